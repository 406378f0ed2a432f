import Diagnostics
import Markdown
import Testing

/// What the limits let pass to the last, and the one problem that is reported behind them, at its place.
@Suite struct LimitTests {
  static let passing = [
    String(repeating: ">", count: 100) + " a\n",
    String(repeating: "- ", count: 100) + "a\n",
    String(repeating: "[", count: 100) + "a" + String(repeating: "]", count: 100),
    nested(100),
    table(columns: 100, rows: 100),
    table(columns: 1, rows: 10_000),
    table(columns: 100, rows: 100) + "\n\n" + table(columns: 4, rows: 2_500),
    String(repeating: "a", count: 1 << 20),
    // What a long page of a council may hold.
    String(repeating: "- **Label**: text of an item, *stressed* [¶12] and [a link](page.md)\n", count: 14_000),
    String(repeating: "| **Area** | *Good* [¶12] | [report](2012-slac.md) |\n|---|---|---|\n\n", count: 4_000),
    "a|b|c|d\n-|-|-|-\n" + String(repeating: "**x** | _y_ [¶1] | [z](a.md) | `c`\n", count: 2_499),
    String(repeating: "**Label** text and *more* of it [¶12] [a](b.md).  \n", count: 1_500),
    String(
      repeating: "[name](https://www.example.org/some/path?query=1) writes to someone@example.org\n\n", count: 9_000),
    String(repeating: "x[^1] ", count: 2_000) + "\n\n[^1]: " + String(repeating: "note ", count: 1_000),
    String(repeating: "[see][long] ", count: 2_000) + "\n\n[long]: https://example.org/"
      + String(repeating: "x", count: 500),
    "```\n" + String(repeating: "if (a[i] * b[j] < c && d > e) { f(\"<x\"); } // http://a.b @c ", count: 3_000)
      + "\n```\n",
  ]

  @Test(arguments: passing.indices) func readsWhatIsWithinTheLimits(index: Int) {
    let source = SourceText(path: "x.md", bytes: [UInt8](Self.passing[index].utf8))
    var diagnostics: [Diagnostic] = []
    #expect(MarkdownParser.parse(source, body: 0..<source.bytes.count, &diagnostics) != nil)
    #expect(PlainMarkdown.html(source, &diagnostics) != nil)
    #expect(diagnostics == [])
  }

  struct Excess: Sendable, CustomTestStringConvertible {
    let rule: Rule
    /// Where it starts.
    let line: Int
    let column: Int
    let text: String

    var testDescription: String { "\(rule.rawValue) at \(line):\(column)" }
  }

  static let exceeding = [
    Excess(rule: .fileTooLarge, line: 1, column: 1, text: String(repeating: "a", count: (1 << 20) + 1)),
    Excess(rule: .nestingTooDeep, line: 2, column: 101, text: "ä\n" + String(repeating: ">", count: 101) + "a"),
    Excess(rule: .nestingTooDeep, line: 1, column: 201, text: String(repeating: "- ", count: 101) + "a\n"),
    Excess(rule: .nestingTooDeep, line: 1, column: 101, text: String(repeating: ">", count: 150) + "\n\n\n"),
    Excess(rule: .nestingTooDeep, line: 1, column: 101, text: String(repeating: ">", count: 101) + " # h\n"),
    Excess(rule: .nestingTooDeep, line: 1, column: 103, text: "ää" + String(repeating: "[", count: 101)),
    Excess(rule: .nestingTooDeep, line: 3, column: 351, text: "a\n\n" + nested(101)),
    Excess(rule: .tableTooLarge, line: 3, column: 1, text: "a\n\n" + table(columns: 101, rows: 1)),
    Excess(rule: .tableTooLarge, line: 5_002, column: 1, text: table(columns: 2, rows: 5_001)),
    Excess(rule: .tableTooLarge, line: 102, column: 1, text: table(columns: 100, rows: 101)),
    Excess(
      rule: .markdownTooComplex, line: 2, column: 1,
      text: "\n" + String(repeating: "http://a<", count: 4_000) + "\n\nb"
    ),
    Excess(rule: .markdownTooComplex, line: 1, column: 2, text: "a[&#94;b]"),
    Excess(rule: .markdownTooComplex, line: 2, column: 1, text: "b\n[&Hat;b]"),
    Excess(rule: .markdownTooComplex, line: 1, column: 1, text: "[&#x5E;b]"),
  ]

  @Test(arguments: exceeding) func reportsWhatIsBeyondTheLimits(excess: Excess) throws {
    let source = SourceText(path: "x.md", bytes: [UInt8](excess.text.utf8))
    var diagnostics: [Diagnostic] = []
    #expect(MarkdownParser.parse(source, body: 0..<source.bytes.count, &diagnostics) == nil)
    let problem = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(problem.rule == excess.rule)
    #expect(problem.location.start == SourcePosition(line: excess.line, column: excess.column))
    var plain: [Diagnostic] = []
    #expect(PlainMarkdown.html(source, &plain) == nil)
    #expect(plain == diagnostics)
  }

  /// Ordinary and strong emphasis in each other, in turn.
  private static func nested(_ depth: Int) -> String {
    let open = (0..<depth).map { $0.isMultiple(of: 2) ? "*a " : "**a " }.joined()
    let close = (0..<depth).reversed().map { $0.isMultiple(of: 2) ? " a*" : " a**" }.joined()
    return open + "b" + close
  }

  private static func table(columns: Int, rows: Int) -> String {
    let row = String(repeating: "|a", count: columns) + "|\n"
    let delimiters = String(repeating: "|-", count: columns) + "|\n"
    return row + delimiters + String(repeating: row, count: rows - 1)
  }
}
