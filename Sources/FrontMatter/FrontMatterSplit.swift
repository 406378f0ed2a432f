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
    let first = bytes.starts(with: SourceText.byteOrderMark) ? SourceText.byteOrderMark.count : 0
    guard Self.isDashes(bytes, at: first) else {
      diagnostics.append(Self.unopened(source, first))
      return nil
    }
    let start = Self.nextLine(bytes, after: first)
    var line = start
    while line < bytes.count {
      if Self.isDashes(bytes, at: line) {
        frontMatter = start..<line
        body = Self.nextLine(bytes, after: line)..<bytes.count
        return
      }
      line = Self.nextLine(bytes, after: line)
    }
    diagnostics.append(Self.unclosed(source, first, start))
    return nil
  }

  // MARK: - Problems

  private static func unopened(_ source: SourceText, _ first: Int) -> Diagnostic {
    let bytes = source.bytes
    if bytes[first...].allSatisfy({ YAMLLines.isBlank($0) || YAMLLines.isBreak($0) }) {
      let message = "the file is empty; start it with a line “---”, the keys it needs, and another line “---”"
      return Diagnostic(.emptyFile, at: SourceLocation(file: source.path), message)
    }
    let line = lineContent(bytes, at: first)
    let message =
      isNearlyDashes(bytes, line)
      ? "this must be “---”, three hyphens with no spaces: it opens the front matter, which gives the title and the rest"
      : "the first line must be “---”: it opens the front matter, which gives the title and the rest"
    return Diagnostic(
      .missingFrontMatter,
      at: source.location(of: isNearlyDashes(bytes, line) ? line : first..<first),
      message
    )
  }

  private static func unclosed(_ source: SourceText, _ first: Int, _ start: Int) -> Diagnostic {
    var line = start
    while line < source.bytes.count {
      let content = lineContent(source.bytes, at: line)
      if isNearlyDashes(source.bytes, content) {
        let message =
          "the front matter ends at a line that is exactly “---”; write three hyphens here, with no spaces before or after them"
        return Diagnostic(.unterminatedFrontMatter, at: source.location(of: content), message)
      }
      line = nextLine(source.bytes, after: line)
    }
    let message = "the front matter that opens here never ends; write a line “---” after its last key"
    return Diagnostic(.unterminatedFrontMatter, at: source.location(of: first..<first + 3), message)
  }

  /// Whether a line is what becomes of `---`: with spaces around it, more or fewer hyphens, or a dash that
  /// an editor made of them.
  private static func isNearlyDashes(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let text = String(decoding: bytes[line], as: UTF8.self).unicodeScalars.filter { $0 != " " && $0 != "\t" }
    if String(text) == "..." { return true }
    return text.allSatisfy { $0 == "-" || $0 == "–" || $0 == "—" } && text.count > (text.first == "-" ? 1 : 0)
  }

  // MARK: - Lines

  /// Whether the line is exactly `---`.
  private static func isDashes(_ bytes: [UInt8], at start: Int) -> Bool {
    let end = start + 3
    guard end <= bytes.count, bytes[start..<end].allSatisfy({ $0 == UInt8(ascii: "-") }) else { return false }
    return end == bytes.count || YAMLLines.isBreak(bytes[end])
  }

  /// The line that starts at an offset, without its break.
  private static func lineContent(_ bytes: [UInt8], at start: Int) -> Range<Int> {
    start..<(bytes[start...].firstIndex(where: YAMLLines.isBreak) ?? bytes.count)
  }

  private static func nextLine(_ bytes: [UInt8], after start: Int) -> Int {
    var i = start
    while i < bytes.count, !YAMLLines.isBreak(bytes[i]) { i += 1 }
    if i < bytes.count, bytes[i] == 0x0D, i + 1 < bytes.count, bytes[i + 1] == 0x0A { i += 1 }
    return min(i + 1, bytes.count)
  }
}
