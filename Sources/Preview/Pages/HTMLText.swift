import Templates

/// HTML as it is written, with what is text made harmless.
struct HTMLText {
  private(set) var bytes: [UInt8] = []

  /// Markup of our own.
  mutating func markup(_ markup: StaticString) { markup.withUTF8Buffer { bytes.append(contentsOf: $0) } }

  mutating func write(_ words: some StringProtocol) { HTMLEscaping.append(String(words), to: &bytes) }
}
