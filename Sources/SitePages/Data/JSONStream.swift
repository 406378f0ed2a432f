import InspectionModel

/// A JSON document as it is written, byte by byte in its order, without building it first.
///
/// Every string has `<` as `\u003C`, so that any document made here may stand inside a script element, where
/// `</script>` or `<!--` in a title would end or change it.
struct JSONStream {
  /// How the members of an object or the elements of an array are set: each on a line of its own, so that
  /// a changed value is a changed line in a repository, or all on one line. Nothing is indented: in a large
  /// site a tenth of the data was blanks.
  enum Layout { case lines, inline }

  /// What was written and not yet taken away.
  var bytes: [UInt8] = []
  private var needsComma = false
  private var layout = Layout.inline

  mutating func object<Failure: Error>(
    _ name: StaticString? = nil,
    _ layout: Layout = .inline,
    _ body: (inout JSONStream) throws(Failure) -> Void
  ) throws(Failure) {
    try bracket(name, layout, "{", "}", body)
  }

  mutating func array<Failure: Error>(
    _ name: StaticString? = nil,
    _ layout: Layout = .inline,
    _ body: (inout JSONStream) throws(Failure) -> Void
  ) throws(Failure) {
    try bracket(name, layout, "[", "]", body)
  }

  /// Nil is null.
  mutating func value(_ name: StaticString? = nil, _ text: String?) {
    separate(name)
    if let text { Self.append(text, to: &bytes) } else { DataText.append(literal: "null", to: &bytes) }
  }

  /// As text, as precise as the date; nil is null.
  mutating func value(_ name: StaticString? = nil, _ date: CivilDate?) {
    separate(name)
    guard let date else {
      DataText.append(literal: "null", to: &bytes)
      return
    }
    bytes.append(Self.quote)
    DataText.append(date, to: &bytes)
    bytes.append(Self.quote)
  }

  mutating func value(_ name: StaticString? = nil, _ number: Int?) {
    separate(name)
    if let number {
      DataText.append(number, to: &bytes)
    } else {
      DataText.append(literal: "null", to: &bytes)
    }
  }

  mutating func value(_ name: StaticString? = nil, _ quantity: Quantity) {
    separate(name)
    DataText.append(quantity, to: &bytes)
  }

  mutating func value(_ name: StaticString? = nil, _ boolean: Bool) {
    separate(name)
    DataText.append(boolean, to: &bytes)
  }

  /// An array of strings on one line.
  mutating func values(_ name: StaticString? = nil, _ texts: some Sequence<String>) {
    array(name) { json in
      for text in texts { json.value(nil, text) }
    }
  }

  /// The member where there is a text; nothing where there is none.
  mutating func member(_ name: StaticString, ifPresent text: String?) {
    if let text { value(name, text) }
  }

  private mutating func bracket<Failure: Error>(
    _ name: StaticString?,
    _ layout: Layout,
    _ open: Unicode.Scalar,
    _ close: Unicode.Scalar,
    _ body: (inout JSONStream) throws(Failure) -> Void
  ) throws(Failure) {
    separate(name)
    bytes.append(UInt8(ascii: open))
    let outer = self.layout
    self.layout = layout
    needsComma = false
    try body(&self)
    if needsComma, layout == .lines { bytes.append(0x0A) }
    bytes.append(UInt8(ascii: close))
    self.layout = outer
    needsComma = true
  }

  private mutating func separate(_ name: StaticString?) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if layout == .lines { bytes.append(0x0A) }
    needsComma = true
    guard let name else { return }
    bytes.append(Self.quote)
    DataText.append(literal: name, to: &bytes)
    bytes.append(Self.quote)
    bytes.append(UInt8(ascii: ":"))
  }

  private static let quote = UInt8(ascii: "\"")

  /// Appends a string with its quotation marks.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(quote)
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
    bytes.append(quote)
  }

  /// What stands between characters that are escaped is copied at once: most text has none, and is one copy.
  private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if isEscaped(byte) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        appendEscape(byte, to: &bytes)
        start = index + 1
      }
      index += 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == quote || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "<") || byte == 0x7F
  }

  private static func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case quote, UInt8(ascii: "\\"): bytes.append(byte)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      DataText.append(literal: "u00", to: &bytes)
      for digit in [byte >> 4, byte & 15] { bytes.append(digit + (digit < 10 ? 0x30 : 0x37)) }
    }
  }
}
