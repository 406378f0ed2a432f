/// Matching the characters of texts.
extension InlineMatcher {
  /// Takes the characters of a text; what stands between them is skipped. The offset of the first.
  mutating func matchText(_ literal: Range<Int>) -> Int {
    let form = open.last?.form
    var first: Int?
    var i = literal.lowerBound
    while i < literal.upperBound, cursor < text.count {
      let start = cursor
      let byte = text[cursor]
      let wanted = literals[i]
      if wanted.isBlank, !byte.isBlank, cursor == 0 || text[cursor - 1] == .newline {
        // Behind definitions and escaped line breaks cmark keeps the indentation of a line that goes on lazily.
        i += 1
        continue
      }
      if byte == .ampersand, let taken = matchReference(i, literal.upperBound, isAddress: form == .bare) {
        i += taken
      } else if byte == .backslash, escapes(wanted, in: form) {
        cursor += 2
        i += 1
      } else if byte == wanted {
        if byte == .openBracket || byte == .closeBracket {
          brackets.append(Bracket(offset: i, source: leaf.source(of: cursor..<cursor + 1).lowerBound))
        }
        (i, cursor) = runEnd(i + 1, cursor + 1, literal.upperBound)
      } else if byte == 0 {
        // cmark puts U+FFFD in the place of a null.
        cursor += 1
        i += 3
      } else {
        cursor += 1
        continue
      }
      first = first ?? start
    }
    return first ?? cursor
  }

  /// Whether the backslash at the cursor escapes `wanted`. In addresses backslashes are themselves.
  private func escapes(_ wanted: UInt8, in form: Form?) -> Bool {
    guard wanted.isPunctuation, byte(cursor + 1) == wanted else { return false }
    return form != .angles && !(form == .bare && wanted == .backslash)
  }

  /// Where the text and the literal stop being the same plain characters.
  private func runEnd(_ literal: Int, _ offset: Int, _ end: Int) -> (literal: Int, offset: Int) {
    var i = literal
    var k = offset
    while i < end, k < text.count {
      let byte = text[k]
      // `[`, `\`, `]` are one after the other.
      guard byte == literals[i], byte &- .openBracket > 2, byte != .ampersand else { break }
      i += 1
      k += 1
    }
    return (i, k)
  }

  /// Takes a character reference where the literal has what it stands for; how many bytes that is.
  private mutating func matchReference(_ i: Int, _ end: Int, isAddress: Bool) -> Int? {
    guard let after = CharacterReference.end(text, at: cursor, before: text.count) else { return nil }
    // In an address that it recognised, cmark leaves references as they are.
    if isAddress, literals[i..<end].starts(with: text[cursor..<after]) { return nil }
    let scalar = CharacterReference.scalar(text, cursor..<after)
    if let scalar {
      let expected = Unicode.Scalar(scalar).map { [UInt8](String($0).utf8) } ?? []
      guard !expected.isEmpty, literals[i..<end].starts(with: expected) else { return nil }
      cursor = after
      return expected.count
    }
    // An unknown name, or one of 2,000 that are not worth a table: if the literal has it letter by letter, it is
    // unknown; otherwise it stands for one character, or for two of which the second is one of a few.
    if literals[i..<end].starts(with: text[cursor..<after]) { return nil }
    let isLigature = text.hasPrefix("&fjlig;", at: cursor, before: after)
    cursor = after
    let one = min(i + scalarLength(literals[i]), end)
    let second = CharacterReference.secondCharacters.first { literals[one..<end].starts(with: $0) }
    if let second, !text[after...].starts(with: second) { return one + second.count - i }
    return isLigature ? min(2, end - i) : one - i
  }

  private func scalarLength(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
