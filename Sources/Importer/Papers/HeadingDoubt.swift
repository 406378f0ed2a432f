import Provenance

/// Tells which headings are no place for a grade, in a paper behind which a report may stand whose first page was not
/// found: its paragraphs, which count from 1, can't be told from the paper's own sections, so that its grades are cited by
/// a heading near them.
struct HeadingDoubt {
  private let text: ImportedText
  private let isThere: Bool

  init(_ text: ImportedText) {
    self.text = text
    let headings = text.text.gradedHeadings.filter { heading in
      let next = text.text.paragraphs.first { $0.block > heading.block }
      return next?.isDoubtful == true && next?.number.contains(".") == false
    }
    isThere = headings.count >= 3
  }

  /// Why a heading is no place for a grade; nil where it may be one. A line of the report's first page, “Lead inspector:
  /// …”, leads readers nowhere.
  func doubt(at heading: String) -> String? {
    let isLabel = ["lead inspector", "inspection date", "reporting inspector", "report published", "published"].contains
    {
      heading.lowercased().hasPrefix($0)
    }
    guard isThere || isLabel || !text.text.gradedHeadings.isEmpty && hasGrade(heading) else { return nil }
    return
      "grades are cited by “\(heading)”; where a report stands behind the paper, give the first paragraph below each graded heading of it, and else the paper's own"
  }

  private func hasGrade(_ heading: String) -> Bool {
    let bytes = Array(heading.utf8)
    return !GradeWords.grades(bytes, bytes.indices).isEmpty
  }
}
