/// A month with two digits of its year, as heads of tables have it: “Apr-18”, “Apr’18”.
package struct MonthOfYear: Sendable, Hashable {
  package let year: Int
  package let month: Int

  /// Nil where a label is anything else: “18 April” is a day.
  package init?(_ label: String) {
    let parts = label.split { $0 == "-" || $0 == "–" || $0 == "’" || $0 == "'" }
    guard parts.count == 2, let month = MonthSpan.month(Array(parts[0].utf8)[...]), parts[1].utf8.count == 2,
      let year = Int(parts[1])
    else { return nil }
    self.year = 2000 + year
    self.month = month
  }
}
