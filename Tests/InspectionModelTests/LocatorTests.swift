import InspectionModel
import TestSupport
import Testing

@Suite struct LocatorTests {
  static let forms: [(String, Locator, String)] = [
    ("¶12", .paragraphs(first: "12", last: nil, item: nil), "paragraph 12"),
    ("¶15–17", .paragraphs(first: "15", last: "17", item: nil), "paragraphs 15 to 17"),
    ("¶4.1.5", .paragraphs(first: "4.1.5", last: nil, item: nil), "paragraph 4.1.5"),
    ("¶4.10", .paragraphs(first: "4.10", last: nil, item: nil), "paragraph 4.10"),
    ("¶4.2.2(3)", .paragraphs(first: "4.2.2", last: nil, item: 3), "item 3 of paragraph 4.2.2"),
    ("¶12(1)", .paragraphs(first: "12", last: nil, item: 1), "item 1 of paragraph 12"),
    ("¶4.9–4.10", .paragraphs(first: "4.9", last: "4.10", item: nil), "paragraphs 4.9 to 4.10"),
    ("¶4.1–4.1.5", .paragraphs(first: "4.1", last: "4.1.5", item: nil), "paragraphs 4.1 to 4.1.5"),
    ("¶99–100", .paragraphs(first: "99", last: "100", item: nil), "paragraphs 99 to 100"),
    ("§Strengths", .heading("Strengths", item: nil), "the section “Strengths”"),
    ("§Strengths(2)", .heading("Strengths", item: 2), "item 2 under “Strengths”"),
    (
      "§Staying safe, and well(12)", .heading("Staying safe, and well", item: 12),
      "item 12 under “Staying safe, and well”"
    ),
    (
      "§Children in need (section 17)", .heading("Children in need (section 17)", item: nil),
      "the section “Children in need (section 17)”"
    ),
    ("§Kinder – Hilfe 🙂(1)", .heading("Kinder – Hilfe 🙂", item: 1), "item 1 under “Kinder – Hilfe 🙂”"),
    ("table after ¶8.11", .tableAfter("8.11"), "the table after paragraph 8.11"),
    ("record", .record, "the record of main findings"),
  ]

  @Test(arguments: forms)
  func readsEveryForm(_ text: String, _ locator: Locator, _ words: String) {
    #expect(Locator(text) == locator)
    #expect(locator.description == text)
    #expect(locator.words == words)
  }

  @Test(arguments: [
    "", " ", "¶", "§", "12", "¶ 12", "¶12 ", " ¶12", "para 12", "¶¶12", "¶12.", "¶.12", "¶1..2", "¶a", "¶12a",
    "¶12345", "¶1.2.3.4.5.6.7", "¶-1", "¶15-17", "¶15—17", "¶17–15", "¶15–15", "¶15–", "¶–17", "¶15–17–19",
    "¶15–¶17", "¶4.10–4.9", "¶15–17(2)", "¶12()", "¶12(0)", "¶12(a)", "¶12(-1)", "¶12(1)(2)", "¶12(1",
    "¶12 1)",
    "¶(3)", "¶12(12345)", "¶12(１)", "¶１２", "¶٣", "¶12\u{301}", "¶\u{301}12", "§ ", "§(2)", "§[x]", "§a]b",
    "§a[b",
    "§a\nb", "§a\u{0}", "§Strengths(0)", "table after 8.11", "table after ¶", "table after ¶8.11(2)",
    "table after ¶8–9", "Table after ¶8.11", "table  after ¶8", "Record", "record ", "records", "table",
    String(repeating: "¶", count: 10_000), "¶" + String(repeating: "1", count: 100_000),
    "¶" + String(repeating: "1.", count: 50_000), "¶12" + String(repeating: "(1)", count: 10_000),
  ])
  func rejectsAnythingElse(_ text: String) {
    #expect(Locator(text) == nil)
  }

  @Test(arguments: [
    ("§  Strengths", "§Strengths"), ("§Strengths (2)", "§Strengths(2)"), ("§Strengths  ", "§Strengths"),
    ("§Strengths(2) ", "§Strengths(2)"),
  ])
  func leavesOutSpacesAroundAHeading(_ text: String, _ description: String) {
    #expect(Locator(text)?.description == description)
  }

  @Test(arguments: 0..<Soak.cases(10))
  func readsBackWhatItWrites(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<200 {
      let alphabet = [
        "¶", "§", "1", "2", "10", "0", ".", "–", "-", "(", ")", "(3)", "a", " ", "record", "table after ¶", "é",
        "]",
        "\n", "🙂", ",", "\u{301}",
      ]
      var text = ["¶", "§", "table after ¶", ""].randomElement(using: &random) ?? ""
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        text += alphabet.randomElement(using: &random) ?? ""
      }
      guard let locator = Locator(text) else { continue }
      #expect(Locator(locator.description) == locator, "\(text)")
      #expect(!locator.words.isEmpty)
    }
  }
}

