import InspectionModel
import Library
import SitePlan
import Testing

@Suite struct BacklinksTests {
  private let report = ContentTarget.report(Identifier("lewisham/2012"))
  private let paper = ContentTarget.paper(Identifier("lewisham/2016"))

  @Test func collectsEveryReferenceOnceAndInOrder() throws {
    var site = try SampleSite.withAuthorities()
    let followUp = try FollowUp.sample(.completed, on: "2016", in: .paper(Identifier("lewisham/2016")))
    try site.add(
      report: "lewisham/2012", under: "slac", inspected: "2012",
      recommendations: [
        try .sample("a", followUps: [followUp, followUp]), try .sample("b", followUps: [followUp]),
      ],
      refersTo: [paper, report])
    try site.add(report: "lewisham/2015", under: "sif", inspected: "2015", refersTo: [report])
    try site.add(paper: "lewisham/2016", about: ["lewisham/2012"], refersTo: [report, report])
    site.add(indicators: "lewisham/2020", paper: "lewisham/2016")
    site.add(page: "about", refersTo: [report, .glossary, .framework(Identifier("sif"))])
    let plan = try site.plan()
    let about = ContentTarget.page(Identifier("about"))
    let later = ContentTarget.report(Identifier("lewisham/2015"))
    #expect(plan.backlinks(to: report) == [later, paper, about])
    #expect(plan.backlinks(to: report, limit: 2) == [later, paper])
    #expect(plan.backlinkCount(to: report) == 3)
    #expect(plan.backlinks(to: paper) == [report, .indicators(Identifier("lewisham/2020"))])
    #expect(plan.backlinks(to: .framework(Identifier("sif"))) == [about])
    #expect(plan.backlinks(to: .authority(Identifier("lewisham"))) == [])
    // A site without a glossary has no page to link to.
    #expect(plan.backlinkCount(to: .glossary) == 0)
    #expect(plan.backlinks(to: .report(Identifier("lewisham/unknown"))) == [])
  }

  @Test func countsAFollowUpsReport() throws {
    var site = try SampleSite.withAuthorities()
    let followUp = try FollowUp.sample(.inProgress, on: "2015", in: .report(Identifier("lewisham/2015")))
    try site.add(
      report: "lewisham/2012", under: "slac", inspected: "2012",
      recommendations: [try .sample(followUps: [followUp])])
    try site.add(report: "lewisham/2015", under: "sif", inspected: "2015")
    #expect(try site.plan().backlinks(to: .report(Identifier("lewisham/2015"))) == [report])
  }
}
