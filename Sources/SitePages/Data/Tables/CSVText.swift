/// Text cells of a CSV file: quoted by RFC 4180, and harmless in a spreadsheet.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, wherever the text came from,
/// and a formula can send the rest of the sheet to somebody else. Such a text gets an apostrophe before its
/// first character, as OWASP's page on CSV injection advises. The signs' full-width forms count too, because
/// some editions of Excel read them alike, and so does a sign behind blanks, because some programs trim cells.
/// A tab or a carriage return at the start is guarded whatever follows.
///
/// Numbers never come here, so a negative number stays one.
enum CSVText {
  /// Lines end as RFC 4180 has it. Line breaks inside a cell stay what they are.
  static let lineEnd: [UInt8] = [0x0D, 0x0A]

  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { cell in
      let isGuarded = startsFormula(cell)
      guard needsQuotes(cell) else {
        if isGuarded { bytes.append(apostrophe) }
        bytes.append(contentsOf: cell)
        return
      }
      bytes.append(quote)
      if isGuarded { bytes.append(apostrophe) }
      appendDoublingQuotes(cell, to: &bytes)
      bytes.append(quote)
    }
  }

  /// What stands between quotation marks is copied at once.
  private static func appendDoublingQuotes(_ cell: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    var index = 0
    while index < cell.count {
      if cell[index] == quote {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: cell[start...index]))
        start = index
      }
      index += 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: cell[start...]))
  }

  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")

  /// Blanks at an end need none by the rule, but readers that trim plain cells leave quoted ones alone.
  private static func needsQuotes(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first, let last = cell.last else { return false }
    if first == UInt8(ascii: " ") || last == UInt8(ascii: " ") { return true }
    return cell.contains { byte in byte < 64 && special & (1 &<< UInt64(byte)) != 0 }
  }

  /// A bit for each of comma, quotation mark, line feed and carriage return, which are all below 64.
  private static let special: UInt64 = 1 << 0x2C | 1 << 0x22 | 1 << 0x0A | 1 << 0x0D

  private static func startsFormula(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first else { return false }
    // Nearly every text starts with a letter, and is done with here.
    if first > UInt8(ascii: "@"), first < 0xC2 { return false }
    if first == 0x09 || first == 0x0D { return true }
    var rest = cell[...]
    while let blank = lengthOfBlank(rest) { rest = rest.dropFirst(blank) }
    switch rest.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): return true
    case 0xEF: return fullWidthSigns.contains { rest.starts(with: $0) }
    default: return false
    }
  }

  /// The bytes of the blank that the cell starts with: ASCII's, the no-break space, the byte-order mark.
  private static func lengthOfBlank(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    switch cell.first {
    case 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D: 1
    case 0xC2: cell.starts(with: [0xC2, 0xA0]) ? 2 : nil
    case 0xEF: cell.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : nil
    default: nil
    }
  }

  private static let fullWidthSigns = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }
}
