import Diagnostics
import Files

/// Templates by their path below a folder, without `.mustache`.
enum PartialFolder {
  static func templates(of root: String) throws -> [String: SourceText] {
    if !Folder.isFolder(root) {
      throw UsageError("There is no folder “\(root)”; --partials names that of the templates.")
    }
    var paths: [String] = []
    try Folder.forEachEntry(below: root) { path, entry in
      if Folder.isHidden(entry.name) { return false }
      if entry.kind == .file, path.hasSuffix(".mustache") { paths.append(path) }
      return true
    }
    var templates: [String: SourceText] = [:]
    for path in paths {
      templates[String(path.dropLast(".mustache".count))] = try InputFile.read(root + "/" + path)
    }
    return templates
  }
}
