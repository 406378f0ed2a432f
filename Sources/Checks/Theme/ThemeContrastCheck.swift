package import Diagnostics

/// Flags a colour of a site’s own style sheet that can’t be told from what is behind it: text below 4.5 to 1, lines
/// and marks that mean something below 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
///
/// It looks at the custom properties of `templates/assets/site.css`, in light and in dark, by what the style sheet of
/// this program uses them for. Lets pass what is written otherwise than as a plain colour, and properties that are
/// not there.
package enum ThemeContrastCheck {
  /// What is painted on what.
  private struct Use {
    let ground: String
    let least: Double
    let what: String
  }

  private static let text = 4.5
  private static let mark = 3.0

  private static let uses: [(name: String, uses: [Use])] = {
    func text(_ grounds: String...) -> [Use] { grounds.map { Use(ground: $0, least: Self.text, what: "text") } }
    func mark(_ grounds: String...) -> [Use] {
      grounds.map { Use(ground: $0, least: Self.mark, what: "a line or mark") }
    }
    let grades = ["--outstanding", "--good", "--middling", "--inadequate", "--none"].map { grade in
      (name: grade, uses: text(grade + "-wash") + mark("--paper"))
    }
    return [
      (name: "--ink", uses: text("--paper", "--wash")), (name: "--soft", uses: text("--paper", "--wash")),
      (name: "--link", uses: text("--paper", "--wash")), (name: "--focus", uses: mark("--paper", "--wash")),
    ] + grades
  }()

  package static func diagnostics(_ sheet: SourceText) -> [Diagnostic] {
    let properties = ThemeProperties(sheet.bytes)
    var found: [Diagnostic] = []
    for isDark in properties.dark.isEmpty ? [false] : [false, true] {
      for (name, uses) in Self.uses {
        guard let problem = problem(name, uses, properties, isDark: isDark, sheet) else { continue }
        // Where the dark scheme leaves both as they are, it is one mistake.
        if !found.contains(where: { $0.location == problem.location }) { found.append(problem) }
      }
    }
    return found
  }

  private static func problem(
    _ name: String, _ uses: [Use], _ properties: ThemeProperties, isDark: Bool, _ sheet: SourceText
  ) -> Diagnostic? {
    guard let colour = properties.colour(name, isDark: isDark), let value = properties.value(name, isDark: isDark)
    else {
      return nil
    }
    let grounds = uses.compactMap { use in properties.colour(use.ground, isDark: isDark).map { (use: use, colour: $0) }
    }
    let failing = grounds.filter { colour.contrast(with: $0.colour) < $0.use.least }
    let worst = failing.min {
      colour.contrast(with: $0.colour) / $0.use.least < colour.contrast(with: $1.colour) / $1.use.least
    }
    guard let worst else { return nil }
    let nearest = colour.nearest { candidate in
      grounds.allSatisfy { candidate.contrast(with: $0.colour) >= $0.use.least }
    }
    let scheme = isDark ? "dark" : "light"
    let mend =
      nearest.map { "the nearest colour that passes is \($0)" }
      ?? "no colour passes on all that it stands on; change \(worst.use.ground)"
    let message =
      "“\(name)” (\(colour)) on “\(worst.use.ground)” (\(worst.colour)) has a contrast of "
      + "\(ratio(colour.contrast(with: worst.colour))) to 1 in the \(scheme) scheme, and \(worst.use.what) needs "
      + "\(ratio(worst.use.least)) to 1; \(mend)"
    return Diagnostic(.themeContrast, at: sheet.location(of: value.range), message, hint: nearest?.description)
  }

  /// With two places, cut and not rounded: 4.499 is not 4.5.
  private static func ratio(_ value: Double) -> String {
    let hundredths = Int(value * 100)
    let rest = hundredths % 100
    return "\(hundredths / 100)"
      + (rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : ".\(rest < 10 ? "0" : "")\(rest)")
  }
}
