/// Tells the places of a file that a TODO asks after already: one in the comment right above their line, as drafts have it.
struct AskedPlaces {
  private let bytes: [UInt8]
  private let todo = TodoCheck()

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether a line of the comment above a place has a TODO.
  func contain(_ offset: Int) -> Bool {
    var end = lineStart(before: min(offset, bytes.count))
    while end > 0 {
      let start = lineStart(before: end - 1)
      guard bytes[start..<end].first(where: { $0 != 0x20 }) == UInt8(ascii: "#") else { return false }
      if (start..<end).contains(where: { todo.match(bytes, at: $0) != nil }) { return true }
      end = start
    }
    return false
  }

  private func lineStart(before offset: Int) -> Int {
    bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }
}
