import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Lists as extractions print them: marks alone on their lines, marks of fonts of symbols, sentences that lead to them.
struct ListTests {
  private static let items = [
    "The timeliness of first health assessments.", "The quality of supervision.", "Support for disabled children.",
  ]

  private static func ilacs(_ list: String) throws -> String {
    let text = SampleReports.ilacs(
      dates: "11–15 March 2024", table: SampleReports.table2023Wrapped, headings: SampleReports.body2023)
    let start = try #require(text.firstRange(of: "What needs"))
    let end = try #require(
      text.firstRange(of: "The experiences and progress of children who need help and protection: "))
    return text[..<start.lowerBound] + list + "\n\n" + text[end.lowerBound...]
  }

  @Test(arguments: ["◼\n", "◼\n\n", "•\n", "n ", "n   ", "\u{F0A7} ", "\u{F06E}\n"])
  func readsMarks(_ mark: String) async throws {
    let list = "What needs to improve?\n\n" + Self.items.map { mark + $0 }.joined(separator: "\n")
    let requests = try await ImportRun(try Self.ilacs(list)).report().requests
    #expect(requests.map(\.words) == Self.items)
    #expect(requests.map(\.at.description) == (1...3).map { "§What needs to improve?(\($0))" })
  }

  /// Items without full stops between lone marks look like a page's head.
  @Test(arguments: ["•", "\u{F0B7}"])
  func readsLoneMarksBetweenTimeLimits(_ mark: String) async throws {
    let text = SampleReports.slac.replacing("•", with: "\n\(mark)\n\n")
    let requests = try await ImportRun(text).report().requests
    #expect(requests.map(\.within) == [.immediately, .months(3), .months(6), .months(3)])
    #expect(requests[1].words == "write down why decisions are made")
  }

  /// “(a)Improve …”: the space between is lost.
  @Test func readsLettersGluedToTheirItems() async throws {
    let list = zip(["a", "b", "c"], Self.items).map { $0 == "b" ? "(\($0)) \($1)" : "(\($0))\($1)" }
    let requests = try await ImportRun(
      try Self.ilacs("What needs to improve?\n\n" + list.joined(separator: "\n"))
    ).report().requests
    #expect(requests.map(\.words) == Self.items)
  }

  /// A line may say how pressing it is before it sets the limit; “immediate action” is one.
  @Test(arguments: [
    ("Urgent – within one month", TimeLimit.months(1)), ("High priority (within 6 weeks)", .weeks(6)),
    ("Priority 1: within three months", .months(3)),
  ])
  func readsLimitsBehindTheirRank(_ line: String, _ limit: TimeLimit) async throws {
    let list = "What needs to improve?\n\n\(line)\n\n" + Self.items.map { "- " + $0 }.joined(separator: "\n")
    let requests = try await ImportRun(try Self.ilacs(list)).report().requests
    #expect(requests.map(\.within) == [limit, limit, limit])
  }

  @Test func readsImmediateActionAboveNumbers() async throws {
    let text = SampleReports.sif(SampleReports.sifPipes)
      .replacing("Recommendations\n", with: "Priority and immediate action\n")
    let run = try await ImportRun(text)
    let requests = try run.report().requests
    #expect(requests.map(\.within) == [.immediately, .immediately, .immediately], "\(run.messages) \(requests)")
  }

  @Test func readsNumbersOnTheirOwnLines() async throws {
    let text = SampleReports.sif(SampleReports.sifPipes)
      .replacing("1. Make", with: "1.\n\nMake").replacing("2. Reduce", with: "\n2.\n\nReduce")
      .replacing("3. Tell", with: "\n3.\n\nTell")
    let requests = try await ImportRun(text).report().requests
    #expect(requests.map(\.at.description) == ["¶1", "¶2", "¶3"])
    #expect(requests.last?.words == "Tell care leavers what they are entitled to.")
  }

  @Test(arguments: [
    ("What needs to improve?", Recommendation.Kind.recommendation),
    ("Areas for priority action", .priorityAction),
  ])
  func readsListBelowItsLeadingSentence(_ heading: String, _ kind: Recommendation.Kind) async throws {
    let lead = "The local authority needs to take swift action to address:"
    let list = ([heading, lead].map { $0 + "\n\n" } + Self.items.map { "◼ \($0)\n" }).joined()
    let run = try await ImportRun(try Self.ilacs(list))
    let requests = try run.report().requests
    #expect(requests.map(\.words) == Self.items)
    #expect(requests.allSatisfy { $0.kind == kind && $0.at.description.hasPrefix("§\(lead.dropLast())(") })
    #expect(!run.messages.contains { $0.contains("no list") })
  }

  /// What announces a list is no recommendation.
  @Test func saysThatAnAnnouncedListWasNotFound() async throws {
    let run = try await ImportRun(SampleReports.slac.replacing("• ", with: ""))
    #expect(try run.report().requests.allSatisfy { !$0.words.hasPrefix("In order to improve") })
    #expect(run.messages.contains { $0.contains("no list was found below “Areas for improvement”") })
  }

  /// A record in which labels and grades stand on lines of their own has no headings of the body.
  @Test func tellsHalvesApartBesideAPlainRecord() async throws {
    let record = SampleReports.slacRecord.split(separator: "\n").map { row in
      row.split(separator: "  ", omittingEmptySubsequences: true).map { $0.drop { $0 == " " } }.joined(
        separator: "\n\n")
    }
    let run = try await ImportRun(
      SampleReports.slac.replacing(SampleReports.slacRecord, with: record.joined(separator: "\n\n")))
    #expect(run.judgements == DirtyTextTests.judgements)
    #expect(try run.report().requests.map(\.area) == ["safeguarding", "safeguarding", "safeguarding", "looked-after"])
  }

  // MARK: - Visits

  private static let earlier = """
    Inspection of children’s social care services, July 2023:
    The impact of leaders on social work practice with children and families  Inadequate
    The experiences and progress of children who need help and protection  Inadequate
    The experiences and progress of children in care  Requires improvement
    Overall effectiveness   Inadequate
    """

  @Test(arguments: ["Monitoring visit to Northwick children’s services", "Focused visit to Northwick"])
  func refusesVisitThatQuotesGrades(_ subject: String) async throws {
    let run = try await ImportRun(
      "Dear Jane\n\n\(subject)\n\nThis letter is about a visit.\nInspection dates: 14 May 2024\nThe lead inspector was Jo Doe.\n\n\(Self.earlier)\n"
    )
    #expect(run.result.drafts.isEmpty)
    #expect(run.messages.first?.contains("the letter of a visit") == true)
  }

  /// A report may name the visits since the last inspection.
  @Test func readsReportThatNamesAVisit() async throws {
    let text = try Self.ilacs(
      "Focused visit, May 2022, and monitoring visit, June 2022\n\nWhat needs to improve?\n\n◼ All.")
    #expect(try await ImportRun(text).result.form == .ilacs2023)
  }

  @Test func draftsVisitOfPaper() async throws {
    let text = SampleReports.paper.replacing("Ofsted inspection of children's services", with: "Ofsted focused visit")
      .replacing("an inspection of children's services was undertaken", with: "a focused visit was undertaken")
    let run = try await ImportRun(text)
    #expect(run.result.drafts.first?.path == "content/reports/northwick/2024-03-focused-visit.md")
    #expect(run.text.contains("title: Focused visit\n") && run.text.contains("kind: visit\n"))
    #expect(!run.text.contains("judgements"))
    #expect(try await DraftSite().errors(in: run.result.drafts) == [])
  }

  /// A second level of bullets, as a converter prints it.
  @Test func keepsPartsBelowDashesOnLinesOfTheirOwn() async throws {
    let list = """
      What needs to improve
      ■ The experiences of care leavers, in particular:
      –

      their access to housing

      –

      their understanding of what they may ask for

      ■ The stability of the workforce.

      """
    let text = SampleReports.ilacs(
      dates: "4 to 15 March 2024", table: SampleReports.table2023Wrapped, headings: SampleReports.body2023)
    let start = try #require(text.firstRange(of: "What needs to improve"))
    let run = try await ImportRun(
      text[..<start.lowerBound] + list + "\n" + SampleReports.body2023)
    #expect(
      try run.report().requests.map(\.words) == [
        "The experiences of care leavers, in particular: – their access to housing – their understanding of what they may ask for",
        "The stability of the workforce.",
      ], "\(run.messages)")
  }
}
