/// One of a few words, by which a build knows that a file is worth reading as Markdown.
struct WordSuspicion: BytePattern {
  private let words: [StaticString]

  /// - Parameter words: in small letters.
  init(_ words: [StaticString]) { self.words = words }

  var triggers: [UInt8] {
    let first = Set(words.map { $0.withUTF8Buffer { $0[0] } })
    return first.flatMap { [$0, $0 & 0xDF] }
  }

  func match(_ text: [UInt8], at index: Int) -> Range<Int>? {
    words.contains { text.hasWord($0, at: index) } ? index..<index : nil
  }
}
