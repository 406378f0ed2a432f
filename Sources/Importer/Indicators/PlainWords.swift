import Provenance

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
    label.lowercased().split { !$0.isLetter }.map(String.init).filter { !isPlain($0) }
  }

  static func isPlain(_ word: String) -> Bool { all.contains(word) || MonthSpan.isMonth(word) }

  /// Whether a word, in small letters, says in what something is counted, and not what.
  static func isMeasure(_ word: String) -> Bool { measures.contains(word) }

  private static let measures: Set = [
    "rate", "rates", "per", "cent", "percent", "percentage", "proportion", "number", "numbers",
  ]

  /// “Rate per 10,000”, “%”: in what something is counted, and no more.
  static func isMeasureAlone(_ label: String) -> Bool {
    let words = label.lowercased().split { !$0.isLetter }.map(String.init)
    return (label.contains("%") || words.contains(where: isMeasure))
      && words.allSatisfy { isMeasure($0) || ["of", "in", "the", "population", "k"].contains($0) }
  }

  /// What the head of the labels may call places that are no councils.
  private static let places: Set = ["county", "region", "district", "country", "neighbour", "neighbours"]

  /// Whether a label is that of places without a name: “Region”, “Comparator average”.
  static func isComparator(_ label: String) -> Bool {
    let words = telling(in: label)
    return words.contains(where: comparators.contains)
      && words.allSatisfy {
        comparators.contains($0) || ["average", "mean", "median", "south", "north", "east", "west"].contains($0)
      }
  }

  private static let comparators: Set = [
    "region", "regional", "comparator", "comparators", "benchmark", "benchmarks", "peer", "peers", "neighbour",
    "neighbours", "family", "group", "similar", "nearest", "midlands",
  ]

  /// Whether a label may be the name of a place that is not known: no word but such as names have opens in a small
  /// letter, and none is that of what tables count.
  static func mayBePlace(_ label: String) -> Bool {
    let plain = label.prefix { $0 != "(" }
    let words = plain.split { !$0.isLetter && $0 != "'" && $0 != "’" }
    return !plain.contains("%")
      && words.allSatisfy { word in
        let small = word.lowercased()
        if word.first?.isUppercase ?? false { return !counted.contains(small) && !isMeasure(small) }
        return joining.contains(small) || isPlain(small) || comparators.contains(small) || small == "average"
      }
  }

  /// What stands within the names of places.
  private static let joining: Set = [
    "upon", "under", "super", "with", "by", "le", "la", "next", "cum", "s", "unitary", "metropolitan", "city", "all",
    "other",
  ]

  private static let counted: Set = [
    "referrals", "assessments", "plans", "visits", "adoptions", "contacts", "cases", "placements", "children",
    "caseloads", "conferences", "reviews", "adopters", "carers", "turnover", "vacancies", "re", "timeliness",
    "stability", "attendance", "exclusions",
  ]

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
