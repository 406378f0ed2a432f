import InspectionModel
import Provenance
import Testing

@Suite struct PublishedTextTests {
  private func words(_ place: String, in text: PublishedText) throws -> String? {
    let locator = try #require(Locator(place))
    return text.passages(locator).first.map {
      text.string($0.core).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  @Test func findsParagraphsByTheirNumbers() throws {
    let text = SampleTexts.text(SampleTexts.report)
    #expect(try words("¶1", in: text)?.hasPrefix("The team was three") == true)
    #expect(try words("¶8", in: text)?.hasPrefix("The overall effectiveness is adequate") == true)
    #expect(try words("¶9", in: text) == nil)
    #expect(text.lastNumber == "8")
  }

  /// Numbers that hang without a full stop, in paragraphs that no empty line parts.
  @Test func findsHangingNumbers() throws {
    let text = SampleTexts.text(
      """
       1      Capacity for improvement is adequate. Foster carers feel supported, and most of
              them have had visits.
       2      Performance information is used well in some teams and hardly at all in others,
              so that its impact is unclear. In the
              12 months before, there were 45 visits.
       3      Leaders know it.
      """)
    #expect(try words("¶1", in: text)?.hasSuffix("them have had visits.") == true)
    #expect(try words("¶2", in: text)?.hasSuffix("there were 45 visits.") == true)
    #expect(try words("¶3", in: text) == "Leaders know it.")
  }

  @Test(arguments: [
    ("up-", "to-date", "up-to-date"), ("child-in-", "need", "child-in-need"), ("county-", "wide", "county-wide"),
    ("safe-", "guarding", "safeguarding"), ("man-", "agement-led", "management-led"),
  ])
  func putsWordsTogetherThatALineEndCuts(_ first: String, _ rest: String, _ whole: String) throws {
    let text = SampleTexts.text("1. Staff of the management know \(first)\n\(rest) plans well.")
    #expect(try words("¶1", in: text) == "Staff of the management know \(whole) plans well.")
  }

  @Test func joinsAParagraphThatAPageCutsInTwo() throws {
    let text = SampleTexts.text(SampleTexts.report)
    #expect(
      try words("¶4", in: text)?.hasSuffix(
        "aged 5–16 and 71 were older. There were 118 children with protection plans, and the council had 64 foster homes."
      ) == true)
  }

  @Test func countsItemsBelowTheirParagraph() throws {
    let text = SampleTexts.text(SampleTexts.report)
    #expect(try words("¶2(2)", in: text) == "reports on nine schools, and a visit in September 2010")
    #expect(try words("¶7(3)", in: text)?.hasPrefix("agree with the police") == true)
    #expect(try words("¶7(4)", in: text) == nil)
  }

  @Test func findsNumbersGluedToTheirParagraphs() throws {
    let text = SampleTexts.text(
      "4.2 What Ofsted asked\n\n4.2.1The judgements were good.\n\n4.2.2The nine recommendations are below.\n\n4.3.1 There were 4.2Mb of data."
    )
    #expect(try words("¶4.2.2", in: text) == "The nine recommendations are below.")
    #expect(try words("¶4.2.1", in: text) == "The judgements were good.")
  }

  @Test func findsGluedAndCutNumbers() throws {
    let text = SampleTexts.text(SampleTexts.paper)
    #expect(try words("¶1.2", in: text)?.hasPrefix("In December 2018") == true)
    #expect(try words("¶13.2", in: text)?.hasPrefix("Of these, 58") == true)
    #expect(try words("¶3.2", in: text)?.hasPrefix("Of these, 58") == true)
    #expect(try words("¶2.1(3)", in: text) == "Report in May 2019.")
  }

  @Test func findsItemsBelowHeadingsOfTextsWithoutNumbers() throws {
    let text = SampleTexts.text(SampleTexts.letter)
    #expect(try words("§Strengths(1)", in: text)?.hasPrefix("Audits are regular") == true)
    #expect(try words("§Strengths(2)", in: text) == "Families keep one worker.")
    #expect(try words("§areas for development(1)", in: text) == "Plans lack dates.")
    #expect(
      try words("§Milestones since June 2018(2)", in: SampleTexts.text(SampleTexts.paper))?.hasPrefix("Training begins")
        == true)
  }

  @Test func findsTheTableBehindAParagraph() {
    let text = SampleTexts.text(SampleTexts.paper)
    let tables = text.tables(.tableAfter("2.2"))
    #expect(tables.count == 1)
    #expect(tables.first?.headCount == 2)
    #expect(
      tables.first?.rows.last.map { $0.map { text.string($0) } } == [
        "% of visits within 10 days", "71%", "-", "80%", "77%",
      ])
    #expect(text.tables(.tableAfter("13.1")).isEmpty)
  }

  @Test func readsGradedHeadingsAndTheFirstParagraphBelowEach() {
    let text = SampleTexts.text(SampleTexts.report)
    let found = text.gradedHeadings.map { "\(text.string($0.label)): \($0.grade) ¶\($0.paragraph ?? "")" }
    #expect(
      found == [
        "Overall effectiveness: good ¶5", "Capacity for improvement: outstanding ¶6",
        "Overall effectiveness: adequate ¶8",
      ])
  }

  @Test(arguments: [
    (SampleTexts.report, ["good", "outstanding", "good", "adequate", "adequate"]),
    (SampleTexts.ilacs, ["good", "requires-improvement", "good", "good"]),
    (SampleTexts.sif, ["requires-improvement", "good", "outstanding", "good", "requires-improvement"]),
  ])
  func readsTheRecordOfMainFindings(_ sample: String, _ grades: [String]) {
    #expect(SampleTexts.text(sample).record.map(\.grade) == grades)
  }

  @Test func keepsParagraphsApartFromANumberedTable() throws {
    let text = SampleTexts.text(SampleTexts.sif)
    let found = text.passages(try #require(Locator("¶2"))).map { text.string($0.core) }
    #expect(found.contains { $0.hasPrefix("Adoption takes 380 days") })
  }

  @Test func survivesAnyBytes() {
    for seed in 0..<200 {
      var bytes: [UInt8] = []
      var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
      for _ in 0..<400 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let alphabet = Array("1234.()|\t\n\n  -•Grade good%£’…".utf8)
        bytes.append(
          state >> 60 == 0 ? UInt8(truncatingIfNeeded: state >> 33) : alphabet[Int(state >> 33) % alphabet.count])
      }
      let text = PublishedText(bytes)
      #expect(text.record.count >= 0)
      _ = FigureFinder.figures(in: bytes, bytes.indices)
    }
  }
}
