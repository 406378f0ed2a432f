import Provenance

/// Tells whether a row has a second grade, behind the first or on a line of its own below it, as where the cells of two
/// columns were set one below the other: “Overall effectiveness Requires”, “improvement”, “Good Improved”.
struct SecondGrade {
  private let text: ImportedText

  init(_ text: ImportedText) { self.text = text }

  /// - Parameter next: the entry below it.
  func stands(below entry: RecordEntry, before next: RecordEntry?) -> Bool {
    let bytes = text.text.bytes
    let end = next.map { max($0.label.lowerBound, entry.label.lowerBound) } ?? bytes.count
    var first: Range<Int>?
    for line in bytes[entry.label.lowerBound..<end].split(separator: 0x0A).prefix(8) {
      let words = line.drop { $0 <= 0x20 }
      // In a column of its own it may be the first of the next row, whose label stands at half its height.
      if first != nil, words.startIndex - line.startIndex >= 4 { return false }
      var range = words.startIndex..<words.endIndex
      while !range.isEmpty, bytes[range.upperBound - 1] <= 0x20 { range = range.lowerBound..<range.upperBound - 1 }
      if range.isEmpty { continue }
      guard let own = first else {
        let grades = GradeWords.grades(bytes, EarlierInspection.withoutRemark(bytes, range) ?? range)
        // “Requires”, which goes on below.
        let isCut = text.letters(range).hasSuffix("requires")
        if grades.count + (isCut ? 1 : 0) > 1 { return true }
        if isCut || !grades.isEmpty { first = range }
        continue
      }
      let grade = GradeWords.grade(bytes, at: range.lowerBound, before: range.upperBound)
      // “Good Outstanding”, the last of three columns.
      let isWhole =
        grade != nil && isGradesAlone(range) && text.words(range).first?.isUppercase == true
      if isWhole, !text.letters(own.lowerBound..<range.lowerBound).hasSuffix("tobe") { return true }
      // “improvement to be”, the rest of the first.
      let rest = text.letters(range)
      guard
        ["improvement", "improvementtobe", "improvementtobegood", "tobe", "tobegood", "begood", "good"]
          .contains(rest)
      else { return false }
    }
    return false
  }

  /// Whether a line has the words of grades, and no others but what became of them: “Good Improved”.
  private func isGradesAlone(_ range: Range<Int>) -> Bool {
    let grades = GradeWords.grades(text.text.bytes, range)
    let rest = text.text.bytes.indices[range].filter { index in !grades.contains { $0.range.contains(index) } }
      .map { text.text.bytes[$0] }
    return rest.split { !$0.isASCIILetter }.allSatisfy {
      Self.directions.contains(String(decoding: $0, as: UTF8.self).lowercased())
    }
  }

  private static let directions: Set = [
    "improved", "declined", "same", "unchanged", "no", "change", "stable", "maintained", "better", "worse", "up",
    "down",
  ]

  /// Whether a label is the head of a column, as where each column's cells stand below one another, so that the labels
  /// and the grades are not told from each other: “Previous”, “Self-assessment”, “Ofsted 2022”.
  static func isColumnHead(_ label: String) -> Bool {
    let words = label.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let telling: Set = [
      "previous", "last", "earlier", "prior", "current", "self", "selfassessment", "ofsted", "target",
    ]
    let others: Set = ["assessment", "evaluation", "inspection", "judgement", "grade", "this", "our"]
    return words.contains(where: telling.contains)
      && words.allSatisfy { telling.contains($0) || others.contains($0) || $0.allSatisfy(\.isNumber) }
  }
}
