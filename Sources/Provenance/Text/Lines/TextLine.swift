/// One line of a published text that holds anything.
struct TextLine {
  /// Without white space around it.
  var content: Range<Int>
  /// Where the line itself starts, before its indentation.
  let start: Int
  /// How many empty lines stand before it; the end of a page counts as two.
  let blanksBefore: Int
  /// A page ends, or the text starts, before it.
  let startsPage: Bool
  /// Whether it has a pipe, a tab or two spaces side by side, one of which every row of a table has.
  let hasGap: Bool
}
