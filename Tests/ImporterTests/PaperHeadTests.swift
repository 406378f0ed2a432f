import Diagnostics
import Foundation
import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// How papers open: the body, the day and the title in one line or in several, with labels or without.
struct PaperHeadTests {
  private static let body = """
    1. Summary

    1.1 Ofsted inspected the council under the ILACS framework from 10 June to 21 June 2019 and published its report on
    29 July 2019.

    1.2 Leaders are new.

    1.3 An action plan follows.

    2. Outcome

    2.1 The grades are:

    The impact of leaders on social work practice with children and families\tGood
    The experiences and progress of children who need help and protection\tGood
    The experiences and progress of children in care and care leavers\tGood
    Overall effectiveness\tGood
    """

  private static func paper(_ head: String) async throws -> (run: ImportRun, paper: String) {
    let run = try await ImportRun(head + "\n\n" + body + "\n")
    return (run, run.result.drafts.first { $0.kind == .paper }?.text ?? "")
  }

  /// A line of the first page of a report behind the paper is no place for a grade.
  @Test func asksAfterAGradeCitedByALabel() async throws {
    let table = Self.body.components(separatedBy: "2.1 The grades are:\n\n")
    let run = try await ImportRun(
      "Northwick Borough Council\n\nCabinet – 16 December 2019\n\nOfsted inspection\n\n" + table[0]
        + "2.1 The report is behind this one.\n\nLead inspector: Jane Doe, Her Majesty’s Inspector\n\n" + table[1])
    let judgements = try run.report().judgements
    #expect(judgements.allSatisfy { $0.at.map { !$0.description.contains("Lead") } ?? false || $0.todo != nil })
    #expect(run.messages.contains { $0.contains("a report stands behind the paper") }, "\(run.messages) \(judgements)")
  }

  /// The inspector of the report that stands behind the paper.
  @Test func readsTheInspectorOfAnAppendedReport() async throws {
    let run = try await ImportRun(
      "Northwick Borough Council\n\nCabinet – 16 December 2019\n\nOfsted inspection\n\n" + Self.body
        + "\n\nAppendix 1\n\nInspection of children’s social care services\n\nLead inspector: Jane Doe, Her Majesty’s Inspector\n"
    )
    #expect(try run.report().leadInspector == "Jane Doe HMI")
  }

  /// The name fills two lines of its cell.
  /// A label behind an indent, a running head that names the body in short, and a front table with four columns.
  @Test(arguments: [
    "London Borough of Northwick\n    Committee            Children’s Scrutiny Committee\n    Date                 16 December 2019\n    Title                Ofsted inspection",
    "Scrutiny Committee\n\nNorthwick Borough Council\n\nChildren’s Scrutiny Committee – 16 December 2019\n\nTitle: Ofsted inspection",
    "Northwick Borough Council\n\nCommittee     Children’s Scrutiny Committee     Date     16 December 2019\nTitle         Ofsted inspection                 Item     8\nPart          1                                 Pages    6",
  ])
  func readsCommitteeAndTitle(_ head: String) async throws {
    let (run, paper) = try await Self.paper(head)
    #expect(paper.contains("committee: \"Children’s Scrutiny Committee\""), "\(paper.prefix(400))")
    #expect(paper.contains("title: \"Ofsted inspection\""), "\(paper.prefix(400))")
    #expect(!run.result.drafts.contains { $0.kind == .table })
  }

