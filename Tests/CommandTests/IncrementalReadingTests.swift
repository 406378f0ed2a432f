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
  ) async -> SiteRevision? {
    await SiteRevision(
      of: result, touched: touched, SiteOptions(site: site.path, asOf: nil, includesDrafts: true, jobs: 2))
  }

  /// With a second report of the same authority, and words that are wrong once one of them is the later.
  ///
  /// - Parameter areErrors: whether the site is not to be published with such words.
  private static func twoReports(areErrors: Bool) throws -> [String: [UInt8]] {
    var files = try files()
    let first = String(decoding: files["content/reports/oldham/2012-exam.md", default: []], as: UTF8.self)
    let second = first.replacing("2012-", with: "2010-").replacing(
      "    follow_up:", with: "    owner: The board\n    follow_up:")
    files["content/reports/oldham/2010-exam.md"] = Array(second.utf8)
    files["content/authorities/oldham.md", default: []] += Array(
      "\nThe latest inspection is [that of 2012](../reports/oldham/2012-exam.md).\n".utf8)
    if areErrors {
      files["content/site.yaml", default: []] += Array(
        "rules:\n  later-inspection: error\n  framework-comparison: error\n  old-grade: error\n".utf8)
    }
    return files
  }

  /// An edit of which a reader says that nothing but its own files had to be read makes what reading everything anew
  /// makes, whatever the edit was.
  @Test(arguments: Seeds.some(12))
  func revisesOnlyWhatItMay(_ seed: UInt64) async throws {
    let site = try ScratchFolder()
    let sound = try Self.twoReports(areErrors: seed.isMultiple(of: 2))
    var now = sound
    for (path, bytes) in now { try site.write(path, bytes) }
    var result = try await Self.prepare(site, SiteMemory())
    var revisions: [Bool] = []
    for step in 0..<24 {
      let before = now
      switch step % 6 {
      case 5: now = SiteMutation(now, seed: seed * 100 + UInt64(step)).files
      case 1, 3: BodyEdit(seed: seed * 100 + UInt64(step)).apply(to: &now)
      default: FrontMatterEdit(seed: seed * 100 + UInt64(step)).apply(to: &now)
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
      if let revision = await Self.revised(result, site, touched.union(["content/4913"])) {
        revisions.append(revision.hasSameAddresses)
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
        now = sound
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
    #expect(revisions.contains(true))
  }

  /// What names and addresses are made of makes a plan another: by these edits it is planned anew, and by all others of
  /// the file what the file is about is.
  @Test(arguments: [
    ("content/reports/oldham/2012-exam.md", "title: Inspection", "title: An inspection", true),
    ("content/reports/oldham/2012-exam.md", "care/health, grade: adequate", "care/health, grade: good", true),
    ("content/reports/oldham/2012-exam.md", "value: 495", "value: 496", true),
    ("content/reports/oldham/2012-exam.md", "plans measurable", "plans clear", true),
    ("content/papers/oldham/2013-paper.md", "committee: Children's", "committee: Another", true),
    ("content/indicators/oldham/2013-figures.csv", "Q2,92", "Q2,93", true),
    ("content/reports/oldham/2012-exam.md", "overall, grade: good", "overall, grade: adequate", true),
    ("content/reports/oldham/2012-exam.md", "published: 2012-03-23", "published: 2012-03-22", true),
    ("content/reports/oldham/2012-exam.md", "within: 3 months", "within: 6 months", true),
    ("content/reports/oldham/2012-exam.md", "status: in-progress", "status: completed", true),
    ("content/reports/oldham/2012-exam.md", "inspected: 2012-02-06..2012-02-17", "inspected: 2011-02", true),
    ("content/reports/oldham/2012-exam.md", "inspected: 2012-02-06..2012-02-17", "inspected: not-known", false),
    ("content/papers/oldham/2013-paper.md", "published: 2013", "published: 2014", true),
    ("content/papers/oldham/2013-paper.md", "\n---\n", "\n---\n[About](../../pages/about.md).\n", true),
    ("content/reports/oldham/2012-exam.md", "\n---\n", "\naliases: [/old/]\n---\n", false),
    ("content/papers/oldham/2013-paper.md", "title: Response", "title: The response", false),
    ("content/authorities/oldham.md", "short_name: Oldham", "short_name: Oldham town", false),
    ("content/pages/about.md", "title: About", "title: All about", false),
  ])
  func plansAnewWhereTheFactsDiffer(_ path: String, _ old: String, _ new: String, _ hasSameAddresses: Bool) async throws
  {
    let site = try ScratchFolder()
    var files = try Self.files()
    for (path, bytes) in files { try site.write(path, bytes) }
    let result = try await Self.prepare(site, SiteMemory())
    let text = String(decoding: files[path, default: []], as: UTF8.self)
    let range = try #require(text.firstRange(of: old))
    files[path] = Array(text.replacingCharacters(in: range, with: new).utf8)
    try site.write(path, files[path, default: []])
    let revision = try #require(await Self.revised(result, site, [path]))
    #expect(revision.hasSameAddresses == hasSameAddresses)
    #expect(revision.paths == [path])
    let fresh = try await Self.prepare(site, nil)
    #expect(try Self.rendered(revision.result.site) == Self.rendered(fresh.site))
    #expect(try Self.rendered(fresh.site) != Self.rendered(result.site))
  }

  /// An edit that others are read by, or that is wrong, is left to a reading of the whole.
  @Test(arguments: [
    ("content/pages/about.md", "---\ntitle: Another\ndraft: true\n---\nNew.\n"),
    ("content/pages/about.md", "---\ntitle: Another\n---\n[New](../reports/oldham/2012-exam.md#staying).\n"),
    ("content/authorities/oldham.md", "---\nregion: North West\n---\nNo name.\n"),
    ("content/pages/new.md", "---\ntitle: New\n---\nNew.\n"),
    ("content/pages/about.md", "no front matter"), ("content/site.yaml", ""), ("content/note.txt", "a stray file"),
    ("templates/page.mustache", "{{page.title}}"),
  ])
  func readsAllWhereOthersMayDiffer(_ path: String, _ text: String) async throws {
    let site = try ScratchFolder()
    for (path, bytes) in try Self.files() { try site.write(path, bytes) }
    let result = try await Self.prepare(site, SiteMemory())
    #expect(await Self.revised(result, site, []) != nil)
    try site.write(path, Array(text.utf8))
    #expect(await Self.revised(result, site, [path]) == nil)
    try FileManager.default.removeItem(atPath: site.path + "/" + path)
    if path != "content/note.txt" { #expect(await Self.revised(result, site, [path]) == nil) }
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
    #expect(await Self.revised(result, site, ["content/pages/call.md"]) == nil)
    #expect(try await Self.prepare(site, result.memory).report.errorCount == 1)
  }

  /// The allowances of a table stand in the definitions beside it.
  @Test func looksAtATableWhoseDefinitionsAllowNoMore() async throws {
    let site = try ScratchFolder()
    var files = try Self.files()
    let (definitions, table) = (
      "content/indicators/oldham/2013-figures.md", "content/indicators/oldham/2013-figures.csv"
    )
    files[table, default: []] += Array("decisions,oldham,,2012/13-Q3,70,,,Call 020 7946 0000.\n".utf8)
    let strict = files[definitions, default: []]
    let allowing = String(decoding: strict, as: UTF8.self).replacing(
      "areas:\n", with: "allow:\n  - {rule: telephone-number, text: 020 7946 0000, reason: The desk.}\nareas:\n")
    files[definitions] = Array(allowing.utf8)
    for (path, bytes) in files { try site.write(path, bytes) }
    let result = try await Self.prepare(site, SiteMemory())
    #expect(result.report.errorCount == 0)
    try site.write(definitions, strict)
    #expect(await Self.revised(result, site, [definitions]) == nil)
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

/// What a writer does to the front matter of one file, or to a table.
private struct FrontMatterEdit {
  let seed: UInt64

  private static let edits: [(String, String)] = [
    ("grade: good", "grade: adequate"), ("grade: adequate", "grade: good"), ("grade: adequate", "grade: not-known"),
    ("within: 3 months", "within: 6 months"), ("within: 6 months", "within: immediately"),
    ("published: 2012-03-23", "published: 2012-03-24"), ("published: 2010-03-23", "published: 2014-03-23"),
    ("inspected: 2010-02-06..2010-02-17", "inspected: 2013-02-06"), ("inspected: 2013-02-06", "inspected: not-known"),
    ("for: [council, health]", "for: [police]"), ("for: [police]", "for: [council]"),
    ("status: in-progress", "status: completed"), ("summary: Make", "summary: Always make"), ("¶12", "¶13"),
    ("value: 495", "value: 496"), ("title: ", "title: New "), ("committee: ", "committee: The "),
    ("short_name: ", "short_name: New "), ("region: North", "region: South"), ("name: ", "name: The "),
    ("neighbours: [rochdale]", "neighbours: []"), ("\n---\n", "\naliases: [/old/]\n---\n"),
    ("\n---\n", "\ncorrections: [{on: 2020-01-02, text: Mended.}]\n---\n"), ("\n---\n", "\ndraft: true\n---\n"),
    ("kind: inspection", "kind: visit"), (",60,", ",61,"), (",92,,,", ",,x,,"), ("≥ 90", "≥ 95"),
    ("  - id: plans\n", "  - {id: more, area: care, summary: Do more., at: ¶23}\n  - id: plans\n"),
    ("    owner: The board\n", ""), ("what: ", "what: Now "),
    ("lead_inspector: A. Example", "lead_inspector: B. Example"), ("published: 2013", "published: 2011"),
    ("about: [oldham/2012-exam]", "about: [oldham/2010-exam]"), ("grade: not-known", "grade: good"),
    ("inspected: not-known", "inspected: 2011"), ("published: 2012-03-24", "published: not-known"),
  ]

  func apply(to files: inout [String: [UInt8]]) {
    var random = SeededGenerator(seed: seed)
    let paths = files.keys.filter { $0.hasSuffix(".md") || $0.hasSuffix(".csv") }.sorted().shuffled(using: &random)
    for (old, new) in Self.edits.shuffled(using: &random) {
      for path in paths {
        let text = String(decoding: files[path, default: []], as: UTF8.self)
        guard let range = text.firstRange(of: old) else { continue }
        files[path] = Array(text.replacingCharacters(in: range, with: new).utf8)
        return
      }
    }
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
