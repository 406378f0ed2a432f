import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Papers told from reports, and what they say of the inspection told from what they say of others.
struct PaperLayoutTests {
  private static let grades = """
    The impact of leaders on social work practice with children and families\tGood
    The experiences and progress of children who need help and protection\tGood
    The experiences and progress of children in care and care leavers\tGood
    Overall effectiveness\tGood
    """

  private static func paper(_ summary: String, _ rest: String = "", head: String = Self.head) -> String {
    "\(head)\n\n1. Summary\n\n1.1 \(summary)\n\n2. Outcome\n\n2.1 The grades are:\n\n\(grades)\n\n\(rest)\n"
  }

  private static let head = """
    Northwick Borough Council

    Children and Young People Scrutiny Committee

    Date: 12 September 2022

    Report title: Ofsted inspection of children’s services

    Wards affected: All
    """

  private static let sentence =
    "Ofsted inspected the council under the ILACS framework from 10 June to 21 June 2019 and published its report on 29 July 2019."

  @Test(arguments: [
    (
      "Northwick Borough Council\n\nCabinet\n\n12 September 2019\n\nOfsted inspection of local authority children’s services (ILACS)",
      "3. Financial implications\n\n3.1 None."
    ),
    (head.replacing("Ofsted inspection of children’s services", with: "Children’s social care performance"), ""),
  ])
  func tellsPaperFromReport(_ head: String, _ rest: String) async throws {
    let text = Self.paper(Self.sentence, rest, head: head)
    let run = try await ImportRun(text)
    #expect(run.result.form == .paper)
    let report = try run.report()
    #expect(!report.source.isPrimary)
    #expect(report.inspected == InspectionDates("2019-06-10..2019-06-21"))
    #expect(report.published == CivilDate("2019-07-29"))
  }

  /// An inspection that a paper only names has its month there; of several none is taken.
  @Test(arguments: [
    ("There are more children than at the time of the Ofsted inspection of July 2019.", "2019-07"),
    ("These were chosen after the Ofsted inspection of local authority children’s services in March 2022.", "2022-03"),
    ("Since the ILACS inspection of July 2019 much has changed. The Ofsted inspection of May 2022 said so.", nil),
    ("The previous ILACS inspection of July 2019 found little.", nil),
    ("The Ofsted inspection of schools in March 2022 followed ILACS.", nil),
  ])
  func readsTheMonthThatAnInspectionIsCalledBy(_ sentence: String, _ month: String?) async throws {
    let report = try await ImportRun(Self.paper(sentence)).report()
    #expect(report.inspected == month.flatMap { InspectionDates($0) } ?? .notKnown)
  }

  /// Neither labels nor a heading that only papers have, but numbers as theirs.
  @Test func tellsPaperByItsNumbers() async throws {
    let head = "Northwick Borough Council\n\nCabinet\n\n12 September 2019\n\nOfsted inspection of children’s services"
    let run = try await ImportRun(
      Self.paper(Self.sentence + "\n\n1.2 Leaders are new.", "2.2 An action plan follows.", head: head))
    #expect(run.result.form == .paper)
    #expect(try run.report().source.published == CivilDate("2019-09-12"))
  }

  /// Not even Ofsted is named.
  @Test func tellsPaperThatNamesTheFrameworkAlone() async throws {
    let head = Self.head.replacing("Ofsted inspection of children’s services", with: "Performance of services")
    let run = try await ImportRun(
      Self.paper(
        "The ILACS inspection took place between 10 and 21 June 2019. The report of the inspection was published on 29 July 2019.",
        head: head))
    #expect(run.result.form == .paper)
    #expect(try run.report().inspected == InspectionDates("2019-06-10..2019-06-21"))
    #expect(try run.report().published == CivilDate("2019-07-29"))
  }

  /// A report that says neither when the inspection was nor who led it may be another’s words about it.
  @Test func asksWhetherAReportIsOfstedsOwn() async throws {
    let run = try await ImportRun(
      "Inspection of Northwick local authority children’s services\n\n" + Self.grades + "\n")
    #expect(run.text.contains("# TODO: neither the dates of the inspection nor an inspector stand on the first pages"))
  }

  @Test(arguments: [
    (
      "The previous ILACS inspection took place between 4 and 15 June 2018 and its report was published on 30 July 2018. Ofsted inspected again under ILACS between 13 and 24 June 2022, and the new report was published on 8 August 2022.",
      "2022-06-13..2022-06-24", "2022-08-08"
    ),
    (
      "The next inspection will be carried out in June 2025. The ILACS inspection took place in June 2022. The report of the inspection was published on 8 August 2022.",
      "2022-06", "2022-08-08"
    ),
    (
      "The inspection under the ILACS framework was carried out in June 2022 and the report was published in August 2022.",
      "2022-06", "2022-08"
    ),
    (
      "Following the ILACS inspection that took place in June 2022, the report of the inspection was published on 8 August 2022.",
      "2022-06", "2022-08-08"
    ),
    (
      "Ofsted inspected under ILACS over two weeks in June 2022 (13 to 24 June). Its report was published on 8 August 2022.",
      "2022-06-13..2022-06-24", "2022-08-08"
    ),
    (
      "The report, published on 8 August 2022, is of the ILACS inspection that took place from 13 to 24 June 2022.",
      "2022-06-13..2022-06-24", "2022-08-08"
    ),
  ])
  func readsDatesOfTheInspection(_ words: String, _ inspected: String, _ published: String) async throws {
    let report = try await ImportRun(Self.paper(words)).report()
    #expect(report.inspected == InspectionDates(inspected))
    #expect(report.published == CivilDate(published))
    #expect(report.todos["inspected"] == nil)
  }

