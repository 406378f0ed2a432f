import Diagnostics
import Testing

@Suite struct NearestNameTests {
  private static let keys = [
    "title", "authority", "framework", "kind", "inspected", "published", "at", "url",
  ]

  @Test(arguments: [
    ("titel", "title"), ("tilte", "title"), ("titlee", "title"), ("tile", "title"), ("Title", "title"),
    ("TITLE", "title"), ("autority", "authority"), ("authorithy", "authority"), ("frame-work", "framework"),
    ("inpsected", "inspected"), ("publisehd", "published"), ("At", "at"), ("ur", "url"), ("knid", "kind"),
  ])
  func findsWhatWasMeant(_ name: String, _ meant: String) {
    #expect(NearestName.to(name, among: Self.keys) == meant)
  }

  @Test(arguments: ["", "summary", "recommendations", "titlepage", "xyz", "zzzzzzzzzz", "🙂🙂🙂🙂"])
  func findsNothingForAnotherWord(_ name: String) {
    #expect(NearestName.to(name, among: Self.keys) == nil)
  }

  @Test func countsTwoSwappedLettersAsOneSlip() {
    // One swap in a word of two letters is a third too much, were it two slips.
    #expect(NearestName.to("ta", among: ["at"]) == "at")
    #expect(NearestName.to("tb", among: ["at"]) == nil)
  }

  @Test func prefersFewerSlipsAndThenTheAlphabet() {
    #expect(NearestName.to("goood", among: ["food", "good", "goods"]) == "good")
    #expect(NearestName.to("bat", among: ["rat", "cat", "hat"]) == "cat")
    #expect(NearestName.to("bat", among: ["hat", "cat", "rat"]) == "cat")
  }

  @Test func neverProposesTheNameItself() {
    #expect(NearestName.to("good", among: ["good"]) == nil)
    #expect(NearestName.to("good", among: ["good", "goods"]) == "goods")
  }

  @Test func asksInCurlyQuotes() {
    let found = NearestName.question("goood", among: ["good", "outstanding"])
    #expect(found.text == "; did you mean “good”?")
    #expect(found.hint == "good")
    let none = NearestName.question("purple", among: ["good", "outstanding"])
    #expect(none.text.isEmpty)
    #expect(none.hint == nil)
  }

  @Test func copesWithNamesOfAnyLength() {
    let long = String(repeating: "é", count: 500_000)
    #expect(NearestName.to(long, among: Self.keys) == nil)
    #expect(NearestName.to("title", among: [long, ""]) == nil)
    #expect(NearestName.to("İ", among: ["i", "I"]) != nil)
  }
}
