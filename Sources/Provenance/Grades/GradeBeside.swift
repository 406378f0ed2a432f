/// A heading with its grade in a column beside it, either of which may fill several lines: “The contribution of health
/// agencies to keeping children and    Grade 2”, and below it “young people safe    (good)”; or below a label of two lines.
struct GradeBeside {
  /// The first line of the label.
  let label: Range<Int>
  /// From the second to the last.
  private(set) var rest: Range<Int>?
  let grade: String

  private typealias Piece = (range: Range<Int>, column: Int)

  /// Nil where lines are none such.
  ///
  /// - Parameter lines: without their ends.
  init?(_ bytes: [UInt8], _ lines: [Range<Int>]) {
    guard (1...Self.mostLines).contains(lines.count), let first = lines.first else { return nil }
    var start = Self.pieces(bytes, first)
    var below = lines.dropFirst()
    if start.count == 1, let next = below.first {
      let pieces = Self.pieces(bytes, next)
      if pieces.count == 1, pieces[0].column >= start[0].column + Self.indent {
        // A label that fills its line has its grade in the next, at the end of that.
        start += pieces
        below.removeFirst()
      } else {
        // One that leaves a single space before its grade.
        start = Self.parted(bytes, start[0], at: pieces.count == 2 ? pieces[1].column : nil) ?? start
      }
    }
    if start.count == 1, let stacked = Self.stacked(bytes, lines) {
      self = stacked
      return
    }
    guard start.count == 2, bytes[start[0].range.lowerBound].isUpper,
      start[0].range.count > 2
    else { return nil }
    var labels = [start[0].range]
    var grades = [start[1].range]
    for line in below {
      let pieces = Self.pieces(bytes, line)
      switch pieces.count {
      // “Grade 3”, and below it “(adequate)” at the start of the line.
      case 1
      where grades.count == 1 && bytes[pieces[0].range.lowerBound] == UInt8(ascii: "(")
        && bytes[grades[0].upperBound - 1].isDigit:
        grades.append(pieces[0].range)
      case 2:
        labels.append(pieces[0].range)
        grades.append(pieces[1].range)
      case 1 where abs(pieces[0].column - start[1].column) <= Self.slack: grades.append(pieces[0].range)
      case 1 where abs(pieces[0].column - start[0].column) <= Self.slack: labels.append(pieces[0].range)
      default: return nil
      }
    }
    guard labels.reduce(0, { $0 + $1.count }) <= Self.longestLabel, let last = labels.last,
      bytes[last.upperBound - 1] != UInt8(ascii: "."), labels.dropFirst().allSatisfy({ bytes[$0.lowerBound].isLower }),
      let grade = Self.grade(Array(grades.map { Array(bytes[$0]) }.joined(separator: [0x20])))
    else { return nil }
    label = start[0].range
    self.grade = grade
    rest = labels.count > 1 ? labels[1].lowerBound..<last.upperBound : nil
  }

  private init(label: Range<Int>, rest: Range<Int>?, grade: String) {
    self.label = label
    self.rest = rest
    self.grade = grade
  }

  /// A label on one line or two with its grade on the next: “The experiences and progress of children who need help and”,
  /// “protection”, “Good”; “… care leavers”, “– requires improvement to be good”.
  private static func stacked(_ bytes: [UInt8], _ lines: [Range<Int>]) -> GradeBeside? {
    guard (2...3).contains(lines.count), lines.allSatisfy({ pieces(bytes, $0).count == 1 }),
      bytes[lines[0].lowerBound].isUpper
    else { return nil }
    let label = lines.dropLast()
    let last = lines[lines.count - 1]
    guard label.reduce(0, { $0 + $1.count }) <= longestLabel,
      label.dropFirst().allSatisfy({ bytes[$0.lowerBound].isLower }),
      label.allSatisfy({ GradeWords.grades(bytes, $0).isEmpty && bytes[$0.upperBound - 1].isLetter }),
      let start = bytes[last].firstIndex(where: \.isLetter), start - last.lowerBound <= 4,
      let grade = grade(Array(bytes[start..<last.upperBound]))
    else { return nil }
    return GradeBeside(label: lines[0], rest: label.count > 1 ? lines[1] : nil, grade: grade)
  }

  private static let mostLines = 3
  private static let indent = 20
  private static let longestLabel = 160
  /// By so many columns the lines of a cell may differ.
  private static let slack = 3

  /// A line parted where the second column starts, or before the grade that it ends in with a capital.
  private static func parted(_ bytes: [UInt8], _ line: Piece, at column: Int?) -> [Piece]? {
    var split: Int?
    if let column {
      split = line.range.first { bytes[line.range.lowerBound..<$0].count { $0 & 0xC0 != 0x80 } == column - line.column }
    } else if let grade = GradedHeading.closingGrade(bytes, line.range), bytes[grade.start].isUpper,
      !GradedHeading.isVerb(bytes, before: grade.start)
    {
      split = grade.start
    }
    guard let split, split > line.range.lowerBound + 2, bytes[split - 1].isSpace else { return nil }
    let column = line.column + bytes[line.range.lowerBound..<split].count { $0 & 0xC0 != 0x80 }
    return [(line.range.lowerBound..<split - 1, line.column), (split..<line.range.upperBound, column)]
  }

  /// The grade that is all of some words: “Grade 2 (good)”, “Requires improvement”.
  private static func grade(_ words: [UInt8]) -> String? {
    if let line = GradeWords.gradeLine(words, words.indices), line.start == 0 { return line.id }
    guard let grade = GradeWords.grade(words, at: 0, before: words.count), grade.end == words.count else { return nil }
    return grade.id
  }

  /// What stands between wide gaps, tabs and pipes.
  private static func pieces(_ bytes: [UInt8], _ line: Range<Int>) -> [Piece] {
    let start = bytes[..<line.lowerBound].lastIndex(where: \.isBreak).map { $0 + 1 } ?? 0
    func isGap(_ i: Int) -> Bool {
      bytes[i] == 0x09 || bytes[i] == UInt8(ascii: "|")
        || bytes[i] == 0x20 && i + 1 < line.upperBound && bytes[i + 1] == 0x20
    }
    var pieces: [Piece] = []
    var i = line.lowerBound
    while i < line.upperBound {
      while i < line.upperBound, bytes[i].isSpace || bytes[i] == UInt8(ascii: "|") { i += 1 }
      guard i < line.upperBound else { break }
      let lower = i
      while i < line.upperBound, !isGap(i) { i += 1 }
      var upper = i
      while bytes[upper - 1].isSpace { upper -= 1 }
      pieces.append((lower..<upper, bytes[start..<lower].count { $0 & 0xC0 != 0x80 }))
    }
    return pieces
  }
}
