import Diagnostics
import Files
import FrontMatter
import InspectionModel
import Library
import Workers

/// Reads the Markdown files of a site, several at once.
struct FileDecoder: Sendable {
  let site: String
  let context: DecodingContext
  let key: DecodingContext.Key
  /// What an earlier reading gave; nil where nothing is to be remembered.
  let memory: ContentMemory?
  /// Where what rendering needs of the bodies is put aside; nil where it is not.
  private let stencils: ScratchFile?
  /// Whether the earlier reading decoded its files by the same context.
  private let isSameContext: Bool

  init(
    site: String, context: DecodingContext, key: DecodingContext.Key, memory: ContentMemory?,
    stencils: ScratchFile? = nil
  ) {
    self.stencils = stencils
    self.site = site
    self.context = context
    self.key = key
    self.memory = memory
    // Once, as it takes as long as there are files.
    isSameContext = memory?.key == key
  }

  /// The files in the order given, whatever the number of jobs; problems likewise. Where the task is cancelled,
  /// fewer: the caller drops them.
  func decode(
    _ items: [ContentCatalogue.Item],
    jobs: Int,
    _ diagnostics: inout [Diagnostic]
  ) async -> ([DecodedFile], ContentMemory?) {
    let size = max(1, min(64, (items.count + jobs - 1) / jobs))
    let slices = stride(from: 0, to: items.count, by: size).map { $0..<min($0 + size, items.count) }
    let results = await SliceWorkers(jobs: jobs).map(
      slices, while: { _ in !Task.isCancelled }, { read(items[$0]) })
    var files: [DecodedFile] = []
    files.reserveCapacity(items.count)
    var remembered: [ContentMemory.File] = []
    for result in results {
      files += result.files
      diagnostics += result.diagnostics
      remembered += result.remembered
    }
    return (files, memory.map { _ in ContentMemory(key: key, context: context, files: remembered) })
  }

  private func read(_ items: ArraySlice<ContentCatalogue.Item>) -> Slice {
    var slice = Slice()
    for item in items {
      if memory == nil {
        slice.files.append(decode(item, &slice.diagnostics))
      } else {
        remember(item, &slice)
      }
    }
    return slice
  }

  private struct Slice: Sendable {
    var files: [DecodedFile] = []
    var diagnostics: [Diagnostic] = []
    var remembered: [ContentMemory.File] = []
  }

  private func decode(_ item: ContentCatalogue.Item, _ diagnostics: inout [Diagnostic]) -> DecodedFile {
    guard let source = SiteFileReader.read(item.path, site: site, &diagnostics) else { return item.unread }
    let table = context.catalogue.table(of: item).flatMap { SiteFileReader.read($0, site: site, &diagnostics) }
    return decode(item, source, table: table, &diagnostics)
  }

  /// The same by what is known of the file: only what has been touched is read, and only what differs is decoded.
  private func remember(_ item: ContentCatalogue.Item, _ slice: inout Slice) {
    let known = memory?.file(at: item.path)
    var diagnostics: [Diagnostic] = []
    guard let text = RememberedText.read(item.path, site: site, known: known?.text, &diagnostics) else {
      slice.files.append(item.unread)
      slice.diagnostics += diagnostics
      return
    }
    let table = context.catalogue.table(of: item).flatMap {
      RememberedText.read($0, site: site, known: known?.table, &diagnostics)
    }
    if diagnostics.isEmpty, let known, isSameContext, known.text.digest == text.digest,
      known.table?.digest == table?.digest
    {
      let isSame = text.hasStamp(of: known.text) && table?.hasStamp(of: known.table) != false
      slice.remembered.append(
        isSame
          ? known
          : ContentMemory.File(text: text, table: table, decoded: known.decoded, diagnostics: known.diagnostics))
      slice.files.append(known.decoded)
      slice.diagnostics += known.diagnostics
      return
    }
    let unread = diagnostics
    let decoded = decode(item, text.source, table: table?.source, &diagnostics)
    // That a table could not be read is found anew each time.
    let found = Array(diagnostics.dropFirst(unread.count))
    slice.remembered.append(
      ContentMemory.File(text: text, table: table, decoded: decoded, diagnostics: found))
    slice.files.append(decoded)
    slice.diagnostics += diagnostics
  }

  /// What a text gives, with that of the table beside it.
  func decode(
    _ item: ContentCatalogue.Item,
    _ source: SourceText,
    table: SourceText?,
    _ diagnostics: inout [Diagnostic]
  ) -> DecodedFile {
    guard let file = FrontMatterFile.markdown(source, &diagnostics) else { return item.unread }
    let decoded = value(item, file, table: table, &diagnostics)
    return DecodedFile(
      path: item.path, target: item.target, isDraft: decoded?.isDraft ?? false, value: decoded?.value,
      references: file.references)
  }

  private func value(
    _ item: ContentCatalogue.Item,
    _ file: FrontMatterFile,
    table: SourceText?,
    _ diagnostics: inout [Diagnostic]
  ) -> (value: DecodedFile.Value, isDraft: Bool)? {
    func entry<Value: Sendable>(
      _ decoded: (Value, CommonKeys)?,
      anchors: @escaping () -> Set<String>? = { [] }
    ) -> ContentEntry<Value>? {
      // The body is read also where the front matter is wrong, so that one run finds everything; only what
      // needs the front matter is then left alone.
      let reader = BodyOutliner(
        context: context, file: file, path: item.path, target: item.target, stencils: stencils,
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
          context.frameworks[report.framework].map { PageAnchors.ids(of: report, $0) }
        }
      }
      return entry(decoded, anchors: anchors).map { (.report($0), $0.file.isDraft) }
    case .paper(let id):
      let decoded = PaperDecoder.decode(id, file, context, &diagnostics)
      return entry(decoded, anchors: { decoded.map { PageAnchors.ids(of: $0.0) } })
        .map { (.paper($0), $0.file.isDraft) }
    case .indicators(let id):
      let decoded = IndicatorDecoder.decode(id, file, table: table, context, &diagnostics)
      return entry(decoded, anchors: { decoded.map { PageAnchors.ids(of: $0.0) } })
        .map { (.indicators($0), $0.file.isDraft) }
    case .page(let id):
      return entry(PageDecoder.decode(id, file, &diagnostics)).map { (.page($0), $0.file.isDraft) }
    case .framework, .glossary:
      return nil
    }
  }
}

extension ContentCatalogue.Item {
  /// What a file gives that can't be read.
  fileprivate var unread: DecodedFile {
    DecodedFile(path: path, target: target, isDraft: false, value: nil, references: [])
  }
}
