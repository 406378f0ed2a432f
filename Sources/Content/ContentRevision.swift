import Diagnostics
import Files
import InspectionModel
package import Library

/// A site of which only some files say something else, as while somebody writes: all else that was read of it holds,
/// so that reading after such an edit takes the same however large the site is.
package struct ContentRevision: Sendable {
  package let library: ContentLibrary
  package let memory: ContentMemory
  /// The files whose bytes differ, relative to the site; in order.
  package let paths: [String]
  /// These, and what was read with them: a table beside its definitions, which have its allowances.
  package let files: [String]
  /// What they are published as.
  package let targets: [ContentTarget]

  /// Reads files again.
  ///
  /// Nil where anything is, or may be, different of what other files are read by, so that the whole has to be read: a
  /// file that came or went or is no draft any more, a new name that may lead nowhere, a heading or another place that is
  /// gone; or where there is a problem in one of them.
  ///
  /// - Parameters:
  ///   - library: what was read before, without a problem in these files.
  ///   - memory: of that reading.
  ///   - touched: the files that may differ, relative to the site; no other does.
  package init?(of library: ContentLibrary, _ memory: ContentMemory, touched: Set<String>, site: String) {
    guard let context = memory.context, let key = memory.key else { return nil }
    let decoder = FileDecoder(site: site, context: context, key: key, memory: nil)
    var library = library
    var memory = memory
    var paths: Set<String> = []
    var files: [String] = []
    var targets: [ContentTarget] = []
    for path in Set(touched.map { Self.document(of: $0, memory) }).sorted() {
      guard let known = memory.file(at: path) else {
        // Editors write other files beside the one that they save, and remove them at once.
        if Self.mayMatter(path) || Folder.kind(of: site + "/" + path) != nil { return nil }
        continue
      }
      var diagnostics: [Diagnostic] = []
      guard let text = RememberedText.read(path, site: site, known: known.text, &diagnostics) else { return nil }
      let table = known.table.flatMap { RememberedText.read($0.source.path, site: site, known: $0, &diagnostics) }
      if diagnostics.isEmpty, text.digest == known.text.digest, table?.digest == known.table?.digest { continue }
      let item = ContentCatalogue.Item(path: path, target: known.decoded.target)
      let decoded = decoder.decode(item, text.source, table: table?.source, &diagnostics)
      guard diagnostics.isEmpty, known.diagnostics.isEmpty,
        ReadFrame(decoded, context).mayTakeThePlace(of: ReadFrame(known.decoded, context), in: library),
        let next = decoded.value?.replaced(in: library)
      else { return nil }
      library = next
      memory.replace(
        path, with: ContentMemory.File(text: text, table: table, decoded: decoded, diagnostics: []))
      if text.digest != known.text.digest { paths.insert(path) }
      if let table, table.digest != known.table?.digest { paths.insert(table.source.path) }
      files.append(path)
      if let table { files.append(table.source.path) }
      targets.append(item.target)
    }
    self.library = library
    self.memory = memory
    self.paths = paths.sorted()
    self.files = files
    self.targets = targets
  }

  /// The definitions beside a table, which is read with them; every other file itself.
  private static func document(of path: String, _ memory: ContentMemory) -> String {
    guard path.hasSuffix(".csv") else { return path }
    let document = String(path.dropLast(".csv".count)) + ".md"
    return memory.file(at: document)?.table == nil ? path : document
  }

  /// Whether a file that is no Markdown of the site may be something else of it.
  private static func mayMatter(_ path: String) -> Bool {
    !path.hasPrefix("content/") || path.hasSuffix(".yaml") || path.hasSuffix(".csv") || path.hasSuffix(".md")
  }
}

/// What others are read by of one file, and it by others: the names that it gives, and those that lead into it.
private struct ReadFrame {
  let isDraft: Bool
  let names: Set<PendingReference.Name>
  /// Nil where nothing could be read of it.
  let ids: Set<String>?

  init(_ file: DecodedFile, _ context: DecodingContext) {
    isDraft = file.isDraft
    names = Set(file.references.map(\.name))
    ids = file.value.map { value in
      var ids = Set((value.file.body?.headings ?? []).map(\.id))
      switch value {
      case .report(let entry):
        if let framework = context.frameworks[entry.value.framework] {
          ids.formUnion(PageAnchors.ids(of: entry.value, framework))
        }
      case .paper(let entry): ids.formUnion(PageAnchors.ids(of: entry.value))
      case .indicators(let entry): ids.formUnion(PageAnchors.ids(of: entry.value))
      case .authority, .page: break
      }
      return ids
    }
  }

  /// Whether every name that could be looked up in the other still leads somewhere, and every one from it does.
  func mayTakeThePlace(of other: ReadFrame, in library: ContentLibrary) -> Bool {
    guard let ids, let known = other.ids else { return false }
    return isDraft == other.isDraft && ids.isSuperset(of: known)
      && names.subtracting(other.names).allSatisfy(library.certainlyHas)
  }
}

extension ContentLibrary {
  /// Whether a name leads somewhere, as far as that can be told without looking further: what is here is published.
  fileprivate func certainlyHas(_ name: PendingReference.Name) -> Bool {
    switch name {
    case .report(let id): index(of: id) != nil
    case .paper(let id): index(of: id) != nil
    case .link(.report(let id), nil): index(of: id) != nil
    case .link(.paper(let id), nil): index(of: id) != nil
    case .link(.authority(let id), nil): index(of: id) != nil
    case .link(.indicators(let id), nil): index(of: id) != nil
    case .link(.page(let id), nil): index(of: id) != nil
    case .link, .authority, .framework, .comparable, .comparableArea: false
    }
  }
}

extension DecodedFile.Value {
  fileprivate var file: ContentFile {
    switch self {
    case .authority(let entry): entry.file
    case .report(let entry): entry.file
    case .paper(let entry): entry.file
    case .indicators(let entry): entry.file
    case .page(let entry): entry.file
    }
  }

  fileprivate func replaced(in library: ContentLibrary) -> ContentLibrary? {
    switch self {
    case .authority(let entry): library.replacing(entry)
    case .report(let entry): library.replacing(entry)
    case .paper(let entry): library.replacing(entry)
    case .indicators(let entry): library.replacing(entry)
    case .page(let entry): library.replacing(entry)
    }
  }
}
