import Files

/// The file that `--report` names.
enum ReportFile {
  /// Puts a file in the place of what was there at once; into a pipe, a device or what a link leads to it is written.
  static func write(_ text: String, to path: String) throws(FileError) {
    let bytes = Array(text.utf8)
    guard Folder.isReplaceable(path) else {
      return try FileWriter.create(path) { file throws(FileError) in try file.write(bytes) }
    }
    let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    try FileWriter.replace(path, with: bytes, by: "\(path[..<slash]).candour-\(path[slash...]).tmp")
  }
}
