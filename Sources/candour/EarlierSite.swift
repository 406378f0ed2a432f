internal import ArgumentParser
internal import Files
internal import Foundation

/// An earlier state of a site: a folder, or the `content/` of a revision, taken out of git into a folder of its own
/// that goes with it.
final class EarlierSite {
  let folder: String
  private let isOwn: Bool

  init(folder: String) {
    self.folder = folder
    isOwn = false
  }

  /// - Throws: where git or tar is missing, or there is no such revision.
  init(revision: String, of site: String) throws {
    guard !revision.hasPrefix("-") else { throw UsageError("“\(revision)” is no revision.") }
    let folder = FileManager.default.temporaryDirectory.appending(path: "candour-changes-" + UUID().uuidString).path()
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw FileError("create the folder", folder, reason: "\(error.localizedDescription)")
    }
    self.folder = folder
    isOwn = true
    let archive = folder + "/site.tar"
    guard try Self.run("git", ["-C", site, "rev-parse", "--git-dir"]) == 0 else {
      throw UsageError("“\(site)” is in no repository of git; name the folder of the earlier site instead.")
    }
    let known = try Self.run("git", ["-C", site, "rev-parse", "--verify", "--quiet", revision + "^{commit}"])
    guard known == 0 else {
      throw UsageError("git knows no revision “\(revision)” in “\(site)”; is the whole history there?")
    }
    // An archive made in a folder of the repository holds what is below that folder.
    guard try Self.run("git", ["-C", site, "archive", "--format=tar", "--output", archive, revision, "content"]) == 0
    else {
      throw UsageError("The revision “\(revision)” has no folder “content” at this place.")
    }
    guard try Self.run("tar", ["-x", "-f", archive, "-C", folder]) == 0 else {
      throw FileError("run", "tar", reason: "it could not unpack what git gave")
    }
  }

  deinit { if isOwn { try? FileManager.default.removeItem(atPath: folder) } }

  private static func run(_ program: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw FileError("run", program, reason: "it can't be started")
    }
    process.waitUntilExit()
    if process.terminationStatus == 127 {
      throw FileError("run", program, reason: "the program was not found; install it")
    }
    return process.terminationStatus
  }
}
