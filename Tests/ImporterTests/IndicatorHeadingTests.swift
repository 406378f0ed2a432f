import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Tables that are cited by the heading above, heads on several lines, and lines that say what a table counts.
struct IndicatorHeadingTests {
  /// What a table gives below headings behind the last number.
  private static func run(_ body: String) async throws -> (rows: [String], run: ImportRun) {
    let start = try #require(SampleReports.paper.firstRange(of: "Indicator\tQ1"))
    let run = try await ImportRun(SampleReports.paper[..<start.lowerBound] + "4. Finance\n\n4.1 None.\n\n\(body)\n")
    let rows = run.result.drafts.first { $0.kind == .table }?.text.split(separator: "\n").dropFirst() ?? []
    return (
      rows.map { row in
        let fields = row.split(separator: ",", omittingEmptySubsequences: false)
        return [fields[0], fields[3], fields[4], fields[6]].joined(separator: " ")
      }, run
    )
  }

  private static let table = "Indicator\t2017/18\t2018/19\nPlans\t281\t291"

  @Test func citesATableByItsHeading() async throws {
    let (rows, run) = try await Self.run("Appendix A: Performance\n\n\(Self.table)")
    #expect(
      rows == ["plans 2017/18 281 §Appendix A: Performance", "plans 2018/19 291 §Appendix A: Performance"],
      "\(run.messages)")
    #expect(run.result.drafts[2].text.contains("at: \"§Appendix A: Performance\""))
  }

  @Test func asksWhereTwoHeadingsHaveOneName() async throws {
    let (rows, run) = try await Self.run(
      "How we did\n\n\(Self.table)\n\nSome words of it.\n\nHow we did\n\nIndicator\t2017/18\t2018/19\nVisits\t81\t82")
    #expect(rows.count == 4)
    #expect(run.messages.count { $0.hasPrefix("2 headings are called “How we did”") } == 2)
  }

  /// What stands between may be the foot of a page.
  @Test func asksWhetherATableGoesOn() async throws {
    let (rows, run) = try await Self.run(
      "How we did\n\n\(Self.table)\n\nReport to the Committee\n\nIndicator\t2017/18\t2018/19\nVisits\t81\t82")
    #expect(rows.count == 4)
    #expect(run.messages.contains { $0.hasPrefix("the table below “Report to the Committee” has the head of the one") })
  }

  @Test(arguments: [
    ("Rate of plans per 10,000 at 31 March:", "rate-per-10000"), ("Number of plans by council:", "count"),
  ])
  func namesATableOfPlacesByTheLineAbove(_ line: String, _ unit: String) async throws {
    let (_, run) = try await Self.run("\(line)\n\nArea\t2017\t2018\nNorthwick\t281\t291\nEngland\t285\t292")
    #expect(run.result.drafts[2].text.contains("label: \"\(line.dropLast())\""), "\(run.messages)")
    #expect(run.result.drafts[2].text.contains("unit: \(unit)"))
    #expect(run.messages.contains { $0.contains("the line above alone says") })
  }

  @Test func namesNoTableByALineThatOnlyPointsAtIt() async throws {
    let (_, run) = try await Self.run("The table below shows this:\n\nArea\t2017\t2018\nNorthwick\t281\t291")
    #expect(run.messages.contains { $0.contains("count, it does not say") })
  }

  // MARK: - Heads

  @Test func readsPlacesOnTwoLinesAboveAnEmptyOne() async throws {
    let table = try await ImportedTable(
      """
                               North-         London      Statistical
      Indicator 2018/19        wick           average     neighbours

      Visits made                 71.0           80.2           77.5
      Plans made                  12.0           13.5           14.5
      """)
    #expect(!table.run.messages.contains { $0.contains("may be of another place than the council, “Statistical”") })
    #expect(
      table.run.result.drafts[3].text.contains("visits-made,statistical-neighbours,,2018/19,77.5"), "\(table.cells)")
  }

  @Test func readsAPlaceOnTwoLinesBesideOneOnOne() async throws {
    let table = try await ImportedTable(
      "\t\tStatistical\t\nIndicator 2018/19\tNorthwick\tneighbours\tLondon\nVisits made\t71\t80\t77")
    let text = table.run.result.drafts[3].text
    #expect(text.contains("visits-made,statistical-neighbours,,2018/19,80"), "\(table.run.messages)")
    #expect(text.contains("visits-made,london,,2018/19,77"))
  }

  @Test func leavesOutARowWhoseLabelRunsIntoItsValue() async throws {
    let table = try await ImportedTable(
      """
      Indicator                 2016/17   2017/18   2018/19
      Visits made                  71.0      80.2      77.5
      Children visited in ten days 12.0      13.5      14.5
      Plans made                   12.0      13.5      14.5
      """)
    #expect(!table.cells.contains { $0.contains("children") }, "\(table.cells)")
    #expect(table.run.messages.contains { $0.contains("under which columns this row") })
  }

  @Test func readsYearsInTheMiddleAboveTheirQuarters() async throws {
    let table = try await ImportedTable(
      """
                                2020/21                  2021/22
                                Q4        Q1        Q2        Q3        Q4
      Referrals                 1,205     1,310     1,287     1,344     1,402
      Plans                     956       962       975       968       990
      """)
    #expect(
      table.cells.prefix(5) == [
        "referrals 2020/21-Q4 1205", "referrals 2021/22-Q1 1310", "referrals 2021/22-Q2 1287",
        "referrals 2021/22-Q3 1344", "referrals 2021/22-Q4 1402",
      ], "\(table.run.messages)")
  }

  /// The years do not follow each other, or the quarters begin anew only once.
  @Test(arguments: [
    ("2019/20                  2021/22            ", "Q4        Q1        Q2        Q3        Q4"),
    ("2019/20       2020/21             2021/22   ", "Q4        Q1        Q2        Q3        Q4"),
  ])
  func leavesOutQuartersOfYearsThatCannotBeTold(_ years: String, _ quarters: String) async throws {
    let table = try await ImportedTable(
      """
                                   \(years)
                                \(quarters)
      Referrals                 1,205     1,310     1,287     1,344     1,402
      Plans                     956       962       975       968       990
      """)
    #expect(table.cells.isEmpty, "\(table.cells)")
  }
}
