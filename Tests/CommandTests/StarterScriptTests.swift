import Foundation
import TestSupport
import Testing

/// The script that builds a council’s site in CI, as `init` brings it.
@Suite struct StarterScriptTests {
  /// What both workflows call, as they call it.
  @Test func buildsWithItsScript() throws {
    let folder = try StarterSite.made()
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
    let folder = try StarterSite.made()
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
    let folder = try StarterSite.made()
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
    let folder = try StarterSite.made()
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
    let folder = try StarterSite.made()
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
    let folder = try StarterSite.made()
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
    let folder = try StarterSite.made()
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
    let folder = try StarterSite.made()
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
    let folder = try StarterSite.made()
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
}
