internal import Diagnostics
internal import FrontMatter
internal import InspectionModel
internal import Library
internal import Workers

/// Reads the Markdown files of a site, several at once.
struct FileDecoder: Sendable {
  let site: String
  let context: DecodingContext

  /// The files in the order given, whatever the number of jobs; problems likewise.
  func decode(
    _ items: [ContentCatalogue.Item],
    jobs: Int,
    _ diagnostics: inout [Diagnostic]
  ) async -> [DecodedFile] {
    let size = max(1, min(64, (items.count + jobs - 1) / jobs))
    let slices = stride(from: 0, to: items.count, by: size).map { $0..<min($0 + size, items.count) }
    let results = await SliceWorkers(jobs: jobs).map(slices) { slice in
      var diagnostics: [Diagnostic] = []
      let files = items[slice].map { decode($0, &diagnostics) }
      return (files: files, diagnostics: diagnostics)
    }
    var files: [DecodedFile] = []
    files.reserveCapacity(items.count)
    for result in results {
      files += result.files
      diagnostics += result.diagnostics
    }
    return files
  }

  private func decode(_ item: ContentCatalogue.Item, _ diagnostics: inout [Diagnostic]) -> DecodedFile {
    guard let source = SiteFileReader.read(item.path, site: site, &diagnostics),
      let file = FrontMatterFile.markdown(source, &diagnostics)
    else {
      return DecodedFile(path: item.path, target: item.target, isDraft: false, value: nil, references: [])
    }
    let decoded = value(item, file, &diagnostics)
    return DecodedFile(
      path: item.path, target: item.target, isDraft: decoded?.isDraft ?? false, value: decoded?.value,
      references: file.references)
  }

  private func value(
    _ item: ContentCatalogue.Item,
    _ file: FrontMatterFile,
    _ diagnostics: inout [Diagnostic]
  ) -> (value: DecodedFile.Value, isDraft: Bool)? {
    func entry<Value: Sendable>(
      _ decoded: (Value, CommonKeys)?,
      anchors: @escaping () -> Set<String>? = { [] }
    ) -> ContentEntry<Value>? {
      // The body is read also where the front matter is wrong, so that one run finds everything; only what
      // needs the front matter is then left alone.
      let reader = BodyOutliner(
        context: context, file: file, path: item.path, target: item.target,
        anchors: decoded == nil ? { nil } : anchors)
      let body = reader.outline(&diagnostics)
      guard let (value, common) = decoded, let body else { return nil }
      let contentFile = ContentFile(
        path: item.path, isDraft: common.isDraft, aliases: common.aliases, corrections: common.corrections,
        allowances: common.allowances, body: body)
      return ContentEntry(value, file: contentFile)
    }
    switch item.target {
    case .authority(let id):
      return entry(AuthorityDecoder.decode(id, file, &diagnostics)).map { (.authority($0), $0.file.isDraft) }
    case .report(let id):
      let decoded = ReportDecoder.decode(id, file, context, &diagnostics)
      let anchors = {
        decoded.flatMap { report, _ in
          context.frameworks[report.framework].map { ReportAnchors.ids(of: report, $0) }
        }
      }
      return entry(decoded, anchors: anchors).map { (.report($0), $0.file.isDraft) }
    case .paper(let id):
      return entry(PaperDecoder.decode(id, file, context, &diagnostics)).map { (.paper($0), $0.file.isDraft) }
    case .indicators(let id):
      let table = context.catalogue.table(of: item).flatMap { SiteFileReader.read($0, site: site, &diagnostics) }
      let decoded = IndicatorDecoder.decode(id, file, table: table, context, &diagnostics)
      return entry(decoded).map { (.indicators($0), $0.file.isDraft) }
    case .page(let id):
      return entry(PageDecoder.decode(id, file, &diagnostics)).map { (.page($0), $0.file.isDraft) }
    case .framework, .glossary:
      return nil
    }
  }
}

/// The ids that a report's page has besides those of its headings.
enum ReportAnchors {
  static func ids(of report: Report, _ framework: Framework) -> Set<String> {
    var ids = Set(report.recommendations.map { "recommendation-" + $0.id })
    for judgement in report.judgements {
      ids.insert("judgement-" + framework.areas[judgement.area].dashedPath)
    }
    return ids
  }
}
