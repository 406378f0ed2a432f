/// Tells what the cells of a line hold, and whether one is a grade, ends in one, or is a sentence.
struct GradeCells {
  let bytes: [UInt8]

  /// Whether a cell, or the lines of a label, are a sentence or more.
  func isProse(_ cell: Range<Int>) -> Bool {
    if cell.count > 130 || hasSeveral(cell) { return true }
    let isClosed = bytes[cell.upperBound - 1] == UInt8(ascii: ".")
    if isClosed, cell.count > 60 { return true }
    if isClosed, bytes[cell].count(where: \.isSpace) >= 2, wholeGrade(cell) == nil, glued(cell) == nil { return true }
    // “Services are good. Leaders have built on …”
    return cell.count > 40
      && cell.dropFirst().dropLast(2).contains {
        bytes[$0] == UInt8(ascii: ".") && bytes[$0 + 1].isSpace && bytes[$0 + 2].isUpper && bytes[$0 - 1].isLower
      }
  }

  /// “… of children in care: outstanding; the experiences and progress of care leavers: good”, a line of a sentence.
  private func hasSeveral(_ cell: Range<Int>) -> Bool {
    guard cell.count > 40, let first = GradeWords.grades(bytes, cell).first else { return false }
    let rest = bytes[first.range.upperBound..<cell.upperBound]
    let mark = rest.first { !$0.isSpace }
    return mark == UInt8(ascii: ";") || mark == UInt8(ascii: ",") && rest.contains(where: \.isLetter)
  }

  /// The grade that is all of a cell; “Requires” alone is the start of one.
  func wholeGrade(_ cell: Range<Int>) -> String? {
    if let grade = GradeWords.grade(bytes, at: cell.lowerBound, before: cell.upperBound) {
      let rest = bytes[grade.end..<cell.upperBound]
      if !rest.contains(where: \.isLetter) || Self.words(rest) == ["to"] || Self.words(rest) == ["to", "be"] {
        return grade.id
      }
      return nil
    }
    let words = Self.words(bytes[cell])
    return words == ["requires"] || words == ["require"] ? "requires-improvement" : nil
  }

  /// “Overall effectiveness: Good” in one cell, “Overall effectiveness Requires improvement to be” before “good”.
  func glued(_ cell: Range<Int>) -> (label: Range<Int>, grade: String, range: Range<Int>)? {
    guard cell.count <= 160, let last = closingGrade(cell) else { return nil }
    var upper = last.range.lowerBound
    while upper > cell.lowerBound, bytes[upper - 1].isSpace { upper -= 1 }
    guard upper > cell.lowerBound + 2 else { return nil }
    let isDash = bytes[upper - 1] == UInt8(ascii: "-") || bytes[upper - 1] == 0x93 || bytes[upper - 1] == 0x94
    let isSigned = bytes[upper - 1] == UInt8(ascii: ":") || isDash
    // Behind a space alone a capital must tell a cell's grade from the end of a sentence.
    guard isSigned || bytes[last.range.lowerBound].isUpper && !isVerb(before: upper, in: cell) else { return nil }
    while upper > cell.lowerBound, !bytes[upper - 1].isLetter { upper -= 1 }
    return upper > cell.lowerBound ? (cell.lowerBound..<upper, last.id, last.range) : nil
  }

  /// The grade that a cell ends in, or the start of one that goes on in the next line.
  private func closingGrade(_ cell: Range<Int>) -> (id: String, range: Range<Int>)? {
    if let last = GradeWords.grades(bytes, cell).last {
      let rest = bytes[last.range.upperBound..<cell.upperBound]
      if !rest.contains(where: { $0.isLetter || $0.isDigit }) { return last }
      let words = Self.words(rest)
      let isCut = last.id == "requires-improvement" && (words == ["to"] || words == ["to", "be"])
      return isCut ? (last.id, last.range.lowerBound..<cell.upperBound) : nil
    }
    guard let space = bytes[cell].lastIndex(where: \.isSpace), wholeGrade(space + 1..<cell.upperBound) != nil else {
      return nil
    }
    return ("requires-improvement", space + 1..<cell.upperBound)
  }

  /// “… SERVICES ARE GOOD” is a sentence, in capitals too.
  private func isVerb(before end: Int, in cell: Range<Int>) -> Bool {
    let word = bytes[cell.lowerBound..<end].split { !$0.isLetter }.last.map { $0.map(\.lower) } ?? []
    return ["are", "is", "be", "was", "were", "as", "remain", "now", "judged", "than"].contains {
      $0.utf8.elementsEqual(word)
    }
  }

  /// “Judgement” or “Grade” alone, as the head of a column.
  func isHead(_ cell: Range<Int>) -> Bool {
    let words = Self.words(bytes[cell])
    return !words.isEmpty && words.allSatisfy { ["judgement", "judgements", "judgment", "grade", "key"].contains($0) }
  }

  static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split { !$0.isLetter }.prefix(8).map { String(decoding: $0.map(\.lower), as: UTF8.self) }
  }

  // MARK: - Cells

  /// The cells of a line that hold anything, without numbers of their own: “2.1 Adoption performance | Good”.
  func cells(_ content: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = content.lowerBound
    var i = start
    func isGap(_ i: Int) -> Bool {
      bytes[i] == 0x09 || bytes[i] == UInt8(ascii: "|")
        || bytes[i] == 0x20 && i + 1 < content.upperBound && bytes[i + 1] == 0x20
    }
    while i <= content.upperBound {
      if i == content.upperBound || isGap(i) {
        if let cell = trimmed(start..<i) { cells.append(cell) }
        while i < content.upperBound, bytes[i].isSpace || bytes[i] == UInt8(ascii: "|") { i += 1 }
        start = i
        if i == content.upperBound { break }
      } else {
        i += 1
      }
    }
    return cells
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower].isSpace { lower += 1 }
    let first = lower
    while lower < upper, bytes[lower].isDigit || bytes[lower] == UInt8(ascii: ".") { lower += 1 }
    if lower > first, lower < upper, !bytes[lower].isSpace { lower = first }
    while lower < upper, bytes[lower].isSpace { lower += 1 }
    while upper > lower, bytes[upper - 1].isSpace { upper -= 1 }
    return bytes[lower..<upper].contains(where: \.isLetter) ? lower..<upper : nil
  }
}
