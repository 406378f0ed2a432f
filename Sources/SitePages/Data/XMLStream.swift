/// An XML document as it is written: every element that is opened is closed, and every text is escaped.
struct XMLStream {
  typealias Attribute = (name: StaticString, value: String)

  /// What was written and not yet taken away.
  var bytes: [UInt8] = []

  /// Starts with the XML declaration where the format wants one.
  init(declaration: Bool = true) {
    if declaration { DataText.append(literal: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", to: &bytes) }
  }

  /// An element with a text, or empty where the text is nil; on a line of its own.
  mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], text: String? = nil) {
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
  mutating func element<Failure: Error>(
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
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): DataText.append(literal: "&amp;", to: &bytes)
      case UInt8(ascii: "<"): DataText.append(literal: "&lt;", to: &bytes)
      case UInt8(ascii: ">"): DataText.append(literal: "&gt;", to: &bytes)
      case UInt8(ascii: "\""): DataText.append(literal: "&quot;", to: &bytes)
      case 0x0D: DataText.append(literal: "&#13;", to: &bytes)
      case 0x00..<0x09, 0x0B..<0x20: DataText.append(literal: "\u{FFFD}", to: &bytes)
      default: bytes.append(byte)
      }
    }
  }
}
