import Diagnostics
import Files

/// A file that a command is given by name.
enum InputFile {
  /// Some more than the largest file that is read, so that the limit is reported by what has it.
  private static let most = 64 << 20

  /// Its bytes, or standard input's where there is no name.
  ///
  /// - Throws: where there is no such file, or the machine fails.
  static func read(_ path: String?) throws -> SourceText {
    guard let path else {
      return SourceText(path: "standard input", bytes: try StandardInput.read(limit: most))
    }
    if Folder.kind(of: path) == nil { throw UsageError("There is no file “\(path)”.") }
    switch try FileReader.read(path, limit: most) {
    case .bytes(let bytes): return SourceText(path: path, bytes: bytes)
    case .tooLarge(let size):
      throw FileError("read", path, reason: "it has \(size) bytes, more than can be read")
    }
  }
}
