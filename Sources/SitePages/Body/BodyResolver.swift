import InspectionModel
import Library
import Markdown
import SitePlan
import Templates

/// What a page of the site makes of the links, citations and words of its body.
struct BodyResolver: MarkdownResolver {
  let scope: PageScope
  /// Those in which the body's file stands.
  private let folders: [Substring]
  private let sources: SourceList?
  private let scale: [Grade]
  private let glossary: GlossaryMarks
  /// The terms that are marked on the page already.
  private var marked: [Bool]
  private var addresses = CitationAddresses()
  /// What closes the link that is open; links are never nested.
  private var linkEnd: StaticString = "</a>"

  init(scope: PageScope, folders: [Substring], sources: SourceList?, scale: [Grade], glossary: GlossaryMarks) {
    self.scope = scope
    self.folders = folders
    self.sources = sources
    self.scale = scale
    self.glossary = glossary
    marked = Array(repeating: false, count: glossary.ids.count)
  }

  mutating func writeLinkStart(
    to destination: ArraySlice<UInt8>,
    title: ArraySlice<UInt8>,
    into html: inout [UInt8]
  ) {
    linkEnd = "</a>"
    switch BodyAddress(destination, in: folders) {
    case .grade(let id): openBadge(id, into: &html)
    case .term(let id):
      if let number = glossary.ids.firstIndex(of: id) { marked[number] = true }
      openTerm(id, into: &html)
    case .fragment(let fragment): open("#" + fragment, into: &html)
    case .external:
      html.appendMarkup("<a href=\"")
      HTMLEscape.appendAddress(destination, to: &html)
      html.appendMarkup("\">")
      // Whoever follows the link is to know that what comes is no web page.
      if WebAddress.isPDF(destination) { linkEnd = " (PDF)</a>" }
    case .file(let path, let fragment): open(path, fragment, into: &html)
    case .none: openNothing(into: &html)
    }
  }

  mutating func writeLinkEnd(to destination: ArraySlice<UInt8>, into html: inout [UInt8]) {
    html.appendMarkup(linkEnd)
  }

  private mutating func openBadge(_ id: String, into html: inout [UInt8]) {
    guard let grade = scale.first(where: { $0.id == id }) else { return openNothing(into: &html) }
    GradeBadge.open(grade, into: &html)
    linkEnd = "</span>"
  }

  private mutating func open(_ path: String, _ fragment: String?, into html: inout [UInt8]) {
    guard let target = scope.library.target(ofPath: path) else { return openNothing(into: &html) }
    let address = SiteAddress.target(target)
    let page = address == scope.page.address && fragment != nil ? "" : scope.link(address)
    open(page + (fragment.map { "#" + $0 } ?? ""), into: &html)
  }

  /// For an address that was an error and has been reported.
  private mutating func openNothing(into html: inout [UInt8]) {
    html.appendMarkup("<span>")
    linkEnd = "</span>"
  }

  /// A picture from another host would tell that host who reads the page: its words take its place.
  mutating func writeImage(
    from destination: ArraySlice<UInt8>, alternative: ArraySlice<UInt8>, title: ArraySlice<UInt8>,
    into html: inout [UInt8]
  ) {
    HTMLEscape.append(alternative, to: &html)
  }

  mutating func writeCitation(_ raw: ArraySlice<UInt8>, into html: inout [UInt8]) {
    html.append(UInt8(ascii: "["))
    defer { html.append(UInt8(ascii: "]")) }
    if let number = Self.plainParagraph(raw), let document = sources?.documents.first {
      PlaceLink.write(
        .paragraphs(first: number, last: nil, item: nil), in: document, showsLabel: true,
        id: addresses.next(ofParagraph: number), into: &html)
      return
    }
    let citation = Citation(String(decoding: raw, as: UTF8.self))
    if let citation, let document = document(citation.target) {
      PlaceLink.write(citation.locators, in: document, into: &html) { addresses.next(of: $0, in: citation.target) }
      if let derived = citation.derived {
        html.appendMarkup(", derived: ")
        html.appendText(derived)
      }
    } else {
      HTMLEscape.append(raw, to: &html)
    }
  }

  /// The number of a paragraph of the first source, `¶12`: most citations are no more, and need no parser.
  private static func plainParagraph(_ raw: ArraySlice<UInt8>) -> String? {
    guard raw.starts(with: "¶".utf8) else { return nil }
    let number = String(decoding: raw.dropFirst(2), as: UTF8.self)
    return CitationAddresses.isPlain(number) ? number : nil
  }

  mutating func writeText(_ text: ArraySlice<UInt8>, into html: inout [UInt8]) {
    var written = text.startIndex
    var isInWord = false
    var i = text.startIndex
    while i < text.endIndex {
      let kind = glossary.kind(of: text[i])
      if kind == .start, !isInWord, let (term, end) = glossary.match(text, at: i), !marked[term] {
        marked[term] = true
        HTMLEscape.append(text[written..<i], to: &html)
        openTerm(glossary.ids[term], into: &html)
        HTMLEscape.append(text[i..<end], to: &html)
        html.appendMarkup("</a>")
        written = end
        i = end
        // A plural's “s” is more of the word.
        isInWord = true
      } else {
        isInWord = kind != .other
        i += 1
      }
    }
    HTMLEscape.append(text[written...], to: &html)
  }

  private func document(_ target: Citation.Target) -> CitedDocument? {
    switch target {
    case .firstSource: sources?.documents.first
    case .source(let id):
      sources.flatMap { list in list.sources.firstIndex { $0.id == id }.map { list.documents[$0] } }
    case .report(let id): scope.cited(.report(id))
    case .paper(let id): scope.cited(.paper(id))
    }
  }

  private func open(_ url: String, into html: inout [UInt8]) {
    html.appendMarkup("<a")
    html.appendAttribute("href", url)
    html.appendMarkup(">")
  }

  private func openTerm(_ id: String, into html: inout [UInt8]) {
    html.appendMarkup("<a class=\"term\"")
    html.appendAttribute("href", scope.link(.glossary, fragment: id))
    html.appendMarkup(">")
  }
}
