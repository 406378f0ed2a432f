/// What stands behind the text of a link, and link reference definitions, read as cmark reads them.
enum LinkSyntax {
  struct Tail {
    /// Where the address stands, for a link that has it with it.
    var destination: Range<Int>?
    var end: Int
  }

  /// The part of a link behind its closing bracket: `(…)`, `[…]`, or nothing. cmark has already decided that
  /// there is a link.
  static func tail(_ text: [UInt8], at start: Int) -> Tail {
    guard start < text.count else { return Tail(end: start) }
    if text[start] == .openParenthesis, let tail = inlineTail(text, at: start) { return tail }
    if text[start] == .openBracket, let label = label(text, at: start) { return Tail(end: label) }
    return Tail(end: start)
  }

  private static func inlineTail(_ text: [UInt8], at start: Int) -> Tail? {
    guard let destination = destination(text, at: skipSpaces(text, start + 1)) else { return nil }
    var end = skipSpaces(text, destination.end)
    if end > destination.end, let title = title(text, at: end) { end = skipSpaces(text, title) }
    guard end < text.count, text[end] == .closeParenthesis else { return nil }
    return Tail(destination: destination.range, end: end + 1)
  }

  /// The end of the definition `[label]: address "title"` that starts at `start`, with its line break.
  static func definition(_ text: [UInt8], at start: Int) -> Tail? {
    guard start < text.count, text[start] == .openBracket, let label = label(text, at: start) else {
      return nil
    }
    guard label > start + 2, label < text.count, text[label] == .colon else { return nil }
    guard let destination = destination(text, at: skipSpacesAndBreak(text, label + 1)) else { return nil }
    let beforeTitle = destination.end
    let titleStart = skipSpacesAndBreak(text, beforeTitle)
    if titleStart > beforeTitle, let title = title(text, at: titleStart), let end = lineEnd(text, at: title) {
      return Tail(destination: destination.range, end: end)
    }
    guard let end = lineEnd(text, at: beforeTitle) else { return nil }
    return Tail(destination: destination.range, end: end)
  }

  /// The end of a label `[…]`: at most 1,000 bytes without brackets that are not escaped.
  private static func label(_ text: [UInt8], at start: Int) -> Int? {
    var i = start + 1
    while i < text.count, i - start <= 1_001 {
      switch text[i] {
      case .closeBracket: return i + 1
      case .openBracket: return nil
      case .backslash where i + 1 < text.count && text[i + 1].isPunctuation: i += 2
      default: i += 1
      }
    }
    return nil
  }

  private static func destination(_ text: [UInt8], at start: Int) -> (range: Range<Int>, end: Int)? {
    var i = start
    if i < text.count, text[i] == .less {
      i += 1
      while i < text.count, text[i] != .greater {
        if text[i] == .newline || text[i] == .less { return nil }
        i += text[i] == .backslash ? 2 : 1
      }
      return i < text.count ? (start + 1..<i, i + 1) : nil
    }
    var depth = 0
    while i < text.count, !text[i].isWhiteSpace {
      if text[i] == .backslash, i + 1 < text.count, text[i + 1].isPunctuation {
        i += 2
        continue
      }
      if text[i] == .openParenthesis { depth += 1 }
      if depth > 32 { return nil }
      if text[i] == .closeParenthesis {
        if depth == 0 { break }
        depth -= 1
      }
      i += 1
    }
    return i < text.count ? (start..<i, i) : nil
  }

  private static func title(_ text: [UInt8], at start: Int) -> Int? {
    guard start < text.count else { return nil }
    let open = text[start]
    guard open == .doubleQuote || open == .singleQuote || open == .openParenthesis else { return nil }
    let close = open == .openParenthesis ? .closeParenthesis : open
    var i = start + 1
    while i < text.count {
      if text[i] == close { return i + 1 }
      if text[i] == .openParenthesis, open == .openParenthesis { return nil }
      i += text[i] == .backslash && i + 1 < text.count && text[i + 1].isPunctuation ? 2 : 1
    }
    return nil
  }

  private static func lineEnd(_ text: [UInt8], at start: Int) -> Int? {
    var i = start
    while i < text.count, text[i].isBlank { i += 1 }
    if i == text.count { return i }
    return text[i] == .newline ? i + 1 : nil
  }

  private static func skipSpaces(_ text: [UInt8], _ start: Int) -> Int {
    var i = start
    while i < text.count, text[i].isWhiteSpace { i += 1 }
    return i
  }

  private static func skipSpacesAndBreak(_ text: [UInt8], _ start: Int) -> Int {
    var i = start
    while i < text.count, text[i].isBlank { i += 1 }
    guard i < text.count, text[i] == .newline else { return i }
    i += 1
    while i < text.count, text[i].isBlank { i += 1 }
    return i
  }
}
