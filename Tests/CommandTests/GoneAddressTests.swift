import Foundation
import TestSupport
import Testing

/// What a build and a check say of addresses that were published and that nothing keeps.
@Suite struct GoneAddressTests {
  private static let report = "content/reports/oldham/2012-exam.md"

  private static func run(_ command: String, _ site: ScratchFolder) throws -> CandourProgram.Run {
    let run = try CandourProgram.run([command, "--site", site.path])
    #expect(run.status == 0, "\(run.text)\(run.errors)")
    return run
  }

  /// A site that was built, and then has a page and a report under other names.
  private static func renamed() throws -> ScratchFolder {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("content/pages/extra.md", "---\ntitle: Extra\n---\nMore.\n")
    try site.write("content/pages/lost.md", "---\ntitle: Lost\n---\nMore.\n")
    #expect(!(try run("build", site)).errors.contains("leads nowhere"))
    let pages = site.path + "/content/pages/"
    try FileManager.default.moveItem(atPath: pages + "extra.md", toPath: pages + "more.md")
    return site
  }

  @Test func saysWhatToAdd() throws {
    let site = try Self.renamed()
    let words = """
      warning: an address that was published leads nowhere now; if this page has a new name, add to its front matter:
        content/pages/more.md: aliases: [/extra/]

      """
    for command in ["check", "build"] {
      let errors = try Self.run(command, site).errors
      #expect(errors.contains(words), "\(errors)")
      #expect(!errors.contains("/lost/"), "\(errors)")
    }
    // Once for a change: the record is then that of the new site.
    #expect(!(try Self.run("build", site)).errors.contains("leads nowhere"))
  }

  @Test func letsPassWhatAnAliasKeeps() throws {
    let site = try Self.renamed()
    try site.write("content/pages/more.md", "---\ntitle: Extra\naliases: [/extra/]\n---\nMore.\n")
    for command in ["check", "build"] { #expect(!(try Self.run(command, site)).errors.contains("nowhere")) }
  }

  @Test func namesAddressesOfWhichNoFileCanBeTold() throws {
    let site = try Self.renamed()
    try FileManager.default.removeItem(atPath: site.path + "/content/pages/lost.md")
    let words =
      "2 addresses were published and lead nowhere now; where other pages have what they said, add them to the aliases there: /extra/, /lost/\n"
    for command in ["check", "build"] {
      let errors = try Self.run(command, site).errors
      #expect(errors.contains(words), "\(errors)")
      #expect(!errors.contains("warning"), "\(errors)")
    }
  }

  /// What has been taken away is told in one line, which asks for nothing.
  @Test func namesAnAddressThatWasTakenAway() throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("content/pages/lost.md", "---\ntitle: Lost\naliases: [/old/lost.html]\n---\nMore.\n")
    _ = try Self.run("build", site)
    try site.write("content/pages/lost.md", "---\ntitle: Lost\n---\nMore.\n")
    #expect(try Self.run("build", site).errors.contains("/old/lost.html was published and leads nowhere now; "))
    try FileManager.default.removeItem(atPath: site.path + "/content/pages/lost.md")
    let errors = try Self.run("build", site).errors
    #expect(
      errors.contains(
        "/lost/ was published and leads nowhere now; where another page has what it said, add it to the aliases there.\n"
      ),
      "\(errors)")
    #expect(!errors.contains("warning"), "\(errors)")
  }

  /// A page whose file is there has its address when it is published again.
  @Test func letsPassDrafts() throws {
    let site = try Self.renamed()
    let draft = "---\ntitle: Lost\ndraft: true\n---\nMore.\n"
    try site.write("content/pages/lost.md", draft)
    for command in ["check", "build"] { #expect(!(try Self.run(command, site)).errors.contains("/lost/")) }
    // A site with its drafts is looked at, and is none that anybody links to.
    for arguments in [["--drafts"], []] {
      let build = try CandourProgram.run(["build", "--site", site.path] + arguments)
      #expect(build.status == 0 && !build.errors.contains("nowhere"), "\(build.errors)")
    }
    _ = try CandourProgram.run(["build", "--drafts", "--site", site.path])
    try site.write("content/pages/later.md", draft)
    try FileManager.default.removeItem(atPath: site.path + "/content/pages/lost.md")
    let build = try CandourProgram.run(["build", "--drafts", "--site", site.path])
    #expect(build.status == 0 && !build.errors.contains("nowhere"), "\(build.errors)")
  }

  /// The list of an authority from which nothing is asked any more comes again as soon as something is.
  @Test func letsPassTheListOfAnAuthorityThatIsThere() throws {
    let site = try ScratchFolder.ofBaseSite()
    _ = try Self.run("build", site)
    let list = site.path + "/public/authorities/oldham/recommendations/index.html"
    #expect(FileManager.default.fileExists(atPath: list))
    let report = try String(contentsOfFile: site.path + "/" + Self.report, encoding: .utf8)
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0 == "recommendations:" })
    let end = try #require(lines[(start + 1)...].firstIndex { $0.first != " " })
    try site.write(Self.report, (lines[..<start] + lines[end...]).joined(separator: "\n"))
    // The council's indicators and papers may name what was asked; here none does.
    let build = try CandourProgram.run(["build", "--site", site.path])
    #expect(build.status == 0, "\(build.text)")
    #expect(!FileManager.default.fileExists(atPath: list))
    #expect(!build.errors.contains("nowhere"), "\(build.errors)")
  }

  /// No file is named that is not there: what came may be an old address of another page.
  @Test func namesNoFileThatIsNotThere() throws {
    let site = try Self.renamed()
    try FileManager.default.removeItem(atPath: site.path + "/content/pages/more.md")
    try site.write("content/pages/lost.md", "---\ntitle: Lost\naliases: [/other/]\n---\nMore.\n")
    let errors = try Self.run("build", site).errors
    #expect(!errors.contains("other.md"), "\(errors)")
    #expect(errors.contains("/extra/ was published and leads nowhere now"), "\(errors)")
  }

  /// An authority with another id takes the addresses of all that is below it with it. Lists need no alias.
  @Test func followsAnAuthorityThatWasRenamed() throws {
    let site = try ScratchFolder.ofBaseSite()
    _ = try Self.run("build", site)
    let rename = """
      set -e
      cd "$0/content"
      for file in $(grep -rl oldham .); do perl -pi -e 's/\\boldham\\b/newton/g' "$file"; done
      mv authorities/oldham.md authorities/newton.md
      for folder in reports papers indicators; do mv "$folder/oldham" "$folder/newton"; done
      """
    let run = try CandourProgram.run(["-c", rename, site.path], program: "/bin/sh")
    #expect(run.status == 0, "\(run.errors)")
    let lines = try Self.run("check", site).errors.split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(
      lines == [
        "  content/authorities/newton.md: aliases: [/authorities/oldham/, /authorities/oldham/recommendations/]",
        "  content/indicators/newton/2013-figures.md: aliases: [/indicators/oldham/2013-figures/]",
        "  content/papers/newton/2013-paper.md: aliases: [/papers/oldham/2013-paper/]",
        "  content/reports/newton/2012-exam.md: aliases: [/reports/oldham/2012-exam/]",
      ])
  }
}
