/// The line right above a table that says what is in it: “Table 3: Health of children in care (per cent)”.
package enum CaptionLine {
  /// Nil where what stands there is no caption, or a paragraph that leads to the table.
  ///
  /// - Parameter block: the table's.
  package static func words(above block: Int, in text: PublishedText) -> String? {
    guard block > 0 else { return nil }
    let above = text.blocks[block - 1]
    guard above.kind == .heading || above.kind == .paragraph, above.range.count <= longest else { return nil }
    let line = text.string(above.range)
    return above.kind == .heading || isNumbered(line) ? line : nil
  }

  /// “Table 3: …”, “Figure B – …”
  package static func isNumbered(_ line: String) -> Bool {
    let words = line.prefix(40).split { !$0.isLetter && !$0.isNumber }.prefix(2)
    guard words.count == 2, ["table", "figure", "chart"].contains(words[0].lowercased()) else { return false }
    return words[1].contains(where: \.isNumber) || words[1].count == 1 && words[1].contains(where: \.isUppercase)
  }

  private static let longest = 160
}
