import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// A paper on an inspection with two halves, whose areas go by the same names.
struct GradeHalfTests {
  /// As a page prints it, with the grade beside the first line of a long label.
  @Test func readsARowWhoseLabelGoesOnBelowItsGrade() async throws {
    let label = "The contribution of health agencies to keeping children and young people safe       Good"
    let text = SampleReports.slac.replacing(
      label, with: "The contribution of health agencies to keeping          Inadequate\nchildren and young people safe")
    #expect(text != SampleReports.slac)
    let run = try await ImportRun(text)
    #expect(run.messages.contains { $0.contains("says inadequate, and the heading") }, "\(run.messages)")
    #expect(!run.messages.contains { $0.contains("is graded here") })
  }

  /// The same with the grade beside the last line, and above a heading that the record prints in the wrong place.
  @Test(arguments: [
    "The contribution of health agencies to keeping children and\nyoung people safe                                    Good",
    "The contribution of health agencies to        Good\nkeeping children and young people safe",
  ])
  func readsARowOfTwoLines(_ row: String) async throws {
    let label = "The contribution of health agencies to keeping children and young people safe       Good"
    let run = try await ImportRun(SampleReports.slac.replacing(label, with: row))
    #expect(run.grades["safeguarding/health-agencies"] == "good", "\(run.messages)")
    #expect(!run.messages.contains { $0.contains("is graded here") }, "\(run.messages)")
  }

  private static let paper = """
    Northwick Borough Council

    Children’s Scrutiny Committee

    Date: 9 September 2011

    Title: Outcome of the Ofsted inspection

    1. Background

    1.1 Ofsted’s inspection of safeguarding and looked after children services took place from 6 to 17 June 2011. The report was published on 22 July 2011.


    """
  private static let safeguarding = [
    "safeguarding/overall-effectiveness": "adequate", "safeguarding/capacity-for-improvement": "inadequate",
    "safeguarding/partnership-working": "good",
  ]
  private static let lookedAfter = [
    "looked-after/overall-effectiveness": "good", "looked-after/capacity-for-improvement": "good",
    "looked-after/outcomes/being-healthy": "adequate",
  ]
  private static let safeguardingRows = [
    ("Overall effectiveness", "Adequate"), ("Capacity for improvement", "Inadequate"), ("Partnership working", "Good"),
  ]
  private static let lookedAfterRows = [
    ("Overall effectiveness", "Good"), ("Capacity for improvement", "Good"), ("Being healthy", "Adequate"),
  ]

  private static func taken(_ body: String) async throws -> [String: String] {
    let run = try await ImportRun(paper + body, framework: "slac")
    return run.grades.filter { $0.value != "none" }
  }

