import InspectionModel
import Library
import SitePages
import SitePlan
import Testing

/// Files that grow with the site are handed on piece by piece.
struct DataStreamingTests {
  private static func plan(reports count: Int) throws -> SitePlan {
    var site = try DataSample.whole()
    let model = try #require(site.reports.first { $0.value.id.rawValue == "lewisham/2012-slac" }).value
    site.reports = (0..<count).map { number in
      let digits = String(number + 100_000)
      return .init(
        Report(
          id: .init("lewisham/\(digits)"), title: model.title, authority: model.authority,
          framework: model.framework, kind: model.kind, inspected: model.inspected,
          published: model.published, leadInspector: nil, sources: sources(digits),
          judgements: model.judgements, recommendations: model.recommendations, findings: model.findings,
          figures: model.figures), file: .init(path: "content/reports/lewisham/\(digits).md"))
    }
    return try site.plan()
  }

  /// Two sources of which each has an address of its own.
  private static func sources(_ name: String) -> [Source] {
    ["report", "press"].map {
      Source(
        id: $0, kind: .primary, title: "", publisher: "", published: nil,
        url: "https://example.org/\(name)/\($0)",
        licence: nil, text: nil)
    }
  }

  /// What many rows say alike is written once and copied: far more things than are held, and none mistaken
  /// for another.
  @Test func givesEachRowItsOwnSource() throws {
    let plan = try Self.plan(reports: 3000)
    for table in [DataTable.judgements, .recommendations] {
      let rows = try DataReading.rows(of: table, plan)
      let addresses = plan.library.reports.flatMap { entry in
        ["report", "press"].map { "https://example.org/\(entry.value.id.rawValue.dropFirst(9))/\($0)" }
      }
      #expect(rows.map { $0["source_url"] } == addresses)
    }
  }

  @Test(arguments: DataFormat.allCases)
  func handsOnBoundedChunks(format: DataFormat) throws {
    let plan = try Self.plan(reports: 2000)
    for kind in [PlannedFile.Kind.table(.judgements, format), .table(.recommendations, format)] {
      let file = try #require(DataFiles.planned(for: plan).first { $0.kind == kind })
      #expect(file.kind.growsWithSite)
      var sizes: [Int] = []
      DataFiles.write(file, of: plan) { sizes.append($0.count) }
      #expect(sizes.count > 8)
      #expect(sizes.allSatisfy { $0 < DataFiles.chunkSize + 4096 })
      #expect(sizes.dropLast().allSatisfy { $0 >= DataFiles.chunkSize })
    }
  }

  @Test func handsOnHistoryOfOneAuthorityInChunks() throws {
    let plan = try Self.plan(reports: 400)
    let lewisham = try #require(plan.library.index(of: .init("lewisham") as Identifier<Authority>))
    let file = try #require(DataFiles.planned(for: plan).first { $0.kind == .authorityData(lewisham) })
    var bytes: [UInt8] = []
    var largest = 0
    DataFiles.write(file, of: plan) { chunk in
      largest = max(largest, chunk.count)
      bytes += chunk
    }
    #expect(largest < DataFiles.chunkSize + 8192)
    let reports = try DataReading.object(bytes)["reports"] as? [[String: Any]]
    #expect(reports?.count == 400)
  }

  @Test func passesOnErrorOfSink() throws {
    struct DiskFull: Error {}
    let plan = try DataSample.whole().plan()
    for file in DataFiles.planned(for: plan) {
      #expect(throws: DiskFull.self) {
        try DataFiles.write(file, of: plan) { _ throws(DiskFull) in throw DiskFull() }
      }
    }
  }

  @Test func writesSameBytesEachTime() throws {
    for file in DataFiles.planned(for: try DataSample.whole().plan()) {
      var texts: Set<[UInt8]> = []
      for _ in 0..<2 {
        var bytes: [UInt8] = []
        DataFiles.write(file, of: try DataSample.whole().plan()) { bytes += $0 }
        texts.insert(bytes)
        #expect(!bytes.isEmpty)
      }
      #expect(texts.count == 1, "\(file.path)")
    }
  }

  @Test func plansEachFileOnce() throws {
    let paths = DataFiles.planned(for: try DataSample.whole().plan()).map(\.filePath)
    #expect(Set(paths).count == paths.count)
    for path in [
      "data/reports.csv", "data/frameworks.json", "data/datapackage.json", "authorities/lewisham/index.json",
      "authorities/camden/feed.atom", "feed.atom", "sitemap.xml", "robots.txt",
      "badges/slac/safeguarding-overall/outstanding-2012.svg",
    ] { #expect(paths.contains(path)) }
  }
}
