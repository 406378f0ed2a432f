import Diagnostics
import Files
import FrontMatter
import InspectionModel
import Library
import Markdown

/// Checks what a body cites and links to, and outlines it. The tree is forgotten afterwards: what rendering needs of
/// it is put aside, or made again.
struct BodyOutliner {
  let context: DecodingContext
  let file: FrontMatterFile
  /// The file's path, relative to the site.
  let path: String
  let target: ContentTarget
  /// Where what rendering needs of the body is put aside; nil where it is not.
  let stencils: ScratchFile?
  /// The ids of the page besides those of its headings; nil where the front matter could not be read.
  let anchors: () -> Set<String>?

  /// Nil where the Markdown is past a limit, which has been told.
  func outline(_ diagnostics: inout [Diagnostic]) -> BodyOutline? {
    let templateIDs = context.templateIDs.ids(of: target)
    let isTaken = { (id: String) in
      templateIDs.contains(id) || PageAnchors.mayHave(id) && anchors()?.contains(id) == true
    }
    let document = MarkdownParser.parse(file.source, body: file.body, isTaken: isTaken, &diagnostics)
    guard let document else { return nil }
    var references: [ContentTarget] = []
    var isReferredTo: Set<ContentTarget> = [target]
    func refer(to other: ContentTarget?) {
      if let other, isReferredTo.insert(other).inserted { references.append(other) }
    }
    for citation in document.citations {
      refer(to: check(citation.raw, at: citation.source, &diagnostics))
    }
    var fragments: [(String, Range<Int>)] = []
    for link in document.links {
      if link.isImage {
        checkImage(link.destination, link.destinationSource, &diagnostics)
      } else if link.destination.hasPrefix("#") {
        fragments.append((String(link.destination.dropFirst()), link.destinationSource))
      } else {
        refer(to: check(link.destination, link.destinationSource, &diagnostics))
      }
    }
    if !fragments.isEmpty, let others = anchors() {
      check(fragments, document, others.union(templateIDs), &diagnostics)
    }
    return BodyOutline(
      range: file.body,
      digest: file.source.digest,
      contentDigest: file.source.contentDigest,
      headings: document.headings.map { BodyOutline.Heading(level: $0.level, id: $0.id, text: $0.text) },
      opening: document.opening,
      references: references,
      stencil: stencils?.append(HTMLStencil(document).bytes)
    )
  }

  private func report(
    _ rule: Rule,
    _ range: Range<Int>,
    _ message: String,
    hint: String? = nil,
    _ diagnostics: inout [Diagnostic]
  ) {
    diagnostics.append(Diagnostic(rule, at: file.source.location(of: range), message, hint: hint))
  }

  /// What a citation refers to on another page; nil where that is nothing.
  private func check(_ text: String, at range: Range<Int>, _ diagnostics: inout [Diagnostic]) -> ContentTarget? {
    // Nearly all cite a paragraph of the page's own first source, for which nothing has to be looked up.
    if hasSources, Self.isPlainParagraph(text.utf8) { return nil }
    guard let citation = Citation(text) else {
      diagnostics.append(LocatorMend.problem(ofCitation: text, at: file.source.location(of: range)))
      return nil
    }
    switch citation.target {
    case .report(let id):
      file.refer(to: .report(id), at: range)
      return .report(id)
    case .paper(let id):
      file.refer(to: .paper(id), at: range)
      return .paper(id)
    case .source(let id):
      if let sources = file.sources {
        if let problem = sources.problem(ofName: id, at: file.source.location(of: range)) {
          diagnostics.append(problem)
        }
      } else if !hasSources {
        let message = "this page has no sources of its own; cite a report or a paper, as in [report:AUTHORITY/NAME ¶3]"
        report(.unknownSource, range, message, &diagnostics)
      }
      return nil
    case .firstSource:
      if !hasSources {
        let message =
          "this page has no source of its own; say whose paragraph it is, as in [report:AUTHORITY/NAME \(text)]"
        report(.unknownSource, range, message, &diagnostics)
      }
      return nil
    }
  }

