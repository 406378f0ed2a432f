/// A file of the new site that differs from the one that is published, written beside its place.
struct StagedFile: Sendable {
  /// Relative to the output folder.
  let path: String
  /// From 1, unique among the files of this build; it names the temporary file.
  let index: Int
  /// Whether it is written in the output folder itself, because an old file stands where its own folder must go.
  let isApart: Bool

  /// The folder that it must stand in, relative to the output folder; nil for that itself.
  var folder: Substring? { path.lastIndex(of: "/").map { path[..<$0] } }

  /// The temporary file, relative to the output folder. A name that is made when it is asked for, because the files
  /// of a whole site are staged before the first is renamed.
  var temporary: String {
    let name = OutputFolder.temporaryName(index)
    return isApart ? name : folder.map { $0 + "/" + name } ?? name
  }
}

/// What became of one file of the new site.
enum Staging: Sendable {
  case unchanged
  case changed(StagedFile, byteCount: Int, newFolders: [String])
}
