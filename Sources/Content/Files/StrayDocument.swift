import Diagnostics
import Files
import FrontMatter

/// A Markdown file with front matter that stands where no file is read: a report, a paper or a page that somebody takes for
/// published. Notes without front matter are none.
enum StrayDocument {
  /// - Parameter path: of a file, as the machine finds it. One that can't be read is none.
  static func isOne(_ path: String) -> Bool {
    guard path.hasSuffix(".md"), case .bytes(let bytes)? = try? FileReader.read(path, limit: TextCheck.largest) else {
      return false
    }
    var unread: [Diagnostic] = []
    return FrontMatterSplit(SourceText(path: path, bytes: bytes), &unread) != nil
  }

  /// Those below a folder in which none is read, relative to it and sorted. What starts with `_` or `.` is left alone.
  static func all(below folder: String) -> [String] {
    var paths: [String] = []
    try? Folder.forEachEntry(below: folder) { path, entry in
      if Folder.isHidden(entry.name) { return false }
      if entry.kind == .file, isOne(folder + "/" + path) { paths.append(path) }
      return true
    }
    return paths.sorted()
  }
}
