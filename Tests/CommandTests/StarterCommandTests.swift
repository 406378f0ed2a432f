import Foundation
import TestSupport
import Testing

/// `candour init` and `candour new`: what they make builds, or lacks only what a person must write.
@Suite struct StarterCommandTests {
  @Test func makesASiteThatBuildsAtOnce() throws {
    let folder = try StarterSite.made()
    let build = try CandourProgram.run(["build", "--site", "site", "--strict"], folder: folder.path)
    #expect(build.status == 0, "\(build.text)\(build.errors)")
    let check = try CandourProgram.run(["check", "--site", "site", "--strict"], folder: folder.path)
    #expect(check.status == 0, "\(check.text)")
    let files = try folder.files(below: "site")
    #expect(files["public/reports/exampleton/2024-ilacs/index.html"] != nil)
    // What is made up says so.
    for (path, bytes) in files where path.hasPrefix("content/reports/") {
      #expect(String(decoding: bytes, as: UTF8.self).contains("**This inspection is made up.**"), "\(path)")
    }
    #expect(files[".gitignore"].map { String(decoding: $0, as: UTF8.self) }?.contains("public/") == true)
    #expect(!files.keys.contains { $0.hasPrefix("templates/") })
  }

  /// A statement that was reviewed a year before the as-of date is reported: a new site's is of its day.
  @Test func datesTheSiteAndItsStatementByTheDay() throws {
    let folder = try StarterSite.made()
    let text = try String(contentsOfFile: folder.path + "/site/content/site.yaml", encoding: .utf8)
    let dates = text.matches(of: /(?:as_of|prepared|reviewed): (\S+)/).map { String($0.1) }
    #expect(dates.count == 3)
    #expect(Set(dates).count == 1 && dates.first != "2026-01-01", "\(dates)")
  }

  /// The frameworks are this repository's, but for the spread, which names a paper of its site.
  @Test func bringsEveryFramework() throws {
    let files = try StarterSite.made().files(below: "site/content/frameworks")
    let own = try FileTree.files(below: CandourProgram.checkout + "/content/frameworks")
    #expect(files.keys.sorted() == own.keys.sorted())
    for (name, bytes) in own {
      let start = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\nspread:")[0]
      let text = String(decoding: files[name] ?? [], as: UTF8.self)
      #expect(text.trimmingCharacters(in: .newlines) == start.trimmingCharacters(in: .newlines))
    }
  }

  @Test func overwritesNothing() throws {
    let folder = try StarterSite.made()
    let before = try folder.files()
    let again = try CandourProgram.run(["init", "site"], folder: folder.path)
    #expect(again.status == 2)
    #expect(try folder.files() == before)
  }

  /// A full stop behind “.” would be “..”, which is another folder.
  @Test(arguments: [
    (["init", "."], "files to this folder."), (["init", "--templates", ".."], "files to “..”."),
    (["init", "site"], "files to site."),
  ])
  func namesTheFolder(_ arguments: [String], _ words: String) throws {
    let folder = try ScratchFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/here", withIntermediateDirectories: false)
    let run = try CandourProgram.run(arguments, folder: folder.path + "/here")
    #expect(run.status == 0)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  // MARK: - Templates

  @Test func bringsTemplatesAndShowsWhatDiffers() throws {
    let folder = try StarterSite.made()
    func run(_ arguments: [String]) throws -> CandourProgram.Run {
      try CandourProgram.run(arguments, folder: folder.path)
    }
    #expect(try run(["init", "--templates", "site"]).status == 0)
    let own = try FileTree.files(below: CandourProgram.checkout + "/templates")
    #expect(try folder.files(below: "site/templates") == own)
    #expect(try run(["templates", "diff", "--site", "site"]).status == 0)
    let footer = String(decoding: own["partials/footer.mustache"] ?? [], as: UTF8.self)
    // Other line ends are no difference.
    try folder.write("site/templates/partials/footer.mustache", Array(footer.replacing("\n", with: "\r\n").utf8))
    #expect(try run(["templates", "diff", "--site", "site"]).status == 0)
    try folder.write("site/templates/partials/footer.mustache", Array(("<p>Ours</p>\n" + footer).utf8))
    try folder.write("site/templates/partials/ours.mustache", Array("<p>Ours alone</p>\n".utf8))
    let diff = try run(["templates", "diff", "--site", "site"])
    #expect(diff.status == 1)
    #expect(
      diff.text == """
        templates/partials/footer.mustache
          line 1
        + <p>Ours</p>
        templates/partials/ours.mustache: only the site has it

        """)
    let build = try run(["build", "--site", "site"])
    #expect(build.status == 0, "\(build.text)")
    let home = try #require(try folder.files(below: "site/public")["index.html"])
    #expect(String(decoding: home, as: UTF8.self).contains("<p>Ours</p>"))
  }

  /// Thousands of lines, and what is no text.
  @Test func showsWhatDiffersInFilesOfAnyKind() throws {
    let folder = try StarterSite.made()
    try folder.write("site/templates/assets/site.css", Array(String(repeating: "}\n\nb\n", count: 30_000).utf8))
    try folder.write("site/templates/assets/search.js", [0, 1, 2, 0xFF])
    let diff = try CandourProgram.run(["templates", "diff", "--site", "site"], folder: folder.path, limit: 60)
    #expect(diff.status == 1)
    #expect(diff.text.hasPrefix("templates/assets/search.js: the site's is no text\ntemplates/assets/site.css\n"))
    #expect(diff.output.count { $0 == UInt8(ascii: "+") } >= 80_000)
    #expect(!diff.output.contains(0))
  }

