import Diagnostics
import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// First pages as converters print them: titles over several lines, labels without a colon.
@Suite struct TitlePageTests {
  private static func ilacs(_ title: String, _ labels: String = "Inspection dates: 9 to 20 October 2023") -> String {
    """
    \(title)
    \(labels)

    Lead inspector: Sam Example, His Majesty’s Inspector

    \(SampleReports.table2023Wrapped)

    \(SampleReports.body2023)
    """
  }

  @Test(arguments: [
    (
      "Inspection of Northwick local authority\nchildren’s services",
      "Inspection of Northwick local authority children’s services"
    ),
    (
      "Northwick Borough Council\nInspection of children’s social care\nservices",
      "Inspection of children’s social care services"
    ),
    (
      "Inspection of Northwick\nlocal authority children’s\nservices",
      "Inspection of Northwick local authority children’s services"
    ),
    ("Inspection of children’s services in Northwick", "Inspection of children’s services in Northwick"),
    (
      "Inspection of children’s social care services – Northwick\n\nNorthwick\nInspection of children’s social care services",
      "Inspection of children’s social care services"
    ),
    (
      "London Borough of Northwick\nLondon Borough of Northwick: Inspection of children’s\nsocial care services",
      "London Borough of Northwick: Inspection of children’s social care services"
    ),
    ("Inspection of Northwick’s work\nChildren’s services", "Inspection of Northwick’s work Children’s services"),
  ])
  func putsTitleTogether(_ printed: String, _ title: String) async throws {
    #expect(try await ImportRun(Self.ilacs(printed)).report().title == title)
  }

  /// A report names the inspections of the years before it, whose titles are not its own.
  @Test(arguments: [
    "Since the last inspection of safeguarding and looked after children services in March 2012, much has changed.",
    "The annual unannounced inspection of contact, referral and assessment in 2010 found strengths.",
  ])
  func tellsTheFormByTheFirstTitle(_ sentence: String) async throws {
    let sif = SampleReports.sif(SampleReports.sifPipes) + "\n\nExecutive summary\n\n1. \(sentence)\n"
    #expect(try await ImportRun(sif).report().framework.id.rawValue == "sif")
  }

  @Test func tellsALaterFormByTheFirstTitle() async throws {
    let sentence =
      "Since the inspection of services for children in need of help and protection, children looked after and care leavers in 2016, much has changed."
    let run = try await ImportRun(
      Self.ilacs("Inspection of Northwick local authority children’s services") + "\n" + sentence)
    #expect(try run.report().framework.id.rawValue == "ilacs-2023")
  }

  /// What is below a title without its usual end is no part of it, and a sentence with a label’s word is no label.
  @Test func keepsToTheTitle() async throws {
    let labels =
      "published 12 reviews in March 2010\nInspection dates: 9 to 20 October 2023\nPublished 27 November 2023"
    let run = try await ImportRun(
      Self.ilacs("Inspection of children’s social care", labels) + "\n\nChildren’s services are better.\n")
    #expect(try run.report().title == "Inspection of children’s social care")
    #expect(try run.report().published == CivilDate("2023-11-27"))
  }

  /// Below a title of two lines a report may list the visits since the last inspection.
  @Test func takesNoReportForAVisit() async throws {
    let text = Self.ilacs("Inspection of Northwick local authority\nchildren’s services")
    let visits = "• Focused visit to Northwick children’s services, July 2021\n\nLead inspector"
    let run = try await ImportRun(text.replacing("Lead inspector", with: visits, maxReplacements: 1))
    #expect(run.result.form == .ilacs2023, "\(run.messages)")
  }

