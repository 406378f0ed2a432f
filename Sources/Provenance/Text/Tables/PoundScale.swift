/// In what a table gives its pounds where it does not give them one by one: “£000”, “£’000”, “£k”, “£m”.
package enum PoundScale: Int, Sendable, CaseIterable {
  case thousands = 1_000
  case millions = 1_000_000

  /// The scale that a label or the head of a column names, which may have other words; nil where it names none.
  package init?(in label: String) {
    let small = label.lowercased().replacing("’", with: "'")
    let words = small.split { !$0.isLetter && !$0.isNumber && $0 != "£" && $0 != "'" }.map { $0.filter { $0 != "'" } }
    guard let scale = words.indices.lazy.compactMap({ Self.scale(words[$0...]) }).first else { return nil }
    self = scale
  }

  /// The same of a cell that says nothing else.
  init?(_ cell: ArraySlice<UInt8>) {
    guard cell.count <= 16, cell.starts(with: "£".utf8), !cell.contains(where: { (0x31...0x39).contains($0) }) else {
      return nil
    }
    self.init(in: String(decoding: cell, as: UTF8.self))
  }

  private static func scale(_ words: ArraySlice<String>) -> PoundScale? {
    guard let first = words.first else { return nil }
    switch first {
    case "£000", "£000s", "£k": return .thousands
    case "£m", "£mn", "£million", "£millions": return .millions
    case "£":
      let next = words.dropFirst().first ?? ""
      if ["000", "000s", "k", "thousand", "thousands"].contains(next) { return .thousands }
      return ["m", "million", "millions"].contains(next) ? .millions : nil
    default: return nil
    }
  }

  /// Whether a text has the words for it anywhere.
  func isNamed(in bytes: [UInt8]) -> Bool {
    bytes.places(of: Array("£".utf8)).contains { place in
      let words = String(decoding: bytes[place...].prefix(16), as: UTF8.self)
      return PoundScale(in: words) == self
    }
  }

  /// The digits of a number that is printed on this scale: `4310000` of “4310” thousands.
  package func digits(_ printed: String) -> String {
    let parts = printed.split(separator: ".", omittingEmptySubsequences: false)
    let places = self == .thousands ? 3 : 6
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    let moved = fraction.prefix(places) + String(repeating: "0", count: max(0, places - fraction.count))
    let rest = fraction.dropFirst(places)
    let whole = (String(parts.first ?? "") + moved).drop { $0 == "0" }
    return (whole.isEmpty ? "0" : String(whole)) + (rest.isEmpty ? "" : "." + rest)
  }
}
