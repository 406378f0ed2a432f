import Diagnostics
import Foundation
import Markdown
import Testing

/// Shapes that are known to cost parsers the square of their size.
@Suite struct HostileMarkdownTests {
  static let shapes = [
    "[", "![", "]", "*a ", "_a ", "**a ", "~", "~~a ", "`", "<", "<!--", "<?", "<a ", "&", "|", "| a ", "> ", "- ",
    "1. ",
    "\\", "[a](", "[a][", "[^a]", "www.", "a@", "http://", "* * ", "#", "\t", "a\n\n", "[a]: x\n", "[^1]: a\n", "x `",
    "<x>",
    "*_", "a**b", "[x] ", "- - ", ">>> ",
  ]

  private static func parse(_ text: String) -> Duration {
    let source = SourceText(path: "hostile.md", bytes: Array(text.utf8))
    return ContinuousClock().measure {
      var diagnostics: [Diagnostic] = []
      _ = PlainMarkdown.html(source, &diagnostics)
      diagnostics = []
      if let document = MarkdownParser.parse(source, body: 0..<source.bytes.count, &diagnostics) {
        var resolver = StandaloneResolver()
        var bytes: [UInt8] = []
        document.writeHTML(using: &resolver, into: &bytes)
      }
    }
  }

  /// Four times the text takes about four times as long; sixteen would be the square. The smallest of three
  /// runs counts, because the machine may be busy.
  @Test(arguments: shapes)
  func takesLinearTime(_ shape: String) {
    func least(_ size: Int) -> Double {
      let text = String(repeating: shape, count: size / shape.utf8.count)
      return (0..<3).map { _ in Self.parse(text) / .milliseconds(1) }.min() ?? 0
    }
    let small = least(100_000)
    let large = least(400_000)
    #expect(large < max(small, 2) * 10, "\(shape): \(small) ms, then \(large) ms")
  }

  @Test(arguments: 0..<200)
  func survivesRandomBytes(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next() -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(truncatingIfNeeded: state >> 33)
    }
    let alphabet = Array("ab 12\n\t*_~`[](){}<>!|#>-+&;:@./\\^¶§—é".utf8)
    let bytes = (0..<(next() % 3_000)).map { _ in
      next() % 20 == 0 ? UInt8(truncatingIfNeeded: next()) : alphabet[next() % alphabet.count]
    }
    let source = SourceText(path: "random.md", bytes: bytes)
    var diagnostics: [Diagnostic] = []
    if let document = MarkdownParser.parse(source, body: 0..<bytes.count, &diagnostics) {
      var resolver = StandaloneResolver()
      var html: [UInt8] = []
      document.writeHTML(using: &resolver, into: &html)
      #expect(document.nodes.allSatisfy { $0.source.upperBound <= bytes.count && $0.end <= document.nodes.count })
    }
    for diagnostic in diagnostics { #expect(diagnostic.location.start <= diagnostic.location.end) }
  }
}
