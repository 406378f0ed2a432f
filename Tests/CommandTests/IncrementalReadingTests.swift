import Diagnostics
import Files
import Foundation
import SiteBuild
import TestSupport
import Testing

/// What is remembered of a site changes nothing but how long reading it takes.
@Suite struct IncrementalReadingTests {
  private static func files() throws -> [String: [UInt8]] {
    try FileTree.files(below: BrokenSiteTests.fixtures + "/base")
  }

  private static func prepare(_ site: ScratchFolder, _ memory: SiteMemory?) async throws -> PreparedSite.Result {
    var metrics = BuildMetrics()
    let options = SiteOptions(site: site.path, asOf: nil, includesDrafts: true, jobs: 2)
    return try await PreparedSite.prepare(options, remembering: memory, &metrics)
  }

  /// Every file of a site, rendered.
  private static func rendered(_ site: PreparedSite?) throws -> [String: [UInt8]] {
    guard let site else { return [:] }
    var renderer = OutputRenderer(site)
    var files: [String: [UInt8]] = [:]
    for output in SiteOutput.all(of: site) {
      var bytes: [UInt8] = []
      try renderer.render(output, into: &bytes)
      files[output.path] = bytes
    }
    return files
  }

  /// Files spoilt and mended at random: after each step a reader who remembers finds and makes what one does who reads
  /// everything anew.
  @Test(arguments: Seeds.some(6))
  func findsAndMakesTheSameAsReadingAnew(_ seed: UInt64) async throws {
    let site = try ScratchFolder()
    let sound = try Self.files()
    for (path, bytes) in sound { try site.write(path, bytes) }
    var memory = SiteMemory()
    var now = sound
    for step in 0..<8 {
      // Sound again every third time, so that there are pages to compare.
      let next = step % 3 == 2 ? sound : SiteMutation(now, seed: seed * 100 + UInt64(step)).files
      for path in now.keys where next[path] == nil {
        try FileManager.default.removeItem(atPath: site.path + "/" + path)
      }
      for (path, bytes) in next where now[path] != bytes { try site.write(path, bytes) }
      now = next
      let fresh = try await Self.prepare(site, nil)
      let remembered = try await Self.prepare(site, memory)
      memory = try #require(remembered.memory)
      #expect(remembered.report.diagnostics == fresh.report.diagnostics, "seed \(seed), step \(step)")
      #expect(try Self.rendered(remembered.site) == Self.rendered(fresh.site), "seed \(seed), step \(step)")
    }
  }

  @Test func tellsWhichFilesChanged() async throws {
    let site = try ScratchFolder()
    for (path, bytes) in try Self.files() { try site.write(path, bytes) }
    let first = try #require(try await Self.prepare(site, SiteMemory()).memory)
    let same = try #require(try await Self.prepare(site, first).memory)
    #expect(same.changes(since: first).isEmpty)
    try site.write("content/pages/about.md", Array("---\ntitle: About\n---\nNew.\n".utf8))
    try site.write("content/pages/new.md", Array("---\ntitle: New\n---\nNew.\n".utf8))
    try FileManager.default.removeItem(atPath: site.path + "/content/themes.yaml")
    try site.write("templates/page.mustache", Array("{{page.title}}".utf8))
    let second = try #require(try await Self.prepare(site, same).memory)
    #expect(
      second.changes(since: same) == [
        "content/pages/about.md", "content/pages/new.md", "content/themes.yaml", "templates/page.mustache",
      ])
  }

  /// A site that has been prepared is made of the texts that it was made of, whatever becomes of the files.
  @Test func keepsTheTextsOfTheSiteThatWasSound() async throws {
    let site = try ScratchFolder()
    for (path, bytes) in try Self.files() { try site.write(path, bytes) }
    let result = try await Self.prepare(site, SiteMemory())
    let before = try Self.rendered(result.site)
    try FileManager.default.removeItem(atPath: site.path + "/content")
    #expect(try Self.rendered(result.site) == before)
    #expect(before.count > 10)
  }

  @Test func buildsKeepNothing() async throws {
    let site = try ScratchFolder()
    for (path, bytes) in try Self.files() { try site.write(path, bytes) }
    #expect(try await Self.prepare(site, nil).memory == nil)
  }
}
