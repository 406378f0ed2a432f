import Testing

@testable import Provenance

/// Words are found sixty-four bytes at a time, which must give what looking at each byte gives.
struct WordScanTests {
  private static func words(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { buffer in WordScan(buffer).forEachWord(in: range) { words.append($0) } }
    return words
  }

  private static func wordsByteByByte(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    range.split { !bytes[$0].isLetter && !bytes[$0].isDigit }
  }

  @Test(arguments: 0..<200)
  func findsTheWordsThatEachByteTells(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    // Every byte there is, and letters more often than all others.
    let bytes = (0..<random(300)).map { _ in random(3) == 0 ? UInt8(random(256)) : UInt8(97 + random(26)) }
    let lower = random(bytes.count + 1)
    let range = lower..<lower + random(bytes.count - lower + 1)
    #expect(Self.words(bytes, range) == Self.wordsByteByByte(bytes, range))
    let letters = bytes.prefix(8).prefix { $0.isLetter }.count
    let eight = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    #expect(WordScan.leadingLetters(eight) == letters)
  }

  @Test(arguments: ["child", "children", "childish", "Childhood"])
  func takesWordsWithTheSameFirstLettersForOne(word: String) {
    #expect(LabelWords(word).stems == LabelWords("CHILD").stems)
  }

  @Test func tellsShortWordsFromLongerOnes() {
    #expect(LabelWords("chil").stems != LabelWords("child").stems)
    // “the” is small, and the word that starts like it is not.
    #expect(LabelWords("the their theirs thematic 1 11").stems.count == 4)
  }
}
