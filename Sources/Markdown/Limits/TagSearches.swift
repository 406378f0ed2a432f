/// The searches for the ends of tags and comments that are under way at a place in a leaf.
///
/// cmark tries a tag at each `<`, and goes on through quoted values, which may hold further `<`. How many of
/// the tries are still alive, outside quotes and inside each kind, follows from the bytes alone.
struct TagSearches {
  private var instructions = 0
  private var declarations = 0
  private var dataSections = 0
  private var comments = 0
  private var unquoted = 0
  private var doubleQuoted = 0
  private var singleQuoted = 0
  private var last = 0

  private var alive: Int {
    instructions + declarations + dataSections + comments + unquoted + doubleQuoted + singleQuoted
  }

  mutating func startLine(at start: Int) { last = start }

  mutating func endLine(at end: Int) -> Int { settle(at: end) }

  /// The steps since the last call; then what the byte opens and ends.
  mutating func meet(_ byte: UInt8, in bytes: [UInt8], _ line: Range<Int>, at i: Int) -> Int {
    if byte != .less, alive == 0 { return 0 }
    let steps = settle(at: i)
    switch byte {
    case .less: open(bytes, line, at: i)
    case .greater:
      unquoted = 0
      declarations = 0
      if i > line.lowerBound, bytes[i - 1] == .question { instructions = 0 }
      if i > line.lowerBound + 1, bytes[i - 1] == .closeBracket, bytes[i - 2] == .closeBracket {
        dataSections = 0
      }
    case .dash:
      if comments > 0, i > line.lowerBound, bytes[i - 1] == .dash { comments = 0 }
    case .doubleQuote where unquoted + doubleQuoted > 0:
      (unquoted, doubleQuoted) = (doubleQuoted, followsEquals(bytes, line, at: i) ? unquoted : 0)
    case .singleQuote where unquoted + singleQuoted > 0:
      (unquoted, singleQuoted) = (singleQuoted, followsEquals(bytes, line, at: i) ? unquoted : 0)
    default: break
    }
    return steps
  }

  private mutating func settle(at i: Int) -> Int {
    defer { last = i }
    return alive * (i - last)
  }

  private mutating func open(_ bytes: [UInt8], _ line: Range<Int>, at i: Int) {
    unquoted = 0
    guard i + 1 < line.upperBound else { return }
    switch bytes[i + 1] {
    case .question: instructions += 1
    case .exclamation:
      guard i + 2 < line.upperBound else { return }
      if bytes[i + 2].isLetter { declarations += 1 }
      if bytes[i + 2] == .dash { comments += 1 }
      if bytes[i + 2] == .openBracket { dataSections += 1 }
    case let byte where byte.isLetter: unquoted = 1
    default: break
    }
  }

  /// Whether an attribute's value may start at `i`: `=` stands before it, or the line starts.
  private func followsEquals(_ bytes: [UInt8], _ line: Range<Int>, at i: Int) -> Bool {
    var k = i
    while k > line.lowerBound, bytes[k - 1].isWhiteSpace { k -= 1 }
    return k == line.lowerBound || bytes[k - 1] == .equals
  }
}
