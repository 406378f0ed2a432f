import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The server of `LinkServerScript`, on a free port of this machine; it ends with this value.
final class LinkServer: Sendable {
  let address: String
  private let process: Process
  private let input: Pipe

  static let isAvailable = FileManager.default.isExecutableFile(atPath: "/usr/bin/env") && python() != nil

  init?() throws {
    guard let python = Self.python() else { return nil }
    process = Process()
    input = Pipe()
    let output = Pipe()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", LinkServerScript.text]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8), !byte.isEmpty {
      line += byte
    }
    address = "http://127.0.0.1:" + String(decoding: line, as: UTF8.self)
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// What was asked: “HEAD /ok 1”, the number being how many requests were being answered.
  func log() async throws -> [String] {
    guard let url = URL(string: address + "/log") else { return [] }
    return String(decoding: try await URLSession.shared.data(from: url).0, as: UTF8.self).split(separator: "\n").map(
      String.init)
  }

  private static func python() -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.map { $0 + "/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
