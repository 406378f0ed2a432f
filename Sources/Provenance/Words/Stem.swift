/// The first letters of a word, without regard to capitals: one number, which no other letters have.
struct Stem: WordKey {
  /// So many letters are a stem; they fit into one number.
  static let length = 5

  /// Mixed, so that the low bits find a slot. Both steps can be undone, so that different letters stay different.
  let value: UInt64

  /// - Parameters:
  ///   - letters: eight bytes from the word's first letter on, that one lowest.
  ///   - count: how many of them are the word's.
  @inline(__always)
  init(_ letters: UInt64, count: Int) {
    let own = (letters | 0x2020_2020_2020_2020) & (1 << (8 * UInt64(min(count, Self.length))) - 1)
    let mixed = own &* 0x9E37_79B9_7F4A_7C15
    value = mixed ^ mixed >> 32
  }

  init(_ word: some Collection<UInt8>) {
    self.init(word.prefix(Self.length).reversed().reduce(0) { $0 << 8 | UInt64($1) }, count: word.count)
  }
}
