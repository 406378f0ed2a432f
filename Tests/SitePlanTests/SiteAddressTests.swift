import InspectionModel
import Library
import SitePlan
import Testing

@Suite struct SiteAddressTests {
  @Test(arguments: [
    (SiteAddress.home, "index.html", ""),
    (.notFound, "404.html", ""),
    (.authorities, "authorities/index.html", "../"),
    (.authorities.part(2), "authorities/page/2/index.html", "../../../"),
    (.report(Identifier("lewisham/2012-slac")), "reports/lewisham/2012-slac/index.html", "../../../"),
    (.page(Identifier("about")), "about/index.html", "../"),
  ])
  func namesFileAndWayToRoot(_ address: SiteAddress, file: String, prefix: String) {
    #expect(address.filePath == file)
    #expect(address.rootPrefix == prefix)
  }

  @Test func linksRelatively() {
    let report = SiteAddress.report(Identifier("lewisham/2012-slac"))
    #expect(report.link(to: .home) == "../../../")
    #expect(report.link(to: .glossary) == "../../../glossary/")
    #expect(SiteAddress.home.link(to: report) == "reports/lewisham/2012-slac/")
    #expect(SiteAddress.home.link(to: .home) == "./")
  }

  @Test func ordersComparedAuthoritiesById() {
    let expected = "/compare/camden/lewisham/"
    #expect(SiteAddress.comparison(Identifier("lewisham"), Identifier("camden")).path == expected)
    #expect(SiteAddress.comparison(Identifier("camden"), Identifier("lewisham")).path == expected)
  }

  @Test(arguments: [
    (ContentTarget.framework(Identifier("sif")), "/frameworks/sif/"),
    (.authority(Identifier("lewisham")), "/authorities/lewisham/"),
    (.report(Identifier("lewisham/2012")), "/reports/lewisham/2012/"),
    (.paper(Identifier("lewisham/2016")), "/papers/lewisham/2016/"),
    (.indicators(Identifier("lewisham/2020")), "/indicators/lewisham/2020/"),
    (.page(Identifier("about")), "/about/"),
    (.glossary, "/glossary/"),
  ])
  func givesContentItsAddress(_ target: ContentTarget, path: String) {
    #expect(SiteAddress.target(target).path == path)
  }

  @Test(arguments: [
    ("/", "/"),
    ("/old/address/", "/old/address/"),
    ("/old/address", "/old/address/"),
    ("/old/index.html", "/old/"),
    ("/index.html", "/"),
    ("/old/page.html", "/old/page.html"),
    ("/old/report.php", "/old/report.php/"),
    ("/année/", "/année/"),
  ])
  func readsWrittenAddress(_ text: String, path: String) {
    #expect(SiteAddress(text)?.path == path)
  }

  @Test(arguments: [
    "", "old", "old/", "//", "/old//address/", "/../up/", "/old/../../up/", "/./", "/.candour-files",
    "/with space/", "/query?x=1", "/a#b", "/a\\b/", "/a%20b/", "/line\nbreak/", "https://example.org/",
    "/\(String(repeating: "a", count: 201))/",
  ])
  func refusesWhatIsNoAddress(_ text: String) {
    #expect(SiteAddress(text) == nil)
  }

  @Test(arguments: [
    (0, 1, 0..<0), (1, 1, 0..<1), (500, 1, 0..<500), (501, 2, 500..<501), (1_200, 3, 1_000..<1_200),
  ])
  func splitsListIntoParts(total: Int, count: Int, last: Range<Int>) throws {
    let parts = ListPart.parts(of: total)
    #expect(parts.count == count)
    #expect(parts.map(\.number) == Array(1...count))
    let part = try #require(parts.last)
    #expect(part.range == last)
    #expect(part.next == nil)
    #expect(part.previous == (count > 1 ? count - 1 : nil))
  }
}
