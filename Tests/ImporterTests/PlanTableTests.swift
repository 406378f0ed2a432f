import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// What the inspectorate asked for in the tables of action plans, as word processors set them.
struct PlanTableTests {
  /// A paper whose second section is a plan.
  private static func run(_ table: String, lead: String = "2.2 The plan answers what Ofsted asked for.") async throws
    -> ImportRun
  {
    let start = try #require(SampleReports.paper.firstRange(of: "2.2 The"))
    let end = try #require(SampleReports.paper.firstRange(of: "3. Performance"))
    return try await ImportRun(
      SampleReports.paper[..<start.lowerBound] + lead + "\n\n" + table + "\n\n\n"
        + SampleReports.paper[end.lowerBound...]
    )
  }

  private static let words = [
    "Ensure that the pre-proceedings stage of the Public Law Outline is used to prevent drift.",
    "Increase the number and choice of local placements, in particular for older children.",
  ]

  @Test func readsRowsBesideNumbers() async throws {
    let run = try await Self.run(
      """
      Ref            Area for improvement        Action                 Lead officer       By when        Status
      1              Ensure that the pre-        Refresh practice       Head of Service    31/03/2025     Amber
                     proceedings stage of the    guidance; audit a
                     Public Law Outline is       sample of 20 records
                     used to prevent drift.      each quarter.
      2              Increase the number         Refresh practice       Head of Service    31/03/2025     Amber
                     and choice of local         guidance; audit a
                     placements, in particular   sample of 20 records
                     for older children.         each quarter.


      2.3   Progress is reported.
      """)
    #expect(try run.report().requests.map(\.words) == Self.words, "\(run.messages)")
    #expect(try run.report().requests.allSatisfy { $0.within == nil && "\($0.at)" == "¶2.2" })
  }

  /// What the council does stands in bullets, further from their words than columns are from each other.
  @Test func readsRowsBesideBullets() async throws {
    let run = try await Self.run(
      """
      Ofsted recommendation                Action                         Lead        Timescale   Progres
                                                                          officer                 s
      1. Ensure that the pre-proceedings   •   Agree new standards        Assistant   Within 3    On track
      stage of the Public Law Outline is       with staff.                Director    months
      used to prevent drift.               •   Audit ten files a month.
      2. Increase the number and choice    •   Agree new standards        Assistant   Within 3    On track
      of local placements, in particular       with staff.                Director    months
      for older children.                  •   Audit ten files a month.

      2.3   Progress is reported.
      """)
    let requests = try run.report().requests
    #expect(requests.map(\.words) == Self.words, "\(run.messages)")
    #expect(requests.allSatisfy { $0.within == nil })
  }

  /// A number that counts no rows belongs to what is asked for.
  @Test func keepsNumbersThatCountNoRows() async throws {
    let run = try await Self.run(
      """
      Ofsted recommendation | Progress
      1. Ensure that the pre-proceedings stage of the Public Law Outline is used to prevent drift. | Begun
      2. Increase the number and choice of local placements, in particular for older children. | Done
      16. to 18. Offer all of this age somewhere to live. | Begun

      2.3   Progress is reported.
      """)
    #expect(try run.report().requests.map(\.words.first) == ["1", "2", "1"], "\(run.messages)")
  }

  /// A row in whose cell several things are asked for.
  @Test func asksAfterBulletsInOneRow() async throws {
    let run = try await Self.run(
      """
      Ofsted recommendation                Action                         Timescale
      •   Prevent drift.                   Agree new standards            Within 3 months
      •   Increase placements.             with staff.

      2.3   Progress is reported.
      """)
    #expect(try run.report().requests.allSatisfy { $0.todo != nil })
    #expect(run.messages.contains { $0.contains("stands beside another column") }, "\(run.messages)")
  }

