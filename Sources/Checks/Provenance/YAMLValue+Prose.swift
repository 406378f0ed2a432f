internal import FrontMatter
internal import Provenance

extension YAMLValue {
  var list: [YAMLValue] { elements }

  /// A text value as prose with the places of its letters. Quotes and line breaks of its writing are stepped over; in
  /// the rare text with escapes, places behind the first are near and not exact.
  func prose(in bytes: [UInt8]) -> AuthorText {
    var prose = AuthorText()
    var cursor = range.lowerBound
    let end = range.upperBound
    var text = text ?? ""
    text.withUTF8 { letters in
      bytes.withUnsafeBufferPointer { bytes in
        var index = 0
        while index < letters.count {
          let start = index
          while index < letters.count, cursor < end, letters[index] == bytes[cursor] {
            index += 1
            cursor += 1
          }
          if index > start {
            prose.append(letters[start..<index], at: cursor - (index - start))
            continue
          }
          let byte = letters[index]
          var next = cursor
          while next < end, bytes[next] != byte {
            if byte == 0x20, bytes[next] == 0x0A || bytes[next] == 0x0D { break }
            next += 1
          }
          if next < end { cursor = next }
          prose.append(byte, at: cursor)
          cursor = min(cursor + 1, end)
          index += 1
        }
      }
    }
    return prose
  }
}
