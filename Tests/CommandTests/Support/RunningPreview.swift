import Foundation
import TestSupport
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// `candour serve` as a person would run it, on a free port, ended with the test.
final class RunningPreview: Sendable {
  let site: ScratchFolder
  let port: Int
  /// What it printed of its address: `http://127.0.0.1:PORT/` with the site's own path.
  let root: String
  private let process: Process
  private let scratch: ScratchFolder

  /// Starts it on a site and waits until it answers.
  ///
  /// - Parameters:
  ///   - output: where its standard output goes; a file of its own where none is given.
  ///   - launcher: a program and its arguments that start it: in a name space of its own, say, or as another user.
  ///   - environment: added to this program's.
  init(
    _ site: ScratchFolder,
    _ arguments: [String] = [],
    output: String? = nil,
    launcher: [String] = [],
    environment: [String: String] = [:]
  ) async throws {
    self.site = site
    scratch = try ScratchFolder()
    process = Process()
    let command = launcher + [CandourProgram.path, "serve", "--site", site.path, "--port", "0"] + arguments
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    for name in ["out", "err"] { try scratch.write(name, []) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output ?? scratch.path + "/out"))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: scratch.path + "/err"))
    try process.run()
    let errors = scratch.path + "/err"
    var root: String?
    let running = process
    try await Self.wait("the preview starts") {
      let text = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
      root = text.split(separator: "\n").first { $0.hasPrefix("Preview: ") }?.split(separator: " ").dropFirst().first
        .map(String.init)
      return root != nil || !running.isRunning
    }
    self.root = try #require(root, "it ended: \((try? String(contentsOfFile: errors, encoding: .utf8)) ?? "")")
    port = try #require(URL(string: self.root)?.port)
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  var identifier: Int32 { process.processIdentifier }
  var errors: String { (try? String(contentsOfFile: scratch.path + "/err", encoding: .utf8)) ?? "" }
  var output: String { (try? String(contentsOfFile: scratch.path + "/out", encoding: .utf8)) ?? "" }
  var isRunning: Bool { process.isRunning }

  #if os(Linux)
    /// Whether the system has stopped each of its threads: they stop one after the other, and until then still read.
    func isStopped() throws -> Bool {
      let threads = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(identifier)/task")
      return try threads.allSatisfy { thread in
        let path = "/proc/\(identifier)/task/\(thread)/stat"
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: ")").last?.hasPrefix(" T") == true
      }
    }

    /// The most memory that it has held at once since it was started, in bytes.
    func peakMemory() throws -> Int {
      let text = try String(contentsOfFile: "/proc/\(identifier)/status", encoding: .utf8)
      let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
      return try 1024 * #require(line.split { !$0.isNumber }.first.flatMap { Int($0) })
    }

    /// How many connections it has open, with the one that it listens on.
    func socketCount() throws -> Int {
      let folder = "/proc/\(identifier)/fd/"
      return try FileManager.default.contentsOfDirectory(atPath: folder).count { name in
        // One that is closed while they are looked at has no name any more.
        let target = try? FileManager.default.destinationOfSymbolicLink(atPath: folder + name)
        return target?.hasPrefix("socket:") == true
      }
    }
  #endif

  /// Sends a signal and waits for the end.
  ///
  /// - Returns: the exit code; a program that died of the signal has none.
  func end(_ signal: Int32) async throws -> Int32 {
    kill(process.processIdentifier, signal)
    let running = process
    try await Self.wait("the preview ends") { !running.isRunning }
    try #require(process.terminationReason == .exit, "it died of signal \(process.terminationStatus)")
    return process.terminationStatus
  }

  struct Answer {
    let status: Int
    let headers: [String: String]
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A page as the build has it: without the script that the preview adds. Any other file as it is.
    var undecorated: [UInt8] {
      let text = text
      guard let start = text.range(of: "<script src=\"/_candour/live.js\"", options: .backwards),
        let end = text.range(of: "</script>\n", range: start.lowerBound..<text.endIndex)
      else { return bytes }
      return Array((text[..<start.lowerBound] + text[end.upperBound...]).utf8)
    }
  }

  /// Asks by URLSession, following no redirect.
  ///
  /// - Parameter path: below the server's root, with a leading slash.
  func get(_ path: String, method: String = "GET", _ headers: [String: String] = [:]) async throws -> Answer {
    var request = URLRequest(url: try #require(URL(string: "http://127.0.0.1:\(port)\(path)")))
    request.httpMethod = method
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    let configuration = URLSessionConfiguration.ephemeral
    configuration.requestCachePolicy = .reloadIgnoringLocalAndRemoteCacheData
    let session = URLSession(configuration: configuration, delegate: StayingDelegate(), delegateQueue: nil)
    defer { session.finishTasksAndInvalidate() }
    let (data, response) = try await session.data(for: request)
    let http = try #require(response as? HTTPURLResponse)
    var fields: [String: String] = [:]
    for (name, value) in http.allHeaderFields { fields["\(name)".lowercased()] = "\(value)" }
    return Answer(status: http.statusCode, headers: fields, bytes: Array(data))
  }

  /// Waits until a page holds some words; fails after a long time.
  func waitFor(_ words: String, at path: String, isThere: Bool = true) async throws {
    try await Self.wait("\(path) \(isThere ? "has" : "no longer has") “\(words)”; it printed: \(errors)") {
      guard let answer = try? await self.get(path) else { return false }
      return answer.text.contains(words) == isThere
    }
  }

  /// What a page's script is told of it.
  func state(of page: String) async throws -> [String: Any] {
    let encoded = page.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? page
    let answer = try await get("/_candour/state?page=\(encoded)")
    try #require(answer.status == 200)
    return try #require(try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
  }

  /// Looks every few milliseconds, for so long that only what never comes is missed.
  static func wait(_ what: @autoclosure () -> String, _ isDone: () async throws -> Bool) async throws {
    for _ in 0..<6000 {
      if try await isDone() { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    let missed = what()
    try #require(Bool(false), "in two minutes not: \(missed)")
  }
}

/// Keeps to the address that was asked for.
private final class StayingDelegate: NSObject, URLSessionTaskDelegate, Sendable {
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }
}
