internal import Diagnostics
internal import FrontMatter
internal import InspectionModel
internal import Library
internal import Markdown

/// Checks what a body cites and links to, and outlines it. The tree is forgotten afterwards: it is made again
/// when the page is rendered.
struct BodyOutliner {
  let context: DecodingContext
  let file: FrontMatterFile
  /// The file's path, relative to the site.
  let path: String
  let target: ContentTarget
  /// The grades that a badge may name; nil where the front matter could not be read.
  let scale: [Grade]?
  /// The sources that a citation may name; nil where the front matter could not be read.
  let sources: [Source]?
  /// The ids of the page besides those of its headings.
  let anchors: () -> Set<String>

  /// Nil where the Markdown is past a limit, which has been told.
  func outline(_ diagnostics: inout [Diagnostic]) -> BodyOutline? {
    guard let document = MarkdownParser.parse(file.source, body: file.body, &diagnostics) else { return nil }
    var references: [ContentTarget] = []
    func refer(to other: ContentTarget?) {
      if let other, other != target, !references.contains(other) { references.append(other) }
    }
    for citation in document.citations {
      refer(to: check(citation.raw, at: citation.source, &diagnostics))
    }
    var fragments: [(String, Range<Int>)] = []
    for link in document.links {
      if link.destination.hasPrefix("#") {
        fragments.append((String(link.destination.dropFirst()), link.destinationSource))
      } else {
        refer(to: check(link.destination, link.destinationSource, &diagnostics))
      }
    }
    check(fragments, document, &diagnostics)
    return BodyOutline(
      range: file.body,
      digest: file.source.digest,
      headings: document.headings.map { BodyOutline.Heading(level: $0.level, id: $0.id, text: $0.text) },
      opening: document.opening,
      references: references
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
    guard let citation = Citation(text) else {
      let message =
        "“[\(text)]” is no citation; write [¶12], [¶12, ¶15–17], [§Heading(2)], [report:AUTHORITY/NAME ¶3], [paper:AUTHORITY/NAME ¶3] or [source:ID ¶3]"
      report(.invalidLocator, range, message, &diagnostics)
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
      guard let sources, !sources.contains(where: { $0.id == id }) else { return nil }
      let (question, hint) = NearestName.question(id, among: sources.map(\.id))
      let message = sources.isEmpty ? "this page has no sources of its own; cite a report or a paper" : "“\(id)” is no source of this file\(question)"
      report(.unknownSource, range, message, hint: hint, &diagnostics)
      return nil
    case .firstSource:
      if sources?.isEmpty == true {
        let message = "this page has no source of its own; say whose paragraph it is: [report:AUTHORITY/NAME \(text)]"
        report(.unknownSource, range, message, &diagnostics)
      }
      return nil
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
    let (linked, fragment) = ContentPath.resolve(destination, from: path)
    guard let linked, let target = context.catalogue.targets[linked] else {
      let wanted = linked ?? destination
      let (question, _) = NearestName.question(wanted, among: context.catalogue.targets.keys)
      let rest = question.isEmpty ? "; links within the site name a file of content/, relative to this one" : question
      report(.unknownLink, range, "“\(destination)” leads to no file of the site\(rest)", &diagnostics)
      return nil
    }
    file.refer(to: .link(target, fragment: fragment), at: range)
    return target
  }

  private func checkGrade(_ id: String, _ range: Range<Int>, _ diagnostics: inout [Diagnostic]) {
    guard let scale, !scale.contains(where: { $0.id == id }) else { return }
    let names = scale.map(\.id)
    let (question, hint) = NearestName.question(id, among: names)
    let known =
      names.isEmpty
      ? "; a badge shows a grade of the page's own scale, and this page has none"
      : question.isEmpty ? "; it has \(names.joined(separator: ", "))" : question
    report(.unknownGrade, range, "“\(id)” is no grade of this page's scale\(known)", hint: hint, &diagnostics)
  }

  private func checkTerm(_ id: String, _ range: Range<Int>, _ diagnostics: inout [Diagnostic]) {
    guard let ids = context.glossaryIDs, !ids.contains(id) else { return }
    let (question, hint) = NearestName.question(id, among: ids.sorted())
    let rest = question.isEmpty ? "; add it to content/glossary.yaml" : question
    report(.unknownTerm, range, "the glossary has no entry “\(id)”\(rest)", hint: hint, &diagnostics)
  }

  /// Links to places on the page itself.
  private func check(
    _ fragments: [(String, Range<Int>)],
    _ document: MarkdownDocument,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard !fragments.isEmpty, scale != nil else { return }
    let ids = anchors().union(document.headings.map(\.id))
    for (fragment, range) in fragments where !ids.contains(fragment) {
      let (question, hint) = NearestName.question(fragment, among: ids.sorted())
      let message = "this page has no heading with the address “#\(fragment)”\(question)"
      report(.unknownFragment, range, message, hint: hint, &diagnostics)
    }
  }
}

/// Paths of content files as links name them.
enum ContentPath {
  /// Whether the address starts with a scheme such as `https:`.
  static func hasScheme(_ address: String) -> Bool {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return address.utf8[..<colon].allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "+-.".utf8.contains(byte)
      }
    } && colon != address.utf8.startIndex
  }

  /// The path relative to `content/` that a relative link in a file leads to, nil where it leads out of it,
  /// and its fragment.
  ///
  /// - Parameter path: the linking file, relative to the site.
  static func resolve(_ link: String, from path: String) -> (path: String?, fragment: String?) {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
    var folders = path.split(separator: "/").dropFirst().dropLast().map(String.init)
    for part in parts[0].split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".": continue
      case "..": if folders.popLast() == nil { return (nil, fragment) }
      case "": return (nil, fragment)
      default: folders.append(String(part))
      }
    }
    return (folders.joined(separator: "/"), fragment)
  }
}
