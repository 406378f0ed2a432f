/// How a bracket in running text shows that it cites a place in a source.
enum CitationSyntax {
  /// Whether what stands in `range`, after an opening bracket, starts like a citation: with `¶` or `§`, with
  /// the kind of another document, or with one of the two places that have names. Whether the rest can be
  /// read is for whoever reads locators.
  static func starts(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = range.first.map({ bytes[$0] }) else { return false }
    switch first {
    case 0xC2: return has("¶", bytes, range) || has("§", bytes, range)
    case 0x70: return has("paper:", bytes, range)
    case 0x72: return has("report:", bytes, range) || isRecord(bytes, range)
    case 0x73: return has("source:", bytes, range)
    case 0x74: return has("table after ¶", bytes, range) || bytes[range].elementsEqual("table after".utf8)
    default: return false
    }
  }

  /// `record`, alone or before a comma.
  private static func isRecord(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard has("record", bytes, range) else { return false }
    let after = range.lowerBound + 6
    return after == range.upperBound || bytes[after] == 0x2C || bytes[after] == .closeBracket
  }

  private static func has(_ prefix: StaticString, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes.hasPrefix(prefix, at: range.lowerBound, before: range.upperBound)
  }
}

/// The last line of a quotation, which says where it is from.
enum Attribution {
  private static let dash: StaticString = "—"

  static func startsWithDash(_ bytes: [UInt8], _ text: Range<Int>) -> Bool {
    bytes.hasPrefix(dash, at: text.lowerBound, before: text.upperBound)
  }

  /// What stands behind the dash, without white space around it.
  static func afterDash(_ bytes: [UInt8], _ text: Range<Int>) -> Range<Int> {
    var lower = text.lowerBound + dash.utf8CodeUnitCount
    var upper = text.upperBound
    while lower < upper, bytes[lower].isWhiteSpace { lower += 1 }
    while lower < upper, bytes[upper - 1].isWhiteSpace { upper -= 1 }
    return lower..<upper
  }
}
