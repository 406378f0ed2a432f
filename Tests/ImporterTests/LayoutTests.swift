import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Every grade and date of the layouts, as a person reads them in the sample texts.
struct LayoutTests {
  static let sifGrades = [
    "overall": "requires-improvement", "help-and-protection": "requires-improvement", "looked-after": "good",
    "looked-after/adoption": "outstanding", "looked-after/care-leavers": "inadequate",
    "leadership": "requires-improvement",
  ]

  @Test(arguments: [SampleReports.sifPipes, SampleReports.sifSpaces, SampleReports.sifTabs])
  func readsReportOfSingleInspectionFramework(_ table: String) async throws {
    let run = try await ImportRun(SampleReports.sif(table))
    #expect(run.result.form == .sif)
    #expect(run.grades == Self.sifGrades)
    let report = try run.report()
    #expect(report.inspected == InspectionDates("2014-06-30..2014-07-23"))
    #expect(report.published == CivilDate("2014-09-12"))
    // Where the table's rows read as paragraphs of the same numbers, the heading tells the list from them.
    let isAmbiguous = table == SampleReports.sifSpaces
    let places = (1...3).map { isAmbiguous ? "§Recommendations(\($0))" : "¶\($0)" }
    #expect(report.requests.map(\.at.description) == places)
    #expect(report.judgements.allSatisfy { $0.todo == nil && $0.at != nil }, "\(run.messages)")
  }

  /// A bullet of the first chapter names the letter of the year before.
  @Test func knowsReportThatNamesAnUnannouncedInspection() async throws {
    let bullet =
      "- the outcomes of the most recent annual unannounced inspection of contact, referral and assessment, undertaken in March 2010"
    let run = try await ImportRun(
      slac:
        "About this inspection\n\n1. The evidence included:\n\n- discussions with dear friends and staff\n\n\(bullet)\n\nStrengths\n\n2. Staff are well led."
    )
    #expect(run.result.form == .slac)
  }

