/// How grave a problem is. Errors stop a build; warnings do so only with `--strict`.
package enum Severity: String, Sendable, Hashable, CaseIterable {
  case error, warning
}

/// One problem at one place, as a value: collected, sorted and printed later, never thrown.
package struct Diagnostic: Sendable, Hashable {
  package let rule: Rule
  package var severity: Severity
  package private(set) var location: SourceLocation
  /// What is wrong and what to write instead, in one sentence without a full stop.
  package let message: String
  /// The mend alone, for editors (the nearest name, say).
  package let hint: String?

  package init(
    _ rule: Rule,
    at location: SourceLocation,
    _ message: String,
    hint: String? = nil
  ) {
    self.rule = rule
    self.severity = rule.severity
    self.location = location
    self.message = Self.onOneLine(message)
    self.hint = hint
  }

  /// The same problem as it is known from a folder above; see `SourceLocation.below`.
  package func below(_ folder: String) -> Diagnostic {
    var diagnostic = self
    diagnostic.location = location.below(folder)
    return diagnostic
  }

  /// A message may hold text of a file, and so a line break; it is one line all the same.
  private static func onOneLine(_ text: String) -> String {
    let isBreak = { (scalar: Unicode.Scalar) in scalar == "\n" || scalar == "\r" }
    guard text.unicodeScalars.contains(where: isBreak) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isBreak($0) ? " " : $0 }))
  }
}

extension Diagnostic: Comparable {
  /// By file, then place, then rule and message, so that a run reports the same list in the same order.
  package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    if a.location.file != b.location.file { return a.location.file < b.location.file }
    if a.location.start != b.location.start { return a.location.start < b.location.start }
    if a.rule != b.rule { return a.rule.rawValue < b.rule.rawValue }
    return a.message < b.message
  }
}
