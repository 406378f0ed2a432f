import InspectionModel
import TestSupport
import Testing

@Suite struct QuantityTests {
  @Test(arguments: [
    ("495", 495, "495"), ("0", 0, "0"), ("4.10", 4.1, "4.10"), ("24.5", 24.5, "24.5"), ("-3", -3, "−3"),
    ("-0.50", -0.5, "−0.50"), ("15662", 15662, "15,662"), ("1000", 1000, "1,000"), ("999", 999, "999"),
    ("1234567.891", 1_234_567.891, "1,234,567.891"), ("-15662", -15662, "−15,662"),
    ("123456789012345", 123_456_789_012_345, "123,456,789,012,345"),
  ])
  func keepsANumberAsItWasPrinted(_ text: String, _ value: Double, _ words: String) throws {
    let quantity = try #require(Quantity(text))
    #expect(quantity.text == text)
    #expect(quantity.description == text)
    #expect(quantity.value == value)
    #expect(quantity.words == words)
  }

  @Test(arguments: [
    "", "-", ".", "-.", "4.", ".5", "4.1.0", "+4", "--4", "1,000", "1 000", "1e3", "0x10", "inf", "nan",
    "NaN", "−3",
    "4 ", " 4", "4%", "£4", "４", "٣", "4\u{301}", "1234567890123456", "123456789012345.6", "no",
    String(repeating: "1", count: 100_000),
  ])
  func rejectsAnythingElse(_ text: String) {
    #expect(Quantity(text) == nil)
  }

  @Test(arguments: [
    (Unit.count, "495", "495"), (.count, "15662", "15,662"), (.percent, "92", "92%"),
    (.ratePer10000, "38.2", "38.2 per 10,000"), (.weeks, "39", "39 weeks"), (.weeks, "1", "1 week"),
    (.days, "1", "1 day"), (.days, "1.0", "1.0 days"), (.months, "6", "6 months"), (.years, "1", "1 year"),
    (.pounds, "900000", "£900,000"), (.pounds, "-5", "−£5"),
  ])
  func saysANumberWithItsUnit(_ unit: Unit, _ text: String, _ words: String) throws {
    #expect(unit.words(try #require(Quantity(text))) == words)
  }
}

@Suite struct TargetTests {
  @Test(arguments: [
    ("≥ 90", "≥ 90", "at least 90%"), ("≥90", "≥ 90", "at least 90%"), ("≤ 15", "≤ 15", "no more than 15%"),
    ("≤ 4.10", "≤ 4.10", "no more than 4.10%"), ("20..25", "20..25", "20% to 25%"),
    ("-5..5", "-5..5", "−5% to 5%"), ("20.5..20.5", "20.5..20.5", "20.5% to 20.5%"),
    ("none-set", "none-set", "no target set"),
  ])
  func readsEveryForm(_ text: String, _ description: String, _ words: String) throws {
    let target = try #require(Target(text))
    #expect(target.description == description)
    #expect(target.words(.percent) == words)
    #expect(Target(target.description) == target)
  }

  @Test(arguments: [
    "", "90", "> 90", ">= 90", "=> 90", "≥", "≥ ", "≥ x", "≥ 90%", "≤ 15 ", "25..20", "20...25", "20..",
    "..25",
    "20–25", "20..25..30", "none", "None-set", "≥ 90 ≤ 95", "20..25%", "≥≥ 90",
  ])
  func rejectsAnythingElse(_ text: String) {
    #expect(Target(text) == nil)
  }

