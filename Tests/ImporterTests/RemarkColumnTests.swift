import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Tables of a paper with a column of words beside the grades: what inspectors said, or what became of them.
struct RemarkColumnTests {
  private static let grades = [
    "leaders": "good", "help-and-protection": "requires-improvement", "children-in-care": "requires-improvement",
    "care-leavers": "outstanding", "overall": "good",
  ]

  /// Grades on several lines beside labels on several, in rows that empty lines may part, and grades that stand first.
  @Test(arguments: [
    """
    Area                              Grade                 What inspectors said
    The impact of leaders on social   Good                  Leaders know their services well and have
    work practice with children and                         acted on the findings of the last visit, but the
    families                                                pace in some teams is slow.
    The experiences and progress of   Requires              Thresholds are understood. Some
    children who need help and        improvement to be     assessments take too long, and not all plans
    protection                        good                  are good enough.
    The experiences and progress of   Requires              Most children live in stable homes. Education
    children in care                  improvement to be     is outstanding for a few.
                                      good
    The experiences and progress of   Outstanding           Personal advisers keep in touch. Support is
    care leavers                                            good.
    Overall effectiveness             Good                  This is better than in 2019, when services
                                                            required improvement.
    """,
    """
    Area                               Grade                          Headline

    The impact of leaders on social Good                              Leaders know their services
    work practice with children and                                   well.
    families

    The experiences and progress       Requires improvement to be     Thresholds are understood.
    of children who need help and      good                           Some assessments take too
    protection                                                        long.

    The experiences and progress       Requires improvement to be     Most children live in stable
    of children in care                good                           homes. Education is
                                                                      outstanding for a few.

    The experiences and progress       Outstanding                    Personal advisers keep in touch
    of care leavers                                                   and are good.

    Overall effectiveness              Good                           This is better than in 2019.
    """,
    """
    Judgement                              2019                  2024                Change
    The impact of leaders on social work   Requires              Good                Better
    practice with children and families    improvement to be
                                           good
    The experiences and progress of        Requires              Requires            The same
    children who need help and             improvement to be     improvement to be
    protection                             good                  good
    The experiences and progress of        Good                  Requires            Worse
    children in care                                             improvement to be
                                                                 good
    The experiences and progress of        Good                  Outstanding         Better
    care leavers
    Overall effectiveness                  Requires              Good                Better
                                           improvement to be
                                           good
    """,
  ])
  func readsGradesBesideWords(_ table: String) async throws {
    let run = try await ImportRun(ScrutinyPaper.text(table))
    #expect(run.grades == Self.grades, "\(run.grades) \(run.messages)")
    #expect(!run.messages.contains { $0.contains("the paper calls this") }, "\(run.messages)")
  }

  /// The words above a table count with such a column, too.
  @Test func leavesASelfAssessmentWithCommentsAside() async throws {
    let run = try await ImportRun(
      ScrutinyPaper.text(
        """
        2.1 Before the inspection the council assessed itself as follows:

        Area                              Grade          Comment
        The impact of leaders on social work practice with children and families   Outstanding    We are proud.
        Overall effectiveness             Outstanding    We know our services.
        """))
    #expect(run.grades.values.allSatisfy { $0 == "none" }, "\(run.grades)")
  }
}
