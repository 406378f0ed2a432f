/// What a made-up site has besides its reports: settings, and the project's own frameworks, glossary and themes.
struct SiteFiles {
  let site: String
  let comparisons: String

  func write(using content: String) throws {
    try TextFile.write(site + "/content/site.yaml", settings)
    for name in ["slac", "sif", "ilacs-2018", "ilacs-2023", "ilacs-2026"] {
      let text = try TextFile.read(content + "/frameworks/\(name).yaml")
      try TextFile.write(site + "/content/frameworks/\(name).yaml", Self.withoutSpread(text))
    }
    // The sources of these terms are reports that a made-up site does not have.
    let glossary = try TextFile.read(content + "/glossary.yaml").split(separator: "\n")
      .filter { !$0.hasPrefix("  source:") }
    try TextFile.write(site + "/content/glossary.yaml", glossary.joined(separator: "\n") + "\n")
    try TextFile.write(site + "/content/themes.yaml", TextFile.read(content + "/themes.yaml"))
    try TextFile.write(
      site + "/content/pages/about.md", "---\ntitle: About\n---\nEverything on this site is made up.\n")
  }

  /// A framework without its national spread, which cites a paper.
  private static func withoutSpread(_ text: String) -> String {
    var isSpread = false
    let lines = text.split(separator: "\n").filter { line in
      if !line.hasPrefix(" ") { isSpread = line.hasPrefix("spread:") }
      return !isSpread
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var settings: String {
    """
    title: Made-up inspections
    description: A site to measure on. Everything in it is made up.
    base_url: https://example.org/inspections
    language: en-GB
    publisher: {name: Example Publisher, url: https://example.org, email: inspections@example.org}
    licence: {name: Open Government Licence v3.0, url: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/}
    as_of: 2026-01-01
    comparisons: \(comparisons)
    concern: {text: "If a child is in danger now, call 999.", url: https://www.gov.uk/report-child-abuse, telephone: "999"}
    accessibility:
      status: partially compliant
      prepared: 2025-12-01
      reviewed: 2025-12-01
      method: Looked at by its makers.
      problems:
        - {what: No test with a screen reader., why: The site is an example., reason: non-compliance}
      contact: inspections@example.org
      response_days: 10
      enforcement: The Equality and Human Rights Commission enforces the regulations.

    """
  }
}