@Suite struct CitationTests {
  private static func paragraph(_ number: String) -> Locator {
    .paragraphs(first: number, last: nil, item: nil)
  }

  @Test(
    arguments: [
      ("¶12", .firstSource, [paragraph("12")]),
      ("¶12, ¶15–17", .firstSource, [paragraph("12"), .paragraphs(first: "15", last: "17", item: nil)]),
      ("¶12 , ¶13", .firstSource, [paragraph("12"), paragraph("13")]),
      ("¶12,¶13", .firstSource, [paragraph("12"), paragraph("13")]),
      ("¶4.2.2(3)", .firstSource, [.paragraphs(first: "4.2.2", last: nil, item: 3)]),
      ("§Strengths(2)", .firstSource, [.heading("Strengths", item: 2)]),
      (
        "§Staying safe, and well(2), ¶3", .firstSource,
        [.heading("Staying safe, and well", item: 2), paragraph("3")]
      ),
      (
        "§Strengths(2), §Staying safe(1)", .firstSource,
        [.heading("Strengths", item: 2), .heading("Staying safe", item: 1)]
      ),
      ("record", .firstSource, [.record]),
      ("¶12, record, table after ¶8.11", .firstSource, [paragraph("12"), .record, .tableAfter("8.11")]),
      ("report:lewisham/2015-sif ¶4.2.2", .report(Identifier("lewisham/2015-sif")), [paragraph("4.2.2")]),
      (
        "paper:lewisham/2016-03-01-ofsted-inspection ¶4.3.3, ¶5",
        .paper(Identifier("lewisham/2016-03-01-ofsted-inspection")), [paragraph("4.3.3"), paragraph("5")]
      ),
      ("report:lewisham/2015-sif, ¶4.2.2", .report(Identifier("lewisham/2015-sif")), [paragraph("4.2.2")]),
      ("source:press ¶3", .source("press"), [paragraph("3")]),
      ("source:press", .source("press"), []),
      (
        "report:lewisham/2015-sif §Strengths(1)", .report(Identifier("lewisham/2015-sif")),
        [.heading("Strengths", item: 1)]
      ),
      // A line of Markdown may break anywhere in it, and a space may be a no-break space.
      ("¶12,\n¶13", .firstSource, [paragraph("12"), paragraph("13")]),
      ("¶12,\r\n¶13", .firstSource, [paragraph("12"), paragraph("13")]),
      ("report:a/b\n ¶1", .report(Identifier("a/b")), [paragraph("1")]),
      ("¶12,\u{A0}¶13", .firstSource, [paragraph("12"), paragraph("13")]),
      ("  ¶12  ", .firstSource, [paragraph("12")]),
    ] as [(String, Citation.Target, [Locator])])
  func readsEveryForm(_ text: String, _ target: Citation.Target, _ locators: [Locator]) throws {
    let citation = try #require(Citation(text))
    #expect(citation.target == target)
    #expect(citation.locators == locators)
  }

  @Test(arguments: [
    "", " ", ",", "¶", "¶12,", ",¶12", "¶12,,¶13", "¶12; ¶13", "¶12 ¶13", "¶12 and ¶13", "¶12, 13", "12",
    "the report",
    "report:", "report: ", "paper:", "source:", "Report:a/b ¶1", "report:a/b 12", "report:a/b ¶",
    "report:a/b ¶1 source:press ¶2", "x¶12", "see ¶12", "¶12, see ¶13", "https://example.org",
  ])
  func rejectsAnythingElse(_ text: String) {
    #expect(Citation(text) == nil)
  }

  @Test(arguments: 0..<Soak.cases(10))
  func survivesAnyText(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<100 {
      let alphabet = [
        "¶", "§", "12", "–", ",", " ", "report:", "source:", "a/b", "(1)", "record", "\n", "🙂", "é", "[", "]",
      ]
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        text += alphabet.randomElement(using: &random) ?? ""
      }
      guard let citation = Citation(text) else { continue }
      // What is understood can be written again and means the same.
      let places = citation.locators.map(\.description).joined(separator: ", ")
      let again: String =
        switch citation.target {
        case .firstSource: places
        case .source(let id): "source:\(id) \(places)"
        case .report(let id): "report:\(id) \(places)"
        case .paper(let id): "paper:\(id) \(places)"
        }
      #expect(Citation(again) == citation, "\(text)")
    }
  }
}
