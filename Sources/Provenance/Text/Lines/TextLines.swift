/// Cuts a text into its lines.
enum TextLines {
  static func lines(of bytes: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var blanks = 0
    var startsPage = true
    // Nearly every byte of a text is none of these, so that each is looked for by itself.
    var breaks = [0x0A, 0x0D, 0x0C].map { ByteCursor($0, in: bytes) }
    var gaps = [UInt8(ascii: "|"), 0x09].map { ByteCursor($0, in: bytes) }
    gaps.append(ByteCursor(0x20, isPair: true, in: bytes))
    var i = 0
    while i < bytes.count {
      let start = i
      var content = i
      i = bytes.count
      for k in breaks.indices { i = min(i, breaks[k].first(from: start)) }
      var hasGap = false
      for k in gaps.indices where gaps[k].first(from: start) < i { hasGap = true }
      while content < i, bytes[content].isSpace { content += 1 }
      var end = i
      while end > content, bytes[end - 1].isSpace { end -= 1 }
      if end > content {
        lines.append(
          TextLine(
            content: content..<end, start: start, blanksBefore: blanks, startsPage: startsPage, hasGap: hasGap))
        blanks = 0
        startsPage = false
      } else {
        blanks += 1
      }
      guard i < bytes.count else { break }
      if bytes[i] == 0x0C {
        startsPage = true
        blanks += 2
      }
      i += bytes[i] == 0x0D && i + 1 < bytes.count && bytes[i + 1] == 0x0A ? 2 : 1
    }
    return lines
  }

  /// The lines without some of them, which are empty lines from now on.
  static func lines(_ lines: [TextLine], without furniture: Set<Int>) -> [TextLine] {
    var isEmptied = [Bool](repeating: false, count: lines.count)
    for index in furniture { isEmptied[index] = true }
    var kept: [TextLine] = []
    kept.reserveCapacity(lines.count - furniture.count)
    var blanks = 0
    var startsPage = false
    for (index, line) in lines.enumerated() {
      if isEmptied[index] {
        blanks += line.blanksBefore + 1
        startsPage = startsPage || line.startsPage
        continue
      }
      kept.append(
        TextLine(
          content: line.content, start: line.start, blanksBefore: blanks + line.blanksBefore,
          startsPage: startsPage || line.startsPage, hasGap: line.hasGap))
      blanks = 0
      startsPage = false
    }
    return kept
  }

  /// The bytes with the marks of bold and italic print as spaces, so that “**Grade 2 (good)**” reads as its words;
  /// offsets stay. An asterisk that opens a line, with a space behind it, is a bullet and stays, as does one that is all
  /// of a table's cell.
  static func withoutEmphasis(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { for i in 0..<3 { result[i] = 0x20 } }
    var last: (offset: Int, opensLine: Bool)?
    var next = 0
    while let i = bytes.first(UInt8(ascii: "*"), from: next) {
      next = i + 1
      // Back to the asterisk before at most, so that a line of nothing else takes linear time.
      var start = i
      while start > 0, bytes[start - 1].isSpace, !bytes[start - 1].isBreak { start -= 1 }
      let opensLine: Bool
      if let last, start == last.offset + 1 {
        opensLine = last.opensLine
      } else {
        opensLine = start == 0 || bytes[start - 1].isBreak
      }
      last = (i, opensLine)
      let isBullet = opensLine && i + 1 < bytes.count && bytes[i + 1].isSpace
      if !isBullet, !isCell(bytes, i) { result[i] = 0x20 }
    }
    return result
  }
}

extension TextLines {
  /// Whether a byte has a gap, a tab or a pipe on both sides.
  private static func isCell(_ bytes: [UInt8], _ i: Int) -> Bool {
    func parts(_ near: Int, _ far: Int) -> Bool {
      guard bytes.indices.contains(near), !bytes[near].isBreak else { return near > i }
      if bytes[near] == 0x09 || bytes[near] == UInt8(ascii: "|") { return true }
      guard bytes[near] == 0x20 else { return false }
      guard bytes.indices.contains(far) else { return far > i }
      return bytes[far].isSpace || bytes[far] == UInt8(ascii: "|")
    }
    return parts(i - 1, i - 2) && parts(i + 1, i + 2)
  }

