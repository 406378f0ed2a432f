import Diagnostics

/// Puts events together to a document, and says what may not stand in one.
struct YAMLComposer {
  /// A list or mapping whose end has not come yet.
  private struct Open {
    let node: Int
    /// Written in brackets or braces.
    let isFlow: Bool
    /// The nodes of a mapping's keys so far.
    var keys: [Int32] = []
    /// The same by their text, once there are many.
    var table: [String: Int32] = [:]
    /// Whether the next child of a mapping is a key.
    var expectsKey = true
    /// Where its last child ends; nil where it has none.
    var end: Int?
  }

  private let source: SourceText
  private let mask: LineSeparatorMask?
  private var nodes: [YAMLDocument.Node] = []
  private var open: [Open] = []
  private var documents = 0
  private(set) var diagnostics: [Diagnostic] = []
  var offsets: CharacterOffsets

  init(source: SourceText, range: Range<Int>, isASCII: Bool, mask: LineSeparatorMask?) {
    self.source = source
    self.mask = mask
    self.offsets = CharacterOffsets(source: source, range: range, isASCII: isASCII)
  }

  var document: YAMLDocument? {
    nodes.isEmpty ? nil : YAMLDocument(nodes: nodes, source: source)
  }

  /// False where nothing more is to be read.
  mutating func take(_ event: YAMLEvent) -> Bool {
    switch event {
    case .documentStart(let mark):
      documents += 1
      if documents == 1 { return true }
      let message =
        "a file holds one document; delete this line “---”, or put what follows in a file of its own"
      return fail(.yamlFeature, offsets.bytes(of: mark), message)
    case .alias(let mark):
      return refuse(.alias, at: offsets.byte(ofCharacter: mark.start))
    case .sequenceStart(let hasProperties, let isFlow, let mark):
      return start(.sequence, hasProperties, isFlow, mark)
    case .mappingStart(let hasProperties, let isFlow, let mark):
      return start(.mapping, hasProperties, isFlow, mark)
    case .end(let mark):
      close(at: mark)
      return true
    case .scalar(let scalar, let mark):
      return take(scalar, mark)
    case .other:
      return true
    }
  }

  /// True where a whole document was read.
  mutating func finish() -> Bool {
    if !nodes.isEmpty { return true }
    let start = offsets.range.lowerBound
    return fail(
      .emptyFile, start..<start,
      "there is nothing to read here; write the keys that this file needs, each as “key: value”")
  }

  /// Where the innermost bracket or brace opens that is not closed yet.
  private var openBracket: Int? {
    // A key with its value in a list, as in `[a: b]`, is a mapping that no brace opens.
    open.filter(\.isFlow).map { Int(nodes[$0.node].start) }
      .last { source.bytes[$0] == UInt8(ascii: "[") || source.bytes[$0] == UInt8(ascii: "{") }
  }

  private func problem(_ failure: YAMLFailure) -> YAMLProblem {
    let lines = YAMLLines(source: source, range: offsets.range)
    return YAMLProblem(failure: failure, lines: lines, openBracket: openBracket)
  }

  /// Where libyaml gave up.
  mutating func fail(_ failure: YAMLFailure) {
    let last = problem(failure).diagnostic
    // A comment that swallowed a bracket is one mistake.
    if diagnostics.last?.rule == .doubtfulComment, diagnostics.last?.location.start == last.location.start {
      diagnostics.removeLast()
    }
    diagnostics.append(last)
  }

  /// The bracket or brace on an earlier line that is still open at a place where a list goes on.
  private func unclosedBracket(before place: Int) -> Diagnostic? {
    problem(YAMLFailure(problem: "", context: nil, place: place, contextPlace: place)).unclosedFlow
  }

  private mutating func fail(_ rule: Rule, _ range: Range<Int>, _ message: String) -> Bool {
    diagnostics.append(Diagnostic(rule, at: source.location(of: range), message))
    return false
  }

