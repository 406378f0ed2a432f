import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Tables of a paper with a column for each of several inspections, whose cells are wrapped, centred or taken apart: no
/// grade of another inspection, and none of another row, is taken without a word.
struct SeveralInspectionTests {
  private static func paper(_ table: String) throws -> String {
    let start = try #require(SampleReports.paper.firstRange(of: "2.1 The"))
    let end = try #require(SampleReports.paper.firstRange(of: "2.2 The"))
    return String(SampleReports.paper[..<start.lowerBound]) + "2.1 The grades are below.\n\n" + table + "\n\n"
      + SampleReports.paper[end.lowerBound...]
  }

  private static let right: [String: Set<String>] = [
    "leaders": ["good"], "help-and-protection": ["requires-improvement"], "children-in-care": ["good"],
    "care-leavers": ["outstanding", "requires-improvement"], "overall": ["good"],
  ]

  private static let wrapped = """
    The impact of leaders on social work      Good                   Inadequate
    practice with children and families

    The experiences and progress of           Requires               Inadequate
    children who need help and protection     improvement

    The experiences and progress of           Good                   Inadequate
    children in care

    The experiences and progress of care      Outstanding            n/a
    leavers

    Overall effectiveness                     Good                   Inadequate
    """

  private static let centred = """
    The impact of leaders on social
    work practice with children and           Good                   Inadequate
    families
    The experiences and progress of           Requires
    children who need help and                improvement to be      Inadequate
    protection                                good
    The experiences and progress of
                                              Good                   Inadequate
    children in care
                                              Requires
    The experiences and progress of
                                              improvement to be      n/a
    care leavers
                                              good
    Overall effectiveness                     Good                   Inadequate
    """

  private static let stacked = """
    The impact of leaders on social work practice with children and families
    Good
    Inadequate

    The experiences and progress of children who need help and protection
    Requires improvement
    Inadequate

    The experiences and progress of children in care
    Good
    Inadequate

    The experiences and progress of care leavers
    Outstanding
    n/a

    Overall effectiveness
    Good
    Inadequate
    """

  private static let heads = [
    "Judgement                                 May 2024               May 2019",
    "Judgement                                 2024                   2019",
    "Judgement                                 Current                Previous",
    "Judgement                                 This inspection        Last inspection\n                                          (May 2024)             (May 2019)",
  ]

  @Test(arguments: heads, [wrapped, centred]) func takesNoGradeOfAnotherColumn(_ head: String, _ rows: String)
    async throws
  {
    for between in ["\n", "\n\n"] {
      let run = try await ImportRun(try Self.paper(head + between + rows))
      #expect(run.grades.values.count { $0 != "none" } >= 2)
      for (area, grade) in run.grades where grade != "none" {
        #expect(Self.right[area]?.contains(grade) == true, "\(area) below “\(head)”")
      }
    }
  }

  @Test(arguments: ["May 2024\nMay 2019", "2024\n2019", "Current\nPrevious"])
  func takesNoGradeOfATableTakenApart(_ head: String) async throws {
    let run = try await ImportRun(try Self.paper("Judgement\n\(head)\n\n\(Self.stacked)"))
    for (area, grade) in run.grades where grade != "none" {
      #expect(Self.right[area]?.contains(grade) == true, "\(area)")
    }
  }
}
