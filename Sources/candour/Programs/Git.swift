import Files

/// The program `git`, run in a folder.
struct Git {
  let folder: String
  /// Added to the environment of this program.
  var environment: [String: String] = [:]

  /// A history can be long, and its disk slow.
  private static let seconds = 600.0
  /// What is asked for is a line or two.
  private static let limit = 1 << 20

  /// What it printed; nil where it did not end well. What it says on standard error is dropped.
  ///
  /// - Throws: where it can't be started.
  func output(_ arguments: [String]) throws(FileError) -> String? {
    try run("git", ["-C", folder] + arguments)
  }

  /// The same of a line of the shell, with the folder as `$1`.
  func output(ofScript script: String) throws(FileError) -> String? {
    try run("sh", ["-c", script, "sh", folder])
  }

  private func run(_ program: String, _ arguments: [String]) throws(FileError) -> String? {
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let run = try ProgramOutput(
      of: "/usr/bin/env", variables + [program] + arguments, seconds: Self.seconds, limit: Self.limit)
    switch run.end {
    case .exited(0): return String(decoding: run.bytes, as: UTF8.self)
    // As `env` says that there is no such program.
    case .exited(127): throw FileError("run", program, reason: "the program was not found; install it")
    case .tooSlow: throw FileError("run", program, reason: "it took more than ten minutes")
    case .exited, .killed, .tooLarge: return nil
    }
  }
}
