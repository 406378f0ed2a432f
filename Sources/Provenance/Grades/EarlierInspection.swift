/// Tells the grades of an earlier inspection, which a text may print beside or below its own, by the words around them.
package enum EarlierInspection {
  /// Whether a line stands above such grades: “Previous inspection (July 2023)”, “Judgements at the last inspection”.
  static func isHeading(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count <= 90, bytes[line.lowerBound].isUpper, bytes[line.upperBound - 1] != UInt8(ascii: "."),
      GradeWords.grades(bytes, line).isEmpty
    else { return false }
    let words = words(bytes[line])
    guard words.count <= 10, let index = words.firstIndex(where: earlier.contains) else { return false }
    let before = words[..<index].filter { $0 != "the" }
    guard words[index...].contains(where: subjects.contains) else { return false }
    return before.isEmpty || before.last.map { ["at", "of", "from", "in", "on"].contains($0) } ?? false
  }

  /// Whether a line says that what follows is of this inspection.
  static func isEnd(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let words = words(bytes[line])
    return words.contains("current") || words.contains("this") && words.contains("inspection")
  }

  /// Whether a label names such a grade itself: “Overall effectiveness at previous inspection”, “Previously”.
  static func isNamed(_ bytes: [UInt8], _ label: [Range<Int>]) -> Bool {
    let words = label.flatMap { Self.words(bytes[$0]) }
    if words.first == "previously" { return true }
    guard let index = words.firstIndex(where: earlier.contains) else { return false }
    return words[index...].contains(where: subjects.contains)
  }

  /// A cell or a line without what it says of an earlier grade behind its own: “Good (was inadequate)”, “Good, up from
  /// inadequate in 2016”, “Good (2016: inadequate)”; nil where it says nothing else.
  package static func withoutRemark(_ bytes: [UInt8], _ cell: Range<Int>) -> Range<Int>? {
    guard cell.count > 6 else { return cell }
    let grades = GradeWords.grades(bytes, cell)
    guard let last = grades.last, isPast(bytes[last.range.upperBound..<cell.upperBound]) else { return cell }
    if let own = grades.dropLast().last {
      return isRemark(bytes[own.range.upperBound..<last.range.lowerBound])
        ? cell.lowerBound..<own.range.upperBound : cell
    }
    // All of it is in brackets, or the grade before them is none that is known.
    guard bytes[cell.upperBound - 1] == UInt8(ascii: ")"), let open = bytes[cell].lastIndex(of: UInt8(ascii: "(")),
      open < last.range.lowerBound, isRemark(bytes[open..<last.range.lowerBound])
    else { return cell }
    var end = open
    while end > cell.lowerBound, bytes[end - 1].isSpace { end -= 1 }
    return end > cell.lowerBound ? cell.lowerBound..<end : nil
  }

  /// Whether what stands before a grade says that it was one: “(was”, “, up from”, “(2016:”.
  private static func isRemark(_ lead: ArraySlice<UInt8>) -> Bool {
    guard let first = words(lead).first else {
      return lead.contains(UInt8(ascii: "(")) && lead.contains(where: \.isDigit)
    }
    return ["was", "previously", "previous", "formerly", "last", "up", "down", "improved", "declined", "from"]
      .contains(first)
  }

  /// Whether what stands behind a grade says no more than when: “in 2016)”, “at the last inspection)”.
  private static func isPast(_ rest: ArraySlice<UInt8>) -> Bool {
    let when: Set = ["in", "at", "the", "last", "previous", "inspection"]
    return words(rest).allSatisfy { when.contains($0) || MonthSpan.isMonth($0) }
  }

  private static let earlier: Set = ["previous", "last", "earlier", "prior"]
  private static let subjects: Set = [
    "inspection", "inspections", "judgement", "judgements", "judgment", "judgments", "grade", "grades", "report",
  ]

  private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split { !$0.isLetter }.prefix(24).map { String(decoding: $0.map(\.lower), as: UTF8.self) }
  }
}
