import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Grades of earlier inspections, which stand beside those that are looked for.
struct EarlierGradeTests {
  private static let areas = [
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children who need help and protection",
    "The experiences and progress of children in care", "The experiences and progress of care leavers",
    "Overall effectiveness",
  ]
  private static let grades = [
    "leaders": "good", "help-and-protection": "requires-improvement", "children-in-care": "good",
    "care-leavers": "outstanding", "overall": "good",
  ]
  private static let now = ["Good", "Requires improvement", "Good", "Outstanding", "Good"]
  private static let before = ["Inadequate", "Good", "Good", "Good", "Inadequate"]

  /// The paper with a table of three columns in the place of its list.
  private static func paper(_ head: [String], _ first: [String], _ second: [String], pipes: Bool) throws -> String {
    let rows = zip(areas, zip(first, second)).map { [$0, $1.0, $1.1] }
    func line(_ cells: [String]) -> String {
      if pipes { return "| " + cells.joined(separator: " | ") + " |" }
      return cells[0] + String(repeating: " ", count: 80 - cells[0].count) + cells[1]
        + String(repeating: " ", count: 24 - cells[1].count) + cells[2]
    }
    let table = line(head) + (pipes ? "\n|---|---|---|\n" : "\n\n") + rows.map(line).joined(separator: "\n")
    let start = try #require(SampleReports.paper.firstRange(of: "- The impact"))
    let end = try #require(SampleReports.paper.firstRange(of: "2.2 The"))
    return SampleReports.paper[..<start.lowerBound] + table + "\n\n" + SampleReports.paper[end.lowerBound...]
  }

  @Test(arguments: [true, false])
  func takesTheColumnOfTheInspection(_ pipes: Bool) async throws {
    for head in [
      ["Judgement", "2024", "2019"], ["Judgement", "March 2024", "July 2019"], ["Area", "Current", "Previous"],
    ] {
      let run = try await ImportRun(try Self.paper(head, Self.now, Self.before, pipes: pipes))
      #expect(run.grades == Self.grades, "\(head)")
      let turned = try await ImportRun(
        try Self.paper([head[0], head[2], head[1]], Self.before, Self.now, pipes: pipes))
      #expect(turned.grades == Self.grades, "\(head)")
    }
  }

  @Test func saysWhereNoHeadTellsTheColumn() async throws {
    for head in [["Judgement", "A", "B"], ["Judgement", "2021", "2019"]] {
      let run = try await ImportRun(try Self.paper(head, Self.now, Self.before, pipes: true))
      #expect(run.grades.values.allSatisfy { $0 == "none" }, "\(head)")
      #expect(run.messages.count { $0.contains("prints several grades") } == 5)
      #expect(run.text.contains("# TODO: the paper prints several grades"))
    }
  }

  /// A report may print them beside its own as well.
  @Test func takesTheReportsOwnGrades() async throws {
    let rows = zip(Self.areas, zip(Self.now, Self.before)).map { row in
      let label = row.0 + String(repeating: " ", count: 80 - row.0.count)
      return label + row.1.0 + String(repeating: " ", count: 24 - row.1.0.count) + row.1.1
    }
    func table(_ head: String) -> String {
      (["Judgement" + String(repeating: " ", count: 71) + head, ""] + rows).joined(separator: "\n\n")
    }
    let headings = SampleReports.body2023.replacing("care: outstanding", with: "care: good")
      .replacing("leavers: requires improvement to be good", with: "leavers: outstanding")
      .replacing("protection: good", with: "protection: requires improvement to be good")
    let run = try await ImportRun(
      SampleReports.ilacs(dates: "4 to 15 March 2024", table: table("Grade    Previous grade"), headings: headings))
    #expect(run.grades == Self.grades)
    #expect(try run.report().judgements.allSatisfy { $0.todo == nil }, "\(run.messages)")
    let untold = try await ImportRun(
      SampleReports.ilacs(dates: "4 to 15 March 2024", table: table("A    B"), headings: "1. Words."))
    #expect(untold.grades.values.allSatisfy { $0 == "none" })
    #expect(untold.messages.contains { $0.contains("prints several grades") })
  }

  // MARK: - Sentences

  @Test(arguments: [
    ("In 2011, children’s services in Northwick were judged to be good. Since then they have declined.", "none"),
    ("At the last inspection in 2010, children’s services in Northwick were inadequate.", "none"),
    (
      "Children’s services in Northwick are no longer inadequate. They now require improvement to be good.",
      "requires-improvement"
    ),
    ("Children’s services in Northwick are no longer inadequate.", "none"),
    ("Children’s services in Northwick were good. Children’s services in Northwick are inadequate.", "inadequate"),
    ("The overall judgement is inadequate", "inadequate"),
    ("The overall judgement is inadequate\n\nIn 2011, children’s services were judged to be good.", "inadequate"),
  ])
  func takesNoGradeOfThePast(_ sentence: String, _ grade: String) async throws {
    let text = SampleReports.sif(SampleReports.sifPipes).replacing(
      "The overall judgement is that children’s services require improvement to be good", with: sentence)
    #expect(try await ImportRun(text).grades["overall"] == grade)
  }

  @Test func comparesNoGradeOfThePast() async throws {
    let text = SampleReports.ilacs(
      dates: "11–15 March 2024", table: SampleReports.table2023Wrapped, headings: SampleReports.body2023
    ).replacing(
      "Services for children in Northwick have got better since the last inspection",
      with: "At the last inspection, children’s services in Northwick were judged to be inadequate. They are better")
    #expect(try await ImportRun(text).report().judgements.allSatisfy { $0.todo == nil })
  }
}
