package import Diagnostics

/// Reads the YAML in which nearly all front matter is written, at a fraction of what libyaml takes, to the very
/// values that libyaml would give; whatever is anything else it leaves alone.
///
/// It knows mappings and lists in blocks, mappings and lists in braces and brackets on one line, plain and quoted
/// text on one line, and comments. It does not know mistakes: where a file has one, or anything that is not certain
/// to mean one thing (tabs, anchors, text over several lines, `a: b: c`, a key that stands twice), it gives nothing,
/// and libyaml reads the file and says what is wrong. `PlainYAMLTests` hold the one against the other.
package struct PlainYAMLReader {
  /// It is not written plainly.
  struct NotPlain: Error {}

  let bytes: [UInt8]
  /// Where the YAML ends.
  let limit: Int
  /// The byte that is read next.
  var place: Int
  private var lineStart: Int
  /// How far the line at `place` is indented; -1 behind the last.
  private var indent = -1
  private(set) var nodes: [YAMLDocument.Node] = []
  /// Where the last value ends that was read to its end, and so whatever it is the last of.
  private var lastEnd = 0
  private var depth = 0

  /// More is left to libyaml, which compares no key with all others.
  private static let mostKeys = 32
  private static let deepest = 20

  /// The values in `range` of a file; nil where they are not plain. Linear in the bytes.
  package static func document(in source: SourceText, _ range: Range<Int>) -> YAMLDocument? {
    let survey = ByteSurvey(source.bytes[range])
    return document(in: source, range, survey)
  }

  static func document(in source: SourceText, _ range: Range<Int>, _ survey: ByteSurvey) -> YAMLDocument? {
    if survey.mayHoldUnusual { return nil }
    if !survey.isASCII, String(validating: source.bytes[range], as: UTF8.self) == nil { return nil }
    var reader = PlainYAMLReader(source.bytes, range)
    do {
      try reader.readDocument()
    } catch {
      return nil
    }
    return YAMLDocument(nodes: reader.nodes, source: source)
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    limit = range.upperBound
    place = range.lowerBound
    lineStart = place
    // A value of a report takes some twenty bytes with its key.
    nodes.reserveCapacity(range.count / 16)
  }

  private mutating func readDocument() throws(NotPlain) {
    startLine(at: place)
    guard indent == 0 else { throw NotPlain() }
    try isAtDash ? readSequence(at: 0) : readMapping(at: 0)
    guard indent < 0 else { throw NotPlain() }
  }

  /// The byte at the place; a line feed at the end.
  var byte: UInt8 { byte(at: place) }

  func byte(at index: Int) -> UInt8 { index < limit ? bytes[index] : 0x0A }

  mutating func skipSpaces() {
    while byte == 0x20 { place += 1 }
  }

  // MARK: - Lines

  /// Goes to the first line from `start` on that is neither blank nor a comment.
  private mutating func startLine(at start: Int) {
    place = start
    while place < limit {
      lineStart = place
      skipSpaces()
      if byte == UInt8(ascii: "#") { skipLine() }
      if byte != 0x0A {
        indent = place - lineStart
        return
      }
      place += 1
    }
    indent = -1
  }

  private mutating func skipLine() {
    while byte != 0x0A { place += 1 }
  }

  /// Behind a value, or the colon of a key, where nothing but a comment may follow.
  private mutating func endLine() throws(NotPlain) {
    let end = place
    skipSpaces()
    // A comment without a space behind its sign may have been meant as text, which is told.
    if byte == UInt8(ascii: "#"), place > end, Self.isSpaceOrBreak(byte(at: place + 1)) { skipLine() }
    guard byte == 0x0A else { throw NotPlain() }
    startLine(at: place + 1)
  }

  static func isSpaceOrBreak(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  private var isAtDash: Bool { byte == UInt8(ascii: "-") && byte(at: place + 1) == 0x20 }

  // MARK: - Blocks

  private mutating func readMapping(at column: Int) throws(NotPlain) {
    let mapping = try open(.mapping)
    var keys = 0
    indent = column
    while indent == column {
      try readKey(of: mapping)
      keys += 1
      guard keys <= Self.mostKeys else { throw NotPlain() }
      try readValue(ofKeyAt: column)
    }
    guard indent < column else { throw NotPlain() }
    close(mapping, at: lastEnd)
  }

  /// What stands behind a key's colon, or below it.
  private mutating func readValue(ofKeyAt column: Int) throws(NotPlain) {
    let colonEnd = place
    skipSpaces()
    let isOnLine = byte != 0x0A && byte != UInt8(ascii: "#")
    if isOnLine {
      try readInline(isInFlow: false)
      return try endValue(at: column)
    }
    place = colonEnd
    try endLine()
    if indent > column {
      try isAtDash ? readSequence(at: indent) : readMapping(at: indent)
      guard indent <= column else { throw NotPlain() }
    } else if indent == column, isAtDash {
      // A list may stand as far left as its key.
      try readSequence(at: column)
    } else {
      addScalar(Self.noBytes, colonEnd..<colonEnd, isPlain: true)
    }
  }

  private static let noBytes = 0..<0

  private mutating func readSequence(at column: Int) throws(NotPlain) {
    let sequence = try open(.sequence)
    while indent == column, isAtDash {
      place += 1
      skipSpaces()
      if isAtKey {
        try readMapping(at: place - lineStart)
      } else {
        try readInline(isInFlow: false)
        try endValue(at: column)
      }
    }
    close(sequence, at: lastEnd)
  }

  /// A line that is further indented would be more of the value.
  private mutating func endValue(at column: Int) throws(NotPlain) {
    try endLine()
    guard indent <= column else { throw NotPlain() }
  }

  // MARK: - Keys

  /// Whether a plain key with its colon stands here.
  private var isAtKey: Bool { keyEnd.map { Self.isSpaceOrBreak(byte(at: $0 + 1)) } ?? false }

  /// Where the colon of a plain key stands that starts here, if one does.
  private var keyEnd: Int? {
    var end = place
    while Self.isKeyByte(byte(at: end)) { end += 1 }
    guard end > place, end - place < 100, bytes[place] != UInt8(ascii: "-"), byte(at: end) == UInt8(ascii: ":") else {
      return nil
    }
    return end
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }

  /// Reads a key of `mapping` and its colon, which ends the line or has a space behind it.
  mutating func readKey(of mapping: Int) throws(NotPlain) {
    guard let end = keyEnd, Self.isSpaceOrBreak(byte(at: end + 1)) else { throw NotPlain() }
    let key = place..<end
    var other = mapping + 1
    while other < nodes.count {
      let range = Int(nodes[other].start)..<Int(nodes[other].end)
      if range.count == key.count, bytes[range].elementsEqual(bytes[key]) { throw NotPlain() }
      other = Int(nodes[other + 1].next)
    }
    addScalar(key, key, isPlain: true)
    place = end + 1
  }

  // MARK: - Values

  mutating func open(_ kind: YAMLDocument.Kind) throws(NotPlain) -> Int {
    depth += 1
    guard depth <= Self.deepest else { throw NotPlain() }
    add(kind, "", place..<place, isPlain: false)
    return nodes.count - 1
  }

  mutating func close(_ node: Int, at end: Int) {
    depth -= 1
    nodes[node].end = Int32(end)
    nodes[node].next = Int32(nodes.count)
    lastEnd = end
  }

  /// - Parameter text: where the text stands within the value, without quotes.
  mutating func addScalar(_ text: Range<Int>, _ range: Range<Int>, isPlain: Bool) {
    let string = bytes.withUnsafeBufferPointer { String(decoding: $0[text], as: UTF8.self) }
    addScalar(string, range, isPlain: isPlain)
  }

  mutating func addScalar(_ text: String, _ range: Range<Int>, isPlain: Bool) {
    add(.scalar, text, range, isPlain: isPlain)
    lastEnd = range.upperBound
  }

  private mutating func add(_ kind: YAMLDocument.Kind, _ text: String, _ range: Range<Int>, isPlain: Bool) {
    nodes.append(
      YAMLDocument.Node(
        kind: kind, isPlain: isPlain, text: text, start: Int32(range.lowerBound), end: Int32(range.upperBound),
        next: Int32(nodes.count + 1)))
  }
}
