import InspectionModel
import Library
import SitePlan
import Testing

@Suite struct TitlesAndPathsTests {
  private func plan() throws -> SitePlan {
    var site = try SampleSite.withHistory()
    try site.add(
      report: "camden/2016", under: "sif", inspected: "not-known", published: "2016-03-29",
      recommendations: [try .sample()], aliases: ["/old/"])
    try site.add(report: "camden/undated", under: "sif", inspected: "not-known")
    try site.add(paper: "lewisham/2020", published: "2020-03-10")
    site.add(indicators: "lewisham/2020", paper: "lewisham/2020")
    site.add(page: "about")
    return try site.plan()
  }

  @Test(arguments: [
    ("/", "Inspections"),
    ("/authorities/", "Authorities"),
    ("/authorities/lewisham/", "Lewisham"),
    ("/authorities/camden/recommendations/", "Camden: what inspectors asked for"),
    ("/reports/lewisham/2012-slac/", "Lewisham: Inspection of services, February 2012"),
    ("/reports/camden/2016/", "Camden: Inspection of services, published March 2016"),
    ("/reports/camden/undated/", "Camden: Inspection of services, date not known"),
    ("/papers/lewisham/2020/", "Lewisham: Committee paper, March 2020"),
    ("/indicators/lewisham/2020/", "Lewisham: Front door"),
    ("/frameworks/", "Inspection frameworks"),
    ("/frameworks/sif/", "Framework SIF"),
    ("/compare/", "Compare authorities"),
    ("/compare/camden/lewisham/", "Camden and Lewisham, compared"),
    ("/recommendations/", "Recommendations"),
    ("/about/", "About"),
    ("/accessibility/", "Accessibility statement"),
    ("/data/", "Data"),
    ("/404.html", "Page not found"),
    ("/old/", "This page has moved"),
  ])
  func namesEveryPage(_ path: String, title: String) throws {
    let plan = try plan()
    #expect(plan.title(of: try plan.page(path)) == title)
  }

  @Test(arguments: [
    ("/", "", nil),
    ("/authorities/", "Home > Authorities", "/authorities/"),
    ("/authorities/lewisham/", "Home > Authorities > Lewisham", "/authorities/"),
    (
      "/authorities/camden/recommendations/", "Home > Authorities > Camden > Recommendations", "/authorities/"
    ),
    (
      "/reports/lewisham/2012-slac/", "Home > Authorities > Lewisham > Inspection of services, February 2012",
      "/authorities/"
    ),
    ("/papers/lewisham/2020/", "Home > Authorities > Lewisham > Committee paper", "/authorities/"),
    ("/indicators/lewisham/2020/", "Home > Authorities > Lewisham > Front door", "/authorities/"),
    ("/frameworks/sif/", "Home > Frameworks > SIF", "/frameworks/"),
    ("/compare/camden/lewisham/", "Home > Compare > Camden and Lewisham", "/compare/"),
    ("/recommendations/", "Home > Recommendations", "/recommendations/"),
    ("/about/", "Home > About", "/about/"),
    ("/accessibility/", "Home > Accessibility statement", nil),
    ("/404.html", "Home > Page not found", nil),
  ])
  func leadsFromHomeToEveryPage(_ path: String, crumbs: String, section: String?) throws {
    let plan = try plan()
    let page = try plan.page(path)
    let steps = plan.breadcrumbs(of: page)
    #expect(steps.map(\.title).joined(separator: " > ") == crumbs)
    #expect(steps.allSatisfy { plan.page(at: $0.address) != nil })
    #expect(plan.section(of: page)?.path == section)
  }

  @Test func namesContentThatIsLinked() throws {
    let plan = try plan()
    #expect(plan.title(of: ContentTarget.framework(Identifier("sif"))) == "Framework SIF")
    #expect(plan.title(of: ContentTarget.page(Identifier("about"))) == "About")
    #expect(plan.title(of: ContentTarget.paper(Identifier("lewisham/unknown"))) == nil)
    #expect(plan.title(of: ContentTarget.glossary) == nil)
  }
}