  @Test(
    arguments: [
      ("≥ 90", 90, true), ("≥ 90", 89.9, false), ("≤ 15", 15, true), ("≤ 15", 15.1, false),
      ("20..25", 20, true),
      ("20..25", 25, true), ("20..25", 19.9, false), ("20..25", 25.1, false), ("none-set", 50, nil),
    ] as [(String, Double, Bool?)])
  func isMetAtItsBounds(_ text: String, _ value: Double, _ isMet: Bool?) throws {
    #expect(try #require(Target(text)).isMet(by: value) == isMet)
  }
}

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2018/19", Period.financialYear(2018), "2018/19", "financial year"),
    ("1999/00", .financialYear(1999), "1999/00", "financial year"),
    ("2009/10", .financialYear(2009), "2009/10", "financial year"),
    ("2019/20-Q3", .quarter(startYear: 2019, 3), "Q3 2019/20", "quarter"),
    ("2019/20-Q1..Q2", .quarters(startYear: 2019, 1, 2), "Q1 to Q2 2019/20", "quarters"),
    ("2019/20-Q1..Q4", .quarters(startYear: 2019, 1, 4), "Q1 to Q4 2019/20", "quarters"),
  ])
  func readsFinancialYearsAndTheirQuarters(_ text: String, _ period: Period, _ words: String, _ kind: String) {
    #expect(Period(text) == period)
    #expect(period.description == text)
    #expect(period.words == words)
    #expect(period.kind == kind)
  }

  @Test(arguments: [
    ("2019", "2019", "year"), ("2019-12", "December 2019", "month"),
    ("2019-12-31", "31 December 2019", "day"),
  ])
  func readsDates(_ text: String, _ words: String, _ kind: String) throws {
    let period = try #require(Period(text))
    #expect(period == .date(try #require(CivilDate(text))))
    #expect(period.description == text)
    #expect(period.words == words)
    #expect(period.kind == kind)
  }

  @Test(arguments: [
    "", "/", "2018/20", "2018/18", "2018/2019", "2018/1", "2018/", "/19", "18/19", "2018-04/19", "2018/19-",
    "2018/19-Q",
    "2018/19-Q0", "2018/19-Q5", "2018/19-Q12", "2018/19-q1", "2018/19 Q1", "2018/19-Q1..", "2018/19-Q1..2",
    "2018/19-Q2..Q1", "2018/19-Q1..Q1", "2018/19-Q1...Q2", "2018/19-Q1-Q2", "2018/19-Q1..Q2..Q3", "2018/+9",
    "2018/１９", "Q1 2018/19", "2018-19", "2019-13", "2018/19-Q+", "2018/1\u{301}9",
  ])
  func rejectsAnythingElse(_ text: String) {
    #expect(Period(text) == nil)
  }

  /// Months from January of the year 0.
  @Test(arguments: [
    ("2018/19", 2018 * 12 + 3, 2019 * 12 + 2), ("2019/20-Q1", 2019 * 12 + 3, 2019 * 12 + 5),
    ("2019/20-Q3", 2019 * 12 + 9, 2019 * 12 + 11), ("2019/20-Q4", 2020 * 12, 2020 * 12 + 2),
    ("2019/20-Q1..Q2", 2019 * 12 + 3, 2019 * 12 + 8), ("2019/20-Q3..Q4", 2019 * 12 + 9, 2020 * 12 + 2),
    ("2019", 2019 * 12, 2019 * 12 + 11), ("2019-12", 2019 * 12 + 11, 2019 * 12 + 11),
    ("2019-12-31", 2019 * 12 + 11, 2019 * 12 + 11),
  ])
  func coversItsMonths(_ text: String, _ first: Int, _ last: Int) throws {
    let months = try #require(Period(text)).months
    #expect(months.lowerBound == first)
    #expect(months.upperBound == last)
  }

  @Test func sortsByTheMonthsCovered() throws {
    let sorted = [
      "2018/19", "2019-01-31", "2019", "2019-03", "2019/20-Q1", "2019/20-Q1..Q2", "2019/20", "2019/20-Q2",
      "2019/20-Q3", "2019-12", "2019-12-01", "2019-12-31", "2020/21-Q1",
    ]
    let periods = try sorted.map { try #require(Period($0)) }
    var random = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      #expect(periods.shuffled(using: &random).sorted().map(\.description) == sorted)
    }
  }
}
