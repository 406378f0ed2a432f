/// Finds the definition from which a link has its address.
enum DefinitionSearch {
  /// The first address of a definition `[label]: address` that reads like `address`. Linear in the body.
  static func address(of address: ArraySlice<UInt8>, in bytes: [UInt8], _ body: Range<Int>) -> Range<Int>? {
    var line = body.lowerBound
    while line < body.upperBound {
      var end = line
      while end < body.upperBound, !bytes[end].isLineEnd { end += 1 }
      var i = line
      while i < end, bytes[i].isBlank || bytes[i] == .greater { i += 1 }
      if i < end, bytes[i] == .openBracket, let found = definedAddress(bytes, i..<end),
        resolved(bytes[found]).elementsEqual(address)
      {
        return found
      }
      line = end + 1
    }
    return nil
  }

  private static func definedAddress(_ bytes: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    let text = bytes[line] + [.newline]
    guard let range = LinkSyntax.definition([UInt8](text), at: 0)?.destination else { return nil }
    return line.lowerBound + range.lowerBound..<line.lowerBound + range.upperBound
  }

  /// Without escapes, and with the character references that have an obvious meaning resolved.
  private static func resolved(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    let raw = [UInt8](raw)
    var result: [UInt8] = []
    var i = 0
    while i < raw.count {
      if let end = CharacterReference.end(raw, at: i, before: raw.count),
        let scalar = CharacterReference.scalar(raw, i..<end).flatMap(Unicode.Scalar.init)
      {
        result += String(scalar).utf8
        i = end
        continue
      }
      if raw[i] == .backslash, i + 1 < raw.count, raw[i + 1].isPunctuation { i += 1 }
      result.append(raw[i])
      i += 1
    }
    return result
  }
}