  @Test func takesFiguresOfAreaFromItsBullets() async throws {
    let context = """


      Information about this local authority area

      Children living in this area

      - Approximately 63,600 children and young people under the age of 18 years live in Northwick. This is 22% of all.
      - Some 29% of them live in poverty.

      Child protection in this area

      - At 31 March 2014, 1,204 children had been identified through assessment as being formally in need of a specialist children’s service.
      - At 31 March 2014, 321 children and young people were the subject of a child
                                      protection plan. This is an increase from 280.
      - At 31 March 2014, 3 children lived in a privately arranged fostering placement.

      Children looked after in this area

      - At 30 June 2014, 487 children are being looked after by the local authority (a rate of 77 per 10,000 children).
      """
    let run = try await ImportRun(SampleReports.sif(SampleReports.sifPipes) + context)
    let figures = try run.report().figures
    #expect(
      figures.map { "\($0.label): \($0.value), \($0.on?.description ?? "–"), \($0.at)" } == [
        "Children and young people under 18: 63600, 2014-09-12, §Children living in this area(1)",
        "Children in need: 1204, 2014-03-31, §Child protection in this area(1)",
        "Children subject to child protection plans: 321, 2014-03-31, §Child protection in this area(2)",
        "Children looked after: 487, 2014-06-30, §Children looked after in this area(1)",
      ])
    #expect(figures.first?.note?.contains("approximate") == true)
    #expect(figures.dropFirst().allSatisfy { $0.note == nil })
  }

  @Test(arguments: [
    "are good", "are inadequate", "require improvement to be good", "ARE OUTSTANDING",
    "are good because leaders know them well. Schools are inadequate.",
  ])
  func takesGradeOfTheWholeFromItsSentence(_ words: String) async throws {
    let run = try await ImportRun(SampleReports.sif(SampleReports.sifPipes, overall: words))
    let expected = [
      "are good": "good", "are inadequate": "inadequate", "require improvement to be good": "requires-improvement",
      "ARE OUTSTANDING": "outstanding", "are good because leaders know them well. Schools are inadequate.": "good",
    ]
    #expect(run.grades["overall"] == expected[words])
  }

  @Test func readsReportOf2018() async throws {
    let headings = """
      The impact of leaders on social work practice with children and families: requires improvement to be good

      1. Leaders are new.

      The experiences and progress of children who need help and protection: good

      2. Help comes early.

      The experiences and progress of children in care and care leavers: inadequate

      3. Too many children move.
      """
    let run = try await ImportRun(
      SampleReports.ilacs(dates: "8 July 2019 to 19 July 2019", table: SampleReports.table2018Tabs, headings: headings))
    #expect(run.result.form == .ilacs2018)
    #expect(
      run.judgements == [
        "leaders": "requires-improvement ¶1", "help-and-protection": "good ¶2",
        "care-and-care-leavers": "inadequate ¶3",
        "overall": "requires-improvement record",
      ])
    let report = try run.report()
    #expect(report.inspected == InspectionDates("2019-07-08..2019-07-19"))
    #expect(report.leadInspector == "Jane Doe HMI")
    #expect(report.published == nil)
    #expect(run.text.contains("# TODO: no date of publication was found\npublished: not-known"))
  }

  @Test(arguments: [
    SampleReports.table2023Wrapped, SampleReports.table2023Middle, SampleReports.table2023Columns,
  ])
  func readsTableWhoseCellsFillSeveralLines(_ table: String) async throws {
    let run = try await ImportRun(
      SampleReports.ilacs(dates: "11–15 March 2024", table: table, headings: SampleReports.body2023))
    #expect(run.result.form == .ilacs2023)
    #expect(
      run.judgements == [
        "leaders": "good ¶5", "help-and-protection": "good ¶1", "children-in-care": "outstanding ¶3",
        "care-leavers": "requires-improvement ¶4", "overall": "good record",
      ])
    let report = try run.report()
    #expect(report.inspected == InspectionDates("2024-03-11..2024-03-15"))
    #expect(
      report.requests.map(\.at.description)
        == ["§What needs to improve(1)", "§What needs to improve(2)", "§What needs to improve(3)"])
    #expect(report.requests[1].words.hasSuffix("what a child’s life is like."))
  }

  @Test func readsReportWithoutOverallGrade() async throws {
    let run = try await ImportRun(
      SampleReports.ilacs(
        dates: "1 June 2026 to 12 June 2026", table: SampleReports.table2026Lines, headings: SampleReports.body2023,
        name: "Northwick children’s social care services"))
    #expect(run.result.form == .ilacs2026)
    #expect(
      run.judgements == [
        "leaders": "good ¶5", "help-and-protection": "good ¶1", "children-in-care": "outstanding ¶3",
        "care-leavers": "requires-improvement ¶4",
      ])
    let report = try run.report()
    #expect(report.inspected == InspectionDates("2026-06-01..2026-06-12"))
    // The outline has the headings without their grades, and the paragraphs below each.
    #expect(
      report.outline.suffix(4).map { "\($0.title) \($0.places.map(\.description).joined())" } == [
        "The experiences and progress of children who need help and protection ¶1–2",
        "The experiences and progress of children in care ¶3", "The experiences and progress of care leavers ¶4",
        "The impact of leaders on social work practice with children and families ¶5",
      ])
  }

  @Test func reportsTableAndHeadingThatDiffer() async throws {
    let headings = SampleReports.body2023.replacing("care: outstanding", with: "care: good")
    let run = try await ImportRun(
      SampleReports.ilacs(dates: "11–15 March 2024", table: SampleReports.table2023Wrapped, headings: headings))
    #expect(run.grades["children-in-care"] == "outstanding")
    #expect(run.messages.contains { $0.contains("says outstanding") && $0.contains("the heading (line") })
    let todo = try #require(run.text.split(separator: "\n").first { $0.contains("# TODO: the record") })
    #expect(todo.contains("says outstanding") && todo.contains("good"))
  }

  /// Before April 2026 every report had an overall grade: one without has lost it.
  @Test func missesOverallGradeThatWasLost() async throws {
    let table = SampleReports.table2023Wrapped.replacing(
      "Overall effectiveness                              Good", with: "")
    let run = try await ImportRun(
      SampleReports.ilacs(dates: "11–15 March 2024", table: table, headings: SampleReports.body2023))
    #expect(run.result.form == .ilacs2023)
    #expect(run.grades["overall"] == "none")
    #expect(
      run.text.contains("# TODO: no grade was found in the text; write it, or why there is none\n  - {area: overall"))
    #expect(run.messages.contains { $0.contains("no grade was found for “Overall effectiveness”") })
  }

  @Test(arguments: [
    ("30 October – 10 November 2023", "2023-10-30..2023-11-10"), ("from 5 to 9 June 2023", "2023-06-05..2023-06-09"),
    ("29 December 2023 – 5 January 2024", "2023-12-29..2024-01-05"), ("November 2023", "2023-11"),
    ("11/03/2024 to 15/03/2024", "2024-03-11..2024-03-15"), ("2024-05-20 to 2024-05-24", "2024-05-20..2024-05-24"),
    ("4th-22nd December 2023", "2023-12-04..2023-12-22"),
    ("Monday 4 December 2023 to Friday 22 December 2023", "2023-12-04..2023-12-22"),
    ("4 to 15 December 2023   Report published: 9 February 2024", "2023-12-04..2023-12-15"),
    ("4 to 15 December 2023 (on site from 11 December 2023)", "2023-12-04..2023-12-15"),
    ("12 AND 13 JUNE 2023", "2023-06-12..2023-06-13"), ("4 Dec - 15 Dec 2023", "2023-12-04..2023-12-15"),
  ])
  func readsDatesAsTheyAreWritten(_ words: String, _ expected: String) async throws {
    let run = try await ImportRun(
      SampleReports.ilacs(dates: words, table: SampleReports.table2023Wrapped, headings: SampleReports.body2023))
    #expect(try run.report().inspected == InspectionDates(expected))
  }

  /// What is damaged is asked after, and no part of it taken for the whole.
  @Test(arguments: [
    "4 to l5 December 2023", "4 to 15 Decmber 2023", "4 December to 15 2023", "week commencing 4 December 2023",
    "December 4 to December 15, 2023", "w/c 4 December 2023", "Week 1: 4–8 December 2023; week 2: 11–15 December 2023",
  ])
  func asksAfterDamagedDates(_ words: String) async throws {
    let run = try await ImportRun(
      SampleReports.ilacs(dates: words, table: SampleReports.table2023Wrapped, headings: SampleReports.body2023))
    #expect(try run.report().inspected == .notKnown)
    #expect(run.text.contains("inspected: not-known"))
    #expect(run.messages.contains { $0.contains("dates of the inspection") || $0.contains("can't be read") })
  }

  @Test func doubtsVersionThatWasNotInUse() async throws {
    let run = try await ImportRun(
      SampleReports.ilacs(
        dates: "8 July 2019 to 19 July 2019", table: SampleReports.table2023Wrapped, headings: SampleReports.body2023))
    #expect(run.messages.contains { $0.contains("is outside the years of ilacs-2023") })
  }

  /// Of a table of which each cell stands on lines of its own, a page's end parts the name of the area.
  @Test(arguments: ["8 July 2019 to 19 July 2019", "not told"])
  func knowsTheVersionWhereACellCutsTheNameOfAnArea(_ dates: String) async throws {
    let run = try await ImportRun(
      """
      Northwick

      Inspection of children’s social care services

      Inspection dates: \(dates)

      Lead inspector: Jane Doe, Her Majesty’s Inspector

      Judgement

      Grade

      The impact of leaders on social work practice
      with children and families

      Requires improvement
      to be good

      The experiences and progress of children
      who need help and protection

      Good

      The experiences and progress of children in

      Requires improvement
      to be good

      Overall effectiveness

      Requires improvement
      to be good

      Services have changed since the last inspection.

      The experiences and progress of children in care and
      care leavers: requires improvement to be good
      Plans are known to partners. In a few cases there was drift before they were made.
      """)
    #expect(run.result.form == .ilacs2018)
    #expect(run.judgements["care-and-care-leavers"]?.hasPrefix("requires-improvement") ?? false, "\(run.judgements)")
  }
}
