/// One kind of words in the bytes of a text, whatever the text is: front matter, a body, a table.
protocol BytePattern: Sendable {
  /// The bytes at which it looks closer. Of a number, or of a word, only the first byte is offered.
  var triggers: [UInt8] { get }
  /// How many digits stand together where it looks closer at a digit; most numbers are no others' than years and
  /// paragraphs, and so are passed by.
  var digitCounts: ClosedRange<Int> { get }
  /// Whether it is looked for in the words of the page as well, where these are not those of the file: what is of
  /// persons is, and what only the file’s writer sees is not.
  var seesPage: Bool { get }
  /// The words around a trigger; nil where they are none of its kind. Looks no further than some hundred bytes. A range
  /// without length only tells that the pattern occurs.
  func match(_ text: [UInt8], at index: Int) -> Range<Int>?
}

extension BytePattern {
  var digitCounts: ClosedRange<Int> { 1...PatternScan.mostDigits }
  var seesPage: Bool { true }

  static var digits: [UInt8] { Array(0x30...0x39) }
  static var capitals: [UInt8] { Array(0x41...0x5A) }
}
