import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Rows that name a place in a table of indicators, and rows that name none in a table of places.
struct IndicatorRowPlaceTests {
  /// Indicator, area, period and value of each row.
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

  @Test(arguments: ["England", "England rate", "England average", "Average for England"])
  func filesAPlaceBelowAnIndicatorUnderThatPlace(_ place: String) async throws {
    let (rows, run) = try await Self.values(
      "Indicator\t2017/18\t2018/19\nChildren in care\t382\t374\nRate per 10,000\t62\t61\n\(place)\t67\t68")
    #expect(
      rows == [
        "children-care northwick 2017/18 382", "children-care northwick 2018/19 374",
        "rate-per-10-000 northwick 2017/18 62", "rate-per-10-000 northwick 2018/19 61",
        "rate-per-10-000 england 2017/18 67", "rate-per-10-000 england 2018/19 68",
      ])
    #expect(
      run.messages.contains { $0.hasPrefix("the rows “\(place)” of the table") && $0.contains("counts the same") })
    #expect(run.result.drafts[2].text.contains("TODO: the rows “\(place)”"))
  }

  @Test(arguments: [
    "Re-referrals – England (%)", "Re-referrals (%) – England", "Re-referrals (England)",
    "Re-referrals, England average",
    "England average re-referrals", "England: re-referrals", "England re-referrals",
    "Statistical neighbours’ re-referrals",
  ])
  func takesWhatIsLeftForTheLabel(_ label: String) async throws {
    let (rows, run) = try await Self.values(
      "Indicator\t2017/18\t2018/19\nRe-referrals (%)\t22\t21\nPlans\t12\t13\n\(label)\t24\t25")
    let area = label.hasPrefix("Stat") ? "statistical-neighbours" : "england"
    #expect(
      Array(rows.dropFirst(2).prefix(2)) == ["re-referrals \(area) 2017/18 24", "re-referrals \(area) 2018/19 25"])
    #expect(!run.messages.contains { $0.contains("name a place") }, "\(run.messages)")
  }

  @Test func asksAfterALabelThatNoOtherRowHas() async throws {
    let (rows, run) = try await Self.values(
      "Indicator\t2017/18\t2018/19\nRe-referrals (%)\t22\t21\nPlacements – London\t24\t25")
    #expect(rows.suffix(2) == ["placements london 2017/18 24", "placements london 2018/19 25"])
    #expect(run.messages.contains { $0.contains("the rows “Placements – London”") })
  }

  @Test(arguments: [
    "Children placed in London", "Gap to England", "National indicator 59", "National indicator for visits",
    "Children placed outside England",
    "Northwick pathway plans",
  ])
  func keepsIndicatorsThatNameAPlace(_ label: String) async throws {
    let (rows, run) = try await Self.values(
      "Indicator\t2017/18\t2018/19\nRe-referrals\t22\t21\n\(label)\t24\t25")
    #expect(rows.count == 4 && rows.allSatisfy { $0.contains(" northwick 20") }, "\(rows)")
    #expect(!run.messages.contains { $0.contains("name a place") }, "\(run.messages)")
  }

  @Test(arguments: ["Region", "Comparator average", "Family group", "Regional average"])
  func leavesOutRowsOfUnknownPlaces(_ label: String) async throws {
    let (rows, run) = try await Self.values(
      "Indicator\t2017/18\t2018/19\nRe-referrals\t22\t21\n\(label)\t24\t25")
    #expect(rows == ["re-referrals northwick 2017/18 22", "re-referrals northwick 2018/19 21"])
    #expect(run.messages.contains { $0.hasPrefix("the row “\(label)”") && $0.contains("another place") })
  }

  @Test func filesComparatorsUnderEachIndicator() async throws {
    let (rows, _) = try await Self.values(
      """
      Indicator\t2018/19
      Re-referrals within 12 months (%)\t22
      England\t21
      Statistical neighbours\t20
      Assessments within 45 days (%)\t81
      England\t83
      Statistical neighbours\t84
      """)
    #expect(
      rows == [
        "re-referrals-within-12-months northwick 2018/19 22", "re-referrals-within-12-months england 2018/19 21",
        "re-referrals-within-12-months statistical-neighbours 2018/19 20",
        "assessments-within-45-days northwick 2018/19 81", "assessments-within-45-days england 2018/19 83",
        "assessments-within-45-days statistical-neighbours 2018/19 84",
      ])
  }

  @Test func readsPlacesBelowLinesThatSayWhatIsCounted() async throws {
    let (rows, run) = try await Self.values(
      "Indicator\t2018/19\nRe-referrals (%)\t\nNorthwick\t22\nEngland\t21\nPlans\t\nNorthwick\t31\nEngland\t32")
    #expect(
      rows == [
        "re-referrals northwick 2018/19 22", "re-referrals england 2018/19 21", "plans northwick 2018/19 31",
        "plans england 2018/19 32",
      ])
    #expect(run.result.drafts[2].text.contains("unit: percent"))
  }

  @Test(arguments: ["Rate per 10,000", "England rate", "%"])
  func leavesOutAmongPlacesWhatIsNone(_ label: String) async throws {
    let (rows, run) = try await Self.values(
      "\t2017/18\t2018/19\nNorthwick\t382\t374\nLondon\t900\t800\n\(label)\t67\t68")
    #expect(rows.map { String($0.suffix(11)) } == ["2017/18 382", "2018/19 374", "2017/18 900", "2018/19 800"])
    #expect(run.messages.contains { $0.hasPrefix("the row “\(label)”") && $0.contains("among rows of places") })
  }

  @Test func takesNeighboursBesideTheCouncilForPlaces() async throws {
    let (rows, _) = try await Self.values("\t2017/18\nNorthwick\t382\nSouth Eastwick\t900\nUpper Wick\t67")
    #expect(
      rows.map { String($0.drop { $0 != " " }) } == [
        " northwick 2017/18 382", " south-eastwick 2017/18 900", " upper-wick 2017/18 67",
      ])
  }

  @Test func leavesOutARowOfAPlaceBelowColumnsOfPlaces() async throws {
    let (rows, run) = try await Self.values("\tNorthwick 2018\tEngland 2018\nReferrals\t12\t13\nLondon\t14\t15")
    #expect(rows == ["referrals northwick 2018 12", "referrals england 2018 13"])
    #expect(run.messages.contains { $0.contains("names a place, as its columns do") })
  }

  @Test func keepsPlacesThatAllHaveTheirRates() async throws {
    let (rows, _) = try await Self.values("\t2017/18\nNorthwick rate\t62\nEngland rate\t67")
    #expect(rows.map { String($0.drop { $0 != " " }) } == [" northwick 2017/18 62", " england 2017/18 67"])
  }

  /// A council's name is printed with “and” or with “&”.
  @Test(arguments: [("Northwick and Coast", "Northwick & Coast"), ("Northwick & Coast", "Northwick and Coast")])
  func readsTheOtherSpellingOfAName(_ name: String, _ printed: String) async throws {
    let start = try #require(SampleReports.paper.firstRange(of: "Indicator\tQ1"))
    let paper = SampleReports.paper[..<start.lowerBound].replacing("Northwick", with: printed)
    let table = "Area\tReferrals 2018/19\n\(printed)\t52\nEngland\t55"
    let run = try await ImportRun(paper + table + "\n\n4. Finance\n\n4.1 None.\n", authority: name)
    let rows = run.result.drafts.first { $0.kind == .table }?.text ?? ""
    #expect(rows.contains("referrals,northwick,,2018/19,52") && rows.contains("referrals,england,,2018/19,55"))
    #expect(!run.messages.contains { $0.contains("do not name") })
  }

  // MARK: - Columns of remarks

  @Test(arguments: ["RAG", "Direction of travel", "Status", "Lead officer"])
  func takesNoRemarksForValues(_ head: String) async throws {
    let table = try await ImportedTable(
      "Table 1: Performance 2019/20\n\nIndicator\tQ1\tQ2\t\(head)\nVisits\t82\t71\t-\nPlans\t12\t13\tG")
    #expect(
      table.cells == ["visits 2019/20-Q1 82", "visits 2019/20-Q2 71", "plans 2019/20-Q1 12", "plans 2019/20-Q2 13"])
    #expect(!table.run.messages.contains { $0.contains("“G”") })
  }

  @Test func keepsNumbersBelowAStatus() async throws {
    let table = try await ImportedTable("Indicator\t2018/19\t2019/20 status\nVisits\t82\t71\nPlans\t12\t-")
    #expect(table.run.messages.contains { $0.contains("“2019/20 status”") })
  }
}
