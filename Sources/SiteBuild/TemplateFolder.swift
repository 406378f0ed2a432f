import Checks
import Content
import DefaultTemplates
package import Diagnostics
package import Files
import SitePages

/// The templates and assets of a site: its own, and for what it does not have the program's.
package struct TemplateFolder: Sendable {
  /// Templates by their path below `templates/`, without `.mustache`.
  package let templates: [String: SourceText]
  /// Files below `templates/assets/`, by their path below it, sorted.
  package let assets: [Asset]

  package enum Asset: Sendable {
    /// A file of the site, read when it is published.
    case own(name: String, path: String)
    case program(name: String, text: String)

    package var name: String {
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
    let pages = Set(PageFields.pages.map(\.name))
    let programs = Set(templates.keys)
    var unknown: [String] = []
    for path in try Self.files(site, &diagnostics) {
      if path.hasPrefix("assets/") {
        let name = String(path.dropFirst("assets/".count))
        assets[name] = .own(name: name, path: site + "/templates/" + path)
        if name == "site.css", let sheet = SiteFileReader.read("templates/" + path, site: site, &diagnostics) {
          diagnostics += ThemeContrastCheck.diagnostics(sheet)
        }
      } else if path.hasSuffix(Self.ending) {
        let name = String(path.dropLast(Self.ending.count))
        let source = SiteFileReader.read("templates/" + path, site: site, &diagnostics)
        if let source, pages.contains(name), source.bytes.allSatisfy({ $0 <= 0x20 }) {
          let message =
            "this template is empty, and so would its pages be; take the file away, and the program’s own is used"
          diagnostics.append(Diagnostic(.emptyFile, at: source.location(of: 0..<0), message))
        }
        // A template of the site that can't be read is not replaced in silence by the program's; it is empty,
        // so that it is not called missing too.
        templates[name] = source ?? SourceText(path: "templates/" + path, bytes: [])
        if !pages.contains(name), !programs.contains(name) { unknown.append(name) }
      } else {
        let message =
          "this file is not used; a template's name ends in .mustache, and other files stand in templates/assets/"
        let location = SourceLocation(file: "templates/" + path)
        diagnostics.append(Diagnostic(.unexpectedFile, at: location, message))
      }
    }
    for name in unknown where !templates.values.contains(where: { Self.includes(name, $0) }) {
      let isPart = name.contains("/")
      let near = isPart ? Self.nearest(to: name, among: programs) : NearestName.to(name, among: pages)
      // A part that no template names yet may be there for one to come; one that is misspelt is not.
      if isPart, near == nil { continue }
      let question =
        near.map { "; did you mean “\($0).mustache”?" } ?? "; parts of pages stand in templates/partials/"
      let what = isPart ? "no template names this part" : "no page has a template of this name"
      let location = SourceLocation(file: "templates/\(name).mustache")
      diagnostics.append(Diagnostic(.unexpectedFile, at: location, what + question, hint: near))
    }
    self.templates = templates
    self.assets = assets.values.sorted { $0.name < $1.name }
  }

  /// Of the names in the same folder the one that was probably meant.
  private static func nearest(to path: String, among paths: Set<String>) -> String? {
    let folder = path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex)
    let names = paths.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
    return NearestName.to(String(path.dropFirst(folder.count)), among: names).map { folder + $0 }
  }

  /// Whether a template names another as a partial or a parent.
  private static func includes(_ name: String, _ source: SourceText) -> Bool {
    let name = Array(name.utf8)
    let bytes = source.bytes
    return bytes.indices.contains { i in
      guard bytes[i] == name.first, bytes[i...].starts(with: name) else { return false }
      let before = bytes[..<i].last { $0 != 0x20 && $0 != 0x09 }
      return before == UInt8(ascii: ">") || before == UInt8(ascii: "<")
    }
  }

  /// The files below `templates/`, relative to it, but those whose names start with `_` or `.`. What is no file
  /// is a problem.
  private static func files(_ site: String, _ diagnostics: inout [Diagnostic]) throws(FileError) -> [String] {
    let root = site + "/templates"
    func report(_ rule: Rule, _ path: String, _ message: String) {
      diagnostics.append(Diagnostic(rule, at: SourceLocation(file: path), message))
    }
    guard Folder.isFolder(root) else {
      if Folder.kind(of: root) != nil {
        report(.unreadableFile, "templates", "this must be a folder: it holds templates")
      }
      return []
    }
    var files: [String] = []
    try Folder.forEachEntry(below: root) { path, entry in
      if Folder.isHidden(entry.name) { return false }
      // A name with a line break can't stand in the list of published files.
      guard entry.name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0xFFFD })
      else {
        let message =
          "the name of this file holds what no address can (a line break, say, or what is not UTF-8); rename it"
        report(.invalidSlug, "templates/" + path, message)
        return false
      }
      switch entry.kind {
      case .folder: break
      case .file:
        files.append(path)
        // A template is read now, and tells it itself; an asset only when it is published.
        if path.hasPrefix("assets/"), let failure = Folder.failure(toRead: root + "/" + path) {
          report(.unreadableFile, "templates/" + path, "the file can't be read: \(failure.reason)")
        }
      case .link:
        report(
          .unreadableFile, "templates/" + path,
          "this is a link that leads to a folder or to nothing; put the file or folder here")
      case .other:
        report(
          .unreadableFile, "templates/" + path,
          "this is a pipe or a device, and nothing can be read from it; remove it")
      }
      return true
    }
    return files.sorted()
  }
}
