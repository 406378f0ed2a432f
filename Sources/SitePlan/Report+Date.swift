package import InspectionModel

extension CivilDate {
  /// “February 2012”, or “2012” where no month is known.
  var monthAndYear: String { CivilDate(year: year, month: month)?.words ?? words }
}

extension Report {
  /// When it took place, in short: “February 2012”, “published March 2016”, “date not known”.
  package var shortDate: String {
    if let end = inspected.end { return end.monthAndYear }
    return published.map { "published \($0.monthAndYear)" } ?? "date not known"
  }

  /// The same inside a sentence: “in February 2012”, “in the report published in March 2016”.
  package var datePhrase: String {
    if let end = inspected.end { return "in \(end.monthAndYear)" }
    return published == nil ? "on a date that is not known" : "in \(datedName)"
  }

  /// What a later inspection is put beside: “February 2012”, “the report published in March 2016”.
  package var datedName: String {
    if let end = inspected.end { return end.monthAndYear }
    return published.map { "the report published in \($0.monthAndYear)" } ?? "a report of a date that is not known"
  }
}
