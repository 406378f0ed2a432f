import InspectionModel
import Provenance

/// A column or a row of an indicator table, by what its label says.
struct IndicatorLabel {
  let text: String
  /// One that is known by its name.
  let area: String?
  /// Whose the values of a row are, where its label names a place.
  let rowPlace: RowPlace?
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
    let month = Self.monthBehindName(words, areas)
    period = PeriodWords.period(words) ?? month.flatMap { PeriodWords.period($0.month) }
    subject = PeriodWords.rest(month?.name ?? words)
    rowPlace = RowPlace(period == nil ? words : subject, areas)
    isOtherTime = OtherTime.isNamed(in: words)
    quarter = period == nil ? PeriodWords.quarter(words) : nil
    day = YearlessDay(words)
  }

  /// “Northwick Mar-18”: a month behind a name, where digits alone could be a day.
  private static func monthBehindName(_ label: String, _ areas: AreaWords) -> (name: String, month: String)? {
    guard let space = label.lastIndex(of: " ") else { return nil }
    let (name, month) = (String(label[..<space]), String(label[label.index(after: space)...]))
    return areas.isName(name) && LabelDate(month)?.day == nil && LabelDate(month) != nil ? (name, month) : nil
  }

  var isTarget: Bool { text.lowercased().contains("target") }

  /// “Reviews in time 33%”: a value that one space parts from its label, and none of its words, as in “Rate per 10,000”.
  var endsInValue: Bool {
    let words = text.lowercased().split(separator: " ")
    guard words.count > 1, let last = words.last, last.first?.isNumber ?? false, period == nil,
      last.allSatisfy({ $0.isNumber || ".,%".contains($0) })
    else { return false }
    return !Self.leading.contains(words[words.count - 2])
  }

  private static let leading: Set<Substring> = [
    "per", "aged", "age", "ages", "over", "under", "than", "and", "to", "of", "least", "section", "within", "for", "in",
    "ni", "table", "or", "-", "–", "type", "band", "tier", "level", "stage",
  ]

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
