/// The words by which grades are told.
package enum GradeWords {
  /// The grade that some words name from their start, with where it ends: “requires improvement to be good”.
  package static func grade(_ bytes: [UInt8], at start: Int, before end: Int) -> (id: String, end: Int)? {
    for (word, id) in words {
      let after = start + word.count
      guard after <= end, matches(bytes, start, word), after == end || !bytes[after].isLetter else { continue }
      if id == "requires-improvement" {
        let rest = start + word.count
        let longer = skip(bytes, rest, end, Array("to be good".utf8))
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
    guard range.count >= 12, bytes[range.upperBound - 1] == UInt8(ascii: ")") || bytes[range.upperBound - 1].isSpace
    else {
      return nil
    }
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isSpace { end -= 1 }
    guard end > range.lowerBound, bytes[end - 1] == UInt8(ascii: ")") else { return nil }
    var open = end - 1
    while open > range.lowerBound, bytes[open] != UInt8(ascii: "(") { open -= 1 }
    guard let grade = grade(bytes, at: open + 1, before: end - 1), grade.end == end - 1 else { return nil }
    var i = open
    func skipBack(_ isIn: (UInt8) -> Bool) { while i > range.lowerBound, isIn(bytes[i - 1]) { i -= 1 } }
    skipBack(\.isSpace)
    let digits = i
    skipBack(\.isDigit)
    guard i < digits else { return nil }
    skipBack { $0.isSpace || $0 == UInt8(ascii: ":") }
    let word = Array("grade".utf8)
    guard i - word.count >= range.lowerBound, matches(bytes, i - word.count, word) else { return nil }
    return (grade.id, i - word.count)
  }

  private static let words: [([UInt8], String)] = [
    (Array("outstanding".utf8), "outstanding"), (Array("good".utf8), "good"), (Array("adequate".utf8), "adequate"),
    (Array("requires improvement".utf8), "requires-improvement"),
    (Array("require improvement".utf8), "requires-improvement"),
    (Array("required improvement".utf8), "requires-improvement"),
    (Array("requires-improvement".utf8), "requires-improvement"),
    (Array("requiring improvement".utf8), "requires-improvement"),
    (Array("inadequate".utf8), "inadequate"),
  ]

  private static func matches(_ bytes: [UInt8], _ start: Int, _ word: [UInt8]) -> Bool {
    guard start + word.count <= bytes.count, start >= 0 else { return false }
    var i = start
    for letter in word {
      let byte = bytes[i].isSpace ? 0x20 : bytes[i].lower
      if byte != letter { return false }
      i += 1
    }
    return true
  }

  /// Skips white space, quotes and some words: “'required improvement' to be good”.
  private static func skip(_ bytes: [UInt8], _ start: Int, _ end: Int, _ words: [UInt8]) -> Int? {
    var i = start
    while i < end, !bytes[i].isLetter, i - start < 5 { i += 1 }
    guard i + words.count <= end, matches(bytes, i, words) else { return nil }
    return i + words.count
  }
}
