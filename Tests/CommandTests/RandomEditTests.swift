import Foundation
import TestSupport
import Testing

/// A build over an earlier one ends with exactly the bytes of a build from nothing, whatever was edited between.
@Suite struct RandomEditTests {
  @Test(arguments: Seeds.some(3))
  func endsWithTheBytesOfACleanBuildAfterEveryEdit(_ seed: UInt64) throws {
    let site = try ScratchFolder()
    var edits = SiteEdits(try FileTree.files(below: BrokenSiteTests.fixtures + "/base"), seed: seed)
    var published: [String: [UInt8]] = [:]
    for number in 1...6 {
      try write(edits.files, to: site)
      let run = try CandourProgram.run(["build", "--site", site.path])
      let clean = try ScratchFolder()
      let first = try CandourProgram.run(["build", "--site", site.path, "--output", clean.path + "/public"])
      #expect(run.status == first.status, "edit \(number): \(edits.last)")
      if run.status == 0 {
        published = try site.files(below: "public")
        #expect(try published == clean.files(below: "public"), "edit \(number): \(edits.last)")
      } else {
        #expect(run.status == 1, "edit \(number): \(edits.last): \(run.errors)")
        #expect(try site.files(below: "public") == published, "edit \(number): \(edits.last)")
      }
      edits.edit()
    }
  }

  /// Makes the folder hold these files, those that are published apart.
  private func write(_ files: [String: [UInt8]], to site: ScratchFolder) throws {
    for path in try site.files().keys where files[path] == nil && !path.hasPrefix("public/") {
      try FileManager.default.removeItem(atPath: site.path + "/" + path)
    }
    for (path, bytes) in files { try site.write(path, bytes) }
    if !FileManager.default.fileExists(atPath: site.path + "/public") {
      try FileManager.default.createDirectory(atPath: site.path + "/public", withIntermediateDirectories: true)
    }
  }
}
