/// An XML document as it is written: every element that is opened is closed, and every text is escaped.
package struct XMLStream {
  package typealias Attribute = (name: StaticString, value: String)

  /// What was written and not yet taken away.
  package internal(set) var bytes: [UInt8] = []

  /// Starts with the XML declaration where the format wants one.
  package init(declaration: Bool = true) {
    if declaration { DataText.append(literal: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", to: &bytes) }
  }

  /// An element with a text, or empty where the text is nil; on a line of its own.
  package mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], text: String? = nil) {
    openTag(name, attributes)
    if let text {
      bytes.append(UInt8(ascii: ">"))
      Self.append(text, to: &bytes)
      closeTag(name)
    } else {
      DataText.append(literal: "/>\n", to: &bytes)
    }
  }

  /// An element with others inside.
  package mutating func element<Failure: Error>(
    _ name: StaticString,
    _ attributes: [Attribute] = [],
    _ body: (inout XMLStream) throws(Failure) -> Void
  ) throws(Failure) {
    openTag(name, attributes)
    DataText.append(literal: ">\n", to: &bytes)
    try body(&self)
    closeTag(name)
  }

  private mutating func openTag(_ name: StaticString, _ attributes: [Attribute]) {
    bytes.append(UInt8(ascii: "<"))
    DataText.append(literal: name, to: &bytes)
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      DataText.append(literal: attribute.name, to: &bytes)
      DataText.append(literal: "=\"", to: &bytes)
      Self.append(attribute.value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func closeTag(_ name: StaticString) {
    DataText.append(literal: "</", to: &bytes)
    DataText.append(literal: name, to: &bytes)
    DataText.append(literal: ">\n", to: &bytes)
  }

  /// Escapes for text and for attributes alike. A control character, which XML 1.0 can't hold even escaped,
  /// becomes the replacement character, so that one stray byte does not make a feed unreadable.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { text in
      var start = 0
      var index = 0
      while index < text.count {
        let byte = text[index]
        if byte < 64, special & (1 &<< UInt64(byte)) != 0 {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
          DataText.append(literal: escape(byte), to: &bytes)
          start = index + 1
        }
        index += 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
  }

  /// A bit for each byte that is escaped: `& < > "`, and the control characters but tab and line feed.
  private static let special: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E | 1 << 0x22 | 0xFFFF_F9FF

  private static func escape(_ byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case 0x0D: "&#13;"
    default: "\u{FFFD}"
    }
  }
}
