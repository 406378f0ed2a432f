/// A piece of a published text that belongs together.
struct TextBlock: Sendable {
  enum Kind: Sendable, Hashable {
    case paragraph
    /// A bullet, or a step of a numbered list below a paragraph.
    case item
    case heading
    /// Part of the list of contents.
    case contents
    /// The index of its table.
    case table(Int)
  }

  var kind: Kind
  /// Its words, without number and bullet; from the first line to the last.
  var range: Range<Int>
  /// With them.
  var whole: Range<Int>
  /// The numbers that it may go by, the likeliest first: of “26. 5.3 For children” first 5.3.
  var numbers: [String] = []
  /// Whether the number is closed by a full stop, or stands bare, as of a section: “9 Assessments”.
  var isNumberClosed = false
  var hasBullet = false
  var lineCount = 1
}
