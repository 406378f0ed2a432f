import Diagnostics
import InspectionModel
import Library
import Markdown
import SitePlan

/// Fetches bodies when their pages are rendered: a library of 100,000 reports can't hold their text.
struct BodyReader {
  private let glossary: GlossaryMarks
  private let library: ContentLibrary
  private let read: (String) throws -> SourceText
  private let stencil: (Range<Int>) -> [UInt8]?

  /// - Parameters:
  ///   - read: Gives a content file's bytes by its path relative to the site.
  ///   - stencil: Gives back a stencil that was put aside when the body was checked.
  init(
    _ plan: SitePlan, read: @escaping (String) throws -> SourceText, stencil: @escaping (Range<Int>) -> [UInt8]?
  ) {
    glossary = GlossaryMarks(plan.library.glossary)
    library = plan.library
    self.read = read
    self.stencil = stencil
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
    // Also where its stencil is known: what has been checked and what is published must be the same.
    let source = try read(file.path)
    guard source.digest == outline.digest, let stencil = stencil(of: source, outline) else {
      let message = "this file changed while the site was being built; build again"
      throw RenderProblem(Diagnostic(.unreadableFile, at: SourceLocation(file: file.path), message))
    }
    let resolver = BodyResolver(
      scope: scope, folders: ContentPath.folders(of: file.path), sources: sources, scale: scale,
      glossary: glossary
    )
    return PageBody(stencil: stencil, resolver: resolver)
  }

  private func stencil(of source: SourceText, _ outline: BodyOutline) -> HTMLStencil? {
    if let known = outline.stencil.flatMap(stencil) { return HTMLStencil(bytes: known) }
    var problems: [Diagnostic] = []
    let isTaken = { library.isTaken($0, inFile: source.path) }
    return MarkdownParser.parse(source, body: outline.range, isTaken: isTaken, &problems).map { HTMLStencil($0) }
  }
}

/// A body that has been read, with what its page makes of its links and words.
struct PageBody {
  let stencil: HTMLStencil
  let resolver: BodyResolver

  /// Writes it from its beginning, each time alike.
  func write(into out: inout [UInt8]) {
    var resolver = resolver
    stencil.writeHTML(using: &resolver, into: &out)
  }
}
