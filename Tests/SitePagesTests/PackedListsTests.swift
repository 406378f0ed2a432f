import TestSupport
import Testing

@testable import SitePages

@Suite struct PackedListsTests {
  /// Entries far apart and close together, words in all entries and in none.
  @Test(arguments: 0..<Soak.cases(20))
  func givesBackWhatItWasGiven(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let first = [0, 1, 30, 5_000, 1_000_000_000].randomElement(using: &random) ?? 0
    let wordCount = Int.random(in: 1...40, using: &random)
    var finds: [UInt32] = []
    var ends: [Int] = []
    var expected = [[UInt32]](repeating: [], count: wordCount)
    for entry in first..<first + Int.random(in: 0...300, using: &random) {
      for word in 0..<wordCount where Int.random(in: 0...word, using: &random) == 0 {
        let weight = UInt32.random(in: 0...3, using: &random)
        finds.append(UInt32(word) << 2 | weight)
        expected[word].append(UInt32(entry) << 2 | weight)
      }
      ends.append(finds.count)
    }
    let lists = PackedLists(finds, ends: ends, from: first, listCount: wordCount)
    for word in 0..<wordCount {
      var found: [UInt32] = [7]
      lists.append(word, to: &found)
      #expect(found == [7] + expected[word])
    }
  }
}