  /// A table with a column for each half, between pipes and between spaces.
  @Test(arguments: [
    """
    | Judgement | Safeguarding services | Looked after children services |
    |---|---|---|
    | Overall effectiveness | Adequate | Good |
    | Capacity for improvement | Inadequate | Good |
    | Performance management and quality assurance | Good | Adequate |
    """,
    """
    Judgement                                     Safeguarding           Looked after children
                                                  services               services
    Overall effectiveness                         Adequate               Good
    Capacity for improvement                      Inadequate             Good
    Performance management and quality            Good                   Adequate
    assurance
    """,
  ])
  func takesTheColumnOfEachHalf(_ table: String) async throws {
    let run = try await ImportRun(Self.paper + "1.2 The judgements were:\n\n\(table)\n\n1.3 None.\n", framework: "slac")
    #expect(
      run.taken == [
        "safeguarding/overall-effectiveness": "adequate ¶1.2", "looked-after/overall-effectiveness": "good ¶1.2",
        "safeguarding/capacity-for-improvement": "inadequate ¶1.2",
        "looked-after/capacity-for-improvement": "good ¶1.2",
        "safeguarding/performance-management": "good ¶1.2", "looked-after/performance-management": "adequate ¶1.2",
      ], "\(run.messages)")
  }

  @Test(arguments: [false, true])
  func takesEachHalfByTheHeadingOfItsTable(_ isTurned: Bool) async throws {
    let halves = [
      ("Safeguarding services", Self.safeguardingRows), ("Services for looked after children", Self.lookedAfterRows),
    ]
    let rows = (isTurned ? halves.reversed() : halves).flatMap { half in
      ["| \(half.0) | |"] + half.1.map { "| \($0.0) | \($0.1) |" }
    }
    let taken = try await Self.taken("1.2 The grades are:\n\n" + rows.joined(separator: "\n"))
    #expect(taken == Self.safeguarding.merging(Self.lookedAfter) { first, _ in first })
  }

  @Test(arguments: [false, true])
  func takesEachHalfByTheSentenceAboveItsList(_ isTurned: Bool) async throws {
    let halves = [
      ("safeguarding services", Self.safeguardingRows), ("services for looked after children", Self.lookedAfterRows),
    ]
    let lists = (isTurned ? halves.reversed() : halves).enumerated().map { index, half in
      "1.\(index + 2) The grades for \(half.0) were:\n\n" + half.1.map { "- \($0.0): \($0.1)" }.joined(separator: "\n")
    }
    let taken = try await Self.taken(lists.joined(separator: "\n\n"))
    #expect(taken == Self.safeguarding.merging(Self.lookedAfter) { first, _ in first })
  }

  @Test func takesOneHalfAlone() async throws {
    let list = Self.lookedAfterRows.map { "- \($0.0): \($0.1)" }.joined(separator: "\n")
    #expect(
      try await Self.taken("1.2 The grades for services for looked after children were:\n\n" + list) == Self.lookedAfter
    )
  }

  /// “Overall effectiveness of services for looked after children”, before that of safeguarding.
  @Test func takesTheHalfThatALabelNames() async throws {
    let list = """
      - Overall effectiveness of services for looked after children: Good
      - Overall effectiveness of safeguarding: Adequate
      - Capacity for improvement, looked after children: Outstanding
      - Capacity for improvement, safeguarding: Good
      """
    #expect(
      try await Self.taken("1.2 The grades are:\n\n" + list) == [
        "looked-after/overall-effectiveness": "good", "safeguarding/overall-effectiveness": "adequate",
        "looked-after/capacity-for-improvement": "outstanding", "safeguarding/capacity-for-improvement": "good",
      ])
  }

  /// The heading of the second half stands above lines of the first, too.
  @Test func takesAMisprintedHeadingByTheOrder() async throws {
    let rows =
      ["Safeguarding services |"] + Self.safeguardingRows.prefix(2).map { "\($0.0) | \($0.1)" }
      + ["Services for looked after children |", "Partnership working | Good", "Services for looked after children |"]
      + Self.lookedAfterRows.map { "\($0.0) | \($0.1)" }
    let table = rows.map { "| \($0) |" }.joined(separator: "\n")
    let taken = try await Self.taken("1.2 The grades are:\n\n" + table)
    #expect(taken == Self.safeguarding.merging(Self.lookedAfter) { first, _ in first })
  }

  // MARK: - One of two areas of a name

  @Test func asksOfWhichHalfALineAloneIs() async throws {
    let run = try await ImportRun(
      slac: """
        Record of main findings

        Partnership working                  Good

        Leadership and management            Adequate

        Being healthy                        Good
        """)
    #expect(
      run.taken == [
        "safeguarding/partnership-working": "good record", "looked-after/outcomes/being-healthy": "good record",
      ])
    #expect(run.messages.contains { $0.contains("which of the areas of that name") }, "\(run.messages)")
  }

  @Test func takesALineAloneWhereItsNeighboursTellTheHalf() async throws {
    let run = try await ImportRun(
      slac: """
        Record of main findings

        Leadership and management            Adequate

        Partnership working                  Good

        Being healthy                        Good
        """)
    #expect(run.taken["safeguarding/leadership-and-management"] == "adequate record", "\(run.taken)")
  }

  @Test func readsARecordThatNamesTheCouncil() async throws {
    let text = SampleReports.slac.replacing("Record of main findings", with: "Record of main findings: Northwick")
    #expect(text != SampleReports.slac)
    #expect(try await ImportRun(text).taken == ImportRun(SampleReports.slac).taken)
  }
}
