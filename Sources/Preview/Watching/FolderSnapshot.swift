import Files

/// Every file below the watched folders with its stamp: what polling compares.
struct FolderSnapshot: Sendable, Equatable {
  private struct Mark: Sendable, Equatable {
    let stamp: FileStamp
    /// Two changes within a tick of the file system's clock leave the same stamp. So a file that has come to rest counts
    /// as changed once more: whoever looks at it then sees what it holds in the end.
    let isSettled: Bool

    init?(_ path: String) {
      guard let stamp = FileStamp(path) else { return nil }
      self.stamp = stamp
      isSettled = stamp.isSettled
    }
  }

  /// By path relative to the site; folders among them, so that an empty one that comes or goes is seen.
  private let marks: [String: Mark]

  /// Looks at each file's attributes, some microseconds each. What can't be listed counts as empty.
  init(of place: WatchedPlace) {
    var marks: [String: Mark] = [:]
    place.forEachFolder { folder in
      let path = place.site + "/" + folder
      marks[folder + "/"] = Mark(path)
      for entry in (try? Folder.entries(of: path)) ?? [] where entry.kind != .folder {
        if Folder.isHidden(entry.name) { continue }
        marks[folder + "/" + entry.name] = Mark(path + "/" + entry.name)
      }
    }
    self.marks = marks
  }

  /// What differs between two looks. That a folder was written to is told by the files in it.
  func touched(since earlier: FolderSnapshot) -> TouchedFiles {
    if self == earlier { return .nothing }
    var paths: Set<String> = []
    for (path, mark) in marks where earlier.marks[path] != mark {
      if !path.hasSuffix("/") { paths.insert(path) } else if earlier.marks[path] == nil { return .anything }
    }
    for path in earlier.marks.keys where marks[path] == nil {
      if path.hasSuffix("/") { return .anything }
      paths.insert(path)
    }
    return .some(paths)
  }
}

/// The folders of a site that are watched.
struct WatchedPlace: Sendable {
  /// The folder that holds `content/`, without a final slash.
  let site: String

  static let roots = ["content", "templates"]

  /// Visits the roots that are there and every folder below them, each by its path relative to the site and before it is
  /// listed: whoever begins to watch a folder when it is visited misses nothing that comes into it.
  func forEachFolder<Failure: Error>(_ visit: (String) throws(Failure) -> Void) throws(Failure) {
    var open = Self.roots.filter { Folder.isFolder(site + "/" + $0) }
    while let folder = open.popLast() {
      try visit(folder)
      // No real site is so deep; a folder that holds itself by a mount would be endless.
      guard folder.utf8.count < 2000 else { continue }
      for entry in (try? Folder.entries(of: site + "/" + folder)) ?? []
      where entry.kind == .folder && !Folder.isHidden(entry.name) {
        open.append(folder + "/" + entry.name)
      }
    }
  }
}
