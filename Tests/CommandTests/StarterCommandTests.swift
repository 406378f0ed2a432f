import Foundation
import TestSupport
import Testing

/// `candour init` and `candour new`: what they make builds, or lacks only what a person must write.
@Suite struct StarterCommandTests {
  private static func site() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let run = try CandourProgram.run(["init", "site"], folder: folder.path)
    try #require(run.status == 0, "\(run.errors)")
    return folder
  }

  @Test func makesASiteThatBuildsAtOnce() throws {
    let folder = try Self.site()
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
    let folder = try Self.site()
    let text = try String(contentsOfFile: folder.path + "/site/content/site.yaml", encoding: .utf8)
    let dates = text.matches(of: /(?:as_of|prepared|reviewed): (\S+)/).map { String($0.1) }
    #expect(dates.count == 3)
    #expect(Set(dates).count == 1 && dates.first != "2026-01-01", "\(dates)")
  }

  /// The frameworks are this repository's, but for the spread, which names a paper of its site.
  @Test func bringsEveryFramework() throws {
    let files = try Self.site().files(below: "site/content/frameworks")
    let own = try FileTree.files(below: CandourProgram.checkout + "/content/frameworks")
    #expect(files.keys.sorted() == own.keys.sorted())
    for (name, bytes) in own {
      let start = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\nspread:")[0]
      let text = String(decoding: files[name] ?? [], as: UTF8.self)
      #expect(text.trimmingCharacters(in: .newlines) == start.trimmingCharacters(in: .newlines))
    }
  }

  @Test func overwritesNothing() throws {
    let folder = try Self.site()
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

  /// What both workflows call, as they call it.
  @Test func buildsWithItsScript() throws {
    let folder = try Self.site()
    let program = URL(filePath: CandourProgram.path).deletingLastPathComponent().path()
    let arguments = ["-c", "PATH=\"\(program):$PATH\" FORMAT=github sh site/scripts/build-site.sh"]
    let run = try CandourProgram.run(arguments, folder: folder.path, program: "/bin/sh")
    #expect(run.status == 0, "\(run.text)\(run.errors)")
    #expect(try folder.files(below: "site")["public/index.html"] != nil)
    for workflow in [".github/workflows/site.yml", ".gitlab-ci.yml"] {
      let text = try String(contentsOfFile: folder.path + "/site/" + workflow, encoding: .utf8)
      #expect(text.contains("sh scripts/build-site.sh"))
    }
    try folder.write("site/content/reports/exampleton/2024-ilacs.md", Array("---\ntitle: x\n---\n".utf8))
    let broken = try CandourProgram.run(arguments, folder: folder.path, program: "/bin/sh")
    #expect(broken.status == 1)
    #expect(broken.text.contains("::error file=content/reports/exampleton/2024-ilacs.md,line=2"), "\(broken.text)")
  }

  /// CI without the program fetches it: alone, or packed as `make dist` packs it.
  @Test(arguments: ["candour", "candour-0.1.0-linux-x86_64.tar.gz"])
  func fetchesTheProgram(_ name: String) throws {
    let folder = try Self.site()
    let program = CandourProgram.path
    let script = """
      set -e
      mkdir -p dist/candour-0.1.0-linux-x86_64
      cp "\(program)" dist/candour
      cp dist/candour dist/candour-0.1.0-linux-x86_64/
      tar -C dist -czf dist/candour-0.1.0-linux-x86_64.tar.gz candour-0.1.0-linux-x86_64
      export CANDOUR_URL="file://$PWD/dist/\(name)" CANDOUR_SHA256="$(sha256sum "dist/\(name)" | cut -d' ' -f1)"
      sh site/scripts/build-site.sh
      """
    let run = try CandourProgram.run(["-c", script], folder: folder.path, program: "/bin/sh")
    #expect(run.status == 0, "\(run.text)\(run.errors)")
    #expect(try folder.files(below: "site")["public/index.html"] != nil)
    let spoilt = script.replacing("| cut", with: "| tr 0-9 1-90 | cut").replacing("set -e", with: "rm -r site/bin")
    let refused = try CandourProgram.run(["-c", spoilt], folder: folder.path, program: "/bin/sh")
    #expect(refused.status == 3)
    #expect(refused.errors.contains("has another checksum"), "\(refused.errors)")
    #expect(try folder.files(below: "site")["bin/candour"] == nil)
  }

  private static func sh(_ folder: ScratchFolder, _ script: String) throws -> CandourProgram.Run {
    let program = URL(filePath: CandourProgram.path).deletingLastPathComponent().path()
    let start = """
      PATH="\(program):$PATH"
      git() {
        command git -c user.name=x -c user.email=x@example.org "$@"
      }

      """
    return try CandourProgram.run(["-c", start + script], folder: folder.path, program: "/bin/sh")
  }

  /// A change that mends what could not be read must pass; and what only the other branch has is not taken away.
  @Test func goesOnWhereNothingCanBeCompared() throws {
    let folder = try Self.site()
    let script = """
      cd site && git init -q -b main && mv content/site.yaml sound.yaml && echo 'title: [' > content/site.yaml
      git add -A && git commit -qm broken && git switch -qc mend && mv sound.yaml content/site.yaml
      git add -A && git commit -qm mended
      SINCE=main sh scripts/build-site.sh && SINCE=no-such sh scripts/build-site.sh
      """
    let run = try Self.sh(folder, script)
    #expect(run.status == 0, "\(run.text)\(run.errors)")
    for revision in ["main", "no-such"] {
      #expect(run.text.contains("Nothing can be compared with \(revision)"), "\(run.text)")
    }
    #expect(try folder.files(below: "site")["public/index.html"] != nil)
  }

  @Test func comparesFromWhereTheBranchBegan() throws {
    let folder = try Self.site()
    let page = "printf -- '---\\ntitle: Help\\n---\\nAsk us.\\n' > content/pages"
    let script = """
      cd site && git init -q -b main && git add -A && git commit -qm first && git switch -qc branch
      \(page)/ours.md && git add -A && git commit -qm ours && git switch -q main
      \(page)/theirs.md && git add -A && git commit -qm theirs && git switch -q branch
      mkdir -p elsewhere/scripts && CDPATH=$PWD/elsewhere SINCE=main sh scripts/build-site.sh
      """
    let run = try Self.sh(folder, script)
    #expect(run.status == 0, "\(run.text)\(run.errors)")
    #expect(run.text.contains("- /ours/"), "\(run.text)")
    #expect(!run.text.contains("theirs"), "\(run.text)")
  }

  // MARK: - What CI shows

  /// A site in a folder of its repository, with a mistake: its problems are named by their paths in the repository, in
  /// words in the log and for GitLab in a file; what else stands there is none of it.
  @Test func writesAReportForGitLab() throws {
    let folder = try Self.site()
    let script = """
      mkdir repo && mv site repo/ && cd repo && git init -q -b main && git add -A && git commit -qm first
      sed -i 's/^title: /titel: /' site/content/pages/about.md
      SINCE=HEAD FORMAT=gitlab REPORT=report.json sh site/scripts/build-site.sh
      """
    let run = try Self.sh(folder, script)
    #expect(run.status == 1)
    let data = try Data(contentsOf: URL(filePath: folder.path + "/repo/site/report.json"))
    let entries = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(!entries.isEmpty)
    for entry in entries {
      #expect((entry["location"] as? [String: Any])?["path"] as? String == "site/content/pages/about.md")
    }
    #expect(run.text.contains("site/content/pages/about.md:2:1: error: "), "\(run.text)")
    #expect(run.text.contains("There are errors, so what this change does can't be told yet."), "\(run.text)")
    // Said once, and not again by what compares.
    #expect((run.text + run.errors).components(separatedBy: "unknown-key").count == 2, "\(run.text)\(run.errors)")
  }

  /// A report goes where its name leads, and nothing that is there is lost on the way.
  @Test func writesAReportWhereItsNameLeads() throws {
    let folder = try Self.site()
    let script = """
      set -e
      check() { "$0" check --site site --format json --report "$1" >/dev/null; }
      echo keep > report.json.tmp && check report.json && cat report.json.tmp
      echo old > target && ln -s target link && check link && test -L link && head -c 15 target && echo
      mkfifo pipe && { head -c 15 pipe > piped & } && check pipe && wait && test -p pipe && cat piped && echo
      "$0" check --site site --format json --report /dev/stdout | tail -n 1 | head -c 15
      """
    let run = try CandourProgram.run(["-c", script, CandourProgram.path], folder: folder.path, program: "/bin/sh")
    #expect(run.status == 0, "\(run.errors)")
    let starts = Array(repeating: "{\"diagnostics\":", count: 3)
    #expect(run.text.split(separator: "\n").map(String.init) == ["keep"] + starts, "\(run.text)")
  }

  /// What a program reads is on standard output alone.
  @Test func mixesNothingWithWhatAProgramReads() throws {
    let folder = try Self.site()
    let script = """
      cd site && git init -q -b main && git add -A && git commit -qm first
      printf -- '---\\ntitle: Help\\n---\\nAsk us.\\n\\n[here](about.md)\\n' > content/pages/help.md
      GITHUB_STEP_SUMMARY=$PWD/../summary.md SINCE=HEAD FORMAT=json sh scripts/build-site.sh
      """
    let run = try Self.sh(folder, script)
    #expect(run.status == 0, "\(run.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    #expect(json?["errors"] as? Int == 0 && json?["warnings"] as? Int == 1, "\(run.text)")
    #expect(run.errors.contains("## New pages") && run.errors.contains("Published"), "\(run.errors)")
    let summary = try String(contentsOfFile: folder.path + "/summary.md", encoding: .utf8)
    #expect(summary == "## New pages\n\n- /help/\n")
  }

  /// A machine that lacks one of the tools that fetch, check or unpack the program.
  @Test(arguments: [
    ("curl wget", "candour", "There is neither curl nor wget to fetch "),
    ("sha256sum shasum", "candour", "There is neither sha256sum nor shasum to check what "),
    ("tar", "candour.tar.gz", "There is no tar to unpack "),
    ("curl", "candour", nil), ("sha256sum", "candour", nil),
  ])
  func saysWhichToolIsMissing(_ missing: String, _ name: String, _ words: String?) throws {
    let folder = try Self.site()
    // “wget” reads no address of a file: what stands for it here, and for “shasum”, takes the same options.
    let script = """
      mkdir dist tools && cp "\(CandourProgram.path)" dist/candour && cp dist/candour dist/candour.tar.gz
      sum=$(sha256sum dist/\(name) | cut -d' ' -f1)
      for tool in sh dirname mkdir rm mv chmod tr cat git curl tar gzip sha256sum; do
        ln -s "$(command -v $tool)" tools/$tool
      done
      printf '#!/bin/sh\\n[ "$1 $2" = "-q -O" ] && cat "${4#file://}" > "$3"\\n' > tools/wget
      printf '#!/bin/sh\\n[ "$1 $2" = "-a 256" ] && exec /usr/bin/sha256sum "$3"\\n' > tools/shasum
      chmod +x tools/wget tools/shasum
      for tool in \(missing); do rm tools/$tool; done
      PATH=$PWD/tools CANDOUR_URL="file://$PWD/dist/\(name)" CANDOUR_SHA256=$sum sh site/scripts/build-site.sh
      """
    let run = try CandourProgram.run(["-c", script], folder: folder.path, program: "/bin/sh")
    #expect(run.status == (words == nil ? 0 : 3), "\(run.text)\(run.errors)")
    #expect(run.errors.contains(words ?? "Published"), "\(run.errors)")
    let left = try folder.files(below: "site").keys.filter { $0.hasPrefix("bin/") }
    #expect(Array(left) == (words == nil ? ["bin/candour"] : []))
  }

  /// Whatever is the matter with the program, the exit code is 3 and the last line says it.
  @Test(arguments: [
    ("CANDOUR_URL=file:///no/such CANDOUR_SHA256=0", "file:///no/such can't be fetched."),
    ("CANDOUR_URL=\"file://$PWD/dist/text\" CANDOUR_SHA256=\"$SUM\"", "bin/candour can't be run on this machine."),
    ("CANDOUR_URL=\"file://$PWD/dist/text.tar.gz?download=1\" CANDOUR_SHA256=\" $SUM  text \"", "can't be unpacked."),
    ("CANDOUR_URL=\"file://$PWD/dist/text\" CANDOUR_SHA256=0", "has another checksum than CANDOUR_SHA256."),
    ("CANDOUR_URL=\"file://$PWD/dist/text\"", "Set CANDOUR_SHA256 to the checksum of"),
  ])
  func saysWhyTheProgramCannotBeHad(_ variables: String, _ words: String) throws {
    let folder = try Self.site()
    let script = """
      mkdir dist && echo no program > dist/text && cp dist/text dist/text.tar.gz && cp dist/text 'dist/text.tar.gz?download=1'
      SUM=$(sha256sum dist/text | cut -d' ' -f1)
      \(variables) sh site/scripts/build-site.sh
      """
    let run = try CandourProgram.run(["-c", script], folder: folder.path, program: "/bin/sh")
    #expect(run.status == 3, "\(run.text)\(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(try folder.files(below: "site").keys.allSatisfy { !$0.hasSuffix(".part") })
  }

  // MARK: - Templates

  @Test func bringsTemplatesAndShowsWhatDiffers() throws {
    let folder = try Self.site()
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
    let folder = try Self.site()
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
    let folder = try Self.site()
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
    let folder = try Self.site()
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
    let folder = try Self.site()
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
    let folder = try Self.site()
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
    let folder = try Self.site()
    let before = try folder.files()
    let run = try CandourProgram.run(["new"] + arguments + ["--site", "site"], folder: folder.path)
    #expect(run.status == 2)
    #expect(run.errors.contains(words), "\(run.errors)")
    // A question ends with its own mark.
    #expect(!run.errors.contains("?."), "\(run.errors)")
    #expect(try folder.files() == before)
  }
}