  @Test func putsTitleOfSingleInspectionTogether() async throws {
    let text = SampleReports.sif(SampleReports.sifPipes).replacing(
      "Inspection of services for children in need of help and protection, children looked after and care leavers",
      with:
        "Inspection of services for children in need of help and protection,\nchildren looked after and care leavers")
    #expect(
      try await ImportRun(text).report().title
        == "Inspection of services for children in need of help and protection, children looked after and care leavers")
  }

  @Test(arguments: [
    ("Published 27 November 2023", "2023-11-27"), ("Published on 27 November 2023", "2023-11-27"),
    ("Published: 27 November 2023", "2023-11-27"), ("Publication date 1 December 2023", "2023-12-01"),
  ])
  func readsLabelsWithoutColon(_ words: String, _ date: String) async throws {
    let run = try await ImportRun(
      Self.ilacs("Inspection of Northwick local authority children’s services", "Inspection dates 9 to 20 October 2023")
        + "\n\n© Crown copyright 2023\n\(words)\n")
    #expect(try run.report().published == CivilDate(date))
    #expect(try run.report().inspected == InspectionDates("2023-10-09..2023-10-20"))
  }

  /// Each page's foot has the title behind the name of the authority.
  @Test(arguments: ["", "      1"])
  func takesTitleFromTheFirstPage(_ number: String) async throws {
    let foot = "Northwick Borough Council Inspection of safeguarding and looked after children\(number)"
    let text = SampleReports.slac.replacing(
      "INSPECTION OF SAFEGUARDING AND LOOKED AFTER CHILDREN SERVICES",
      with: "Inspection of safeguarding and looked after\nchildren services"
    ).replacing("About this inspection", with: "\(foot)\n\u{0C}About this inspection")
    #expect(
      try await ImportRun(text).report().title == "Inspection of safeguarding and looked after children services")
  }

  // MARK: - Inspectors

  @Test(arguments: [
    ("Lead inspector: Sam Example, His Majesty’s Inspector", "Sam Example HMI"),
    ("Lead inspector: PP Sam Example, HMI", "Sam Example HMI"),
    ("Lead inspector: Sam Example\n                His Majesty’s Inspector", "Sam Example HMI"),
    ("Lead inspector: Sam Example, Her Majesty’s\nInspector", "Sam Example HMI"),
    ("Lead inspector: Sam Example, Senior His Majesty’s Inspector", "Sam Example HMI"),
    ("Lead inspector: Sam Example, HM Inspector", "Sam Example HMI"),
    ("Lead inspector: Sam Example HMI", "Sam Example HMI"), ("Lead inspector: Sam Example", "Sam Example"),
    ("Lead Inspectors: Sam Example and Jo Second, His Majesty’s Inspectors", "Sam Example HMI"),
    ("The lead inspector was Sam Example, His Majesty’s Inspector.", "Sam Example HMI"),
    ("Lead inspector: Sam O’Example, HMI", "Sam O’Example HMI"),
    ("Lead inspector Sam Example, His Majesty’s Inspector", "Sam Example HMI"),
    ("Inspector in charge: Sam Example HMI", "Sam Example HMI"), ("Lead inspector: Sam Example2", "Sam Example"),
    ("Lead inspector: Sam Example², HMI", "Sam Example HMI"),
  ])
  func readsInspector(_ words: String, _ name: String) async throws {
    let text = Self.ilacs("Inspection of Northwick local authority children’s services").replacing(
      "Lead inspector: Sam Example, His Majesty’s Inspector", with: words)
    #expect(try await ImportRun(text).report().leadInspector == name)
  }

  @Test func knowsTheOfficeOfAnInspector() async throws {
    let text = Self.ilacs("Inspection of Northwick local authority children’s services").replacing(
      "Sam Example, His Majesty’s Inspector", with: "Sam Example, Ofsted Inspector")
    let run = try await ImportRun(text)
    #expect(try run.report().leadInspector == "Sam Example")
    #expect(!run.messages.contains { $0.contains("names several") })
  }

  @Test(arguments: [
    "Sam Example HMI and Jo Second HMI", "Sam Example HMI, Jo Second HMI", "Sam Example and Jo Second",
    "Sam Example, His Majesty’s Inspector, and Jo Second, His Majesty’s Inspector",
  ])
  func saysThatThereAreOtherInspectors(_ words: String) async throws {
    let text = Self.ilacs("Inspection of Northwick local authority children’s services").replacing(
      "Sam Example, His Majesty’s Inspector", with: words)
    let run = try await ImportRun(text)
    #expect(try run.report().leadInspector?.hasPrefix("Sam Example") == true)
    #expect(run.text.contains("# TODO: the line of the inspector names several"))
    let one = try await ImportRun(Self.ilacs("Inspection of Northwick local authority children’s services"))
    #expect(!one.messages.contains { $0.contains("names several") })
  }

  @Test func findsInspectorOnTheLastPage() async throws {
    let text =
      SampleReports.sif(SampleReports.sifTabs).replacing(" Lead inspector: Jane Doe HMI", with: "")
      + String(repeating: "\n\nWords of the report, which go on and on.", count: 250)
    let run = try await ImportRun(
      text + "\n\nThe inspection team\n\nLead inspector: Jane Doe\n\nDeputy lead inspector: A B\n")
    #expect(try run.report().leadInspector == "Jane Doe")
    let none = try await ImportRun(text)
    #expect(none.messages.contains("no lead inspector was found"))
    #expect(none.text.contains("# TODO: no lead inspector was found"))
  }

  @Test func readsSignatoryBelowEitherClosing() async throws {
    let text = SampleReports.letter.replacing("Yours sincerely", with: "Yours faithfully")
    #expect(try await ImportRun(text).report().leadInspector == "Jane Doe HMI")
  }

  @Test func readsSignatoryWithinItsParagraph() async throws {
    let text = SampleReports.letter.replacing(
      "• Eleven cases had no social worker.\n\nYours sincerely\n\nJane Doe\nHer Majesty's Inspector",
      with:
        "▪ Eleven cases had no social\nworker.\nAny areas identified above will be considered.\nYours sincerely\nJane Doe\nHer Majesty’s Inspector\nCopy: Hal Quist, Chief Executive"
    )
    #expect(text.contains("Copy:"))
    #expect(try await ImportRun(text).report().leadInspector == "Jane Doe HMI")
  }

  // MARK: - Dates

  @Test(arguments: [
    ("4 March 2019\n                  to 15 March 2019", "2019-03-04..2019-03-15"),
    ("10 December to 18 January 2019", "2018-12-10..2019-01-18"),
    ("9 to 13 and 23 to 27 September 2019", "2019-09-09..2019-09-27"),
    ("20.05.19 – 24.05.19", "2019-05-20..2019-05-24"), ("30 September to 4 October 2019", "2019-09-30..2019-10-04"),
    ("3 and 4, 10 and 11 June 2019", "2019-06-03..2019-06-11"),
  ])
  func readsDatesInFull(_ words: String, _ dates: String) async throws {
    let run = try await ImportRun(
      Self.ilacs("Inspection of Northwick local authority children’s services", "Inspection dates: \(words)"))
    #expect(try run.report().inspected == InspectionDates(dates))
  }

  @Test(arguments: [
    "20 to 31 September 2024", "15 to 4 March 2024", "20 March to 4 March 2024", "30 to 31 February 2024",
  ])
  func takesNoDatesThatCanNotBe(_ words: String) async throws {
    let run = try await ImportRun(
      Self.ilacs("Inspection of Northwick local authority children’s services", "Inspection dates: \(words)"))
    #expect(try run.report().inspected == .notKnown)
    #expect(run.messages.contains { $0.hasPrefix("the dates of the inspection can’t be read") && $0.contains(words) })
    #expect(run.text.contains("# TODO: the dates of the inspection can’t be read"))
  }

  @Test(arguments: ["Report publication date", "Date report published", "First published", "Published"])
  func readsDateOfPublicationByItsLabels(_ label: String) async throws {
    let run = try await ImportRun(
      Self.ilacs(
        "Inspection of Northwick local authority children’s services",
        "Inspection dates: 9 to 20 October 2023\n\(label): 4 December 2023"))
    #expect(try run.report().published == CivilDate("2023-12-04"))
  }

  /// The table of grades has numbers, too, and what follows the last recommendation has bullets.
  @Test func takesTheRecommendationsOfTheSectionAlone() async throws {
    let text = """
      Northwick Borough Council
      Inspection of services for children in need of help and protection, children looked after and care leavers
      Inspection date: 3 – 27 March 2015
      Report published: 2 June 2015

      Children’s services in Northwick require improvement to be good
      1. Children who need help and protection                 Requires improvement
      2. Children looked after and achieving permanence        Requires improvement
         2.1 Adoption performance                              Good
         2.2 Experiences and progress of care leavers          Inadequate
      3. Leadership, management and governance                 Requires improvement

      Executive summary
      Services have improved since 2012.

      Recommendations

      1. Ensure that all strategy discussions include health professionals.
      2. Reduce social workers’ caseloads, so that none exceeds 20 children.
      3. Make sure that care leavers have pathway plans.

      Information about this local authority area
      Children living in this area
      ■ Approximately 51,200 children and young people live in Northwick.
      ■ This is 22% of the total population in the area.

      The experiences and progress of children who need help and protection    requires improvement
      15. Early help is well coordinated.
      """
    let requests = try await ImportRun(text).report().requests
    #expect(requests.map { $0.at.description } == ["¶1", "¶2", "¶3"])
    #expect(requests.first?.words == "Ensure that all strategy discussions include health professionals.")
    #expect(requests.last?.words == "Make sure that care leavers have pathway plans.")
  }

  /// A heading without a blank line before it is a sentence of the paragraph above, and the list is not seen.
  @Test func saysThatNoListWasFound() async throws {
    let text = Self.ilacs("Inspection of Northwick local authority children’s services")
    let run = try await ImportRun(
      text + "\n\nLeaders are new.\nWhat needs to improve?\nThe recording of oversight.\n")
    let doubt = try #require(
      run.result.diagnostics.first { $0.message.hasPrefix("no list of what the report asks for") })
    let lines = (text + "\n\nLeaders are new.\n").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(doubt.location.start.line == lines.count)
    #expect(run.text.contains("# TODO: no list of what the report asks for was found"))
  }

  /// As a table with narrow cells prints it.
  @Test func readsInspectorBehindALabelOnTwoLines() async throws {
    let run = try await ImportRun(
      """
      Inspection of safeguarding and looked after children services

      Northwick Borough Council

      Inspection dates:        6–17 June 2011
      Reporting                Jane Doe HMI
      inspector
      Age group:               All
      Published:               22 July 2011

      Safeguarding services

      Partnership working
      Grade 2 (good)

      1. Partners meet often.
      """)
    #expect(try run.report().leadInspector == "Jane Doe HMI")
  }
}
