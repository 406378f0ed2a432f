import Foundation
import TestSupport
import Testing

/// What a build does to the folder that it publishes to: everything or nothing, and only to what is its own.
@Suite struct PublicationTests {
  private static func build(_ folder: ScratchFolder, _ more: [String] = []) throws -> CandourProgram.Run {
    try CandourProgram.run(["build", "--site", folder.path] + more)
  }

  @Test func listsEveryFileThatItWrote() throws {
    let site = try ScratchFolder.ofBaseSite()
    #expect(try Self.build(site).status == 0)
    let files = try site.files(below: "public")
    let list = String(decoding: try #require(files[".candour-files"]), as: UTF8.self)
    let paths = list.split(separator: "\n").map(String.init)
    #expect(
      paths
        == files.keys.filter { $0 != ".candour-files" }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func writesNothingWhereNothingChanged() throws {
    let site = try ScratchFolder.ofBaseSite()
    #expect(try Self.build(site).status == 0)
    let file = site.path + "/public/index.html"
    let before = try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? UInt64
    let run = try Self.build(site)
    #expect(run.errors.contains("0 files written"))
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? UInt64 == before)
  }

  @Test func givesNoHeadingAnIDOfItsPage() throws {
    let site = try ScratchFolder.ofBaseSite()
    let report = "content/reports/oldham/2012-exam.md"
    let text = String(
      decoding: try #require(try site.files(below: "content")["reports/oldham/2012-exam.md"]), as: UTF8.self)
    try site.write(
      report,
      Array((text + "\n\n## Source report\n\nText, see [it](#source-report-1).\n\n## Main\n\n## Imprint\n").utf8))
    let page = "---\ntitle: Extra\n---\n[Here is it](#imprint-1).\n\n## Imprint\n\n## Timeline\n"
    try site.write("content/pages/extra.md", Array(page.utf8))
    try site.write("templates/page.mustache", Array("{{> partials/imprint}}{{{body}}}".utf8))
    try site.write("templates/partials/imprint.mustache", Array("<p id='imprint'>{{title}}</p>".utf8))
    let run = try Self.build(site)
    #expect(run.status == 0, "\(run.text)")
    let files = try site.files(below: "public")
    func ids(_ path: String) throws -> [String] {
      String(decoding: try #require(files[path]), as: UTF8.self).matches(of: #/ id=["']([^"']*)["']/#).map {
        String($0.1)
      }
    }
    let ofReport = try ids("reports/oldham/2012-exam/index.html")
    #expect(Set(ofReport).count == ofReport.count)
    #expect(Set(ofReport).isSuperset(of: ["main", "main-1", "source-report", "source-report-1", "imprint"]))
    #expect(try ids("extra/index.html") == ["imprint", "imprint-1", "timeline"])
  }

  @Test func removesWhatTheSiteNoLongerHas() throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("content/pages/extra.md", Array("---\ntitle: Extra\n---\nMore.\n".utf8))
    #expect(try Self.build(site).status == 0)
    #expect(try site.files(below: "public")["extra/index.html"] != nil)
    try FileManager.default.removeItem(atPath: site.path + "/content/pages/extra.md")
    #expect(try Self.build(site).status == 0)
    #expect(!FileManager.default.fileExists(atPath: site.path + "/public/extra"))
    let clean = try ScratchFolder.ofBaseSite()
    #expect(try Self.build(clean).status == 0)
    #expect(try site.files(below: "public") == clean.files(below: "public"))
  }

  /// An asset, and the address of a page that was, whose name is a file in one build and a folder in the next.
  @Test(arguments: [
    ["assets/b", "assets/b/c"], ["assets/b/c", "assets/b"], ["assets/b/c/d", "assets/b"], ["assets/b", "assets/b/c/d"],
  ])
  func turnsItsOwnFilesIntoFoldersAndBack(_ paths: [String]) throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("templates/" + paths[0], Array("old\n".utf8))
    #expect(try Self.build(site).status == 0)
    try FileManager.default.removeItem(atPath: site.path + "/templates/assets")
    try site.write("templates/" + paths[1], Array("new\n".utf8))
    let run = try Self.build(site)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("1 removed"))
    let clean = try ScratchFolder.ofBaseSite()
    try clean.write("templates/" + paths[1], Array("new\n".utf8))
    #expect(try Self.build(clean).status == 0)
    #expect(try site.files(below: "public") == clean.files(below: "public"))
  }

  @Test func refusesAFolderInThePlaceOfAFileWhereOthersPutSomethingThere() throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("templates/assets/b/c", Array("old\n".utf8))
    #expect(try Self.build(site).status == 0)
    try site.write("public/assets/b/own", Array("somebody's own\n".utf8))
    let before = try site.files(below: "public")
    try FileManager.default.removeItem(atPath: site.path + "/templates/assets")
    try site.write("templates/assets/b", Array("new\n".utf8))
    let run = try Self.build(site)
    #expect(run.status == 3)
    #expect(run.errors.contains("a folder stands where a file must go"))
    #expect(try site.files(below: "public") == before)
  }

  @Test func refusesAFileOfOthersInThePlaceOfAFolder() throws {
    let site = try ScratchFolder.ofBaseSite()
    #expect(try Self.build(site).status == 0)
    try site.write("public/assets/b", Array("somebody's own\n".utf8))
    let before = try site.files(below: "public")
    try site.write("templates/assets/b/c", Array("new\n".utf8))
    let run = try Self.build(site)
    #expect(run.status == 3)
    #expect(run.errors.contains("there is a file of that name"))
    #expect(try site.files(below: "public") == before)
  }

  @Test func leavesFilesThatNoBuildWroteAndSaysSo() throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("public/CNAME", Array("example.org\n".utf8))
    let run = try Self.build(site)
    #expect(run.status == 0)
    #expect(run.errors.contains("public/CNAME was not written by a build"))
    #expect(try site.files(below: "public")["CNAME"] == Array("example.org\n".utf8))
  }

  @Test func refusesToReplaceAFileThatNoBuildWrote() throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("public/index.html", Array("somebody's own\n".utf8))
    let run = try Self.build(site)
    #expect(run.status == 3)
    #expect(run.errors.contains("public/index.html: no build wrote the file that is there"))
    #expect(try site.files(below: "public") == ["index.html": Array("somebody's own\n".utf8)])
  }

  @Test func saysInOneLineThatAFileStandsWhereAFolderMustGo() throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("public/reports", Array("a file\n".utf8))
    let run = try Self.build(site)
    #expect(run.status == 3)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try site.files(below: "public") == ["reports": Array("a file\n".utf8)])
  }

  @Test func clearsWhatAKilledBuildLeft() throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("public/reports/.candour-7.tmp", Array("half a pa".utf8))
    #expect(try Self.build(site).status == 0)
    #expect(try site.files(below: "public").keys.allSatisfy { !$0.hasSuffix(".tmp") })
  }

  /// The base site with more reports, so that writing it takes a good part of a build.
  private static func largerSite() throws -> ScratchFolder {
    let site = try ScratchFolder.ofBaseSite()
    let report = try #require(try site.files(below: "content")["reports/oldham/2012-exam.md"])
    for number in 1...60 { try site.write("content/reports/oldham/exam-\(number).md", report) }
    return site
  }

  /// The seed decides at which moments of the time that it would take the build is killed.
  @Test(arguments: Seeds.some(5))
  func endsWithTheBytesOfACleanBuildAfterBeingKilled(_ seed: UInt64) throws {
    let clean = try Self.largerSite()
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try Self.build(clean).status == 0)
    let duration = (clock.now - start) / .seconds(1)
    let expected = try clean.files(below: "public")
    let site = try Self.largerSite()
    #expect(try Self.build(site, ["--as-of", "2015-01-01"]).status == 0)
    let old = try site.files(below: "public")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<5 {
      try CandourProgram.kill(
        ["build", "--site", site.path], after: Double.random(in: 0...duration, using: &random))
      let files = try site.files(below: "public")
      for (path, bytes) in files where !path.hasSuffix(".tmp") && path != ".candour-files" {
        #expect(bytes == old[path] || bytes == expected[path], "\(path) is neither the old file nor the new")
      }
      for path in old.keys where expected[path] != nil { #expect(files[path] != nil, "\(path) is lost") }
    }
    #expect(try Self.build(site).status == 0)
    #expect(try site.files(below: "public") == expected)
  }

  @Test func stopsAtWarningsOnlyWhenStrict() throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("content/notes.txt", Array("to be sorted\n".utf8))
    let strict = try Self.build(site, ["--strict"])
    #expect(strict.status == 1)
    #expect(!FileManager.default.fileExists(atPath: site.path + "/public"))
    #expect(try Self.build(site).status == 0)
  }

  @Test(arguments: [["--jobs", "0"], ["--as-of", "2019"], ["--as-of", "yesterday"], ["--no-such-option"]])
  func callsWrongUsageTwo(_ arguments: [String]) throws {
    let run = try CandourProgram.run(["build"] + arguments)
    #expect(run.status == 2)
    #expect(run.text == "")
  }

  @Test func buildsDraftsOnlyWhenAsked() throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("content/pages/later.md", Array("---\ntitle: Later\ndraft: true\n---\nNot yet.\n".utf8))
    #expect(try Self.build(site).status == 0)
    #expect(try site.files(below: "public")["later/index.html"] == nil)
    #expect(try Self.build(site, ["--drafts"]).status == 0)
    #expect(try site.files(below: "public")["later/index.html"] != nil)
  }
}
