import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Summaries of grades as narrow columns, cells and columns of cells print them.
struct GradeLayoutTests {
  private static func ilacs(_ table: String) -> String {
    """
    Inspection of Northwick local authority children’s services

    Inspection dates: 4 to 15 March 2024
    Lead inspector: Jane Doe HMI

    \(table)

    Services in Northwick have changed.

    What needs to improve?

    • The quality of plans.
    """
  }

  private static let grades = [
    "leaders": "requires-improvement", "help-and-protection": "good", "children-in-care": "inadequate",
    "care-leavers": "outstanding", "overall": "good",
  ]

  /// The grade of a narrow column fills three lines beside, or between, the two of its label.
  @Test(arguments: [
    """
    Judgement                                         Grade
                                                      Requires
    The impact of leaders on social work
                                                      improvement to be
    practice with children and families
                                                      good
    """,
    """
    Judgement                                         Grade
                                                      Requires
    The impact of leaders on social work              improvement to be
    practice with children and families               good
    """,
    """
    Judgement                                         Grade
                                                      Requires improvement
    The impact of leaders on social work practice
                                                      to be good
    with children and families
    """,
  ])
  func putsGradeOfNarrowColumnTogether(_ first: String) async throws {
    let rest = """
      The experiences and progress of children who      Good
      need help and protection
      The experiences and progress of children in       Inadequate
      care
                                                        Requires
      The experiences and progress of care leavers      improvement to
                                                        be good
      Overall effectiveness                             Good
      """
    var expected = Self.grades
    expected["care-leavers"] = "requires-improvement"
    #expect(try await ImportRun(Self.ilacs(first + "\n" + rest)).grades == expected)
  }

  /// In large letters the heading above the outcomes fills two lines, right above that of the first.
  @Test(arguments: ["Being healthy", "being healthy"])
  func readsGradeBelowAHeadingOfTwoLines(_ label: String) async throws {
    let run = try await ImportRun(
      slac: """
        Services for looked after children

        How good are outcomes for looked after children and
        care leavers?
        \(label)

        Grade 3 (adequate)

        1. Being healthy is adequate. Staff know this well.
        """)
    #expect(run.judgements["looked-after/outcomes/being-healthy"] == "adequate ¶1", "\(run.messages)")
  }

  private static let labels = [
    "The impact of leaders on social work practice\nwith children and families",
    "The experiences and progress of children who\nneed help and protection",
    "The experiences and progress of children in care", "The experiences and progress of care leavers",
    "Overall effectiveness",
  ]
  private static let words = ["Requires improvement to be good", "Good", "Inadequate", "Outstanding", "Good"]

  @Test(arguments: ["Judgement\n\nGrade", "Grade\n\nJudgement", "Judgement"])
  func readsGradesAboveTheirLabels(_ head: String) async throws {
    let rows = zip(Self.words, Self.labels).map { "\($0)\n\($1)" }.joined(separator: "\n\n")
    let run = try await ImportRun(Self.ilacs(head + "\n\n" + rows))
    #expect(run.grades == Self.grades)
  }

  @Test(arguments: ["\n", "\n\n"], ["Requires\nimprovement to\nbe good", "Requires improvement\n\nto be good"])
  func readsColumnOfLabelsAndColumnOfGrades(_ gap: String, _ grade: String) async throws {
    let columns = ["Judgement", "Grade"] + Self.labels + [grade] + Self.words.dropFirst()
    #expect(try await ImportRun(Self.ilacs(columns.joined(separator: gap))).grades == Self.grades)
  }

  /// More grades than labels: which belongs to which can't be told.
  @Test func takesNoneOfAColumnThatDoesNotFit() async throws {
    let columns = ["Judgement", "Grade"] + Self.labels.dropFirst() + Self.words
    let run = try await ImportRun(Self.ilacs(columns.joined(separator: "\n\n")), framework: "ilacs-2023")
    #expect(run.grades.values.allSatisfy { $0 == "none" }, "\(run.grades)")
  }

  @Test func readsGradeThatSoftHyphensPart() async throws {
    let table = SampleReports.table2023Wrapped
      .replacing("Requires improvement to\n", with: "Requires improve\u{AD}ment to\n")
      .replacing("Overall effectiveness", with: "Over\u{AD}all effective\u{AD}ness")
    let run = try await ImportRun(
      SampleReports.ilacs(
        dates: "11–15 March 2024", table: table,
        headings: SampleReports.body2023.replacing("care leavers: requires", with: "care leavers: re\u{AD}\nquires")))
    #expect(run.grades["care-leavers"] == "requires-improvement")
    #expect(run.grades["overall"] == "good")
    #expect(try run.report().judgements.allSatisfy { $0.todo == nil }, "\(run.messages)")
  }

  /// A heading of two lines with its grade on the third, below prose without an empty line and below the heading of its
  /// chapter.
  @Test(arguments: [
    "Staff are busy.\nThe experiences and progress of children who need help and\nprotection\nGood\n5. Plans are clear.",
    "Staff are busy.\n\nThe experiences and progress of children who need help and\nprotection\n\nGood\n\n5. Plans are clear.",
  ])
  func placesAGradeBelowAHeadingOfTwoLines(_ section: String) async throws {
    let run = try await ImportRun(
      Self.ilacs(
        "Judgement | Grade\nThe experiences and progress of children who need help and protection | Good\nOverall effectiveness | Good"
      )
        + "\n\nFindings\n\n1. Leaders know it.\n\n2. Staff stay.\n\n3. Audits are done.\n\n4. \(section)\n\n6. Visits are regular.\n"
    )
    #expect(run.judgements["help-and-protection"] == "good ¶5", "\(run.judgements)")
  }
}
