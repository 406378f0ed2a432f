/// Writing text and addresses into HTML bytes.
package enum HTMLEscape {
  /// Appends text with the characters escaped that mean something in HTML, for elements and for attributes
  /// in double quotes.
  package static func append(_ text: ArraySlice<UInt8>, to html: inout [UInt8]) {
    text.withUnsafeBufferPointer { text in
      var start = 0
      for i in text.indices {
        let reference: StaticString
        switch text[i] {
        case .ampersand: reference = "&amp;"
        case .less: reference = "&lt;"
        case .greater: reference = "&gt;"
        case .doubleQuote: reference = "&quot;"
        default: continue
        }
        html.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<i]))
        html.append(markup: reference)
        start = i + 1
      }
      html.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
  }

  /// Appends an address for `href` or `src`: what may not stand in one is percent-encoded, as cmark does it.
  package static func appendAddress(_ address: ArraySlice<UInt8>, to html: inout [UInt8]) {
    for byte in address {
      switch byte {
      case .ampersand: html.append(markup: "&amp;")
      case .singleQuote: html.append(markup: "&#x27;")
      case _ where isSafe(byte): html.append(byte)
      default:
        html.append(0x25)
        html.append(hexDigits[Int(byte >> 4)])
        html.append(hexDigits[Int(byte & 15)])
      }
    }
  }

  private static let hexDigits = [UInt8]("0123456789ABCDEF".utf8)

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case .doubleQuote, .less, .greater, .openBracket, .backslash, .closeBracket, .caret, .backtick: false
    case 0x7B, .pipe, 0x7D: false
    default: byte > 0x20 && byte < 0x7F
    }
  }
}

extension [UInt8] {
  /// Appends markup of our own; a `StaticString`, so that no text of an author's gets in unescaped.
  mutating func append(markup: StaticString) {
    markup.withUTF8Buffer { append(contentsOf: $0) }
  }

  mutating func append(number: Int) {
    append(contentsOf: String(number).utf8)
  }
}
