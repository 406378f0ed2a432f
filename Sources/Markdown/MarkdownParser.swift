package import Diagnostics

/// Reads Markdown: CommonMark as cmark-gfm has it, with tables, strikethrough, autolinks, task lists and
/// footnotes, and what this site adds (citations, captions, attributed quotations).
package enum MarkdownParser {
  /// The version of cmark-gfm, on which the output depends.
  package static var libraryVersion: String { CMark.version }

  /// Reads the body of a file. Places in problems and in the document count from the top of the file.
  ///
  /// Nil, and exactly one problem, where a limit is exceeded. Raw HTML, level 1 headings and addresses that
  /// are not allowed are problems, and the document is whole without them. Linear in the file. Any thread may
  /// parse; part of cmark's work takes a lock.
  ///
  /// - Parameter isTaken: whether the page has an id besides those of the headings.
  package static func parse(
    _ source: SourceText,
    body: Range<Int>,
    isTaken: @escaping (String) -> Bool = { _ in false },
    _ diagnostics: inout [Diagnostic]
  ) -> MarkdownDocument? {
    switch read(source, body: body) {
    case .excess(let excess):
      diagnostics.append(Diagnostic(excess, in: source))
      return nil
    case .document(let tree, _):
      if let excess = NestingCheck.excess(in: tree, of: source.bytes) {
        diagnostics.append(Diagnostic(excess, in: source))
        return nil
      }
      var places = InlinePlaces(tree, in: source.bytes)
      places.resolve()
      var check = BodyCheck(source)
      check.check(&places, body: body)
      diagnostics += check.diagnostics
      var builder = DocumentBuilder(places, isTaken: isTaken)
      let document = builder.build()
      var strays = builder.strays
      if places.tree.mayHaveFootnotes {
        strays += FootnoteCheck(places.tree.nodes, in: source.bytes).unused(in: body)
      }
      diagnostics += strays.prefix(MarkdownLimits.problems).map { $0.diagnostic(in: source) }
      diagnostics += FallenMarkup.all(in: places.tree, of: source.bytes).prefix(MarkdownLimits.problems)
        .map { $0.diagnostic(in: source) }
      return document
    }
  }

  /// Reads a body within the limit of size.
  static func read(_ source: SourceText, body: Range<Int>, printing: Bool = false) -> CMark.Outcome {
    let range = body.clamped(to: 0..<source.bytes.count)
    guard range.count <= MarkdownLimits.fileSize else {
      let message = "a file may have 1 MiB (1,048,576 bytes), and this one has more; divide it"
      return .excess(LimitExcess(.fileTooLarge, at: range.lowerBound..<range.lowerBound, message))
    }
    return CMark.read(source.bytes, body: range, printing: printing)
  }
}

extension Diagnostic {
  init(_ excess: LimitExcess, in source: SourceText) {
    self.init(excess.rule, at: source.location(of: excess.range), excess.message)
  }
}
