/// What stands in a bracket and was meant to cite a place: with a space before it, a capital, or without its sign.
enum MisspeltCitation {
  /// As it has to be written; nil for any other words.
  ///
  /// - Parameter mayBeCount: whether a number, or a word alone, is likely somebody else's or a value.
  static func mended(_ words: String, mayBeCount: Bool) -> String? {
    let trimmed = words.trimmingBlanks
    if let number = number(behindWordOf: trimmed) { return "¶" + number }
    if mayBeCount, !trimmed.contains("¶"), !trimmed.contains(":") { return nil }
    if isNumber(trimmed, mostDigits: 3) { return "¶" + trimmed }
    let small = trimmed.prefix { $0 != ":" && $0 != " " }
    let mended = small.lowercased() + trimmed.dropFirst(small.count)
    // “Source: Ofsted” is prose.
    if mended.contains(": ") { return nil }
    let bytes = Array(mended.utf8)
    return mended != words && CitationSyntax.starts(bytes, bytes.indices) ? mended : nil
  }

  /// `12`, `15–17`, `4.1.5`, `4.2.2(3)`; a year is none.
  private static func isNumber(_ words: some StringProtocol, mostDigits: Int) -> Bool {
    guard let first = words.utf8.first, first.isDigit else { return false }
    let numbers = words.split { !$0.isNumber }
    return words.allSatisfy { $0.isNumber || ".–-()".contains($0) }
      && numbers.allSatisfy { $0.utf8.count <= mostDigits }
  }

  /// “para 4”, “paragraphs 4–6”: the number.
  private static func number(behindWordOf words: String) -> String? {
    let word = words.prefix { $0.isLetter }.lowercased()
    guard ["para", "paras", "paragraph", "paragraphs"].contains(word) else { return nil }
    let rest = words.dropFirst(word.count).drop { $0 == "." || $0 == " " }
    return isNumber(rest, mostDigits: 4) ? String(rest) : nil
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