  /// Puts words together that the end of a line cuts in two: “safe-”, “guarding” becomes “safeguarding” and the line
  /// break behind it, so that all offsets but those within the word stay.
  ///
  /// A hyphen that belongs to the word, as the rest of the text has it, by its first or last part (“co-”, “-wide”) or as
  /// one of several (“up-”, “to-date”), stays.
  static func withoutHyphenation(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var known: Set<WordHash>?
    var end = 0
    var next = 1
    while let i = bytes.first(UInt8(ascii: "-"), from: next) {
      next = i + 1
      guard bytes[i - 1].isLetter, let rest = wordBehindBreak(bytes, i + 1) else {
        continue
      }
      var start = i
      while start > 0, bytes[start - 1].isLetter { start -= 1 }
      let words = known ?? Set(bytes.split { !$0.isLetter && $0 != UInt8(ascii: "-") }.map { WordHash($0) })
      known = words
      let first = bytes[start..<i]
      let lead = bytes[rest].prefix(while: \.isLetter)
      let isOneWord = words.contains(WordHash(first + lead))
      let isChain = lead.count < rest.count && lead.count <= 3 || bytes[..<start].last == hyphen && first.count <= 3
      let hasHyphen =
        !isOneWord
        && (isChain || words.contains(WordHash(first + [hyphen] + bytes[rest]))
          || prefixes.contains { $0.utf8.elementsEqual(first.lazy.map(\.lower)) }
          // “re-referrals”, but “require” with no word “quire”.
          || wordPrefixes.contains { $0.utf8.elementsEqual(first.lazy.map(\.lower)) } && words.contains(WordHash(lead))
          || suffixes.contains { $0.utf8.elementsEqual(lead) })
      // With the stop behind it, which would stand alone on its line.
      let stops = bytes[rest.upperBound...].prefix { closing.contains($0) }
      let isClosed = stops.endIndex == bytes.count || bytes[stops.endIndex].isSpace
      let moved = rest.lowerBound..<(isClosed ? stops.endIndex : rest.upperBound)
      // A line that had no more than the rest of the word is gone, and no empty line between two others.
      let behind = bytes[moved.upperBound...].first { !$0.isSpace || $0.isBreak }
      let isAlone = behind?.isBreak == true
      let mark = hasHyphen ? [hyphen] : []
      if isAlone, start >= end, isBelowGap(bytes, start) {
        // In a narrow column the word stands on the second line, as the first has no room for it.
        let gap = Array(bytes[i + 1..<moved.lowerBound]) + (hasHyphen ? [] : [0x20])
        result.replaceSubrange(start..<moved.upperBound, with: gap + Array(first) + mark + Array(bytes[moved]))
      } else {
        let gap = bytes[i + 1..<moved.lowerBound].map { isAlone ? 0x20 : $0 }
        let word = mark + Array(bytes[moved]) + (hasHyphen ? [] : [0x20])
        result.replaceSubrange(i..<moved.upperBound, with: word + gap)
      }
      end = moved.upperBound
      next = moved.upperBound
    }
    return result
  }

  /// Whether words stand before a place on its line, and the line above has a wide gap, as the rows of a table have.
  private static func isBelowGap(_ bytes: [UInt8], _ place: Int) -> Bool {
    let line = bytes[..<place].lastIndex(where: \.isBreak) ?? 0
    guard bytes[line..<place].contains(where: { !$0.isSpace }) else { return false }
    let above = bytes[..<line].lastIndex(where: \.isBreak).map { $0 + 1 } ?? 0
    let words = bytes[above..<max(above, line)].drop { $0 == 0x20 }
    guard
      let gap = zip(words.indices, words.indices.dropFirst()).first(where: { words[$0] == 0x20 && words[$1] == 0x20 })
    else { return false }
    return words[gap.0...].contains { !$0.isSpace }
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let closing = Array(".,;:!?)".utf8)

  private static let suffixes = [
    "wide", "based", "led", "term", "being", "old", "date", "door", "centred", "focused", "proceedings",
  ]

  private static let prefixes = [
    "co", "multi", "non", "self", "well", "long", "short", "early", "cross", "asylum", "decision",
  ]

  /// Those that other words start with, too.
  private static let wordPrefixes = ["re", "pre", "inter"]

  /// The word that opens the next line, where one line break stands before it and it is in small letters: “guarding”,
  /// “to-date”.
  private static func wordBehindBreak(_ bytes: [UInt8], _ start: Int) -> Range<Int>? {
    var i = start
    var breaks = 0
    while i < bytes.count, bytes[i].isSpace, i - start < 40 {
      if bytes[i] == 0x0A || bytes[i] == 0x0D && !(i + 1 < bytes.count && bytes[i + 1] == 0x0A) { breaks += 1 }
      if bytes[i] == 0x0C { return nil }
      i += 1
    }
    guard breaks == 1, i < bytes.count, bytes[i].isLower else { return nil }
    let first = i
    func isInWord(_ i: Int) -> Bool {
      bytes[i].isLetter || bytes[i] == hyphen && i + 1 < bytes.count && bytes[i + 1].isLower && bytes[i - 1].isLetter
    }
    while i < bytes.count, isInWord(i), i - first < 40 { i += 1 }
    return first..<i
  }
}
