import Files
import Foundation

/// Writes files that are not there yet, and never in the place of one that comes there meanwhile.
enum NewFile {
  /// Beside its place and renamed, with the folders above it, so that nobody sees half of it.
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    if Folder.kind(of: path) != nil {
      throw FileError("write", path, reason: "there is a file of that name, which is not overwritten")
    }
    var folder = ""
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      folder = String(path[..<slash])
      _ = try FileWriter.createFolder(folder)
      folder += "/"
    }
    let name = path.split(separator: "/").last ?? "file"
    // Of its own, so that two programs that write the same file don't write one.
    let temporary = folder + ".candour-\(getpid())-\(name).tmp"
    try FileWriter.createNew(path, with: bytes, by: temporary)
  }
}
