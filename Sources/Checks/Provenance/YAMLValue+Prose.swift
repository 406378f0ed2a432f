import FrontMatter
import Provenance

extension YAMLValue {
  var list: [YAMLValue] { elements }

  /// A text value as prose with the places of its letters. Quotes and line breaks of its writing are stepped over; in
  /// the rare text with escapes, places behind the first are near and not exact.
  func prose(in bytes: [UInt8]) -> AuthorText {
    var prose = AuthorText()
    var cursor = range.lowerBound
    var text = text ?? ""
    text.withUTF8 { letters in
      bytes.withUnsafeBufferPointer { bytes in
        prose.append(letters[...], writtenIn: bytes, from: &cursor, to: range.upperBound, stopsAtLineBreaks: true)
      }
    }
    return prose
  }
}
