/// Words by number, each word once, in the order in which they first came.
///
/// A table of its own over one run of bytes: a dictionary of arrays would make an allocation for each word, and hash
/// with a function that is slow for words of seven letters.
struct SearchVocabulary: Sendable {
  private var bytes: [UInt8] = []
  /// Where each word starts, and after the last one the count of all bytes.
  private var starts: [Int32] = [0]
  private var hashes: [UInt64] = []
  /// Numbers of words, or -1; a power of two of places, at most half of them taken.
  private var table: [Int32] = Array(repeating: -1, count: 1024)

  var count: Int { starts.count - 1 }

  /// The word of a number.
  subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

  /// The number of a word, which gets one where it has none. Amortised linear in the length of the word.
  mutating func number(of word: borrowing [UInt8]) -> Int {
    number(of: word.span)
  }

  /// Takes over the words of another vocabulary.
  ///
  /// - Returns: for each number there, the number here.
  mutating func numbers(of other: SearchVocabulary) -> [Int32] {
    (0..<other.count).map { Int32(number(of: other.bytes.span.extracting(other.range($0)))) }
  }

  private func range(_ number: Int) -> Range<Int> { Int(starts[number])..<Int(starts[number + 1]) }

  /// Gives back what finds a word's number; the words stay, and no more can be added.
  mutating func finish() {
    table = []
    hashes = []
  }

  private mutating func number(of word: Span<UInt8>) -> Int {
    let hash = ContentHash.of(word)
    var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[place] >= 0 {
      let number = Int(table[place])
      if hashes[number] == hash, isEqual(number, word) { return number }
      place = (place + 1) & (table.count - 1)
    }
    table[place] = Int32(hashes.count)
    hashes.append(hash)
    for i in word.indices { bytes.append(word[i]) }
    starts.append(Int32(bytes.count))
    if hashes.count * 2 > table.count { grow() }
    return hashes.count - 1
  }

  private func isEqual(_ number: Int, _ word: Span<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == word.count else { return false }
    for i in word.indices where bytes[range.lowerBound + i] != word[i] { return false }
    return true
  }

  private mutating func grow() {
    table = Array(repeating: -1, count: table.count * 2)
    for (number, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
      while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
      table[place] = Int32(number)
    }
  }
}

/// A hash of bytes that is the same on every machine and in every run (FNV-1a with a last mixing).
enum ContentHash {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// Of one thing after another, by the hash of each.
  static func joined(_ first: UInt64, _ second: UInt64) -> UInt64 { (first ^ second) &* prime }

  static func of(_ bytes: Span<UInt8>, after hash: UInt64 = seed) -> UInt64 {
    var hash = hash
    for i in bytes.indices { hash = joined(hash, UInt64(bytes[i])) }
    return hash ^ (hash >> 32)
  }
}
