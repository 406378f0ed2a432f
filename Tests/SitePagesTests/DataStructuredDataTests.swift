import SitePages
import SitePlan
import Testing

/// JSON-LD, read by Foundation.
struct DataStructuredDataTests {
  private func graph(at path: String, _ plan: SitePlan) throws -> [[String: Any]] {
    let address = try #require(SiteAddress(path))
    let page = try #require(plan.page(at: address))
    var bytes = Array("<script>".utf8)
    StructuredData.write(for: page, plan: plan, into: &bytes)
    #expect(bytes.starts(with: "<script>".utf8))
    let json = Array(bytes.dropFirst(8))
    #expect(!json.contains(UInt8(ascii: "<")))
    let document = try DataReading.object(json)
    #expect(document["@context"] as? String == "https://schema.org")
    return try #require(document["@graph"] as? [[String: Any]])
  }

  private func node(_ type: String, _ graph: [[String: Any]]) throws -> [String: Any] {
    try #require(graph.first { $0["@type"] as? String == type })
  }

  @Test func describesReportAsBasedOnItsSources() throws {
    let graph = try graph(at: "/reports/lewisham/2012-slac/", try DataSample.whole().plan())
    let report = try node("Report", graph)
    #expect(report["datePublished"] as? String == "2012-03-23")
    #expect(report["temporalCoverage"] as? String == "2012-02-06/2012-02-17")
    #expect(report["url"] as? String == "https://example.org/inspections/reports/lewisham/2012-slac/")
    let about = try #require(report["about"] as? [String: Any])
    #expect(about["@type"] as? String == "GovernmentOrganization")
    #expect(about["@id"] as? String == "https://example.org/inspections/authorities/lewisham/#authority")
    let sources = try #require(report["isBasedOn"] as? [[String: Any]])
    #expect(sources.map { $0["url"] as? String } == ["https://example.com/report?a=1&b=2", nil])
    #expect(sources.first?["name"] as? String == "Report </script> & \"more\"")
    let publisher = try node("Organization", graph)
    #expect((report["publisher"] as? [String: String])?["@id"] == publisher["@id"] as? String)
  }

  @Test func leavesOutDateThatIsNotKnown() throws {
    let graph = try graph(at: "/reports/lewisham/2018-visit/", try DataSample.whole().plan())
    #expect(try node("Report", graph)["datePublished"] == nil)
  }

  @Test func describesAuthorityAndSite() throws {
    let plan = try DataSample.whole().plan()
    let authority = try node("GovernmentOrganization", try graph(at: "/authorities/lewisham/", plan))
    #expect(authority["name"] as? String == "London Borough of Lewisham")
    #expect((authority["identifier"] as? [String: String])?["value"] == "E09000023")
    let home = try graph(at: "/", plan)
    #expect(try node("Organization", home)["name"] as? String == "Example Publisher")
    #expect(try node("WebSite", home)["name"] as? String == "Inspections & <more>")
    let downloads = try node("Dataset", try graph(at: "/data/", plan))["distribution"] as? [[String: Any]]
    #expect(downloads?.count == DataTable.allCases.count * 2)
  }

  @Test func leadsFromHomeToThePage() throws {
    let plan = try DataSample.whole().plan()
    let list = try node("BreadcrumbList", try graph(at: "/reports/lewisham/2012-slac/", plan))
    let steps = try #require(list["itemListElement"] as? [[String: Any]])
    #expect(steps.map { $0["position"] as? Int } == (1...steps.count).map { $0 })
    #expect(steps.first?["item"] as? String == "https://example.org/inspections/")
    #expect(steps.last?["item"] as? String == "https://example.org/inspections/reports/lewisham/2012-slac/")
  }

  @Test func writesNothingForWhatIsNotFound() throws {
    let plan = try DataSample.whole().plan()
    let page = try #require(plan.page(at: .notFound))
    var bytes: [UInt8] = []
    StructuredData.write(for: page, plan: plan, into: &bytes)
    #expect(bytes.isEmpty)
  }

  @Test func isWholeOnEveryPage() throws {
    let plan = try DataSample.whole().plan()
    for page in plan.pages where page.kind != .notFound {
      var bytes: [UInt8] = []
      StructuredData.write(for: page, plan: plan, into: &bytes)
      #expect(throws: Never.self, "\(page.address.path)") { try DataReading.object(bytes) }
    }
  }
}
