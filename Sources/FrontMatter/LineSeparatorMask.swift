/// Hides U+0085, U+2028 and U+2029 from libyaml, for which they end a line as they did in YAML 1.1.
///
/// No editor shows them so, and YAML 1.2 takes them as any other character. Each is handed to libyaml as a
/// character of the same length that the file does not hold, so that its offsets stay right, and put back
/// into the texts that come out.
struct LineSeparatorMask {
  private let separators: [(separator: Unicode.Scalar, mask: Unicode.Scalar)]
  /// What libyaml is to read.
  let bytes: [UInt8]

  /// Nil where there is nothing to hide, as in nearly every file, or the bytes are no UTF-8. Linear in them.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard Self.holdsSeparator(bytes) else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let scalars = text.unicodeScalars
    let used = Set(scalars)
    // Of two bytes: code points that no character has been given. Of three: private use.
    guard let two = Self.unused([0x378...0x379, 0x380...0x383, 0x38B...0x38B, 0x38D...0x38D], used),
      let three = Self.unused([0xE000...0xF8FE], used),
      let next = Self.unused([three.value + 1...0xF8FF], used)
    else { return nil }
    separators = [("\u{85}", two), ("\u{2028}", three), ("\u{2029}", next)]
    let masks = Dictionary(uniqueKeysWithValues: separators.map { ($0.separator, $0.mask) })
    var masked = String.UnicodeScalarView()
    for scalar in scalars { masked.append(masks[scalar] ?? scalar) }
    self.bytes = Array(String(masked).utf8)
  }

  /// A text that libyaml made of the masked bytes as the file has it.
  func unmasked(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(separators.first { $0.mask == scalar }?.separator ?? scalar)
    }
    return String(result)
  }

  private static func holdsSeparator(_ bytes: ArraySlice<UInt8>) -> Bool {
    for i in bytes.indices.dropFirst() {
      switch bytes[i] {
      case 0x85: if bytes[i - 1] == 0xC2 { return true }
      case 0xA8, 0xA9:
        if bytes[i - 1] == 0x80, i - 2 >= bytes.startIndex, bytes[i - 2] == 0xE2 { return true }
      default: break
      }
    }
    return false
  }

  private static func unused(_ ranges: [ClosedRange<UInt32>], _ used: Set<Unicode.Scalar>) -> Unicode.Scalar? {
    ranges.joined().lazy.compactMap { Unicode.Scalar($0) }.first { !used.contains($0) }
  }
}
