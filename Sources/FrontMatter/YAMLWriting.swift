/// Writes values so that the reader of front matter reads them as they are, but for line breaks and characters that
/// YAML can't hold, which become spaces.
package enum YAMLWriting {
  /// Plain where nothing in it could be read as something else; otherwise in double quotes.
  package static func scalar(_ text: String) -> String {
    let plain =
      !text.isEmpty && text.utf8.allSatisfy { isPlain($0) } && !"-?".utf8.contains(text.utf8.first ?? 0)
      && text.first != " " && text.last != " " && !text.contains("  ")
    return plain ? text : quoted(text)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: " -.()/".utf8.contains(byte)
    }
  }

  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(canStand(scalar) ? scalar : " ")
      }
    }
    return result + "\""
  }

  /// Whether a scalar can stand in quotes, and on the line (YAML 1.2, 5.1 and 5.4; libyaml reads as 1.1 has it).
  private static func canStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xD800, 0xE000..<0xFFFE, 0x1_0000...0x10_FFFF:
      scalar != "\u{2028}" && scalar != "\u{2029}" && scalar != "\u{FEFF}"
    default: false
    }
  }
}
