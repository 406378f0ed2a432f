import Diagnostics
import Markdown
import TestSupport
import Testing

@Suite struct RobustnessTests {
  @Test func readsAnyBytesWithoutCrashing() {
    var random = SeededGenerator(seed: 1)
    for round in 0..<Soak.cases(600) {
      var bytes: [UInt8]
      if round.isMultiple(of: 2) {
        bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      } else {
        bytes = RandomMarkdown.make(pieces: Int.random(in: 1...150, using: &random), using: &random)
        for _ in 0..<Int.random(in: 0...5, using: &random) where !bytes.isEmpty {
          bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
      }
      exercise(bytes)
    }
  }

  /// Every place lies in the file, every subtree in its parent's, every text in the bytes.
  private func exercise(_ bytes: [UInt8]) {
    let source = SourceText(path: "x.md", bytes: bytes)
    var diagnostics: [Diagnostic] = []
    _ = PlainMarkdown.html(source, &diagnostics)
    guard let document = MarkdownParser.parse(source, body: 0..<bytes.count, &diagnostics) else { return }
    for (index, node) in document.nodes.enumerated() {
      #expect(node.end > index && node.end <= document.nodes.count)
      #expect(node.text.upperBound <= document.bytes.count && node.extra.upperBound <= document.bytes.count)
      #expect(node.source.upperBound <= bytes.count && node.detail.upperBound <= bytes.count)
      for child in document.children(of: index) { #expect(document.nodes[child].end <= node.end) }
    }
    var resolver = StandaloneResolver()
    var html: [UInt8] = []
    document.writeHTML(using: &resolver, into: &html)
    _ = (document.links, document.citations, document.quotations, document.opening)
  }
}
