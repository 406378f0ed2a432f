import TestSupport

extension ScratchFolder {
  /// The small site of the fixtures, whose published address has a path: `/inspections/`.
  static func ofBaseSite() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for (path, bytes) in try FileTree.files(below: BrokenSiteTests.fixtures + "/base") { try folder.write(path, bytes) }
    return folder
  }
}
