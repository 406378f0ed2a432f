import Diagnostics
import Markdown
import TestSupport
import Testing

/// What is put aside of a body gives the same HTML as the body.
@Suite struct HTMLStencilTests {
  @Test(arguments: HTMLTests.cases)
  func writesWhatTheDocumentWrites(_ markdown: String, _ html: String) throws {
    let document = try #require(Self.document(Array(markdown.utf8)))
    #expect(String(decoding: Self.html(HTMLStencil(document)), as: UTF8.self) == html)
  }

  @Test func writesWhatAnyDocumentWrites() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<Soak.cases(300) {
      let bytes = RandomMarkdown.make(pieces: Int.random(in: 1...150, using: &random), using: &random)
      guard let document = Self.document(bytes) else { continue }
      var resolver = NotingResolver()
      var html: [UInt8] = []
      document.writeHTML(using: &resolver, into: &html)
      var second = NotingResolver()
      var again: [UInt8] = []
      HTMLStencil(bytes: HTMLStencil(document).bytes).writeHTML(using: &second, into: &again)
      #expect(again == html)
    }
  }

  @Test func readsAnyBytesWithoutCrashing() throws {
    let document = try #require(Self.document(Array("a [b](c \"d\") ![e](f) [¶1]\n".utf8)))
    let bytes = HTMLStencil(document).bytes
    for count in 0...bytes.count { _ = Self.html(HTMLStencil(bytes: Array(bytes.prefix(count)))) }
    var random = SeededGenerator(seed: 8)
    for _ in 0..<Soak.cases(600) {
      var wrong = bytes
      wrong[Int.random(in: 0..<wrong.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      _ = Self.html(HTMLStencil(bytes: wrong))
    }
  }

  private static func document(_ bytes: [UInt8]) -> MarkdownDocument? {
    var diagnostics: [Diagnostic] = []
    return MarkdownParser.parse(SourceText(path: "x.md", bytes: bytes), body: 0..<bytes.count, &diagnostics)
  }

  private static func html(_ stencil: HTMLStencil) -> [UInt8] {
    var resolver = StandaloneResolver()
    var html: [UInt8] = []
    stencil.writeHTML(using: &resolver, into: &html)
    return html
  }
}

/// Writes down all that it is told, which call it was and how many came before.
private struct NotingResolver: MarkdownResolver {
  private var calls = 0

  private mutating func note(_ call: Unicode.Scalar, _ texts: [ArraySlice<UInt8>], _ html: inout [UInt8]) {
    calls += 1
    html += "{\(call)\(calls)".utf8
    for text in texts { html += "|\(text.count):".utf8 + text }
    html += "}".utf8
  }

  mutating func writeLinkStart(
    to destination: ArraySlice<UInt8>, title: ArraySlice<UInt8>, into html: inout [UInt8]
  ) {
    note("a", [destination, title], &html)
  }

  mutating func writeLinkEnd(to destination: ArraySlice<UInt8>, into html: inout [UInt8]) {
    note("z", [destination], &html)
  }

  mutating func writeImage(
    from destination: ArraySlice<UInt8>, alternative: ArraySlice<UInt8>, title: ArraySlice<UInt8>,
    into html: inout [UInt8]
  ) {
    note("i", [destination, alternative, title], &html)
  }

  mutating func writeCitation(_ raw: ArraySlice<UInt8>, into html: inout [UInt8]) { note("c", [raw], &html) }

  mutating func writeText(_ text: ArraySlice<UInt8>, into html: inout [UInt8]) { note("t", [text], &html) }
}
