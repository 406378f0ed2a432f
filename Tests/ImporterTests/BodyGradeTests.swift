import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Grades that the body gives again, in whatever form, are held against those of the table.
struct BodyGradeTests {
  @Test(arguments: [
    (
      "  The experiences and progress of                     Good\n  children who need help and\n  protection\n\nSummary",
      "Children who need help and protection"
    ),
    (
      "Key judgement                              Judgement grade\nThe experiences and progress of children who need help and protection     Good\n\nSummary",
      "Children who need help and protection"
    ),
    ("The graded judgement for adoption performance is that it is inadequate", "Adoption performance"),
    (
      "The graded judgement about the experience and progress of care leavers is\nthat it is good",
      "Experiences and progress of care leavers"
    ),
  ])
  func comparesReportsOfTheSingleFramework(_ body: String, _ area: String) async throws {
    let run = try await ImportRun(
      SampleReports.sif(SampleReports.sifTabs) + "\n\nFindings\n\n\(body)\n\n6. Staff are kind.\n")
    #expect(run.grades == LayoutTests.sifGrades)
    #expect(run.messages.count { $0.contains("decide which is right") } == 1)
    #expect(run.messages.contains { $0.hasPrefix("of “\(area)” the record (line") })
  }

  @Test func acceptsWhatAgrees() async throws {
    let body = """


      Findings

      The graded judgement for adoption performance is that it is outstanding

      6. Adoption is quick.

      The experiences and progress of             Good
      children looked after and
      achieving permanence

      7. Children looked after are well.
      """
    let run = try await ImportRun(SampleReports.sif(SampleReports.sifTabs) + body)
    #expect(run.grades == LayoutTests.sifGrades)
    #expect(try run.report().judgements.allSatisfy { $0.todo == nil }, "\(run.messages)")
  }

  @Test func comparesHeadingsThatAreSentences() async throws {
    let headings = SampleReports.body2023.replacing("protection: good", with: "protection are inadequate")
    let run = try await ImportRun(
      SampleReports.ilacs(dates: "11–15 March 2024", table: SampleReports.table2023Wrapped, headings: headings))
    #expect(run.grades["help-and-protection"] == "good")
    #expect(run.messages.contains { $0.contains("says good") && $0.contains("inadequate; decide") })
  }
}
