import Diagnostics
import InspectionModel
import Library

/// The names that one file leaves to be looked up.
struct FileReferences: Sendable {
  let path: String
  let references: [PendingReference]
}

/// Looks up the names that files give each other, once all of them have been read, and leaves out drafts.
struct ReferenceCheck {
  private let site: String
  private let includesDrafts: Bool
  private let catalogue: ContentCatalogue
  private let frameworks: [Identifier<Framework>: ContentEntry<Framework>]
  /// Nil where the glossary could not be read.
  private let glossaryIDs: Set<String>?
  private let files: [DecodedFile]
  private let byTarget: [ContentTarget: Int]
  private let templateIDs: TemplateIDs

  init(
    site: String,
    includesDrafts: Bool,
    catalogue: ContentCatalogue,
    frameworks: [ContentEntry<Framework>],
    glossaryIDs: Set<String>?,
    files: [DecodedFile],
    templateIDs: TemplateIDs
  ) {
    self.templateIDs = templateIDs
    self.site = site
    self.includesDrafts = includesDrafts
    self.catalogue = catalogue
    self.frameworks = Dictionary(frameworks.map { ($0.value.id, $0) }, uniquingKeysWith: { a, _ in a })
    self.glossaryIDs = glossaryIDs
    self.files = files
    self.byTarget = Dictionary(files.enumerated().map { ($1.target, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// Reports every name that leads nowhere, or to a draft from a page that is published.
  func check(_ others: [FileReferences], _ diagnostics: inout [Diagnostic]) {
    for file in others { check(file.path, isDraft: false, file.references, &diagnostics) }
    for file in files { check(file.path, isDraft: file.isDraft, file.references, &diagnostics) }
  }

  private func check(
    _ path: String,
    isDraft: Bool,
    _ references: [PendingReference],
    _ diagnostics: inout [Diagnostic]
  ) {
    var problems: [(PendingReference, Problem)] = []
    var names = PageNames()
    for reference in references {
      names.isSearched = problems.count < Self.mostSuggestions
      if let problem = problem(reference.name, fromDraft: isDraft, &names) { problems.append((reference, problem)) }
    }
    guard !problems.isEmpty else { return }
    // Only now is the file's text needed again, to show the places.
    var ignored: [Diagnostic] = []
    let source = SiteFileReader.read(path, site: site, &ignored)
    for (reference, problem) in problems {
      let location = source?.location(of: reference.range) ?? SourceLocation(file: path)
      diagnostics.append(Diagnostic(problem.rule, at: location, problem.message, hint: problem.hint))
    }
  }

  /// For so many wrong names of a file is looked for what was meant.
  static let mostSuggestions = 100

  /// What one file's references have in common.
  private struct PageNames {
    /// The ids of the pages that it links to, worked out once for each.
    var ids: [ContentTarget: Set<String>?] = [:]
    /// Whether what was meant is still looked for.
    var isSearched = true
  }

  private struct Problem {
    let rule: Rule
    let message: String
    var hint: String?
  }

  private func problem(
    _ name: PendingReference.Name,
    fromDraft: Bool,
    _ names: inout PageNames
  ) -> Problem? {
    switch name {
    case .report(let id):
      return problem(.report(id), .report, .unknownReport, catalogue.reports, fromDraft, isSearched: names.isSearched)
    case .paper(let id):
      return problem(.paper(id), .paper, .unknownPaper, catalogue.papers, fromDraft, isSearched: names.isSearched)
    case .authority(let id):
      return problem(
        .authority(id), .authority, .unknownAuthority, catalogue.authorities, fromDraft, isSearched: names.isSearched)
    case .framework(let id):
      return problem(
        .framework(id), .framework, .unknownFramework, catalogue.frameworks, fromDraft, isSearched: names.isSearched)
    case .comparable(let own, let other):
      return problem(ofScales: own, other)
    case .comparableArea(let path, let own, let other):
      return problem(ofArea: path, own, other)
    case .link(let target, let fragment):
      if let problem = draftProblem(target, fromDraft) { return problem }
      return fragment.flatMap { self.problem(ofFragment: $0, in: target, &names) }
    }
  }

  private func problem(
    _ target: ContentTarget,
    _ what: What,
    _ rule: Rule,
    _ items: [ContentCatalogue.Item],
    _ fromDraft: Bool,
    isSearched: Bool
  ) -> Problem? {
    let isKnown =
      if case .framework(let id) = target {
        frameworks[id] != nil || items.contains { $0.target == target }
      } else { byTarget[target] != nil }
    if isKnown { return draftProblem(target, fromDraft) }
    if catalogue.isKnownToLack(what.folder) || catalogue.leftOut.contains(target) { return nil }
    // Of a site without frameworks, that it has none has been told.
    if what == .framework, items.isEmpty { return nil }
    let name = target.name
    let names = isSearched ? items.map(\.target.name) : []
    // Whoever writes only the last part of a name, or the path of its file, means the name.
    let ending = "/" + name.split(separator: "/").suffix(2).joined(separator: "/").replacing(".md", with: "")
    let meant = names.filter { $0.hasSuffix(ending) || "/" + $0 == ending }
    let (question, hint) =
      meant.count == 1 ? ("; did you mean “\(meant[0])”?", meant[0]) : NearestName.question(name, among: names)
    let rest = question.isEmpty ? what.mend(name) : question
    return Problem(rule: rule, message: "there is no \(what.rawValue) \(Excerpt.quoted(name))\(rest)", hint: hint)
  }

  /// What a name is the name of.
  private enum What: String {
    case report, paper, authority, framework

    var folder: String { self == .authority ? "authorities" : rawValue + "s" }

    /// What to do about one that is like none.
    func mend(_ name: String) -> String {
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      let isNested = self == .report || self == .paper
      if isNested, parts.count != 2 {
        return "; it is called AUTHORITY/NAME, as its file content/\(folder)/AUTHORITY/NAME.md"
      }
      guard parts.count == (isNested ? 2 : 1), parts.allSatisfy({ Slug.isOne($0) }) else { return "" }
      return "; write its file content/\(folder)/\(name)\(self == .framework ? ".yaml" : ".md") first"
    }
  }

  private func draftProblem(_ target: ContentTarget, _ fromDraft: Bool) -> Problem? {
    if includesDrafts || fromDraft || !isDraft(target) { return nil }
    let message =
      "“\(target.name)” is a draft, which is not published; delete “draft: true” there, or make this a draft too"
    return Problem(rule: .linkToDraft, message: message)
  }

  private func isDraft(_ target: ContentTarget) -> Bool {
    if case .framework(let id) = target { return frameworks[id]?.file.isDraft == true }
    return byTarget[target].map { files[$0].isDraft } ?? false
  }

  private func problem(
    ofArea path: String,
    _ own: Identifier<Framework>,
    _ other: Identifier<Framework>
  ) -> Problem? {
    guard let a = frameworks[own]?.value, let b = frameworks[other]?.value, hasSameScale(a, b) else { return nil }
    guard let index = a.areaIndex(path) else {
      let paths = a.areas.map(\.path)
      let (question, hint) = NearestName.question(path, among: paths)
      let rest = question.isEmpty ? "; it has \(paths.joined(separator: ", "))" : question
      let message = "\(Excerpt.quoted(path)) is no area of the framework \(a.id)\(rest)"
      return Problem(rule: .unknownArea, message: message, hint: hint)
    }
    guard let otherIndex = b.areaIndex(path) else {
      let message = "\(Excerpt.quoted(path)) is no area of the framework \(b.id), so there is nothing to compare"
      return Problem(rule: .unknownArea, message: message)
    }
    for (framework, index) in [(a, index), (b, otherIndex)] where !framework.areas[index].isGraded {
      let message =
        "\(Excerpt.quoted(path)) has no grade in the framework \(framework.id), so there is nothing to compare"
      return Problem(rule: .areaWithoutGrade, message: message)
    }
    return nil
  }

  private func hasSameScale(_ a: Framework, _ b: Framework) -> Bool { a.scale.map(\.id) == b.scale.map(\.id) }

  private func problem(ofScales own: Identifier<Framework>, _ other: Identifier<Framework>) -> Problem? {
    guard let a = frameworks[own]?.value, let b = frameworks[other]?.value, !hasSameScale(a, b) else { return nil }
    let message =
      "\(own) and \(other) have different scales, so no grade of one can be compared with one of the other; delete this entry"
    return Problem(rule: .invalidValue, message: message)
  }

  private func problem(
    ofFragment fragment: String,
    in target: ContentTarget,
    _ names: inout PageNames
  ) -> Problem? {
    let known = names.ids[target] ?? ids(of: target)
    names.ids[target] = .some(known)
    guard let ids = known, !ids.contains(fragment) else { return nil }
    let hint = names.isSearched ? NearestName.to(fragment, among: ids.sorted()).map { "#" + $0 } : nil
    let question = hint.map { "; did you mean “\($0)”?" } ?? ""
    let message =
      "the page of “\(target.name)” has no heading with the address \(Excerpt.quoted("#" + fragment))\(question)"
    return Problem(rule: .unknownFragment, message: message, hint: hint)
  }

  /// The ids that a link to a page may name; nil where its file could not be read.
  private func ids(of target: ContentTarget) -> Set<String>? {
    if target == .glossary { return glossaryIDs }
    if case .framework = target { return [] }
    guard let index = byTarget[target], let value = files[index].value else { return nil }
    func headings(_ file: ContentFile) -> Set<String> { Set((file.body?.headings ?? []).map(\.id)) }
    switch value {
    case .authority(let entry): return headings(entry.file).union(["timeline"]).union(templateIDs.ids(of: target))
    case .report(let entry):
      guard let framework = frameworks[entry.value.framework]?.value else { return nil }
      return headings(entry.file).union(PageAnchors.ids(of: entry.value, framework)).union(templateIDs.ids(of: target))
    case .paper(let entry):
      return headings(entry.file).union(PageAnchors.ids(of: entry.value)).union(templateIDs.ids(of: target))
    case .indicators(let entry):
      return headings(entry.file).union(PageAnchors.ids(of: entry.value)).union(templateIDs.ids(of: target))
    case .page(let entry): return headings(entry.file).union(templateIDs.ids(of: target))
    }
  }
}

extension ReferenceCheck {
  /// The library of what is published.
  func library(
    _ settings: SiteSettings,
    allowances: [Allowance],
    _ frameworks: [ContentEntry<Framework>],
    _ glossary: [GlossaryTerm],
    _ themes: [Theme],
    checked: [String: CheckRecord],
    templateIDs: TemplateIDs,
    targets: [String: ContentTarget]
  ) -> ContentLibrary {
    var authorities: [ContentEntry<Authority>] = []
    var reports: [ContentEntry<Report>] = []
    var papers: [ContentEntry<Paper>] = []
    var indicators: [ContentEntry<IndicatorDocument>] = []
    var pages: [ContentEntry<Page>] = []
    for file in files where includesDrafts || !file.isDraft {
      switch file.value {
      case .authority(let entry)?: authorities.append(entry)
      case .report(let entry)?: reports.append(entry)
      case .paper(let entry)?: papers.append(entry)
      case .indicators(let entry)?: indicators.append(entry)
      case .page(let entry)?: pages.append(entry)
      case nil: break
      }
    }
    return ContentLibrary(
      settings: settings,
      settingsFile: ContentFile(path: "content/site.yaml", allowances: allowances),
      frameworks: frameworks.filter { includesDrafts || !$0.file.isDraft },
      authorities: authorities.sorted { $0.value.id < $1.value.id },
      reports: reports.sorted { $0.value.id < $1.value.id },
      papers: papers.sorted { $0.value.id < $1.value.id },
      indicators: indicators.sorted { $0.value.id < $1.value.id },
      pages: pages.sorted { $0.value.id < $1.value.id },
      glossary: glossary,
      themes: themes,
      checked: checked,
      templateIDs: templateIDs,
      targets: targets
    )
  }
}
