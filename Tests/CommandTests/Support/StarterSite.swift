import TestSupport
import Testing

/// The site that `candour init` makes.
enum StarterSite {
  /// A folder of its own with the new site in `site/`.
  static func made() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let run = try CandourProgram.run(["init", "site"], folder: folder.path)
    try #require(run.status == 0, "\(run.errors)")
    return folder
  }
}
