/// What a line opens with: a bullet, a number, or neither.
struct LineOpening {
  /// The bytes behind the marks.
  var content: Range<Int>
  var hasBullet = false
  /// `12`, `4.1.3`; nil where there is none.
  var number: String?
  /// How many groups the number has.
  var depth = 0
  /// Whether a full stop or a bracket closes it, as in “12.”
  var isClosed = false
  /// A second number behind the first: “26. 5.3 For children”.
  var glued: String?

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    content = line
    var i = line.lowerBound
    if let after = Self.bulletEnd(bytes, i, line.upperBound) {
      hasBullet = true
      i = after
      while i < line.upperBound, bytes[i].isSpace { i += 1 }
      content = i..<line.upperBound
    }
    guard let mark = Self.number(bytes, i, line.upperBound) else { return }
    number = mark.text
    depth = mark.depth
    isClosed = mark.isClosed
    content = mark.end..<line.upperBound
    guard isClosed, !hasBullet, let second = Self.number(bytes, mark.end, line.upperBound) else { return }
    let next = second.end < line.upperBound ? bytes[second.end] : 0
    if second.depth > 1 || depth == 1 && next.isUpper && line.count < 120 {
      glued = second.text
      content = second.end..<line.upperBound
    }
  }

  enum Mark: Equatable {
    case bullet
    /// `12`
    case number(String)
  }

  static func number(of mark: Mark) -> String? {
    if case .number(let text) = mark { text } else { nil }
  }

  /// A bullet, or a number and its full stop, that is all of a line: what it marks stands below.
  static func loneMark(_ bytes: [UInt8], _ line: Range<Int>) -> Mark? {
    guard line.count <= 4, let first = line.first else { return nil }
    if bytes[first].isDigit {
      let digits = bytes[line].prefix(while: \.isDigit)
      guard digits.count <= 3, digits.count == line.count - 1, digits.first != UInt8(ascii: "0"),
        bytes[line.upperBound - 1] == UInt8(ascii: ".")
      else { return nil }
      return .number(String(decoding: digits, as: UTF8.self))
    }
    // As if text followed; a dash alone stands for an empty cell.
    let isDash =
      bytes[first] == UInt8(ascii: "-")
      || line.count == 3 && bytes[first] == 0xE2 && bytes[first + 1] == 0x80 && bytes[first + 2] <= 0x95
    let isMark = !bytes[line].contains { $0.isLetter } && bytes[first] >= 0x80 && !isDash
    return isMark && bulletEnd(Array(bytes[line]) + [0x20, 0x20], 0, line.count + 2) != nil ? .bullet : nil
  }

  /// Where the text behind a bullet starts.
  private static func bulletEnd(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Int? {
    func followed(_ after: Int) -> Int? { after < end && bytes[after].isSpace ? after + 1 : nil }
    switch bytes[i] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "o"): return followed(i + 1)
    case 0xC2: return i + 1 < end && bytes[i + 1] == 0xB7 ? followed(i + 2) : nil
    case 0xE2:
      guard i + 2 < end else { return nil }
      let isDash = bytes[i + 1] == 0x80 && (bytes[i + 2] == 0x93 || bytes[i + 2] == 0x94)
      let isDot = bytes[i + 1] == 0x80 && (bytes[i + 2] == 0xA2 || bytes[i + 2] == 0xA3)
      // Blocks, shapes, ticks and arrows.
      let isShape = [0x96, 0x97, 0x9C, 0x9E].contains(bytes[i + 1])
      // An extraction may glue a bullet to its item: “•Supervision”.
      if isDot || isShape, i + 3 < end, bytes[i + 3].isLetter { return i + 3 }
      return isDash || isDot || isShape ? followed(i + 3) : nil
    // What the square of a font of symbols becomes.
    case UInt8(ascii: "n"):
      guard let after = followed(i + 1) else { return nil }
      return bytes[after..<end].first { !$0.isSpace }?.isLetter == true ? after : nil
    // “Recommendation 1: …”, as each item of a list.
    case UInt8(ascii: "A"), UInt8(ascii: "O"), UInt8(ascii: "P"), UInt8(ascii: "R"):
      return labelEnd(bytes, i, end) ?? letterEnd(bytes, i, end)
    // The private letters that bullets of some fonts become.
    case 0xEF: return i + 3 < end && bytes[i + 1] & 0xFC == 0x80 ? i + 3 : nil
    default: return letterEnd(bytes, i, end)
    }
  }

  /// “Recommendation 1:”, “Area for improvement 2.”, “Priority action 3 –”, before words and no further cell.
  private static func labelEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    let line = bytes[start..<end]
    guard let label = labels.first(where: { line.starts(with: $0.utf8) }) else { return nil }
    let number = bytes[(start + label.utf8.count)..<end].prefix(while: \.isDigit)
    var i = number.endIndex
    guard (1...2).contains(number.count), i < end else { return nil }
    if bytes[i] == UInt8(ascii: ":") || bytes[i] == UInt8(ascii: ".") {
      i += 1
    } else if bytes[i..<end].starts(with: " –".utf8) || bytes[i..<end].starts(with: " -".utf8) {
      i += bytes[i + 1] == UInt8(ascii: "-") ? 2 : 4
    } else {
      return nil
    }
    guard i + 1 < end, bytes[i].isSpace, bytes[i + 1].isLetter, !hasCells(bytes[i + 1..<end]) else { return nil }
    return i + 1
  }

  private static let labels = [
    "Recommendation ", "Area for improvement ", "Priority action ", "Ofsted recommendation ",
    "Ofsted area for improvement ",
  ]

  /// “(a)”, “b)”, “(iv)”
  private static func letterEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var i = start
    let hasOpen = bytes[i] == UInt8(ascii: "(")
    if hasOpen { i += 1 }
    let first = i
    while i < end, bytes[i].isLower, i - first < 4 { i += 1 }
    let isRoman = bytes[first..<i].allSatisfy {
      [UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x")].contains($0)
    }
    if i == first, !hasOpen { return stoppedLetterEnd(bytes, start, end) }
    guard i > first, i - first == 1 || isRoman, i + 1 < end else { return nil }
    // An extraction may glue a letter to its item: “(a)Improve governance”.
    if hasOpen, i + 2 < end, bytes[i] == UInt8(ascii: ")"), bytes[i + 1].isUpper, bytes[i + 2].isLower { return i + 1 }
    guard bytes[i + 1].isSpace else { return nil }
    if !hasOpen, bytes[i] == UInt8(ascii: ".") { return opensItem(bytes, i + 2, end) ? i + 2 : nil }
    return bytes[i] == UInt8(ascii: ")") ? i + 2 : nil
  }

  /// “A.   how quickly …”: behind a capital the item must be told from a name, “A. Smith”.
  private static func stoppedLetterEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start + 3 < end, bytes[start].isUpper, bytes[start + 1] == UInt8(ascii: "."),
      bytes[start + 2].isSpace, opensItem(bytes, start + 3, end)
    else { return nil }
    let words = bytes[start + 3..<end].drop(while: \.isSpace)
    return words.first?.isLower == true || words.startIndex > start + 3 ? start + 3 : nil
  }

  /// Whether words stand behind a mark, and no cells.
  private static func opensItem(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let words = bytes[start..<end].drop(while: \.isSpace)
    return words.first?.isLetter == true && words.contains(0x20) && !hasCells(words)
  }

  private static func hasCells(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(UInt8(ascii: "|")) || line.contains(0x09)
      || zip(line, line.dropFirst()).contains { $0 == (0x20, 0x20) }
  }

  /// Whether a tab, or the gap of a hanging number, parts it from prose, as word processors print it: “1⇥To tell members
  /// of the outcome of …”, “9      Capacity for improvement is adequate. …”.
  private static func isBeforeProse(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let gap = bytes[start..<end].prefix { $0 == 0x20 || $0 == 0x09 }
    let isHanging = gap.count >= 3 && gap.allSatisfy { $0 == 0x20 }
    guard isHanging || gap.elementsEqual([0x09]), gap.endIndex < end, bytes[gap.endIndex].isUpper else { return false }
    let rest = bytes[gap.endIndex..<end]
    let isSentence = bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: ":")
    return (isSentence || rest.count > 60) && rest.contains(0x20) && !hasCells(rest)
  }

  /// Paragraphs count from 1: what starts with 0 numbers none, and no locator could name it.
  private static func number(
    _ bytes: [UInt8],
    _ start: Int,
    _ end: Int
  ) -> (text: String, depth: Int, isClosed: Bool, end: Int)? {
    var i = start
    var depth = 0
    var last = start
    while i < end, bytes[i].isDigit {
      let group = i
      while i < end, bytes[i].isDigit { i += 1 }
      guard i - group <= 3 else { return nil }
      if depth == 0, bytes[group..<i].allSatisfy({ $0 == UInt8(ascii: "0") }) { return nil }
      depth += 1
      last = i
      guard i + 1 < end, bytes[i] == UInt8(ascii: "."), bytes[i + 1].isDigit else { break }
      i += 1
    }
    guard depth > 0, depth <= 6 else { return nil }
    var isClosed = false
    if i < end, bytes[i] == UInt8(ascii: ".") || bytes[i] == UInt8(ascii: ")") {
      isClosed = true
      i += 1
    }
    if !isClosed, isBeforeProse(bytes, i, end) { isClosed = true }
    // An extraction may glue a number to its paragraph: “1.The council …”, “4.2.2The nine …”
    let opensWord = i + 1 < end && bytes[i].isUpper && (bytes[i + 1].isLower || bytes[i + 1].isSpace)
    let isGlued = opensWord && (isClosed || depth > 1)
    guard i < end, bytes[i].isSpace || isGlued else { return nil }
    while i < end, bytes[i].isSpace { i += 1 }
    guard i < end else { return nil }
    return (String(decoding: bytes[start..<last], as: UTF8.self), depth, isClosed, i)
  }
}
