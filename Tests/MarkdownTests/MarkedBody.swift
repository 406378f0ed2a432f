import Diagnostics
import Markdown
import TestSupport
import Testing

/// The body of a file, in which `⟦…⟧` marks where something must be found.
struct MarkedBody {
  let source: SourceText
  let body: Range<Int>
  /// Front matter and body.
  let marked: MarkedText

  /// - Parameter top: what stands in the file before the body.
  init(_ text: String, top: String = "") {
    marked = MarkedText(top + text)
    source = SourceText(path: "x.md", bytes: marked.bytes)
    body = top.utf8.count..<marked.bytes.count
  }

  /// The problems of parsing, and the document.
  func parsed() -> (document: MarkdownDocument?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let document = MarkdownParser.parse(source, body: body, &diagnostics)
    return (document, diagnostics)
  }
}

/// HTML of a document for a page, with nothing resolved.
func standaloneHTML(_ text: String) -> String? {
  guard let document = MarkedBody(text).parsed().document else { return nil }
  var resolver = StandaloneResolver()
  var html: [UInt8] = []
  document.writeHTML(using: &resolver, into: &html)
  return String(decoding: html, as: UTF8.self)
}

func document(_ text: String) throws -> MarkdownDocument {
  try #require(MarkedBody(text).parsed().document)
}
