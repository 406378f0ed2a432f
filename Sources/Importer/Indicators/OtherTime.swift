import Provenance

/// Tells labels that name a year, and are not of that year’s value: “2016/17 YTD”, “Change 2016/17”, “2010-13”.
enum OtherTime {
  static func isNamed(in label: String) -> Bool {
    guard PeriodWords.named(label) != nil else { return false }
    let words = label.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "%" }.map(String.init)
    return words.contains(where: always.contains) || isPart(words, label) || isMean(words) || isSeveralYears(label)
      || isGlued(words)
  }

  /// Of part of a year, foreseen, or no value of an indicator at all.
  private static let always: Set = [
    "ytd", "forecast", "projection", "projected", "estimate", "budget", "change", "variance", "rank", "ranking",
    "quartile", "denominator", "numerator", "h1", "h2", "autumn", "spring", "summer", "winter", "term", "rolling",
    "cumulative",
  ]

  /// “2016/17 to date”, “2016/17 (to Dec)”, “Half year 2016/17”, “12 months to March 2017”, “Year ending March 2017”.
  private static func isPart(_ words: [String], _ label: String) -> Bool {
    if words.contains("half") || words.contains("ending") || words.contains("ended") { return true }
    guard let to = words.firstIndex(of: "to"), MonthSpan(label) == nil, words.indices.contains(to + 1) else {
      return false
    }
    let isDay =
      words[to + 1].allSatisfy(\.isNumber) && words.indices.contains(to + 2) && MonthSpan.isMonth(words[to + 2])
    return words[to + 1] == "date" || words[to + 1] == "end" || MonthSpan.isMonth(words[to + 1]) || isDay
  }

  /// “2023-241”, a year with the mark of a note.
  private static func isGlued(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { year, end in
      year.count == 4 && end.count == 3 && (year + end).allSatisfy(\.isNumber)
    }
  }

  /// “2016/17 average”, which is no indicator’s name, and “England average 2016/17” is a place’s.
  private static func isMean(_ words: [String]) -> Bool {
    let rest = words.filter { $0.contains(where: \.isLetter) && !["year", "years", "month", "months"].contains($0) }
    return rest == ["average"] || rest == ["mean"]
  }

  /// “2010-13”, “2014/15-2016/17”, “2010 to 2013”: more than one year.
  private static func isSeveralYears(_ label: String) -> Bool {
    if LabelDate(label) != nil { return false }
    let years = FinancialYearWords.years(label)
    guard let first = years.first, let last = years.last, years.count > 1 else { return false }
    return last - first > 1
  }
}
