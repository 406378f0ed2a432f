import Foundation
import TestSupport
import Testing

/// What no text of a fixture can hold: links, pipes, names of files, amounts, and where a site stands and is
/// published to.
@Suite struct HostileSiteTests {
  private static func build(_ site: ScratchFolder, _ more: [String] = []) throws -> CandourProgram.Run {
    try CandourProgram.run(["build", "--site", site.path] + more, limit: 120)
  }

  private static func link(_ site: ScratchFolder, _ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: site.path + "/" + path, withDestinationPath: target)
  }

  /// The problems as lines, without the snippets.
  private static func problems(_ run: CandourProgram.Run) -> [String] {
    run.text.split(separator: "\n").map(String.init).filter { $0.hasSuffix("]") && !$0.hasPrefix(" ") }
  }

  // MARK: Links, pipes and folders

  @Test(arguments: ["loop.md", "nowhere.md"])
  func refusesALinkThatLeadsToNoFile(_ target: String) throws {
    let site = try ScratchFolder.ofBaseSite()
    try Self.link(site, "content/pages/loop.md", to: target)
    let run = try Self.build(site)
    #expect(run.status == 1)
    #expect(
      Self.problems(run) == [
        "content/pages/loop.md:1:1: error: this is a link that leads to a folder or to nothing, so nothing can be read; put the file here [unreadable-file]"
      ])
  }

  @Test func followsALinkToAFile() throws {
    let site = try ScratchFolder.ofBaseSite()
    try Self.link(site, "content/pages/copy.md", to: "about.md")
    #expect(try Self.build(site, ["--strict"]).status == 0)
    #expect(FileManager.default.fileExists(atPath: site.path + "/public/copy/index.html"))
  }

  @Test func doesNotFollowALinkToAFolderRoundInACircle() throws {
    let site = try ScratchFolder.ofBaseSite()
    try Self.link(site, "content/reports/again", to: ".")
    let run = try Self.build(site)
    #expect(run.status == 1)
    #expect(
      Self.problems(run) == [
        "content/reports/again:1:1: error: this is a link, and links to folders are not followed; put the folder itself here [unreadable-file]"
      ])
  }

  @Test(arguments: ["content/pages/pipe.md", "content/frameworks/pipe.yaml", "templates/page.mustache"])
  func doesNotWaitForAPipe(_ path: String) throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("templates/_notes", [])
    #expect(mkfifo(site.path + "/" + path, 0o644) == 0)
    let run = try Self.build(site)
    #expect(run.status == 1)
    #expect(Self.problems(run).count == 1)
    #expect(run.text.hasPrefix("\(path):1:1: error: this is a pipe or a device"))
  }

  @Test func refusesAFolderThatIsCalledLikeAFile() throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("content/pages/more.md/text.md", Array("---\ntitle: More\n---\n".utf8))
    let run = try Self.build(site)
    #expect(run.status == 1)
    #expect(Self.problems(run).map { $0.prefix { $0 != " " } } == ["content/pages/more.md:1:1:"])
  }

  // MARK: Names

  @Test(arguments: [
    ("a\nb.md", "content/pages/a␊b.md"), ("a\u{1B}[31mb.md", "content/pages/a␛[31mb.md"),
    ("a\"b'.md", "content/pages/a\"b'.md"), ("a b.md", "content/pages/a b.md"),
  ])
  func showsAnyNameOnOneLine(_ name: String, shown: String) throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("content/pages/" + name, Array("---\ntitle: More\n---\n".utf8))
    let run = try Self.build(site)
    #expect(run.status == 1)
    #expect(Self.problems(run).count == 1)
    #expect(run.text.hasPrefix("\(shown):1:1: error: "))
    #expect(run.text.contains("rename the file, say to “a-"))
    let json = try Self.build(site, ["--format", "json"])
    #expect(try BrokenSiteTests.problems(in: json.output).map(\.file) == ["content/pages/" + name])
  }

  @Test func publishesANameAsLongAsAnyFileSystemTakes() throws {
    let site = try ScratchFolder.ofBaseSite()
    let name = String(repeating: "a", count: 250)
    try site.write("content/pages/\(name).md", Array("---\ntitle: Long\n---\n".utf8))
    #expect(try Self.build(site).status == 0)
    #expect(FileManager.default.fileExists(atPath: site.path + "/public/\(name)/index.html"))
  }

  /// On a file system that keeps the two apart, as Linux's do.
  @Test func refusesTwoNamesThatDifferOnlyByUnicodeForm() throws {
    let site = try ScratchFolder.ofBaseSite()
    let framework = try #require(try site.files()["content/frameworks/exam.yaml"])
    let folder = Array((site.path + "/content/frameworks/").utf8)
    for name in ["caf\u{E9}.yaml", "cafe\u{301}.yaml"] {
      let path = folder + Array(name.utf8) + [0]
      let file = path.withUnsafeBufferPointer { $0.withMemoryRebound(to: CChar.self) { fopen($0.baseAddress, "w") } }
      let stream = try #require(file)
      fwrite(framework, 1, framework.count, stream)
      fclose(stream)
    }
    guard try FileManager.default.contentsOfDirectory(atPath: site.path + "/content/frameworks").count == 4 else {
      return
    }
    let run = try Self.build(site)
    #expect(run.status == 1)
    #expect(Self.problems(run).count == 1)
    #expect(run.text.contains("two files have this name, in different Unicode forms"))
  }

  @Test func refusesAnAssetWhoseNameTheListOfFilesCannotHold() throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("templates/assets/a\nb.css", Array("p {}\n".utf8))
    let run = try Self.build(site)
    #expect(run.status == 1)
    #expect(Self.problems(run).count == 1)
    #expect(run.text.contains("[invalid-slug]"))
  }

  // MARK: Where a site stands

  @Test func readsASiteWhereverItStands() throws {
    let folder = try ScratchFolder()
    for (path, bytes) in try FileTree.files(below: BrokenSiteTests.fixtures + "/base") {
      try folder.write("my site/" + path, bytes)
    }
    for name in ["my site", "my site/", "./my site//", "my site/../my site"] {
      let run = try CandourProgram.run(["build", "--site", name], folder: folder.path)
      #expect(run.status == 0, "\(name): \(run.text)\(run.errors)")
    }
    #expect(FileManager.default.fileExists(atPath: folder.path + "/my site/public/index.html"))
  }

  @Test(arguments: ["empty", "missing", "file"])
  func saysThatAContentFolderIsNeeded(_ kind: String) throws {
    let site = try ScratchFolder()
    switch kind {
    case "empty":
      try FileManager.default.createDirectory(atPath: site.path + "/content", withIntermediateDirectories: true)
    case "file": try site.write("content", Array("Reports\n".utf8))
    default: break
    }
    let run = try Self.build(site)
    #expect(!FileManager.default.fileExists(atPath: site.path + "/public"))
    if kind == "missing" {
      // A mistake in the command, most likely, and none in the content.
      #expect(run.status == 2 && run.text.isEmpty && run.errors.contains("--site"))
      return
    }
    #expect(run.status == 1)
    #expect(Self.problems(run).count == (kind == "empty" ? 2 : 1))
    #expect(Self.problems(run).allSatisfy { $0.hasSuffix("[missing-file]") })
  }

  // MARK: Where it is published to

  @Test(arguments: ["content", "content/reports/new", "public/../content/x", "templates", "content-link/x", ".", ""])
  func refusesToPublishIntoTheSiteItself(_ output: String) throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("templates/_notes", [])
    try FileManager.default.createDirectory(atPath: site.path + "/public", withIntermediateDirectories: true)
    try Self.link(site, "content-link", to: "content")
    let before = try site.files()
    let run = try CandourProgram.run(["build", "--site", ".", "--output", output], folder: site.path)
    #expect(run.status == 2)
    #expect(run.text == "")
    #expect(try site.files() == before)
  }

  @Test(arguments: ["afile", "afile/below", "/dev/null", "/proc/none/x"])
  func saysInOneLineThatAFolderCannotBePublishedTo(_ output: String) throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("afile", Array("somebody's own\n".utf8))
    let run = try CandourProgram.run(["build", "--site", ".", "--output", output], folder: site.path)
    #expect(run.status == 3)
    #expect(run.errors.hasPrefix("candour: cannot "))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try site.files()["afile"] == Array("somebody's own\n".utf8))
  }

  // MARK: Amounts

  /// Bodies and front matter all of one kind: nearly 1 MiB of it in `make soak`, a fifth of that otherwise.
  static let amounts: [(name: String, path: String, text: String)] = {
    func report(_ more: String, _ body: String = "Text.\n") -> String {
      """
      ---
      title: Second inspection
      authority: oldham
      framework: exam
      kind: inspection
      inspected: 2013-06-03..2013-06-14
      published: 2013-07-19
      sources:
        - {id: report, kind: primary, title: Second inspection, publisher: Example Inspectorate}

      """ + more + "---\n" + body
    }
    func many(_ count: Int, _ text: (Int) -> String) -> String {
      (0..<(Soak.isOn ? count : count / 5)).map(text).joined()
    }
    let path = "content/reports/oldham/2013-exam.md"
    let page = "content/pages/help.md"
    return [
      (
        "judgements", path, report("judgements:\n" + many(10_000) { _ in "  - {area: overall, grade: good, at: ¶3}\n" })
      ),
      ("areas", path, report("judgements:\n" + many(10_000) { "  - {area: overal\($0), grade: good, at: ¶3}\n" })),
      ("sources", path, report(many(15_000) { "  - {id: s\($0), kind: primary, title: a, publisher: b}\n" })),
      ("aliases", page, "---\ntitle: Help\naliases: [" + many(90_000) { "x\($0), " } + "]\n---\n"),
      ("keys", page, "---\ntitle: Help\n" + many(80_000) { "k\($0): 1\n" } + "---\n"),
      ("links", page, "---\ntitle: Help\n---\n" + many(40_000) { "[a](b\($0).md) " } + "\n"),
      (
        "fragments", page,
        "---\ntitle: Help\n---\n" + many(40_000) { "[a](#b\($0)) " } + "\n\n" + many(3_000) { _ in "## h\n\n" }
      ),
      ("citations", page, "---\ntitle: Help\n---\n" + many(100_000) { _ in "[¶] " } + "\n"),
      ("documents", page, "---\ntitle: Help\n---\n" + many(35_000) { "[report:a/b\($0) ¶1] " } + "\n"),
      (
        "rows", "content/indicators/oldham/2013-figures.csv",
        "indicator,area,period,value\n" + many(90_000) { _ in "x,y,z,w\n" }
      ),
    ]
  }()

  @Test(arguments: amounts.map(\.name))
  func endsSoonWhateverTheAmount(_ name: String) throws {
    let amount = try #require(Self.amounts.first { $0.name == name })
    let site = try ScratchFolder.ofBaseSite()
    #expect(amount.text.utf8.count <= 1 << 20)
    try site.write(amount.path, Array(amount.text.utf8))
    let clock = ContinuousClock()
    let start = clock.now
    let run = try Self.build(site, ["--format", "json"])
    // A debug build on a busy machine; a release takes a tenth of it.
    #expect(clock.now - start < .seconds(Soak.isOn ? 90 : 30))
    #expect(run.status == (name == "sources" ? 0 : 1))
    _ = try BrokenSiteTests.problems(in: run.output)
  }
}
