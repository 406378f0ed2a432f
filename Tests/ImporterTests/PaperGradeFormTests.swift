import Foundation
import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// The forms in which papers write grades down.
struct PaperGradeFormTests {
  private static let grades = [
    "leaders": "good", "help-and-protection": "requires-improvement", "children-in-care": "good",
    "care-leavers": "outstanding", "overall": "good",
  ]

  /// The sample paper with other words for its grades.
  private static func run(_ outcome: String) async throws -> ImportRun {
    let start = try #require(SampleReports.paper.firstRange(of: "2.1 The"))
    let end = try #require(SampleReports.paper.firstRange(of: "2.2 The"))
    return try await ImportRun(
      SampleReports.paper[..<start.lowerBound] + outcome + "\n\n" + SampleReports.paper[end.lowerBound...])
  }

  @Test(arguments: [
    // A grade alone on the second line of its item.
    """
    2.1 The judgements were as follows:

    • The impact of leaders on social work practice with children and families – Good
    • The experiences and progress of children who need help and protection –
      Requires improvement to be good
    • The experiences and progress of children in care – Good
    • The experiences and progress of care leavers –
      Outstanding
    • Overall effectiveness – Good
    """,
    // Before what is graded.
    """
    2.1 Ofsted’s grades:

    • Good: the impact of leaders on social work practice with children and
      families
    • Requires improvement to be good: the experiences and progress of children who
      need help and protection
    • Good: the experiences and progress of children in care
    • Outstanding: the experiences and progress of care leavers
    • Good: overall effectiveness
    """,
    // Said by a verb.
    """
    2.1 The judgements were:

    • The impact of leaders on social work practice with children and families
      was judged to be good
    • The experiences and progress of children who need help and protection
      was judged to require improvement to be good
    • The experiences and progress of children in care was judged to be good
    • The experiences and progress of care leavers was judged as outstanding
    • Overall effectiveness was judged to be good
    """,
    // A list of others stands before it.
    """
    2.1 Before the inspection, the council’s self-assessment was that services were good in all areas:

    Overall effectiveness: outstanding
    The experiences and progress of children in care: outstanding
    The experiences and progress of care leavers: good

    2.1.1 Ofsted’s judgements were:

    The impact of leaders on social work practice with children and families       Good
    The experiences and progress of children who need help and protection          Requires improvement to be good
    The experiences and progress of children in care                               Good
    – The experiences and progress of care leavers                                 Outstanding
    Overall effectiveness                                                          Good
    """,
  ])
  func readsGrades(_ outcome: String) async throws {
    let run = try await Self.run(outcome)
    #expect(run.grades == Self.grades, "\(run.messages)")
  }

  /// What an item says of before, and of an area that has a grade already.
  @Test func takesNoItemThatSaysMore() async throws {
    let run = try await Self.run(
      """
      2.1 Inspectors said:

      • Good: plans are clear
      • Inadequate: the council’s answer to neglect
      • Outstanding: the virtual school
      """)
    #expect(run.grades.values.allSatisfy { $0 == "none" }, "\(run.grades)")
  }

  /// The only inspection that a paper tells of, though it calls it the last.
  @Test func takesTheLastInspectionWhereThereIsNoOther() async throws {
    let start = try #require(SampleReports.paper.firstRange(of: "1.1 "))
    let end = try #require(SampleReports.paper.firstRange(of: "3. Performance"))
    func run(_ more: String) async throws -> ImportRun {
      try await ImportRun(
        SampleReports.paper[..<start.lowerBound]
          + "1.1 The last inspection of local authority children’s services (ILACS), in March 2023, judged overall effectiveness as good. The report was published in May 2023.\(more)\n\n"
          + SampleReports.paper[end.lowerBound...])
    }
    let only = try await run("")
    #expect(try only.report().inspected == InspectionDates("2023-03"))
    #expect(only.taken["overall"] == "good ¶1.1", "\(only.messages)")
    let other = try await run(
      "\n\n1.2 Ofsted inspected the council’s children’s services from 4 to 15 March 2024.")
    #expect(try other.report().inspected == InspectionDates("2024-03-04..2024-03-15"))
    #expect(other.taken["overall"] == nil, "\(other.taken)")
  }

  /// A column of what others say, with cells on one line and on several, below a sentence with a date and the word Ofsted.
  @Test(arguments: [
    "Grade | Self-assessment", "March 2024 | Self-assessment", "Ofsted grade | Peer review",
    "Inspection 2024 | Self-evaluation", "March 2024 | Target", "March 2024 | Neighbouring council",
    "March 2024 | Self-assessment February 2024",
  ])
  func takesNoColumnOfOthers(_ head: String) async throws {
    let names = head.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    func row(_ label: String, _ own: String, _ other: String) -> String {
      label.padding(toLength: 46, withPad: " ", startingAt: 0) + own.padding(toLength: 26, withPad: " ", startingAt: 0)
        + other
    }
    for isWrapped in [false, true] {
      let lines = [
        row("Area", names[0], names[1]),
        row("The impact of leaders on social work", "Good", isWrapped ? "Requires" : "Outstanding"),
        row("practice with children and families", "", isWrapped ? "improvement to be good" : ""),
        row("The experiences and progress of children", isWrapped ? "Requires" : "Requires improvement", "Good"),
        row("who need help and protection", isWrapped ? "improvement to be good" : "", ""),
        row("The experiences and progress of children", "Good", "Outstanding"), row("in care", "", ""),
        row("The experiences and progress of care leavers", "Outstanding", "Good"),
        row("Overall effectiveness", "Good", "Outstanding"),
      ]
      let run = try await Self.run(
        "2.1 Services were judged by Ofsted in May 2023 as follows.\n\n" + lines.joined(separator: "\n"))
      #expect(
        run.grades.allSatisfy { $0.value == Self.grades[$0.key] || $0.value == "none" }, "\(head) \(run.judgements)")
      #expect(run.grades == Self.grades || head.hasPrefix("Grade") && isWrapped, "\(head) \(run.judgements)")
    }
  }
}
