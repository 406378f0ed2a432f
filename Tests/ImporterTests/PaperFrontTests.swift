import TestSupport
import Testing

@testable import Importer

/// The first lines of a paper: which body it goes to, when, and what it is called.
struct PaperFrontTests {
  private static let body = """
    1. Ofsted inspected children’s services in Northwick (ILACS) from 1 to 12 July 2024. The report was published on 27 August 2024.

    2. Ofsted’s judgements are:

    Overall effectiveness: Good
    The experiences and progress of children in care: Good
    The experiences and progress of care leavers: Good
    """

  private static func paper(_ run: ImportRun) -> String {
    run.result.drafts.first { $0.kind == .paper }?.text ?? ""
  }

  @Test(arguments: [
    ("SCRUTINY COMMITTEE FOR CHILDREN", "Scrutiny committee for children"),
    ("COMMITTEE ON CHILDREN’S SERVICES", "Committee on children’s services"),
    ("Scrutiny Committee – Children", "Scrutiny Committee – Children"), ("Scrutiny Panel A", "Scrutiny Panel A"),
    ("Agenda for the meeting of the Children’s Scrutiny Committee", "Children’s Scrutiny Committee"),
    ("Meeting Children’s Select Committee", "committee: \"Children’s Select Committee\""),
    ("Northwick Borough Council – Corporate Parenting Panel", "committee: Corporate Parenting Panel"),
  ])
  func knowsBodies(_ printed: String, _ name: String) async throws {
    let run = try await ImportRun(
      """
      NORTHWICK BOROUGH COUNCIL

      \(printed)

      10 September 2024

      Ofsted inspection: findings

      \(Self.body)
      """)
    let text = Self.paper(run)
    #expect(text.contains(name), "\(text)")
    #expect(text.contains("title: \"Ofsted inspection: findings\""))
  }

  @Test func readsNameThatACellCutsTwice() async throws {
    let run = try await ImportRun(
      """
      Item No.         Classification:      Date:                 Meeting Name:
      9.               Open                 10 September 2024     Education and Children’s
                                                                  Services Scrutiny Sub-
                                                                  Committee
      Report title:                         Ofsted inspection of children’s services
      From:                                 Director of Children’s Services

      \(Self.body)
      """)
    #expect(Self.paper(run).contains("Education and Children’s Services Scrutiny Sub-Committee"), "\(Self.paper(run))")
  }

  /// The year of the meeting stands below its day and month in the cell.
  @Test func readsDateThatACellCuts() async throws {
    let run = try await ImportRun(
      """
      From:                    Corporate Director for Children
      To:                      Children’s and Young People Cabinet Committee – 11 January
                               2025
      Subject:                 Outcome of the Ofsted inspection of children’s services
      Classification:          Unrestricted

      \(Self.body)
      """)
    #expect(Self.paper(run).contains("published: 2025-01-11"), "\(Self.paper(run))")
  }

  /// The labels of the front table were read before its values.
  @Test(arguments: ["Classification:", "Report by:", "Author", "Portfolio Holder:", "Children’s Select Committee"])
  func takesNoLabelForTitle(_ label: String) async throws {
    let run = try await ImportRun(
      """
      Northwick Borough Council

      Children’s Select Committee

      Date: 10 September 2024

      Title:
      \(label)

      Outcome of the Ofsted inspection

      \(Self.body)
      """)
    #expect(Self.paper(run).contains("title: \"Outcome of the Ofsted inspection\""), "\(Self.paper(run))")
  }

  @Test func takesNoSentenceForTitle() async throws {
    let run = try await ImportRun(
      """
      Northwick Borough Council

      Children’s Scrutiny Panel – 18 September 2024
      Children’s services performance report: year end 2023/24

      Ofsted inspected Northwick’s children’s services under the ILACS framework between 1 and 12
      July 2024, and published its report on 27 August 2024.

      \(Self.body)
      """)
    #expect(!Self.paper(run).contains("title: \"Ofsted inspected"), "\(Self.paper(run))")
  }

  /// Those of the first page, whose lines run together, are no dates of the inspection.
  @Test func takesNoDateOfTheMeeting() async throws {
    let run = try await ImportRun(
      """
      Report of the Director of Children and Families
      Report to Scrutiny Board (Children and Families)
      Date: 13 September 2024
      Subject: Ofsted inspection of Northwick children’s services
      Are specific electoral wards affected?
      If yes, name(s) of ward(s):

      1. This report tells of the inspection of children’s services (ILACS), held from 1 July to 12 July 2024. The report was published on 27 August 2024.

      2. Ofsted’s judgements are:

      Overall effectiveness: Good
      The experiences and progress of children in care: Good
      The experiences and progress of care leavers: Good
      """)
    #expect(run.text.contains("inspected: 2024-07-01..2024-07-12"), "\(run.text)")
  }

  /// The number of a page stands at the end of its foot.
  @Test func takesNoNumberOfAPageIntoTheTitle() async throws {
    let run = try await ImportRun(
      """
      Inspection of Northwick local authority children’s services 1
      Inspection dates: 1 to 12 July 2024
      Lead inspector: Jane Doe HMI

      Judgement    Grade
      The impact of leaders on social work practice with children and families    Good
      The experiences and progress of children in care    Good
      Overall effectiveness    Good
      """)
    #expect(run.result.report?.title == "Inspection of Northwick local authority children’s services")
  }

  /// A sentence may say of the inspection itself that it was published.
  @Test(arguments: [
    "1. The inspection of children’s services (ILACS) took place from 1 to 12 July 2024 and was published on 27 August 2024.",
    "1. Ofsted inspected children’s services in Northwick (ILACS) from 1 to 12 July 2024. The outcome, published on 27 August 2024, is good.",
  ])
  func readsPublicationOfInspection(_ sentence: String) async throws {
    let run = try await ImportRun(
      """
      Northwick Borough Council

      Children’s Scrutiny Committee

      Date: 10 September 2024

      Title: Outcome of the Ofsted inspection

      \(sentence)

      2. Ofsted’s judgements are:

      Overall effectiveness: Good
      The experiences and progress of children in care: Good
      The experiences and progress of care leavers: Good
      """)
    #expect(run.text.contains("inspected: 2024-07-01..2024-07-12"), "\(run.text)")
    #expect(run.text.contains("published: 2024-08-27"))
  }
}
