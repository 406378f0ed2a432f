package import Diagnostics

/// An address that a page had once, as its file gives it under `aliases:`.
package struct OldAddress: Sendable, Hashable {
  /// An absolute path within the site: `/old/address/`.
  package let text: String
  package let location: SourceLocation

  package init(_ text: String, at location: SourceLocation) {
    self.text = text
    self.location = location
  }
}
