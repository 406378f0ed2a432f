import InspectionModel
import Provenance

/// The periods that labels of tables name.
enum PeriodWords {
  /// “Q3 19/20”, “2018-19”, “2019/20 (Q1-2)”, “Dec19”; nil where a label names none, or is not that of one period.
  static func period(_ label: String) -> Period? {
    OtherTime.isNamed(in: label) ? nil : named(label)
  }

  /// The same, whatever else a label says.
  static func named(_ label: String) -> Period? {
    if let date = LabelDate(label) {
      return CivilDate(year: date.year, month: date.month, day: date.day).map { .date($0) }
    }
    if let span = MonthSpan(label) {
      guard let quarters = span.quarters, let start = span.startYear else { return nil }
      if quarters == 1...4 { return .financialYear(start) }
      let (from, to) = (quarters.lowerBound, quarters.upperBound)
      return from == to ? .quarter(startYear: start, from) : .quarters(startYear: start, from, to)
    }
    var financialYear: Int?
    var date: (year: Int, month: Int, day: Int)?
    var quarters: [Int] = []
    if let start = FinancialYearWords.start(label) { financialYear = start }
    for mention in FigureFinder.figures(in: label) {
      switch mention.value.kind {
      case .financialYear: financialYear = financialYear ?? Int(mention.value.amount)
      case .quarter: quarters.append(Int(mention.value.amount))
      case .date where mention.value.year > 0:
        date = date ?? (mention.value.year, mention.value.month, mention.value.day)
      default: break
      }
    }
    guard let start = financialYear ?? date?.year else { return nil }
    switch quarters.count {
    case 0:
      if let financialYear { return .financialYear(financialYear) }
      return date.flatMap { date in
        CivilDate(year: date.year, month: date.month > 0 ? date.month : nil, day: date.day > 0 ? date.day : nil)
      }.map { .date($0) }
    case 1: return (1...4).contains(quarters[0]) ? .quarter(startYear: start, quarters[0]) : nil
    default:
      let (from, to) = (quarters[0], quarters[1])
      return (1...4).contains(from) && (1...4).contains(to) && from < to
        ? .quarters(startYear: start, from, to) : nil
    }
  }

  /// “Q1”, “Quarter 2”: the quarter that a label names without its year.
  static func quarter(_ label: String) -> Int? {
    let quarters = FigureFinder.figures(in: label).filter { $0.value.kind == .quarter }.map { Int($0.value.amount) }
    return quarters.count == 1 ? quarters.first : nil
  }

  /// A label without its period and what stands around one: “Rate of referral 2018/19” as “Rate of referral”.
  static func rest(_ label: String) -> String {
    var bytes = Array(label.utf8)
    let isSpan = MonthSpan(label) != nil
    let kinds: [FigureValue.Kind] = [.financialYear, .quarter, .date]
    for i in LabelDate(label)?.range ?? 0..<0 { bytes[i] = 0x20 }
    for mention in FigureFinder.figures(in: label) where kinds.contains(mention.value.kind) {
      for i in mention.range { bytes[i] = 0x20 }
    }
    // “10,000” is one word.
    for i in bytes.indices.dropFirst().dropLast() where bytes[i] == UInt8(ascii: ",") {
      if isDigit(bytes[i - 1]), isDigit(bytes[i + 1]) { bytes[i] = Self.joint }
    }
    let words = String(decoding: bytes, as: UTF8.self).split {
      !$0.isLetter && !$0.isNumber && $0 != "%" && $0 != "/" && $0 != "&" && $0 != "\u{1}"
    }
    .map { $0.replacing("\u{1}", with: ",") }
    .filter {
      !["Total", "Q", "data", "Data", "YTD"].contains($0) && (!isSpan || !MonthSpan.isMonth($0) && $0 != "to")
    }
    return words.contains { $0.contains(where: \.isLetter) } ? words.joined(separator: " ") : ""
  }

  /// Stands for a comma within a number.
  private static let joint: UInt8 = 1

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
