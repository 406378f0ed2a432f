package import InspectionModel

/// A whole small site, carried inside the program: frameworks, an example authority with made-up reports, and what a
/// council's own repository needs to build it.
package enum StarterSite {
  /// By path in the new site's folder, sorted.
  ///
  /// - Parameter today: the date for which the site is worked out at first.
  package static func files(asOf today: CivilDate) -> [(path: String, text: String)] {
    EmbeddedStarter.files.map { path, text in
      var text = text
      if path.hasPrefix("content/frameworks/") { text = withoutSpread(text) }
      // The day of the site, and of its accessibility statement, which grows old after a year.
      if path == "content/site.yaml" { text = text.replacing(": 2026-01-01", with: ": \(today)") }
      return (place(path), text)
    }.sorted { $0.path < $1.path }
  }

  /// Folders whose names start with a point are carried under another name, so that no tool overlooks them.
  private static func place(_ path: String) -> String {
    path.hasPrefix("dot-") ? "." + path.dropFirst("dot-".count) : path
  }

  /// A framework's national spread names a paper of the site that it was written for.
  private static func withoutSpread(_ text: String) -> String {
    guard let spread = text.firstRange(of: "\nspread:") else { return text }
    return text[..<spread.lowerBound] + "\n"
  }
}
