/// A file that an import made, as it would be written.
package struct Draft: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case report, paper, indicators, table
  }

  /// As large as a file of a site may be, in bytes.
  static let largest = 1 << 20

  package let kind: Kind
  /// Relative to the site: `content/reports/lewisham/2012-slac.md`.
  package let path: String
  package let text: String

  package init(kind: Kind, path: String, text: String) {
    self.kind = kind
    self.path = path
    self.text = text
  }
}
