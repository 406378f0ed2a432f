import Foundation
import TestSupport
import Testing

/// The repository's own site, built once for all tests that look at it.
enum RealSite {
  static let folder: Result<ScratchFolder, any Error> = Result {
    let folder = try ScratchFolder()
    let run = try CandourProgram.run([
      "build", "--site", CandourProgram.checkout, "--output", folder.path + "/public",
    ])
    try #require(run.status == 0, "the real site has problems:\n\(run.text)\(run.errors)")
    return folder
  }

  static let files: Result<[String: [UInt8]], any Error> = Result {
    try folder.get().files(below: "public")
  }

  /// The published texts, which are not part of the repository.
  static let sources: String? = {
    let environment = ProcessInfo.processInfo.environment["CANDOUR_SOURCES"]
    let candidates = [environment, CandourProgram.checkout + "/../shared/sources"].compactMap { $0 }
    return candidates.first { FileManager.default.fileExists(atPath: $0 + "/000_422d7519feee2988.txt") }
  }()
}
