package import Diagnostics
package import Files
import FrontMatter
import InspectionModel
package import Library

/// Reads a site's `content/` into a library, with every problem found.
package struct ContentLoader: Sendable {
  package struct Result: Sendable {
    /// Nil where the settings, or all of the frameworks, could not be read.
    package let library: ContentLibrary?
    /// The same, or where that is nil what there is of it, with others in the place of the settings: for rules to look
    /// at, never to be published. Nil without any content.
    package let readable: ContentLibrary?
    /// What is in neither.
    package let gaps: ContentGaps
    package let diagnostics: [Diagnostic]
    /// How grave the site wants breaches of the rules to be; applied to `diagnostics` already.
    package let severities: RuleSeverities
    /// What the next reading need not parse again; nil unless it was asked for.
    package let memory: ContentMemory?
  }

  /// The folder that holds `content/`.
  private let site: String
  private let includesDrafts: Bool
  /// How many files are read at once.
  private let jobs: Int
  private let memory: ContentMemory?
  private let stencils: ScratchFile?
  private let templateIDs: TemplateIDs

  /// - Parameters:
  ///   - memory: what an earlier reading gave. With one, this reading gives the next; without, no text is kept once it
  ///     has been read.
  ///   - templateIDs: the ids that the templates of pages write, which no heading of a body gets.
  ///   - stencils: where what rendering needs of the bodies is put aside; nil where they are read again.
  package init(
    site: String, includesDrafts: Bool, jobs: Int, remembering memory: ContentMemory? = nil,
    templateIDs: TemplateIDs = .none, stencils: ScratchFile? = nil
  ) {
    self.site = site
    self.templateIDs = templateIDs
    self.includesDrafts = includesDrafts
    self.jobs = max(1, jobs)
    self.memory = memory
    self.stencils = stencils
  }

  /// Reads everything, in stages: the names of the files, what the others are read by, the files side by
  /// side, and the names in them.
  ///
  /// - Throws: where a folder can't be listed. A file that can't be read is a problem of the content.
  package func load() async throws(FileError) -> Result {
    var diagnostics: [Diagnostic] = []
    guard Folder.isFolder(site + "/content") else {
      diagnostics.append(noContent)
      return Result(
        library: nil, readable: nil, gaps: .none, diagnostics: diagnostics, severities: RuleSeverities(),
        memory: memory)
    }
    var reading = Reading()
    let catalogue = try CatalogueReader.catalogue(of: site, &diagnostics)
    let settings = settings(catalogue, &reading, &diagnostics)
    let frameworks = frameworks(catalogue, &reading, &diagnostics)
    let glossary = glossary(catalogue, &reading, &diagnostics)
    let context = DecodingContext(
      frameworks: Dictionary(
        uniqueKeysWithValues: frameworks.entries.map { ($0.value.id, $0.value) }),
      frameworkIDs: catalogue.frameworkNames,
      authorityIDs: catalogue.authorityNames,
      glossaryIDs: glossary.ids,
      catalogue: catalogue,
      templateIDs: templateIDs
    )
    let themes = themes(catalogue, context, &reading, &diagnostics)
    let checked = checked(catalogue, &reading, &diagnostics)
    let key = DecodingContext.Key(
      catalogue: catalogue, glossaryIDs: glossary.ids,
      frameworkDigests: reading.digests.filter { $0.key.hasPrefix("content/frameworks/") },
      templateIDs: templateIDs)
    let decoder = FileDecoder(site: site, context: context, key: key, memory: memory, stencils: stencils)
    let (files, decoded) = await decoder.decode(catalogue.documents, jobs: jobs, &diagnostics)
    let memory = decoded?.adding(reading.digests)
    let references = ReferenceCheck(
      site: site, includesDrafts: includesDrafts, catalogue: catalogue, frameworks: frameworks.entries,
      glossaryIDs: glossary.ids, files: files, templateIDs: templateIDs)
    let glossaryReferences = FileReferences(path: "content/glossary.yaml", references: glossary.references)
    references.check(frameworks.references + [glossaryReferences] + (settings?.references ?? []), &diagnostics)
    let unread = UnreadFileReader(site: site, includesDrafts: includesDrafts)
    let gaps = gaps(catalogue, settings?.result, frameworks.entries, glossary, themes, files, unread)
    func library(_ settings: SiteSettings, _ allowances: [Allowance]) -> ContentLibrary {
      references.library(
        settings, allowances: allowances, frameworks.entries, glossary.terms, themes, checked: checked,
        templateIDs: templateIDs, targets: catalogue.targets)
    }
    guard let result = settings?.result else {
      let standIn = SettingsStandIn(unread.keys(ofYAML: Self.settingsPath), path: Self.settingsPath)
      let severities = standIn?.severities ?? RuleSeverities()
      return Result(
        library: nil, readable: standIn.map { library($0.settings, $0.allowances.all) }, gaps: gaps,
        diagnostics: severities.applied(to: diagnostics), severities: severities, memory: memory)
    }
    let readable = library(result.settings, result.allowances)
    return Result(
      library: frameworks.entries.isEmpty ? nil : readable, readable: readable, gaps: gaps,
      diagnostics: result.severities.applied(to: diagnostics), severities: result.severities, memory: memory)
  }

  private static let settingsPath = "content/site.yaml"

  /// The files of which no value could be made.
  private func gaps(
    _ catalogue: ContentCatalogue, _ settings: SiteSettingsDecoder.Result?,
    _ frameworks: [ContentEntry<Framework>], _ glossary: DecodedGlossary, _ themes: [Theme], _ files: [DecodedFile],
    _ unread: UnreadFileReader
  ) -> ContentGaps {
    let read = Set(frameworks.map(\.file.path))
    let lostFrameworks = catalogue.frameworks.map(\.path).filter { !read.contains($0) }
    let lost = files.filter { $0.value == nil }
    var gaps: [UnreadFile] = []
    if settings == nil, let file = unread.yaml(Self.settingsPath) { gaps.append(file) }
    if themes.isEmpty, catalogue.topFiles.contains("themes.yaml") {
      let allowances = FileAllowances(owner: Self.settingsPath, all: settings?.allowances ?? [], unclear: nil)
      let owner = settings == nil ? gaps.first?.allowances : allowances
      if let file = unread.yaml("content/themes.yaml", allowances: owner) { gaps.append(file) }
    }
    gaps += lostFrameworks.compactMap { unread.yaml($0) }
    for file in lost {
      let item = ContentCatalogue.Item(path: file.path, target: file.target)
      gaps += unread.markdown(file.path, table: catalogue.table(of: item))
    }
    let lacksAuthority = lost.contains { if case .authority = $0.target { true } else { false } }
    return ContentGaps(
      files: gaps, lacksSettings: settings == nil,
      lacksNames: glossary.ids == nil || !lostFrameworks.isEmpty || lacksAuthority)
  }

  /// What is noted of the files that are read each time.
  private struct Reading {
    var digests: [String: UInt64] = [:]
  }

  private func read(_ path: String, _ reading: inout Reading, _ diagnostics: inout [Diagnostic]) -> SourceText? {
    let source = SiteFileReader.read(path, site: site, &diagnostics)
    if memory != nil { reading.digests[path] = source?.digest }
    return source
  }

  private var noContent: Diagnostic {
    let location = SourceLocation(file: "content")
    if Folder.kind(of: site + "/content") != nil {
      let message = "this must be a folder: it holds the files of the site"
      return Diagnostic(.missingFile, at: location, message)
    }
    let place = site == "." ? "here" : "in \(Excerpt.quoted(site))"
    let message = "there is no folder “content” \(place); name the folder that holds it with --site"
    return Diagnostic(.missingFile, at: location, message)
  }

  private struct Settings {
    let result: SiteSettingsDecoder.Result?
    let references: [FileReferences]
  }

  private func settings(_ catalogue: ContentCatalogue, _ reading: inout Reading, _ diagnostics: inout [Diagnostic])
    -> Settings?
  {
    let path = "content/site.yaml"
    guard catalogue.topFiles.contains("site.yaml") else {
      if !catalogue.isMisnamed("site.yaml") {
        let message = "every site needs this file, with its title, its address, its publisher and the rest"
        diagnostics.append(Diagnostic(.missingFile, at: SourceLocation(file: path), message))
      }
      return nil
    }
    guard let source = read(path, &reading, &diagnostics),
      let file = FrontMatterFile.yaml(source, &diagnostics)
    else { return nil }
    let result = SiteSettingsDecoder.decode(file, &diagnostics)
    return Settings(result: result, references: [FileReferences(path: path, references: file.references)])
  }

  private struct Frameworks {
    var entries: [ContentEntry<Framework>] = []
    var references: [FileReferences] = []
  }

  private func frameworks(_ catalogue: ContentCatalogue, _ reading: inout Reading, _ diagnostics: inout [Diagnostic])
    -> Frameworks
  {
    var frameworks = Frameworks()
    for item in catalogue.frameworks {
      guard case .framework(let id) = item.target else { continue }
      guard let source = read(item.path, &reading, &diagnostics),
        let file = FrontMatterFile.yaml(source, &diagnostics)
      else { continue }
      let decoded = FrameworkDecoder.decode(id, file, &diagnostics)
      frameworks.references.append(FileReferences(path: item.path, references: file.references))
      guard let (framework, common) = decoded else { continue }
      let contentFile = ContentFile(
        path: item.path, isDraft: common.isDraft, aliases: common.aliases, corrections: common.corrections,
        allowances: common.allowances)
      frameworks.entries.append(ContentEntry(framework, file: contentFile))
    }
    if catalogue.frameworkNames.isEmpty, !catalogue.isMisnamed("frameworks") {
      let message = "a site needs at least one framework: a file such as content/frameworks/slac.yaml"
      diagnostics.append(Diagnostic(.missingFile, at: SourceLocation(file: "content/frameworks"), message))
    }
    frameworks.entries.sort { a, b in
      a.value.from != b.value.from ? a.value.from < b.value.from : a.value.id < b.value.id
    }
    return frameworks
  }

  private func glossary(_ catalogue: ContentCatalogue, _ reading: inout Reading, _ diagnostics: inout [Diagnostic])
    -> DecodedGlossary
  {
    let name = "glossary.yaml"
    guard catalogue.topFiles.contains(name) else {
      return DecodedGlossary(ids: catalogue.isMisnamed(name) ? nil : [])
    }
    guard let source = read("content/" + name, &reading, &diagnostics),
      let file = FrontMatterFile.list(source, of: "term", &diagnostics)
    else { return DecodedGlossary(ids: nil) }
    return GlossaryDecoder.decode(file, &diagnostics)
  }

  private func checked(_ catalogue: ContentCatalogue, _ reading: inout Reading, _ diagnostics: inout [Diagnostic])
    -> [String: CheckRecord]
  {
    guard catalogue.topFiles.contains("checked.yaml"),
      let source = read("content/checked.yaml", &reading, &diagnostics),
      let file = FrontMatterFile.yaml(source, &diagnostics)
    else { return [:] }
    return CheckRecordDecoder.decode(file, &diagnostics)
  }

  private func themes(
    _ catalogue: ContentCatalogue,
    _ context: DecodingContext,
    _ reading: inout Reading,
    _ diagnostics: inout [Diagnostic]
  ) -> [Theme] {
    // A site without frameworks has been told so; no area of a theme can be known then.
    guard catalogue.topFiles.contains("themes.yaml"), !context.frameworkIDs.isEmpty,
      let source = read("content/themes.yaml", &reading, &diagnostics),
      let file = FrontMatterFile.list(source, of: "id", &diagnostics)
    else { return [] }
    return ThemesDecoder.decode(file, context, &diagnostics)
  }
}

extension ContentTarget {
  /// The id as text; `glossary` for the glossary.
  var name: String {
    switch self {
    case .framework(let id): id.rawValue
    case .authority(let id): id.rawValue
    case .report(let id): id.rawValue
    case .paper(let id): id.rawValue
    case .indicators(let id): id.rawValue
    case .page(let id): id.rawValue
    case .glossary: "glossary"
    }
  }
}
