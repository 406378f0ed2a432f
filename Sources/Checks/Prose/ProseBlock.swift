/// A paragraph, a heading or a cell as a reader reads it: its words without markup, citations and notes.
struct ProseBlock {
  enum Kind: Hashable {
    case paragraph
    case heading(level: Int)
    case cell(isHeader: Bool)
    case caption
  }

  /// Words that stand together in one node.
  struct Piece {
    /// Where they start in `text`.
    let start: Int
    let count: Int
    /// No earlier in the file than here: behind the link or citation before them.
    let floor: Int
  }

  let kind: Kind
  /// Whether the words are somebody else's.
  let isQuoted: Bool
  /// The index of its node.
  let node: Int
  /// In bytes of the file.
  let source: Range<Int>
  private(set) var text: [UInt8] = []
  private(set) var pieces: [Piece] = []

  /// Whether these are sentences of the writer's own.
  var isOwnProse: Bool { !isQuoted && (kind == .paragraph || kind == .caption) }

  init(kind: Kind, isQuoted: Bool, node: Int, source: Range<Int>) {
    self.kind = kind
    self.isQuoted = isQuoted
    self.node = node
    self.source = source
  }

  mutating func append(_ words: ArraySlice<UInt8>, floor: Int) {
    pieces.append(Piece(start: text.count, count: words.count, floor: floor))
    text += words
  }

  /// A line break of the source, which has no bytes that are looked for.
  mutating func appendSpace() { text.append(UInt8(ascii: " ")) }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
