internal import Foundation

/// One request by curl.
enum CurlRun {
  struct Answer: Sendable {
    let status: Int
    let showsCaptcha: Bool
    let wait: Duration?
  }

  struct Failure: Error {
    /// curl's exit code.
    let code: Int32
  }

  /// The code by which a shell says that there is no such program.
  static let missing: Int32 = 127

  /// The last answer behind all redirects.
  static func answer(of address: String, isHead: Bool, timeout: TimeInterval) async -> Result<Answer, Failure> {
    let output = FileManager.default.temporaryDirectory.appending(path: "candour-link-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: output) }
    // The beginning of a page is enough; servers that don't know of parts send the whole.
    let method = isHead ? ["--head"] : ["--include", "--range", "0-65535"]
    let code = await run(
      [
        "curl", "--silent", "--location", "--max-redirs", "15", "--proto", "=http,https",
        "--connect-timeout", "\(timeout)", "--max-time", "\(timeout * 2)", "--max-filesize", "20000000",
        "--user-agent", "Mozilla/5.0 (compatible; Candour link check)", "--output", output.path(),
      ] + method + ["--url", address])
    guard code == 0, let data = try? Data(contentsOf: output), let answer = answer(in: data) else {
      return .failure(Failure(code: code == 0 ? 52 : code))
    }
    return .success(answer)
  }

  private static func run(_ arguments: [String]) async -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return await withCheckedContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(returning: missing)
      }
    }
  }

  /// The heads of all answers on the way stand before each other; the body is behind the last.
  private static func answer(in data: Data) -> Answer? {
    let text = String(decoding: data.prefix(400_000), as: UTF8.self).replacing("\r\n", with: "\n")
    var rest = text[...]
    var head: Substring?
    while rest.hasPrefix("HTTP/"), let end = rest.firstRange(of: "\n\n") {
      head = rest[..<end.lowerBound]
      rest = rest[end.upperBound...]
    }
    guard let lines = head?.split(separator: "\n"), let first = lines.first else { return nil }
    let words = first.split(separator: " ")
    guard words.count > 1, let status = Int(words[1]) else { return nil }
    func field(_ name: String) -> String? {
      lines.dropFirst().first { $0.lowercased().hasPrefix(name + ":") }
        .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
    }
    let body = rest.prefix(65_536).lowercased()
    let isChallenge =
      field("cf-mitigated") == "challenge" || body.contains("captcha") || body.contains("challenge-platform")
    return Answer(
      status: status, showsCaptcha: status >= 400 && isChallenge,
      wait: field("retry-after").flatMap { Int($0) }.map { Duration.seconds($0) })
  }
}
