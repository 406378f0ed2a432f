internal import FrontMatter
internal import Provenance

extension YAMLValue {
  var list: [YAMLValue] { elements }

  /// A text value as prose with the places of its letters. Quotes and line breaks of its writing are stepped over; in
  /// the rare text with escapes, places behind the first are near and not exact.
  func prose(in bytes: [UInt8]) -> AuthorText {
    var prose = AuthorText()
    var cursor = range.lowerBound
    for byte in (text ?? "").utf8 {
      var next = cursor
      while next < range.upperBound, bytes[next] != byte {
        if byte == 0x20, bytes[next] == 0x0A || bytes[next] == 0x0D { break }
        next += 1
      }
      if next < range.upperBound { cursor = next }
      prose.append(byte, at: cursor)
      cursor = min(cursor + 1, range.upperBound)
    }
    return prose
  }
}
