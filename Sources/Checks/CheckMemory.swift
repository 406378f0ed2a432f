internal import Diagnostics

/// What was found in the bytes of files when they were last looked at, so that the next check walks only through
/// those that have changed.
package struct CheckMemory: Sendable {
  struct Scan: Sendable {
    /// Of the bytes that were scanned.
    let digest: UInt64
    let matches: [PatternScan.Match]
    /// The text in paragraphs, where a rule had it read; few files give a reason for that.
    var prose: [ProseBlock]?
  }

  /// The rules that were looked for; a scan for others says nothing.
  let wanted: Set<Rule>
  /// By path relative to the site.
  let scans: [String: Scan]

  package init() { self.init(wanted: [], scans: [:]) }

  init(wanted: Set<Rule>, scans: [String: Scan]) {
    self.wanted = wanted
    self.scans = scans
  }
}