  @Test(arguments: [
    "Ofsted’s report was published on 8 August 2022.", "The report, published on 8 August 2022, is mixed.",
    "Ofsted published its findings on 8 August 2022.", "The report was published by Ofsted on 8 August 2022.",
    "Report published: 8 August 2022",
  ])
  func readsWhenTheReportWasPublished(_ words: String) async throws {
    let report = try await ImportRun(
      Self.paper("The ILACS inspection took place from 13 to 24 June 2022.\n\n1.2 " + words)
    ).report()
    #expect(report.published == CivilDate("2022-08-08"))
  }

  @Test(arguments: [
    "The annual report of Ofsted was published on 8 August 2022.",
    "The action plan was published on 8 August 2022 behind the inspection report.",
  ])
  func takesNoOtherPublication(_ words: String) async throws {
    let report = try await ImportRun(
      Self.paper("The ILACS inspection took place from 13 to 24 June 2022.\n\n1.2 " + words)
    ).report()
    #expect(report.published == nil)
  }

  @Test(arguments: [
    ("The SIF inspection took place from 8 to 26 June 2015.", "sif"),
    ("Ofsted inspected from 8 to 26 June 2015 (SIF). From 2018 the ILACS framework takes its place.", "sif"),
    ("Ofsted inspected under ILACS from 13 to 24 June 2022.", "ilacs-2018"),
  ])
  func tellsTheFrameworkByItsShortName(_ words: String, _ framework: String) async throws {
    #expect(try await ImportRun(Self.paper(words)).report().framework.id.rawValue == framework)
  }

  @Test(arguments: [
    "The ILACS inspection took place between 4 and 15 June 2018. Ofsted inspected again from 13 to 24 June 2022.",
    "The previous ILACS inspection took place between 4 and 15 June 2018.",
  ])
  func asksWhichInspectionIsMeant(_ words: String) async throws {
    let run = try await ImportRun(Self.paper(words))
    #expect(try run.report().todos["inspected"]?.contains("more than one inspection") == true)
  }

  /// A paper may call an area as it likes; where it has words that the area has not, a person decides.
  @Test func asksAfterOtherNames() async throws {
    let text = Self.paper(Self.sentence).replacing(
      "The experiences and progress of children who need help and protection",
      with: "Front door, early help and protection of children")
    let run = try await ImportRun(text)
    #expect(run.grades["help-and-protection"] == "good")
    #expect(
      run.text.contains("# TODO: the paper calls this “Front door, early help and protection of children”; is it"))
    #expect(try run.report().judgements.count { $0.todo == nil } == 3)
  }

  // MARK: - What Ofsted asked for

  private static let asked = ["The quality of plans.", "Supervision of staff.", "Timeliness of health assessments."]

  @Test(arguments: ["Areas for improvement", "What needs to improve", "Recommendations of Ofsted"])
  func readsBulletsOfSection(_ heading: String) async throws {
    let list = asked(
      heading, "3.1 Ofsted identified the following:\n\n" + Self.asked.map { "• \($0)" }.joined(separator: "\n"))
    let report = try await ImportRun(list).report()
    #expect(report.requests.map(\.words) == Self.asked)
    #expect(report.requests.map(\.at.description) == ["¶3.1(1)", "¶3.1(2)", "¶3.1(3)"])
  }

  @Test func readsNumberedParagraphsOfSection() async throws {
    let numbered = Self.asked.enumerated().map { "3.\($0 + 2) \($1)" }.joined(separator: "\n\n")
    let report = try await ImportRun(
      asked("Recommendations of Ofsted", "3.1 Ofsted made three recommendations.\n\n" + numbered)
    ).report()
    #expect(report.requests.map(\.words) == Self.asked)
    #expect(report.requests.map(\.at.description) == ["¶3.2", "¶3.3", "¶3.4"])
  }

  /// Neither bullets nor numbers, or a table.
  @Test(arguments: ["\n\n", "\tAmber\n"])
  func saysThatAListWasNotRead(_ end: String) async throws {
    let run = try await ImportRun(
      asked("Recommendations of Ofsted", "3.1 The council should:\n\n" + Self.asked.map { $0 + end }.joined()))
    #expect(try run.report().requests.isEmpty)
    #expect(run.messages.contains { $0.hasPrefix("no list was found below “Recommendations of Ofsted”") })
    #expect(run.text.contains("# TODO: no list was found below “Recommendations of Ofsted”"))
  }

  /// What the paper itself asks its committee for is no recommendation of the inspectorate.
  @Test func takesNoRecommendationOfThePaper() async throws {
    let run = try await ImportRun(asked("Recommendations", "3.1 That members note this report."))
    #expect(try run.report().requests.isEmpty)
    #expect(!run.messages.contains { $0.contains("no list") })
  }

  private func asked(_ heading: String, _ list: String) -> String {
    Self.paper(
      "The ILACS inspection took place between 13 and 24 June 2022.",
      "3. \(heading)\n\n\(list)\n\n4. Legal implications\n\n4.1 None.")
  }

  /// The month, and in the next sentence the days.
  @Test func readsTheDaysBehindTheMonth() async throws {
    let report = try await ImportRun(
      Self.paper(
        "In June 2022 Ofsted carried out an inspection of the council’s children’s services (ILACS). It took place from 13 to 24 June 2022 and the report was published on 8 August 2022."
      )
    ).report()
    #expect(report.inspected == InspectionDates("2022-06-13..2022-06-24"))
    #expect(report.published == CivilDate("2022-08-08"))
  }
}
