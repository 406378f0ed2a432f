import Templates

/// How the fields that are HTML write themselves: markup of our own as it stands, everything else escaped,
/// straight into the bytes of the page.
extension [UInt8] {
  /// Appends markup that this program wrote, unescaped. A `StaticString`, so that no text of an author's can
  /// get in by mistake.
  mutating func appendMarkup(_ markup: StaticString) {
    markup.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends text for an element or a quoted attribute, with the characters escaped that mean something there.
  mutating func appendText(_ text: String) { HTMLEscaping.append(text, to: &self) }

  mutating func appendNumber(_ number: Int) {
    guard number < 0 || number > 9 else {
      append(UInt8(ascii: "0") + UInt8(number))
      return
    }
    append(contentsOf: String(number).utf8)
  }

  /// Appends a coordinate of a drawing, rounded to a tenth: finer steps can't be seen and would make the bytes
  /// depend on the last bit of an arithmetic result.
  mutating func appendCoordinate(_ value: Double) {
    let tenths = Int((value * 10).rounded())
    if tenths < 0 { append(UInt8(ascii: "-")) }
    appendNumber(abs(tenths) / 10)
    let rest = abs(tenths) % 10
    if rest != 0 {
      append(UInt8(ascii: "."))
      appendNumber(rest)
    }
  }

  /// Appends ` name="value"` with a coordinate.
  mutating func appendAttribute(_ name: StaticString, _ value: Double) {
    append(UInt8(ascii: " "))
    appendMarkup(name)
    appendMarkup("=\"")
    appendCoordinate(value)
    append(UInt8(ascii: "\""))
  }

  /// Appends ` name="value"` with text.
  mutating func appendAttribute(_ name: StaticString, _ value: String) {
    append(UInt8(ascii: " "))
    appendMarkup(name)
    appendMarkup("=\"")
    appendText(value)
    append(UInt8(ascii: "\""))
  }
}
