package import Diagnostics

/// What the preview shows at one moment: the last site that was sound, and the problems of the files as they are now.
struct PreviewState: Sendable {
  /// Different after every change, and after every start of the program.
  let id: String
  /// Nil until the files have been sound once.
  let served: ServedSite?
  let report: DiagnosticReport
}

/// What a change did, for the line on the terminal.
package struct PreviewChange: Sendable {
  /// The files that differ, came or went, relative to the site; empty for the first build.
  package let files: [String]
  package let isFirst: Bool
  package let report: DiagnosticReport
  /// Of the site that is served; nil where there is none yet.
  package let pageCount: Int?
  package let duration: Duration
  /// Whether the problems are others than before.
  package let hasNewReport: Bool
  /// The path below which the site is served: `/`, or that of its published address.
  package let basePath: String
}
