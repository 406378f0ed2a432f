import Files
import Foundation

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
  /// curl's own for an empty answer, and for one that did not come in time.
  private static let empty: Int32 = 52
  static let late: Int32 = 28

  /// What is read of an answer: its heads and the beginning of the page. Where a server sends more than was asked for,
  /// curl is stopped, and what came is the answer.
  private static let limit = 400_000

  /// The last answer behind all redirects.
  static func answer(of address: String, isHead: Bool, timeout: TimeInterval) async -> Result<Answer, Failure> {
    // The beginning of a page is enough; servers that don't know of parts send the whole.
    let method = isHead ? ["--head"] : ["--include", "--range", "0-65535"]
    guard
      let run = await run(
        [
          "curl", "--silent", "--location", "--max-redirs", "15", "--proto", "=http,https",
          "--connect-timeout", "\(timeout)", "--max-time", "\(timeout * 2)",
          "--user-agent", "Mozilla/5.0 (compatible; Candour link check)",
        ] + method + ["--url", address], seconds: timeout * 2 + 5)
    else { return .failure(Failure(code: missing)) }
    switch run.end {
    case .exited(0), .tooLarge: return answer(in: run.bytes).map { .success($0) } ?? .failure(Failure(code: empty))
    case .exited(let code): return .failure(Failure(code: code))
    case .tooSlow: return .failure(Failure(code: late))
    case .killed: return .failure(Failure(code: empty))
    }
  }

  /// Waits on a thread of its own: those that Swift's tasks share are no more than there are processors.
  private static func run(_ arguments: [String], seconds: Double) async -> ProgramOutput? {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          returning: try? ProgramOutput(of: "/usr/bin/env", arguments, seconds: seconds, limit: limit))
      }
    }
  }

  /// The heads of all answers on the way stand before each other; the body is behind the last.
  private static func answer(in bytes: [UInt8]) -> Answer? {
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
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
