import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// What a cell of an indicator table may hold, what it is measured in, and of when it is.
struct IndicatorCellTests {
  private static func run(_ table: String) async throws -> (rows: [[String]], run: ImportRun) {
    let start = try #require(SampleReports.paper.firstRange(of: "Indicator\tQ1"))
    let run = try await ImportRun(SampleReports.paper[..<start.lowerBound] + table + "\n\n4. Finance\n\n4.1 None.\n")
    let rows = run.result.drafts.first { $0.kind == .table }?.text.split(separator: "\n").dropFirst() ?? []
    return (rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }, run)
  }

  private static func table(_ cell: String) -> String { "Indicator\tQ1 2019/20\tQ2 2019/20\nChildren\t\(cell)\t77" }

  /// A count that is not given must not become one.
  @Test(arguments: ["<5", "< 5", "≤5", "1-4", "1–4", "1 to 4", "0-5", "fewer than 5", "5 or fewer", "*", "[c]"])
  func takesSuppressedCountsAsSuch(_ cell: String) async throws {
    let (rows, _) = try await Self.run(Self.table(cell))
    #expect(rows.map { $0[4] + $0[5] } == ["c", "77"], "\(rows)")
    let isPlain = ["*", "[c]"].contains(cell)
    #expect(rows.first?.last == (isPlain ? "" : "The paper prints “\(cell)”."))
  }

  @Test func takesLoneAsteriskBetweenSpaces() async throws {
    let (rows, _) = try await Self.run(
      "Indicator           2022/23   2023/24\nReferrals           *         998\nPlans               41        *")
    #expect(rows.map { $0[4] + $0[5] } == ["c", "998", "41", "c"])
  }

  @Test(arguments: [
    ("1 024", "1024"), ("1,024", "1024"), ("0.50", "0.5"), ("35 weeks", "35"), ("£1,200", "1200"), ("98 %", "98"),
  ])
  func readsNumbers(_ cell: String, _ value: String) async throws {
    let (rows, _) = try await Self.run(Self.table(cell))
    #expect(rows.map { $0[4] } == [value, "77"])
  }

  @Test(arguments: ["-3", "−3", "12/240 (5%)", "1:15", "40-50", "12 (5%)", "1,2", "c. 200", "<50", "<5%", "12 24"])
  func leavesOutWhatIsNotOneNumber(_ cell: String) async throws {
    let (rows, run) = try await Self.run(Self.table(cell))
    #expect(rows.map { $0[4] } == ["77"])
    #expect(run.messages.contains { $0.contains("“\(cell)”") && $0.contains("is no value; it is left out") })
    #expect(run.result.drafts[2].text.contains("# TODO: “\(cell)”"))
  }

  @Test func asksAfterEmptyCells() async throws {
    let (rows, run) = try await Self.run(Self.table(""))
    #expect(rows.map { $0[4] } == ["77"])
    #expect(
      run.messages.contains { $0.hasPrefix("of “Children” in the table after") && $0.contains("one cell is empty") })
  }

  @Test(arguments: [
    ("Care leavers in education (%)", "percent"), ("Re-referrals rate (percentage)", "percent"),
    ("Percentage of children seen", "percent"), ("Seen, per cent", "percent"),
    ("Average days to placement", "days"), ("Time to placement (days)", "days"),
    ("Average weeks in care proceedings", "weeks"), ("Children seen within 10 days", "count"),
    ("Rate of plans per 10,000", "rate-per-10000"), ("Plans", "count"),
  ])
  func readsUnitFromLabel(_ label: String, _ unit: String) async throws {
    let (_, run) = try await Self.run("Indicator\tQ1 2019/20\tQ2 2019/20\n\(label)\t52\t55")
    #expect(run.result.drafts[2].text.contains("    unit: \(unit)\n"))
    #expect(!run.messages.contains { $0.contains("decide on its unit") })
  }

  @Test func readsUnitFromHead() async throws {
    let (_, run) = try await Self.run("Indicator\tQ1 2019/20 %\tQ2 2019/20 %\nReviews on time\t52\t55")
    #expect(run.result.drafts[2].text.contains("    unit: percent\n"))
  }

  @Test func asksWhereOnlySomeNumbersArePerCent() async throws {
    for table in [
      "Indicator\tQ1 2019/20 %\tQ2 2019/20\nReviews\t52\t55", "Indicator\tQ1 2019/20\tQ2 2019/20\nReviews\t52%\t550",
    ] {
      let (_, run) = try await Self.run(table)
      #expect(run.messages.contains { $0.contains("only some of the numbers are per cent") }, "\(table)")
    }
    let (_, run) = try await Self.run("Indicator\tQ1 2019/20\tQ2 2019/20\t% change\nReviews\t52\t55\t6")
    #expect(run.result.drafts[2].text.contains("    unit: count\n"))
  }

  @Test(arguments: ["Proportion of reviews on time", "Rate per 1,000 children", "Average duration"])
  func asksAfterUnitThatTheTableDoesNotSay(_ label: String) async throws {
    let (_, run) = try await Self.run("Indicator\tQ1 2019/20\tQ2 2019/20\n\(label)\t52\t55")
    #expect(run.messages.contains { $0.contains("decide on its unit") })
    #expect(run.result.drafts[2].text.contains("decide on the unit\n    unit: "))
  }

  @Test(arguments: [
    ("Apr-Jun 2019", "2019/20-Q1"), ("July – September 2019", "2019/20-Q2"), ("Oct to Dec 2019", "2019/20-Q3"),
    ("Jan-Mar 2020", "2019/20-Q4"), ("Apr-Sep 2019", "2019/20-Q1..Q2"), ("Apr 2019-Mar 2020", "2019/20"),
    ("Apr-Jun 2019/20", "2019/20-Q1"),
  ])
  func readsQuartersByTheirMonths(_ head: String, _ period: String) async throws {
    let (rows, _) = try await Self.run("Indicator\t\(head)\tQ4 2021/22\nPlans\t200\t210")
    #expect(rows.map { $0[3] } == [period, "2021/22-Q4"])
  }

  @Test func leavesOutMonthsThatAreNoQuarter() async throws {
    let (rows, run) = try await Self.run("Indicator\tMay-Jul 2019\tQ4 2021/22\nPlans\t200\t210")
    #expect(rows.map { $0[3] } == ["2021/22-Q4"])
    #expect(run.messages.contains { $0.contains("May-Jul 2019") && $0.contains("names no period") })
  }

  /// A column of units says in what each row is counted.
  @Test func readsUnitsFromTheirColumn() async throws {
    let rows = [
      ("Agency spend", "£000", "pounds"), ("Placements", "£m", "pounds"), ("Referrals", "Number", "count"),
      ("Re-referrals", "%", "percent"), ("Plans", "Rate per 10,000", "rate-per-10000"),
      ("Proceedings", "Weeks", "weeks"),
    ]
    let (cells, run) = try await Self.run(
      "Indicator\tUnit\t2021/22\t2022/23\n" + rows.map { "\($0.0)\t\($0.1)\t52\t5.5" }.joined(separator: "\n"))
    let units = run.result.drafts[2].text.split(separator: "\n").filter { $0.hasPrefix("    unit: ") }
      .map { String($0.dropFirst(10)) }
    #expect(units == rows.map(\.2))
    #expect(cells.prefix(4).map { $0[4] } == ["52000", "5500", "52000000", "5500000"])
    #expect(!run.messages.contains { $0.contains("Unit") }, "\(run.messages)")
  }

  /// Pounds that are given by thousands are so many pounds.
  @Test(arguments: [
    ("Indicator\t2021/22\t2022/23\nAgency spend (£000)\t4,310\t3,990.5", "4310000"),
    ("Indicator\t2021/22\t2022/23\nAgency spend £’000\t4,310\t3,990.5", "4310000"),
    ("Indicator\t2021/22\t2022/23\nAgency spend (£m)\t4.31\t3.9905", "4310000"),
    ("\t2021/22\t2022/23\n\t£000\t£000\nAgency spend\t4,310\t3,990.5", "4310000"),
    ("Indicator\t2021/22\t2022/23\nAgency spend (£)\t4,310\t3,990.5", "4310"),
    ("Indicator\t2021/22\t2022/23\nAgency spend\t£4,310\t£3,990.5", "4310"),
  ])
  func readsPoundsByThousands(_ table: String, _ first: String) async throws {
    let (cells, run) = try await Self.run(table)
    #expect(cells.map { $0[4] } == [first, first == "4310" ? "3990.5" : "3990500"])
    #expect(run.result.drafts[2].text.contains("    label: \"Agency spend\"\n    unit: pounds\n"))
    #expect(run.messages.allSatisfy { !$0.contains("unit") }, "\(run.messages)")
  }

  @Test func asksAfterPoundsThatMayBeEither() async throws {
    let (_, run) = try await Self.run("Indicator\t2021/22\t2022/23\nAgency spend (£000)\t£4,310\t£3,990")
    #expect(run.messages.contains { $0.contains("decide on its unit") })
  }
}
