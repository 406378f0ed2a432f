import Content
import Diagnostics
import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// What fuzzing found in the importer (docs/fuzzing.md): texts from which drafts came that no site could read.
struct FuzzFindingTests {
  /// A control character, a byte-order mark, what is no character, and a letter in two parts.
  @Test(arguments: ["\u{84}", "\u{7F}", "\u{0}", "\u{FEFF}", "\u{FFFE}", "\u{1FFFF}", "\u{2028}", "e\u{301}"])
  func writesNothingThatAFileMayNotHold(_ piece: String) async throws {
    let text = SampleReports.slac.replacing("write down", with: "write\(piece) down")
      .replacing("looked after children", with: "looked\(piece) after children")
    #expect(text.contains("write\(piece) down") && text.contains("looked\(piece) after"))
    let run = try await ImportRun(text)
    #expect(!run.result.drafts.isEmpty)
    #expect(try await DraftSite().errors(in: run.result.drafts) == [])
    #expect(!run.text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
  }

  /// Of a paper whose inspection is not known nothing is written: neither without its framework, nor under a wrong one.
  @Test(arguments: [nil, "slack"])
  func refusesAPaperAsAWhole(_ framework: String?) async throws {
    // Nor do the areas tell it.
    let text = SampleReports.paper.replacing("Inspection of Local Authority Children's Services (ILACS)", with: "state")
      .replacing("impact of leaders", with: "work of leaders").replacing(
        "children's services", with: "a fostering service")
    let run = try await ImportRun(framework == nil ? text : SampleReports.paper, framework: framework)
    #expect(run.result.diagnostics.map(\.rule).contains(framework == nil ? .notAReport : .unknownFramework))
    #expect(run.result.drafts.isEmpty && run.result.report == nil)
  }

  /// A heading or a sentence with a grade of another framework: the record's lines were looked up in the scale, and
  /// these not.
  @Test(arguments: ["Overall judgement\n\nGrade 3 (adequate)\n\n6. Children feel safe.\n", nil])
  func takesNoGradeThatTheFrameworkDoesNotHave(_ heading: String?) async throws {
    let text = SampleReports.sif(
      SampleReports.sifPipes, overall: heading == nil ? "are adequate" : "are described below")
    let run = try await ImportRun(text + "\n\n" + (heading ?? ""))
    #expect(!run.text.contains("grade: adequate"))
    #expect(run.messages.contains { $0.contains("no grade was found for “Overall judgement”") })
    if heading != nil { #expect(run.messages.contains { $0.contains("“adequate” is no grade of the framework sif") }) }
    #expect(try await DraftSite().errors(in: run.result.drafts) == [])
  }

  /// The list ends within the heading above it, as columns of a page that were read one after the other make it.
  @Test func endsAListAtAGradedHeadingWithinItsOwn() async throws {
    let run = try await ImportRun(
      """
      Inspection of Northwick local authority children's services

      Inspection dates: 29 April 2019 to 3 May 2019

      What needs to improve?
           ■    Life-story work for children who have a plan for permanence
           ■    The oversight of unregistered arrangements by senior leaders

      The experiences and progress
      of children who need help and
      protection: requires
      improvement to be good
      1.   Caseloads have fallen from 24 to 16 on
           average.

      2.   Supervision is regular.
      """, framework: "ilacs-2018")
    #expect(try run.report().requests.first?.words == "Life-story work for children who have a plan for permanence")
    #expect(try await DraftSite().errors(in: run.result.drafts) == [])
  }

  /// What Markdown reads as a mark, in a heading that the draft's body cites twice and more.
  @Test(arguments: [
    "s`tatutory", "*statutory*", "st*atutory", "_statutory_", "<b>statutory", "~~statutory~~", "&amp; statutory",
    "\\statutory", "www.example.org statutory", "https://example.org statutory", "!statutory", "|statutory",
  ])
  func citesAHeadingThatHoldsMarks(_ words: String) async throws {
    let heading = "meets the requirements of statutory guidance"
    #expect(SampleReports.letter.contains(heading))
    let run = try await ImportRun(
      SampleReports.letter.replacing(heading, with: "meets the requirements of \(words) guidance"))
    #expect(!run.result.drafts.isEmpty)
    #expect(try await DraftSite().errors(in: run.result.drafts) == [])
  }

  /// A label with nothing behind it that can be seen, which is a title of no letters.
  @Test(arguments: ["\u{7F}", "\u{A0}", "\u{FEFF}", "|", "\u{7F}\n\u{A0}"])
  func takesNothingUnseenForATitle(_ value: String) async throws {
    let run = try await ImportRun(
      SampleReports.paper.replacing(
        "Report title: Ofsted inspection of children's services", with: "Report title: \(value)"))
    #expect(!run.result.drafts.isEmpty)
    #expect(try await DraftSite().errors(in: run.result.drafts) == [])
  }

  @Test func writesARangeThatIsPrintedTheWrongWayRoundAsADoubt() async throws {
    let run = try await ImportRun(SampleReports.paper.replacing("No higher than 20%", with: "20 or 15"))
    let definitions = try #require(run.result.drafts.first { $0.kind == .indicators })
    #expect(definitions.text.contains("a least, a most or a range; decide\n    target: \"15..20\"\n"))
    #expect(try await DraftSite().errors(in: run.result.drafts) == [])
  }

  /// A paper that dates the report before the inspection, as a report may date itself: a doubt, and a TODO above it.
  @Test func doubtsDatesOfAPaperThatContradictEachOther() async throws {
    let run = try await ImportRun(SampleReports.paper.replacing("15 March 2024", with: "15 March 2025"))
    #expect(
      run.messages.contains { $0.contains("dates its publication (2024-04-29) before the end of the inspection") })
    #expect(run.text.contains("# TODO: the text dates its publication"))
    #expect(try await DraftSite().errors(in: run.result.drafts) == [])
  }

