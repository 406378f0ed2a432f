import InspectionModel
import Provenance
import Testing

@Suite struct IndicatorCheckTests {
  private func indicator(_ id: String, _ label: String, _ unit: Unit, at place: String? = nil) -> Indicator {
    let at = place.flatMap { Locator($0) }
    return Indicator(id: id, label: label, unit: unit, basis: nil, better: .neither, target: nil, at: at, note: nil)
  }

  /// Checks rows of “indicator, area, period, value, place”.
  private func problems(
    _ rows: [(Int, Int, String, String, String)], in text: String = SampleTexts.paper
  ) throws -> [(row: Int, message: String)] {
    let document = IndicatorDocument(
      id: Identifier("northwick/made-up"), title: "Made up", authority: Identifier("northwick"),
      paper: Identifier("northwick/paper"),
      areas: [
        MeasuredArea(id: "northwick", label: "Northwick", onsCode: nil),
        MeasuredArea(id: "london", label: "London", onsCode: nil),
      ],
      indicators: [
        indicator("referrals", "Referrals received", .count),
        indicator("visits", "Visits made in ten days", .percent),
        indicator("rate", "Rate of referral", .ratePer10000, at: "table after ¶2.3"),
      ], cells: [])
    let claims = try rows.enumerated().map { index, row in
      let content = Quantity(row.3).map { IndicatorCell.Content.value($0) }
      let marker = IndicatorCell.Marker(rawValue: row.3).map { IndicatorCell.Content.missing($0) }
      let cell = IndicatorCell(
        indicator: row.0, area: row.1, category: nil, period: try #require(Period(row.2)),
        content: try #require(content ?? marker), at: Locator(row.4), note: nil)
      return IndicatorCheck.Claim(
        cell: cell, valueRange: index..<index + 1, atRange: index..<index + 1, periodRange: index..<index + 1,
        indicatorRange: index..<index + 1, areaRange: index..<index + 1)
    }
    var tally = ProvenanceTally()
    IndicatorCheck(document, TextLookup(SampleTexts.text(text)), name: "the paper").check(claims, &tally)
    return tally.finished.problems.map { ($0.range.lowerBound, $0.message) }
  }

  private let right = [
    (0, 0, "2018/19-Q1", "311", "table after ¶2.2"), (0, 0, "2018/19-Q2", "298", "table after ¶2.2"),
    (0, 0, "2018/19-Q3", "305", "table after ¶2.2"), (0, 1, "2017/18", "z", "table after ¶2.2"),
    (1, 0, "2018/19-Q1", "71", "table after ¶2.2"), (1, 0, "2018/19-Q2", "n", "table after ¶2.2"),
    (1, 0, "2018/19-Q3", "80", "table after ¶2.2"), (1, 1, "2017/18", "77", "table after ¶2.2"),
    (2, 1, "2017/18", "512", "table after ¶2.3"), (2, 0, "2017/18", "547", "table after ¶2.3"),
    (2, 0, "2018/19-Q3", "560", "table after ¶2.3"),
  ]

  @Test func findsEveryCellByItsRowAndColumn() throws {
    #expect(try problems(right).map(\.message) == [])
  }

  @Test func catchesARowOfAnotherIndicator() throws {
    var rows = right
    rows.append((2, 1, "2018/19-Q3", "n", "table after ¶2.3"))
    #expect(try !problems(rows).map(\.row).contains(9))
    rows[9].0 = 0
    #expect(try problems(rows).map(\.row).contains(9))
  }

  /// The places of an indicator and of its one row.
  @Test(arguments: [
    ("table after ¶2.2", "table after ¶2.2", true), ("table after ¶2.3", "table after ¶2.2", false),
    ("table after ¶2.2", "table after ¶2.3", true), ("¶2.2", "table after ¶2.2", true),
  ])
  func holdsThePlaceOfAnIndicator(_ place: String, _ row: String, _ isRight: Bool) throws {
    let cell = IndicatorCell(
      indicator: 0, area: 0, category: nil, period: try #require(Period("2018/19-Q1")),
      content: .value(try #require(Quantity("311"))), at: Locator(row), note: nil)
    let document = IndicatorDocument(
      id: Identifier("northwick/made-up"), title: "Made up", authority: Identifier("northwick"),
      paper: Identifier("northwick/paper"), areas: [MeasuredArea(id: "northwick", label: "Northwick", onsCode: nil)],
      indicators: [indicator("referrals", "Referrals received", .count, at: place)], cells: [cell])
    var tally = ProvenanceTally()
    IndicatorCheck(document, TextLookup(SampleTexts.text(SampleTexts.paper)), name: "the paper")
      .checkPlace(of: 0, at: 0..<1, &tally)
    #expect(tally.finished.problems.isEmpty == isRight)
  }

  @Test func catchesAWrongDigitASwapAndAMarker() throws {
    var rows = right
    rows[1].3 = "289"
    #expect(try problems(rows).map(\.row) == [1])
    rows = right
    rows[0].3 = "305"
    rows[2].3 = "311"
    #expect(try problems(rows).map(\.row) == [0, 2])
    rows = right
    rows[5].3 = "x"
    #expect(try problems(rows).map(\.row) == [5])
    rows = right
    rows[8].1 = 0
    #expect(try problems(rows).map(\.row).contains(8))
  }

  /// A table of two areas and three years, of which some cells are not taken.
  @Test(arguments: [
    ([], []), ([(1, "2017/18")], ["620"]), ([(0, "2018/19")], ["530"]), ([(0, "2016/17")], ["510"]),
    // A year and an area that are left out as a whole, and one that is taken for one year alone
    ([(0, "2016/17"), (1, "2016/17")], []), ([(1, "2016/17"), (1, "2017/18"), (1, "2018/19")], []),
    ([(1, "2016/17"), (1, "2017/18")], []),
  ])
  func asksForACellWhoseNeighboursAreTaken(_ left: [(Int, String)], _ asked: [String]) throws {
    let text =
      "1. Performance\n\n1.1 It is.\n\nReferrals received\t2016/17\t2017/18\t2018/19\nNorthwick\t510\t520\t530\nLondon\t610\t620\t630\n\n2. Finance\n\n2.1 None.\n"
    let all = [
      (0, 0, "2016/17", "510"), (0, 0, "2017/18", "520"), (0, 0, "2018/19", "530"), (0, 1, "2016/17", "610"),
      (0, 1, "2017/18", "620"), (0, 1, "2018/19", "630"),
    ]
    let rows = all.filter { row in !left.contains { $0 == (row.1, row.2) } }
    let found = try problems(rows.map { ($0.0, $0.1, $0.2, $0.3, "table after ¶1.1") }, in: text).map(\.message)
    #expect(found.count == asked.count && zip(found, asked).allSatisfy { $0.contains("has “\($1)”") }, "\(found)")
  }

  @Test func catchesAnotherIndicatorAndAnAreaThatIsNotNamed() throws {
    // Both areas stand in the tables; the paragraph has its own authority’s count alone.
    #expect(try problems([(0, 1, "2018-12", "2140", "¶1.2")]).map(\.row) == [0])
    #expect(try problems([(0, 0, "2018-12", "2140", "¶1.2")]).map(\.row) == [])
  }

  /// Tables whose rows are periods or quarters, with a day above their years, or with columns of several places and a
  /// target for one period.
  @Test(arguments: [
    ("Year\tReferrals received\tVisits made\n2017/18\t311\t71\n2018/19\t298\t80", "2018/19", "298"),
    ("Referrals received\tQ1\tQ2\n2017/18\t311\t71\n2018/19\t298\t80", "2018/19-Q2", "80"),
    ("Quarter\t2017/18\t2018/19\nQ1\t311\t71\nQ2\t298\t80", "2018/19-Q2", "80"),
    ("Referrals received at 31 March\t2017\t2018\nAll\t311\t71", "2018-03-31", "71"),
    ("Referrals received at 31 March\t2017\t2018\nAll\t311\t71", "2018", "71"),
    ("Indicator\tTarget 2018/19\t2018/19\nReferrals received\t300\t298", "2018/19", "298"),
    ("Indicator\t2017/18\t2018/19\nReferrals received\t2 980\t2 810", "2018/19", "2810"),
    ("Area\tVisits made 2018/19\tReferrals received 2018/19\nNorthwick\t311\t298", "2018/19", "298"),
  ])
  func findsACellOfOtherTables(_ table: String, _ period: String, _ value: String) throws {
    let text = "1. Performance\n\n1.1 The table shows it.\n\n\(table)\n\n2. Finance\n\n2.1 None.\n"
    #expect(try problems([(0, 0, period, value, "table after ¶1.1")], in: text).map(\.message) == [])
    #expect(try problems([(0, 0, period, "999", "table after ¶1.1")], in: text).count == 1)
  }

  @Test func findsAValueUnderItsArea() throws {
    let text =
      "1. Performance\n\n1.1 It is.\n\nIndicator\t2018/19\tLondon 2018/19\nReferrals received\t311\t298\n\n2. Finance\n\n2.1 None.\n"
    let rows = [(0, 0, "2018/19", "311", "table after ¶1.1"), (0, 1, "2018/19", "298", "table after ¶1.1")]
    #expect(try problems(rows, in: text).map(\.message) == [])
    #expect(try problems([(0, 1, "2018/19", "311", "table after ¶1.1")], in: text).count == 1)
  }

  /// A place that has the area's name within its own is another.
  @Test(arguments: ["East Northwick", "Northwick and Coast"])
  func tellsPlacesThatHaveTheNameOfAnother(_ place: String) throws {
    let table = """
      2.2 The position of each council.

      | Local authority | Referrals received 2018/19 |
      |---|---|
      | \(place) | 510 |
      | Northwick | 560 |

      2.3 More.

      2.4 None.
      """
    let at = "table after ¶2.2"
    #expect(try problems([(0, 0, "2018/19", "560", at)], in: table).isEmpty)
  }

  @Test func findsAValueBesideItsPlace() throws {
    let table = """
      2.2 The position.

      | Indicator | Area | 2017/18 | 2018/19 |
      |---|---|---|---|
      | Referrals received | Northwick | 510 | 520 |
      | | London | 610 | 620 |
      | Visits made in ten days | Northwick | 71 | 72 |
      | | London | 81 | 82 |

      2.3 More.

      2.4 None.
      """
    let at = "table after ¶2.2"
    let right = [
      (0, 0, "2017/18", "510", at), (0, 1, "2018/19", "620", at), (1, 0, "2018/19", "72", at),
      (1, 1, "2017/18", "81", at),
    ]
    #expect(try problems(right, in: table).isEmpty)
    #expect(try problems([(0, 0, "2017/18", "610", at)] + right.dropFirst(), in: table).map(\.row) == [0])
  }

  @Test func namesTheRowAndTheColumn() throws {
    var rows = right
    rows[0].3 = "131"
    #expect(
      try problems(rows).first?.message
        == "the table after ¶2.2 of the paper has “311” in the row “No. of referrals”, column “Northwick Q1 18/19”, not 131"
    )
  }

  // MARK: - Targets

  private static let targets = """
    1.1. The report of the year.

    1.2. The main figures.

    1.3. Key figures

    Indicator\tQ1 18/19\tQ2 18/19\tTarget
    No. of referrals\t311\t298\tNo target
    % of visits within 10 days\t71%\t75%\t90%
    % of children referred again\t15%\t14%\tNo higher than 15%
    % of contacts that became referrals\t21%\t24%\t20-25%
    """

  private func problems(targets: [String]) throws -> [(indicator: Int, message: String)] {
    let labels = ["Referrals", "Visits in ten days", "Children referred again", "Contacts that became referrals"]
    let values = [["311", "298"], ["71", "75"], ["15", "14"], ["21", "24"]]
    let place = Locator("table after ¶1.3")
    let indicators = zip(labels, targets).map { label, target in
      Indicator(
        id: label, label: label, unit: label == "Referrals" ? .count : .percent, basis: nil, better: .neither,
        target: Target(target), at: place, note: nil)
    }
    let cells = try values.enumerated().flatMap { index, row in
      try zip(["2018/19-Q1", "2018/19-Q2"], row).map { period, value in
        IndicatorCell(
          indicator: index, area: 0, category: nil, period: try #require(Period(period)),
          content: .value(try #require(Quantity(value))), at: nil, note: nil)
      }
    }
    let document = IndicatorDocument(
      id: Identifier("northwick/made-up"), title: "Made up", authority: Identifier("northwick"),
      paper: Identifier("northwick/paper"), areas: [MeasuredArea(id: "northwick", label: "Northwick", onsCode: nil)],
      indicators: indicators, cells: cells)
    let check = IndicatorCheck(document, TextLookup(SampleTexts.text(Self.targets)), name: "the paper")
    var tally = ProvenanceTally()
    for index in indicators.indices { check.checkTarget(of: index, at: index..<index + 1, &tally) }
    #expect(tally.counts.values + tally.finished.problems.count == indicators.count)
    return tally.finished.problems.map { ($0.range.lowerBound, $0.message) }
  }

  @Test func findsTheTargetsOfATable() throws {
    #expect(try problems(targets: ["none-set", "≥ 90", "≤ 15", "20..25"]).map(\.message) == [])
  }

  @Test(arguments: [
    (0, "≥ 90"), (1, "≥ 95"), (1, "none-set"), (2, "≥ 15"), (2, "≤ 14"), (3, "20..24"), (3, "≥ 20"),
  ])
  func catchesAnotherTarget(_ indicator: Int, _ target: String) throws {
    var targets = ["none-set", "≥ 90", "≤ 15", "20..25"]
    targets[indicator] = target
    #expect(try problems(targets: targets).map(\.indicator) == [indicator])
  }

  @Test func namesTheRowOfATarget() throws {
    #expect(
      try problems(targets: ["none-set", "≥ 95", "≤ 15", "20..25"]).map(\.message) == [
        "the table after ¶1.3 of the paper has “90%” as the target in the row “% of visits within 10 days”, not “≥ 95”"
      ])
  }
}
