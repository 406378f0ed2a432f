/// The words by which grades are told.
package enum GradeWords {
  /// The grade that some words name from their start, with where it ends: “requires improvement to be good”.
  package static func grade(_ bytes: [UInt8], at start: Int, before limit: Int) -> (id: String, end: Int)? {
    // Most words are told apart from all of them by their first letter.
    guard start < limit, firstLetters.contains(bytes[start].lower) else { return nil }
    for (word, id) in words {
      guard let after = Self.end(of: word, in: bytes, at: start, before: limit),
        after == limit || !bytes[after].isLetter
      else {
        continue
      }
      if id == "requires-improvement" {
        let longer = skip(bytes, after, limit, Array("to be good".utf8))
        return (id, longer ?? after)
      }
      return (id, after)
    }
    return nil
  }

  /// Every grade that is named in a range, in order.
  package static func grades(_ bytes: [UInt8], _ range: Range<Int>) -> [(id: String, range: Range<Int>)] {
    var result: [(String, Range<Int>)] = []
    var i = range.lowerBound
    var isStart = true
    while i < range.upperBound {
      if isStart, bytes[i].isLetter, let grade = grade(bytes, at: i, before: range.upperBound) {
        result.append((grade.id, i..<grade.end))
        i = grade.end
        isStart = false
        continue
      }
      isStart = !bytes[i].isLetter
      i += 1
    }
    return result
  }

  /// “Grade 2 (good)” at the end of a line: the grade, and where its words start.
  package static func gradeLine(_ bytes: [UInt8], _ range: Range<Int>) -> (id: String, start: Int)? {
    if let plain = plainGradeLine(bytes, range) { return plain }
    guard range.count >= 12, bytes[range.upperBound - 1] == UInt8(ascii: ")") || bytes[range.upperBound - 1].isSpace
    else {
      return nil
    }
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isSpace { end -= 1 }
    guard end > range.lowerBound, bytes[end - 1] == UInt8(ascii: ")") else { return nil }
    var open = end - 1
    while open > range.lowerBound, bytes[open] != UInt8(ascii: "(") { open -= 1 }
    guard let grade = grade(bytes, at: open + 1, before: end - 1), grade.end == end - 1 else {
      return turnedGradeLine(bytes, range.lowerBound..<open, number: open + 1..<end - 1)
    }
    return gradeNumber(bytes, range.lowerBound..<open).map { (grade.id, $0) }
  }

  /// “Grade 2 Good”, “Grade 2: Good”
  private static func plainGradeLine(_ bytes: [UInt8], _ range: Range<Int>) -> (id: String, start: Int)? {
    guard range.count >= 12, range.count <= 200, let last = range.last, bytes[last].isLetter,
      let closing = GradedHeading.closingGrade(bytes, range)
    else { return nil }
    var end = closing.start
    while end > range.lowerBound, !bytes[end - 1].isLetter, !bytes[end - 1].isDigit { end -= 1 }
    guard closing.start - end <= 5 else { return nil }
    return gradeNumber(bytes, range.lowerBound..<end).map { (closing.id, $0) }
  }

  /// Whether a line ends in a grade, or in the start of one that goes on below: “Requires improvement to”.
  static func endsInGrade(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard let last = grades(bytes, line).last else { return false }
    return bytes[last.range.upperBound..<line.upperBound].split { !$0.isLetter && !$0.isDigit }.allSatisfy {
      parts.contains($0.map(\.lower))
    }
  }

  /// “Good (Grade 2)”: the words in brackets are those of the number.
  private static func turnedGradeLine(
    _ bytes: [UInt8], _ before: Range<Int>, number: Range<Int>
  ) -> (id: String, start: Int)? {
    guard number.count < 16, gradeNumber(bytes, number) == number.lowerBound,
      let found = GradedHeading.closingGrade(bytes, before)
    else { return nil }
    return found
  }

  /// Where “Grade 2” starts, which ends some words.
  private static func gradeNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var i = range.upperBound
    func skipBack(_ isIn: (UInt8) -> Bool) { while i > range.lowerBound, isIn(bytes[i - 1]) { i -= 1 } }
    // A hard space is C2 A0; nothing else here has these bytes.
    func isSpace(_ byte: UInt8) -> Bool { byte.isSpace || byte == 0xA0 || byte == 0xC2 }
    skipBack(isSpace)
    let digits = i
    skipBack(\.isDigit)
    guard i < digits else { return nil }
    skipBack { isSpace($0) || $0 == UInt8(ascii: ":") }
    let word = Array("grade".utf8)
    guard i - word.count >= range.lowerBound, Self.end(of: word, in: bytes, at: i - word.count, before: i) == i else {
      return nil
    }
    return i - word.count
  }

  /// Whether a line ends in a grade that a gap parts from its label, as a row of a table does.
  static func closesRow(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard let start = gradeLine(bytes, line)?.start ?? GradedHeading.closingGrade(bytes, line)?.start,
      start > line.lowerBound + 2
    else { return false }
    return bytes[start - 1] == 0x09 || bytes[start - 1] == 0x20 && bytes[start - 2] == 0x20
  }

  /// Whether a grade is said by a verb: “services required improvement to be good”.
  static func isVerb(_ bytes: [UInt8], _ grade: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let word = bytes[grade].prefix(while: \.isLetter).map(\.lower)
    guard ["require", "requires", "required"].contains(where: { $0.utf8.elementsEqual(word) }) else { return false }
    return bytes[sentence.lowerBound..<grade.lowerBound].suffix(6).contains(where: \.isLetter)
  }

  /// Whether a line has words of grades alone, and so may be a part of one: “Requires”, “improvement to be”.
  static func isPart(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let words = bytes[line].split { !$0.isLetter }
    return !words.isEmpty && words.count <= 5 && words.allSatisfy { parts.contains($0.map(\.lower)) }
  }

  private static let parts = Set(
    ["requires", "require", "improvement", "to", "be", "good", "outstanding", "adequate", "inadequate"].map {
      Array($0.utf8)
    })

  private static let words: [([UInt8], String)] = [
    (Array("outstanding".utf8), "outstanding"), (Array("good".utf8), "good"), (Array("adequate".utf8), "adequate"),
    (Array("requires improvement".utf8), "requires-improvement"),
    (Array("require improvement".utf8), "requires-improvement"),
    (Array("required improvement".utf8), "requires-improvement"),
    (Array("requires-improvement".utf8), "requires-improvement"),
    (Array("requiring improvement".utf8), "requires-improvement"),
    (Array("inadequate".utf8), "inadequate"),
  ]

  private static let firstLetters = ASCIISet("ogari")

  /// Where some words end that stand at a place; nil where others stand there. A space may be any white space, the end
  /// of a line and a hard space too.
  private static func end(of words: [UInt8], in bytes: [UInt8], at start: Int, before limit: Int) -> Int? {
    guard start >= 0 else { return nil }
    var i = start
    for letter in words {
      if letter == 0x20 {
        let first = i
        while i < limit {
          if bytes[i].isSpace {
            i += 1
          } else if bytes[i] == 0xC2, i + 1 < limit, bytes[i + 1] == 0xA0 {
            i += 2
          } else {
            break
          }
        }
        guard i > first else { return nil }
      } else {
        guard i < limit, bytes[i].lower == letter else { return nil }
        i += 1
      }
    }
    return i
  }

  /// Skips white space, quotes and some words: “'required improvement' to be good”.
  private static func skip(_ bytes: [UInt8], _ start: Int, _ end: Int, _ words: [UInt8]) -> Int? {
    var i = start
    var marks = 0
    // Below the first line of a list item the next is indented; what stands farther right is a cell of a table.
    while i < end, !bytes[i].isLetter, marks < 4, i - start < 24 {
      if !bytes[i].isSpace { marks += 1 }
      i += 1
    }
    return Self.end(of: words, in: bytes, at: i, before: end)
  }
}
