internal import InspectionModel
internal import Provenance

/// A column or a row of an indicator table, by what its label says.
struct IndicatorLabel {
  let text: String
  /// One that is known by its name.
  let area: String?
  let period: Period?
  /// What is left without place and period.
  let subject: String
  /// Whether it names a year, and is not of that year’s value.
  let isOtherTime: Bool
  /// The quarter that it is of, where it leaves the year to others.
  let quarter: Int?
  let day: YearlessDay?

  init(_ printed: String, _ areas: AreaWords) {
    let words = FootnoteMarks.removed(fromLabel: printed)
    text = words
    area = areas.area(words)
    period = PeriodWords.period(words)
    subject = PeriodWords.rest(words)
    isOtherTime = OtherTime.isNamed(in: words)
    quarter = period == nil ? PeriodWords.quarter(words) : nil
    day = YearlessDay(words)
  }

  var isTarget: Bool { text.lowercased().contains("target") }

  /// “Target” alone, as a row of them below the indicator’s own.
  var isBareTarget: Bool {
    isTarget && PlainWords.telling(in: subject).allSatisfy { $0.hasPrefix("target") || $0 == "annual" }
  }

  /// “Last year”, whatever its columns say.
  var isOfOtherYear: Bool {
    let words = text.lowercased().split { !$0.isLetter }
    guard ["last", "previous", "prior", "preceding"].contains(words.first), period == nil else { return false }
    return words.count == 2 && ["year", "years", "quarter", "month", "period"].contains(words[1])
  }

  /// “Actual”, which says no more than that it is no target.
  var isActual: Bool {
    [
      "actual", "actuals", "outturn", "performance", "result", "results", "this year", "current year",
      "our performance",
    ]
    .contains(text.lowercased())
  }

  /// Whether it is a period and no more: “As at March 2018”.
  var isPeriod: Bool { period != nil && area == nil && PlainWords.telling(in: subject).isEmpty }

  /// “Total”, which is no word beside a period.
  var isPlain: Bool { subject.isEmpty && period == nil && text.contains(where: \.isLetter) }

  /// Whether it names a part of a year and leaves the year to others: “Q1”, “April”.
  var isPartOfYear: Bool {
    guard period == nil, area == nil, PlainWords.telling(in: subject).isEmpty else { return false }
    return quarter != nil || text.split { !$0.isLetter }.contains { MonthSpan.isMonth($0) }
  }
}

/// The words of a label that say neither what, nor where, nor whose.
enum PlainWords {
  /// Beside a period or a place, or alone above the labels of a table.
  private static let all: Set<String> = [
    "area", "areas", "borough", "boroughs", "council", "councils", "local", "authority", "authorities", "la",
    "indicator", "indicators", "measure", "measures", "description", "name", "our", "own",
    "period", "year", "years", "quarter", "quarterly", "qtr", "month", "monthly", "week", "date", "time", "financial",
    "calendar", "fiscal", "fy", "ending", "end", "ended", "yearend", "as", "at", "of", "in", "on", "the", "for", "and",
    "to", "by", "number", "numbers", "no", "count", "value", "values", "percentage", "percent", "rate", "actual",
    "actuals", "outturn", "result", "results", "performance", "figure", "figures", "data", "total", "all", "position",
    "final", "provisional", "validated", "published", "revised", "latest", "current", "previous", "last", "this", "st",
    "nd", "rd", "th", "p", "r", "baseline", "reported", "reporting",
  ]

  /// Those that are none.
  static func telling(in label: String) -> [String] {
    label.lowercased().split { !$0.isLetter }.map(String.init).filter { !all.contains($0) && !MonthSpan.isMonth($0) }
  }

  /// What the head of the labels may call places that are no councils.
  private static let places: Set = ["county", "region", "district", "country", "neighbour", "neighbours"]

  /// Whether the head of the labels says no more than that they are places, periods or indicators.
  static func isPlain(head: String) -> Bool {
    telling(in: head).allSatisfy(places.contains) || head.lowercased().hasPrefix("area")
  }

  /// Whether a label has an abbreviation that is none of what is measured: “SN”, “NW”.
  static func mayNamePlace(_ label: String) -> Bool {
    label.split { !$0.isLetter }.contains {
      (2...4).contains($0.count) && $0.allSatisfy(\.isUppercase) && !abbreviations.contains(String($0))
    }
  }

  private static let abbreviations: Set = [
    "CIN", "CIC", "CLA", "LAC", "CP", "CPP", "CPC", "ICPC", "EET", "NEET", "EHC", "EHCP", "FTE", "SGO", "UASC", "SEN",
    "SEND",
  ]
}
