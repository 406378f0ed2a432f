/// The parts of a sentence between its commas, semicolons, colons and brackets.
enum Clauses {
  static func ranges(in bytes: [UInt8], _ sentence: Range<Int>) -> [Range<Int>] {
    bytes[sentence].split(omittingEmptySubsequences: true, whereSeparator: isEnd).map { $0.startIndex..<$0.endIndex }
  }

  static func isEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "("),
      UInt8(ascii: ")"):
      true
    default: false
    }
  }
}
