/// The custom properties that a style sheet gives its root, in light and in dark.
///
/// What is read is enough of CSS to find them: comments and strings are passed, blocks are counted, and the selectors
/// `:root` and `html` looked for outside any block or within `@media (prefers-color-scheme: dark)`.
struct ThemeProperties {
  struct Value: Sendable {
    let text: Substring
    /// The bytes of the value in the file.
    let range: Range<Int>
  }

  private(set) var light: [String: Value] = [:]
  /// What the dark scheme gives otherwise.
  private(set) var dark: [String: Value] = [:]

  private enum Block { case root, dark, other }

  /// Linear in the bytes.
  init(_ bytes: [UInt8]) {
    var blocks: [Block] = []
    var start = 0
    var i = 0
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "/") where bytes[i...].starts(with: "/*".utf8):
        // A comment before a declaration is no part of it, whatever it holds.
        let isBefore = bytes[start..<i].allSatisfy { $0 <= 0x20 }
        i = min(Self.end(ofComment: i, bytes), bytes.count)
        if isBefore { start = i }
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"): i = Self.end(ofString: i, bytes)
      case UInt8(ascii: "{"):
        blocks.append(Self.block(bytes[start..<i], within: blocks))
        start = i + 1
      case UInt8(ascii: ";"), UInt8(ascii: "}"):
        if blocks.last == .root { declare(start..<i, bytes, isDark: blocks.contains(.dark)) }
        if bytes[i] == UInt8(ascii: "}") { blocks = Array(blocks.dropLast()) }
        start = i + 1
      default: break
      }
      i += 1
    }
  }

  private static func end(ofComment start: Int, _ bytes: [UInt8]) -> Int {
    var i = start + 2
    while i + 1 < bytes.count, !(bytes[i] == UInt8(ascii: "*") && bytes[i + 1] == UInt8(ascii: "/")) { i += 1 }
    return i + 2
  }

  private static func end(ofString start: Int, _ bytes: [UInt8]) -> Int {
    var i = start + 1
    while i < bytes.count, bytes[i] != bytes[start], bytes[i] != 0x0A {
      i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1
    }
    return i
  }

  private static func block(_ prelude: ArraySlice<UInt8>, within blocks: [Block]) -> Block {
    let text = withoutComments(String(decoding: prelude, as: UTF8.self)).lowercased()
    if text.contains("@media") {
      return text.contains("prefers-color-scheme") && text.contains("dark") ? .dark : .other
    }
    let selectors = text.split(separator: ",").map { $0.split { $0.isWhitespace }.joined(separator: " ") }
    return !blocks.contains(.other) && (selectors.contains(":root") || selectors.contains("html")) ? .root : .other
  }

  private static func withoutComments(_ text: String) -> String {
    text.replacing(/\/\*.*?\*\//.dotMatchesNewlines(), with: " ")
  }

  private mutating func declare(_ range: Range<Int>, _ bytes: [UInt8], isDark: Bool) {
    guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(decoding: bytes[range.lowerBound..<colon], as: UTF8.self).filter { !$0.isWhitespace }
    guard name.hasPrefix("--") else { return }
    var value = colon + 1..<range.upperBound
    while let byte = bytes[value].first, byte <= 0x20 { value = value.lowerBound + 1..<value.upperBound }
    if let comment = bytes[value].firstIndex(of: UInt8(ascii: "/")) { value = value.lowerBound..<comment }
    while let byte = bytes[value].last, byte <= 0x20 { value = value.lowerBound..<value.upperBound - 1 }
    let found = Value(text: Substring(decoding: bytes[value], as: UTF8.self), range: value)
    if isDark { dark[name] = found } else { light[name] = found }
  }

  /// A property in one of the schemes.
  func value(_ name: String, isDark: Bool) -> Value? { isDark ? dark[name] ?? light[name] : light[name] }

  /// Its colour, where it is one; `var(--other)` leads to another property’s.
  func colour(_ name: String, isDark: Bool) -> ThemeColour? {
    var name = name
    // A property that leads back to itself has no colour.
    for _ in 0..<8 {
      guard let text = value(name, isDark: isDark)?.text else { return nil }
      guard text.hasPrefix("var("), text.hasSuffix(")") else { return ThemeColour(text) }
      name = String(text.dropFirst(4).dropLast()).filter { !$0.isWhitespace }
    }
    return nil
  }
}
