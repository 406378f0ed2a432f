import Diagnostics
import Foundation
import Markdown
import Synchronization
import TestSupport
import Testing

/// A text that repeats something which costs many parsers the square of its length.
struct HostileShape: Sendable, CustomTestStringConvertible {
  var prefix = ""
  let unit: String
  var suffix = ""
  /// The rule by which a large one is refused; nil where it is read at any size.
  var refusal: Rule?
  /// Seconds that any size may take on top, where a search goes on up to its limit before it gives up.
  var constant = 0.0

  init(
    _ unit: String, prefix: String = "", suffix: String = "", refusal: Rule? = nil, constant: Double = 0
  ) {
    self.unit = unit
    self.prefix = prefix
    self.suffix = suffix
    self.refusal = refusal
    self.constant = constant
  }

  var testDescription: String { String((prefix + unit + unit + suffix).debugDescription.prefix(60)) }

  func source(_ size: Int) -> SourceText {
    let count = max(1, (size - prefix.utf8.count - suffix.utf8.count) / unit.utf8.count)
    let text = prefix + String(repeating: unit, count: count) + suffix
    return SourceText(path: "x.md", bytes: [UInt8](text.utf8))
  }

  static let all: [HostileShape] =
    read + deep + [
      HostileShape("b~~ ", prefix: "~a ", refusal: .markdownTooComplex, constant: 2),
      HostileShape("*x b_ c* ", prefix: "`a` ", refusal: .markdownTooComplex),
      HostileShape("*x b_ c* ", refusal: .markdownTooComplex),
      HostileShape("a**b c* ", refusal: .markdownTooComplex),
      HostileShape("*_", refusal: .markdownTooComplex),
      HostileShape("*_a", refusal: .markdownTooComplex),
      HostileShape("~a b~~ ", refusal: .markdownTooComplex),
      HostileShape("*a [b] ", prefix: "[b]: c\n\n", refusal: .markdownTooComplex),
      HostileShape("*a [b](c) ", refusal: .markdownTooComplex),
      HostileShape("<!A ", prefix: "a", refusal: .markdownTooComplex),
      HostileShape("<?", prefix: "a", refusal: .markdownTooComplex),
      HostileShape("<![CDATA[]]", prefix: "a", refusal: .markdownTooComplex),
      HostileShape("_www.a", refusal: .markdownTooComplex),
      HostileShape("(www.a.b<", refusal: .markdownTooComplex),
      HostileShape("\u{0B}http://é<", prefix: "a", refusal: .markdownTooComplex),
      HostileShape("[a]:\n_", prefix: "- [ ] ", refusal: .markdownTooComplex),
      HostileShape(
        "[b]\n", prefix: "[a]: b \"\n", suffix: "\"\n\n" + String(repeating: "[a] ", count: 5_000),
        refusal: .markdownTooComplex),
      HostileShape(
        "c\n", prefix: "- [ ] [a]: b '\n", suffix: "'\n\n" + String(repeating: "![a] ", count: 5_000),
        refusal: .markdownTooComplex),
      HostileShape("http://a<", refusal: .markdownTooComplex),
      HostileShape(")", prefix: "www.a.b", refusal: .markdownTooComplex),
      HostileShape("a@", refusal: .markdownTooComplex),
      HostileShape("a@b.c ", refusal: .markdownTooComplex),
      HostileShape("*a a@b.c ", refusal: .markdownTooComplex),
      HostileShape("*a_", suffix: "a@b.c", refusal: nil),
      HostileShape(
        "[a] ", prefix: "[a]: /" + String(repeating: "x", count: 20_000) + "\n\n", refusal: .markdownTooComplex),
      HostileShape("x|", suffix: "\n|-|", refusal: .tableTooLarge),
      HostileShape("|", suffix: "\n|-|\n", refusal: .tableTooLarge),
      HostileShape("a\n", suffix: "|-|\n", refusal: .tableTooLarge),
      HostileShape("a|b|c\n|-|\n", refusal: .tableTooLarge),
      HostileShape("a\n", prefix: "x|y\n-|-\n", refusal: .tableTooLarge),
      HostileShape(String(repeating: "|", count: 400) + "\n", prefix: "x|y\n-|-\n", refusal: .tableTooLarge),
      HostileShape(
        String(repeating: "a|", count: 100) + "\n" + String(repeating: "-|", count: 100) + "\n"
          + String(repeating: "a\n", count: 90) + "\n",
        refusal: .tableTooLarge
      ),
    ]

