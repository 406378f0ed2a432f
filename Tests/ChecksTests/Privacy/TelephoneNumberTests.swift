import Diagnostics
import Testing

@testable import Checks

@Suite struct TelephoneNumberTests {
  @Test(arguments: [
    "Call ⟦020 7946 0000⟧ now.", "Call ⟦02079460000⟧.", "Call ⟦(020) 7946 0000⟧.", "Call ⟦020-7946-0000⟧.",
    "Call ⟦020.7946.0000⟧.", "⟦07700 900123⟧", "⟦07700900123⟧", "⟦07700 900 123⟧", "⟦+44 7700 900123⟧",
    "⟦+447700900123⟧",
    "⟦+44 (0)20 7946 0000⟧", "⟦0044 20 7946 0000⟧", "tel:⟦+442079460000⟧", "⟦01632 960001⟧, or ⟦01632 960002⟧",
    "⟦0113 496 0000⟧ ext. 12", "⟦01204 62012⟧ in the evening", "⟦0207 946 0000⟧", "⟦+33 1 23 45 67 89⟧",
    "a,b,⟦07700 900123⟧,c", "The number ⟦07700\n  900123⟧ is wrapped.", "> ⟦07700\n> 900123⟧ in a quotation",
    "“⟦020\u{00A0}7946\u{00A0}0000⟧”", "⟦020 7946–0000⟧", "*⟦07700 900123⟧*", "⟦05600 123456⟧", "⟦01632 960001⟧.",
    "⟦020 8314 0000⟧/0001", "⟦020 8314 6000⟧-6005", "Tel.⟦020 8314 0000⟧", "⟦02083140000⟧x2", "⟦07 700 900 123⟧",
    "⟦(0)20 8314 0000⟧", "⟦020 − 8314 − 0000⟧", "⟦020 — 8314 — 0000⟧", "⟦020/8314/0000⟧",
  ])
  func findsNumbersAsPeopleWriteThem(_ text: String) { expectMatches(TelephoneNumberCheck(), text) }

  @Test(arguments: [
    "Call 999, 101 or 111.", "The helpline is 116 000.", "Childline is 0800 1111, the NSPCC 0808 800 5000.",
    "The council is 0300 123 1234 or 03456 000 000.", "The code is E09000023.", "In 2019/20, 15,662 contacts.",
    "From 2012-02-06 to 2012-02-17.", "https://example.org/news/07700900123/", "000_422d7519feee2988.txt",
    "contacts,lewisham,,2018/19-Q4,4171,,table after ¶8.2,", "A share of 0.12345678901.", "£012345678901",
    "ef304276-8db6-4264-0782-029a22a6837f", "012345678901234567890", "02 03 2012 15 16", "1 2 3 4 5 6 7 8 9 10 11",
    "¶4.2.2(3) and ¶12", "+5% and +10", "0", "+", "(0", "+44", "0044",
  ])
  func letsPassWhatIsNoPersonsNumber(_ text: String) { expectMatches(TelephoneNumberCheck(), text) }

  @Test func letsPassWhatTheSiteGivesItself() async throws {
    var settings = try #require(BaseSite.text("site.yaml"))
    settings = settings.replacing("telephone: \"999\"", with: "telephone: \"020 7946 0001\"")
    let site = MarkedSite([
      "site.yaml": settings, "pages/about.md": "---\ntitle: About\n---\nCall 0207 946 0001, not ⟦020 7946 0002⟧.\n",
    ])
    try await site.expect(.telephoneNumber, .errors)
  }

  @Test func looksAtEveryKindOfFile() async throws {
    let site = MarkedSite([
      "glossary.yaml": "- term: Duty team\n  meaning: Call ⟦07700 900123⟧.\n",
      "indicators/oldham/2013-figures.csv":
        "indicator,area,category,period,value,marker,at,note\ndecisions,oldham,,2012/13-Q1,60,,,Ask ⟦07700 900123⟧\n",
      "frameworks/fresh.yaml": try #require(BaseSite.text("frameworks/fresh.yaml")) + "note: Ask ⟦07700 900123⟧.\n",
      "reports/oldham/2012-exam.md": MarkedSite.reportText(
        "Ask [us](tel:⟦07700900123⟧).", keys: "lead_inspector: A. B., ⟦07700 900123⟧"),
    ])
    try await site.expect(.telephoneNumber, .errors)
  }

  @Test(arguments: [
    "⟦020\u{202F}8314\u{2009}0000⟧", "⟦020\u{2007}8314\u{2007}0000⟧", "⟦020\u{2011}8314\u{2011}0000⟧",
    "⟦020 83\u{00AD}14 0000⟧", "⟦020 8314\u{200B}0000⟧", "⟦020&nbsp;8314&nbsp;0000⟧", "⟦&#48;20 8314 0000⟧",
    "⟦&#x30;20 8314 0000⟧", "**⟦020** 8314 0000⟧", "⟦020 _8314_ 0000⟧", "⟦020\\\n8314 0000⟧", "⟦020 `8314` 0000⟧",
    "⟦０２０ ８３１４ ００００⟧", "[⟦020](https://example.org/) 8314 0000⟧", "⟦020[^1] 8314 0000⟧",
    "description: \"⟦\\x3020 8314 0000⟧\"", "description: \"⟦020\\_8314\\u00200000⟧\"",
    "Wrapped ⟦020\u{00A0}8314\n0000⟧ here,\nand ⟦020 8314&nbsp;0000⟧ there.",
  ])
  func findsNumbersAsThePageShowsThem(_ text: String) { expectMatches(TelephoneNumberCheck(), text) }

  @Test(arguments: [
    "020&nbsp;8314", "* 020 \n* 8314 0000 1", "https://example.org/07700*900*123", "0 * 20 8314 0000",
    "[the code](https://example.org/07700900123)", "0800&nbsp;1111", "0300\u{00A0}123\u{00A0}1234",
  ])
  func letsPassWhatThePageShowsAsOther(_ text: String) { expectMatches(TelephoneNumberCheck(), text) }

  @Test func namesTheWholeNumberOverTheEndOfALine() async throws {
    let found = try await MarkedSite.report("Call 020\n7946 0958 first.").diagnostics(.errors)
    #expect(found.map { $0.message.hasPrefix("“020 7946 0958” is") } == [true])
  }

  @Test func findsThemInNamesOfFiles() async throws {
    let found = try await MarkedSite(["pages/07700-900123.md": "---\ntitle: Me\n---\nText.\n"]).diagnostics(.errors)
    #expect(found.map(\.location.file) == ["content/pages/07700-900123.md"])
    #expect(found.map(\.rule) == [.telephoneNumber])
  }

  @Test func knowsTheSitesOwnHoweverItIsWritten() async throws {
    var settings = try #require(BaseSite.text("site.yaml"))
    settings = settings.replacing("telephone: \"999\"", with: "telephone: \"020 7946 0001\"")
    let site = MarkedSite([
      "site.yaml": settings, "pages/about.md": "---\ntitle: About\n---\nCall 020&nbsp;7946&nbsp;0001.\n",
    ])
    try await site.expect(.telephoneNumber, .errors)
  }
}
