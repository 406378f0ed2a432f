import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Texts as plain `pdftotext` writes them: names, titles and lists that a line's end cuts, tables cell by cell.
struct PlainTextTests {
  /// The name of the Board on the first page is that of no committee.
  @Test(arguments: ["the Local Safeguarding\nChildren Board1", "the Local\nSafeguarding Children\nBoard1"])
  func takesNoReportForAPaper(_ name: String) async throws {
    let text = SampleReports.sif(SampleReports.sifPipes).replacing("the Local Safeguarding Children Board", with: name)
    #expect(try await ImportRun(text).result.form == .sif)
  }

  /// “services.” is the end of the title, too.
  @Test func keepsLastWordAtPageEnd() async throws {
    let run = try await ImportRun(
      slac: """
        Safeguarding services

        Overall effectiveness

        Grade 3 (adequate)

        1. Most families that need help get it early.

        Areas for improvement

        2. In order to improve the quality of provision, the local authority and its partners should take the following
        action.

        Within six months:

        ▪ audit case files
        ▪ ensure that the views of children and young people inform the commissioning of
          services.


        \u{0C}Capacity for improvement

        Grade 2 (good)

        3. Leaders know the service well.
        """)
    #expect(
      try run.report().requests.last?.words
        == "ensure that the views of children and young people inform the commissioning of services.")
  }

  @Test func tellsListOfTheBoardWithoutEmptyLines() async throws {
    let board = """
      The Local Safeguarding Children Board (LSCB)
      The Local Safeguarding Children Board is good
      Executive summary
      \(String(repeating: "Plans are not always clear, and the members of the Board know this well enough. ", count: 8))

      Recommendations
      1. Ensure that the Board’s plan has clear targets.
      2. Implement a programme of audits.
      """
    let run = try await ImportRun(SampleReports.sif(SampleReports.sifPipes) + "\n\n" + board)
    #expect(try run.report().requests.map(\.words.first) == ["M", "R", "T"])
    #expect(run.messages.contains { $0.contains("its list of 2 is left out") })
  }

  private static func paper(_ head: String) -> String {
    let body = SampleReports.paper.drop { $0 != "1" }
    let start = SampleReports.paper.firstRange(of: "1. Summary")?.lowerBound
    return head + "\n\n" + (start.map { String(SampleReports.paper[$0...]) } ?? String(body))
  }

  @Test(arguments: [
    (
      "Northwick Borough Council\n\nReport to the Children’s Services and\nEducation Scrutiny Board\n\n14 May 2024",
      "Children’s Services and Education Scrutiny Board"
    ),
    (
      "Northwick Borough Council\n\nCommittee        Corporate Parenting Committee\nDate             14 May 2024",
      "Corporate Parenting Committee"
    ),
  ])
  func readsWholeCommittee(_ head: String, _ committee: String) async throws {
    let title = "\nReport title: Ofsted inspection of children’s services"
    let run = try await ImportRun(Self.paper(head + title))
    #expect(run.result.drafts.contains { $0.text.replacing("\"", with: "").contains("committee: \(committee)\n") })
  }

  @Test(arguments: [
    (
      "Ofsted Inspection of Local Authority\nChildren’s Services (ILACS)",
      "Ofsted Inspection of Local Authority Children’s Services (ILACS)"
    ), ("TITLE Outcome of Ofsted inspection", "Outcome of Ofsted inspection"),
  ])
  func readsWholeTitle(_ printed: String, _ title: String) async throws {
    let head =
      "Northwick Borough Council\nReport to Children’s Scrutiny Committee\n14 May 2024\n\n\(printed)\nReport by Director"
    let run = try await ImportRun(Self.paper(head))
    let paper = run.result.drafts.first { $0.kind == .paper }?.text.replacing("\"", with: "")
    #expect(paper?.contains("title: \(title)\n") == true)
  }

  /// Each cell of a table in a paragraph of its own, where a number may be taken for that of a page.
  @Test func saysThatCellsAreLeftOut() async throws {
    let cells =
      "Placement\n\n2023\n\n2024\n\nFoster placement\n\n402\n\n411\n\nChildren’s homes\n\n58\n\n63\n\nOther\n\n70\n\n72"
    let run = try await ImportRun(SampleReports.paper + "\n\n4. Placements\n\n4.1 Children by placement:\n\n\(cells)\n")
    #expect(run.messages.contains { $0.hasPrefix("figures stand here each on a line of its own") })
  }

  /// Two columns of grades set one below the other.
  @Test func asksWhereASecondGradeStandsBelow() async throws {
    let rows = """
      3.1 The table below sets out the judgements and those of the previous inspection.
      Judgement area November
      2019
      March 2024
      The experiences and progress of care leavers Good Good
      Overall effectiveness Requires
      improvement
      Good
      * In 2019 children in care and care leavers were judged together.
      """
    let text = SampleReports.paper
    let start = try #require(text.firstRange(of: "2.1 The"))
    let end = try #require(text.firstRange(of: "2.2 The"))
    let run = try await ImportRun(text[..<start.lowerBound] + rows + "\n\n" + text[end.lowerBound...])
    #expect(run.grades["overall"] == "none")
  }

  @Test func readsFindingsOfALetterInAPaper() async throws {
    let run = try await ImportRun(
      """
      Northwick Borough Council

      Children’s Services Scrutiny Committee

      Date: 18 May 2010

      Report of the Executive Director

      Unannounced inspection of contact, referral and assessment arrangements

      1. Purpose

      1.1 To inform members of the outcome of Ofsted’s annual unannounced inspection of contact, referral and assessment
      arrangements on 9 and 10 March 2010. Ofsted’s letter was published on 6 April 2010.

      2. Findings

      2.1 The inspectors found these strengths:

      • Managers use reports well.
      • Children benefit from prompt assessments.

      2.2 The service met the requirements of statutory guidance in these areas:

      • Thresholds are understood.
      • Children are seen alone.

      2.3 Areas for development:

      • Parents do not always receive a copy of the assessment.

      3. Recommendation

      3.1 That the report be noted.
      """)
    let report = try run.report()
    #expect(report.framework.id.rawValue == "unannounced")
    #expect(
      report.strengths.map(\.words) == ["Managers use reports well.", "Children benefit from prompt assessments."])
    #expect(report.requirementsMet.map(\.words) == ["Thresholds are understood.", "Children are seen alone."])
    #expect(report.requests.map(\.kind) == [.areaForDevelopment])
    #expect(report.published?.description == "2010-04-06")
  }
}
