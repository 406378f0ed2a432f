import InspectionModel

/// What is said of a date that is well written and does not exist.
enum CalendarWords {
  /// Nil where the text is not written as a date at all.
  static func problem(_ text: String) -> String? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard [[4, 2], [4, 2, 2]].contains(parts.map(\.count)),
      text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
      CivilDate(text.prefix(4)) != nil, CivilDate(text) == nil
    else { return nil }
    return "there is no \(text) in the calendar; correct the \(parts.count == 3 ? "day or the month" : "month")"
  }
}
