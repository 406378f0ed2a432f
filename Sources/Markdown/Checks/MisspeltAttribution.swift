/// The last line of a block quotation that is meant to name its place, and does not: with another dash, or with words
/// for the sign (“-- ¶4”, “— para 4”). The quotation would be held against no source.
struct MisspeltAttribution {
  let source: Range<Int>
  /// “— ¶4”
  let mended: String

  /// - Parameters:
  ///   - index: of the block quotation.
  ///   - bytes: of the file.
  init?(of index: Int, _ tree: CMarkTree, _ bytes: [UInt8]) {
    let nodes = tree.nodes
    guard let last = Self.lastParagraph(of: index, nodes), let line = Self.lastLine(of: last, tree) else { return nil }
    // A quotation that quotes nothing is none.
    guard last > index + 1 || tree.places[last].lastLine > tree.places[last].line else { return nil }
    let isRight = Attribution.startsWithDash(bytes, line)
    let other = Self.otherDashes.first { bytes.hasPrefix($0, at: line.lowerBound, before: line.upperBound) }
    let isItem = nodes[last - 1].kind == .item
    guard isRight || other != nil || isItem else { return nil }
    var start = line.lowerBound + (isRight ? "—".utf8.count : other?.utf8CodeUnitCount ?? 0)
    while start < line.upperBound, bytes[start].isWhiteSpace { start += 1 }
    let rest = start..<line.upperBound
    if let number = Self.number(behindWordOf: rest, bytes) {
      mended = "— ¶" + String(decoding: bytes[number], as: UTF8.self)
    } else if !isRight, CitationSyntax.starts(bytes, rest) {
      mended = "— " + String(decoding: bytes[rest], as: UTF8.self)
    } else {
      return nil
    }
    source = line
  }

  /// The longer ones first.
  private static let otherDashes: [StaticString] = ["---", "--", "–", "―", "‒", "−"]

  /// The last block of a quotation, which may be the item of a list: “- ¶4”.
  static func lastParagraph(of index: Int, _ nodes: [MarkdownNode]) -> Int? {
    var node = index
    while true {
      var child = node + 1
      guard child < nodes[node].end else { return nil }
      while nodes[child].end < nodes[node].end { child = nodes[child].end }
      switch nodes[child].kind {
      case .paragraph: return child
      case .bulletList, .item: node = child
      default: return nil
      }
    }
  }

  static func lastLine(of paragraph: Int, _ tree: CMarkTree) -> Range<Int>? {
    let number = Int(tree.places[paragraph].lastLine)
    guard number >= 1, number <= tree.lines.count else { return nil }
    let line = tree.lines[number - 1]
    let isFirst = number == Int(tree.places[paragraph].line)
    let start = isFirst ? tree.nodes[paragraph].source.lowerBound : Int(line.content)
    return start < Int(line.end) ? start..<Int(line.end) : nil
  }

  /// “para 4”, “paragraphs 4–6”, “para. 4.1”: from the number on, where nothing else stands there.
  static func number(behindWordOf range: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
    let word = bytes[range].prefix { $0.isLetter }.map { $0 | 0x20 }
    guard ["para", "paras", "paragraph", "paragraphs"].contains(where: { word.elementsEqual($0.utf8) }) else {
      return nil
    }
    let number = bytes[range].dropFirst(word.count).drop { $0 == UInt8(ascii: ".") || $0.isWhiteSpace }
    guard number.first?.isDigit == true, number.allSatisfy({ !$0.isLetter }) else { return nil }
    return number.startIndex..<number.endIndex
  }
}
