/// How long the longest link reference definition may be, and how many links may use it.
///
/// Definitions stand at the start of a paragraph, one after the other: `[label]: address "title"`. Whatever is
/// none ends them. What is counted here is never shorter than what cmark takes.
struct ReferenceSizes {
  private enum Part {
    case start, label, address, afterAddress, titleOnNextLine
    case title(end: UInt8)
    case afterTitle
    /// No definition can follow in this leaf.
    case over
  }

  private(set) var longest = 0
  private(set) var longestLine = 0..<0
  private(set) var uses = 0
  private var isFirstLine = true
  private var part = Part.start
  private var current = 0
  private var currentLine = 0..<0
  /// Whether the current one has a label and a colon.
  private var isDefinition = false

  /// Reads one more line of the leaf, from where its text starts.
  mutating func read(_ bytes: [UInt8], _ line: Range<Int>) {
    var i = line.lowerBound
    if isFirstLine, Self.isTaskBox(bytes, line) { i += 3 }
    isFirstLine = false
    while i < line.upperBound {
      if case .over = part { return }
      let next = read(bytes, line, at: i)
      current += next - i
      i = next
    }
    endLine()
  }

  mutating func endLeaf(uses count: Int) {
    endDefinition()
    isFirstLine = true
    part = .start
    uses += count
  }

  /// The offset after what was read, which may be beyond the line's end after a backslash.
  private mutating func read(_ bytes: [UInt8], _ line: Range<Int>, at i: Int) -> Int {
    let byte = bytes[i]
    switch part {
    case .over: return line.upperBound
    case .label:
      if byte == .backslash { return i + 2 }
      if byte == .openBracket { part = .over }
      guard byte == .closeBracket else { return i + 1 }
      isDefinition = bytes.hasPrefix("]:", at: i, before: line.upperBound)
      part = isDefinition ? .address : .over
      return i + 2
    case .title(let end):
      if byte == .backslash { return i + 2 }
      if byte == end { part = .afterTitle }
      return i + 1
    default: break
    }
    guard !byte.isBlank else { return i + 1 }
    switch part {
    case .address:
      part = .afterAddress
      return Self.addressEnd(bytes, line, at: i)
    case .afterAddress: part = Self.titleEnd(byte).map(Part.title) ?? .over
    case .titleOnNextLine:
      if let end = Self.titleEnd(byte) {
        part = .title(end: end)
      } else {
        start(byte, line)
      }
    case .start: start(byte, line)
    default: part = .over
    }
    return i + 1
  }

  private mutating func start(_ byte: UInt8, _ line: Range<Int>) {
    endDefinition()
    part = byte == .openBracket ? .label : .over
    currentLine = line
  }

  private mutating func endLine() {
    switch part {
    case .afterAddress: part = .titleOnNextLine
    case .afterTitle: part = .start
    default: break
    }
  }

  private mutating func endDefinition() {
    if isDefinition, current > longest {
      longest = current
      longestLine = currentLine
    }
    current = 0
    isDefinition = false
  }

  private static func titleEnd(_ byte: UInt8) -> UInt8? {
    switch byte {
    case .doubleQuote, .singleQuote: byte
    case .openParenthesis: .closeParenthesis
    default: nil
    }
  }

  private static func addressEnd(_ bytes: [UInt8], _ line: Range<Int>, at start: Int) -> Int {
    var i = start
    if bytes[i] == .less {
      while i < line.upperBound, bytes[i] != .greater { i += bytes[i] == .backslash ? 2 : 1 }
      return i + 1
    }
    while i < line.upperBound, !bytes[i].endsWord { i += 1 }
    return i
  }

  /// `[ ]` or `[x]`: the text of a task starts behind it.
  private static func isTaskBox(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    line.count > 3 && bytes[line.lowerBound] == .openBracket && bytes[line.lowerBound + 2] == .closeBracket
      && [.space, 0x78, 0x58].contains(bytes[line.lowerBound + 1]) && bytes[line.lowerBound + 3].isWhiteSpace
  }
}
