import Diagnostics
import HashTreeCollections
import Library

/// What an earlier reading of a site gave, file by file, so that the next one parses only what has changed.
///
/// A value: a site that has been prepared keeps the texts that it was made of, whatever becomes of the files.
package struct ContentMemory: Sendable {
  /// What one Markdown file gave, with the table beside it. A class, as there are thousands, handed on from one
  /// reading to the next.
  final class File: Sendable {
    let text: RememberedText
    /// Nil for all but indicators.
    let table: RememberedText?
    let decoded: DecodedFile
    let diagnostics: [Diagnostic]

    init(text: RememberedText, table: RememberedText?, decoded: DecodedFile, diagnostics: [Diagnostic]) {
      self.text = text
      self.table = table
      self.decoded = decoded
      self.diagnostics = diagnostics
    }
  }

  /// What the files were read by; where it changes (another file, a framework, a term), all are decoded again from
  /// the texts that are known.
  let key: DecodingContext.Key?
  /// What that tells apart; nil before the first reading.
  let context: DecodingContext?
  /// By path relative to the site; what differs after an edit shares the rest.
  private var files: TreeDictionary<String, File>
  /// Of the bytes of every file that is read each time: settings, frameworks, glossary, themes, the record.
  private(set) var others: [String: UInt64] = [:]

  package init() { self.init(key: nil, context: nil, files: []) }

  init(key: DecodingContext.Key?, context: DecodingContext?, files: [File]) {
    self.key = key
    self.context = context
    self.files = TreeDictionary(files.map { ($0.decoded.path, $0) }) { _, last in last }
  }

  /// The same with what was read each time.
  func adding(_ others: [String: UInt64]) -> ContentMemory {
    var memory = self
    memory.others = others
    return memory
  }

  /// What a Markdown file gave; nil where none was read.
  func file(at path: String) -> File? { files[path] }

  /// The same with what one file gave when it was read again.
  mutating func replace(_ path: String, with file: File) { files[path] = file }

  /// The text of a Markdown file or of a table, by its path relative to the site; nil for any other, and for what
  /// could not be read.
  package func text(of path: String) -> RememberedText? {
    if path.hasSuffix(".csv") { return files[path.dropLast(".csv".count) + ".md"]?.table }
    return files[path]?.text
  }

  /// Files that were not there before, or differ, or are gone; in order. What can't be read counts as gone.
  package func changes(since earlier: ContentMemory) -> [String] {
    var changed: Set<String> = []
    for (path, file) in files where earlier.files[path]?.isSame(as: file) != true { changed.insert(path) }
    for path in earlier.files.keys where files[path] == nil { changed.insert(path) }
    for (path, digest) in others where earlier.others[path] != digest { changed.insert(path) }
    for path in earlier.others.keys where others[path] == nil { changed.insert(path) }
    return changed.sorted()
  }
}

extension ContentMemory.File {
  /// Whether the bytes are the same.
  func isSame(as other: ContentMemory.File) -> Bool {
    text.digest == other.text.digest && table?.digest == other.table?.digest
  }
}
