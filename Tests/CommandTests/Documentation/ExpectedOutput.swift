import Foundation

/// What a page says that a command prints. A line “…” stands for any lines, a “…” within a line for any words: what
/// differs from day to day, and what would only be long.
struct ExpectedOutput {
  private let lines: [String]

  init(_ text: String) { lines = Self.lines(text) }

  func matches(_ output: String) -> Bool { Self.matches(lines[...], Self.lines(output)[...]) }

  /// Without blanks at the end of lines, and empty lines at the end. A line may end in CR LF, which is one character.
  private static func lines(_ text: String) -> [String] {
    var lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map {
      line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func matches(_ expected: ArraySlice<String>, _ actual: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return actual.isEmpty }
    if first == "…" {
      return (actual.startIndex...actual.endIndex).contains { matches(expected.dropFirst(), actual[$0...]) }
    }
    guard let line = actual.first, isLine(line, as: first) else { return false }
    return matches(expected.dropFirst(), actual.dropFirst())
  }

  private static func isLine(_ line: String, as pattern: String) -> Bool {
    if line == pattern { return true }
    let parts = pattern.components(separatedBy: "…")
    guard parts.count > 1, line.hasPrefix(parts[0]) else { return false }
    var rest = line.dropFirst(parts[0].count)
    for part in parts[1...].dropLast() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(parts[parts.count - 1])
  }
}
