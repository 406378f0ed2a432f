import Diagnostics

/// The addresses that the preview has besides those of the site. No page can have one: their names begin with `_`.
enum PreviewAddress {
  static let script = "/_candour/live.js"
  static let worker = "/_candour/worker.js"
  static let styles = "/_candour/preview.css"
  static let events = "/_candour/events"
  static let state = "/_candour/state"
  static let prefix = "/_candour/"
  static let source = "/_candour/source/"

  /// Where a line of a file of the site can be read.
  static func source(_ path: String, line: Int) -> String { source + PercentEncoding.path(path) + "#L\(line)" }
}
