import Foundation
import TestSupport
import Testing

/// The program as it was built, run as a person would run it.
enum CandourProgram {
  struct Run {
    let status: Int32
    let output: [UInt8]
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The folder of the checkout.
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path()

  /// Beside the bundle of the tests, which `swift test` builds with it.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["CANDOUR_PROGRAM"] { return path }
    let arguments = CommandLine.arguments
    let folder = URL(filePath: arguments[0]).deletingLastPathComponent()
    let beside = folder.appending(path: "candour").path()
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return checkout + "/.build/debug/candour"
  }()

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - environment: the whole of it; this program's own where none is given.
  ///   - limit: in seconds, after which a program that hangs is killed, which is a failure.
  static func run(
    _ arguments: [String],
    input: [UInt8] = [],
    folder: String? = nil,
    program: String = CandourProgram.path,
    environment: [String: String]? = nil,
    limit: Double = 600
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    if let environment { process.environment = environment }
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    // Files, not pipes: nothing can fill up while the other end is waiting.
    let scratch = try ScratchFolder()
    try Data(input).write(to: URL(filePath: scratch.path + "/in"))
    for name in ["out", "err"] { try scratch.write(name, []) }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: scratch.path + "/in"))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: scratch.path + "/out"))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: scratch.path + "/err"))
    try process.run()
    let id = process.processIdentifier
    let watchdog = DispatchWorkItem { Foundation.kill(id, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + limit, execute: watchdog)
    process.waitUntilExit()
    watchdog.cancel()
    let output = try Data(contentsOf: URL(filePath: scratch.path + "/out"))
    let errors = try Data(contentsOf: URL(filePath: scratch.path + "/err"))
    try #require(
      process.terminationReason == .exit,
      "the program died of signal \(process.terminationStatus)"
    )
    return Run(
      status: process.terminationStatus,
      output: Array(output),
      errors: String(decoding: errors, as: UTF8.self)
    )
  }

  /// Starts the program and kills it with SIGKILL after so many seconds, unless it has ended by then.
  static func kill(_ arguments: [String], after seconds: Double) throws {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