  private mutating func refuse(_ property: YAMLProperty, at offset: Int) -> Bool {
    diagnostics.append(property.diagnostic(in: source, at: offset, until: offsets.range.upperBound))
    return false
  }

  /// An anchor or a tag, which may not stand before a value.
  private mutating func refuseProperties(_ mark: YAMLEvent.Mark) -> Bool {
    let start = offsets.byte(ofCharacter: mark.start)
    let isAnchor = source.bytes[start] == UInt8(ascii: "&")
    return refuse(isAnchor ? .anchor : .tag, at: start)
  }

  private mutating func take(_ scalar: YAMLEvent.Scalar, _ mark: YAMLEvent.Mark) -> Bool {
    if scalar.hasProperties { return refuseProperties(mark) }
    var range = offsets.bytes(of: mark)
    if mark.startLine != mark.endLine {
      switch scalar.style {
      case .quoted:
        // Located at the quote alone: what was meant to be the end is anybody's guess.
        return fail(
          .multilineScalar, range.lowerBound..<range.lowerBound + 1,
          "a quoted value must end on its line; write the closing quote, or use “|” and indented lines for long text"
        )
      case .plain:
        if let dash = dash(in: range) {
          if let unclosed = unclosedBracket(before: dash) {
            diagnostics.append(unclosed)
            return false
          }
          return fail(
            .multilineScalar, dash..<dash + 1,
            "this line is taken as more of the text above, not as an item of a list; align its dash with the other items, or write “>” after the key of a text over several lines"
          )
        }
      case .block:
        // libyaml's mark stands after the line breaks that follow the text.
        while range.count > 1,
          YAMLLines.isBlank(source.bytes[range.upperBound - 1])
            || YAMLLines.isBreak(source.bytes[range.upperBound - 1])
        {
          range = range.lowerBound..<range.upperBound - 1
        }
      }
    }
    if scalar.style == .plain, !range.isEmpty, let comment = doubtfulComment(after: range.upperBound) {
      let message =
        "“#” after a space starts a comment, which cuts the value off before it; put the whole value in quotes, or write a space after “#” where a comment is meant"
      diagnostics.append(Diagnostic(.doubtfulComment, at: source.location(of: comment), message))
    }
    let text = mask?.unmasked(scalar.text) ?? scalar.text
    if scalar.style == .quoted, source.bytes[range].contains(UInt8(ascii: "\\")),
      let hidden = text.unicodeScalars.first(where: UnshownCharacters.contains)
    {
      let message =
        "a code in this value writes \(UnshownCharacters.name(of: hidden)), which can’t be shown; delete the code"
      diagnostics.append(Diagnostic(.yamlSyntax, at: source.location(of: range), message))
    }
    return append(.scalar, text: text, isPlain: scalar.style == .plain, range)
  }

  /// A comment behind a value that may have been meant as more of it, as in `Report #5`: no space follows its
  /// sign.
  private func doubtfulComment(after end: Int) -> Range<Int>? {
    let limit = offsets.range.upperBound
    var start = end
    while start < limit, YAMLLines.isBlank(source.bytes[start]) { start += 1 }
    guard start > end, start + 1 < limit, source.bytes[start] == UInt8(ascii: "#") else { return nil }
    let next = source.bytes[start + 1]
    if YAMLLines.isBlank(next) || YAMLLines.isBreak(next) || next == UInt8(ascii: "#") { return nil }
    var stop = start
    while stop < limit, !YAMLLines.isBreak(source.bytes[stop]) { stop += 1 }
    return start..<stop
  }

  /// The first line of a plain text over several lines that starts as an item of a list does.
  private func dash(in range: Range<Int>) -> Int? {
    var i = range.lowerBound
    while i < range.upperBound {
      guard YAMLLines.isBreak(source.bytes[i]) else {
        i += 1
        continue
      }
      i += 1
      while i < range.upperBound, YAMLLines.isBlank(source.bytes[i]) { i += 1 }
      guard i < range.upperBound, source.bytes[i] == UInt8(ascii: "-") else { continue }
      let next = i + 1
      if next == range.upperBound || YAMLLines.isBlank(source.bytes[next])
        || YAMLLines.isBreak(source.bytes[next])
      {
        return i
      }
    }
    return nil
  }

