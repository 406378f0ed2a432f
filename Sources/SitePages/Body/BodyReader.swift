import Diagnostics
import InspectionModel
import Library
import Markdown
import SitePlan

/// Reads bodies again when their pages are rendered: a library of 100,000 reports can't hold their text.
struct BodyReader {
  private let glossary: GlossaryMarks
  private let read: (String) throws -> SourceText

  init(_ plan: SitePlan, read: @escaping (String) throws -> SourceText) {
    glossary = GlossaryMarks(plan.library.glossary)
    self.read = read
  }

  /// The body of a file, ready to be written on a page; nil where the file has none.
  ///
  /// - Parameters:
  ///   - sources: What the body's own citations cite.
  ///   - scale: The grades that its badges may name.
  func body(
    of file: ContentFile, on scope: PageScope, citing sources: SourceList? = nil, scale: [Grade] = []
  ) throws -> PageBody? {
    guard let outline = file.body, !outline.range.isEmpty else { return nil }
    let source = try read(file.path)
    var problems: [Diagnostic] = []
    guard source.digest == outline.digest,
      let document = MarkdownParser.parse(source, body: outline.range, &problems)
    else {
      let message = "this file changed while the site was being built; build again"
      throw RenderProblem(Diagnostic(.unreadableFile, at: SourceLocation(file: file.path), message))
    }
    let resolver = BodyResolver(
      scope: scope, folder: BodyAddress.folder(of: file.path), sources: sources, scale: scale,
      glossary: glossary
    )
    return PageBody(document: document, resolver: resolver)
  }
}

/// A body that has been read, with what its page makes of its links and words.
struct PageBody {
  let document: MarkdownDocument
  let resolver: BodyResolver

  /// Writes it from its beginning, each time alike.
  func write(into out: inout [UInt8]) {
    var resolver = resolver
    document.writeHTML(using: &resolver, into: &out)
  }
}
