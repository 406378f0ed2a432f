import Content
import Diagnostics
import Files

/// Reads a body again when its page is rendered.
enum SiteBody {
  /// - Throws: `FileError` where the file can't be read any more.
  static func read(_ path: String, site: String) throws -> SourceText {
    guard case .bytes(let bytes) = try FileReader.read(site + "/" + path) else {
      throw FileError("read", path, reason: "it is too large")
    }
    return SourceText(path: path, bytes: bytes)
  }
}
