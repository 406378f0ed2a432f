import Diagnostics
import Testing

@testable import Checks

@Suite struct AllowanceTests {
  private static func page(_ allow: String, _ body: String) -> [String: String] {
    ["pages/about.md": "---\ntitle: About\n\(allow)---\n\(body)\n"]
  }

  @Test func allowsTheWordsWhereTheyStand() async throws {
    let allow = "allow:\n  - {rule: telephone-number, text: 020 7946 0000, reason: The office’s own number.}\n"
    let site = MarkedSite(Self.page(allow, "Call 020 7946 0000, and not ⟦020 7946 0001⟧."))
    try await site.expect(.telephoneNumber, .errors)
    #expect(try await site.diagnostics().map(\.rule) == [.telephoneNumber])
  }

  @Test func allowsWordsThatAreWrapped() async throws {
    let allow = "allow:\n  - {rule: telephone-number, text: 020 7946 0000, reason: The office’s own number.}\n"
    #expect(try await MarkedSite(Self.page(allow, "Call 020\n7946 0000.")).diagnostics() == [])
  }

  @Test func allowsANameWithTheWholeBracket() async throws {
    let allow = "allow:\n  - {rule: child-name, text: Jamie (aged 7), reason: A made-up child of a story.}\n"
    #expect(try await MarkedSite(Self.page(allow, "The story of Jamie (aged 7).")).diagnostics() == [])
  }

  @Test func allowsWordsAsThePageShowsThem() async throws {
    let allow = "allow:\n  - {rule: telephone-number, text: 020 7946 0000, reason: The office’s own number.}\n"
    #expect(try await MarkedSite(Self.page(allow, "Call 020&nbsp;7946 **0000**.")).diagnostics() == [])
  }

  @Test func allowsNoPartOfAPersonsNumber() async throws {
    let allow = "allow:\n  - {rule: telephone-number, text: \"020\", reason: Any number.}\n"
    let found = try await MarkedSite(Self.page(allow, "Call 020 7946 0000.")).diagnostics()
    #expect(found.map(\.rule) == [.unusedAllowance, .telephoneNumber])
  }

  @Test func allowsASentenceByAPartOfIt() async throws {
    let sentence = Array(repeating: "word", count: 41).joined(separator: " ")
    let allow = "allow:\n  - {rule: hard-to-read, text: word word word, reason: It is the title of a law.}\n"
    #expect(try await MarkedSite(Self.page(allow, "A \(sentence).")).diagnostics() == [])
  }

  @Test(arguments: ["a", "word", "of the"])
  func allowsNoSentenceByWordsThatAnyHas(_ text: String) async throws {
    let sentence = "It is a word of the " + Array(repeating: "word", count: 41).joined(separator: " ")
    let allow = "allow:\n  - {rule: hard-to-read, text: \(text), reason: It is the title of a law.}\n"
    let found = try await MarkedSite(Self.page(allow, sentence + ".")).diagnostics()
    #expect(found.map(\.rule) == [.unusedAllowance, .hardToRead])
    #expect(found.first?.message.hasPrefix("this is too little of what breaks the rule “hard-to-read”") == true)
  }

  @Test func allowsALinkByItsWords() async throws {
    let allow = "allow:\n  - {rule: vague-link, text: here, reason: The form calls it so.}\n"
    #expect(try await MarkedSite(Self.page(allow, "Ask [here](https://example.org/a/b/c/d/e/f).")).diagnostics() == [])
  }

  @Test func allowsAPersonsWordsWithinMore() async throws {
    let allow = "allow:\n  - {rule: telephone-number, text: \"Call 020 7946 0000.\", reason: The office.}\n"
    #expect(try await MarkedSite(Self.page(allow, "Call 020 7946 0000.")).diagnostics() == [])
    let longer = "allow:\n  - {rule: small-count, text: 13 homes, reason: The council published it.}\n"
    let table = "| Place | Children |\n|---|---|\n| Home | 3 |"
    #expect(try await MarkedSite(Self.page(longer, table)).diagnostics().contains { $0.rule == .smallCount })
  }

  @Test func warnsOfAnAllowanceThatNothingNeeds() async throws {
    let allow = "allow:\n  - {rule: telephone-number, text: ⟦020 7946 0009⟧, reason: The office’s own number.}\n"
    let site = MarkedSite(Self.page(allow, "Call 999."))
    try await site.expect(.unusedAllowance)
    #expect(try await site.diagnostics(.errors) == [])
  }

  @Test func allowsForTheTableBesideTheDefinitions() async throws {
    let base = try #require(BaseSite.text("indicators/oldham/2013-figures.md"))
    let table =
      "indicator,area,category,period,value,marker,at,note\ndecisions,oldham,,2012/13-Q1,60,,,Ask 020 7946 0000\n"
    let files = [
      "indicators/oldham/2013-figures.md": base.replacing(
        "areas:\n", with: "allow: [{rule: telephone-number, text: 020 7946 0000, reason: The office.}]\nareas:\n"),
      "indicators/oldham/2013-figures.csv": table,
    ]
    #expect(try await MarkedSite(files).diagnostics() == [])
  }

  @Test func allowsInTheSettingsForTheGlossary() async throws {
    let settings = try #require(BaseSite.text("site.yaml"))
    let files = [
      "site.yaml": settings + "allow: [{rule: telephone-number, text: 020 7946 0000, reason: The office.}]\n",
      "glossary.yaml": "- term: Common assessment framework\n  abbreviation: CAF\n  meaning: Call 020 7946 0000.\n",
    ]
    #expect(try await MarkedSite(files).diagnostics() == [])
  }

  @Test func obeysTheSeveritiesOfTheSite() async throws {
    let settings = try #require(BaseSite.text("site.yaml"))
    var files = Self.page("", "Call 020 7946 0000. See [here](about.md).")
    files["site.yaml"] = settings + "rules: {telephone-number: off, vague-link: error}\n"
    let found = try await MarkedSite(files).diagnostics(.errors)
    #expect(found.map(\.rule) == [.vagueLink])
    #expect(found.map(\.severity) == [.error])
  }
}
