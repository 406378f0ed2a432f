import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Grades of an earlier inspection that stand below, above or behind those of a report, and grades of a table that stand
/// elsewhere than right below their labels.
struct EarlierTableTests {
  private static let labels = [
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children who need help and protection",
    "The experiences and progress of children in care", "The experiences and progress of care leavers",
    "Overall effectiveness",
  ]
  private static let own = ["Outstanding", "Good", "Inadequate", "Requires improvement to be good", "Good"]
  private static let grades = [
    "leaders": "outstanding", "help-and-protection": "good", "children-in-care": "inadequate",
    "care-leavers": "requires-improvement", "overall": "good",
  ]

  private static func rows(_ grades: [String], count: Int = 5) -> String {
    zip(labels, grades).prefix(count).map { "\($0) \($1)" }.joined(separator: "\n")
  }

  private static func report(_ table: String, year: Int = 2024, headings: String = "1. Words.") -> String {
    SampleReports.ilacs(dates: "4 to 15 May \(year)", table: table, headings: headings)
  }

  /// Columns of spaces whose labels and grades fill two lines each, with the grades of before behind them.
  @Test func takesTheFirstOfTwoColumnsThatWrap() async throws {
    let table = """
       Judgement                                                    Grade                     Previous
                                                                                              grade
       The impact of leaders on social work practice with Requires improvement to             Inadequate
       children and families                              be good
       The experiences and progress of children who                 Good                      Inadequate
       need help and protection
       The experiences and progress of children in care             Requires improvement to   Good
       and care leavers                                             be good
       Overall effectiveness                                        Requires improvement to   Inadequate
                                                                    be good
      """
    let run = try await ImportRun(Self.report(table, year: 2020))
    #expect(
      run.grades == [
        "leaders": "requires-improvement", "help-and-protection": "good",
        "care-and-care-leavers": "requires-improvement", "overall": "requires-improvement",
      ], "\(run.messages)")
  }

  private static let earlier = [
    "Previous inspection (July 2023)\n\nOverall effectiveness\n\nInadequate",
    "Overall effectiveness (2019): Inadequate",
    "Overall effectiveness at previous inspection: Inadequate",
    "Judgements at the previous inspection (July 2023)\n\n"
      + rows(["Good", "Inadequate", "Good", "Good", "Inadequate"]),
  ]

  @Test(arguments: earlier)
  func takesNoEarlierGradeInAReportOf2026(_ block: String) async throws {
    let text = Self.report("Judgement Grade\n\(Self.rows(Self.own, count: 4))\n\(block)", year: 2026)
    let run = try await ImportRun(text)
    #expect(try run.report().framework.id.rawValue == "ilacs-2026")
    #expect(run.grades == Self.grades.filter { $0.key != "overall" }, "\(run.messages)")
  }

  @Test(arguments: earlier)
  func takesNoEarlierGradeWhereTheRowOfTheWholeIsLost(_ block: String) async throws {
    let text = Self.report("Judgement Grade\n\(Self.rows(Self.own, count: 4))\n\n\(block)")
    let run = try await ImportRun(text)
    #expect(run.grades == Self.grades.merging(["overall": "none"]) { $1 }, "\(run.messages)")
    #expect(run.messages.contains { $0.hasPrefix("no grade was found for “Overall effectiveness”") })
  }

  @Test func takesTheTableBelowAnEarlierOne() async throws {
    let before = """
      Previous inspection (2019)

      \(Self.labels[0]) Inadequate
      \(Self.labels[1]) Inadequate
      The experiences and progress of children in care and care leavers Requires improvement to be good
      Overall effectiveness Inadequate
      """
    for head in ["This inspection\n\nJudgement Grade", "Judgement Grade", "Judgement    Grade"] {
      let run = try await ImportRun(Self.report("\(before)\n\n\(head)\n\n\(Self.rows(Self.own))"))
      #expect(try run.report().framework.id.rawValue == "ilacs-2023")
      #expect(run.grades == Self.grades, "\(head): \(run.messages)")
    }
  }

  @Test func readsAFirstLabelOfTwoLinesBelowAHeadOfTwo() async throws {
    let first = "The impact of leaders on social work practice with\nchildren and families\n\nOutstanding"
    let rest = Self.rows(Self.own).split(separator: "\n").dropFirst().joined(separator: "\n")
    let run = try await ImportRun(Self.report("Judgement\n\nGrade\n\n\(first)\n\n\(rest)"))
    #expect(run.grades == Self.grades)
    #expect(!run.messages.contains { $0.contains("is graded here") })
  }

  @Test(arguments: [
    "Services in Northwick are good. Leaders have built on the base that\ninspectors saw.",
    "Services in Northwick are good in nearly all of their parts, and leaders have built on the base\nof 2019.",
    "Services in Northwick are good now.",
  ])
  func keepsTheFirstGradedHeadingOutOfTheTable(_ prose: String) async throws {
    let text = """
      Inspection of Northwick local authority children’s services

      Inspection dates: 4 to 15 May 2024
      Lead inspector: Jane Doe, His Majesty’s Inspector

      Judgement Grade

      \(Self.rows(Self.own))

      \(prose)

      The experiences and progress of children who need help and protection: good

      1. Children are helped.

      2. They are seen.

      The experiences and progress of children in care: inadequate

      3. Children wait.
      """
    let run = try await ImportRun(text)
    #expect(run.judgements["help-and-protection"] == "good ¶1")
    #expect(!run.messages.contains { $0.contains("is graded here") })
  }

  // MARK: - Places of grades

  @Test func readsGradesAboveTheirLabelsInAColumn() async throws {
    for gap in ["\n\n", "\n"] {
      let rows = zip(Self.labels, Self.own).map { String(repeating: " ", count: 60) + "\($1)\n\($0)" }
      let table = "Judgement" + String(repeating: " ", count: 51) + "Grade\n\n" + rows.joined(separator: gap)
      #expect(try await ImportRun(Self.report(table)).grades == Self.grades, "\(gap.count)")
    }
  }

  @Test func readsAShortGradeAboveItsLabelFirst() async throws {
    let own = ["Requires improvement", "Good", "Inadequate", "Requires improvement", "Good"]
    let table =
      "Judgement\nGrade\n" + zip(Self.labels, own).map { "\($1)\n\($0)" }.joined(separator: "\n\n")
    #expect(
      try await ImportRun(Self.report(table)).grades
        == Self.grades.merging(["leaders": "requires-improvement"]) { $1 })
  }

  @Test func readsGradesBeforeTheirLabels() async throws {
    for gap in ["    ", "\t"] {
      let rows = zip(Self.labels, Self.own).map { "\($1)\(gap)\($0)" }
      let table = "Grade\(gap)Judgement\n\n" + rows.joined(separator: "\n")
      #expect(try await ImportRun(Self.report(table)).grades == Self.grades)
    }
  }

  @Test func readsGradesWithRemarksOnEarlierOnes() async throws {
    for remark in ["(was Inadequate)", "(previously: inadequate)", "   (was Inadequate)"] {
      let run = try await ImportRun(Self.report("Judgement Grade\n\n" + Self.rows(Self.own.map { "\($0) \(remark)" })))
      #expect(run.grades == Self.grades, "\(remark): \(run.messages)")
    }
  }

  @Test func takesTheSecondColumnWithALabelOfTwoLines() async throws {
    let table = """
      Judgement                                            Previous            This inspection
                                                           inspection (2018)

      The impact of leaders on social work practice        Good                Requires improvement
      with children and families                                               to be good
      The experiences and progress of children who         Good                Inadequate
      need help and protection
      The experiences and progress of children in          Good                Good
      care and care leavers
      Overall effectiveness                                Good                Inadequate
      """
    let run = try await ImportRun(Self.report(table, year: 2022))
    #expect(
      run.grades == [
        "leaders": "requires-improvement", "help-and-protection": "inadequate", "care-and-care-leavers": "good",
        "overall": "inadequate",
      ])
  }

  @Test func readsColumnsThatSingleSpacesPart() async throws {
    let before = ["Inadequate", "Inadequate", "Good", "Good", "Inadequate"]
    let after = "Judgement Grade Last inspection\n\n" + Self.rows(zip(Self.own, before).map { "\($0) \($1)" })
    #expect(try await ImportRun(Self.report(after)).grades == Self.grades)
    let first = "Judgement Last inspection Grade\n\n" + Self.rows(zip(Self.own, before).map { "\($1) \($0)" })
    #expect(try await ImportRun(Self.report(first)).grades == Self.grades)
  }
}
