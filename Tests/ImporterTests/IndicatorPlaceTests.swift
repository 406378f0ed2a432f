import InspectionModel
import Testing

@testable import Importer

/// Whose the values of a table are, and what rows are that name no indicator.
struct IndicatorPlaceTests {
  private static func values(_ table: String) async throws -> (rows: [String], run: ImportRun) {
    let run = try await ImportedTable(table).run
    let rows = run.result.drafts.first { $0.kind == .table }?.text.split(separator: "\n").dropFirst() ?? []
    return (
      rows.map { row in
        let fields = row.split(separator: ",", omittingEmptySubsequences: false)
        return [fields[0], fields[1], fields[3], fields[4]].joined(separator: " ")
      }, run
    )
  }

  @Test(arguments: [
    "East Northwick", "North West Northwick", "Northwick South", "Northwick and Coast", "Northwick & Coast",
  ])
  func takesNoPlaceForTheCouncilThatHasItsName(_ place: String) async throws {
    let (rows, run) = try await Self.values("Indicator in 2018/19\t\(place)\tNorthwick\nReferrals\t510\t560")
    #expect(rows == ["referrals northwick 2018/19 560"])
    #expect(run.messages.contains { $0.contains("may be of another place than the council, “\(place)”") })
    let (below, _) = try await Self.values(
      "Local authority\tReferrals 2018/19\n\(place)\t510\nNorthwick\t560\nEngland\t545")
    #expect(below.count == 3)
    #expect(below.contains("referrals northwick 2018/19 560") && !below.contains("referrals northwick 2018/19 510"))
  }

  /// The regions of England, and a month with two digits of its year behind a name.
  @Test(arguments: [
    ("South East 2018/19", "south-east"), ("Yorkshire & Humber region 2018/19", "yorkshire-humber"),
    ("North West Northwick 2018/19", nil), ("South East London 2018/19", nil), ("NE 2018/19", nil),
  ])
  func readsColumnsOfRegions(_ head: String, _ area: String?) async throws {
    let (rows, _) = try await Self.values("Indicator\tNorthwick Mar-19\t\(head)\nReferrals\t560\t510")
    #expect(rows == ["referrals northwick 2019-03 560"] + (area.map { ["referrals \($0) 2018/19 510"] } ?? []))
  }

  @Test func readsARowOfARegion() async throws {
    let (rows, _) = try await Self.values(
      "Re-referrals\t2017/18\t2018/19\nNorthwick\t24%\t22%\nEast of England\t21%\t20%\nEngland\t23%\t19%")
    #expect(rows.filter { $0.contains("east-england") }.count == 2, "\(rows)")
  }

