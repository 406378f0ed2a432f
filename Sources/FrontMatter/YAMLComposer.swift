import Diagnostics

/// Puts events together to a document, and says what may not stand in one.
struct YAMLComposer {
  private let source: SourceText
  private var nodes: [YAMLDocument.Node] = []
  /// The indices of the lists and mappings that are open.
  private var open: [Int] = []
  /// The keys seen so far in each open mapping; empty for lists.
  private var keys: [Set<String>] = []
  /// For each open mapping, whether its next child is a key.
  private var expectsKey: [Bool] = []
  private var offsets: CharacterOffsets
  private var documents = 0
  private(set) var diagnostics: [Diagnostic] = []

  init(source: SourceText, range: Range<Int>) {
    self.source = source
    self.offsets = CharacterOffsets(source: source, range: range)
  }

  var document: YAMLDocument? {
    nodes.isEmpty ? nil : YAMLDocument(nodes: nodes, source: source)
  }

  /// False where nothing more is to be read.
  mutating func take(_ event: YAMLEvent) -> Bool {
    switch event {
    case .documentStart:
      documents += 1
      return true
    case .alias(let mark):
      return refuse("an alias (*name) can't be used here; write the value again", mark)
    case .sequenceStart(let hasProperties, let mark):
      return start(.sequence, hasProperties, mark)
    case .mappingStart(let hasProperties, let mark):
      return start(.mapping, hasProperties, mark)
    case .end(let mark):
      close(at: mark)
      return true
    case .scalar(let text, let isPlain, let isQuoted, let hasProperties, let mark):
      guard allows(hasProperties, mark) else { return false }
      if isQuoted, mark.startLine != mark.endLine {
        // Located at the quote alone: what was meant to be the end is anybody's guess.
        fail(
          .multilineScalar, opening(mark),
          "a quoted value must end on its line; write the closing quote, or use “|” and indented lines for long text"
        )
        return false
      }
      return append(.scalar, text: text, isPlain: isPlain, mark)
    case .other:
      return true
    }
  }

  /// True where a whole document was read.
  mutating func finish() -> Bool {
    if nodes.isEmpty {
      diagnostics.append(.noYAML(in: source, offsets.range))
      return false
    }
    return true
  }

  mutating func fail(atByte offset: Int, _ message: String) {
    let start = offsets.range.lowerBound + offset
    fail(.yamlSyntax, start..<start + 1, message)
  }

  mutating func fail(atCharacter index: Int, _ message: String) {
    let start = offsets.byte(ofCharacter: index)
    fail(.yamlSyntax, start..<start + 1, message)
  }

  private mutating func fail(_ rule: Rule, _ range: Range<Int>, _ message: String) {
    diagnostics.append(Diagnostic(rule, at: source.location(of: range), message))
  }

  private mutating func refuse(_ message: String, _ mark: YAMLEvent.Mark) -> Bool {
    fail(.yamlFeature, offsets.bytes(of: mark), message)
    return false
  }

  private mutating func opening(_ mark: YAMLEvent.Mark) -> Range<Int> {
    let start = offsets.byte(ofCharacter: mark.start)
    return start..<start + 1
  }

  /// Whether a value may stand: not if it has an anchor or a tag, or belongs to a second document.
  private mutating func allows(_ hasProperties: Bool, _ mark: YAMLEvent.Mark) -> Bool {
    if documents > 1 {
      return refuse(
        "a file holds one document; delete the line “---” above, or put what follows in a file of its own",
        mark)
    }
    if hasProperties {
      fail(
        .yamlFeature, opening(mark),
        "an anchor (&name) or a tag (!name) can't be used here; write the plain value, in quotes if it starts with & or !"
      )
      return false
    }
    return true
  }

  private mutating func start(_ kind: YAMLDocument.Kind, _ hasProperties: Bool, _ mark: YAMLEvent.Mark)
    -> Bool
  {
    guard allows(hasProperties, mark) else { return false }
    if open.count >= YAMLParser.deepest {
      fail(.nestingTooDeep, opening(mark), "this is nested deeper than \(YAMLParser.deepest) levels")
      return false
    }
    guard append(kind, text: "", isPlain: false, mark) else { return false }
    open.append(nodes.count - 1)
    keys.append([])
    expectsKey.append(kind == .mapping)
    return true
  }

  private mutating func append(_ kind: YAMLDocument.Kind, text: String, isPlain: Bool, _ mark: YAMLEvent.Mark)
    -> Bool
  {
    let range = offsets.bytes(of: mark)
    if let parent = open.last, nodes[parent].kind == .mapping {
      let level = open.count - 1
      if expectsKey[level] {
        guard kind == .scalar else {
          fail(.yamlSyntax, opening(mark), "a key must be plain text; put it in quotes if it holds brackets")
          return false
        }
        if !keys[level].insert(text).inserted {
          fail(.repeatedKey, range, "“\(text)” stands here twice; keep one of them")
        }
      }
      expectsKey[level].toggle()
    }
    nodes.append(
      YAMLDocument.Node(
        kind: kind, isPlain: isPlain, text: text, start: Int32(range.lowerBound),
        end: Int32(range.upperBound),
        next: Int32(nodes.count + 1)
      )
    )
    return true
  }

  private mutating func close(at mark: YAMLEvent.Mark) {
    guard let index = open.popLast() else { return }
    keys.removeLast()
    expectsKey.removeLast()
    nodes[index].next = Int32(nodes.count)
    // A block's end mark stands on the line after it; its last child's end is where its text ends.
    let end =
      nodes.count > index + 1 ? nodes[nodes.count - 1].end : Int32(offsets.byte(ofCharacter: mark.end))
    nodes[index].end = max(end, nodes[index].start)
  }
}

/// Turns libyaml's character offsets into byte offsets of the file.
///
/// Marks come nearly in order, so a cursor that walks forwards and, for a few steps, back makes the whole
/// linear; text that is plain ASCII needs no walk at all.
struct CharacterOffsets {
  let range: Range<Int>
  private let source: SourceText
  private let isASCII: Bool
  private var character = 0
  private var byte: Int

  init(source: SourceText, range: Range<Int>) {
    self.source = source
    self.range = range
    self.byte = range.lowerBound
    self.isASCII = source.bytes[range].allSatisfy { $0 < 0x80 }
  }

  mutating func bytes(of mark: YAMLEvent.Mark) -> Range<Int> {
    let start = byte(ofCharacter: mark.start)
    return start..<max(start, byte(ofCharacter: mark.end))
  }

  mutating func byte(ofCharacter index: Int) -> Int {
    if isASCII { return min(range.lowerBound + index, range.upperBound) }
    while character < index, byte < range.upperBound {
      byte += 1
      while byte < range.upperBound, source.bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    while character > index, byte > range.lowerBound {
      byte -= 1
      while byte > range.lowerBound, source.bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      character -= 1
    }
    return byte
  }
}
