import Diagnostics
import Files
import FrontMatter
import Library

/// Reads again what could not be decoded: only whether it is a draft, and what it allows.
struct UnreadFileReader {
  let site: String
  let includesDrafts: Bool

  /// A Markdown file and the table beside it, a draft only where drafts are asked for; empty where it is no text.
  func markdown(_ path: String, table: String?) -> [UnreadFile] {
    guard let source = source(path) else { return [] }
    let keys = keys(ofMarkdown: source)
    let isDraft = keys.value("draft")?.text == "true" || keys.unreadable("draft")?.contains("true") == true
    if isDraft, !includesDrafts { return [] }
    let allowances = Self.allowances(path, keys)
    let tables = table.flatMap { self.source($0) == nil ? nil : $0 }
    return [UnreadFile(path: path, form: .markdown, allowances: allowances)]
      + (tables.map { [UnreadFile(path: $0, form: .table, allowances: allowances)] } ?? [])
  }

  /// A file of YAML; nil where it is no text.
  ///
  /// - Parameter allowances: those of another file, where it has none itself.
  func yaml(_ path: String, allowances: FileAllowances? = nil) -> UnreadFile? {
    guard let keys = keys(ofYAML: path) else { return nil }
    return UnreadFile(path: path, form: .yaml, allowances: allowances ?? Self.allowances(path, keys))
  }

  /// The keys of a file of YAML that can be read; nil where it is no text.
  func keys(ofYAML path: String) -> SalvagedKeys? {
    source(path).map { SalvagedKeys($0, range: Self.start($0)..<$0.bytes.count) }
  }

  static func allowances(_ path: String, _ keys: SalvagedKeys) -> FileAllowances {
    var known: [Diagnostic] = []
    let all = keys.value("allow").map { AllowanceDecoder.allowances($0.elements, &known) } ?? []
    return FileAllowances(owner: path, all: all, unclear: keys.unreadable("allow"))
  }

  /// Where it is not to be told where the front matter ends, all lines may be its own.
  private func keys(ofMarkdown source: SourceText) -> SalvagedKeys {
    var known: [Diagnostic] = []
    let split = FrontMatterSplit(source, &known)
    return SalvagedKeys(source, range: split?.frontMatter ?? Self.start(source)..<source.bytes.count)
  }

  private static func start(_ source: SourceText) -> Int {
    source.bytes.starts(with: SourceText.byteOrderMark) ? SourceText.byteOrderMark.count : 0
  }

  /// The text, with characters that it should not have; nil where it is none.
  private func source(_ path: String) -> SourceText? {
    guard case .bytes(let bytes)? = try? FileReader.read(site + "/" + path, limit: TextCheck.largest),
      String(validating: bytes, as: UTF8.self) != nil
    else { return nil }
    return SourceText(path: path, bytes: bytes)
  }
}
