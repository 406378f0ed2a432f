internal import Files
internal import Foundation

/// The program `git`, run in a folder.
struct Git {
  let folder: String
  /// Added to the environment of this program.
  var environment: [String: String] = [:]

  /// What it printed; nil where it did not end well. What it says on standard error is dropped.
  ///
  /// - Throws: where it can't be started.
  func output(_ arguments: [String]) throws -> String? {
    try run("git", ["-C", folder] + arguments)
  }

  /// The same of a line of the shell, with the folder as `$1`.
  func output(ofScript script: String) throws -> String? {
    try run("sh", ["-c", script, "sh", folder])
  }

  private func run(_ program: String, _ arguments: [String]) throws -> String? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw FileError("run", program, reason: "it can't be started")
    }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationStatus == 127 {
      throw FileError("run", program, reason: "the program was not found; install it")
    }
    return process.terminationStatus == 0 ? String(decoding: output, as: UTF8.self) : nil
  }
}
