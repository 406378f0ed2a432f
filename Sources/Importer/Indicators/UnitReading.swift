import Provenance

/// Tells what an indicator is measured in by its label, the head of its columns and its cells.
struct UnitReading {
  let unit: String
  /// What a person must decide; nil where the table says it.
  let doubt: String?
  /// Of pounds that are not given one by one.
  private(set) var scale: PoundScale?

  /// - Parameters:
  ///   - label: as it is printed, with what stands in brackets.
  ///   - heads: of its columns.
  ///   - cells: as they are printed.
  ///   - target: the same; empty where there is none.
  ///   - caption: the line above the table, whose unit holds for all that says nothing else.
  init(label: String, heads: [String], cells: [String], target: String, caption: String = "") {
    let small = ([label] + heads).joined(separator: " ").lowercased()
    let printed = cells.map { $0.lowercased() }.filter { $0.contains(where: \.isNumber) }
    // “140/180 (78%)”, which is left out, says little of the others.
    let cells = printed.filter { CellNumber.digits($0) != nil }
    func hasAny(_ words: [String]) -> Bool { words.contains(where: small.contains) }
    func isPercent(_ words: String) -> Bool { words.contains("%") }
    let (own, said) = (Self.marks(of: cells), Self.marks(of: small))
    if let own, !said.isEmpty, !said.contains(own) {
      self.init(own, "its label says another unit than its numbers have")
    } else if heads.contains(where: Self.isRate), !heads.allSatisfy(Self.isRate), !Self.isRate(label) {
      self.init("count", "only some of its columns are rates")
    } else if cells.contains(where: isPercent) || hasAny(["%", "percent", "per cent"]) {
      let isMixed = [cells, heads].contains { $0.contains(where: isPercent) && !$0.allSatisfy(isPercent) }
      let isSaid = isPercent(label) || !isMixed
      self.init("percent", isSaid ? nil : "only some of the numbers are per cent by the table")
    } else if printed.contains(where: isPercent), Self.mayBeShares(cells), said.isEmpty, !Self.countsNumbers(small) {
      self.init("percent", "only some of the numbers are per cent by the table")
    } else if cells.contains(where: { $0.contains("£") }) || small.contains("£") {
      self.init("pounds")
      // “£4,310” below “£000” may be either.
      if let scale = PoundScale(in: small) {
        let isTold = !cells.contains { $0.contains("£") }
        self.init("pounds", isTold ? nil : "the label says thousands or millions of pounds, and its numbers pounds")
        self.scale = isTold ? scale : nil
      }
    } else if let time = Self.time(small, cells) {
      self.init(time)
    } else if small.split(whereSeparator: { !$0.isLetter }).contains("rate")
      || hasAny(["per 10,000", "10k"] + Self.otherRates)
    {
      let isOther = hasAny(Self.otherRates)
      self.init("rate-per-10000", isOther ? "the rate of the table is no rate per 10,000" : nil)
    } else if let above = Self.unit(ofCaption: caption), !Self.countsNumbers(small) {
      self.init(above)
      scale = PoundScale(in: caption)
    } else if hasAny(["proportion", "share of"]) {
      self.init("percent", "the table does not say that its numbers are per cent")
    } else if small.contains("duration") {
      self.init("weeks", "the table does not say in what its durations are")
    } else if target.contains("%") {
      self.init("percent", "only the target is per cent by the table")
    } else if cells.contains(where: { $0.contains(".") }) {
      self.init("count", "its numbers have fractions and are no count; the table does not say in what they are")
    } else if small.split(whereSeparator: { !$0.isLetter }).contains(where: Self.isMeasure) {
      self.init("count", "the table does not say in what its numbers are")
    } else {
      self.init("count")
    }
  }

  /// The unit that stands with some of the numbers; nil where none has one.
  private static func marks(of cells: [String]) -> String? {
    if cells.contains(where: { $0.contains("%") }) { return "percent" }
    if cells.contains(where: { $0.contains("£") }) { return "pounds" }
    return times.first { unit in cells.contains { $0.contains(unit.dropLast()) } }
  }

  /// The units that a label and its heads name in so many words.
  private static func marks(of label: String) -> Set<String> {
    var result = Set(times.filter { label.contains("(\($0))") || label.contains("(in \($0))") })
    if ["%", "percent", "per cent"].contains(where: label.contains) { result.insert("percent") }
    if label.contains("£") { result.insert("pounds") }
    if ["per 10,000", "10k"].contains(where: label.contains) { result.insert("rate-per-10000") }
    return result
  }

  /// The one unit that a caption names: “Table 3: Health of children in care (per cent)”, “Table B: Spend, £000”.
  private static func unit(ofCaption caption: String) -> String? {
    let small = caption.lowercased()
    let units = marks(of: small)
    return units.count == 1 && !countsNumbers(small) ? units.first : nil
  }

  private static let times = ["weeks", "days", "months", "years"]

  private static func isRate(_ label: String) -> Bool {
    label.lowercased().split { !$0.isLetter }.contains { $0 == "rate" || $0 == "rates" }
  }

  private static func mayBeShares(_ cells: [String]) -> Bool {
    cells.compactMap { CellNumber.digits($0).flatMap(Double.init) }.allSatisfy { $0 <= 100 }
  }

  /// “Number of referrals”
  private static func countsNumbers(_ label: String) -> Bool {
    label.split { !$0.isLetter }.contains { ["number", "numbers", "no", "total", "count"].contains($0) }
  }

  private static let otherRates = ["per 1,000", "per 1000 ", "per 100,000", "per 100000", "per 100 "]

  /// What no count is called.
  private static func isMeasure(_ word: Substring) -> Bool { ["index", "score", "ratio"].contains(word) }

  private init(_ unit: String, _ doubt: String? = nil) {
    self.unit = unit
    self.doubt = doubt
  }

  /// “Average weeks in care proceedings”, “Time to placement (days)”; “seen in 10 days” is a limit and no unit.
  private static func time(_ label: String, _ cells: [String]) -> String? {
    if let unit = times.first(where: { unit in cells.contains { $0.contains(unit.dropLast()) } }) { return unit }
    let words = label.split { !$0.isLetter && !$0.isNumber }
    let isMean = words.contains { ["average", "mean", "median", "avg"].contains($0) }
    return times.first { unit in
      if label.contains("(\(unit))") || label.contains("(in \(unit))") { return true }
      guard isMean, let index = words.firstIndex(of: unit[...]) else { return false }
      return index == 0 || !words[index - 1].allSatisfy(\.isNumber)
    }
  }
}
