import InspectionModel
import Provenance
import Testing

/// The units of indicators, and the times and words of values that stand in sentences.
@Suite struct IndicatorUnitTests {
  private static let text = """
    1. Performance

    1.1 The tables show it.

    Indicator\t2017/18\t2018/19
    No. of referrals\t311\t298
    % of visits within 10 days\t71\t75
    No. of plans lasting two years\t2%\t3%
    Rate of plans per 10,000\t31\t33

    1.2 Others have other rates.

    | Area/ Borough | Rate of assessment 2018/19 |
    |---|---|
    | London | 512 |
    | Northwick | 547 |

    1.3 Cases last long.

    | Average duration | 2017/18 | 2018/19 |
    |---|---|---|
    | London | 31 | 29 |
    | Northwick | 27 weeks | 28 weeks |

    1.4 Visits by the age of the child.

    Children visited by age in 2018/19\tAged 9-11\tAged 12-15\tAged 16-18
    \t8\t21\t3

    2. Words

    2.1 At the end of December 2018, 847 children were in need. The first visit was made in time in 60% of cases in Q3.

    2.2 The share fell from 18% in 2017/18 to 15% in Q3 of 2018/19.
    """

  private func document(
    _ unit: Unit, _ place: String, _ label: String, _ cells: [(period: String, value: String, category: String?)]
  ) throws -> IndicatorDocument {
    let indicator = Indicator(
      id: "made-up", label: label, unit: unit, basis: nil, better: .neither, target: nil,
      at: Locator(place), note: nil)
    return IndicatorDocument(
      id: Identifier("northwick/made-up"), title: "Made up", authority: Identifier("northwick"),
      paper: Identifier("northwick/paper"), areas: [MeasuredArea(id: "northwick", label: "Northwick", onsCode: nil)],
      indicators: [indicator],
      cells: try cells.map {
        IndicatorCell(
          indicator: 0, area: 0, category: $0.category, period: try #require(Period($0.period)),
          content: .value(try #require(Quantity($0.value))), at: nil, note: nil)
      })
  }

  private func unitProblems(
    _ unit: Unit, _ place: String, _ label: String, _ values: [String: String], in text: String = Self.text
  ) throws -> [String] {
    let document = try document(unit, place, label, values.sorted { $0.key < $1.key }.map { ($0.key, $0.value, nil) })
    var tally = ProvenanceTally()
    IndicatorCheck(document, TextLookup(SampleTexts.text(text)), name: "the paper")
      .checkUnit(of: 0, at: 0..<1, &tally)
    return tally.finished.problems.map(\.message)
  }

  private static let cases: [(label: String, place: String, values: [String: String], right: Unit, isLoose: Bool)] = [
    ("Referrals", "table after ¶1.1", ["2017/18": "311", "2018/19": "298"], .count, false),
    ("Visits within 10 days", "table after ¶1.1", ["2017/18": "71", "2018/19": "75"], .percent, false),
    ("Plans lasting two years", "table after ¶1.1", ["2017/18": "2", "2018/19": "3"], .percent, false),
    ("Rate of plans", "table after ¶1.1", ["2017/18": "31", "2018/19": "33"], .ratePer10000, false),
    ("Rate of assessment", "table after ¶1.2", ["2018/19": "547"], .ratePer10000, false),
    ("Duration", "table after ¶1.3", ["2017/18": "27", "2018/19": "28"], .weeks, false),
    ("First visit in time", "¶2.1", ["2018/19-Q3": "60"], .percent, false),
  ]

  @Test(arguments: cases.indices) func knowsTheUnitOfATable(_ index: Int) throws {
    let own = Self.cases[index]
    #expect(try unitProblems(own.right, own.place, own.label, own.values) == [])
    for unit in [Unit.count, .percent, .ratePer10000, .weeks, .days, .pounds] where unit != own.right {
      #expect(try unitProblems(unit, own.place, own.label, own.values).count == 1, "\(own.label) in \(unit.rawValue)")
    }
  }

  /// “Total” is no number of anything where the head has “£000”.
  @Test func knowsThePoundsOfATotal() throws {
    let text = """
      1. Costs

      1.1 The table shows it.

      £000\t2021/22\t2022/23
      Residential\t9,120\t10,455
      Fostering\t6,040\t6,210
      Total\t15,160\t16,665
      """
    let values = ["2021/22": "15160000", "2022/23": "16665000"]
    #expect(try unitProblems(.pounds, "table after ¶1.1", "Total", values, in: text) == [])
  }

  @Test(arguments: [
    ("Visits within 10 days", true), ("Visits within ten working days", true), ("Visits within 10 weeks", false),
    ("Plans lasting two years", true), ("Plans lasting 2 months", false), ("Plans lasting three months", true),
  ])
  func holdsTheTimesOfALabel(_ label: String, _ isRight: Bool) throws {
    let isVisit = label.hasPrefix("Visits")
    let document = try document(
      .percent, "table after ¶1.1", label,
      isVisit ? [("2017/18", "71", nil), ("2018/19", "75", nil)] : [("2017/18", "2", nil), ("2018/19", "3", nil)])
    var tally = ProvenanceTally()
    IndicatorCheck(document, TextLookup(SampleTexts.text(Self.text)), name: "the paper")
      .checkTimes(of: 0, at: 0..<1, &tally)
    #expect(tally.finished.problems.isEmpty == isRight)
  }

  private func problems(
    _ unit: Unit, _ place: String, _ label: String, _ cells: [(period: String, value: String, category: String?)],
    in text: String = Self.text
  ) throws -> [ProvenanceProblem] {
    let document = try document(unit, place, label, cells)
    let claims = document.cells.enumerated().map { index, cell in
      IndicatorCheck.Claim(
        cell: cell, valueRange: index..<index + 1, atRange: index..<index + 1, periodRange: index..<index + 1,
        indicatorRange: index..<index + 1, areaRange: index..<index + 1)
    }
    var tally = ProvenanceTally()
    IndicatorCheck(document, TextLookup(SampleTexts.text(text)), name: "the paper").check(claims, &tally)
    return tally.finished.problems
  }

  @Test(arguments: [("2018-12", true), ("2017-12", false), ("2018-06", false), ("2017/18", false)])
  func holdsThePeriodOfAValueInASentence(_ period: String, _ isRight: Bool) throws {
    #expect(try problems(.count, "¶2.1", "Children in need", [(period, "847", nil)]).isEmpty == isRight)
  }

  @Test(arguments: [
    ("2017/18", "18", true), ("2018/19-Q3", "15", true), ("2018/19-Q3", "18", false), ("2017/18", "15", false),
    ("2018/19-Q2", "15", false), ("2016/17", "18", false),
  ])
  func tellsTheTimesOfTwoValues(_ period: String, _ value: String, _ isRight: Bool) throws {
    #expect(try problems(.percent, "¶2.2", "Share of cases", [(period, value, nil)]).isEmpty == isRight)
  }

  @Test func tellsTheTimeAndTheValue() throws {
    #expect(
      try problems(.count, "¶2.1", "Children in need", [("2017-12", "847", nil)]).map(\.message) == [
        "¶2.1 of the paper has 847 for December 2018, not for December 2017"
      ])
  }

  /// Ages that differ by their numbers alone, below a head that names the year of all.
  @Test func tellsColumnsByTheirNumbers() throws {
    let right = [("2018/19", "8", "Aged 9 to 11"), ("2018/19", "21", "Aged 12 to 15")] as [(String, String, String?)]
    let place = "table after ¶1.4"
    let found = try problems(.count, place, "Children visited, by age", right).map(\.message)
    #expect(found == [], "\(found)")
    for (index, cell) in [("2018/19", "21", "Aged 9 to 11"), ("2018/19", "8", "Aged 12 to 15")].enumerated() {
      var cells = right
      cells[index] = (cell.0, cell.1, cell.2)
      #expect(try problems(.count, place, "Children visited, by age", cells).count == 1)
    }
    #expect(try problems(.count, place, "Children visited, by age", [("2019/20", "8", "Aged 9 to 11")]).count == 1)
  }

  /// A paper that gives some sums in millions may print others in full.
  @Test func takesASumOfAnySizeForWhatItIs() throws {
    let text = """
      1. Spending

      1.1 Gross spending, of which £3m is for care leavers.

      Item	2017/18	2018/19
      Gross spending	1,234,567,890	99,999,999,999

      2. None.
      """
    let cells = [("2017/18", "1234567890"), ("2018/19", "1234567891")].map { ($0.0, $0.1, String?.none) }
    let found = try problems(.pounds, "table after ¶1.1", "Gross spending", cells, in: text)
    #expect(found.map(\.range.lowerBound) == [1])
  }

  /// A number whose thousands a space parts, with the mark of a note, is what it is for whoever takes the table.
  @Test(arguments: [("3288", true), ("288", false), ("32881", false)])
  func readsANumberWithTheMarkOfANote(_ value: String, _ isRight: Bool) throws {
    let text = """
      1. Contacts

      1.1 Contacts went up.

      Item	2017/18	2018/19
      Contacts	3\u{202F}288¹	3,305

      2. None.
      """
    let cells = [("2017/18", value), ("2018/19", "3305")].map { ($0.0, $0.1, String?.none) }
    #expect(try problems(.count, "table after ¶1.1", "Contacts", cells, in: text).isEmpty == isRight)
  }
}
