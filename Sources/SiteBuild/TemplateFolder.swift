package import Diagnostics
internal import Content
internal import DefaultTemplates
package import Files

/// The templates and assets of a site: its own, and for what it does not have the program's.
package struct TemplateFolder: Sendable {
  /// Templates by their path below `templates/`, without `.mustache`.
  package let templates: [String: SourceText]
  /// Files below `templates/assets/`, by their path below it, sorted.
  let assets: [Asset]

  enum Asset: Sendable {
    /// A file of the site, read when it is published.
    case own(name: String, path: String)
    case program(name: String, text: String)

    var name: String {
      switch self {
      case .own(let name, _), .program(let name, _): name
      }
    }
  }

  private static let ending = ".mustache"

  /// - Throws: where a folder can't be listed. A template that can't be read is a problem.
  package init(site: String, _ diagnostics: inout [Diagnostic]) throws(FileError) {
    var templates: [String: SourceText] = [:]
    var assets: [String: Asset] = [:]
    for (path, text) in DefaultTemplates.files {
      if path.hasPrefix("assets/") {
        let name = String(path.dropFirst("assets/".count))
        assets[name] = .program(name: name, text: text)
      } else if path.hasSuffix(Self.ending) {
        let source = SourceText(path: "templates/" + path, bytes: Array(text.utf8))
        templates[String(path.dropLast(Self.ending.count))] = source
      }
    }
    for path in try Self.files(site + "/templates") {
      if path.hasPrefix("assets/") {
        let name = String(path.dropFirst("assets/".count))
        assets[name] = .own(name: name, path: site + "/templates/" + path)
      } else if path.hasSuffix(Self.ending) {
        let name = String(path.dropLast(Self.ending.count))
        // A template of the site that can't be read is not replaced in silence by the program's.
        templates[name] = SiteFileReader.read("templates/" + path, site: site, &diagnostics)
      } else {
        let message = "this file is not used; a template's name ends in .mustache, and other files stand in templates/assets/"
        let location = SourceLocation(file: "templates/" + path)
        diagnostics.append(Diagnostic(.unexpectedFile, at: location, message))
      }
    }
    self.templates = templates
    self.assets = assets.values.sorted { $0.name < $1.name }
  }

  /// The files below a folder, relative to it, but those whose names start with `_` or `.`.
  private static func files(_ root: String) throws(FileError) -> [String] {
    guard Folder.kind(of: root) == .folder else { return [] }
    var files: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for entry in try Folder.entries(of: folder.isEmpty ? root : root + "/" + folder) {
        if entry.name.hasPrefix("_") || entry.name.hasPrefix(".") { continue }
        let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
        switch entry.kind {
        case .folder: folders.append(path)
        case .file: files.append(path)
        case .link, .other: break
        }
      }
    }
    return files.sorted()
  }
}