  private mutating func start(
    _ kind: YAMLDocument.Kind,
    _ hasProperties: Bool,
    _ isFlow: Bool,
    _ mark: YAMLEvent.Mark
  ) -> Bool {
    if hasProperties { return refuseProperties(mark) }
    let range = offsets.bytes(of: mark)
    if open.count >= YAMLParser.deepest {
      return fail(
        .nestingTooDeep, range.lowerBound..<range.lowerBound + 1,
        "this is nested deeper than \(YAMLParser.deepest) levels, the most that a file may have; take it out of some of the lists and keys around it"
      )
    }
    guard append(kind, text: "", isPlain: false, range) else { return false }
    open.append(Open(node: nodes.count - 1, isFlow: isFlow))
    return true
  }

  private mutating func append(
    _ kind: YAMLDocument.Kind,
    text: String,
    isPlain: Bool,
    _ range: Range<Int>
  ) -> Bool {
    // Not through a copy of the parent, which would copy its keys with every key.
    if let level = open.indices.last, nodes[open[level].node].kind == .mapping {
      if open[level].expectsKey, !takeKey(kind, text, isPlain, range, level) { return false }
      open[level].expectsKey.toggle()
    }
    if !open.isEmpty { open[open.count - 1].end = range.upperBound }
    nodes.append(
      YAMLDocument.Node(
        kind: kind, isPlain: isPlain, text: text, start: Int32(range.lowerBound),
        end: Int32(range.upperBound), next: Int32(nodes.count + 1)
      )
    )
    return true
  }

  private mutating func takeKey(
    _ kind: YAMLDocument.Kind,
    _ text: String,
    _ isPlain: Bool,
    _ range: Range<Int>,
    _ level: Int
  ) -> Bool {
    guard kind == .scalar else {
      return fail(
        .yamlSyntax, range.lowerBound..<range.lowerBound + 1,
        "a key must be plain text; put it in quotes if it holds brackets")
    }
    if isPlain, text.isEmpty {
      return fail(.yamlSyntax, range, "a key is missing here; write it before the colon, or delete the colon")
    }
    if let first = firstKey(text, level) {
      let start = Int(nodes[first].start)
      let line = source.location(of: start..<start).start.line
      let message =
        "\(Excerpt.quoted(text)) stands here a second time, after line \(line); keep one of the two"
      diagnostics.append(Diagnostic(.repeatedKey, at: source.location(of: range), message))
    }
    return true
  }

  /// The node of an earlier key with this text; notes this one where there is none. A few keys are quicker
  /// gone through than hashed.
  private mutating func firstKey(_ text: String, _ level: Int) -> Int? {
    if open[level].keys.count < Self.fewKeys {
      for key in open[level].keys where nodes[Int(key)].text == text { return Int(key) }
      open[level].keys.append(Int32(nodes.count))
      return nil
    }
    if open[level].table.isEmpty {
      for key in open[level].keys { open[level].table[nodes[Int(key)].text] = key }
    }
    if let first = open[level].table[text] { return Int(first) }
    open[level].table[text] = Int32(nodes.count)
    return nil
  }

  private static let fewKeys = 24

  private mutating func close(at mark: YAMLEvent.Mark) {
    guard let collection = open.popLast() else { return }
    nodes[collection.node].next = Int32(nodes.count)
    // The mark of a block's end stands on the line after it; its text ends with its last child.
    let end = collection.isFlow ? nil : collection.end
    nodes[collection.node].end = Int32(end ?? offsets.byte(ofCharacter: mark.end))
    if !open.isEmpty { open[open.count - 1].end = Int(nodes[collection.node].end) }
  }
}
