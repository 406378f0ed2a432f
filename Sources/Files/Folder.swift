#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a folder holds.
package enum Folder {
  package enum EntryKind: Sendable, Hashable {
    case file
    case folder
    /// A symbolic link to a folder, or one that leads nowhere.
    case link
    /// A pipe, socket or device.
    case other
  }

  package struct Entry: Sendable, Hashable {
    package let name: String
    package let kind: EntryKind
  }

  /// The entries of a folder but `.` and `..`, sorted by the bytes of their names, so that every machine
  /// sees the same order. A symbolic link to a file counts as the file.
  ///
  /// - Throws: `FileError` where the folder is missing or can't be listed.
  package static func entries(of path: String) throws(FileError) -> [Entry] {
    guard let stream = opendir(path) else { throw FileError("list", path, code: errno) }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let item = readdir(stream) else {
        if errno != 0 { throw FileError("list", path, code: errno) }
        break
      }
      let type = item.pointee.d_type
      let name = withUnsafeBytes(of: &item.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      entries.append(Entry(name: name, kind: kind(ofType: Int32(type), at: path + "/" + name)))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Everything below a folder, folders before what they hold.
  ///
  /// - Parameter visit: is given the path below the folder, and says whether to go into a folder.
  /// - Throws: `FileError` where a folder is missing or can't be listed.
  package static func forEachEntry(
    below root: String, _ visit: (_ path: String, _ entry: Entry) throws(FileError) -> Bool
  ) throws(FileError) {
    var folders = [""]
    while let folder = folders.popLast() {
      for entry in try entries(of: folder.isEmpty ? root : root + "/" + folder) {
        let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
        if try visit(path, entry), entry.kind == .folder { folders.append(path) }
      }
    }
  }

  /// Whether a name is that of something which is no part of a site, wherever it lies: `.notes.md.swp`, `_drafts`.
  package static func isHidden(_ name: some StringProtocol) -> Bool { name.hasPrefix("_") || name.hasPrefix(".") }

  /// What a path names, links to files followed; nil where it names nothing.
  package static func kind(of path: String) -> EntryKind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? .file : .link
    default: return .other
    }
  }

  /// Whether a path names a file, and no link to one, or nothing.
  package static func isReplaceable(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a path names a folder, or a link that leads to one.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Why the user may not read a file; nil where they may.
  package static func failure(toRead path: String) -> FileError? {
    access(path, R_OK) == 0 ? nil : FileError("read", path, code: errno)
  }

  /// What tells a folder from every other on this machine, whatever it is called.
  package struct Identity: Sendable, Hashable {
    private let device: UInt64
    private let node: UInt64

    /// Nil where the path names nothing.
    package init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      device = UInt64(truncatingIfNeeded: status.st_dev)
      node = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }

  /// A path without links, `.` and `..`; nil where it names nothing.
  package static func realPath(of path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The path that a folder has without links, `.` and `..`, or would have if it were there.
  package static func realPathToBe(of path: String) -> String {
    var path = path.isEmpty ? "." : path
    var missing: [Substring] = []
    while true {
      if let resolved = realPath(of: path) { return appending(missing.reversed(), to: resolved) }
      while path.count > 1, path.hasSuffix("/") { path.removeLast() }
      guard path != "/", path != "." else { return path }
      missing.append(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
      path = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    }
  }

  private static func appending(_ names: [Substring], to folder: String) -> String {
    var parts = folder.split(separator: "/")
    for name in names where name != "." {
      if name == ".." { _ = parts.popLast() } else { parts.append(name) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// A folder and all those that it stands in, links resolved. Of one that is not there yet, those in which it
  /// would stand.
  package static func identitiesUpwards(from path: String) -> Set<Identity> {
    var folder = realPathToBe(of: path)
    var identities: Set<Identity> = []
    while true {
      if let identity = Identity(folder) { identities.insert(identity) }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { return identities }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  /// The directory entry says what it is on most file systems; where it does not, the file is asked.
  private static func kind(ofType type: Int32, at path: String) -> EntryKind {
    if type == Int32(DT_REG) { return .file }
    if type == Int32(DT_DIR) { return .folder }
    return kind(of: path) ?? .link
  }
}
