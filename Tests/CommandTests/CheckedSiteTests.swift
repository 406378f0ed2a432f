import Foundation
import TestSupport
import Testing

/// Small sites that can be built, with what `candour check` must say of them beyond a build: all of it, at its
/// place, in these words, and nothing else. Files in `sources/` are the published texts.
@Suite struct CheckedSiteTests {
  static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: BrokenSiteTests.fixtures + "/checked")) ?? []
    return names.filter { $0.hasSuffix(".site") }.sorted()
  }()

  @Test func hasCheckedSites() { #expect(Self.names.count >= 10) }

  @Test(arguments: names)
  func reportsExactlyTheMarkedProblems(_ name: String) throws {
    let text = try String(contentsOfFile: BrokenSiteTests.fixtures + "/checked/" + name, encoding: .utf8)
    let site = try SiteText(text)
    let folder = try ScratchFolder()
    try site.write(over: FileTree.files(below: BrokenSiteTests.fixtures + "/base"), to: folder)
    let before = try folder.files(below: ".")
    let hasSources = site.files.keys.contains { $0.hasPrefix("sources/") }
    let sources = hasSources ? ["--sources", folder.path + "/sources"] : []

    let run = try CandourProgram.run(["check", "--site", folder.path, "--format", "json"] + sources)

    let found = try BrokenSiteTests.problems(in: run.output)
    #expect(Set(found) == Set(site.problems), "\(site.title)")
    #expect(found.count == site.problems.count)
    #expect(run.status == (site.problems.contains { $0.severity == "error" } ? 1 : 0), "\(run.errors)")
    #expect(try folder.files(below: ".") == before)
  }
}
