/// A document as cmark reads it, copied out of its memory: the nodes with their kinds and texts, and where
/// cmark says that blocks start. The places of inlines are found afterwards (`InlinePlaces`), because cmark's
/// own are wrong behind soft breaks in lists and quotations, in tables, and for links that it recognises itself.
struct CMarkTree {
  /// Where a block stands; lines count from 1 from the start of the body, columns from 1 in bytes.
  struct Place {
    var line: Int32 = 0
    var column: Int32 = 0
    var lastLine: Int32 = 0
    /// The lines were split off above a table: cmark looks for no definitions in them, and pipes are unescaped.
    var isAboveTable = false
  }

  /// A line of the body, in bytes from the top of the file.
  struct Line {
    var start: Int32
    /// Without its line break.
    var end: Int32
    /// Where the text of a paragraph or the cells of a row start: behind `>`, markers and indentation.
    var content: Int32
  }

  var nodes: [MarkdownNode] = []
  /// One for each node; zero for inlines.
  var places: [Place] = []
  var bytes: [UInt8] = []
  var lines: [Line] = []
  /// False where the body has nothing that could begin a footnote.
  var mayHaveFootnotes = true
}
