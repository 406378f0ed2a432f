import InspectionModel
import Library
import SitePages
import SitePlan
import Testing

/// The Atom feeds, read by an XML parser and held against RFC 4287.
struct DataFeedTests {
  private struct Entry: Hashable {
    var id = ""
    var title = ""
    var updated = ""
    var summary = ""
    var category = ""
    var link = ""
  }

  private func entries(_ elements: [DataElement]) -> [Entry] {
    var entries: [Entry] = []
    for element in elements {
      if element.name == "entry" { entries.append(Entry()) }
      guard element.path == ["feed", "entry"], let last = entries.indices.last else { continue }
      switch element.name {
      case "id": entries[last].id = element.text
      case "title": entries[last].title = element.text
      case "updated": entries[last].updated = element.text
      case "summary": entries[last].summary = element.text
      case "category": entries[last].category = element.attributes["term"] ?? ""
      case "link": entries[last].link = element.attributes["href"] ?? ""
      default: break
      }
    }
    return entries
  }

  @Test func listsLatestEventsWithTheirOwnDates() throws {
    let plan = try DataSample.whole().plan()
    let entries = entries(try DataReading.xml(try DataReading.bytes(of: .siteFeed, plan)))
    #expect(entries.map(\.category) == ["correction", "correction", "report", "paper", "report"])
    #expect(
      entries.map(\.updated) == [
        "2024-05-02T00:00:00Z", "2024-05-02T00:00:00Z", "2024-02-01T00:00:00Z", "2016-03-01T00:00:00Z",
        "2012-03-23T00:00:00Z",
      ])
    let page = "https://example.org/inspections/reports/lewisham/2012-slac/"
    #expect(entries[0].id.wholeMatch(of: /.*#correction-2024-05-02-[0-9a-f]{8}/) != nil)
    #expect(entries.prefix(2).allSatisfy { $0.id.hasPrefix(page + "#") })
    #expect(entries[0].summary == "The grade & its place")
    #expect(entries[4].id == page)
    #expect(entries.allSatisfy { $0.link.hasPrefix("https://example.org/inspections/") })
    #expect(Set(entries.map(\.id)).count == entries.count)
    #expect(
      entries[2].summary
        == "Inspected December 2023 under ILACS-2023, published February 2024. OVERALL: Inadequate.")
    #expect(entries[4].summary.hasSuffix(" Safeguarding services: Overall: Outstanding."))
  }

  @Test func hasWhatRFC4287AsksOfAFeed() throws {
    let plan = try DataSample.whole().plan()
    let lewisham = try #require(plan.library.index(of: Identifier<Authority>("lewisham")))
    for (kind, page) in [
      (PlannedFile.Kind.siteFeed, ""), (.authorityFeed(lewisham), "authorities/lewisham/"),
    ] {
      let elements = try DataReading.xml(try DataReading.bytes(of: kind, plan))
      func texts(_ name: String) -> [String] {
        elements.filter { $0.name == name && $0.path == ["feed"] }.map(\.text)
      }
      #expect(elements.first?.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
      #expect(texts("id") == ["https://example.org/inspections/" + page])
      #expect(texts("title").count == 1)
      #expect(texts("updated") == ["2024-05-02T00:00:00Z"])
      #expect(elements.contains { $0.path == ["feed", "author"] && $0.name == "name" })
      let links = elements.filter { $0.name == "link" && $0.path == ["feed"] }
      #expect(
        links.first { $0.attributes["rel"] == "self" }?.attributes["href"]
          == "https://example.org/inspections/" + page + "feed.atom")
      for name in ["id", "title", "updated", "summary"] {
        let count = elements.filter { $0.name == name && $0.path == ["feed", "entry"] }.count
        #expect(count == elements.filter { $0.name == "entry" }.count)
      }
    }
  }

  @Test func keepsToOneAuthority() throws {
    let plan = try DataSample.whole().plan()
    let camden = try #require(plan.library.index(of: Identifier<Authority>("camden")))
    let entries = entries(try DataReading.xml(try DataReading.bytes(of: .authorityFeed(camden), plan)))
    #expect(entries.map(\.id) == ["https://example.org/inspections/reports/camden/2023-ilacs/"])
  }

  @Test func endsAfterTheLatestFifty() throws {
    var site = try DataSample.whole()
    let model = try #require(site.papers.first)
    site.papers = (1000..<1080).map { year in
      let old = model.value
      return ContentEntry(
        Paper(
          id: .init("lewisham/\(year)"), title: old.title, authority: old.authority, committee: nil,
          published: CivilDate(year: year), item: nil, about: [], sources: old.sources, figures: [],
          priorities: [], milestones: []), file: ContentFile(path: "content/papers/lewisham/\(year).md"))
    }
    site.indicators = []
    let entries = entries(try DataReading.xml(try DataReading.bytes(of: .siteFeed, try site.plan())))
    #expect(entries.count == 50)
    #expect(entries.last?.updated == "1034-01-01T00:00:00Z")
    #expect(entries.map(\.updated) == entries.map(\.updated).sorted(by: >))
    #expect(entries.last?.summary == "Council paper, 1034.")
  }

  @Test func datesEmptyFeedByTheSite() throws {
    let elements = try DataReading.xml(try DataReading.bytes(of: .siteFeed, try DataSample().plan()))
    #expect(elements.first { $0.name == "updated" }?.text == "2026-11-20T00:00:00Z")
  }
}
