import InspectionModel

/// Times in another measure, how often a thing is done, and numbers that name.
extension Paraphrase {
  /// The same time in another measure: four weeks are 28 days.
  func isSameTime(_ published: [FigureMention], _ lookup: TextLookup) -> Bool {
    let rest = sentence.behind(figure.range).prefix(20)
    guard let unit = TimeMeasure(rest) else { return false }
    return published.contains { mention in
      guard let other = measure(behind: mention, lookup), other != unit else { return false }
      if let own = unit.hours(value.amount), let theirs = other.hours(mention.value.amount), own == theirs {
        return true
      }
      let asWorkingDays = other == .workingDay || unit == .workingDay
      guard let own = unit.length(value.amount, asWorkingDays: asWorkingDays),
        let theirs = other.length(mention.value.amount, asWorkingDays: asWorkingDays)
      else { return false }
      return own == theirs
    }
  }

  /// “half a year” is six months, “a quarter of a year” three, “a year and a half” eighteen, “half a decade” five years.
  func isPartOfTime(_ published: [FigureMention], _ lookup: TextLookup) -> Bool {
    guard var share = value.share else { return false }
    if after.starts(with: ["a", "decade"]) {
      share *= 10
    } else if before.starts(with: ["a", "and", "year"]) {
      share += 100 * FigureValue.scale
    } else if ![["year"], ["a", "year"], ["of", "a", "year"]].contains(where: { after.starts(with: $0) }) {
      return false
    }
    return published.contains { mention in
      guard let measure = measure(behind: mention, lookup),
        let length = measure.length(mention.value.amount, asWorkingDays: false)
      else { return false }
      // A year has twelve months, or 52 weeks.
      return Double(length.amount) * 100 == (length.isOfMonths ? 12 : 364) * Double(share)
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
    } else if before.first == "every" || before.starts(with: ["in", "once"]), after.first == "months" {
      names = Self.everySoManyMonths[count]
    } else if count == 2, after.first == "weeks", before.first != "every" {
      names = ["fortnight"]
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
    2: ["bimonthly", "bi"], 3: ["quarterly", "quarter"], 6: ["half", "twice", "biannual", "semi"],
    12: ["annual", "annually", "yearly", "year"],
  ]

  /// “between July and September 2019” where the passage has “Q2 19/20”: a month of a quarter of a year that starts in
  /// April, whose ends the sentence names. Where the passage leaves out the year, the text has it somewhere.
  func isEndOfQuarter(_ published: [FigureMention], _ lookup: TextLookup) -> Bool {
    guard value.month > 0, value.day == 0 else { return false }
    let months = figures.map(\.value).filter { $0.kind == .date && $0.month > 0 && $0.day == 0 }
    let first = value.month - (value.month - 1) % 3
    let others = months.filter { $0.month != value.month && (first...first + 2).contains($0.month) }
    let hasEnds = [first, first + 2].allSatisfy { end in end == value.month || others.contains { $0.month == end } }
    guard hasEnds || value.month == first + 2 && isEndOfMonths else { return false }
    // “between July and September 2019”: the year is said once.
    let year = others.reduce(value.year) { max($0, $1.year) }
    let quarter = FigureValue(.quarter, Int64((value.month + 8) % 12 / 3 + 1))
    let start = FigureValue(.financialYear, Int64(value.month < 4 ? year - 1 : year))
    return published.indices.contains { index in
      guard published[index].value == quarter else { return false }
      if year == 0 { return true }
      let next = published[(index + 1)...].first { $0.value.kind == .financialYear }
      guard let next, next.range.lowerBound - published[index].range.upperBound <= 4 else {
        return lookup.everywhere.contains(start)
      }
      return next.value == start
    }
  }

  /// “from April to December 2019” where the passage has “2019/20 (Q1–3)”: the ends of several quarters of one year.
  func isEndOfQuarters(_ published: [FigureMention]) -> Bool {
    guard value.month > 0, value.day == 0 else { return false }
    let months = figures.map(\.value).filter { $0.kind == .date && $0.month > 0 && $0.day == 0 }
    return zip(published, published.dropFirst()).contains { first, last in
      guard first.value.kind == .quarter, last.value.kind == .quarter, first.value.amount < last.value.amount,
        last.range.lowerBound - first.range.upperBound <= Self.apart
      else { return false }
      let start = Int(first.value.amount) * 3 + 1
      let end = Int(last.value.amount) * 3 + 3
      let ends = [start, end].map { $0 > 12 ? $0 - 12 : $0 }
      let isStart = value.month == ends[0] && months.contains { $0.month == ends[1] }
      let isEnd = value.month == ends[1] && (months.contains { $0.month == ends[0] } || isEndOfMonths)
      guard isStart || isEnd else { return false }
      let years = published.filter { year in
        year.value.kind == .financialYear
          && (0...Self.apart).contains(
            max(first.range.lowerBound - year.range.upperBound, year.range.lowerBound - last.range.upperBound))
      }
      // “From October 2018 to March 2019”: each month has its year, or the last one for both.
      let named = months.filter { $0.year > 0 && ends.contains($0.month) }
      return !years.isEmpty
        && named.allSatisfy { month in
          years.contains { $0.value.amount == Int64(month.month < 4 ? month.year - 1 : month.year) }
        }
    }
  }

  /// In bytes: “2019/20 (Q1–3)”, “Q3 to Q4 of 2018/19”.
  private static let apart = 5

  /// “in the three months to December 2019”, “in the nine months to the end of December”
  private var isEndOfMonths: Bool {
    let rest = before.starts(with: ["of", "end", "the"]) ? before.dropFirst(3) : before[...]
    return rest.starts(with: ["to", "months"])
  }

  /// “in the next twelve months” where the passage says “in the next year”.
  func isYear(_ passages: [Passage], _ lookup: TextLookup) -> Bool {
    guard value.amount == 12 * FigureValue.scale, after.first == "months" else { return false }
    return passages.contains { passage in
      passage.ranges.contains { range in
        let words = Self.words(lookup.text.bytes[range])
        return zip(words, words.dropFirst()).contains { before, word in
          word == "year"
            && ["next", "last", "past", "coming", "previous", "preceding", "a", "one", "per"].contains(before)
        }
      }
    }
  }

  /// “three years later” where a sentence has 2012 and 2015, “two years before” where it has 2016/17 and 2018/19.
  func isSpanOfYears(_ places: PrintedPlaces) -> Bool {
    guard let unit = after.first, unit == "years" || unit == "year", let word = after.dropFirst().first,
      ["later", "on", "earlier", "before", "after"].contains(word)
    else { return false }
    let span = Int(value.amount / FigureValue.scale)
    return places.stretches.contains { passage in
      let years = passage.figures.compactMap { figure -> (year: Int, range: Range<Int>)? in
        switch figure.value.kind {
        case .date where figure.value.year > 0: (figure.value.year, figure.range)
        case .financialYear: (Int(figure.value.amount), figure.range)
        default: nil
        }
      }
      return years.contains { first in
        years.contains { abs($0.year - first.year) == span && places.text.isOneSentence(first.range, $0.range) }
      }
    }
  }

  /// “nine months” where the passage has “the first three quarters of 2019/20”.
  func isPartOfYear(_ published: [FigureMention], _ lookup: TextLookup) -> Bool {
    guard after.first == "months" else { return false }
    return published.contains { mention in
      guard mention.value.kind == .fraction, mention.value.detail == 4,
        mention.value.amount * 3 == value.amount / FigureValue.scale
      else { return false }
      let rest = lookup.text.bytes[mention.range.upperBound...].prefix(16)
      return rest.starts(with: " of 20".utf8) || rest.starts(with: " of the year".utf8)
    }
  }

  /// “three months”, “the first six months”, where the passage counts by quarters.
  func isQuarters(_ values: [FigureValue]) -> Bool {
    guard after.first == "months", value.amount % (3 * FigureValue.scale) == 0 else { return false }
    let quarters = Set(values.filter { $0.kind == .quarter }.map(\.amount)).count
    return quarters > 0 && value.amount / (3 * FigureValue.scale) <= Int64(quarters)
  }

  /// Whether a bare year stands where a year does, “in 2012”, “the 2012 inspection”, and not where a count would: “there
  /// were 2012 requests”.
  var mayBeYear: Bool {
    guard value.kind == .date, value.month == 0, let word = before.first else { return true }
    return Self.beforeYears.contains(word)
  }

  private static let beforeYears: Set = [
    "in", "of", "by", "during", "since", "until", "before", "after", "from", "for", "late", "early", "mid", "the",
    "its",
    "this", "that", "and", "to", "s", "spring", "summer", "autumn", "winter", "whose", "their", "year", "published",
  ]

  /// “31 December 2019” where the passage has “the end of December 2019”.
  func isEndOfMonth(_ published: [FigureMention], _ lookup: TextLookup) -> Bool {
    guard value.day > 0, value.month > 0 else { return false }
    let isLeap = value.year == 0 || value.year % 4 == 0 && (value.year % 100 != 0 || value.year % 400 == 0)
    let last = value.month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(value.month) ? 30 : 31
    guard value.day == last else { return false }
    let month = FigureValue.date(year: value.year, month: value.month, day: 0)
    return published.contains { mention in
      guard mention.value.day == 0, FigureSet.says(month, mention.value) else { return false }
      let before = Self.words(lookup.text.bytes[max(0, mention.range.lowerBound - 24)..<mention.range.lowerBound])
      return before.suffix(2).contains { ["end", "ending", "ended"].contains($0) }
    }
  }

  /// “Recommendation 2”, “recommendations three and six”, “the fifth priority”, where that item is cited.
  func isNumber(of locators: [Locator]) -> Bool {
    let number: Int64
    switch value.kind {
    case .number where isCount(of: locators): return true
    case .number:
      let name = before.first { !Self.joining.contains($0) && FigureFinder.figures(in: $0).isEmpty }
      guard let name, Self.isItemName(name) else { return false }
      number = value.amount / FigureValue.scale
    case .ordinal:
      guard after.isEmpty || after.prefix(6).contains(where: Self.isItemName) || isAlone else { return false }
      number = value.amount
    default: return false
    }
    return locators.contains { locator in
      switch locator {
      case .paragraphs(_, _, let item?), .heading(_, item: let item?): Int64(item) == number
      default: false
      }
    }
  }

  /// “two points were left to develop”, where two items are cited.
  func isCount(of locators: [Locator]) -> Bool {
    guard value.kind == .number else { return false }
    let items = locators.filter { locator in
      switch locator {
      case .paragraphs(_, _, _?), .heading(_, item: _?): true
      default: false
      }
    }
    let isCounted = after.prefix(3).contains(where: Self.isItemName)
    if items.count > 1 {
      return Int64(items.count) * FigureValue.scale == value.amount && (isCounted || before.isEmpty)
    }
    // “seven recommendations [¶4–10]”
    guard locators.count == 1, case .paragraphs(let first, let last?, nil) = locators[0], let from = Int64(first),
      let to = Int64(last), to > from
    else { return false }
    return (to - from + 1) * FigureValue.scale == value.amount && (isCounted || before.isEmpty)
  }

  /// “The seventh asks that …”: an ordinal that opens a sentence with its article.
  private var isAlone: Bool { before == ["the"] }

  private static let joining: Set = ["and", "to", "or"]
  private static let itemNames: Set = [
    "recommendation", "area", "point", "item", "thing", "priority", "action", "number", "request", "requirement",
  ]

  private static func isItemName(_ word: String) -> Bool {
    itemNames.contains(word) || word.hasSuffix("s") && itemNames.contains(String(word.dropLast()))
      || word == "priorities"
  }

  /// “grade 1”, “graded 1”, where the grade printed above a paragraph has the number.
  func isNumberOfGrade(_ locators: [Locator], _ lookup: TextLookup) -> Bool {
    // “the grade for safeguarding was 2”
    let isFar = after.isEmpty && before.first == "was" && before.contains("grade")
    guard value.kind == .number || value.kind == .label, let name = before.first,
      isFar || ["grade", "graded", "grades"].contains(name)
    else { return false }
    return locators.contains { locator in
      guard case .paragraphs(let first, nil, nil) = locator else { return false }
      return lookup.text.gradedHeadings.contains { heading in
        heading.paragraph == first
          && lookup.figures(in: lookup.text.blocks[heading.block].range).contains { $0.value.amount == value.amount }
      }
    }
  }

  /// “level two” where the passage has “Level 2”.
  func isNumberOfName(_ values: [FigureValue]) -> Bool {
    guard let name = before.first else { return false }
    let stem = name.count > 3 && name.hasSuffix("s") ? String(name.dropLast()) : name
    return values.contains { $0.kind == .label && $0.amount == value.amount && $0.detail == WordHash(stem).value }
  }
}
