import InspectionModel
import Provenance
import Testing

/// Values of other areas in tables of indicators, and tables below headings.
@Suite struct IndicatorCheckAreaTests {
  /// Checks rows of “indicator, area, period, value, place”.
  private func problems(
    _ rows: [(Int, Int, String, String, String)], in text: String
  ) throws -> [(row: Int, message: String)] {
    let labels = ["Re-referrals", "Rate per 10,000", "Plans"]
    let document = IndicatorDocument(
      id: Identifier("northwick/made-up"), title: "Made up", authority: Identifier("northwick"),
      paper: Identifier("northwick/paper"),
      areas: [
        MeasuredArea(id: "northwick", label: "Northwick", onsCode: nil),
        MeasuredArea(id: "england", label: "England", onsCode: nil),
      ],
      indicators: labels.map {
        Indicator(id: $0, label: $0, unit: .count, basis: nil, better: .neither, target: nil, at: nil, note: nil)
      }, cells: [])
    let claims = try rows.enumerated().map { index, row in
      let cell = IndicatorCell(
        indicator: row.0, area: row.1, category: nil, period: try #require(Period(row.2)),
        content: .value(try #require(Quantity(row.3))), at: Locator(row.4), note: nil)
      return IndicatorCheck.Claim(
        cell: cell, valueRange: index..<index + 1, atRange: index..<index + 1, periodRange: index..<index + 1,
        indicatorRange: index..<index + 1, areaRange: index..<index + 1)
    }
    var tally = ProvenanceTally()
    IndicatorCheck(document, TextLookup(SampleTexts.text(text)), name: "the paper").check(claims, &tally)
    return tally.finished.problems.map { ($0.range.lowerBound, $0.message) }
  }

  private func text(_ table: String) -> String {
    "1. Performance\n\n1.1 The table shows it.\n\n\(table)\n\n2. Finance\n\n2.1 None.\n"
  }

  /// Each value of one row, and then with that of another.
  private func checks(_ rows: [(Int, Int, String, String)], in table: String, at: String = "table after ¶1.1") throws {
    let right = rows.map { ($0.0, $0.1, $0.2, $0.3, at) }
    let text = at.hasPrefix("§") ? table : text(table)
    #expect(try problems(right, in: text).map(\.message) == [])
    for index in right.indices {
      var wrong = right
      wrong[index].3 = "99"
      #expect(try problems(wrong, in: text).map(\.row) == [index])
    }
  }

  @Test func findsAPlaceBelowEachIndicator() throws {
    try checks(
      [
        (0, 0, "2017", "22"), (0, 0, "2018", "21"), (0, 1, "2017", "24"), (0, 1, "2018", "25"), (1, 0, "2017", "62"),
        (1, 0, "2018", "61"), (1, 1, "2017", "67"), (1, 1, "2018", "68"),
      ],
      in:
        "Indicator\t2017\t2018\nRe-referrals\t22\t21\nRegion\t30\t31\nEngland\t24\t25\nRate per 10,000\t62\t61\nEngland\t67\t68"
    )
  }

  @Test func findsAPlaceThatStandsWithItsIndicator() throws {
    try checks(
      [
        (0, 0, "2017", "22"), (0, 0, "2018", "21"), (2, 0, "2017", "41"), (2, 0, "2018", "42"), (0, 1, "2017", "24"),
        (0, 1, "2018", "25"), (2, 1, "2017", "51"), (2, 1, "2018", "52"),
      ],
      in:
        "Indicator\t2017\t2018\nRe-referrals (%)\t22\t21\nPlans\t41\t42\nRe-referrals – England\t24\t25\nEngland average plans\t51\t52"
    )
  }

  @Test func keepsARowOfTheCouncilThatNamesAPlace() throws {
    try checks(
      [(0, 0, "2017", "22"), (0, 1, "2017", "24"), (2, 0, "2017", "32")],
      in: "Indicator\t2017\nRe-referrals\t22\nEngland\t24\nPlans made in England\t32")
  }

  /// One of the places is none of the document.
  @Test func findsPlacesBelowOthers() throws {
    try checks(
      [(2, 0, "2017", "22"), (2, 0, "2018", "21"), (2, 1, "2017", "24"), (2, 1, "2018", "25")],
      in: "Plans\t2017\t2018\nNorthwick\t22\t21\nEastwick\t30\t31\nEngland\t24\t25")
  }

  @Test func findsPlacesBelowALineOfTheirIndicator() throws {
    try checks(
      [(0, 0, "2017", "22"), (0, 1, "2017", "24"), (2, 0, "2017", "32"), (2, 1, "2017", "34")],
      in: "Indicator\t2017\nRe-referrals\t\nNorthwick\t22\nEngland\t24\nPlans\t\nNorthwick\t32\nEngland\t34")
  }

  @Test func findsTablesBelowAHeading() throws {
    let paper =
      "1. Finance\n\n1.1 None.\n\n2. More\n\n2.1 None.\n\n2.2 None.\n\nPerformance\n\nIndicator\t2017\t2018\nRe-referrals\t22\t21\nPlans\t41\t42\n"
    try checks(
      [(0, 0, "2017", "22"), (0, 0, "2018", "21"), (2, 0, "2017", "41"), (2, 0, "2018", "42")], in: paper,
      at: "§Performance")
    #expect(
      try problems([(0, 0, "2017", "41", "§Performance"), (0, 0, "2018", "21", "§Performance")], in: paper).map(
        \.message)
        == ["the table below “Performance” of the paper has “22” in the row “Re-referrals”, column “2017”, not 41"])
  }

  /// Below a heading a sentence may give a value that its table has not.
  @Test func findsAValueInASentenceBesideATable() throws {
    let paper =
      "1. Finance\n\n1.1 None.\n\n2. More\n\n2.1 None.\n\n2.2 None.\n\nPerformance\n\nIn 2016 there were 37 plans in place.\n\nIndicator\t2017\t2018\nPlans\t41\t42\n"
    #expect(try problems([(2, 0, "2016", "37", "§Performance")], in: paper).isEmpty)
  }
}