  @Test func readsAColumnOfPlaces() async throws {
    let (rows, run) = try await Self.values(
      """
      | Indicator | Area | 2017/18 | 2018/19 |
      |---|---|---|---|
      | Re-referrals | Northwick | 24% | 22% |
      | | England | 21% | 23% |
      | Visits in time | Northwick | 80% | 82% |
      | | | 79% | 81% |
      """)
    #expect(
      rows == [
        "re-referrals northwick 2017/18 24", "re-referrals northwick 2018/19 22", "re-referrals england 2017/18 21",
        "re-referrals england 2018/19 23", "visits-time northwick 2017/18 80", "visits-time northwick 2018/19 82",
      ])
    #expect(run.messages.contains { $0.contains("names no place; its values are left out") })
  }

  /// Whether a heading stands over two columns or three its place does not tell.
  @Test func leavesOutAHeadThatMayStandOverOtherColumns() async throws {
    let (rows, run) = try await Self.values(
      """
                                         Northwick             England
      Indicator                     2016/17   2017/18   2018/19   2018/19
      Re-referrals                    24%       22%       21%      22.6%
      Children in care per 10,000      60      61.2      62.4         65
      """)
    #expect(rows.isEmpty)
    #expect(run.messages.contains { $0.hasPrefix("under which of its columns the head of the table") })
  }

  @Test func takesNoRowForAnIndicatorThatOnlySaysWhose() async throws {
    let (rows, run) = try await Self.values(
      "\tQ1 2018/19\tQ2 2018/19\nActual\t80%\t82%\nTarget\t85%\t85%\nLast year\t78%\t77%")
    #expect(rows.map { String($0.suffix(23)) } == ["northwick 2018/19-Q1 80", "northwick 2018/19-Q2 82"])
    #expect(run.messages.contains { $0.contains("the row “Target”") && $0.contains("has targets") })
    #expect(run.messages.contains { $0.contains("the row “Last year”") && $0.hasSuffix("its values are left out") })
    #expect(run.messages.contains { $0.contains("count, it does not say; write their label") })
  }

  @Test func leavesOutARowWithoutALabel() async throws {
    let (rows, run) = try await Self.values("Indicator\tQ1 2018/19\tQ2 2018/19\nReferrals\t510\t520\n\t85\t86")
    #expect(rows.count == 2)
    #expect(run.messages.contains { $0.contains("has no label; its values are left out") })
  }

  @Test func namesQuartersBesideYearsByTheCaption() async throws {
    let (rows, _) = try await Self.values(
      """
      Table 1: Number of referrals

      | | Q1 | Q2 |
      |---|---|---|
      | 2017/18 | 901 | 955 |
      | 2018/19 | 930 | 970 |
      """)
    #expect(
      rows == [
        "number-referrals northwick 2017/18-Q1 901", "number-referrals northwick 2017/18-Q2 955",
        "number-referrals northwick 2018/19-Q1 930", "number-referrals northwick 2018/19-Q2 970",
      ])
  }

  @Test(arguments: [
    ("Exclusions per 1,000 pupils", "2", "-", "rate-per-10000"), ("Visits within 24 hours", "80.1", "90", "count"),
    ("Stability index", "71", "-", "count"), ("Care leavers in touch", "91", "95%", "percent"),
  ])
  func asksAfterUnitsThatAreNoCounts(_ label: String, _ value: String, _ target: String, _ unit: String) async throws {
    let (_, run) = try await Self.values("Indicator\tQ1 2018/19\tTarget\n\(label)\t\(value)\t\(target)")
    #expect(run.result.drafts[2].text.contains("decide on the unit\n    unit: \(unit)\n"))
  }

  @Test func readsUnitFromTheLineAbove() async throws {
    let (_, run) = try await Self.values(
      "Indicator\tQ1 2018/19\tQ2 2018/19\nPercentages\t\t\nFoster care\t71\t69\nNumbers\t\t\nAdoptions\t14\t12")
    let units = run.result.drafts[2].text.split(separator: "\n").filter { $0.contains("unit: ") }
    #expect(units == ["    unit: percent", "    unit: count"])
  }

  /// One label for several rows of places, on lines beside any of them.
  @Test(arguments: [
    """
    Indicator                               Area                   2017/18   2018/19
    Rate of children in need per 10,000     Northwick              288       301
                                            England                330       337
    Rate of child protection plans per      Northwick              37        39
    10,000                                  England                43        42
    """,
    """
    Measure                                                      2017/18   2018/19
                                        Northwick                288       301
    Rate of children in need            England                  330       337
    per 10,000
                                        Northwick                37        39
    Rate of child protection plans      England                  43        42
    per 10,000
    """,
  ])
  func readsLabelsOfSeveralPlaces(_ table: String) async throws {
    let (rows, run) = try await Self.values(table)
    let own = rows.filter { $0.contains(" northwick ") }.map {
      $0.split(separator: " ").suffix(2).joined(separator: " ")
    }
    #expect(own == ["2017/18 288", "2018/19 301", "2017/18 37", "2018/19 39"] || !run.messages.isEmpty, "\(rows)")
    let labels = Set(rows.map { String($0.prefix { $0 != " " }) })
    #expect(labels.allSatisfy { $0.hasPrefix("rate-") }, "\(rows) \(run.messages)")
    #expect(rows.contains { $0.hasSuffix("england 2017/18 43") } || run.messages.contains { $0.contains("left out") })
  }
}
