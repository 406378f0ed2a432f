/// What stands above the labels of a table: “Indicator”, “Year” or “Area”, which say what the labels are; “Referrals by
/// source”, which says what is counted; or another word, such as “Cohort”, of which neither can be told.
struct LabelHead {
  /// Without a period.
  let text: String
  let kind: Kind

  enum Kind {
    /// Nothing, or no more than that the labels are indicators, places or periods.
    case plain
    case counted
    case unknown
  }

  init(_ printed: String) {
    text = PeriodWords.rest(printed)
    kind = Self.kind(of: text)
  }

  private static func kind(of text: String) -> Kind {
    if PlainWords.isPlain(head: text) { return .plain }
    let all = text.lowercased().split { !$0.isLetter && $0 != "%" }
    // “Referrals by source” counts referrals.
    let words = all.prefix { $0 != "by" }
    let isClass = words.contains(where: classes.contains)
    if words.contains(where: indicators.contains) { return isClass ? .unknown : .plain }
    if let first = words.first, counts.contains(first) { return .counted }
    return !isClass && words.contains { counts.contains($0) || isPlural($0) } ? .counted : .unknown
  }

  /// Whether what a column holds of each indicator is no part of its name: “Polarity”, “Good is”, “Unit”.
  static func isDetail(_ head: String) -> Bool {
    head.isEmpty || head.lowercased().split { !$0.isLetter }.contains(where: details.contains)
  }

  /// Whether a column has what is said of the values beside it: “RAG”, “Direction of travel”, “2019/20 status”.
  static func isRemark(_ head: String) -> Bool {
    head.lowercased().split { !$0.isLetter }.contains(where: remarks.contains)
  }

  /// Whether a column says in what the values beside it are: “Unit”, “Unit of measure”.
  static func isUnit(_ head: String) -> Bool {
    let words = head.lowercased().split { !$0.isLetter }.joined(separator: " ")
    return ["unit", "units", "unit of measure", "unit of measurement", "measured in", "format", "data type"].contains(
      words)
  }

  private static let remarks: Set<Substring> = [
    "rag", "status", "trend", "direction", "travel", "dot", "comment", "comments", "commentary", "owner", "officer",
    "lead", "polarity",
  ]

  private static let details: Set<Substring> = [
    "good", "better", "polarity", "unit", "units", "frequency", "lead", "owner", "officer", "rag", "status", "source",
    "trend", "direction", "travel", "ref", "reference", "performance", "aim", "format", "bigger", "smaller", "comment",
    "comments", "commentary", "priority",
  ]

  private static func isPlural(_ word: Substring) -> Bool {
    word.count > 3 && word.hasSuffix("s") && !["ss", "us", "is"].contains(where: word.hasSuffix)
  }

  private static let indicators: Set<Substring> = [
    "indicator", "indicators", "measure", "measures", "metric", "metrics", "kpi", "kpis", "pi", "ref", "reference",
  ]

  private static let counts: Set<Substring> = [
    "number", "numbers", "no", "count", "rate", "percentage", "percent", "%", "proportion", "share", "average", "mean",
    "median", "total", "time", "children", "people", "staff", "turnover", "cost", "spend", "spending",
  ]

  /// What labels may be sorted by.
  private static let classes: Set<Substring> = [
    "type", "types", "kind", "category", "categories", "class", "group", "groups", "cohort", "cohorts", "team", "teams",
    "service", "services", "status", "stage", "reason", "reasons", "source", "sources", "gender", "sex", "ethnicity",
    "age", "ages", "ward", "wards", "locality", "localities", "heading", "headings", "theme", "themes",
  ]
}
