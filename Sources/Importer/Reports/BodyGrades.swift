import InspectionModel
import Provenance

/// Finds the grades that the body of a report gives again where no graded heading does: a table of one row above a
/// section, “The graded judgement for adoption performance is that it is good”, “… of care leavers are good”.
struct BodyGrades {
  struct Grade {
    let grade: String
    let range: Range<Int>
  }

  private let text: ImportedText
  private let areas: [(index: Int, words: LabelWords)]

  init(_ text: ImportedText, _ framework: Framework) {
    self.text = text
    let graded = framework.areas.indices.filter { framework.areas[$0].isGraded }
    let labels = graded.map { framework.areas[$0].label }
    // Areas of two halves go by the same names, and only their order tells them apart.
    let isUnique = Set(labels).count == labels.count
    areas = isUnique ? zip(graded, labels).map { ($0, LabelWords($1)) } : []
  }

  /// By area, each of the first place behind the summary that gives it.
  ///
  /// - Parameter summaries: the blocks of the record or the table, which is read for itself.
  func grades(outside summaries: [Range<Int>], _ earlier: EarlierYears) -> [Int: Grade] {
    guard !areas.isEmpty else { return [:] }
    let blocks = text.text.blocks
    let start = summaries.map(\.upperBound).max().map { $0 < blocks.count ? blocks[$0].whole.lowerBound : .max } ?? 0
    var found: [(label: [UInt8], grade: Grade)] = []
    for row in text.text.gradeRows {
      guard let first = row.label.first, first.lowerBound >= start else { continue }
      // Of several the head of a table tells which is meant.
      let all = first.lowerBound..<max(first.lowerBound, row.gradeRange.upperBound)
      if GradeWords.grades(text.text.bytes, all).count > 1 { continue }
      let label = row.label.map { Array(text.text.bytes[$0]) }.joined(separator: [0x20])
      found.append((Array(label), Grade(grade: row.grade, range: first)))
    }
    for block in blocks where block.whole.lowerBound >= start && block.numbers.isEmpty {
      if text.text.isEarlierGrade(block.whole.lowerBound) { continue }
      guard block.kind == .heading || block.kind == .paragraph,
        let sentence = GradedSentence(text.text.bytes, block.range)
      else { continue }
      let label = Array(text.text.bytes[sentence.label])
      found.append((label, Grade(grade: sentence.grade, range: block.range)))
    }
    return found.reduce(into: [:]) { result, item in
      guard let area = area(item.label), result[area] == nil,
        !earlier.isEarlier(item.grade.range)
      else { return }
      result[area] = item.grade
    }
  }

  /// The area all of whose words a label has.
  private func area(_ label: [UInt8]) -> Int? {
    let own = LabelWords(label)
    let fits = areas.filter { own.likeness($0.words) >= 0.99 && own.overlap($0.words) >= 0.4 }
    return fits.max { own.overlap($0.words) < own.overlap($1.words) }?.index
  }
}
