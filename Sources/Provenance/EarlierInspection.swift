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

  /// A cell without what it says of an earlier grade in brackets: “Good (was inadequate)”, “Good (previously: good)”;
  /// nil where it says nothing else.
  package static func withoutRemark(_ bytes: [UInt8], _ cell: Range<Int>) -> Range<Int>? {
    guard cell.count > 6, bytes[cell.upperBound - 1] == UInt8(ascii: ")"),
      let open = bytes[cell].lastIndex(of: UInt8(ascii: "(")),
      let first = words(bytes[open..<cell.upperBound]).first,
      ["was", "previously", "previous", "formerly", "last"].contains(first),
      !GradeWords.grades(bytes, open..<cell.upperBound).isEmpty
    else { return cell }
    var end = open
    while end > cell.lowerBound, bytes[end - 1].isSpace { end -= 1 }
    return end > cell.lowerBound ? cell.lowerBound..<end : nil
  }

  private static let earlier: Set = ["previous", "last", "earlier", "prior"]
  private static let subjects: Set = [
    "inspection", "inspections", "judgement", "judgements", "judgment", "judgments", "grade", "grades", "report",
  ]

  private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split { !$0.isLetter }.prefix(24).map { String(decoding: $0.map(\.lower), as: UTF8.self) }
  }
}
