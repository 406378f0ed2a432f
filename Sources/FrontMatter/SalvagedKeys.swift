package import Diagnostics

/// The keys of a mapping in which something is wrong: each that can be read is there, so that a mistake in one hides no
/// other.
package struct SalvagedKeys: Sendable {
  private let source: SourceText
  private let range: Range<Int>
  /// The whole mapping; nil where it can't be read as one.
  private let root: YAMLValue?

  package init(_ source: SourceText, range: Range<Int>) {
    self.source = source
    self.range = range
    var known: [Diagnostic] = []
    root = YAMLParser.parse(source, range: range, &known)?.root
  }

  /// What is written for a key; nil where nothing is, or it can't be read.
  ///
  /// Complexity: linear in the mapping.
  package func value(_ key: String) -> YAMLValue? {
    if let root { return root[key] }
    var known: [Diagnostic] = []
    return lines(of: key).flatMap { YAMLParser.parse(source, range: $0, &known)?.root[key] }
  }

  /// The text of a key that can't be read, with all that is written for it; nil where it can be, or is not there.
  package func unreadable(_ key: String) -> String? {
    guard root == nil, value(key) == nil else { return nil }
    return lines(of: key).map { String(decoding: source.bytes[$0], as: UTF8.self) }
  }

  /// From the line that starts with the key to the next that starts with one.
  private func lines(of key: String) -> Range<Int>? {
    let bytes = source.bytes
    let name = Array(key.utf8) + [UInt8(ascii: ":")]
    var start: Int?
    var line = range.lowerBound
    while line < range.upperBound {
      if let start {
        if Self.mayStartKey(bytes[line]) { return start..<line }
      } else if bytes[line..<range.upperBound].starts(with: name) {
        start = line
      }
      line = (bytes[line..<range.upperBound].firstIndex(where: YAMLLines.isBreak) ?? range.upperBound - 1) + 1
    }
    return start.map { $0..<range.upperBound }
  }

  /// Whether a line that starts so belongs to no key above it.
  private static func mayStartKey(_ byte: UInt8) -> Bool {
    !YAMLLines.isBlank(byte) && !YAMLLines.isBreak(byte) && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "#")
  }
}
