import Diagnostics
import Foundation
import InspectionModel
import Provenance

/// The text that is imported, with what its readers ask of it again and again.
struct ImportedText {
  let text: PublishedText
  /// In plain characters, so that offsets are those of the text.
  let source: SourceText
  /// The small letters of the first pages, without anything between them.
  let frontLetters: String
  /// The lines of the first pages.
  let frontLines: [Range<Int>]

  /// The bytes before columns of other inspections were taken out; nil where none were.
  private let unerased: [UInt8]?

  /// How much of a text its first pages are.
  private static let frontLength = 9_000

  init(_ file: SourceText) {
    let source = SourceText(path: file.path, bytes: PlainCharacters.of(file.bytes))
    self.init(source, PublishedText(source.bytes), start: 0)
  }

  /// - Parameter start: where its first page starts.
  private init(_ source: SourceText, _ text: PublishedText, start: Int) {
    self.source = source
    self.text = text
    unerased = nil
    let front = min(start, text.bytes.count)..<min(start + Self.frontLength, text.bytes.count)
    frontLetters = Self.letters(text.bytes[front])
    frontLines = text.bytes[front].split { $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }.map { $0.startIndex..<$0.endIndex }
  }

  private init(_ text: PublishedText, of other: ImportedText, unerased: [UInt8]?) {
    self.text = text
    self.unerased = unerased
    source = other.source
    frontLetters = other.frontLetters
    frontLines = other.frontLines
  }

  /// The text for a reading of grades, without the columns of remarks and of other inspections.
  func withoutEarlierColumns(_ inspected: InspectionDates, authority: String? = nil) -> ImportedText {
    let plain = RemarkColumns.without(in: text).map { ImportedText($0, of: self, unerased: nil) } ?? self
    let own = EarlierColumns.others(in: plain.text, inspected: inspected, authority: authority)
    return own.map { ImportedText($0, of: plain, unerased: plain.text.bytes) } ?? plain
  }

  /// A part of the text read as a text of its own, with the offsets and the lines of the whole.
  func part(_ range: Range<Int>) -> ImportedText { keeping(range.contains, start: range.lowerBound) }

  /// The text read without a part of it, in the same way.
  func without(_ range: Range<Int>) -> ImportedText { keeping({ !range.contains($0) }, start: 0) }

  private func keeping(_ isKept: (Int) -> Bool, start: Int) -> ImportedText {
    var bytes = text.bytes
    for i in bytes.indices where !isKept(i) && bytes[i] != 0x0A && bytes[i] != 0x0D { bytes[i] = 0x20 }
    return ImportedText(source, PublishedText(bytes), start: start)
  }

  /// Whether columns of other inspections stood in a range.
  func hadColumns(in range: Range<Int>) -> Bool { unerased.map { $0[range] != text.bytes[range] } ?? false }

  static func letters(_ bytes: ArraySlice<UInt8>) -> String {
    String(
      decoding: bytes.compactMap { byte -> UInt8? in
        if (0x61...0x7A).contains(byte) { return byte }
        return (0x41...0x5A).contains(byte) ? byte | 0x20 : nil
      }, as: UTF8.self)
  }

  static func letters(_ text: String) -> String { letters(Array(text.utf8)[...]) }

  func letters(_ range: Range<Int>) -> String { Self.letters(text.bytes[range]) }

  /// The words of a range on one line, without marks of tables and double spaces.
  func words(_ range: Range<Int>) -> String { Self.tidied(text.string(range)) }

  /// Words as a file of the site may hold them: in composed form (NFC), and a space for each run of white space,
  /// marks of tables and characters that can't be shown, which come with fonts that have no names for their letters.
  static func tidied(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let kept: Unicode.Scalar = isShown(scalar) && scalar != "|" ? scalar : " "
      if !(kept == " " && (result.last == " " || result.isEmpty)) { result.append(kept) }
    }
    while result.last == " " { result.removeLast() }
    let isASCII = result.allSatisfy(\.isASCII)
    return isASCII ? String(result) : String(result).precomposedStringWithCanonicalMapping
  }

  /// Whether something of a scalar is seen, or it changes what is seen of its neighbours.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value > 0x20 && scalar.value < 0x7F }
    let properties = scalar.properties
    let isHidden = properties.isWhitespace || properties.isNoncharacterCodePoint || scalar == "\u{FEFF}"
    return !isHidden && properties.generalCategory != .control
  }

  /// The sentences of a range, without their full stops.
  func sentences(_ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for i in range
    where text.bytes[i] == UInt8(ascii: ".") && (i + 1 >= range.upperBound || text.bytes[i + 1] <= 0x20) {
      result.append(start..<i)
      start = i + 1
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
    return result
  }

  /// “line 12”, for comments that say where something stands.
  func line(_ range: Range<Int>) -> Int { source.location(of: range).start.line }

  func location(_ range: Range<Int>) -> SourceLocation { source.location(of: range) }

  func doubt(_ range: Range<Int>?, _ message: String) -> Diagnostic {
    let location = range.map(source.location) ?? SourceLocation(file: source.path)
    return Diagnostic(.doubtfulReading, at: location, message)
  }
}
