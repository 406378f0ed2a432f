import Provenance

/// Tells whether a row has a second grade on a line of its own below the first, as where the cells of two columns were
/// set one below the other: “Overall effectiveness Requires”, “improvement”, “Good”.
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
        if !GradeWords.grades(bytes, range).isEmpty { first = range }
        // “Requires”, which goes on below.
        if text.letters(range).hasSuffix("requires") { first = range }
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

  /// Whether a line has the words of grades and no others.
  private func isGradesAlone(_ range: Range<Int>) -> Bool {
    let grades = GradeWords.grades(text.text.bytes, range)
    return text.text.bytes.indices[range].allSatisfy { index in
      !text.text.bytes[index].isASCIILetter || grades.contains { $0.range.contains(index) }
    }
  }
}
