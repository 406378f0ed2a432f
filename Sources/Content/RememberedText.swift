package import Diagnostics
import Files

/// A file's text as it was last read, which holds for as long as the file is the same.
package struct RememberedText: Sendable {
  package let source: SourceText
  /// Of its bytes.
  package let digest: UInt64
  private let stamp: FileStamp?

  /// The text of a file: the known one where the file has not been touched since, read anew otherwise.
  ///
  /// Nil, with one problem, where the file is missing, unreadable, too large or no UTF-8. Costs one look at the
  /// file's attributes where nothing changed.
  static func read(
    _ path: String,
    site: String,
    known: RememberedText?,
    _ diagnostics: inout [Diagnostic]
  ) -> RememberedText? {
    // Looked at first: a change between the two is then seen the next time.
    let stamp = FileStamp(site + "/" + path)
    if let known, let stamp, stamp.isSettled, known.stamp == stamp, known.stamp?.isSettled == true { return known }
    guard let source = SiteFileReader.read(path, site: site, &diagnostics) else { return nil }
    return RememberedText(source: source, digest: source.digest, stamp: stamp)
  }

  /// Whether it was read when the file was as it was when another was read.
  func hasStamp(of other: RememberedText?) -> Bool { stamp == other?.stamp }
}
