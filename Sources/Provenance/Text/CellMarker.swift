/// What a cell has in the place of a number.
package enum CellMarker: Sendable, Hashable {
  case notAvailable, notApplicable, suppressed, dash

  package init?(_ bytes: [UInt8], _ cell: Range<Int>) {
    let letters = bytes[cell].filter { $0.isLetter || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "[") }.map(\.lower)
    guard letters.count <= 18 else { return nil }
    let word = String(decoding: letters, as: UTF8.self)
    if let smallCount = SmallCount(bytes, cell), smallCount.isHidden {
      self = .suppressed
      return
    }
    // “c. 200” is a number.
    if letters.count == 1, bytes[cell].contains(where: \.isDigit) { return nil }
    switch word {
    case "":
      // “%” and “£” head a column.
      guard !cell.isEmpty, bytes[cell].allSatisfy({ !$0.isDigit && $0 != UInt8(ascii: "%") && $0 != 0xA3 }) else {
        return nil
      }
      self = .dash
    case "nav", "notavailable", "notyetavailable", "unavailable", "nodata", "notknown", "tbc", "[x", "x":
      self = .notAvailable
    case "na", "notapplicable", "[z", "z": self = .notApplicable
    case "*", "c", "[c", "suppressed", "supp": self = .suppressed
    default: return nil
    }
  }
}

/// “<5”, “1-4”, “fewer than 5”: a count that is not given because it might point at a child.
struct SmallCount {
  let isHidden: Bool

  /// Nil where a cell is longer than such words are, and for a plain number, as nearly all are.
  init?(_ bytes: [UInt8], _ cell: Range<Int>) {
    guard cell.count <= 20, bytes[cell].contains(where: \.isDigit), !bytes[cell].allSatisfy(Self.isPlain) else {
      return nil
    }
    isHidden = Self.isHidden(String(decoding: bytes[cell], as: UTF8.self).lowercased().filter { $0 != " " })
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isSpace || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "%")
  }

  private static func isHidden(_ small: String) -> Bool {
    func count(_ digits: some StringProtocol) -> Int? { digits.allSatisfy(\.isNumber) ? Int(digits) : nil }
    for sign in ["<", "≤", "fewerthan", "lessthan", "under", "below"] where small.hasPrefix(sign) {
      return count(small.dropFirst(sign.count).drop { $0 == "=" }).map { $0 <= 10 } ?? false
    }
    for ending in ["orfewer", "orless"] where small.hasSuffix(ending) {
      return count(small.dropLast(ending.count)).map { $0 <= 10 } ?? false
    }
    let ends = small.replacing("to", with: "-").split { $0 == "-" || $0 == "–" }.map { count($0) }
    guard ends.count == 2, let from = ends[0], let to = ends[1] else { return false }
    return from < to && to <= 5
  }
}
