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
    isHidden = Self.isHidden(bytes[cell].filter { !$0.isSpace }.map(\.lower))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isSpace || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "%")
  }

  private static func isHidden(_ small: [UInt8]) -> Bool {
    for sign in signs where small.starts(with: sign) {
      return count(small.dropFirst(sign.count).drop { $0 == UInt8(ascii: "=") }).map { $0 <= 10 } ?? false
    }
    for ending in endings where small.suffix(ending.count).elementsEqual(ending) {
      return count(small.dropLast(ending.count)).map { $0 <= 10 } ?? false
    }
    for link in links {
      guard let place = small.first(link, from: 0) else { continue }
      guard let from = count(small[..<place]), let to = count(small[(place + link.count)...]) else { return false }
      return from < to && to <= 5
    }
    return false
  }

  private static func count(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.allSatisfy(\.isDigit) ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }

  private static let signs = ["<", "≤", "fewerthan", "lessthan", "under", "below"].map { Array($0.utf8) }
  private static let endings = ["orfewer", "orless"].map { Array($0.utf8) }
  private static let links = ["-", "–", "to"].map { Array($0.utf8) }
}
