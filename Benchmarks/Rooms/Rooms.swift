import Benchmark
import Diagnostics
import Files
import Foundation
import FrontMatter
import Library
import Markdown
import SiteBuild
import SitePages
import SitePlan

/// Measures single rooms of the build on a report of the repository's own site, or on the site that
/// `CANDOUR_SITE` names: `swift package --package-path Benchmarks benchmark`.
let benchmarks: @Sendable () -> Void = {
  let folder = ProcessInfo.processInfo.environment["CANDOUR_SITE"] ?? repository
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuUser, .instructions, .peakMemoryResident], maxDuration: .seconds(3))

  Benchmark("Front matter") { benchmark in
    let source = try report(in: folder)
    var diagnostics: [Diagnostic] = []
    guard let split = FrontMatterSplit(source, &diagnostics) else { return benchmark.error("no front matter") }
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(YAMLParser.parse(source, range: split.frontMatter, &diagnostics))
    }
  }

  Benchmark("Markdown") { benchmark in
    let source = try report(in: folder)
    var diagnostics: [Diagnostic] = []
    guard let split = FrontMatterSplit(source, &diagnostics) else { return benchmark.error("no front matter") }
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(MarkdownParser.parse(source, body: split.body, &diagnostics))
    }
  }

  Benchmark("Planning") { benchmark in
    let library = try await prepared(folder).plan.library
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      var diagnostics: [Diagnostic] = []
      blackHole(SitePlan(library: library, asOf: nil, &diagnostics))
    }
  }

  Benchmark("One report's page") { benchmark in
    let site = try await prepared(folder)
    var renderer = site.renderer()
    let pages = site.plan.pages.filter { if case .report = $0.kind { true } else { false } }
    guard let page = pages.first else { return benchmark.error("the site has no report") }
    var bytes: [UInt8] = []
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      bytes.removeAll(keepingCapacity: true)
      try renderer.render(page, into: &bytes)
      blackHole(bytes.count)
    }
  }
}

private let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path()

/// The longest of a site's reports.
private func report(in folder: String) throws -> SourceText {
  let root = folder + "/content/reports"
  let names = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".md") }.sorted()
  let files = try names.map { name in
    SourceText(path: name, bytes: Array(try Data(contentsOf: URL(filePath: root + "/" + name))))
  }
  guard let longest = files.max(by: { $0.bytes.count < $1.bytes.count }) else {
    throw FileError("read", root, reason: "there is no report")
  }
  return longest
}

private func prepared(_ folder: String) async throws -> PreparedSite {
  let options = SiteOptions(site: folder, asOf: nil, includesDrafts: false, jobs: 1)
  var metrics = BuildMetrics()
  guard let site = try await PreparedSite.prepare(options, &metrics).site else {
    throw FileError("build", folder, reason: "its content has errors; run candour check")
  }
  return site
}
