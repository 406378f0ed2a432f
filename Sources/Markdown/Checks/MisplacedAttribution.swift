/// A place that a block quotation is meant to have, and that does not stand on its last line: behind the words on their
/// line (“> … — ¶4”), behind a name (“> Inspectors, ¶4”), or below the quotation, outside it. The words would be held
/// against no source, and the sign would be read as it was typed.
struct MisplacedAttribution {
  let source: Range<Int>
  /// “— ¶4”
  let mended: String

  /// - Parameter line: the last line of the quotation's last paragraph, in bytes of the file.
  init?(behindWordsOf line: Range<Int>, _ bytes: [UInt8]) {
    let line = Self.withoutEmphasis(line, bytes)
    // A name behind the dash is the writer's way of saying who speaks.
    guard !Attribution.startsWithDash(bytes, line), let place = Self.place(atEndOf: line, bytes) else { return nil }
    self = place
  }

  /// - Parameter line: of a paragraph or a quotation that has no other, in bytes of the file.
  init?(alone line: Range<Int>, _ bytes: [UInt8]) {
    let line = Self.withoutEmphasis(line, bytes)
    guard let place = Self.place(atEndOf: line, bytes), place.source == line else { return nil }
    self = place
  }

  private init(source: Range<Int>, mended: String) {
    self.source = source
    self.mended = mended
  }

  /// The longer ones first.
  private static let dashes: [StaticString] = ["---", "--", "—", "–", "―", "‒", "−"]

  /// What stands at the end of a line like the place of a quotation: with its dash, where it has one.
  private static func place(atEndOf line: Range<Int>, _ bytes: [UInt8]) -> MisplacedAttribution? {
    var offset = line.lowerBound
    while offset < line.upperBound {
      if let dash = dashes.first(where: { bytes.hasPrefix($0, at: offset, before: line.upperBound) }) {
        var start = offset + dash.utf8CodeUnitCount
        while start < line.upperBound, bytes[start].isWhiteSpace { start += 1 }
        // A dash between two numbers is part of a place.
        let isFree = offset == line.lowerBound || !bytes[offset - 1].isDigit
        if isFree, let locator = locator(start..<line.upperBound, bytes) {
          return MisplacedAttribution(source: offset..<line.upperBound, mended: "— " + locator)
        }
        offset += dash.utf8CodeUnitCount
      } else if bytes.hasPrefix("¶", at: offset, before: line.upperBound) {
        let isFree = offset == line.lowerBound || bytes[offset - 1].isWhiteSpace
        let rest = offset..<line.upperBound
        return isFree ? locator(rest, bytes).map { MisplacedAttribution(source: rest, mended: "— " + $0) } : nil
      } else {
        offset += 1
      }
    }
    return nil
  }

  /// A place and nothing else: “¶4”, “¶4.2.2(3), ¶6”, “§Strengths(2)”, “report:a/b ¶3”, “para 4”. In brackets it is a
  /// citation.
  private static func locator(_ range: Range<Int>, _ bytes: [UInt8]) -> String? {
    if let number = MisspeltAttribution.number(behindWordOf: range, bytes) {
      return "¶" + String(decoding: bytes[number], as: UTF8.self)
    }
    let rest = bytes[range]
    guard CitationSyntax.starts(bytes, range), !rest.contains(.closeBracket) else { return nil }
    let isPlace: Bool
    if bytes.hasPrefix("¶", at: range.lowerBound, before: range.upperBound) {
      isPlace = rest.contains { $0.isDigit } && !rest.contains { $0.isLetter }
    } else {
      // “record” and “table after” are words; what follows them may be part of a sentence.
      isPlace = rest.elementsEqual("record".utf8) || rest.contains(0xC2)
    }
    return isPlace ? String(decoding: rest, as: UTF8.self) : nil
  }

  private static func withoutEmphasis(_ line: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    func isMark(_ byte: UInt8) -> Bool { byte == .asterisk || byte == .underscore || byte.isWhiteSpace }
    var (lower, upper) = (line.lowerBound, line.upperBound)
    while lower < upper, isMark(bytes[lower]) { lower += 1 }
    while lower < upper, isMark(bytes[upper - 1]) || bytes[upper - 1] == .period { upper -= 1 }
    return lower..<upper
  }
}
