import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Lists of what is asked for that lines sort by time, by whom they are asked of or by what they are about, and items that
/// have parts.
struct RequestGroupTests {
  private static func slac(_ line: String) -> String {
    SampleReports.slac.replacing(
      "Within six months:",
      with: "\(line)\n\n• write plans in plain words\n\n• meet each quarter\n\nWithin six months:")
  }

  private static let first = [
    "make sure that every child is seen", "write down why decisions are made", "write plans in plain words",
    "meet each quarter",
  ]

  @Test(arguments: [
    "Within three to six months:", "Within 3-6 months:", "Within three to six months", "Urgently:",
    "As a matter of urgency:",
  ])
  func keepsItemsBelowLimitsThatCannotBeHeld(_ line: String) async throws {
    let run = try await ImportRun(Self.slac(line))
    let requests = try run.report().requests
    #expect(requests.prefix(4).map(\.words) == Self.first)
    #expect(requests.prefix(5).map(\.within) == [.immediately, .months(3), nil, nil, .months(6)])
    #expect(run.messages.contains { $0.hasPrefix("“\(line)” is a time limit that “within” can't hold") })
    #expect(requests.count == 6)
    #expect(requests[2].todo?.contains("until when") == true)
  }

  /// Whom they are asked of, and whether the limit above holds, only a person can tell.
  @Test(arguments: ["The health services:", "For partners of the council:"])
  func keepsItemsBelowALineThatSortsThem(_ line: String) async throws {
    let run = try await ImportRun(Self.slac(line))
    let requests = try run.report().requests
    #expect(requests.prefix(4).map(\.words) == Self.first)
    #expect(requests.prefix(5).map(\.within) == [.immediately, .months(3), nil, nil, .months(6)])
    #expect(run.messages.contains { $0.hasPrefix("whether the time limit above “\(line)” holds") })
    #expect(requests[2].todo?.contains("it stands below “\(line)”") == true)
  }

  /// A line right below a limit leads to the items of that limit.
  @Test func keepsTheLimitAboveALead() async throws {
    let text = SampleReports.slac.replacing(
      "Within three months:\n", with: "Within three months:\n\nThe council and its partners should:\n")
    #expect(
      try await ImportRun(text).report().requests.prefix(3).map(\.within) == [.immediately, .months(3), .months(6)])
  }

  private static func ilacs(_ list: String) throws -> String {
    let text = SampleReports.ilacs(
      dates: "11–15 March 2024", table: SampleReports.table2023Wrapped, headings: SampleReports.body2023)
    let heading = try #require(text.firstRange(of: "What needs to improve"))
    let end = try #require(text[heading.upperBound...].firstRange(of: "The experiences and progress"))
    return text[..<heading.upperBound] + "\n\n" + list + "\n\n" + text[end.lowerBound...]
  }

  @Test func readsListsBelowLinesThatSortThem() async throws {
    let run = try await ImportRun(
      try Self.ilacs(
        """
        For children who need help:

        - The quality of plans.
        - The timeliness of visits.

        For care leavers:

        - The range of homes.

        Leaders also need to improve:

        - The oversight of private fostering.
        """))
    let requests = try run.report().requests
    #expect(
      requests.map(\.words) == [
        "The quality of plans.", "The timeliness of visits.", "The range of homes.",
        "The oversight of private fostering.",
      ])
    #expect(
      requests.suffix(2).map(\.at.description)
        == ["§For care leavers(1)", "§Leaders also need to improve(1)"])
    #expect(requests[2].todo?.contains("it stands below “For care leavers:”") == true)
    #expect(!run.messages.contains { $0.hasPrefix("this item stands a few lines behind") })
  }

  private static func sif(_ list: String) throws -> String {
    let text = SampleReports.sif(SampleReports.sifPipes)
    let start = try #require(text.firstRange(of: "1. Make sure"))
    let end = try #require(text.firstRange(of: "Information about this inspection"))
    return text[..<start.lowerBound] + list + "\n\nSummary for children and young people\n\n" + text[end.lowerBound...]
  }

  /// Of the Board, whose list stands right behind that of the council.
  @Test func saysThatTheListOfTheBoardIsLeftOut() async throws {
    let run = try await ImportRun(
      try Self.sif(
        "1. Improve the plans of children.\n\n2. Strengthen supervision.\n\nThe LSCB should:\n\n3. Use its data."))
    #expect(try run.report().requests.map(\.words) == ["Improve the plans of children.", "Strengthen supervision."])
    #expect(run.messages.contains { $0.hasPrefix("“The LSCB should:” asks the Safeguarding Children Board") })
  }

  @Test func keepsTheMarksOfLetteredItems() async throws {
    let run = try await ImportRun(
      try Self.sif(
        "1. Improve plans.\n\n2. Ensure that:\n\n   (a) decisions are recorded;\n   (b) plans are plain; and\n   (c) children have a copy.\n\n3. Recruit carers."
      ))
    #expect(
      try run.report().requests.map(\.words) == [
        "Improve plans.",
        "Ensure that: (a) decisions are recorded; (b) plans are plain; and (c) children have a copy.",
        "Recruit carers.",
      ])
  }

  private static func paper(_ requests: String) throws -> String {
    let start = try #require(SampleReports.paper.firstRange(of: "2.2 The"))
    let end = try #require(SampleReports.paper.firstRange(of: "3. Performance"))
    return SampleReports.paper[..<start.lowerBound] + requests + "\n\n" + SampleReports.paper[end.lowerBound...]
  }

  @Test(arguments: ["a) ", "(a) ", "(i) ", "- ", "• "])
  func joinsWhatStandsBelowAStep(_ mark: String) async throws {
    let parts = "       \(mark)actions are clear\n       \(mark)dates are real"
    for leads in ["2.2 The inspection's recommendations are below:", "2.2 Ofsted asked the council to:"] {
      let middle = try await ImportRun(
        try Self.paper(
          "\(leads)\n\n    1. Improve supervision.\n    2. Improve plans, so that:\n\(parts)\n    3. See children.")
      ).report().requests
      #expect(middle.map(\.at.description) == ["¶2.2(1)", "¶2.2(2)", "¶2.2(3)"])
      #expect(
        middle.dropFirst().first?.words == "Improve plans, so that: \(mark)actions are clear \(mark)dates are real")
      #expect(middle.last?.words == "See children.")
      let last = try await ImportRun(
        try Self.paper("\(leads)\n\n    1. Improve supervision.\n    2. Improve plans, so that:\n\(parts)")
      ).report().requests
      #expect(last.map(\.words) == middle.prefix(2).map(\.words))
    }
  }

  /// Where bullets were lost, the list can’t be told, and the findings below it are none.
  @Test func takesNoFindingsBelowAListWithoutBullets() async throws {
    let run = try await ImportRun(
      slac: """
        Safeguarding services

        Areas for improvement

        In order to improve, the council should take the following action.

        Within three months:
        review the threshold document with partners
        ensure that plans are clear

        Partnership working
        Grade 2 (good)

        11. Partners meet often.

        12. They decide quickly.
        """)
    #expect(try run.report().requests.isEmpty, "\(run.text)")
    #expect(run.messages.contains { $0.contains("no list was found") || $0.contains("asks for") }, "\(run.messages)")
  }
}
