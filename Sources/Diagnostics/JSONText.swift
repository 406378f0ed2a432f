/// A JSON document as it is written, in the order in which it is written, without building it first.
package struct JSONText: Sendable {
  package private(set) var text = ""
  private var needsComma = false

  package init() {}

  package mutating func object(_ name: String? = nil, _ body: (inout JSONText) -> Void) {
    bracket(name, "{", "}", body)
  }

  package mutating func array(_ name: String? = nil, _ body: (inout JSONText) -> Void) {
    bracket(name, "[", "]", body)
  }

  package mutating func value(_ name: String? = nil, _ value: Int) {
    separate(name)
    text += String(value)
  }

  package mutating func value(_ name: String? = nil, _ value: Bool) {
    separate(name)
    text += value ? "true" : "false"
  }

  /// Nil is null.
  package mutating func value(_ name: String? = nil, _ value: String?) {
    separate(name)
    if let value { Self.append(value, to: &text) } else { text += "null" }
  }

  private mutating func bracket(
    _ name: String?,
    _ open: String,
    _ close: String,
    _ body: (inout JSONText) -> Void
  ) {
    separate(name)
    text += open
    needsComma = false
    body(&self)
    text += close
    needsComma = true
  }

  private mutating func separate(_ name: String?) {
    if needsComma { text += "," }
    needsComma = true
    guard let name else { return }
    Self.append(name, to: &text)
    text += ":"
  }

  private static func append(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{00}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
