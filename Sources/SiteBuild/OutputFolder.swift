import Files

/// What stands in the output folder before a build: what an earlier build wrote, and what others put there.
struct OutputFolder: Sendable {
  static let manifestName = ".candour-files"

  let root: String
  /// Every file below the folder, relative to it, but temporaries.
  let files: Set<String>
  /// Every folder below it.
  let folders: Set<String>
  /// What the last build lists as its own.
  let owned: Set<String>
  /// What a build that was killed left behind.
  let temporaries: [String]
  private let lock: FolderLock

  /// Creates the folder where it is missing, waits for a build that is at work in it, and lists it.
  ///
  /// - Throws: where it can't be created, listed or read.
  init(_ root: String, onWait: () -> Void) throws(FileError) {
    self.root = root
    _ = try FileWriter.createFolder(root)
    self.lock = try FolderLock(root, onWait: onWait)
    var files: Set<String> = []
    var temporaries: [String] = []
    var folders: Set<String> = []
    try Folder.forEachEntry(below: root) { path, entry in
      if entry.kind == .folder {
        folders.insert(path)
      } else if Self.isTemporary(entry.name) {
        temporaries.append(path)
      } else {
        files.insert(path)
      }
      return true
    }
    self.files = files
    self.folders = folders
    self.temporaries = temporaries
    self.owned = files.contains(Self.manifestName) ? try Self.manifest(root) : []
  }

  /// The file that an earlier build wrote where a new file needs a folder; nil where there is none.
  func ownFile(above path: String) -> String? {
    if owned.isEmpty { return nil }
    return path.indices.lazy.filter { path[$0] == "/" }.map { String(path[..<$0]) }
      .first { files.contains($0) && owned.contains($0) }
  }

  /// Whether files stand in a folder that no build wrote.
  func hasStrangers(below path: String) -> Bool { files.contains { $0.hasPrefix(path + "/") && !owned.contains($0) } }

  /// All files below a folder, temporaries among them, and all folders.
  func contents(of path: String) -> (files: [String], folders: [String]) {
    let isBelow = { (other: String) in other.hasPrefix(path + "/") }
    return (files.filter(isBelow) + temporaries.filter(isBelow), folders.filter(isBelow))
  }

  static func temporaryName(_ index: Int) -> String { ".candour-\(index).tmp" }

  private static func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(".candour-") && name.hasSuffix(".tmp")
  }

  /// What the last build into a folder lists as its own; empty where none did.
  static func published(in root: String) -> Set<String> { (try? manifest(root)) ?? [] }

  private static func manifest(_ root: String) throws(FileError) -> Set<String> {
    guard case .bytes(let bytes) = try FileReader.read(root + "/" + manifestName) else { return [] }
    var owned: Set<String> = [manifestName]
    for line in bytes.split(separator: 0x0A) {
      let path = String(decoding: line, as: UTF8.self)
      // Nothing outside the folder is ever a build's own, whatever the list says.
      if path.hasPrefix("/") || path.split(separator: "/").contains("..") { continue }
      owned.insert(path)
    }
    return owned
  }
}
