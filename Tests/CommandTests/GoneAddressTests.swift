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
    let line = "  content/pages/more.md: aliases: [/extra/]"
    for command in ["check", "build"] {
      let errors = try Self.run(command, site).errors
      #expect(errors.contains("warning: an address that was published leads nowhere now; "), "\(errors)")
      #expect(errors.contains(line), "\(errors)")
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
    let errors = try Self.run("build", site).errors
    #expect(errors.contains("2 addresses that were published lead nowhere now"), "\(errors)")
    #expect(errors.contains("the file of the page that takes their place: aliases: [/extra/, /lost/]"), "\(errors)")
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
