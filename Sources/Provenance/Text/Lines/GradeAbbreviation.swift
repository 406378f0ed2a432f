/// Writes out “RI” in a text that says itself that it stands for “requires improvement (RI)”; of any other it may be a
/// responsible individual.
enum GradeAbbreviation {
  private static let short = Array("RI".utf8)
  private static let full = Array("Requires improvement".utf8)

  /// The text with the words for each “RI” but that in brackets. Spaces behind one make room for them, so that the cells
  /// of columns keep their places.
  static func writtenOut(in bytes: [UInt8]) -> [UInt8] {
    guard bytes.places(of: Array("(RI)".utf8)).contains(where: { isExplained(bytes, at: $0) }) else { return bytes }
    var result: [UInt8] = []
    var kept = 0
    for place in bytes.places(of: short) {
      let end = place + short.count
      guard place >= kept, place == 0 || !bytes[place - 1].isLetter && bytes[place - 1] != UInt8(ascii: "("),
        end == bytes.count || !bytes[end].isLetter && !bytes[end].isDigit && bytes[end] != 0xE2
      else { continue }
      result += bytes[kept..<place] + full
      let spaces = bytes[end...].prefix { $0 == 0x20 }.count
      kept = end + min(full.count - short.count, max(0, spaces - 2))
    }
    return result + bytes[kept...]
  }

  /// Whether the words stand right before the brackets: “requires improvement to be good (RI)”.
  private static func isExplained(_ bytes: [UInt8], at place: Int) -> Bool {
    let before = max(0, place - 60)..<place
    guard let last = GradeWords.grades(bytes, before).last, last.id == "requires-improvement" else { return false }
    return !bytes[last.range.upperBound..<place].contains(where: \.isLetter)
  }
}
