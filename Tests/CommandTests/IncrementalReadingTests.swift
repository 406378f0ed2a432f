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

  private static func revised(
    _ result: PreparedSite.Result, _ site: ScratchFolder, _ touched: Set<String>
  ) -> PreparedSite.Revision? {
    PreparedSite.revised(
      result, touched: touched, SiteOptions(site: site.path, asOf: nil, includesDrafts: true, jobs: 2))
  }

  /// An edit of which a reader says that it changed nothing but bodies makes what reading everything anew makes,
  /// whatever the edit was.
  @Test(arguments: Seeds.some(12))
  func revisesOnlyWhatItMay(_ seed: UInt64) async throws {
    let site = try ScratchFolder()
    var now = try Self.files()
    for (path, bytes) in now { try site.write(path, bytes) }
    var result = try await Self.prepare(site, SiteMemory())
    var revisions = 0
    for step in 0..<12 {
      let before = now
      if step % 4 == 3 {
        now = SiteMutation(now, seed: seed * 100 + UInt64(step)).files
      } else {
        BodyEdit(seed: seed * 100 + UInt64(step)).apply(to: &now)
      }
      let touched = Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }
      for path in touched {
        if let bytes = now[path] {
          try site.write(path, bytes)
        } else {
          try FileManager.default.removeItem(atPath: site.path + "/" + path)
        }
      }
      let fresh = try await Self.prepare(site, nil)
      if let revision = Self.revised(result, site, touched.union(["content/4913"])) {
        revisions += 1
        result = revision.result
        #expect(Set(revision.paths) == touched, "seed \(seed), step \(step)")
        #expect(result.report.diagnostics == fresh.report.diagnostics, "seed \(seed), step \(step)")
        #expect(try Self.rendered(result.site) == Self.rendered(fresh.site), "seed \(seed), step \(step)")
      } else {
        result = try await Self.prepare(site, result.memory)
      }
      // What is told after a revision is what would be told without one.
      let remembered = try await Self.prepare(site, result.memory)
      #expect(remembered.report.diagnostics == fresh.report.diagnostics, "seed \(seed), step \(step)")
      if result.site == nil {
        now = try Self.files()
        for path in before.keys where now[path] == nil {
          try? FileManager.default.removeItem(atPath: site.path + "/" + path)
        }
        for (path, bytes) in now { try site.write(path, bytes) }
        for path in try FileTree.files(below: site.path).keys where now[path] == nil {
          try FileManager.default.removeItem(atPath: site.path + "/" + path)
        }
        result = try await Self.prepare(site, SiteMemory())
      }
    }
    #expect(revisions > 0)
  }

  /// What is no edit of a body’s text alone is never taken for one.
  @Test(arguments: [
    ("content/pages/about.md", "---\ntitle: Another\n---\nNew.\n"),
    ("content/pages/new.md", "---\ntitle: New\n---\nNew.\n"),
    ("content/pages/about.md", "no front matter"), ("content/site.yaml", ""), ("content/note.txt", "a stray file"),
    ("templates/page.mustache", "{{page.title}}"),
  ])
  func readsAllWhereMoreThanABodyDiffers(_ path: String, _ text: String) async throws {
    let site = try ScratchFolder()
    for (path, bytes) in try Self.files() { try site.write(path, bytes) }
    let result = try await Self.prepare(site, SiteMemory())
    #expect(Self.revised(result, site, []) != nil)
    try site.write(path, Array(text.utf8))
    #expect(Self.revised(result, site, [path]) == nil)
    try FileManager.default.removeItem(atPath: site.path + "/" + path)
    if path != "content/note.txt" { #expect(Self.revised(result, site, [path]) == nil) }
  }

  /// Where an allowance that nothing needs is an error, a body may be one by what it no longer says.
  @Test func readsAllWhereAnAllowanceMayBeNeededNoMore() async throws {
    let site = try ScratchFolder()
    var files = try Self.files()
    files["content/site.yaml", default: []] += Array("rules:\n  unused-allowance: error\n".utf8)
    let page = "---\ntitle: Call\nallow:\n  - {rule: telephone-number, text: 020 7946 0000, reason: The desk.}\n---\n"
    files["content/pages/call.md"] = Array((page + "Call 020 7946 0000.\n").utf8)
    for (path, bytes) in files { try site.write(path, bytes) }
    let result = try await Self.prepare(site, SiteMemory())
    #expect(result.report.errorCount == 0)
    try site.write("content/pages/call.md", Array((page + "Write to us.\n").utf8))
    #expect(Self.revised(result, site, ["content/pages/call.md"]) == nil)
    #expect(try await Self.prepare(site, result.memory).report.errorCount == 1)
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

/// What a writer does to the text of one body.
private struct BodyEdit {
  let seed: UInt64

  func apply(to files: inout [String: [UInt8]]) {
    var random = SeededGenerator(seed: seed)
    let paths = files.keys.filter { $0.hasPrefix("content/") && $0.hasSuffix(".md") }.sorted()
    guard let path = paths.randomElement(using: &random), let bytes = files[path] else { return }
    var lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    guard let end = lines.dropFirst().firstIndex(of: "---") else { return }
    let additions = [
      "More was written.", "It is **good** now.", "", "- one\n- two", "## A new heading",
      "See [about](../pages/about.md).",
      "It went from adequate to requires improvement.", "[broken](nowhere.md)", "TODO: finish",
      "A note.[^1]\n\n[^1]: This.",
    ]
    switch Int.random(in: 0..<4, using: &random) {
    case 0 where end + 1 < lines.count - 1:
      lines.remove(at: Int.random(in: end + 1..<lines.count - 1, using: &random))
    case 1 where end + 1 < lines.count:
      lines[Int.random(in: end + 1..<lines.count, using: &random)] += " And more."
    default:
      lines.append("")
      lines.append(additions.randomElement(using: &random) ?? "")
      lines.append("")
    }
    files[path] = Array(lines.joined(separator: "\n").utf8)
  }
}
