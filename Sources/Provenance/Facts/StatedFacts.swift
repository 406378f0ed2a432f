/// What a sentence, a value or a row states, apart from the words that it is put in: figures, dates and grades, the
/// places that it cites, and the small words that turn its sense round.
///
/// Two readings of one statement have the same words, and the same facts unless one was changed. Whoever puts a
/// sentence differently changes its words.
package struct StatedFacts: Sendable, Hashable {
  package struct Fact: Sendable, Hashable {
    /// The same however it is written: `9` for “nine”, `46%` for “46 per cent”, `28 days` for “four weeks”, `increase`
    /// for “rose”.
    package let text: String
    /// In the file.
    package let range: Range<Int>
  }

  /// A digest of the words, with a mark of its kind for each fact that one other may replace.
  ///
  /// It is kept in files: another way of working it out makes what is kept worthless.
  package let words: UInt32
  /// Figures, and words of which one other may stand in the place: “all”, “rose”, “good”.
  package let facts: [Fact]
  /// Each citation as it is written.
  package let places: [Fact]
  /// “not”, “never”: words that a sentence has or lacks.
  package let denials: [Fact]
  /// In the file.
  package let range: Range<Int>

  /// FNV-1a, which is short, and the same on every machine.
  static func digest(of bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}
