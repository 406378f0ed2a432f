import InspectionModel
import Library

extension SitePlan {
  /// An authority's reports, oldest first by the end of the inspection (else by publication), those without
  /// a date last.
  package func reports(ofAuthority authority: Int) -> [Int] { histories.reports[authority] }

  /// The same as a reader wants them: the latest first, those without a date last.
  package func latestFirst(ofAuthority authority: Int) -> [Int] { histories.latestFirst(authority) }

  /// An authority's papers, oldest first, those without a date last.
  package func papers(ofAuthority authority: Int) -> [Int] { histories.papers[authority] }

  /// An authority's indicator documents, by id.
  package func indicators(ofAuthority authority: Int) -> [Int] { histories.indicators[authority] }

  /// The authority's inspection before a report; nil for the first, and where it is not known when one of them was.
  /// Constant time.
  package func previousReport(before report: Int) -> Int? { neighbour(of: report, distance: -1) }

  /// The authority's inspection after a report; nil for the last, and where it is not known when one of them was.
  /// Constant time.
  package func nextReport(after report: Int) -> Int? { neighbour(of: report, distance: 1) }

  private func neighbour(of report: Int, distance: Int) -> Int? {
    guard isDated(report: report), let authority = histories.facts[report].authority else { return nil }
    let reports = histories.reports[authority]
    let index = histories.places[report] + distance
    return reports.indices.contains(index) && isDated(report: reports[index]) ? reports[index] : nil
  }

  /// Whether it is known when a report's inspection took place, or when it was published.
  package func isDated(report: Int) -> Bool { histories.facts[report].date != nil }

  /// Whether all inspections of a report's authority have their places in time, so that one can be called the first or
  /// the latest. Constant time: those without a date come last.
  package func hasOrder(ofReport report: Int) -> Bool {
    guard let authority = histories.facts[report].authority else { return false }
    return histories.reports[authority].last.map { isDated(report: $0) } ?? true
  }

  /// The framework that an inspection was made under, in constant time; nil only in a library with errors.
  package func framework(ofReport report: Int) -> Int? { histories.facts[report].framework }

  /// Whether a report gives at least one grade. Constant time.
  package func hasGrades(report: Int) -> Bool { histories.facts[report].hasGrades }

  /// The report that speaks for an authority under a framework: the latest with grades, else the latest
  /// inspection, else the latest visit; nil where it was never inspected under it.
  package func standingReport(ofAuthority authority: Int, under framework: Int) -> Int? {
    histories.standing[authority].first { $0.framework == framework }?.report
  }

  /// The latest earlier report of the same authority with grades that may be put beside this one's: of the
  /// same framework, or of one declared comparable. Nil where there is none, or where the dates leave open
  /// which came first. Constant time.
  package func earlierComparableReport(than report: Int) -> Int? { histories.earlier[report] }

  /// How old a report is on the as-of date, counted from the end of its inspection as precisely as that is
  /// known: “2 years 11 months”. Nil where the date is not known, or is still to come.
  package func age(ofReport report: Int) -> String? {
    guard let end = library.reports[report].value.inspected.end else { return nil }
    return ElapsedTime(from: end, to: asOf)?.words
  }

  /// How long ago a report was published, where the date of its inspection is not known, so that no grade stands
  /// without its age: “10 years 7 months”. Nil where the inspection's own age is known, or neither is.
  package func publicationAge(ofReport report: Int) -> String? {
    let report = library.reports[report].value
    guard report.inspected.end == nil, let published = report.published else { return nil }
    return ElapsedTime(from: published, to: asOf)?.words
  }
}
