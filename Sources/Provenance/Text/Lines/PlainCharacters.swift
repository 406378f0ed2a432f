/// Writes characters of typesetting as those of a keyboard that they stand for: a text that comes from a word processor
/// or a viewer has no-break spaces in dates and names, hyphens that don't break, ligatures, and marks without a width.
///
/// Whatever reads a published text would otherwise have to know them all, and what one reader does not know is a date, a
/// bullet or a heading that is lost.
package enum PlainCharacters {
  /// The bytes of a text with a space for each kind of space, a line feed for each kind of line break, a hyphen for each
  /// that may not break, the letters of ligatures, and nothing for what has no width; “RI” in full where the text explains it. Soft hyphens stay: where a line
  /// ends they are seen.
  package static func of(_ bytes: [UInt8]) -> [UInt8] {
    var leads = [0xC2, 0xE2, 0xE3, 0xEF].map { ByteCursor($0, in: bytes) }
    var result: [UInt8]?
    var kept = 0
    var next = 0
    while next < bytes.count {
      var i = bytes.count
      for k in leads.indices { i = min(i, leads[k].first(from: next)) }
      next = i + 1
      guard let (scalar, end) = scalar(bytes, i) else { continue }
      next = end
      guard let plain = plain(scalar, isThousands: isThousands(bytes, i, end)) else { continue }
      result = result ?? []
      result?.append(contentsOf: bytes[kept..<i])
      result?.append(contentsOf: plain)
      kept = end
    }
    guard var result else { return GradeAbbreviation.writtenOut(in: bytes) }
    result.append(contentsOf: bytes[kept...])
    return GradeAbbreviation.writtenOut(in: result)
  }

  /// What stands for a character; nil where it stands for itself.
  private static func plain(_ scalar: UInt32, isThousands: Bool) -> [UInt8]? {
    switch scalar {
    case 0xA0, 0x2009, 0x202F: isThousands ? nil : [0x20]
    case 0x2000...0x200A, 0x205F, 0x3000: [0x20]
    case 0x85, 0x2028, 0x2029: [0x0A]
    case 0x2010, 0x2011: [UInt8(ascii: "-")]
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: []
    case 0xFB00: Array("ff".utf8)
    case 0xFB01: Array("fi".utf8)
    case 0xFB02: Array("fl".utf8)
    case 0xFB03: Array("ffi".utf8)
    case 0xFB04: Array("ffl".utf8)
    case 0xFB05, 0xFB06: Array("st".utf8)
    default: nil
    }
  }

  /// The character of two or three bytes at a place, and where it ends.
  private static func scalar(_ bytes: [UInt8], _ i: Int) -> (value: UInt32, end: Int)? {
    func rest(_ offset: Int) -> UInt32? {
      guard i + offset < bytes.count, bytes[i + offset] & 0xC0 == 0x80 else { return nil }
      return UInt32(bytes[i + offset] & 0x3F)
    }
    guard i < bytes.count, let second = rest(1) else { return nil }
    if bytes[i] == 0xC2 { return (0x80 | second, i + 2) }
    return rest(2).map { (UInt32(bytes[i] & 0x0F) << 12 | second << 6 | $0, i + 3) }
  }

  /// Whether a space parts the thousands of a number: “37 812”.
  private static func isThousands(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start > 0, bytes[start - 1].isDigit, end + 3 <= bytes.count else { return false }
    return bytes[end..<end + 3].allSatisfy(\.isDigit) && (end + 3 == bytes.count || !bytes[end + 3].isDigit)
  }
}
