import InspectionModel
import Provenance

/// Reads the dates of a range of a text.
struct DateReading {
  private let text: ImportedText

  init(_ text: ImportedText) { self.text = text }

  /// The dates with a year, in the order of the text; one that leaves its year or month to the next takes it from there.
  func dates(_ range: Range<Int>) -> [CivilDate] {
    let mentions = FigureFinder.figures(in: text.text.bytes, range).filter { $0.value.kind == .date }
    let days = inDigits(range)
    // “2024-05-20”, of which the year and the month alone read as a date.
    if !days.isEmpty, !mentions.contains(where: { namesMonth($0.range) }) { return days }
    var result: [CivilDate] = []
    var year = 0
    var month = 0
    var behind: CivilDate?
    // “in September 2019 (2 to 13 September)”
    if let dated = mentions.last(where: { $0.value.year > 0 }), let last = mentions.last,
      last.value.month == dated.value.month
    {
      year = dated.value.year
    }
    for mention in mentions.reversed() {
      let value = mention.value
      if value.year > 0 { year = value.year }
      if value.month > 0 { month = value.month }
      guard year > 0 else { continue }
      // “10 December to 18 January 2019” began in 2018.
      let hasYear = text.words(mention.range).split { !$0.isNumber }.contains { $0.count == 4 }
      if !hasYear, let behind, behind.year == year, let next = behind.month, value.month > next { year -= 1 }
      let own = value.month > 0 ? value.month : value.day > 0 ? month : 0
      if let date = CivilDate(year: year, month: own > 0 ? own : nil, day: value.day > 0 && own > 0 ? value.day : nil) {
        result.insert(date, at: 0)
        behind = date
      }
    }
    return result
  }

  /// From the first date to the last; nil where a day is none of its month, or the last comes before the first.
  func span(_ range: Range<Int>) -> InspectionDates? {
    let dates = dates(range)
    guard let last = dates.last, var first = dates.first else { return nil }
    let isNamed = FigureFinder.figures(in: text.text.bytes, range).contains {
      $0.value.kind == .date && $0.value.year > 0
    }
    let days = isNamed && (namesMonth(range) || inDigits(range).isEmpty) ? days(range) : []
    if let pair = pair(range, days, of: last) { return pair }
    // “9 to 13 and 23 to 27 September 2019”: the first days stand too far from their month.
    if last.precision == .day, days.count > dates.count {
      let month = dates.first { $0.month != nil } ?? last
      guard days.allSatisfy({ $0 <= 31 }), let start = CivilDate(year: month.year, month: month.month, day: days[0])
      else {
        return nil
      }
      guard
        dates.count > 1 || days.count == 1
          || CivilDate(year: last.year, month: last.month, day: days[days.count - 1]) == last
      else { return nil }
      first = start
    }
    if first == last { return .on(first) }
    return InspectionDates("\(first)..\(last)")
  }

  /// Whether a month is named, and not given by its number.
  private func namesMonth(_ range: Range<Int>) -> Bool {
    text.words(range).split { !$0.isLetter }.contains { MonthSpan.isMonth($0) }
  }

  /// “15/16 June 2010”: two days with a stroke between them.
  private func pair(_ range: Range<Int>, _ days: [Int], of month: CivilDate) -> InspectionDates? {
    let words = text.words(range)
    guard days.count == 2, let slash = words.firstIndex(of: "/"), words[slash...].dropFirst().first?.isNumber == true,
      words[..<slash].last?.isNumber == true, days[0] < days[1],
      let first = CivilDate(year: month.year, month: month.month, day: days[0]),
      let last = CivilDate(year: month.year, month: month.month, day: days[1])
    else { return nil }
    return InspectionDates("\(first)..\(last)")
  }

  /// The numbers of one or two digits that stand for themselves.
  private func days(_ range: Range<Int>) -> [Int] {
    let words = text.text.bytes[range].split { !$0.isASCIILetter && !(0x30...0x39).contains($0) }
    return words.compactMap { word in
      let digits = word.prefix { (0x30...0x39).contains($0) }
      let ending = String(decoding: word.dropFirst(digits.count), as: UTF8.self).lowercased()
      guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(ending) else { return nil }
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
  }

  /// “11/03/2024”, “11.03.2024” and “2024-03-11”.
  private func inDigits(_ range: Range<Int>) -> [CivilDate] {
    let words = text.text.bytes[range].split { byte in
      !(0x30...0x39).contains(byte) && byte != UInt8(ascii: "/") && byte != UInt8(ascii: ".")
        && byte != UInt8(ascii: "-")
    }
    return words.flatMap { word -> [CivilDate] in
      let parts = word.split { !(0x30...0x39).contains($0) }.map {
        $0.count <= 4 ? $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } : 0
      }
      func day(_ day: Int, _ month: Int, _ year: Int) -> CivilDate? {
        // “20.05.19”
        CivilDate(year: year < 100 ? 2000 + year : year, month: month, day: day)
      }
      switch parts.count {
      case 3 where parts[0] > 1000:
        return [CivilDate(year: parts[0], month: parts[1], day: parts[2])].compactMap(\.self)
      case 3: return [day(parts[0], parts[1], parts[2])].compactMap(\.self)
      // “2023-11-06/2023-11-17”, “6.11.2023-17.11.2023”
      case 6 where parts[0] > 1000 && parts[3] > 1000:
        return [
          CivilDate(year: parts[0], month: parts[1], day: parts[2]),
          CivilDate(year: parts[3], month: parts[4], day: parts[5]),
        ].compactMap(\.self)
      case 6 where parts[0] <= 31 && parts[3] <= 31:
        return [day(parts[0], parts[1], parts[2]), day(parts[3], parts[4], parts[5])].compactMap(\.self)
      // “6-17/11/2023”
      case 4 where word.contains(UInt8(ascii: "-")) && parts[0] < parts[1]:
        return [day(parts[0], parts[2], parts[3]), day(parts[1], parts[2], parts[3])].compactMap(\.self)
      default: return []
      }
    }
  }
}
