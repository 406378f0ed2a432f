/// Characters that no page can show: controls, which word processors and PDFs leave behind, and code points that are
/// none. They join the words on their two sides, and a feed that holds one is no XML.
package enum UnshownCharacters {
  /// Whether a byte is a control of ASCII other than a tab and the ends of lines.
  package static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
  }

  /// Whether no page can show a character.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// Each of a well-formed text, in order; of hundreds the first.
  package static func problems(in source: SourceText) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var i = 0
    while i < source.bytes.count, problems.count < 100 {
      let width = width(source.bytes, at: i)
      if width > 0 {
        let name = name(of: scalar(source.bytes[i..<i + width]))
        let message =
          "this character can’t be shown (\(name)\(origins[name] ?? "")); delete it, or write a space or a line’s end"
        problems.append(Diagnostic(.invalidUTF8, at: source.location(of: i..<i + width), message))
      }
      i += max(width, 1)
    }
    return problems
  }

  /// “U+000B”
  package static func name(of scalar: Unicode.Scalar) -> String {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
  }

  private static let origins = ["U+000B": ", a word processor’s line end", "U+000C": ", a page’s end"]

  /// How many bytes the character has that starts here, if it can’t be shown; 0 of any other.
  private static func width(_ bytes: [UInt8], at i: Int) -> Int {
    let width =
      switch bytes[i] {
      case 0xC2: 2
      case 0xEF: 3
      case 0xF0...0xF4: 4
      case let byte: isControl(byte) ? 1 : 0
      }
    guard width > 0, i + width <= bytes.count else { return 0 }
    return contains(scalar(bytes[i..<i + width])) ? width : 0
  }

  private static func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? " "
  }
}
