#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
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

  /// The directory entry says what it is on most file systems; where it does not, the file is asked.
  private static func kind(ofType type: Int32, at path: String) -> EntryKind {
    if type == Int32(DT_REG) { return .file }
    if type == Int32(DT_DIR) { return .folder }
    return kind(of: path) ?? .link
  }
}
