/// A paragraph, or the heading of a section, that a number leads to.
package struct NumberedParagraph: Sendable {
  package let number: String
  /// Its block.
  package let block: Int
  /// The block behind its last: up to the next number.
  package internal(set) var end: Int
  /// The heading of a section: `9 Assessments`, before `9.1`.
  package let isSection: Bool
  /// A reading of a number that is less likely than another: the step of a list below a paragraph.
  package let isDoubtful: Bool
}
