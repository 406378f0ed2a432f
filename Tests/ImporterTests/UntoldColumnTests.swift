import TestSupport
import Testing

@testable import Importer

/// Tables of a paper whose columns of grades can't be told from each other: single spaces or the ends of lines part their
/// cells.
struct UntoldColumnTests {
  @Test(arguments: [
    // The head stands on lines of its own.
    """
    Judgement Previous grade
    (2019)
    Current grade
    (2024)
    Direction of
    travel
    Overall effectiveness Good Outstanding ▲
    The impact of leaders on social work practice with children and families Good Outstanding ▲
    The experiences and progress of children in care Outstanding Good ▼
    The experiences and progress of care leavers Good Good
    """,
    // And so do the rest of the first grade and the second with what became of it.
    """
    Judgement area 2019
    judgement
    2024
    judgement
    Change
    The experiences and progress of children who need help and protection Requires
    improvement
    Good Improved
    The experiences and progress of children in care Good Requires
    improvement
    Declined
    Overall effectiveness Requires
    improvement
    Good Improved
    """,
    // Each column's cells stand one below the other.
    """
    Judgement

    Previous

    The impact of leaders on social work practice with children and families
    The experiences and progress of children in care
    Overall effectiveness

    Good

    Self-assessment
    Good

    Ofsted 2024

    Requires
    improvement
    Good
    Outstanding
    """,
  ])
  func takesNoneOfSeveralGrades(_ table: String) async throws {
    let run = try await ImportRun(ScrutinyPaper.text(table))
    #expect(run.taken.isEmpty, "\(run.taken) \(run.messages)")
    #expect(run.messages.contains { $0.contains("“Overall effectiveness”") })
  }
}
