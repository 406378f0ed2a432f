internal import Diagnostics
internal import Markdown

/// Markdown as a body of a file, and as `candour markdown --plain` prints it.
struct MarkdownFuzzing: Fuzzed {
  func run(_ bytes: [UInt8]) {
    let source = SourceText(path: "page.md", bytes: bytes)
    var diagnostics: [Diagnostic] = []
    let document = MarkdownParser.parse(source, body: 0..<bytes.count, &diagnostics)
    PlaceProperty.require(diagnostics, in: source)
    Property.require(document != nil || diagnostics.count == 1, "a refusal gives one problem: \(diagnostics)")
    if let document { requireWhole(document, bytes) }
    if Property.isCostlyOneDue(for: bytes) {
      var plain: [Diagnostic] = []
      _ = PlainMarkdown.html(source, &plain)
      PlaceProperty.require(plain, in: source)
    }
  }

  /// Every place lies in the file, every subtree in its parent's; it is written the same twice, and without raw HTML.
  private func requireWhole(_ document: MarkdownDocument, _ bytes: [UInt8]) {
    for (index, node) in document.nodes.enumerated() {
      Property.require(node.end > index && node.end <= document.nodes.count, "a subtree that ends nowhere")
      let texts = [node.text, node.extra]
      Property.require(texts.allSatisfy { $0.upperBound <= document.bytes.count }, "a text out of its bytes")
      Property.require(
        [node.source, node.detail].allSatisfy { $0.upperBound <= bytes.count }, "a node outside the file")
    }
    func html() -> [UInt8] {
      var resolver = StandaloneResolver()
      var html: [UInt8] = []
      document.writeHTML(using: &resolver, into: &html)
      return html
    }
    let first = html()
    Property.require(!first.contains(sequence: "<script"), "a script came through")
    if Property.isCostlyOneDue(for: bytes) { Property.require(html() == first, "written otherwise the second time") }
    Property.require(Set(document.headings.map(\.id)).count == document.headings.count, "two headings of one id")
    _ = (document.links, document.citations, document.quotations, document.opening)
  }
}

extension [UInt8] {
  fileprivate func contains(sequence text: String) -> Bool {
    let wanted = Array(text.utf8)
    return indices.contains { self[$0] == wanted[0] && self[$0...].starts(with: wanted) }
  }
}
