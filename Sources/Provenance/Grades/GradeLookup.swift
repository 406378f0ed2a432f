package import InspectionModel

/// The grades that a text gives at a place.
package struct GradeLookup {
  private let text: PublishedText

  package init(_ text: PublishedText) { self.text = text }

  /// The grade of the graded heading right above a paragraph; else that of a line that ends in one; else every grade
  /// that the passage names. Empty where it names none.
  package func grades(_ locator: Locator) -> [String] {
    let firm = firmGrades(locator)
    return firm.isEmpty ? namedGrades(locator) : firm
  }

  /// Those that the place gives as grades: in the record, in the heading right above, in a line that ends in one.
  func firmGrades(_ locator: Locator) -> [String] {
    if locator == .record { return unique(text.record.map(\.grade)) }
    let headings = headings(above: locator)
    if !headings.isEmpty { return unique(headings.map(\.grade)) }
    return unique(text.passages(locator).compactMap { text.entry($0.core)?.grade })
  }

  /// The grades of the record's rows that some words name; of all its rows where they name none.
  func recorded(of subject: StemSet) -> [String] {
    let named = rows(of: subject)
    return unique((named.isEmpty ? text.record : named).map(\.grade))
  }

  /// Whether some words name a row of the record.
  func names(row subject: StemSet) -> Bool { !rows(of: subject).isEmpty }

  private func rows(of subject: StemSet) -> [RecordEntry] {
    let labels = text.record.map { LabelWords(text.label(of: $0)).different }
    let whole = labels.indices.filter { labels[$0].count > 0 && labels[$0].shared(with: subject) == labels[$0].count }
    if !whole.isEmpty { return whole.map { text.record[$0] } }
    if subject.contains(Self.overall) {
      let rows = labels.indices.filter { labels[$0].contains(Self.overall) }
      if rows.count == 1 { return [text.record[rows[0]]] }
    }
    // “care leavers” for “The experiences and progress of care leavers”: what many rows have tells none. In a table of four
    // rows that may be no more than two of them.
    let named = nearest(labels, subject, common: 2)
    return (named.isEmpty ? nearest(labels, subject, common: 3) : named).map { text.record[$0] }
  }

  /// The labels that share most words with some, and most of their own, but for words that more than one of so many has.
  private func nearest(_ labels: [StemSet], _ subject: StemSet, common share: Int) -> [Int] {
    let common = StemSet(
      labels.flatMap { $0 }.filter { word in labels.count { $0.contains(word) } * share > labels.count })
    let telling = labels.map { $0.subtracting(common) }
    let shared = telling.map { $0.shared(with: subject) }
    let named = telling.indices.filter { shared[$0] > 0 && 3 * shared[$0] >= 2 * telling[$0].count }
    let most = named.map { shared[$0] }.max()
    return named.filter { shared[$0] == most }
  }

  /// The grade of all services, where the place has the sentence that gives it: “Children’s services in Northwick require
  /// improvement to be good”. Of others that stand beside it the sentence names what they are of.
  func gradeOfWhole(_ locator: Locator) -> [String] {
    guard let sentence = OverallSentence(text, { _ in true }),
      text.passages(locator).contains(where: { $0.blocks.contains(sentence.block) })
    else { return [] }
    return [sentence.grade]
  }

  /// The word of the grade that sums up the others.
  static let overall = LabelWords("overall").stems[0]

  /// Those that its words name, for whatever. The grade of a heading that stands between a paragraph and the next is
  /// the next one's.
  func namedGrades(_ locator: Locator) -> [String] {
    unique(
      text.passages(locator).flatMap { passage in
        let below = headings(below: locator, passage)
        return passage.ranges.flatMap { range in
          GradeWords.grades(text.bytes, range)
            .filter { grade in !below.contains { $0.overlaps(grade.range) } }.map(\.id)
        }
      })
  }

  /// The graded headings between a paragraph and the next.
  private func headings(below locator: Locator, _ passage: Passage) -> [Range<Int>] {
    guard case .paragraphs(let first, nil, nil) = locator else { return [] }
    return text.gradedHeadings.filter { heading in
      heading.paragraph != nil && heading.paragraph != first && passage.blocks.contains(heading.block)
    }.map { text.blocks[$0.block].range }.filter { $0 != passage.core }
  }

  /// The graded headings right above a paragraph.
  func headings(above locator: Locator) -> [GradedHeading] {
    guard case .paragraphs(let first, nil, nil) = locator else { return [] }
    return text.gradedHeadings.filter { $0.paragraph == first }
  }

  /// The grade of the nearest graded heading before a place.
  func grade(ofSectionWith locator: Locator) -> String? {
    guard let passage = text.passages(locator).first else { return nil }
    return text.gradedHeadings.last { $0.block < passage.blocks.lowerBound }?.grade
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
