import Testing

@testable import SitePages

/// The same rules are tested in the browser, where the script cuts what is typed (`Tests/Browser/test_search.py`).
@Suite struct SearchWordsTests {
  private func words(_ text: String) -> [String] {
    var found: [String] = []
    var words = SearchWords()
    words.each(in: text) { word in found.append(String(decoding: Array(word.indices.map { word[$0] }), as: UTF8.self)) }
    return found
  }

  @Test(arguments: [
    ("Children’s services, 2011–12", ["children", "services", "2011", "12"]),
    ("don't Don’t", ["dont", "dont"]),
    ("the children’s and the child's", ["children", "child"]),
    ("’s 's s", []),
    ("it’sy x’st", ["itsy", "xst"]),
    ("Café Ÿ Ŵyndham naïve Łódź Straße", ["cafe", "wyndham", "naive", "łodz", "straße"]),
    ("3×4 a·b “quoted” … 50 %", ["quoted", "50"]),
    ("ДЕТИ και παιδιά 子ども 👍🏽 ok", ["дети", "και", "παιδιά", "子ども", "ok"]),
    ("4,171 of 37,812.", ["4171", "37812"]),
    ("1,234,567 or 1,23 or 12,3456 or a,123", ["1234567", "23", "12", "3456", "123"]),
    ("94.5% and 3.5 end.2011 2.", ["94.5", "3.5", "end", "2011"]),
    ("of the and in", []),
    ("", []),
    (String(repeating: "a", count: 60), []),
  ])
  func cutsWords(_ text: String, into expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func leavesOutTheAddressesAndCitationsOfMarkdown() {
    var found: [String] = []
    var words = SearchWords()
    let body = "Good [plans](2012-slac.md#safe) [¶12] and [CAF](term:caf)s [§Strengths(2)]. An [open"
    words.each(inMarkdown: Array(body.utf8)[...]) { word in
      found.append(String(decoding: Array(word.indices.map { word[$0] }), as: UTF8.self))
    }
    #expect(found == ["good", "plans", "caf", "open"])
  }

  @Test func giveEachWordOneNumber() {
    var vocabulary = SearchVocabulary()
    let words = (0..<5_000).map { "word\($0 * 7_919 % 3_001)" }
    let numbers = words.map { vocabulary.number(of: Array($0.utf8)) }
    #expect(vocabulary.count == Set(words).count)
    for (word, number) in zip(words, numbers) {
      #expect(String(decoding: vocabulary[number], as: UTF8.self) == word)
    }
  }
}
