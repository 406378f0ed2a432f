import Content
import Diagnostics
import Foundation
import SitePlan
import Testing

@testable import Checks

/// The site's own content, with sentences planted in its bodies that must be found.
struct PlantedSite {
  private static let site = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content").resolvingSymlinksInPath()
    .deletingLastPathComponent().path

  /// “file:line rule”
  private(set) var wanted: Set<String> = []
  private let folder: String

  /// A copy of the content, each of whose bodies begins with another three of the plants.
  init(_ plants: [(words: String, rule: Rule)]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "candour-planted-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Self.site + "/content", toPath: folder + "/content")
    guard !plants.isEmpty else { return }
    let all = FileManager.default.enumerator(atPath: folder + "/content")?.compactMap { $0 as? String } ?? []
    let files = all.filter { $0.hasSuffix(".md") && !$0.hasPrefix("indicators/") }.sorted()
    for (number, file) in files.enumerated() {
      let path = folder + "/content/" + file
      let text = try String(contentsOfFile: path, encoding: .utf8)
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      guard let end = lines.indices.dropFirst().first(where: { lines[$0] == "---" }) else { continue }
      for step in 0..<3 {
        let plant = plants[(3 * number + step) % plants.count]
        lines.insert(contentsOf: ["", plant.words, ""], at: end + 1 + 3 * step)
        wanted.insert("content/\(file):\(end + 3 + 3 * step) \(plant.rule.rawValue)")
      }
      try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  /// What the checks find, as “file:line rule”; the copy is deleted.
  func found(_ extent: SiteCheck.Extent) async throws -> [String] {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let content = try await ContentLoader(site: folder, includesDrafts: false, jobs: 2).load()
    var problems = content.diagnostics
    let plan = SitePlan(library: try #require(content.library), asOf: nil, &problems)
    let check = SiteCheck(plan, site: folder, severities: content.severities, jobs: 2)
    return await check.diagnostics(extent).map {
      "\($0.location.file):\($0.location.start.line) \($0.rule.rawValue)"
    }
  }
}
