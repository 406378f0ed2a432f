import Diagnostics
import FrontMatter
import InspectionModel
import Library
import Markdown

/// A file that has been read, and of which more is read as rules ask for it.
///
/// A class, because what one rule had read is there for the next; it lives within one task.
final class ReadFile {
  let file: SiteFile
  let source: SourceText

  /// - Parameter prose: where the same bytes have been read before.
  init(_ file: SiteFile, _ source: SourceText, prose: [ProseBlock]? = nil) {
    self.file = file
    self.source = source
    knownProse = prose
  }

  /// The prose, if it has been read.
  private(set) var knownProse: [ProseBlock]?

  var role: SiteFile.Role { file.role }

  /// Nil for YAML and tables, and for what has lost its front matter since it was read as content.
  private lazy var split: FrontMatterSplit? = {
    var known: [Diagnostic] = []
    return role.isMarkdown ? FrontMatterSplit(source, &known) : nil
  }()

  /// Nil for YAML and tables.
  private(set) lazy var document: MarkdownDocument? = split.flatMap { split in
    var known: [Diagnostic] = []
    return MarkdownParser.parse(source, body: split.body, &known)
  }

  /// The body's paragraphs, headings and cells, in order.
  var prose: [ProseBlock] {
    if let knownProse { return knownProse }
    let prose = document.map { ProseReader.blocks(of: $0) } ?? []
    knownProse = prose
    return prose
  }

  /// Every sentence that is the writer's own, with its block.
  private(set) lazy var sentences: [(block: ProseBlock, sentence: Sentence)] =
    prose.filter { !$0.isQuoted && ($0.kind == .paragraph || $0.kind == .caption) }
    .flatMap { block in Sentence.all(in: block.text).map { (block, $0) } }

  /// The whole file for YAML; nil for tables.
  private(set) lazy var frontMatter: YAMLValue? = {
    var known: [Diagnostic] = []
    if role.isTable { return nil }
    if role.isMarkdown { return split.flatMap { YAMLParser.parse(source, range: $0.frontMatter, &known)?.root } }
    let start = source.bytes.starts(with: SourceText.byteOrderMark) ? SourceText.byteOrderMark.count : 0
    return YAMLParser.parse(source, range: start..<source.bytes.count, &known)?.root
  }()

  /// Where a text of the front matter stands; the start of the file where it is not found.
  func place(ofText text: String) -> Range<Int> { textPlaces[text] ?? 0..<0 }

  /// Where each text of the front matter first stands: of a file with a thousand problems it is walked once.
  private lazy var textPlaces: [String: Range<Int>] = {
    var places: [String: Range<Int>] = [:]
    frontMatter?.forEachText { text, range in if places[text] == nil { places[text] = range } }
    return places
  }()

  /// What the file allows.
  private(set) lazy var allowances = AllowanceBook(file.allowances)

  func text(of range: Range<Int>) -> String {
    String(decoding: source.bytes[range.clamped(to: 0..<source.bytes.count)], as: UTF8.self)
  }

  /// Where words of a block stand in the file.
  func place(of range: Range<Int>, in block: ProseBlock) -> Range<Int> {
    if let lastPlaces, lastPlaces.node == block.node { return lastPlaces.places.place(of: range) }
    let places = ProsePlaces(block, source.bytes)
    lastPlaces = (block.node, places)
    return places.place(of: range)
  }

  /// Of the block of which something was last said: where one sentence breaks a rule, the next may.
  private var lastPlaces: (node: Int, places: ProsePlaces)?
}
