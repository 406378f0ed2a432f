internal import InspectionModel

/// Times in another measure, how often a thing is done, and numbers that name.
extension Paraphrase {
  /// The same time in another measure: four weeks are 28 days.
  func isSameTime(_ published: [FigureMention], _ lookup: TextLookup) -> Bool {
    let rest = bytes[figure.range.upperBound..<sentence.upperBound].prefix(20)
    guard let unit = TimeMeasure(rest) else { return false }
    return published.contains { mention in
      guard let other = measure(behind: mention, lookup), other != unit else { return false }
      let asWorkingDays = other == .workingDay || unit == .workingDay
      guard let own = unit.length(value.amount, asWorkingDays: asWorkingDays),
        let theirs = other.length(mention.value.amount, asWorkingDays: asWorkingDays)
      else { return false }
      return own == theirs
    }
  }

  /// “half a year” is six months, “a quarter of a year” three, “a year and a half” eighteen.
  func isPartOfYear(_ published: [FigureMention], _ lookup: TextLookup) -> Bool {
    guard var share = value.share else { return false }
    let ofYear = [["year"], ["a", "year"], ["of", "a", "year"]].contains { after.starts(with: $0) }
    if before.starts(with: ["a", "and", "year"]) {
      share += 100 * FigureValue.scale
    } else if !ofYear {
      return false
    }
    return published.contains { mention in
      guard let measure = measure(behind: mention, lookup),
        let length = measure.length(mention.value.amount, asWorkingDays: false)
      else { return false }
      // A year has twelve months, or 52 weeks.
      return length.amount * 100 == (length.isOfMonths ? 12 : 364) * share
    }
  }

  private func measure(behind mention: FigureMention, _ lookup: TextLookup) -> TimeMeasure? {
    guard mention.value.kind == .number else { return nil }
    return TimeMeasure(lookup.text.bytes[mention.range.upperBound...].prefix(24))
  }

  /// “four times a year”, “every three months” and “every two weeks” where the passage says “quarterly”, “fortnightly”.
  func isFrequency(_ passages: [Passage], _ lookup: TextLookup) -> Bool {
    let count = value.amount / FigureValue.scale
    let names: [String]?
    if after.starts(with: ["times", "a", "year"]) || after.starts(with: ["times", "per", "year"]) {
      names = Self.timesAYear[count]
    } else if before.first == "every", after.first == "months" {
      names = Self.everySoManyMonths[count]
    } else if before.first == "every", after.first == "weeks" {
      names = count == 2 ? ["fortnightly", "fortnight"] : nil
    } else {
      names = nil
    }
    return names.map { has(anyOf: $0, passages, lookup) } ?? false
  }

  private static let timesAYear: [Int64: [String]] = [
    4: ["quarterly", "quarter"], 12: ["monthly", "month"], 52: ["weekly", "week"],
  ]

  private static let everySoManyMonths: [Int64: [String]] = [
    3: ["quarterly", "quarter"], 6: ["half", "twice", "biannual", "semi"],
    12: ["annual", "annually", "yearly", "year"],
  ]

  /// “between July and September 2019” where the passage has “Q2 19/20”: the first or the last month of a quarter of a
  /// year that starts in April, whose other end the sentence names as well.
  func isEndOfQuarter(_ published: [FigureMention], _ lookup: TextLookup) -> Bool {
    guard value.month > 0, value.day == 0 else { return false }
    let months = figures.map(\.value).filter { $0.kind == .date && $0.month > 0 && $0.day == 0 }
    let isFirst = (value.month - 1) % 3 == 0
    let other = months.first { isFirst ? $0.month == value.month + 2 : $0.month == value.month - 2 }
    guard (value.month - 1) % 3 != 1, let other else { return false }
    // “between July and September 2019”: the year is said once.
    let year = max(value.year, other.year)
    let quarter = FigureValue(.quarter, Int64((value.month + 8) % 12 / 3 + 1))
    let start = FigureValue(.financialYear, Int64(value.month < 4 ? year - 1 : year))
    return published.indices.contains { index in
      guard published[index].value == quarter else { return false }
      if year == 0 { return true }
      let next = index + 1 < published.count ? published[index + 1] : nil
      return next.map { $0.value == start && $0.range.lowerBound - published[index].range.upperBound <= 4 } ?? false
    }
  }

  /// “Recommendation 2” where the second item is cited.
  func isNumber(of locators: [Locator]) -> Bool {
    guard value.kind == .number, let name = before.first, Self.itemNames.contains(name) else { return false }
    return locators.contains { locator in
      switch locator {
      case .paragraphs(_, _, let item?), .heading(_, item: let item?): Int64(item) * FigureValue.scale == value.amount
      default: false
      }
    }
  }

  private static let itemNames: Set = ["recommendation", "area", "point", "item", "priority", "action", "number"]

  /// “level two” where the passage has “Level 2”.
  func isNumberOfName(_ values: [FigureValue]) -> Bool {
    guard let name = before.first else { return false }
    let stem = name.count > 3 && name.hasSuffix("s") ? String(name.dropLast()) : name
    return values.contains { $0.kind == .label && $0.amount == value.amount && $0.detail == WordHash(stem).value }
  }
}