  @Test func readsACommitteeOnTwoLines() async throws {
    let run = try await ImportRun(
      "Safeguarding performance\n\nCommittee:            Education and Children’s Services Scrutiny\n                      Panel\nDate:                 16 December 2019\nTitle:                Ofsted inspection\nReport of:            Director of Children’s Services\n\n"
        + Self.body)
    let paper = try #require(run.result.drafts.first { $0.kind == .paper })
    #expect(
      paper.text.contains("Education and Children’s Services Scrutiny Panel\""), "\(paper.text.prefix(600))")
  }

  @Test(arguments: [
    (
      "Northwick Borough Council\n\nCabinet – 16 December 2019\n\nOfsted inspection of children’s services", "Cabinet",
      "2019-12-16"
    ),
    (
      "Full Council, 20 September 2019\n\nOfsted inspection of children’s services in Northwick", "Full Council",
      "2019-09-20"
    ),
    (
      "Northwick\n\nCABINET\n\nDATE: 22nd October 2019\n\nOfsted inspection of children’s services", "CABINET",
      "2019-10-22"
    ),
    (
      "Meeting:      Executive\nDate:         2 October 2019\nSubject:      Ofsted inspection of children’s services in Northwick",
      "Executive", "2019-10-02"
    ),
    ("REPORT TO CABINET – 8 OCTOBER 2019\n\nINSPECTION OF CHILDREN’S SERVICES IN NORTHWICK", "CABINET", "2019-10-08"),
    (
      "Northwick\n\nMeeting of the Executive Board, Tuesday 8 October 2019\n\nOfsted inspection", "Executive Board",
      "2019-10-08"
    ),
    (
      "Report to:          Children’s Services Overview and Scrutiny\n                    Committee\nDate of meeting:    8 October 2019\nTitle:              Ofsted inspection",
      "\"Children’s Services Overview and Scrutiny Committee\"", "2019-10-08"
    ),
    (
      "Report to:          Children’s Services\n                    Overview and Scrutiny\n                    Committee\nDate of meeting:    8 October 2019\nTitle:              Ofsted inspection",
      "\"Children’s Services Overview and Scrutiny Committee\"", "2019-10-08"
    ),
    (
      "Northwick MBC – Scrutiny Committee\n\nNORTHWICK METROPOLITAN BOROUGH COUNCIL\n\nChildren and Families Scrutiny Committee\n8 October 2019\n\nOfsted inspection of children’s services",
      "Children and Families Scrutiny Committee", "2019-10-08"
    ),
    (
      "Report to:          Overview and Scrutiny Panel (Children)\nDate of meeting:    8 October 2019\nTitle:              Ofsted inspection",
      "Overview and Scrutiny Panel (Children)", "2019-10-08"
    ),
    (
      "Northwick Borough Council\n\nChildren’s Scrutiny Committee – briefing for members\n\nDate: 8 October 2019\n\nOfsted inspection",
      "\"Children’s Scrutiny Committee\"", "2019-10-08"
    ),
    (
      "Northwick and Southwick Joint Committee for Children’s Services\nMeeting of 8 October 2019\nSubject: Ofsted inspection\nReport of the Chief Executive",
      "\"Northwick and Southwick Joint Committee for Children’s Services\"", "2019-10-08"
    ),
  ])
  func readsBodyAndDay(_ head: String, _ committee: String, _ date: String) async throws {
    let (run, paper) = try await Self.paper(head)
    #expect(run.result.form == .paper)
    #expect(paper.contains("\ncommittee: \(committee)\n"), "\(paper.prefix(900))")
    #expect(paper.contains("\npublished: \(date)\n"))
  }

  @Test(arguments: [
    """
    Northwick Borough Council

    Title:          Ofsted inspection of services for children in need of help
                    and protection, children looked after and care leavers

    Meeting:        Children and Young People’s Overview
                    and Scrutiny Committee

    Date:           12 September 2019
    """,
    """
    Children and Young People’s Overview
    and Scrutiny Committee
    12 September 2019

    Report title: Ofsted inspection of services for children in need of help
    and protection, children looked after and care leavers
    Wards affected: All
    """,
  ])
  func readsValuesOnSeveralLines(_ head: String) async throws {
    let (run, paper) = try await Self.paper(head + "\n\nNorthwick")
    #expect(run.result.form == .paper)
    #expect(
      paper.contains(
        "title: \"Ofsted inspection of services for children in need of help and protection, children looked after and care leavers\""
      ), "\(paper.prefix(900))")
    #expect(paper.contains("\ncommittee: \"Children and Young People’s Overview and Scrutiny Committee\"\n"))
  }

  @Test func takesALineOfItsOwnForNoRest() async throws {
    let (_, paper) = try await Self.paper(
      "Northwick Borough Council\nScrutiny Committee\n12 September 2019\nReport title: Ofsted inspection\nWards affected: All"
    )
    #expect(paper.contains("\ncommittee: Scrutiny Committee\n"))
    #expect(paper.contains("title: \"Ofsted inspection\""))
  }

  /// Neither labels nor a heading that only papers have, but a body and the day of its meeting.
  @Test(arguments: [
    "Northwick Council\nCorporate Parenting Board – 2 February 2020", "Children’s Trust Board, 3 February 2020",
    "Northwick Council        Agenda Item 4\nImprovement Board        14 May 2020",
    "NORTHWICK\n\nSCRUTINY COMMITTEE\n\nTHURSDAY 14 MAY 2020",
    "Health and Wellbeing Board (Shadow)\nNorthwick\n18 July 2020", "Scrutiny Committee\n\nDate: 5 March 2020",
    "Northwick\nReport to Overview and Scrutiny\n13 December 2020",
    "REPORT TO CABINET – 9 MARCH 2020                  ITEM 6", "Select Committee\nTuesday, 10 March 2020 at 7.00 pm",
  ])
  func tellsPaperByBodyAndDay(_ head: String) async throws {
    let run = try await ImportRun(
      """
      \(head)

      Inspection of local authority children’s services in Northwick (ILACS)

      1. Ofsted inspected from 13 to 24 June 2019. Inspection dates are set by Ofsted.
      """)
    #expect(run.result.form == .paper)
    #expect(run.result.drafts.first { $0.kind == .paper }?.text.contains("\npublished: 2020-") == true)
  }

  /// The title is that of a report, and the line above says whose paper it is.
  @Test func tellsPaperByItsAddress() async throws {
    let run = try await ImportRun(
      """
      REPORT TO CABINET – 8 JUNE 2010

      INSPECTION OF SAFEGUARDING AND LOOKED AFTER CHILDREN SERVICES

      Northwick Borough Council

      1. Ofsted inspected from 8 to 19 March 2010. Inspection dates are set by Ofsted.
      """)
    #expect(run.result.form == .paper)
  }

  /// The second inspectorate of those years is no body of a council.
  @Test func takesNoInspectorateForABody() async throws {
    let run = try await ImportRun("Ofsted and the\nCare Quality Commission\n\n" + SampleReports.slac)
    #expect(run.result.form == .slac)
  }

  /// Converters leave one space where a table had a cell’s end.
  /// The line between the day and the text is the title, whatever it names.
  @Test(arguments: [
    (
      "Northwick Borough Council\n\nScrutiny Committee\n\n16 December 2019\n\nFront door performance",
      "Front door performance"
    ),
    (
      "Northwick Borough Council\nScrutiny Committee\n16 December 2019\nThe performance of\nchildren’s social care",
      "The performance of children’s social care"
    ),
    (
      "Northwick Borough Council\nCabinet, 16 December 2019\nSubject of report    Key figures\nWard    All",
      "Key figures"
    ),
    (
      "Northwick Borough Council\nCabinet, 16 December 2019\nSUBJECT MATTER:    Key figures\nITEM:    11", "Key figures"
    ),
  ])
  func readsTitlesThatNameNoInspection(_ head: String, _ title: String) async throws {
    let paper = try await Self.paper(head).paper
    #expect(paper.contains("title: \"\(title)\"") || paper.contains("title: \(title)\n"), "\(paper.prefix(400))")
  }

  /// Of two lines, or of a mark, none is the title.
  @Test(arguments: ["For decision", "Council Chamber\nPerformance", "Report of the Director", "Part 1"])
  func asksAfterTitlesThatAreNotPlain(_ line: String) async throws {
    let head = "Northwick Borough Council\nScrutiny Committee\n16 December 2019\n\n\(line)"
    let (run, _) = try await Self.paper(head)
    #expect(run.messages.contains { $0.contains("title was not found") }, "\(run.messages)")
  }

  @Test(arguments: ["Title", "Report title", "Subject"])
  func partsTitleFromItsLabel(_ label: String) async throws {
    let text = """
      Northwick Borough Council People Scrutiny Committee
      9 May 2024
      \(label) Outcome of the Ofsted inspection

      1. Background

      1.1 Ofsted inspected the council’s children’s services from 4 to 15 March 2024 (ILACS).
      """
    let run = try await ImportRun(text, framework: "ilacs-2023")
    let paper = try #require(run.result.drafts.first { $0.kind == .paper }).text
    #expect(paper.contains("title: \"Outcome of the Ofsted inspection\"\nauthority"), "\(paper)")
    #expect(paper.contains("committee: People Scrutiny Committee"), "\(paper)")
  }

  /// A title with a colon on its second line, and one that ends in a year.
  @Test(arguments: [
    (
      "Northwick Borough Council\nCabinet, 16 December 2019\nReport title      Inspection of Northwick’s children’s\n                  services: findings and next steps\nPart              1",
      "Inspection of Northwick’s children’s services: findings and next steps"
    ),
    (
      "Northwick Borough Council\n\nCabinet\n\nDate: 16 December 2019\n\nTitle: Performance, and progress since the inspection of June\n2019\n",
      "Performance, and progress since the inspection of June 2019"
    ),
  ])
  func readsTitlesOnTwoLines(_ head: String, _ title: String) async throws {
    let paper = try await Self.paper(head).paper
    #expect(paper.contains("title: \"\(title)\""), "\(paper.prefix(400))")
  }

  /// A paper need not name who inspected, and one about a visit need not speak of an inspection.
  @Test(arguments: [
    ("The single inspection of 2 to 25 May 2017 judged services to be good.", "sif", nil),
    (
      "The inspection of safeguarding and looked after children services took place from 6 to 17 June 2011.", "slac",
      nil
    ),
    ("Ofsted’s focused visit of 11 and 12 February 2020 looked at plans.", "ilacs-2018", "focused"),
  ])
  func tellsAPaperByWhatItIsAbout(_ sentence: String, _ framework: String, _ visit: String?) async throws {
    let run = try await ImportRun(
      """
      Northwick Borough Council
      Report to: Corporate Parenting Board
      Date: 8 October 2020
      Report title: The number of children looked after

      1. Introduction

      1.1 \(sentence)

      1.2 There were 74 children.
      """)
    let report = try run.report()
    #expect(run.result.form == .paper)
    #expect(report.framework.id.rawValue == framework && report.visit == visit)
  }

  /// A paper on services which no inspectorate has looked at.
  @Test func refusesAPaperAboutNoInspection() async throws {
    let run = try await ImportRun(
      """
      Northwick Borough Council
      Report to: Corporate Parenting Board
      Date: 8 October 2020
      Report title: The number of children looked after

      1.1 The school was painted. There were 74 children.
      """)
    #expect(run.result.diagnostics.map(\.rule) == [.notAReport])
  }
}
