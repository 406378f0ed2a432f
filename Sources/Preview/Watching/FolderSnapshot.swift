internal import Files

/// Every file below the watched folders with its stamp: what polling compares.
struct FolderSnapshot: Sendable, Equatable {
  /// By path relative to the site; folders among them, so that an empty one that comes or goes is seen.
  private let stamps: [String: FileStamp]

  /// Looks at each file's attributes, some microseconds each. What can't be listed counts as empty.
  init(of place: WatchedPlace) {
    var stamps: [String: FileStamp] = [:]
    for folder in place.allFolders {
      let path = place.site + "/" + folder
      if let stamp = FileStamp(path) { stamps[folder + "/"] = stamp }
      for entry in (try? Folder.entries(of: path)) ?? [] where entry.kind != .folder {
        if WatchedPlace.isHidden(entry.name) { continue }
        if let stamp = FileStamp(path + "/" + entry.name) { stamps[folder + "/" + entry.name] = stamp }
      }
    }
    self.stamps = stamps
  }
}

/// The folders of a site that are watched.
struct WatchedPlace: Sendable {
  /// The folder that holds `content/`, without a final slash.
  let site: String

  static let roots = ["content", "templates"]

  /// What is no part of a site: `.notes.md.swp`, `_drafts`.
  static func isHidden(_ name: some StringProtocol) -> Bool { name.hasPrefix("_") || name.hasPrefix(".") }

  /// The roots that are there and every folder below them, relative to the site, each before what is in it.
  var allFolders: [String] {
    var found: [String] = []
    var open = Self.roots.filter { Folder.isFolder(site + "/" + $0) }
    while let folder = open.popLast() {
      found.append(folder)
      // No real site is so deep; a folder that holds itself by a mount would be endless.
      guard folder.utf8.count < 2000 else { continue }
      for entry in (try? Folder.entries(of: site + "/" + folder)) ?? []
      where entry.kind == .folder && !Self.isHidden(entry.name) {
        open.append(folder + "/" + entry.name)
      }
    }
    return found
  }
}
