import Diagnostics
import InspectionModel
import TestSupport
import Testing

@testable import Importer

struct LetterAndPaperTests {
  /// A letter behind a paper gives the day on which it was written, which the paper may leave out.
  @Test func takesTheDayOfALetterBehindAPaper() async throws {
    let paper = """
      Northwick Borough Council

      Scrutiny Committee

      14 November 2011

      Unannounced inspection of contact, referral and assessment

      1. Ofsted carried out its annual unannounced inspection on 6 and 7 September 2011. Its letter follows.

      2. Members are asked to note it.

      Appendix 1


      """
    let report = try await ImportRun(paper + SampleReports.letter).report()
    #expect(report.framework.id.rawValue == "unannounced")
    #expect(report.published == CivilDate("2011-10-07"))
    #expect(report.leadInspector == "Jane Doe HMI")
  }

  /// Lines set to the width of the page have gaps between their words, and others end within one.
  @Test func readsAJustifiedLetter() async throws {
    let text = SampleReports.letter.replacing(
      "Northwick Borough Council\n", with: "Northwick        Borough        Council\n"
    )
    .replacing("Jane Doe", with: "Jane          Doe").replacing("was conducted on", with: "was con-\nducted on")
    let report = try await ImportRun(text).report()
    #expect(report.published == CivilDate("2011-10-07"))
    #expect(report.inspected == InspectionDates("2011-09-06..2011-09-07"))
    #expect(report.leadInspector == "Jane Doe HMI")
  }

  @Test func sortsFindingsOfLetter() async throws {
    let run = try await ImportRun(SampleReports.letter)
    #expect(run.result.form == .unannounced)
    let report = try run.report()
    #expect(report.inspected == InspectionDates("2011-09-06..2011-09-07"))
    #expect(report.published == CivilDate("2011-10-07"))
    #expect(report.leadInspector == "Jane Doe HMI")
    #expect(report.judgements.isEmpty)
    #expect(report.strengths.map(\.at?.description) == ["§Strengths(1)"])
    let heading = "§The service meets the requirements of statutory guidance in the following areas"
    #expect(report.requirementsMet.map(\.at?.description) == [heading + "(1)", heading + "(2)"])
    #expect(report.requests.map(\.kind) == [.areaForDevelopment, .priorityAction])
    #expect(report.requests.map(\.area) == ["areas-for-development", "areas-for-priority-action"])
    #expect(report.requests.map(\.at.description) == ["§Areas for development(1)", "§Areas for priority action(1)"])
  }

  /// The name of the council may stand on the next line.
  @Test func readsTheSubjectOfALetterOnTwoLines() async throws {
    let run = try await ImportRun(
      SampleReports.letter.replacing(
        "arrangements within Northwick Borough", with: "arrangements within\nNorthwick Borough"))
    #expect(
      try run.report().title
        == "Annual unannounced inspection of contact, referral and assessment arrangements")
  }

  @Test func makesTwoDraftsOfPaper() async throws {
    let run = try await ImportRun(SampleReports.paper)
    #expect(run.result.form == .paper)
    #expect(
      run.result.drafts.map(\.path) == [
        "content/reports/northwick/2024-ilacs.md",
        "content/papers/northwick/2024-05-14-ofsted-inspection-children-services.md",
        "content/indicators/northwick/2024-05-14-ofsted-inspection-children-services.md",
        "content/indicators/northwick/2024-05-14-ofsted-inspection-children-services.csv",
      ])
    #expect(
      run.judgements == [
        "leaders": "good ¶2.1(1)", "help-and-protection": "requires-improvement ¶2.1(2)",
        "children-in-care": "good ¶2.1(3)", "care-leavers": "outstanding ¶2.1(4)", "overall": "good ¶2.1(5)",
      ])
    let report = try run.report()
    #expect(report.framework.id.rawValue == "ilacs-2023")
    #expect(report.inspected == InspectionDates("2024-03-04..2024-03-15"))
    #expect(report.published == CivilDate("2024-04-29"))
    #expect(report.source.isPrimary == false)
    #expect(report.requests.map(\.at.description) == ["¶2.2(1)", "¶2.2(2)"])
    let paper = run.result.drafts[1].text
    #expect(paper.contains("committee: \"Children's Scrutiny Committee\""))
    #expect(paper.contains("published: 2024-05-14"))
    #expect(paper.contains("about:\n  - northwick/2024-ilacs\n"))
  }

  @Test func writesTablesTidily() async throws {
    let run = try await ImportRun(SampleReports.paper)
    #expect(
      run.result.drafts[3].text == """
        indicator,area,category,period,value,marker,at,note
        no-referrals,northwick,,2023/24-Q1,1204,,table after ¶3.1,
        no-referrals,northwick,,2023/24-Q2,998,,table after ¶3.1,
        re-referrals-within-12-months,northwick,,2023/24-Q1,18,,table after ¶3.1,
        re-referrals-within-12-months,northwick,,2023/24-Q2,,z,table after ¶3.1,

        """)
    let definitions = run.result.drafts[2].text
    #expect(
      definitions.contains("label: \"No. of referrals\"\n    unit: count\n    better: neither\n    target: none-set"))
    #expect(definitions.contains("unit: percent\n    better: neither\n    target: \"≤ 20\""))
  }

  @Test(arguments: [
    "", "Lorem ipsum", "The Ofsted annual report 2018\n\nSchools are good.\n",
    "Minutes of the Children's Committee\n\nPresent: five councillors.\n",
    "Focused visit to Northwick children's services\n\nDear Ms Roe\n\nThis letter summarises the findings of the visit.\n",
  ])
  func refusesWhatIsNoReport(_ text: String) async throws {
    let run = try await ImportRun(text)
    #expect(run.result.drafts.isEmpty)
    #expect(run.result.diagnostics.map(\.rule) == [.notAReport])
  }
}
