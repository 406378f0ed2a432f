/// A piece of a published text that belongs together.
package struct TextBlock: Sendable {
  package enum Kind: Sendable, Hashable {
    case paragraph
    /// A bullet, or a step of a numbered list below a paragraph.
    case item
    case heading
    /// Part of the list of contents.
    case contents
    /// The index of its table.
    case table(Int)
  }

  package internal(set) var kind: Kind
  /// Its words, without number and bullet; from the first line to the last.
  package internal(set) var range: Range<Int>
  /// With them.
  package internal(set) var whole: Range<Int>
  /// The numbers that it may go by, the likeliest first: of “26. 5.3 For children” first 5.3.
  package internal(set) var numbers: [String] = []
  /// Whether the number is closed by a full stop, or stands bare, as of a section: “9 Assessments”.
  var isNumberClosed = false
  package internal(set) var hasBullet = false
  /// Whether it is a bullet below the step of a list, and part of it: “a) …” below “2. Improve plans, so that:”.
  package internal(set) var isPart = false
  package internal(set) var lineCount = 1
}
