package import Diagnostics
import Files

/// Reads one text file of a site, with the checks that hold for all of them.
package enum SiteFileReader {
  /// The file's text; nil, with what is wrong, where it is missing, unreadable, too large, no UTF-8 or with characters that
  /// can’t be shown.
  ///
  /// - Parameter path: relative to the site, as problems name it.
  package static func read(
    _ path: String,
    site: String,
    _ diagnostics: inout [Diagnostic]
  ) -> SourceText? {
    do {
      switch try FileReader.read(site + "/" + path, limit: TextCheck.largest) {
      case .tooLarge(let size):
        diagnostics.append(TextCheck.tooLarge(path, size: size))
        return nil
      case .bytes(let bytes):
        let source = SourceText(path: path, bytes: bytes)
        let problems = TextCheck.problems(in: source)
        diagnostics += problems
        return problems.isEmpty ? source : nil
      }
    } catch {
      let message = error.isMissing ? "there is no such file" : "the file can't be read: \(error.reason)"
      diagnostics.append(Diagnostic(.unreadableFile, at: SourceLocation(file: path), message))
      return nil
    }
  }
}
