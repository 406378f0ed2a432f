import Diagnostics
import FrontMatter
import InspectionModel

extension FieldReader {
  func date(_ name: String, _ diagnostics: inout [Diagnostic]) -> CivilDate? {
    guard let (text, value) = scalar(name, &diagnostics) else { return nil }
    if let date = CivilDate(text) { return date }
    let message = CalendarWords.problem(text) ?? "\(Excerpt.quoted(text)) is no date; write 2012-03-23, 2012-03 or 2012"
    diagnostics.append(Diagnostic(.invalidDate, at: value.location, message))
    return nil
  }

  /// A date or `not-known`. The outer nil is a problem or a missing key, the inner one a date not known.
  func knownOrUnknownDate(_ name: String, _ diagnostics: inout [Diagnostic]) -> CivilDate?? {
    guard let (text, value) = scalar(name, &diagnostics) else { return nil }
    if text == "not-known" { return .some(nil) }
    if let date = CivilDate(text) { return .some(date) }
    let message =
      CalendarWords.problem(text) ?? "\(Excerpt.quoted(text)) is no date; write 2012-03-23, 2012-03, 2012 or not-known"
    diagnostics.append(Diagnostic(.invalidDate, at: value.location, message))
    return nil
  }

  /// A date whose day is known.
  func day(_ name: String, _ diagnostics: inout [Diagnostic]) -> CivilDate? {
    guard let (text, value) = scalar(name, &diagnostics) else { return nil }
    if let date = CivilDate(text), date.precision == .day { return date }
    let message = CalendarWords.problem(text) ?? "\(Excerpt.quoted(text)) is no day; write it as in 2026-11-20"
    diagnostics.append(Diagnostic(.invalidDate, at: value.location, message))
    return nil
  }

  func inspectionDates(_ name: String, _ diagnostics: inout [Diagnostic]) -> InspectionDates? {
    guard let (text, value) = scalar(name, &diagnostics) else { return nil }
    if let dates = InspectionDates(text) { return dates }
    let takes = "2012-02-06..2012-02-17, one date (2012-02-06, 2012-02 or 2012), or not-known"
    let parts = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    let isBackwards = parts.count == 2 && parts.allSatisfy { CivilDate($0) != nil }
    let message =
      isBackwards
      ? "the inspection ends before it starts; write the earlier date first"
      : parts.lazy.compactMap { CalendarWords.problem(String($0)) }.first
        ?? "\(Excerpt.quoted(text)) are no dates of an inspection; write \(takes)"
    diagnostics.append(Diagnostic(.invalidDate, at: value.location, message))
    return nil
  }

  func locator(_ name: String = "at", _ diagnostics: inout [Diagnostic]) -> Locator? {
    if let value = self[name], value.isSequence {
      let message =
        "“\(name)” takes one place, not a list; write a range such as ¶15–17, or the place that matters most"
      diagnostics.append(Diagnostic(.wrongType, at: value.startLocation, message))
      return nil
    }
    guard let (text, value) = scalar(name, &diagnostics) else { return nil }
    if let locator = Locator(text) { return locator }
    diagnostics.append(LocatorMend.problem(text, at: value.location))
    return nil
  }

  /// An absolute http or https address.
  func webAddress(_ name: String, _ diagnostics: inout [Diagnostic]) -> String? {
    value(
      name, .invalidAddress, takes: "a whole address that starts with https:// or http://, without spaces", &diagnostics
    ) {
      WebAddress.isAbsolute($0) ? $0 : nil
    }
  }

  func quantity(_ name: String, _ diagnostics: inout [Diagnostic]) -> Quantity? {
    value(name, takes: "a number without separators or unit, such as 15662 or 24.5", &diagnostics) {
      Quantity($0)
    }
  }

  /// The ids of a list, each with its place.
  func identifiers<Entity>(
    _ name: String,
    _ diagnostics: inout [Diagnostic]
  ) -> [(id: Identifier<Entity>, value: YAMLValue)] {
    texts(name, &diagnostics).map { (Identifier<Entity>($0.text), $0.value) }
  }
}
