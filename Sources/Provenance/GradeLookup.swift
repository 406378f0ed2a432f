package import InspectionModel

/// The grades that a text gives at a place.
package struct GradeLookup {
  private let text: PublishedText

  package init(_ text: PublishedText) { self.text = text }

  /// The grade of the graded heading right above a paragraph; else that of a line that ends in one; else every grade
  /// that the passage names. Empty where it names none.
  package func grades(_ locator: Locator) -> [String] {
    switch locator {
    case .record: return unique(text.record.map(\.grade))
    case .paragraphs(let first, nil, nil):
      let headings = text.gradedHeadings.filter { $0.paragraph == first }
      if !headings.isEmpty { return unique(headings.map(\.grade)) }
    default: break
    }
    let passages = text.passages(locator)
    let lines = passages.compactMap { text.entry($0.core)?.grade }
    if !lines.isEmpty { return unique(lines) }
    return unique(passages.flatMap { $0.ranges.flatMap { GradeWords.grades(text.bytes, $0).map(\.id) } })
  }

  private func unique(_ grades: [String]) -> [String] {
    grades.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The grades that a text of the writer's names in quotation marks or outside them.
  package static func grades(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return GradeWords.grades(bytes, bytes.indices).map(\.id).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// `requires-improvement` as “requires improvement”.
  package static func words(_ grade: String) -> String {
    String(decoding: grade.utf8.map { $0 == UInt8(ascii: "-") ? 0x20 : $0 }, as: UTF8.self)
  }
}
