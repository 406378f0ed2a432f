internal import InspectionModel
internal import Provenance

/// Reads the dates of a range of a text.
struct DateReading {
  private let text: ImportedText

  init(_ text: ImportedText) { self.text = text }

  /// The dates with a year, in the order of the text; one that leaves its year or month to the next takes it from there.
  func dates(_ range: Range<Int>) -> [CivilDate] {
    let mentions = FigureFinder.figures(in: text.text.bytes, range).filter { $0.value.kind == .date }
    var result: [CivilDate] = []
    var year = 0
    var month = 0
    for value in mentions.map(\.value).reversed() {
      if value.year > 0 { year = value.year }
      if value.month > 0 { month = value.month }
      guard year > 0 else { continue }
      let own = value.month > 0 ? value.month : value.day > 0 ? month : 0
      if let date = CivilDate(year: year, month: own > 0 ? own : nil, day: value.day > 0 && own > 0 ? value.day : nil) {
        result.insert(date, at: 0)
      }
    }
    return result.isEmpty ? inDigits(range) : result
  }

  /// From the first date to the last.
  func span(_ range: Range<Int>) -> InspectionDates? {
    let dates = dates(range)
    guard let first = dates.first, let last = dates.last else { return nil }
    if first == last { return .on(first) }
    return InspectionDates("\(first)..\(last)") ?? .on(first)
  }

  /// “11/03/2024”, “11.03.2024” and “2024-03-11”.
  private func inDigits(_ range: Range<Int>) -> [CivilDate] {
    let words = text.text.bytes[range].split { byte in
      !(0x30...0x39).contains(byte) && byte != UInt8(ascii: "/") && byte != UInt8(ascii: ".")
        && byte != UInt8(ascii: "-")
    }
    return words.compactMap { word in
      let parts = word.split { !(0x30...0x39).contains($0) }.map {
        $0.count <= 4 ? $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } : 0
      }
      guard parts.count == 3 else { return nil }
      if parts[0] > 1000 { return CivilDate(year: parts[0], month: parts[1], day: parts[2]) }
      return CivilDate(year: parts[2], month: parts[1], day: parts[0])
    }
  }
}