  /// A head of several lines, and a page's end within a row, behind which the columns stand further left.
  @Test(arguments: ["\u{C}", "\n\n\n\n"])
  func readsRowsOverPages(_ end: String) async throws {
    let run = try await Self.run(
      """
      No.                What needs to       What we will do    Lead         By when
                         improve
                         (Ofsted)
      1                  Ensure that the     Agree and embed    Director     March 2024
                         pre-proceedings     new practice
                         stage of the        standards.
      \(end)                Public Law          Audit them
                      Outline is used     each quarter.
                      to prevent drift.
      2               Increase the        Agree and embed    Director     March 2024
                      number and choice   new practice
                      of local            standards.
                      placements, in
                      particular for
                      older children.
      """)
    #expect(try run.report().requests.map(\.words) == Self.words, "\(run.messages)")
  }

  @Test func takesTheLimitsThatTheInspectorateSet() async throws {
    let run = try await Self.run(
      """
      Ofsted recommendation                                                   Timescale
      Improve governance so that elected members challenge the                Immediately
      performance of children’s services
      Review processes within the duty team so that contacts are dealt        Within three
      with in a timely manner                                                 months

      2.3     The voice of the child is evident in most records seen by the inspectors of all services.
      """, lead: "2.2 Ofsted made the following recommendations:")
    #expect(
      try run.report().requests.map(\.words) == [
        "Improve governance so that elected members challenge the performance of children’s services",
        "Review processes within the duty team so that contacts are dealt with in a timely manner",
      ], "\(run.messages)")
    #expect(try run.report().requests.map { $0.within?.description } == ["immediately", "3 months"])
  }

  /// “Recommendation” alone is the inspectorate's where the words above say so.
  @Test(arguments: [
    ("2.2 The plan answers each recommendation made by Ofsted.", 2),
    ("2.2 The plan answers each recommendation of the committee.", 0),
  ])
  func readsRecommendationsThatAreAnnounced(_ lead: String, _ count: Int) async throws {
    let run = try await Self.run(
      """
      Ref      Recommendation                                     Action            Owner
      R1       Improve governance so that elected members         Work is planned   Head of
               challenge performance                              for the autumn    Service
      R2       Review processes within the duty team              Work is planned   Head of
                                                                  for the autumn    Service
      """, lead: lead)
    #expect(try run.report().requests.count == count, "\(run.messages)")
  }

  /// Numbers in the middle of their rows, a number that is missing, a capital that may open a row or not.
  @Test(arguments: [
    """
    No.    Ofsted recommendation        Progress          RAG
           Improve the quality of       Under way.
    1      plans, so that drift is                        A
           seen.
           Reduce the caseloads of      Under way.
    2      social workers.                                A
    """,
    """
    No.    Ofsted recommendation        Progress          RAG
    1      Improve the quality of       Under way.        A
           plans.
    3      Reduce the caseloads of      Under way.        A
           social workers.
    """,
    """
    Ofsted recommendation        Progress          RAG
    Improve the quality of       Under way.        A
    plans with all partners
    Children’s homes are         Not started.
    to be found.
    """,
  ])
  func asksWhereRowsCanNotBeTold(_ table: String) async throws {
    let run = try await Self.run(table)
    #expect(try run.report().requests.isEmpty)
    #expect(run.messages.contains { $0.hasPrefix("the table below “") }, "\(run.messages)")
    #expect(try run.report().todos["recommendations"] != nil)
  }

  /// What stands behind the table is none of its rows.
  @Test(arguments: ["2.3   Progress is reported to the board.", "Community impact", "3    None of this is new."])
  func takesNothingBehindATable(_ text: String) async throws {
    let run = try await Self.run(
      """
      No.      Ofsted recommendation            Progress          RAG
      1        Improve the quality of plans.    Under way.        A
      2        Reduce the caseloads of          Under way.        A
               social workers.

      \(text)
      """)
    let words = try run.report().requests.map(\.words)
    #expect(words.isEmpty || words == ["Improve the quality of plans.", "Reduce the caseloads of social workers."])
    #expect(!words.isEmpty || text.hasPrefix("3 "))
  }

  @Test func takesTheTimescaleOfOfstedBesideAnotherColumn() async throws {
    let run = try await Self.run(
      """
      Area for improvement                        Ofsted timescale          Status
      Ensure that all referrals that suggest      Immediately               Complete
      significant harm have a strategy
      discussion on the same day
      Improve the quality of chronologies         Within six months         On track
      """)
    #expect(try run.report().requests.map(\.within) == [.immediately, .months(6)], "\(run.messages)")
  }
}
