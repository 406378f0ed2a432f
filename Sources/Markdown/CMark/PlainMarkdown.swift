package import Diagnostics

/// Markdown as the `cmark-gfm` program prints it, for `candour markdown --plain`.
package enum PlainMarkdown {
  /// The bytes that `cmark-gfm -e table -e strikethrough -e autolink -e tagfilter -e tasklist -e footnotes`
  /// prints, in its safe mode, for the whole file. Nil, and one problem, where a limit is exceeded.
  package static func html(_ source: SourceText, _ diagnostics: inout [Diagnostic]) -> [UInt8]? {
    switch MarkdownParser.read(source, body: 0..<source.bytes.count, printing: true) {
    case .excess(let excess):
      diagnostics.append(Diagnostic(excess, in: source))
      return nil
    case .document(let tree, let html):
      guard let excess = NestingCheck.excess(in: tree, of: source.bytes) else { return html }
      diagnostics.append(Diagnostic(excess, in: source))
      return nil
    }
  }
}
