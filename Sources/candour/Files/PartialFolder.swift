internal import Diagnostics
internal import Files

/// Templates by their path below a folder, without `.mustache`.
enum PartialFolder {
  static func templates(of root: String) throws -> [String: SourceText] {
    if !Folder.isFolder(root) {
      throw UsageError("There is no folder “\(root)”; --partials names that of the templates.")
    }
    var templates: [String: SourceText] = [:]
    var folders = [""]
    while let folder = folders.popLast() {
      for entry in try Folder.entries(of: folder.isEmpty ? root : root + "/" + folder) {
        let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
        switch entry.kind {
        case .folder: folders.append(path)
        case .file where path.hasSuffix(".mustache"):
          templates[String(path.dropLast(".mustache".count))] = try InputFile.read(root + "/" + path)
        case .file, .link, .other: break
        }
      }
    }
    return templates
  }
}
