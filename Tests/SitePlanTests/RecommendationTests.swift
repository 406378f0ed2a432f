import InspectionModel
import SitePlan
import Testing

@Suite struct RecommendationTests {
  private static let paper = DocumentReference.paper(Identifier("lewisham/2016"))

  private func state(
    within: String?,
    published: String? = "2012-03-23",
    _ status: FollowUp.Status? = nil,
    on day: String = "2016-03-01",
    asOf: String = "2026-11-20"
  ) throws -> RecommendationState {
    let followUps = try status.map { [try FollowUp.sample($0, on: day, in: Self.paper)] } ?? []
    return RecommendationState(
      try .sample(within: within, followUps: followUps),
      published: try published.map(date),
      asOf: try date(asOf)
    )
  }

  @Test(
    arguments: [
      ("immediately", "2012-03-23", "2012-03-23"),
      ("3 months", "2012-03-23", "2012-06-23"),
      ("1 month", "2012-01-31", "2012-02-29"),
      ("6 weeks", "2012-12-01", "2013-01-12"),
      ("10 days", "2012-02-25", "2012-03-06"),
      ("3 months", "2012-03", "2012-06"),
      ("6 weeks", "2012-03", nil),
      ("3 months", "2012", nil),
      (nil, "2012-03-23", nil),
      ("3 months", nil, nil),
    ] as [(String?, String?, String?)])
  func worksOutTheDueDate(_ within: String?, published: String?, due: String?) throws {
    #expect(try state(within: within, published: published).due?.description == due)
  }

  @Test(arguments: [
    ("2012-03-23", "2012-06-23", false), ("2012-03-23", "2012-06-24", true), ("2012-03", "2012-06-30", false),
    ("2012-03", "2012-07-01", true), ("2012-03-23", "2012", false), ("2012-03-23", "2013", true),
  ])
  func isPastDueOnlyWhenTheDateCertainlyIs(_ published: String, _ asOf: String, _ isPastDue: Bool) throws {
    #expect(try state(within: "3 months", published: published, asOf: asOf).isPastDue == isPastDue)
  }

  @Test(
    arguments: [
      (nil, nil, "No information published"),
      ("3 months", nil, "No completion has been published"),
      ("3 months", .noInformation, "No completion has been published"),
      (nil, .noInformation, "No information published"),
      ("3 months", .completed, "Completed, as of 1 March 2016"),
      ("3 months", .superseded, "Superseded, as of 1 March 2016"),
      ("3 months", .inProgress, "In progress, as of 1 March 2016; no completion has been published"),
      (nil, .inProgress, "In progress, as of 1 March 2016"),
      ("3 months", .notStarted, "Not started, as of 1 March 2016; no completion has been published"),
    ] as [(String?, FollowUp.Status?, String)])
  func saysWhatIsPublishedAndNoMore(_ within: String?, _ status: FollowUp.Status?, _ words: String) throws {
    #expect(try state(within: within, status).words == words)
  }

  @Test func countsByStatusAuthorityAndAddressee() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(paper: "lewisham/2016")
    try site.add(
      report: "lewisham/2012", under: "slac", inspected: "2012-02", published: "2012-03-23",
      recommendations: [
        try .sample("a", for: [.council, .police], within: "3 months"),
        try .sample(
          "b", for: [],
          followUps: [
            try .sample(.inProgress, on: "2013", in: Self.paper),
            try .sample(.completed, on: "2016", in: Self.paper),
          ]),
      ])
    try site.add(
      report: "lewisham/2015", under: "sif", inspected: "2015",
      recommendations: [try .sample("c", for: [.police])])
    try site.add(
      report: "camden/2015", under: "sif", inspected: "2015",
      recommendations: [try .sample("d", followUps: [try .sample(.inProgress, on: "2016", in: Self.paper)])])
    let plan = try site.plan()
    let lewisham = try plan.authority("lewisham")
    #expect(plan.recommendationTotals.all == 4)
    #expect(FollowUp.Status.allCases.map(plan.recommendationTotals.count) == [1, 1, 0, 0, 2])
    #expect(plan.recommendationTotals.pastDue == 1)
    #expect(plan.recommendationTotals(ofAuthority: lewisham).open == 2)
    #expect(plan.recommendationTotals(ofAuthority: try plan.authority("sutton")).all == 0)
    #expect(plan.authoritiesWithRecommendations == [try plan.authority("camden"), lewisham])
    #expect(plan.recommendationTotalsByAddressee.map(\.addressee) == [.council, .police, nil])
    #expect(plan.recommendationTotalsByAddressee.map(\.totals.all) == [2, 2, 1])
    // The latest report's first.
    let places = plan.recommendations(ofAuthority: lewisham)
    #expect(places.map { plan.recommendation(at: $0).id } == ["c", "a", "b"])
    #expect(places.map { plan.state(of: $0).status } == [.noInformation, .noInformation, .completed])
  }
}
