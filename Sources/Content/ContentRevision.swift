internal import Diagnostics
internal import Files
package import Library

/// A site of which nothing but the text of bodies differs, as while somebody writes: all else that was read of it
/// holds, so that such an edit costs the same however large the site is.
package struct ContentRevision: Sendable {
  package let library: ContentLibrary
  package let memory: ContentMemory
  /// The files whose bytes differ, relative to the site; in order.
  package let paths: [String]

  /// Reads files again.
  ///
  /// Nil where anything else is, or may be, different, so that the whole has to be read: a file that came or went,
  /// front matter, the headings of a body, what it links to and cites, or a problem in it.
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
    var paths: [String] = []
    for path in touched.sorted() {
      guard let known = memory.files[path] else {
        // Editors write other files beside the one that they save, and remove them at once.
        if Self.mayMatter(path) || Folder.kind(of: site + "/" + path) != nil { return nil }
        continue
      }
      var diagnostics: [Diagnostic] = []
      guard let text = RememberedText.read(path, site: site, known: known.text, &diagnostics) else { return nil }
      if text.digest == known.text.digest { continue }
      let item = ContentCatalogue.Item(path: path, target: known.decoded.target)
      let decoded = decoder.decode(item, text.source, table: known.table?.source, &diagnostics)
      guard diagnostics.isEmpty, known.diagnostics.isEmpty, let file = decoded.value?.file,
        Self.hasSameFrame(known, decoded, text.source), let next = library.replacing(file, of: known.decoded.target)
      else { return nil }
      library = next
      memory.replace(
        path, with: ContentMemory.File(text: text, table: known.table, decoded: decoded, diagnostics: []))
      paths.append(path)
    }
    self.library = library
    self.memory = memory
    self.paths = paths
  }

  /// Whether a file that is no Markdown of the site may be something else of it.
  private static func mayMatter(_ path: String) -> Bool {
    !path.hasPrefix("content/") || path.hasSuffix(".yaml") || path.hasSuffix(".csv") || path.hasSuffix(".md")
  }

  /// Whether a file differs in the text of its body alone: what other pages show of it, link to in it and are linked
  /// to from it is the same.
  private static func hasSameFrame(_ known: ContentMemory.File, _ decoded: DecodedFile, _ source: SourceText) -> Bool {
    guard let old = known.decoded.value?.file.body, let new = decoded.value?.file.body else { return false }
    let frontMatter = new.range.lowerBound
    return old.range.lowerBound == frontMatter
      && known.text.source.bytes[..<frontMatter] == source.bytes[..<frontMatter]
      && old.headings == new.headings && old.references == new.references
      && known.decoded.references.map(\.name) == decoded.references.map(\.name)
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
}
