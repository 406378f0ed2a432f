import Provenance

/// What stands right above a table.
enum TableLeadIn {
  /// The line that introduces a table and says what is in it: “Rate of children in care per 10,000 at 31 March:”.
  static func words(_ text: ImportedText, above block: Int) -> String? {
    guard block > 0, let above = Optional(text.text.blocks[block - 1]), [.paragraph, .heading].contains(above.kind)
    else {
      return nil
    }
    let words = text.words(above.range)
    guard words.hasSuffix(":"), (10...140).contains(words.count), text.sentences(above.range).count == 1 else {
      return nil
    }
    let small = words.lowercased()
    return ["table", "below", "follow", "chart"].contains(where: small.contains) ? nil : String(words.dropLast())
  }
}
