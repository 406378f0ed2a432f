package import InspectionModel

/// A value with the file that it was read from.
///
/// A class, as there are thousands: whoever takes a struct out of a list counts up all that is in it.
package final class ContentEntry<Value: Sendable>: Sendable {
  package let value: Value
  package let file: ContentFile

  package init(_ value: Value, file: ContentFile) {
    self.value = value
    self.file = file
  }
}

/// What is kept of a file besides its value.
package struct ContentFile: Sendable {
  /// Relative to the site: `content/reports/lewisham/2012-slac.md`.
  package let path: String
  package let isDraft: Bool
  /// Old addresses that lead to this page.
  package let aliases: [OldAddress]
  /// By their date, latest first.
  package let corrections: [Correction]
  /// In the order of the file. Those of indicators hold for the table beside them, those of the settings for the
  /// glossary and the themes.
  package let allowances: [Allowance]
  /// Nil for files that have none (YAML).
  package let body: BodyOutline?

  package init(
    path: String,
    isDraft: Bool = false,
    aliases: [OldAddress] = [],
    corrections: [Correction] = [],
    allowances: [Allowance] = [],
    body: BodyOutline? = nil
  ) {
    self.path = path
    self.isDraft = isDraft
    self.aliases = aliases
    self.corrections = corrections
    self.allowances = allowances
    self.body = body
  }
}
