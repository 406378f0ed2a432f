import Content
import Diagnostics
import Files
import Foundation
import SitePlan
import TestSupport
import Testing

@testable import Checks

/// The base site of the fixtures with some of its files replaced, in which `⟦…⟧` marks what must be reported.
struct MarkedSite {
  private static let base = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/base").path

  private let files: [String: MarkedText]

  /// - Parameter files: by their path below `content/`.
  init(_ files: [String: String]) {
    self.files = Dictionary(
      uniqueKeysWithValues: files.map { ("content/" + $0, MarkedText($1)) })
  }

  /// The problems that the checks find, the site itself having no errors.
  ///
  /// - Parameter others: further files, by their path below the site.
  func diagnostics(_ extent: SiteCheck.Extent = .all, beside others: [String: String] = [:]) async throws
    -> [Diagnostic]
  {
    let folder = try ScratchFolder()
    for (path, bytes) in try FileTree.files(below: Self.base) { try folder.write(path, bytes) }
    for (path, text) in files { try folder.write(path, text.bytes) }
    for (path, text) in others { try folder.write(path, Array(text.utf8)) }
    let content = try await ContentLoader(site: folder.path, includesDrafts: false, jobs: 2).load()
    var problems = content.diagnostics
    let library = try #require(content.library, "\(problems.map(\.message))")
    let plan = SitePlan(library: library, asOf: nil, &problems)
    try #require(problems.filter { $0.severity == .error }.map(\.message) == [])
    let check = SiteCheck(plan, site: folder.path, severities: content.severities, jobs: 2)
    return await check.diagnostics(extent).sorted()
  }

  /// What a record of the site says that its files state.
  func recordedFacts() async throws -> String {
    let folder = try ScratchFolder()
    for (path, bytes) in try FileTree.files(below: Self.base) { try folder.write(path, bytes) }
    for (path, text) in files { try folder.write(path, text.bytes) }
    let content = try await ContentLoader(site: folder.path, includesDrafts: false, jobs: 2).load()
    let library = try #require(content.library, "\(content.diagnostics.map(\.message))")
    let record = FactRecord.text(of: library, besides: [], earlier: FactRecord(), site: folder.path)
    return String(decoding: record, as: UTF8.self)
  }

  /// What looks at one of the files with every rule; the file is read before.
  func fileCheck(_ path: String) async throws -> () -> [Diagnostic] {
    let folder = try ScratchFolder()
    for (path, bytes) in try FileTree.files(below: Self.base) { try folder.write(path, bytes) }
    for (path, text) in files { try folder.write(path, text.bytes) }
    let content = try await ContentLoader(site: folder.path, includesDrafts: false, jobs: 2).load()
    var problems = content.diagnostics
    let plan = SitePlan(library: try #require(content.library, "\(problems.map(\.message))"), asOf: nil, &problems)
    let check = FileCheck(SiteContext(plan), site: folder.path, wanted: Set(RuleList.rules))
    let file = try #require(SiteFile.of(path, in: plan.library))
    return { [folder] in withExtendedLifetime(folder) { check.result(of: file).diagnostics } }
  }

  /// Expects problems of one rule at the marks, in their order, and nowhere else; problems of other rules are not
  /// looked at.
  ///
  /// - Parameter others: further files, by their path below the site.
  func expect(
    _ rule: Rule, _ extent: SiteCheck.Extent = .all, beside others: [String: String] = [:],
    _ place: Testing.SourceLocation = #_sourceLocation
  ) async throws {
    let found = try await diagnostics(extent, beside: others).filter { $0.rule == rule }
    let wanted = files.flatMap { path, text in
      text.ranges.map { SourceText(path: path, bytes: text.bytes).location(of: $0) }
    }
    #expect(Set(found.map { Self.words($0.location) }) == Set(wanted.map(Self.words)), sourceLocation: place)
    #expect(found.count == wanted.count, sourceLocation: place)
  }

  private static func words(_ place: Diagnostics.SourceLocation) -> String {
    "\(place.file):\(place.start.line):\(place.start.column)-\(place.end.line):\(place.end.column) \(place.lineText ?? "")"
  }
}

extension MarkedSite {
  /// The base site with another body, and with more front matter, of its one report.
  static func report(_ body: String, keys: String = "") -> MarkedSite {
    MarkedSite(["reports/oldham/2012-exam.md": Self.reportText(body, keys: keys)])
  }

  static func reportText(_ body: String, keys: String = "", inspected: String = "2012-02-06..2012-02-17") -> String {
    """
    ---
    title: Inspection of children's services
    authority: oldham
    framework: exam
    kind: inspection
    inspected: \(inspected)
    published: \(inspected.suffix(10))
    sources:
      - {id: report, kind: primary, title: Inspection, publisher: Example Inspectorate}
    \(keys.isEmpty ? "" : keys + "\n")---
    \(body)

    ## What was found
    What was found.
    """
  }
}
