import Foundation
import TestSupport
import Testing

/// Whatever is done to the files while the preview runs, and however fast: in the end it shows what a build makes of
/// them, and tells what a build finds wrong.
@Suite(.serialized) struct PreviewRandomEditTests {
  @Test(arguments: Seeds.some(2), [[], ["--poll"]])
  func endsWithTheBytesOfABuild(_ seed: UInt64, _ arguments: [String]) async throws {
    var random = SeededGenerator(seed: seed)
    let site = try ScratchFolder.ofBaseSite()
    var edits = SiteEdits(try site.files(), seed: seed)
    let preview = try await RunningPreview(site, ["--no-drafts"] + arguments)
    for round in 1...5 {
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        edits.edit()
        try write(edits.files, to: site)
        // Some of them are one burst, others overtake the build of those before.
        usleep(UInt32.random(in: 0...80_000, using: &random))
      }
      let output = try ScratchFolder()
      let run = try CandourProgram.run(["build", "--site", site.path, "--output", output.path + "/public"])
      let what = "seed \(seed), round \(round), after “\(edits.last)”"
      if run.status == 0 {
        let built = try output.files(below: "public")
        try await RunningPreview.wait("the preview is the build: \(what); it printed: \(preview.errors)") {
          try await isServed(built, by: preview)
        }
      } else {
        // A page that can't be rendered is found by the preview only when it is asked for.
        guard !run.text.contains("[template-too-deep]") else { continue }
        try await RunningPreview.wait("the preview finds what the build does: \(what); build: \(run.text)") {
          let summary = try await preview.state(of: "/")["summary"] as? String
          return run.text.split(separator: "\n").contains { $0 == summary ?? "" }
        }
      }
    }
  }

  private func isServed(_ built: [String: [UInt8]], by preview: RunningPreview) async throws -> Bool {
    guard try await preview.state(of: "/")["errors"] as? Int == 0 else { return false }
    for (path, bytes) in built where path != ".candour-files" {
      let address = path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
      let answer = try await preview.get("/inspections/" + address)
      if answer.status != 200 || answer.undecorated != bytes { return false }
    }
    return true
  }

  /// Makes the folder hold these files and no others; writes only those that differ.
  private func write(_ files: [String: [UInt8]], to site: ScratchFolder) throws {
    let now = try site.files()
    for path in now.keys where files[path] == nil {
      try FileManager.default.removeItem(atPath: site.path + "/" + path)
    }
    for (path, bytes) in files where now[path] != bytes { try site.write(path, bytes) }
  }
}
