import Diagnostics
import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// A report as bad as extractions make them.
struct DirtyTextTests {
  static let judgements = [
    "safeguarding/overall-effectiveness": "adequate ¶3",
    "safeguarding/capacity-for-improvement": "good ¶4",
    "safeguarding/outcomes/safe-and-feel-safe": "good ¶6",
    "safeguarding/quality-of-provision": "adequate ¶7",
    "safeguarding/health-agencies": "good ¶8",
    "safeguarding/ambition-and-prioritisation": "good ¶9",
    // Its own paragraph has lost its number: the next one has it.
    "safeguarding/leadership-and-management": "adequate ¶11",
    "safeguarding/performance-management": "good ¶12",
    "safeguarding/partnership-working": "outstanding ¶13",
    "safeguarding/equality-and-diversity": "good record",
    "looked-after/overall-effectiveness": "good ¶14",
    "looked-after/capacity-for-improvement": "good ¶15",
    "looked-after/outcomes/being-healthy": "outstanding ¶17",
    "looked-after/outcomes/staying-safe": "good ¶18",
    "looked-after/outcomes/enjoying-and-achieving": "adequate ¶19",
    "looked-after/outcomes/positive-contribution": "good ¶20",
    "looked-after/outcomes/economic-well-being": "adequate ¶21",
    "looked-after/quality-of-provision": "good ¶22",
    "looked-after/ambition-and-prioritisation": "good ¶23",
    "looked-after/leadership-and-management": "good ¶24",
    "looked-after/performance-management": "good ¶25",
    "looked-after/equality-and-diversity": "adequate record",
  ]

  @Test func readsEveryJudgement() async throws {
    let run = try await ImportRun(SampleReports.slac)
    #expect(run.result.form == .slac)
    for (area, expected) in Self.judgements { #expect(run.judgements[area] == expected, "\(area)") }
    #expect(run.judgements.count == 22)
  }

  @Test func readsDetailsInCapitals() async throws {
    let report = try await ImportRun(SampleReports.slac).report()
    #expect(report.title == "Inspection of safeguarding and looked after children services")
    #expect(report.inspected == InspectionDates("2010-11-29..2010-12-10"))
    #expect(report.published == CivilDate("2011-01-14"))
    #expect(report.leadInspector == "Jane Doe HMI")
    #expect(report.ageGroup == "All")
  }

  @Test func readsRequestsWithTheirLimits() async throws {
    let requests = try await ImportRun(SampleReports.slac).report().requests
    #expect(requests.map(\.within) == [.immediately, .months(3), .months(6), .months(3)])
    #expect(requests.map(\.area) == ["safeguarding", "safeguarding", "safeguarding", "looked-after"])
    #expect(requests.map(\.at.description) == ["¶5", "¶5", "¶5", "¶16"])
    #expect(requests[1].words == "write down why decisions are made")
    #expect(requests[0].addressees == [.council, .partners])
  }

  @Test func tellsOfEachDoubt() async throws {
    let run = try await ImportRun(SampleReports.slac)
    #expect(run.messages.contains { $0.contains("“Economic well-being” the record") && $0.contains("good") })
    #expect(run.messages.contains { $0.contains("paragraph 10 can't be found") })
    #expect(run.messages.contains { $0.contains("the record prints “Services for looked after children”") })
    #expect(run.result.diagnostics.allSatisfy { $0.rule == .doubtfulReading && $0.severity == .warning })
    // Each is at its place.
    let located = run.result.diagnostics.filter { $0.location.lineText != nil }
    #expect(located.count == run.result.diagnostics.count)
  }

  @Test(arguments: [("\r\n", "Windows"), ("\r", "old Macintosh")])
  func readsOtherLineEnds(_ end: String, _ name: String) async throws {
    let run = try await ImportRun(SampleReports.slac.replacing("\n", with: end))
    #expect(run.judgements == Self.judgements, "\(name)")
  }

  @Test(arguments: ["|", "\t"])
  func readsRecordInOtherCells(_ cell: String) async throws {
    let rows = SampleReports.slacRecord.split(separator: "\n").map { row in
      let parts = row.split(separator: "  ", omittingEmptySubsequences: true).map { $0.drop { $0 == " " } }
      return cell == "|" ? "| " + parts.joined(separator: " | ") + " |" : parts.joined(separator: "\t")
    }
    let run = try await ImportRun(
      SampleReports.slac.replacing(SampleReports.slacRecord, with: rows.joined(separator: "\n")))
    #expect(run.judgements == Self.judgements)
  }

  /// A row of the record on two lines, of which the second has the grade.
  @Test(arguments: ["children and", "children"])
  func readsARowOfTheRecordOnTwoLines(_ end: String) async throws {
    let rows = SampleReports.slacRecord.replacing("\(end) young people safe ", with: "\(end)\nyoung people safe ")
      .replacing("\(end) and young people safe ", with: "\(end)\nand young people safe ")
    #expect(rows != SampleReports.slacRecord)
    let run = try await ImportRun(SampleReports.slac.replacing(SampleReports.slacRecord, with: rows))
    #expect(run.judgements == Self.judgements)
    #expect(!run.messages.contains { $0.contains("young people safe") }, "\(run.messages)")
  }

  @Test func readsGradesThatHyphensCut() async throws {
    let text = SampleReports.ilacs(
      dates: "11 March 2024 to\n15 March 2024",
      table: SampleReports.table2023Wrapped.replacing("Outstanding", with: "Outstand-\n     ing"),
      headings: SampleReports.body2023.replacing(
        "children in care: outstanding", with: "chil-\ndren in care: outstanding"))
    let run = try await ImportRun(text)
    #expect(run.grades["children-in-care"] == "outstanding")
    #expect(try run.report().inspected == InspectionDates("2024-03-11..2024-03-15"))
  }

  /// Hard spaces within a grade, and one that goes on in the next line, as a PDF's text has them.
  @Test(arguments: ["\u{A0}", "\n      ", "\r\n", "  "])
  func readsGradesWithAnySpace(_ space: String) async throws {
    let headings = SampleReports.body2023.replacing(
      "requires improvement to be good", with: "requires\(space)improvement to be good")
    let table = SampleReports.table2026Lines.replacing("to be good", with: "to\u{A0}be good")
    let run = try await ImportRun(SampleReports.ilacs(dates: "1 to 12 June 2026", table: table, headings: headings))
    #expect(run.judgements["care-leavers"] == "requires-improvement ¶4")
    #expect(try run.report().judgements.allSatisfy { $0.todo == nil }, "\(run.messages)")
  }
}