  /// Each heading was looked for among all, and each paragraph below it; the id of each measure among all before it.
  @Test(arguments: [
    (SampleReports.slac, "Recommendations\n\n"), (SampleReports.slac, "Heading\n\nGrade 2 (good)\n\n"),
    (SampleReports.paper, "Indicator\tQ1 23/24\tTarget\nNo. of visits\t1,204\t5\n\n"),
  ])
  func readsInProportionToTheText(_ report: String, _ piece: String) async throws {
    let importer = try await ImportRun.importer()
    let isLinear = Soak.isLinear { size in
      let text = report + "\n\n" + String(repeating: piece, count: size / piece.utf8.count)
      let source = SourceText(path: "report.txt", bytes: Array(text.utf8))
      return Soak.fastest { _ = importer.result(of: source) }
    }
    #expect(isLinear)
  }

  @Test func refusesATextWhoseDraftWouldBeTooLargeForASite() async throws {
    let list = String(repeating: "Areas for improvement\n\n- one\n\n", count: 8_000)
    let run = try await ImportRun(SampleReports.slac + "\n\n" + list)
    #expect(run.result.drafts.isEmpty)
    #expect(run.result.diagnostics.filter { $0.severity == .error }.map(\.rule) == [.notAReport])
  }

  /// A quote with an accent on it is another character, and a quote of the table all the same.
  @Test func doublesEveryQuoteOfATable() throws {
    var indicators = ImportedIndicators()
    let note = "one \"\u{301}two, \"three\""
    indicators.cells = [
      ImportedIndicators.Cell(
        indicator: "visits", area: "northwick", category: "", period: try #require(Period("2023/24-Q1")), value: "5",
        marker: "", at: .record, note: note)
    ]
    let source = SourceText(path: "table.csv", bytes: Array(IndicatorDraft.table(of: indicators).utf8))
    var diagnostics: [Diagnostic] = []
    let rows = CSVReader.rows(source, &diagnostics)
    #expect(diagnostics.isEmpty)
    #expect(rows.last?.last?.text == note)
  }
}