  /// `¶12`: a number of at most four digits, not from zero on.
  private static func isPlainParagraph(_ text: String.UTF8View) -> Bool {
    let number = text.dropFirst(2)
    return text.starts(with: "¶".utf8) && (1...4).contains(number.count) && number.first != UInt8(ascii: "0")
      && number.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether files of this kind rest on sources.
  private var hasSources: Bool {
    switch target {
    case .report, .paper: true
    default: false
    }
  }

  /// What a link refers to on another page of this site; nil where that is nothing.
  private func check(
    _ destination: String,
    _ range: Range<Int>,
    _ diagnostics: inout [Diagnostic]
  ) -> ContentTarget? {
    if destination.hasPrefix("grade:") {
      checkGrade(String(destination.dropFirst("grade:".count)), range, &diagnostics)
      return nil
    }
    if destination.hasPrefix("term:") {
      checkTerm(String(destination.dropFirst("term:".count)), range, &diagnostics)
      return nil
    }
    guard !ContentPath.hasScheme(destination) else { return nil }
    let (linked, fragment) = ContentPath.resolve(destination, in: ContentPath.folders(of: path))
    guard let linked, let target = context.catalogue.targets[linked] else {
      if let linked, context.catalogue.isKnownToLack(ContentPath.folder(of: linked)) { return nil }
      let message = LinkMend(catalogue: context.catalogue, path: path).message(destination, linked)
      report(.unknownLink, range, message.text, hint: message.hint, &diagnostics)
      return nil
    }
    file.refer(to: .link(target, fragment: fragment), at: range)
    return target
  }

  /// Files of `content/` are pages, and none of them is an image.
  private func checkImage(_ destination: String, _ range: Range<Int>, _ diagnostics: inout [Diagnostic]) {
    guard !ContentPath.hasScheme(destination) else { return }
    let message =
      "\(Excerpt.quoted(destination)) can't be shown: a page loads no pictures, and gives their words; write in words what it shows, or link to it"
    report(.unknownLink, range, message, &diagnostics)
  }

  private func checkGrade(_ id: String, _ range: Range<Int>, _ diagnostics: inout [Diagnostic]) {
    let hasGrades = if case .report = target { true } else { false }
    // Where the framework could not be read, any grade may be one of its own.
    if hasGrades, file.scale == nil { return }
    let names = (file.scale ?? []).map(\.id)
    guard !names.contains(id) else { return }
    let (question, hint) = NearestGrade.question(id, in: file.scale ?? [])
    let known =
      names.isEmpty
      ? "; a badge shows a grade of the page's own scale, and this page has none"
      : question.isEmpty ? "; it has \(names.joined(separator: ", "))" : question
    let message = "\(Excerpt.quoted(id)) is no grade of this page's scale\(known)"
    report(.unknownGrade, range, message, hint: hint, &diagnostics)
  }

  private func checkTerm(_ id: String, _ range: Range<Int>, _ diagnostics: inout [Diagnostic]) {
    guard let ids = context.glossaryIDs, !ids.contains(id) else { return }
    let (question, hint) = NearestName.question(id, among: ids.sorted())
    let rest = question.isEmpty ? "; add it to content/glossary.yaml" : question
    report(.unknownTerm, range, "the glossary has no entry \(Excerpt.quoted(id))\(rest)", hint: hint, &diagnostics)
  }

  /// Links to places on the page itself.
  private func check(
    _ fragments: [(String, Range<Int>)],
    _ document: MarkdownDocument,
    _ anchors: Set<String>,
    _ diagnostics: inout [Diagnostic]
  ) {
    let ids = anchors.union(document.headings.map(\.id))
    let wrong = fragments.filter { !ids.contains($0.0) }
    guard !wrong.isEmpty else { return }
    let names = ids.sorted()
    for (index, (fragment, range)) in wrong.enumerated() {
      let isLooked = index < ReferenceCheck.mostSuggestions
      let hint = isLooked ? NearestName.to(fragment, among: names).map { "#" + $0 } : nil
      let question = hint.map { "; did you mean “\($0)”?" } ?? ""
      let message = "this page has no heading with the address \(Excerpt.quoted("#" + fragment))\(question)"
      report(.unknownFragment, range, message, hint: hint, &diagnostics)
    }
  }
}
