import Diagnostics

/// Cuts the bytes of a template into text and tags.
///
/// It goes over the bytes once: the search for the end of a tag stops at the next opening delimiter, so a tag
/// that is never closed costs no more than its own length and spoils nothing behind it.
struct TemplateLexer {
  private let bytes: [UInt8]
  private var position = 0
  private var opening: [UInt8] = Array("{{".utf8)
  private var closing: [UInt8] = Array("}}".utf8)
  private(set) var tokens: [TemplateToken] = []
  private(set) var problems: [TemplateProblem] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while let tag = nextOpening() {
      addText(upTo: tag)
      lexTag(at: tag)
    }
    addText(upTo: bytes.count)
  }

  // MARK: Text

  /// Adds one token for each line, because the lines are what standalone tags and indentation are about.
  private mutating func addText(upTo end: Int) {
    while position < end {
      var lineEnd = position
      while lineEnd < end, bytes[lineEnd] != 0x0A { lineEnd += 1 }
      if lineEnd < end { lineEnd += 1 }
      tokens.append(TemplateToken(.text, position..<lineEnd))
      position = lineEnd
    }
  }

  private func nextOpening() -> Int? {
    var i = position
    while i < bytes.count {
      if matches(opening, at: i) { return i }
      i += 1
    }
    return nil
  }

  private func matches(_ delimiter: [UInt8], at offset: Int) -> Bool {
    guard bytes[offset] == delimiter[0], offset + delimiter.count <= bytes.count else { return false }
    for i in delimiter.indices where bytes[offset + i] != delimiter[i] { return false }
    return true
  }

  // MARK: Tags

  private mutating func lexTag(at start: Int) {
    var content = start + opening.count
    while content < bytes.count, isSpace(bytes[content]) { content += 1 }
    let sigil = content < bytes.count ? bytes[content] : 0
    switch sigil {
    case UInt8(ascii: "!"): lexComment(at: start, content: content + 1)
    case UInt8(ascii: "="): lexDelimiters(at: start, content: content + 1)
    case UInt8(ascii: "{"): lexNamed(.raw, at: start, content: content + 1, until: [0x7D] + closing)
    case UInt8(ascii: "&"): lexNamed(.raw, at: start, content: content + 1, until: closing)
    case UInt8(ascii: "#"): lexNamed(.section, at: start, content: content + 1, until: closing)
    case UInt8(ascii: "^"): lexNamed(.inverted, at: start, content: content + 1, until: closing)
    case UInt8(ascii: "/"): lexNamed(.close, at: start, content: content + 1, until: closing)
    case UInt8(ascii: ">"): lexNamed(.partial, at: start, content: content + 1, until: closing)
    case UInt8(ascii: "<"): lexNamed(.parent, at: start, content: content + 1, until: closing)
    case UInt8(ascii: "$"): lexNamed(.block, at: start, content: content + 1, until: closing)
    default: lexNamed(.escaped, at: start, content: content, until: closing)
    }
  }

  private mutating func lexNamed(
    _ kind: TemplateToken.Kind,
    at start: Int,
    content: Int,
    until closing: [UInt8]
  ) {
    guard let end = endOfTag(from: content, closing) else {
      return recover(kind, at: start, content: content, closing)
    }
    position = end + closing.count
    let name = trimmed(content..<end)
    tokens.append(TemplateToken(kind, start..<position, name: name))
    // A closing tag is compared with what is open, which gives the better message.
    if kind == .close { return }
    if name.isEmpty {
      report(start..<position, "this tag has no name between its delimiters")
    } else if name.contains(where: { isSpace(bytes[$0]) }) {
      let written = String(decoding: bytes[name].prefix(40), as: UTF8.self)
      report(name, "“\(written)” is not a name: a name has no spaces in it")
    }
  }

  private mutating func lexComment(at start: Int, content: Int) {
    guard let end = find(closing, from: content) else {
      report(restOfLine(from: start), "this comment is not closed: write “\(text(closing))” after it")
      position = bytes.count
      return
    }
    position = end + closing.count
    tokens.append(TemplateToken(.comment, start..<position))
  }

  private mutating func lexDelimiters(at start: Int, content: Int) {
    var i = content
    let first = word(at: &i)
    let second = word(at: &i)
    while i < bytes.count, isSpace(bytes[i]) { i += 1 }
    let isWhole = i < bytes.count && matches([UInt8(ascii: "=")] + closing, at: i)
    guard isWhole, (1...Self.delimiterLimit).contains(first.count),
      (1...Self.delimiterLimit).contains(second.count)
    else {
      position = find(closing, from: content).map { $0 + closing.count } ?? bytes.count
      report(
        restOfLine(from: start),
        "delimiters are two words of at most \(Self.delimiterLimit) bytes without “=”, set as in "
          + "\(text(opening))=<% %>=\(text(closing))"
      )
      return
    }
    position = i + 1 + closing.count
    opening = Array(bytes[first])
    closing = Array(bytes[second])
    tokens.append(TemplateToken(.delimiters, start..<position))
  }

  /// Keeps the comparison of a delimiter with each place of the text cheap.
  private static let delimiterLimit = 16

  private func word(at i: inout Int) -> Range<Int> {
    while i < bytes.count, isSpace(bytes[i]) { i += 1 }
    let start = i
    while i < bytes.count, !isSpace(bytes[i]), bytes[i] != UInt8(ascii: "=") { i += 1 }
    return start..<i
  }

  // MARK: Mistakes

  /// Where the content of a tag ends, or nil where another tag opens before that, or the file ends.
  private func endOfTag(from content: Int, _ closing: [UInt8]) -> Int? {
    var i = content
    while i < bytes.count {
      if matches(closing, at: i) { return i }
      if matches(opening, at: i) { return nil }
      i += 1
    }
    return nil
  }

  private func find(_ delimiter: [UInt8], from start: Int) -> Int? {
    (start..<max(start, bytes.count)).first { matches(delimiter, at: $0) }
  }

  /// Reports a tag that is not closed and goes on at the next one. A tag that opens or closes something still
  /// does so, by what looks like its name, or its partner would be a second problem.
  private mutating func recover(
    _ kind: TemplateToken.Kind,
    at start: Int,
    content: Int,
    _ closing: [UInt8]
  ) {
    report(restOfLine(from: start), "this tag is not closed: “\(text(closing))” is missing")
    position = content
    position = nextOpening() ?? bytes.count
    var name = trimmed(content..<position)
    if let end = name.first(where: { isSpace(bytes[$0]) || bytes[$0] == closing[0] }) {
      name = name.lowerBound..<end
    }
    let token = TemplateToken(kind, start..<position, name: name)
    if token.opens || kind == .close { tokens.append(token) }
  }

  private mutating func report(_ range: Range<Int>, _ message: String) {
    problems.append(TemplateProblem(rule: .templateSyntax, range: range, message: message))
  }

  /// From a tag to the end of its line or to the next tag, without white space at the end.
  private func restOfLine(from start: Int) -> Range<Int> {
    var end = start + opening.count
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D, !matches(opening, at: end) { end += 1 }
    return trimmed(start..<min(end, bytes.count))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, isSpace(bytes[lower]) { lower += 1 }
    while lower < upper, isSpace(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private func text(_ delimiter: [UInt8]) -> String { String(decoding: delimiter, as: UTF8.self) }
}