  /// What is nested deeper than the limit.
  private static let deep = [
    HostileShape(">", suffix: "a", refusal: .nestingTooDeep),
    HostileShape("> ", suffix: "a", refusal: .nestingTooDeep),
    HostileShape("- ", suffix: "a", refusal: .nestingTooDeep),
    HostileShape("1. ", suffix: "a", refusal: .nestingTooDeep),
    HostileShape("> - ", suffix: "a", refusal: .nestingTooDeep),
    HostileShape("- ", suffix: "```\n\n\n\n\n", refusal: .nestingTooDeep),
    HostileShape("> ", suffix: "# " + String(repeating: "*a*", count: 2_000), refusal: .nestingTooDeep),
    HostileShape("[^a]: ", suffix: "a", refusal: .nestingTooDeep),
    HostileShape("[", refusal: .nestingTooDeep),
    HostileShape("![l", refusal: .nestingTooDeep),
    HostileShape("![", suffix: "](b)", refusal: .nestingTooDeep),
    HostileShape("[a][", refusal: .nestingTooDeep),
    HostileShape("*a **a ", suffix: "b" + String(repeating: " a** a*", count: 200), refusal: .nestingTooDeep),
    HostileShape("![ [a](b) ", refusal: .nestingTooDeep),
  ]

  /// What cmark reads in linear time, and so do we.
  private static let read =
    [
      "_", "*a ", "a_ ", "_a ", "*a_ ", "**a", "[a](<b", "[a](b", "](", "[](", "[ (](", "[ a_]", "<!--", "<!--a",
      "<a b=\"", "<a b=' e=\" d=' c=\"", "e`", "&#1", "&amp;", "w", ":", "~", "~a ", "`a``b```", "\\*", "a\\\n",
      "a  \n", "\n",
      "- a\n", "- a\n\n", "1. a\n", "- [x] a\n", "> a\n", "> a\n\n", "> a\n> — ¶1\n\n", "## a\n", "a\n=\n", "```\n",
      "a\n\n", "\t",
      " ", "#", "-", "=", "[^x]", "[a]: b\n", "[¶12] ", "a|b\n-|-\n\n", "<b>x</b> ", "<b>\n\n", "[a](javascript:x) ",
      "# a\n\n",
      "http://a.b/c ", "<http://a.b> ", "a@b.c\n", "mailto:a@b.c\n", "[a](b \"", "**Label** text  \n", "“Ä 𝄞” ",
      "\u{0}", "\r",
      "| a ", "a | b\n", "`", "x `", "**a *b ", "* * ", "- - -\n",
      ">>> a\n\n", "http://a/ ", "<a ", "\\", "&copy;", "\"",
      "<", "< a", "</a>", "<a/>", "!", "[x] ", "[^1] ", "x<sup>2</sup> ",
    ].map { HostileShape($0) } + [
      HostileShape("c* ", prefix: "a**b"),
      HostileShape("\n", prefix: "- a\n"),
      HostileShape("\n", prefix: "- - - - - ```\n"),
      HostileShape("a\n", prefix: "> a\n"),
      HostileShape("a\n", prefix: "<div>\n"),
      HostileShape("[^a]", prefix: "[^a]: x\n\n"),
      HostileShape("[a] ", prefix: "[a]: javascript:x\n\n"),
      HostileShape("[a][b]", prefix: "[b]: /url 'title'\n\n"),
    ]
}

/// `make soak` takes the sizes of real attacks; `make test` small ones, at which a square still shows.
@Suite(.serialized) struct HostileShapeTests {
  private static let size = Soak.isOn ? 1 << 20 : 64 << 10

  /// At 64 KiB, since no paragraph of that length is refused for what it merely might cost.
  @Test(arguments: HostileShape.all) func refusesOnlyWhatItMust(shape: HostileShape) {
    var diagnostics: [Diagnostic] = []
    let source = shape.source(64 << 10)
    let html = PlainMarkdown.html(source, &diagnostics)
    #expect((html == nil) == (shape.refusal != nil))
    #expect(diagnostics.map(\.rule) == (shape.refusal.map { [$0] } ?? []))
    var problems: [Diagnostic] = []
    let document = MarkdownParser.parse(source, body: 0..<source.bytes.count, &problems)
    #expect((document == nil) == (shape.refusal != nil))
    #expect(problems.count <= 100)
  }

