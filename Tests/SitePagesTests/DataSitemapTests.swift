import Diagnostics
import InspectionModel
import Library
import SitePages
import SitePlan
import Testing

/// The sitemap and robots.txt.
struct DataSitemapTests {
  @Test func listsEveryPageButMissingAndMovedOnes() throws {
    var site = try DataSample.whole()
    let authority = site.authorities[0].value
    let path = "content/authorities/camden.md"
    let old = OldAddress("/old/camden/", at: SourceLocation(file: path))
    site.authorities[0] = ContentEntry(authority, file: ContentFile(path: path, aliases: [old]))
    let plan = try site.plan()
    let kind = PlannedFile.Kind.sitemap(plan.pages.indices)
    let elements = try DataReading.xml(try DataReading.bytes(of: kind, plan))
    let addresses = elements.filter { $0.name == "loc" }.map(\.text)
    let expected = plan.pages.map { "https://example.org/inspections" + $0.address.path }
      .filter { !$0.hasSuffix("/404.html") && !$0.hasSuffix("/old/camden/") }
    #expect(plan.pages.count == expected.count + 2)
    #expect(addresses == expected)
    #expect(addresses.contains("https://example.org/inspections/"))
  }

  @Test func becomesIndexPastFiftyThousandAddresses() throws {
    var site = try DataSample.whole()
    let model = try #require(site.papers.first).value
    site.papers = (100_000..<150_010).map { number in
      ContentEntry(
        Paper(
          id: .init("lewisham/\(number)"), title: model.title, authority: model.authority, committee: nil,
          published: nil, item: nil, about: [], sources: [], figures: [], priorities: [], milestones: []),
        file: ContentFile(path: "content/papers/lewisham/\(number).md"))
    }
    site.indicators = []
    let plan = try site.plan()
    let files = DataFiles.planned(for: plan).filter { $0.path.hasPrefix("/sitemap") }
    #expect(files.map(\.path) == ["/sitemap-1.xml", "/sitemap-2.xml", "/sitemap.xml"])
    let contents = try files.map { try DataReading.xml(try DataReading.bytes(of: $0.kind, plan)) }
    let addresses = contents.map { $0.filter { $0.name == "loc" }.map(\.text) }
    #expect(addresses[0].count == 50_000)
    #expect(addresses[0].count + addresses[1].count == plan.pages.count - 1)
    #expect(Set(addresses[0] + addresses[1]).count == plan.pages.count - 1)
    #expect(
      addresses[2] == [
        "https://example.org/inspections/sitemap-1.xml", "https://example.org/inspections/sitemap-2.xml",
      ])
    #expect(contents[2].first?.name == "sitemapindex")
  }

  @Test func leadsRobotsToTheSitemap() throws {
    let text = try DataReading.text(of: .robots, try DataSample.whole().plan())
    #expect(text.split(separator: "\n").contains("Sitemap: https://example.org/inspections/sitemap.xml"))
  }
}
