internal import Diagnostics

/// Finds one kind of words in the bytes of a text, whatever the text is: front matter, a body, a table.
protocol PatternCheck: Sendable {
  var rule: Rule { get }
  /// The bytes at which it looks closer. Of a number, or of a word, only the first byte is offered.
  var triggers: [UInt8] { get }
  /// How many digits stand together where it looks closer at a digit; most numbers are no others' than years and
  /// paragraphs, and so are passed by.
  var digitCounts: ClosedRange<Int> { get }
  /// The words around a trigger; nil where they are none of its kind. Looks no further than some hundred bytes.
  func match(_ text: [UInt8], at index: Int) -> Range<Int>?
  /// - Parameter words: in quotation marks.
  func message(_ words: String) -> String
}

extension PatternCheck {
  var digitCounts: ClosedRange<Int> { 1...PatternScan.mostDigits }

  static var digits: [UInt8] { Array(0x30...0x39) }
  static var capitals: [UInt8] { Array(0x41...0x5A) }
}

/// What to do about words that give away who somebody is, for the end of a message.
enum PrivacyMend {
  static let text = "leave it out, or say under “allow” in the front matter why it may stand"
}
