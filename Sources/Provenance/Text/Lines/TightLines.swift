/// Tells where paragraphs end in a text without empty lines between them, as viewers of PDFs copy it: a line that had
/// room for the first word of the next was the last of its paragraph.
struct TightLines {
  private let bytes: [UInt8]
  private let lines: [TextLine]
  /// How many characters a full line has at least; nil where empty lines part the paragraphs.
  private let width: Int?

  init(_ bytes: [UInt8], _ lines: [TextLine]) {
    self.bytes = bytes
    self.lines = lines
    let inner = lines.filter { !$0.startsPage }
    // A few stand where heads and feet of pages were.
    guard inner.count >= 12, inner.count(where: { $0.blanksBefore > 0 }) * 16 <= inner.count else {
      width = nil
      return
    }
    let widths = inner.map { Self.width(bytes, $0.content) }.sorted()
    // Letters have widths of their own, so that full lines differ by some characters.
    width = widths[widths.count * 9 / 10] * 17 / 20
  }

  private static func width(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes[range].count { $0 & 0xC0 != 0x80 }
  }

  /// Whether a line starts a block of its own: behind one that had room for its first word, or as a heading, which
  /// itself has room for what stands below.
  func startsBlock(_ index: Int) -> Bool {
    guard width != nil, index > 0, bytes[lines[index].content.lowerBound].isUpper, !isOpen(index - 1) else {
      return false
    }
    return hasRoom(index - 1) || isHeading(index)
  }

  /// Whether the first word of the next line would have stood on a line.
  private func hasRoom(_ index: Int) -> Bool {
    guard let width, lines.indices.contains(index + 1) else { return false }
    let word = bytes[lines[index + 1].content].prefix { !$0.isSpace }
    return Self.width(bytes, lines[index].content) + 1 + Self.width(bytes, word.startIndex..<word.endIndex) <= width
  }

  /// Whether a line ends within a sentence that must go on: “… of the”, “… children,”.
  private func isOpen(_ index: Int) -> Bool {
    let line = bytes[lines[index].content]
    if line.last == UInt8(ascii: ",") { return true }
    let word = String(decoding: line.suffix(8).split { $0.isSpace }.last ?? [], as: UTF8.self)
    return ["and", "of", "the", "for", "to", "with", "in", "by", "on", "or", "a", "an", "from", "at"].contains(word)
  }

  /// Whether a line that ends in no stop stands behind a full line and above another start.
  private func isHeading(_ index: Int) -> Bool {
    guard lines.indices.contains(index + 1), lines[index + 1].blanksBefore == 0 else { return false }
    let (line, above, below) = (lines[index].content, lines[index - 1].content, lines[index + 1].content)
    if GradeWords.gradeLine(bytes, line) != nil || RequestHeadings.kind(bytes, line) != nil { return true }
    let stops = [".", "?", "!", ";", ":"].map { (stop: Unicode.Scalar) in UInt8(ascii: stop) }
    guard stops.contains(bytes[above.upperBound - 1]) else { return false }
    // “How good are outcomes for looked after children and”, “care leavers?”
    if bytes[below.lowerBound].isLower { return bytes[below.upperBound - 1] == UInt8(ascii: "?") && below.count <= 40 }
    return bytes[line.upperBound - 1].isLetter && hasRoom(index)
  }
}
