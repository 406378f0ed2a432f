import Diagnostics
import InspectionModel
import Library
import SitePlan
import Testing

@Suite struct AddressCheckTests {
  @Test func reportsAliasThatIsAPagesAddress() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(report: "lewisham/2012", under: "slac", inspected: "2012", aliases: ["/about/"])
    site.add(page: "about")
    #expect(
      try site.problems() == [
        "content/reports/lewisham/2012.md: the alias “/about/” is the address of content/pages/about.md; "
          + "take it out, or write another [same-address]"
      ])
  }

  @Test(arguments: ["/about/", "/about", "/about/index.html", "/About/", "/ABOUT/"])
  func reportsAliasThatIsItsOwnPage(_ alias: String) throws {
    var site = SampleSite()
    site.add(page: "about", aliases: [alias])
    let problems = try site.problems()
    #expect(problems.count == 1)
    #expect(problems.first?.contains("is the address of content/pages/about.md; take it out") == true)
  }

  @Test(arguments: [
    ("/old/", "/old/"), ("/old/", "/Old"), ("/caf\u{E9}/", "/cafe\u{301}/"),
    ("/\u{C9}t\u{E9}/", "/\u{E9}t\u{E9}/"),
  ])
  func reportsAliasOfTwoPages(_ first: String, _ second: String) throws {
    var site = SampleSite()
    site.add(page: "first", aliases: [first])
    site.add(page: "second", aliases: [second])
    let problems = try site.problems()
    #expect(problems.count == 1)
    let text = problems.first ?? ""
    #expect(text.contains("content/pages/first.md") && text.contains("content/pages/second.md"))
  }

  @Test func reportsFilesToldApartByCaseAlone() throws {
    var site = SampleSite()
    site.add(page: "Method")
    site.add(page: "method")
    #expect(
      try site.problems() == [
        "content/pages/method.md: “/method/” would be the address of this file and of "
          + "content/pages/Method.md; rename one of them [same-address]"
      ])
  }

  @Test(arguments: ["data", "accessibility", "authorities"])
  func reportsFileThatTakesAPlaceOfCandours(_ slug: String) throws {
    var site = try SampleSite.withAuthorities()
    site.add(page: slug)
    #expect(
      try site.problems() == [
        "content/pages/\(slug).md: “/\(slug)/” is the address of a page that Candour makes by itself; "
          + "rename the file [same-address]"
      ])
  }

  @Test func leavesFreeWhatThisSiteHasNot() throws {
    var site = try SampleSite.withFrameworks()
    site.add(page: "authorities")
    #expect(try site.problems() == [])
  }

  @Test(arguments: [
    "old", "/old/../up/", "/with space/", "/feed.atom", "/data/reports.csv", "/data/reports.csv/old/",
  ])
  func reportsAliasThatCanBeNoAddress(_ alias: String) throws {
    var site = SampleSite()
    site.add(page: "about", aliases: [alias])
    let problems = try site.problems()
    #expect(problems.count == 1)
    #expect(problems.first?.contains("“\(alias)”") == true)
    #expect(problems.first?.hasSuffix("[invalid-address]") == true)
  }

  @Test func reportsAliasBelowAFile() throws {
    var site = SampleSite()
    site.add(page: "about", aliases: ["/old.html"])
    site.add(page: "method", aliases: ["/Old.html/method/"])
    #expect(
      try site.problems() == [
        "content/pages/method.md: the alias “/Old.html/method/” needs a folder where "
          + "content/pages/about.md has its page; write another [same-address]"
      ])
  }

  @Test func reportsAreasWithOneFragment() throws {
    var site = SampleSite()
    try site.add(framework: "sif", "SIF", areas: ["care", "care/leavers", "care-leavers"])
    let problems = try site.problems()
    #expect(problems.count == 1)
    #expect(problems.first?.contains("“care/leavers” and “care-leavers”") == true)
  }

  @Test func leavesAFileThatWasReportedBefore() throws {
    var site = SampleSite()
    site.add(page: "Method")
    site.add(page: "method")
    let known = Diagnostic(.sameAddress, at: SourceLocation(file: "content/pages/method.md"), "known")
    var diagnostics = [known]
    _ = SitePlan(library: try site.library(), asOf: nil, &diagnostics)
    #expect(diagnostics == [known])
  }
}
