import Foundation
import InspectionModel
import TestSupport
import Testing

@Suite struct CivilDateTests {
  @Test(
    arguments: [
      ("2012-02-06", 2012, 2, 6, CivilDate.Precision.day), ("2012-12-31", 2012, 12, 31, .day),
      ("1000-01-01", 1000, 1, 1, .day), ("9999-12-31", 9999, 12, 31, .day), ("2012-02", 2012, 2, nil, .month),
      ("2012", 2012, nil, nil, .year),
    ] as [(String, Int, Int?, Int?, CivilDate.Precision)])
  func readsADateAsPreciseAsItIs(
    _ text: String, _ year: Int, _ month: Int?, _ day: Int?, _ precision: CivilDate.Precision
  ) throws {
    let date = try #require(CivilDate(text))
    #expect(date.year == year)
    #expect(date.month == month)
    #expect(date.day == day)
    #expect(date.precision == precision)
    #expect(date.description == text)
    #expect(CivilDate(year: year, month: month, day: day) == date)
  }

  @Test(arguments: [
    "2012-02-30", "2012-02-31", "2011-02-29", "1900-02-29", "2100-02-29", "2012-04-31", "2012-06-31",
    "2012-09-31", "2012-11-31", "2012-01-32", "2012-01-00", "2012-00-01", "2012-13-01", "2012-13", "2012-00",
  ])
  func rejectsDaysThatAreNotInTheCalendar(_ text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(arguments: ["2012-02-29", "2000-02-29", "2400-02-29", "1600-02-29", "2024-02-29"])
  func acceptsTheLeapDaysOfTheGregorianCalendar(_ text: String) {
    #expect(CivilDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "-", "--", "201", "20122", "0999", "0000-01-01", "12-02-06", "2012-2-6", "2012-02-6", "2012-2",
    "2012-02-06-", "2012-", "-2012", "+2012", "2012-02-06T00:00:00Z", "2012/02/06", "06/02/2012",
    "6 February 2012",
    " 2012", "2012 ", "2012-02-06\n", "2012–02–06", "２０１２", "٢٠١٢", "2012-0a-01", "2012-02-0６", "not-known",
    "2012-02-06-01", "1e10", "2012-02-06\u{301}", "9223372036854775808",
  ])
  func rejectsAnythingElse(_ text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func rejectsADayWithoutAMonth() {
    #expect(CivilDate(year: 2012, day: 6) == nil)
    #expect(CivilDate(year: 999) == nil)
    #expect(CivilDate(year: 10_000) == nil)
    #expect(CivilDate(year: .min, month: .max, day: .max) == nil)
    #expect(CivilDate(year: 2012, month: .max) == nil)
    #expect(CivilDate(year: 2012, month: 2, day: .min) == nil)
  }

  @Test func knowsTheLengthOfEveryMonth() {
    let lengths = (1...12).map { CivilDate.days(inMonth: $0, of: 2011) }
    #expect(lengths == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    #expect(
      [1600, 1700, 1800, 1900, 2000, 2004, 2100].map { CivilDate.days(inMonth: 2, of: $0) }
        == [29, 28, 28, 28, 29, 29, 28])
  }

  @Test(arguments: [
    ("2012-01-31", 1, "2012-02-29"), ("2011-01-31", 1, "2011-02-28"), ("2012-01-31", 3, "2012-04-30"),
    ("2012-03-23", 3, "2012-06-23"), ("2012-11-30", 3, "2013-02-28"), ("2012-12-15", 1, "2013-01-15"),
    ("2012-01-15", 12, "2013-01-15"), ("2012-02-29", 12, "2013-02-28"), ("2012-02-29", 48, "2016-02-29"),
    ("2012-06-30", 0, "2012-06-30"), ("2012-03-31", -1, "2012-02-29"), ("2012-01-15", -1, "2011-12-15"),
    ("2012-12", 1, "2013-01"), ("2012-12", 13, "2014-01"), ("2012-01", -1, "2011-12"),
    ("9999-11-30", 1, "9999-12-30"),
  ])
  func addsMonthsClampedToTheMonthsEnd(_ text: String, _ months: Int, _ expected: String) throws {
    #expect(try #require(CivilDate(text)).adding(months: months)?.description == expected)
  }

  @Test func addsNoMonthsToAYearNorPastTheCalendar() throws {
    #expect(try #require(CivilDate("2012")).adding(months: 1) == nil)
    #expect(try #require(CivilDate("9999-12-01")).adding(months: 1) == nil)
    #expect(try #require(CivilDate("1000-01-01")).adding(months: -1) == nil)
    for months in [Int.max, .min, 1_000_000_000] {
      #expect(try #require(CivilDate("2012-01-01")).adding(months: months) == nil)
    }
  }