  // MARK: - New files

  @Test(arguments: ["slac", "sif", "unannounced", "ilacs-2018", "ilacs-2023", "ilacs-2026"])
  func startsAReportThatLacksOnlyItsTodos(_ framework: String) throws {
    let folder = try StarterSite.made()
    let run = try CandourProgram.run(
      ["new", "report", "exampleton/2027-new", "--framework", framework, "--site", "site"], folder: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    let path = "site/content/reports/exampleton/2027-new.md"
    let text = try String(contentsOfFile: folder.path + "/" + path, encoding: .utf8)
    let areas = text.components(separatedBy: "- {area: ").count - 1
    let graded = ["slac": 22, "sif": 6, "unannounced": 0, "ilacs-2018": 4, "ilacs-2023": 5, "ilacs-2026": 4]
    #expect(areas == graded[framework])
    let check = try CandourProgram.run(["check", "--site", "site", "--format", "json"], folder: folder.path)
    let problems = try BrokenSiteTests.problems(in: check.output)
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { $0.rule == "todo-left" }, "\(problems)")
    // With its TODOs gone it is published.
    try folder.write(path, Array(text.replacing("TODO", with: "done").utf8))
    let build = try CandourProgram.run(["build", "--site", "site"], folder: folder.path)
    #expect(build.status == 0, "\(build.text)")
    let again = try CandourProgram.run(
      ["new", "report", "exampleton/2027-new", "--framework", framework, "--site", "site"], folder: folder.path)
    #expect(again.status == 2)
  }

  /// Names of a framework that would be something else in YAML stay what they are.
  @Test(arguments: [
    "Ofsted: children", "[Ofsted]", "*Ofsted", "Ofsted # children", "- Ofsted", "@Ofsted", "\"Of\" sted",
  ])
  func writesNamesAsTheyAre(_ inspectorate: String) throws {
    let folder = try StarterSite.made()
    let path = "site/content/frameworks/slac.yaml"
    let text = try String(contentsOfFile: folder.path + "/" + path, encoding: .utf8)
    let named = text.replacing(/\ninspectorate: .*/) { _ in "\ninspectorate: '\(inspectorate)'" }
      .replacing("label: Safeguarding services", with: "label: \"Safeguarding\\nservices\"")
    try #require(named != text)
    try folder.write(path, Array(named.utf8))
    let run = try CandourProgram.run(
      ["new", "report", "exampleton/2010-slac", "--framework", "slac", "--site", "site"], folder: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    let check = try CandourProgram.run(["check", "--site", "site", "--format", "json"], folder: folder.path)
    let problems = try BrokenSiteTests.problems(in: check.output)
    let own = problems.filter { $0.file.hasSuffix("2010-slac.md") }
    #expect(!own.isEmpty && own.allSatisfy { $0.rule == "todo-left" }, "\(own)")
  }

  @Test(arguments: ["content/frameworks/slac.yaml", "content/authorities/exampleton.md"])
  func saysThatAFileCannotBeRead(_ path: String) throws {
    let folder = try StarterSite.made()
    let text = try String(contentsOfFile: folder.path + "/site/" + path, encoding: .utf8)
    try folder.write("site/" + path, Array(text.replacing("name: ", with: "nam: ").utf8))
    let run = try CandourProgram.run(
      ["new", "report", "exampleton/2010-slac", "--framework", "slac", "--site", "site"], folder: folder.path)
    #expect(run.status == 1)
    #expect(run.errors.contains("can't be read, because there is something wrong in \(path)"), "\(run.errors)")
    #expect(run.errors.contains("[unknown-key]"), "\(run.errors)")
    #expect(!run.errors.contains("has no"), "\(run.errors)")
  }

  @Test(arguments: [["authority", "north-wick"], ["page", "get-help"]])
  func startsAnAuthorityAndAPage(_ arguments: [String]) throws {
    let folder = try StarterSite.made()
    let run = try CandourProgram.run(["new"] + arguments + ["--site", "site"], folder: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    let check = try CandourProgram.run(["check", "--site", "site", "--format", "json"], folder: folder.path)
    let problems = try BrokenSiteTests.problems(in: check.output)
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { $0.rule == "todo-left" }, "\(problems)")
  }

  @Test(arguments: [
    (["report", "exampleton", "--framework", "slac"], "AUTHORITY/SLUG"),
    (["report", "exampletown/2027-x", "--framework", "slac"], "did you mean “exampleton”?"),
    (["report", "exampleton/2027-x", "--framework", "slack"], "did you mean “slac”?"),
    (["report", "exampleton/../x", "--framework", "slac"], "AUTHORITY/SLUG"),
    (["authority", "North Wick"], "takes the letters a-z"),
    (["page", "../about"], "takes the letters a-z"),
    (["page", "about"], "is there already"),
    (["page", "glossary"], "The address /glossary/ is that of a page that every site has"),
    (["page", "accessibility"], "The address /accessibility/ is"),
    (["page", "search"], "The address /search/ is"),
  ])
  func refusesNamesThatCannotBe(_ arguments: [String], _ words: String) throws {
    let folder = try StarterSite.made()
    let before = try folder.files()
    let run = try CandourProgram.run(["new"] + arguments + ["--site", "site"], folder: folder.path)
    #expect(run.status == 2)
    #expect(run.errors.contains(words), "\(run.errors)")
    // A question ends with its own mark.
    #expect(!run.errors.contains("?."), "\(run.errors)")
    #expect(try folder.files() == before)
  }
}
