import Diagnostics
import FrontMatter
import InspectionModel

/// One file that is being decoded: its front matter, its body, and the names that it leaves to be looked up.
///
/// A class, because the decoders of its parts all add to its references; it lives within one task and is
/// never shared.
final class FrontMatterFile {
  let source: SourceText
  /// Nil where it can't be read, which has been told; the body is checked all the same.
  let frontMatter: YAMLDocument?
  /// The bytes of the body; empty for a YAML file.
  let body: Range<Int>
  private(set) var references: [PendingReference] = []
  /// The sources that the body may cite; nil where there are none, or they could not be read.
  var sources: SourceList?
  /// The grades that a badge in the body may name; nil where the framework could not be read.
  var scale: [Grade]?

  private init(_ source: SourceText, _ frontMatter: YAMLDocument?, body: Range<Int>) {
    self.source = source
    self.frontMatter = frontMatter
    self.body = body
  }

  /// A Markdown file, which starts with front matter; nil where it is not to be told from the body.
  static func markdown(_ source: SourceText, _ diagnostics: inout [Diagnostic]) -> FrontMatterFile? {
    guard let split = FrontMatterSplit(source, &diagnostics) else { return nil }
    let document = YAMLParser.parse(source, range: split.frontMatter, &diagnostics)
    return FrontMatterFile(source, document, body: split.body)
  }

  /// A file that is YAML from its first line to its last.
  static func yaml(_ source: SourceText, _ diagnostics: inout [Diagnostic]) -> FrontMatterFile? {
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let document = YAMLParser.parse(source, range: start..<source.bytes.count, &diagnostics) else {
      return nil
    }
    return FrontMatterFile(source, document, body: source.bytes.count..<source.bytes.count)
  }

  /// The same for a file that is a list, and that a site can do without.
  ///
  /// - Parameter key: with which each entry starts.
  static func list(_ source: SourceText, of key: String, _ diagnostics: inout [Diagnostic]) -> FrontMatterFile? {
    let count = diagnostics.count
    let file = yaml(source, &diagnostics)
    if diagnostics.count == count + 1, let problem = diagnostics.last, problem.rule == .emptyFile {
      let message =
        "there is nothing to read here; write a list, each entry of which starts with “- \(key): …”, or delete the file"
      diagnostics[count] = Diagnostic(.emptyFile, at: problem.location, message)
    }
    return file
  }

  /// The keys of the front matter, checked against a schema.
  func fields(_ schema: MappingSchema, _ diagnostics: inout [Diagnostic]) -> FieldReader? {
    frontMatter.flatMap { FieldReader($0.root, schema, &diagnostics) }
  }

  func refer(to name: PendingReference.Name, at range: Range<Int>) {
    references.append(PendingReference(name: name, range: range))
  }
}
