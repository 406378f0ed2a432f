import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Papers about an inspection told from those about a visit, and the dates of one from those of the other.
struct PaperSubjectTests {
  private static func paper(_ title: String, _ sentences: String) -> String {
    """
    Northwick Borough Council

    Children’s Scrutiny Committee

    14 March 2024

    \(title)

    Purpose of the report

    1. \(sentences)

    2. The grades of children’s services (ILACS) are:

    The impact of leaders on social work practice with children and families\tGood
    The experiences and progress of children who need help and protection\tGood
    The experiences and progress of children in care\tGood
    The experiences and progress of care leavers\tGood
    Overall effectiveness\tGood
    """
  }

  private static let inspected = "2023-12-04..2023-12-15"

  /// One sentence, or two, with the dates of both.
  @Test(arguments: [
    "Following a focused visit on 6 and 7 June 2023, the letter of which was published on 17 July 2023, Ofsted carried out a full inspection from 4 to 15 December 2023. The report was published on 5 February 2024.",
    "A focused visit was carried out on 6 and 7 June 2023. Ofsted carried out a full inspection from 4 to 15 December 2023. The report was published on 5 February 2024.",
    "From 4 to 15 December 2023 Ofsted carried out an inspection, after a focused visit in June 2023. The report was published on 5 February 2024.",
  ])
  func readsDatesOfTheInspection(_ sentences: String) async throws {
    let run = try await ImportRun(Self.paper("Ofsted ILACS inspection", sentences))
    let report = try run.report()
    #expect(report.visit == nil)
    #expect(report.inspected == InspectionDates(Self.inspected))
    #expect(report.published == CivilDate("2024-02-05"))
    #expect(report.todos["kind"] == nil && report.todos["inspected"] == nil)
  }

  @Test(arguments: [
    "To tell members about the focused visit on 6 and 7 June 2023. The letter was published on 17 July 2023. Ofsted judged the council good at the ILACS inspection of May 2022.",
    "Following the inspection, which took place from 9 to 20 May 2022, Ofsted carried out a focused visit on 6 and 7 June 2023. The letter was published on 17 July 2023.",
  ])
  func readsDatesOfTheVisit(_ sentences: String) async throws {
    let report = try await ImportRun(Self.paper("Ofsted focused visit – June 2023", sentences)).report()
    #expect(report.visit == "focused")
    #expect(report.inspected == InspectionDates("2023-06-06..2023-06-07"))
    #expect(report.published == CivilDate("2023-07-17"))
    #expect(report.framework.id.rawValue == "ilacs-2023")
    #expect(report.judgements.isEmpty)
  }

  /// Neither title nor heading says which it is about.
  @Test func asksWhatAPaperIsAbout() async throws {
    let run = try await ImportRun(
      Self.paper(
        "Report title: Children’s services",
        "A focused visit was carried out on 6 and 7 June 2023. Ofsted inspected from 4 to 15 December 2023."))
    #expect(try run.report().visit == nil)
    #expect(try run.report().inspected == InspectionDates(Self.inspected))
    #expect(run.messages.contains { $0.hasPrefix("the paper tells of a visit and of an inspection") })
    #expect(run.text.contains("# TODO: the paper tells of a visit and of an inspection"))
  }

  @Test func asksWhichInspectionIsMeant() async throws {
    let run = try await ImportRun(
      Self.paper(
        "Ofsted ILACS inspection",
        "The council was inspected in September 2019, with a report published on 28 October 2019. Ofsted returned from 4 to 15 December 2023 and published its report on 5 February 2024."
      ), framework: "ilacs-2023")
    #expect(try run.report().todos["inspected"]?.contains("more than one inspection") == true)
  }

  /// Since 2018 Ofsted inspects these services as a whole under one framework.
  @Test func tellsTheFrameworkByWhatWasInspected() async throws {
    let text = Self.paper(
      "Ofsted inspection", "Ofsted inspected children’s services from 4 to 15 December 2023. All are good."
    ).replacing(" (ILACS)", with: "").replacing("The impact of leaders on social work practice with", with: "Work with")
    #expect(try await ImportRun(text).report().framework.id.rawValue == "ilacs-2023")
    let ours = text.replacing("inspected children’s services", with: "inspected the council’s services for children")
    #expect(try await ImportRun(ours).report().framework.id.rawValue == "ilacs-2023")
    let joint = text.replacing("All are good.", with: "It was a joint targeted area inspection.")
    #expect(try await ImportRun(joint).result.drafts.isEmpty)
  }

  // MARK: - Titles

  @Test(arguments: [
    ("Ofsted Focused Visit – July 2023", "Ofsted Focused Visit – July 2023"),
    (
      "OUTCOME OF THE OFSTED INSPECTION OF LOCAL AUTHORITY\nCHILDREN’S SERVICES",
      "Outcome of the ofsted inspection of local authority children’s services"
    ),
    ("Ofsted ILACS: inspection outcome", "Ofsted ILACS: inspection outcome"),
    ("Title of paper: Children’s services", "Children’s services"),
  ])
  func readsTitlesWithoutLabels(_ line: String, _ title: String) async throws {
    let run = try await ImportRun(Self.paper(line, "Ofsted inspected from 4 to 15 December 2023."))
    let paper = try #require(run.result.drafts.first { $0.kind == .paper }?.text)
    #expect(paper.contains("title: \(title)\n") || paper.contains("title: \"\(title)\"\n"), "\(paper.prefix(700))")
  }

  @Test func takesNoSentenceForATitle() async throws {
    let run = try await ImportRun(
      Self.paper("Report of the director, after the Ofsted inspection.", "Ofsted inspected from 4 to 15 December 2023.")
    )
    #expect(run.messages.contains { $0.hasPrefix("the paper’s title was not found") })
  }
}
