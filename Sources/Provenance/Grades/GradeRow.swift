/// A row of judgement and grade in a summary, whose words may fill several lines of the text.
package struct GradeRow: Sendable, Hashable {
  /// The bytes of the label, a range for each line or cell that it fills.
  package let label: [Range<Int>]
  package let grade: String
  package let gradeRange: Range<Int>
}

/// The rows of a text that follow each other.
struct GradeRuns: Sendable {
  /// In the order of the text; some have one row alone.
  var runs: [[GradeRow]] = []
  /// The parts of the text with the grades of an earlier inspection, which are among none of them.
  var earlier: [Range<Int>] = []

  /// Whether a place is in such a part.
  func isEarlier(_ offset: Int) -> Bool { earlier.contains { $0.contains(offset) } }
}
