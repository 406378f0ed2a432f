/// A file of the new site that differs from the one that is published, written beside its place.
struct StagedFile: Sendable {
  /// Relative to the output folder.
  let path: String
  /// The temporary file, relative to the output folder.
  let temporary: String
}

/// What became of one file of the new site.
enum Staging: Sendable {
  case unchanged
  case changed(StagedFile, byteCount: Int, newFolders: [String])
}