  @Test(arguments: [
    ("2012-02-28", 1, "2012-02-29"), ("2012-02-28", 2, "2012-03-01"), ("2011-02-28", 1, "2011-03-01"),
    ("1900-02-28", 1, "1900-03-01"), ("2000-02-28", 1, "2000-02-29"), ("2012-12-31", 1, "2013-01-01"),
    ("2012-01-01", -1, "2011-12-31"), ("2012-01-01", 366, "2013-01-01"), ("2011-01-01", 365, "2012-01-01"),
    ("2012-03-23", 42, "2012-05-04"), ("2000-01-01", 146_097, "2400-01-01"), ("2012-06-30", 0, "2012-06-30"),
  ])
  func addsDaysAcrossMonthsAndYears(_ text: String, _ days: Int, _ expected: String) throws {
    #expect(try #require(CivilDate(text)).adding(days: days)?.description == expected)
  }

  @Test func addsNoDaysWhereNoDayIsKnownNorPastTheCalendar() throws {
    #expect(try #require(CivilDate("2012-02")).adding(days: 1) == nil)
    #expect(try #require(CivilDate("2012")).adding(days: 1) == nil)
    #expect(try #require(CivilDate("9999-12-31")).adding(days: 1) == nil)
    #expect(try #require(CivilDate("1000-01-01")).adding(days: -1) == nil)
    for days in [Int.max, .min, 4_000_000, -4_000_000] {
      #expect(try #require(CivilDate("2012-01-01")).adding(days: days) == nil)
    }
  }

  /// Counts on one day at a time, by the rule of the calendar as it is taught, and compares.
  @Test func agreesWithCountingDayByDay() throws {
    let years = Soak.cases(1) > 1 ? 1000...9999 : 1890...2110
    var date = try #require(CivilDate("\(years.lowerBound)-01-01"))
    let first = date.dayNumber
    var count = 0
    for year in years {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for (month, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
        for day in 1...length {
          let isRight = date.year == year && date.month == month + 1 && date.day == day
          try #require(isRight, "\(date) is not day \(day) of month \(month + 1) of \(year)")
          try #require(date.dayNumber - first == count)
          count += 1
          guard let next = date.adding(days: 1) else {
            #expect(year == 9999 && month == 11 && day == 31)
            return
          }
          date = next
        }
      }
    }
  }

  @Test(arguments: 0..<Soak.cases(6))
  func agreesWithFoundationsCalendar(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      var calendar = Calendar(identifier: .iso8601)
      calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
      let year = Int.random(in: 1600...3000, using: &random)
      let month = Int.random(in: 1...12, using: &random)
      let day = Int.random(in: 1...CivilDate.days(inMonth: month, of: year), using: &random)
      let date = try #require(CivilDate(year: year, month: month, day: day))
      let instant = try #require(calendar.date(from: DateComponents(year: year, month: month, day: day)))

      let days = Int.random(in: -3000...3000, using: &random)
      let byDays = calendar.dateComponents(
        [.year, .month, .day], from: try #require(calendar.date(byAdding: .day, value: days, to: instant)))
      let sum = date.adding(days: days)
      #expect([sum?.year, sum?.month, sum?.day] == [byDays.year, byDays.month, byDays.day])

      // Foundation takes months off in two steps, and loses 29 February between them.
      if day > 28 { continue }
      let months = Int.random(in: -100...100, using: &random)
      let byMonths = calendar.dateComponents(
        [.year, .month, .day], from: try #require(calendar.date(byAdding: .month, value: months, to: instant)))
      let later = date.adding(months: months)
      #expect([later?.year, later?.month, later?.day] == [byMonths.year, byMonths.month, byMonths.day])
    }
  }

  @Test func sortsByTheFirstDayThatADateCanMean() throws {
    let sorted = [
      "2011-12-31", "2012", "2012-01", "2012-01-01", "2012-01-31", "2012-02", "2012-02-01", "2013",
    ]
    let dates = sorted.compactMap { CivilDate($0) }
    try #require(dates.count == sorted.count)
    var random = SeededGenerator(seed: 3)
    for _ in 0..<20 { #expect(dates.shuffled(using: &random).sorted() == dates) }
    for (i, a) in dates.enumerated() {
      for (j, b) in dates.enumerated() { #expect((a < b) == (i < j)) }
    }
  }

  @Test(arguments: [
    ("2012-02", "2012-02-01", "2012-02-29"), ("2012", "2012-01-01", "2012-12-31"),
    ("2012-04-09", "2012-04-09", "2012-04-09"), ("2011-02", "2011-02-01", "2011-02-28"),
  ])
  func knowsTheFirstAndTheLastDayThatADateCanMean(_ text: String, _ first: String, _ last: String) throws {
    let date = try #require(CivilDate(text))
    #expect(date.firstDay.description == first)
    #expect(date.lastDay.description == last)
  }

  @Test(arguments: [
    ("2012-02-06", "6 February 2012"), ("2012-12-31", "31 December 2012"), ("2012-02", "February 2012"),
    ("2012", "2012"),
  ])
  func saysADateAsAReaderDoes(_ text: String, _ words: String) throws {
    #expect(try #require(CivilDate(text)).words == words)
  }
}
