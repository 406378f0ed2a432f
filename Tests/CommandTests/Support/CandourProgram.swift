import Foundation
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

/// A folder of its own for one test, removed with it.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "candour-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file below the folder, with the folders above it.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Every file below a folder of it, by its path there, with its bytes.
  func files(below folder: String = "") throws -> [String: [UInt8]] {
    try FileTree.files(below: folder.isEmpty ? path : path + "/" + folder)
  }
}

/// The files below a folder.
enum FileTree {
  static func files(below folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let root = URL(filePath: folder).resolvingSymlinksInPath().path()
    let names = try FileManager.default.subpathsOfDirectory(atPath: root)
    for name in names {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder), !isFolder.boolValue
      else {
        continue
      }
      files[name] = Array(try Data(contentsOf: URL(filePath: root + "/" + name)))
    }
    return files
  }
}
