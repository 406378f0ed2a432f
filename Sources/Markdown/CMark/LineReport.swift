/// What cmark makes of one line, as the extension that watches it learns it (see `CMark`).
///
/// cmark asks its extensions about every line that opens no standard block of its own: lines of paragraphs,
/// rows of tables, blank lines. It does not ask about headings, code, HTML and thematic breaks.
struct LineReport {
  enum Container {
    /// cmark did not ask.
    case none
    /// The line goes on with a paragraph.
    case paragraph
    /// The line is a row of an open table.
    case table
    /// The line starts something in a container that holds nothing yet.
    case empty
    /// The line starts something in a container that holds other blocks, or goes on lazily with the last.
    case other
  }

  var container = Container.none
  var isBlank = false
  /// The line turned the paragraph above it into the header of a table.
  var opensTable = false
  /// Of the table that the line is in, or opens.
  var columns = 0
  /// Where the text starts, in bytes from the start of the line: behind `>`, markers and indentation.
  var contentOffset = 0
  /// The line and column at which the first container beyond the limit of nesting opens.
  var tooDeep: (line: Int, column: Int)?
}
