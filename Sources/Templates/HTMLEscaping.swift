/// Writing text into HTML.
package enum HTMLEscaping {
  /// Appends UTF-8 text with `& < > "` written as references, so that it is safe between tags and in quoted
  /// attributes.
  ///
  /// What stands between such characters is copied at once: most text has none, and is one copy.
  package static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte < 64, special & (1 &<< UInt64(byte)) != 0 {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<i]))
        switch byte {
        case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
        default: bytes.append(contentsOf: "&quot;".utf8)
        }
        start = i + 1
      }
      i += 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<i]))
  }

  package static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// A bit for each of the four characters, whose bytes are all below 64.
  private static let special: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E | 1 << 0x22
}
