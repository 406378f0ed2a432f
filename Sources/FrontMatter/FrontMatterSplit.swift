package import Diagnostics

/// Where a file's front matter ends and its body begins.
package struct FrontMatterSplit: Sendable, Hashable {
  /// The bytes between the two lines of dashes.
  package let frontMatter: Range<Int>
  /// The bytes after the second.
  package let body: Range<Int>

  /// Splits at a first line that is exactly `---` and the next line that is exactly `---`; dashes within
  /// a value end nothing. Nil, and one problem, where either is not there.
  package init?(_ source: SourceText, _ diagnostics: inout [Diagnostic]) {
    let bytes = source.bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if start == bytes.count {
      let message = "the file is empty; start it with a line “---”, the keys it needs, and another line “---”"
      diagnostics.append(Diagnostic(.emptyFile, at: SourceLocation(file: source.path), message))
      return nil
    }
    guard Self.isDashes(bytes, at: start) else {
      let message =
        "the first line must be “---”: it opens the front matter, which gives the title and the rest"
      diagnostics.append(Diagnostic(.missingFrontMatter, at: source.location(of: start..<start), message))
      return nil
    }
    let opening = start..<start + 3
    start = Self.nextLine(bytes, after: start)
    var line = start
    var spaced: Int?
    while line < bytes.count {
      if Self.isDashes(bytes, at: line) {
        frontMatter = start..<line
        body = Self.nextLine(bytes, after: line)..<bytes.count
        return
      }
      if Self.isDashesWithSpaces(bytes, at: line) { spaced = spaced ?? line }
      line = Self.nextLine(bytes, after: line)
    }
    if let spaced {
      let message = "spaces after the dashes keep this line from ending the front matter; delete them"
      let range = spaced..<Self.nextLine(bytes, after: spaced)
      diagnostics.append(Diagnostic(.unterminatedFrontMatter, at: source.location(of: range), message))
      return nil
    }
    let message = "the front matter that opens here never ends; write a line “---” after its last key"
    diagnostics.append(Diagnostic(.unterminatedFrontMatter, at: source.location(of: opening), message))
    return nil
  }

  /// Whether the line is exactly `---`.
  private static func isDashes(_ bytes: [UInt8], at start: Int) -> Bool {
    guard hasDashes(bytes, at: start) else { return false }
    let end = start + 3
    return end == bytes.count || bytes[end] == 0x0A || bytes[end] == 0x0D
  }

  /// Whether the line is `---` with white space behind it, which no editor shows.
  private static func isDashesWithSpaces(_ bytes: [UInt8], at start: Int) -> Bool {
    guard hasDashes(bytes, at: start), !isDashes(bytes, at: start) else { return false }
    var i = start + 3
    while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x09 { i += 1 }
    return i == bytes.count || bytes[i] == 0x0A || bytes[i] == 0x0D
  }

  private static func hasDashes(_ bytes: [UInt8], at start: Int) -> Bool {
    let dash = UInt8(ascii: "-")
    return start + 3 <= bytes.count && bytes[start] == dash && bytes[start + 1] == dash
      && bytes[start + 2] == dash
  }

  private static func nextLine(_ bytes: [UInt8], after start: Int) -> Int {
    var i = start
    while i < bytes.count, bytes[i] != 0x0A, bytes[i] != 0x0D { i += 1 }
    if i < bytes.count, bytes[i] == 0x0D, i + 1 < bytes.count, bytes[i + 1] == 0x0A { i += 1 }
    return min(i + 1, bytes.count)
  }
}
