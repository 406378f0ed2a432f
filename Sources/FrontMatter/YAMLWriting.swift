/// Writes values so that the reader of front matter reads them as they are.
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
      default: result.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
      }
    }
    return result + "\""
  }
}
