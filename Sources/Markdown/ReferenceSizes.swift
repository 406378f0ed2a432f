/// How long the longest link reference definition may be, and how many links may use it.
struct ReferenceSizes {
  private(set) var longest = 0
  private(set) var longestLine = 0..<0
  private(set) var uses = 0
  private var current = 0
  private var currentLine = 0..<0

  mutating func read(_ bytes: [UInt8], _ line: Range<Int>) {
    if !line.isEmpty, bytes[line.lowerBound] == .openBracket {
      end()
      if Self.mayDefine(bytes, line) { currentLine = line }
    }
    if !currentLine.isEmpty { current += line.count }
  }

  mutating func endLeaf(uses count: Int) {
    end()
    uses += count
  }

  private mutating func end() {
    if current > longest {
      longest = current
      longestLine = currentLine
    }
    current = 0
    currentLine = 0..<0
  }

  /// A label that ends in `]:` or on another line, an address, and nothing or a title behind it.
  private static func mayDefine(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var i = line.lowerBound + 1
    while i < line.upperBound, bytes[i] != .closeBracket {
      if bytes[i] == .openBracket { return false }
      i += bytes[i] == .backslash ? 2 : 1
    }
    guard i < line.upperBound else { return true }
    guard bytes.hasPrefix("]:", at: i, before: line.upperBound) else { return false }
    i += 2
    while i < line.upperBound, bytes[i].isWhiteSpace { i += 1 }
    while i < line.upperBound, !bytes[i].isWhiteSpace { i += 1 }
    while i < line.upperBound, bytes[i].isWhiteSpace { i += 1 }
    guard i < line.upperBound else { return true }
    return bytes[i] == .doubleQuote || bytes[i] == .singleQuote || bytes[i] == .openParenthesis
  }
}