  /// Four times the text takes about four times as long. The bound is generous, and the best of up to twenty runs
  /// counts, because the machine does other things too, sometimes for seconds.
  @Test(arguments: HostileShape.all) func takesLinearTime(shape: HostileShape) {
    var (small, large) = (Double.infinity, Double.infinity)
    for attempt in 1...20 {
      if attempt > 5 { usleep(100_000) }
      small = min(small, seconds(shape.source(Self.size / 8)))
      large = min(large, seconds(shape.source(Self.size / 2)))
      if large < max(small, 0.005) * (attempt == 1 ? 6 : 10) + shape.constant { return }
    }
    Issue.record("\(small) s, then \(large) s for four times as much")
  }

  /// Threads of a task group have 512 KiB of stack on some systems.
  @Test func needsLittleStack() {
    let done = DispatchSemaphore(value: 0)
    let silent = Mutex<[Int]>([])
    let thread = Thread {
      for index in stride(from: 0, to: HostileShape.all.count, by: Soak.isOn ? 1 : 3) {
        let source = HostileShape.all[index].source(Self.size / 2)
        var diagnostics: [Diagnostic] = []
        let document = MarkdownParser.parse(source, body: 0..<source.bytes.count, &diagnostics)
        if document == nil, diagnostics.isEmpty { silent.withLock { $0.append(index) } }
        _ = seconds(source)
      }
      done.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    done.wait()
    #expect(silent.withLock { $0 } == [])
  }
}

/// Searches for shapes that nobody has thought of: pieces of markup, put together by chance and repeated.
@Suite(.serialized) struct RandomShapeTests {
  private static let pieces = [
    "*", "**", "_", "__", "~", "~~", "`", "``", "[", "]", "(", ")", "<", ">", "!", "![", "[^", "[^a]", "[a]", "[a]: ",
    "[a]:", "](", "](b)", "<!--", "-->", "<?", "?>", "<![CDATA[", "]]>", "<a", "<a ", "</a>", " b=", "\"", "'", "&",
    "&amp;", "&#94;", "www.", "http://", "ftp://", "mailto:", "xmpp:", "@", "a@b.c", ".", ":", ";", "\\", "\n", "\n\n",
    "  \n", " ", "    ", "\t", "\u{0B}", "\u{0C}", "\r", "\0", "é", "“", "\u{2003}", "a", "1. ", "- ", "* ", "> ", "# ",
    "\n---\n", "\n===\n", "|", "|-|", "a|b", "\n|-|\n", "- [ ] ", "[x] ", "(a)", "w", "\n- ", "\n> ", "\n    ", "[¶12]",
    "\n[a]: b\n", "\n[^a]: ",
  ]

  @Test(arguments: 0..<(Soak.isOn ? 2_000 : 40)) func takesLinearTime(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    func markup(_ counts: ClosedRange<Int>) -> String {
      (0..<Int.random(in: counts, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
    }
    let shape = HostileShape(markup(1...6), prefix: markup(0...3), suffix: markup(0...3))
    var (small, large) = (Double.infinity, Double.infinity)
    for _ in 1...5 {
      small = min(small, seconds(shape.source(50_000)))
      large = min(large, seconds(shape.source(200_000)))
      // A square that has taken no tenth of a second at this size takes no four at the largest.
      if large < max(small, 0.01) * 10 { return }
    }
    Issue.record("\(shape): \(small) s, then \(large) s for four times as much")
  }
}

/// The processor time of everything that is done with a text.
private func seconds(_ source: SourceText) -> Double {
  var start = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
  var diagnostics: [Diagnostic] = []
  _ = PlainMarkdown.html(source, &diagnostics)
  if let document = MarkdownParser.parse(source, body: 0..<source.bytes.count, &diagnostics) {
    var resolver = StandaloneResolver()
    var html: [UInt8] = []
    document.writeHTML(using: &resolver, into: &html)
    _ = (document.links, document.citations, document.quotations, document.plainText(of: 0))
  }
  var end = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
  return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
}
