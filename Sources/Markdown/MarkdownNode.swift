/// One element of a document: what it is, where its subtree ends, which bytes it holds, and where it stands.
///
/// Nodes live in one array in document order, each before what is in it, so that walking a document is
/// counting up. Offsets are 32 bits wide, because a file is at most a mebibyte.
package struct MarkdownNode: Sendable {
  package enum Alignment: Sendable, Hashable {
    case none, left, center, right
  }

  package enum Kind: Sendable, Hashable {
    // Blocks
    case document
    case paragraph
    case heading(level: Int8)
    case bulletList(isTight: Bool)
    case orderedList(start: Int32, isTight: Bool)
    case item
    case taskItem(isDone: Bool)
    case blockQuote
    /// A block quotation that ends in an `attribution`.
    case quotation
    /// The last line of a quotation without its dash: a citation, or what else stands there.
    case attribution
    case codeBlock
    case thematicBreak
    case table
    /// The paragraph before a table that starts with `Table:`, which is left out of its text.
    case tableCaption
    case tableRow(isHeader: Bool)
    case tableCell(Alignment)
    /// Definitions come last in a document, numbered from 1 in the order of their first references.
    case footnoteDefinition(number: Int32)
    case htmlBlock
    // Inlines
    case text
    case softBreak
    case lineBreak
    case code
    case htmlInline
    case emphasis
    case strong
    case strikethrough
    case link
    case image
    /// Of several references to one footnote this is the nth, counted from 1.
    case footnoteReference(number: Int32, occurrence: Int32)
    /// A bracket that names a place in a source; its text is what stands inside.
    case citation
  }

  package internal(set) var kind: Kind
  var endOffset: Int32
  var textSpan: ByteSpan
  var extraSpan: ByteSpan
  var sourceSpan: ByteSpan
  var detailSpan: ByteSpan

  init(_ kind: Kind) {
    self.kind = kind
    endOffset = 0
    textSpan = .empty
    extraSpan = .empty
    sourceSpan = .empty
    detailSpan = .empty
  }

  /// The index after the last node below this one.
  package var end: Int { Int(endOffset) }
  /// In the document's bytes: the text of a text, code, code block, HTML or citation; the address of a link
  /// or image.
  package var text: Range<Int> { textSpan.range }
  /// In the document's bytes: the title of a link or image, the language of a code block.
  package var extra: Range<Int> { extraSpan.range }
  /// Where it stands in the file, in bytes from the top of the file.
  package var source: Range<Int> { sourceSpan.range }
  /// Where a problem with its `text` is to be shown: the address of a link within its markup, a citation
  /// without its brackets, the first tag of raw HTML. In bytes from the top of the file.
  package var detail: Range<Int> { detailSpan.range }
}

/// A range of bytes in half the room of a `Range<Int>`.
struct ByteSpan: Sendable, Hashable {
  static let empty = ByteSpan(0..<0)

  var lower: Int32
  var upper: Int32

  init(_ range: Range<Int>) {
    lower = Int32(truncatingIfNeeded: range.lowerBound)
    upper = Int32(truncatingIfNeeded: range.upperBound)
  }

  var range: Range<Int> { Int(lower)..<Int(max(lower, upper)) }
  var count: Int { Int(max(lower, upper) - lower) }
  var isEmpty: Bool { upper <= lower }

  /// From here to the end of `other`.
  func extended(to other: ByteSpan) -> ByteSpan {
    ByteSpan(Int(lower)..<Int(max(lower, upper, other.upper)))
  }

  /// `count` bytes from `offset` on, as far as there are so many.
  func part(_ offset: Int, count: Int) -> ByteSpan {
    let start = min(Int(lower) + offset, Int(max(lower, upper)))
    return ByteSpan(start..<min(start + count, Int(max(lower, upper))))
  }
}
