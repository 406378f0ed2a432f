import Diagnostics
import Files

/// What is wrong with the name, the place or the kind of a file, before anything is read of it.
enum FileNameProblem {
  /// A part of an address that holds what none can.
  static func slug(_ name: String, at path: String, isFolder: Bool) -> Diagnostic? {
    if Slug.isOne(name) { return nil }
    let suggestion = Slug.make(name)
    let mend = "rename the \(isFolder ? "folder" : "file")"
    let ending = isFolder ? "" : "." + (path.split(separator: ".").last ?? "md")
    let example = suggestion.map { ", say to “\($0)\(ending)”" } ?? ""
    let message =
      "\(Excerpt.quoted(name)) becomes part of an address, so it may hold only a-z, 0-9 and “-”; \(mend)\(example)"
    return Diagnostic(.invalidSlug, at: SourceLocation(file: path), message, hint: suggestion)
  }

  /// Whether a name could be read as UTF-8; what could not has this character in place of its bytes.
  static func isUTF8(_ name: String) -> Bool { !name.unicodeScalars.contains("\u{FFFD}") }

  static func notUTF8(_ path: String) -> Diagnostic {
    let message = "the name of this file or folder is not UTF-8; rename it, with a-z, 0-9 and “-” alone"
    return Diagnostic(.invalidSlug, at: SourceLocation(file: path), message)
  }

  /// What has a name that the site reads, and is not what must have it.
  static func wrongKind(_ path: String, _ kind: Folder.EntryKind, mustBeFolder: Bool) -> Diagnostic {
    let message = mustBeFolder ? notAFolder(kind) : "\(words(kind)), and must be a file"
    return Diagnostic(.unreadableFile, at: SourceLocation(file: path), message)
  }

  static func misnamed(_ path: String, _ meant: String) -> Diagnostic {
    let isFolder = ContentFolder(rawValue: meant) != nil
    let what = isFolder ? "the site has no folder “\(meant)”, and this one" : "the site has no \(meant), and this file"
    let message = "\(what) is not read; rename it to “\(meant)”"
    return Diagnostic(.missingFile, at: SourceLocation(file: path), message, hint: meant)
  }

  /// - Parameter right: the path that the file should have.
  static func misspelt(_ path: String, _ right: String) -> Diagnostic {
    let name = right.split(separator: "/").last.map(String.init) ?? right
    let message = "this file is not read, because of how its name ends; rename it to “\(name)”"
    return Diagnostic(.missingFile, at: SourceLocation(file: path), message, hint: name)
  }

  /// What stands in a folder where files are read by their ending, or in `content/` itself.
  static func unexpected(_ path: String, _ kind: Folder.EntryKind, ending: String? = nil) -> Diagnostic {
    let location = SourceLocation(file: path)
    let otherwise = "or let its name start with “_”"
    switch kind {
    case .link where ending.map(path.hasSuffix) == true, .other where ending.map(path.hasSuffix) == true:
      return Diagnostic(.unreadableFile, at: location, "\(words(kind)), so nothing can be read; put the file here")
    case .folder where ending.map(path.hasSuffix) == true:
      return Diagnostic(.unreadableFile, at: location, "\(words(kind)), and must be a file; rename or move it")
    case .link, .other:
      return Diagnostic(.unexpectedFile, at: location, "\(words(kind)), and is not read; remove it, \(otherwise)")
    case .folder where ending != nil:
      return Diagnostic(
        .unexpectedFile, at: location, "this is a folder where only files are read; move it, \(otherwise)")
    case .folder:
      return Diagnostic(.unexpectedFile, at: location, "this folder is not part of the site; move it, \(otherwise)")
    case .file:
      let message =
        ending.map { "this file is not read, because its name does not end in \($0); rename or move it, \(otherwise)" }
        ?? "this file is not part of the site; move it, \(otherwise)"
      return Diagnostic(.unexpectedFile, at: location, message)
    }
  }

  /// What stands directly in a folder that has a folder for each authority.
  static func notInFolder(_ path: String, _ kind: Folder.EntryKind, _ folder: String) -> Diagnostic {
    let location = SourceLocation(file: path)
    switch kind {
    case .link, .other:
      return Diagnostic(.unreadableFile, at: location, notAFolder(kind))
    case .file, .folder:
      let message =
        "this file is not read; it stands in a folder named for its authority: content/\(folder)/AUTHORITY/NAME.md"
      return Diagnostic(.unexpectedFile, at: location, message)
    }
  }

  /// What is written as a page of content and stands where none is read: nothing of it would be published.
  ///
  /// - Parameter place: the folder in which it would be read.
  static func misplaced(_ path: String, _ place: String) -> Diagnostic {
    let message =
      "this file is not read where it stands, so that nothing of it is published; move it to \(place)/, or let its name start with “_”"
    return Diagnostic(.missingFile, at: SourceLocation(file: path), message)
  }

  /// - Parameter near: a table beside it that nothing describes, and that was probably meant.
  static func missingTable(_ path: String, near: String?) -> Diagnostic {
    let name = path.split(separator: "/").last.map { $0.dropLast(".csv".count) } ?? ""
    let mend =
      near.map { "rename \($0.split(separator: "/").last ?? "") to this, if they are there" }
      ?? "write them in this file"
    let message = "the figures that \(name).md describes are missing; \(mend)"
    return Diagnostic(.missingFile, at: SourceLocation(file: path), message)
  }

  static func spareTable(_ path: String) -> Diagnostic {
    let name = path.split(separator: "/").last.map { $0.dropLast(".csv".count) } ?? ""
    let message =
      "this table is not read, because no \(name).md beside it says what it holds; write that, or rename or move the table"
    return Diagnostic(.unexpectedFile, at: SourceLocation(file: path), message)
  }

  /// A link to a folder could lead round in a circle.
  private static func notAFolder(_ kind: Folder.EntryKind) -> String {
    kind == .link
      ? "this is a link, and links to folders are not followed; put the folder itself here"
      : "\(words(kind)), and must be a folder"
  }

  private static func words(_ kind: Folder.EntryKind) -> String {
    switch kind {
    case .file: "this is a file"
    case .folder: "this is a folder"
    case .link: "this is a link that leads to a folder or to nothing"
    case .other: "this is a pipe or a device"
    }
  }
}
