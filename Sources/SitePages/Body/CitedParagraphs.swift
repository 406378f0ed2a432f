/// The numbers of paragraphs that a page has cited: a bit for each, since a report has a hundred citations.
struct CitedParagraphs {
  private var bits: [UInt64] = []

  /// Whether a number, which is one of at most four digits, comes for the first time.
  mutating func insert(_ number: String) -> Bool {
    let value = number.utf8.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    while bits.count <= value / 64 { bits.append(0) }
    let bit: UInt64 = 1 << UInt64(value % 64)
    defer { bits[value / 64] |= bit }
    return bits[value / 64] & bit == 0
  }
}
