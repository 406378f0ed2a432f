import Files

/// Writes files that are not there yet.
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
    try FileWriter.replace(path, with: bytes, by: folder + ".candour-" + name + ".tmp")
  }
}
