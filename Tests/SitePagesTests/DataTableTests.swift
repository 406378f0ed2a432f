import InspectionModel
import Library
import SitePages
import SitePlan
import Testing

/// Headers as DESIGN.md gives them, and rows against the site they were read from.
struct DataTableTests {
  @Test(arguments: [
    (
      DataTable.judgements,
      "authority, authority_name, ons_code, report, framework, kind, inspected_from, inspected_to, published, "
        + "area, area_label, grade, grade_label, grade_number, at, source_kind, source_url"
    ),
    (
      .recommendations,
      "authority, report, id, kind, area, for, summary, at, within, due, status, status_on, source_kind, source_url"
    ),
    (
      .indicators,
      "authority, document, indicator, label, unit, better, target, area, category, period, value, marker, "
        + "target_met, at, source_kind, source_url"
    ),
  ])
  func hasColumnsOfDesign(table: DataTable, columns: String) throws {
    let plan = try DataSample.whole().plan()
    let header = try DataReading.csv(try DataReading.bytes(of: .table(table, .csv), plan)).first
    #expect(header?.joined(separator: ", ") == columns)
  }

  @Test func writesJudgementsWithAndWithoutGrade() throws {
    let rows = try DataReading.rows(of: .judgements, try DataSample.whole().plan())
    #expect(rows.map { $0["grade"] } == ["inadequate", "outstanding", "not-known"])
    let graded = try #require(rows.first { $0["area"] == "safeguarding/overall" })
    #expect(graded["authority"] == "lewisham")
    #expect(graded["ons_code"] == "E09000023")
    #expect(graded["report"] == "lewisham/2012-slac")
    #expect(graded["inspected_from"] == "2012-02-06")
    #expect(graded["inspected_to"] == "2012-02-17")
    #expect(graded["area_label"] == "Overall")
    #expect(graded["grade_label"] == "Outstanding")
    #expect(graded["grade_number"] == "1")
    #expect(graded["at"] == "¶12")
    #expect(graded["source_kind"] == "primary")
    #expect(graded["source_url"] == "https://example.com/report?a=1&b=2")
    let unknown = try #require(rows.first { $0["area"] == "safeguarding/health" })
    #expect(unknown["grade_label"] == "Not known")
    #expect(unknown["grade_number"]?.isEmpty == true)
    #expect(unknown["at"]?.isEmpty == true)
    #expect(unknown["source_kind"] == "secondary")
    #expect(unknown["area_label"] == "Health, and more")
  }

  @Test func keepsPrecisionOfDates() throws {
    let reports = try DataReading.rows(of: .reports, try DataSample.whole().plan())
    let dates = reports.map { [$0["inspected_from"], $0["inspected_to"], $0["published"]] }
    #expect(
      dates == [
        ["2023-12", "2023-12", "2024-02"], ["2012-02-06", "2012-02-17", "2012-03-23"], ["", "", ""],
      ])
    #expect(reports.map { $0["corrected"] } == ["", "2024-05-02", ""])
    #expect(reports[1]["lead_inspector"] == "Zoë O’Brien")
    #expect(reports[1]["title"] == "Inspection, \"full\"")
    #expect(reports[1]["page"] == "https://example.org/inspections/reports/lewisham/2012-slac/")
  }

  @Test func writesRecommendationsWithTheirState() throws {
    let rows = try DataReading.rows(of: .recommendations, try DataSample.whole().plan())
    let plans = try #require(rows.first)
    #expect(plans["for"] == "council;police")
    #expect(plans["summary"] == "Make plans\nmeasurable, “all” of them")
    #expect(plans["within"] == "3 months")
    #expect(plans["due"] == "2012-06-23")
    #expect(plans["status"] == "completed")
    #expect(plans["status_on"] == "2016-03-01")
    let health = try #require(rows.last)
    #expect(health["kind"] == "priority-action")
    #expect(health["status"] == "no-information")
    for column in ["for", "within", "due", "status_on", "at"] { #expect(health[column]?.isEmpty == true) }
  }

  @Test func writesIndicatorsWithTargetsOfTheAuthorityAlone() throws {
    let rows = try DataReading.rows(of: .indicators, try DataSample.whole().plan())
    #expect(rows.map { $0["value"] } == ["-4.10", "16.0", "12", "", "7"])
    #expect(rows.map { $0["marker"] } == ["", "", "", "c", ""])
    #expect(rows.map { $0["target_met"] } == ["true", "false", "", "", ""])
    #expect(rows.map { $0["target"] } == ["≤ 15", "≤ 15", "≤ 15", "≤ 15", "none-set"])
    #expect(rows.map { $0["area"] } == ["lewisham", "lewisham", "england", "lewisham", "lewisham"])
    #expect(
      rows.map { $0["period"] } == ["2018/19-Q4", "2019/20-Q1", "2018/19", "2019/20-Q1..Q2", "2019-12"])
    #expect(rows.map { $0["at"] }.last == "¶9")
    #expect(rows.first?["at"] == "table after ¶8.2")
    #expect(rows.first?["document"] == "lewisham/figures")
    #expect(rows.first?["source_url"] == "https://council.example/paper")
  }

  @Test func saysWhichAreasOfFrameworksMayBeCompared() throws {
    let rows = try DataReading.rows(of: .frameworks, try DataSample.whole().plan())
    let comparable = rows.map {
      ["\($0["framework"] ?? "")/\($0["area"] ?? "")", $0["comparable_with"] ?? ""]
    }
    #expect(
      comparable.filter { !$0[1].isEmpty } == [
        ["ilacs-2018/overall", "ilacs-2023"], ["ilacs-2023/overall", "ilacs-2018"],
      ])
    let overall = try #require(rows.first { $0["area"] == "safeguarding/overall" })
    #expect(overall["parent"] == "safeguarding")
    #expect(overall["headline"] == "true")
    #expect(overall["grades"] == "outstanding;good")
    let heading = try #require(rows.first)
    #expect(heading["graded"] == "false")
    #expect(heading["headline"] == "false")
    #expect(rows.last?["to"]?.isEmpty == true)
  }

  @Test func keepsRowOfFrameworkWithoutAreas() throws {
    var site = try DataSample.whole()
    site.frameworks = [try #require(site.frameworks.last)].map { entry in
      let old = entry.value
      return .init(
        .init(
          id: .init("bare"), name: old.name, shortName: old.shortName, inspectorate: old.inspectorate,
          from: old.from, to: nil, law: nil, note: nil, scale: [], areas: [], headline: [], replaces: [],
          comparable: [], spread: []), file: entry.file)
    }
    site.reports = []
    let rows = try DataReading.rows(of: .frameworks, try site.plan())
    #expect(rows.map { $0["framework"] } == ["bare"])
    #expect(rows.first?["area"]?.isEmpty == true)
    #expect(rows.first?["graded"]?.isEmpty == true)
  }

  @Test func countsWhatBelongsToAuthorities() throws {
    let rows = try DataReading.rows(of: .authorities, try DataSample.whole().plan())
    #expect(rows.map { $0["reports"] } == ["1", "2"])
    #expect(rows.map { $0["latest_graded_report"] } == ["camden/2023-ilacs", "lewisham/2012-slac"])
    #expect(rows.map { $0["latest_graded_to"] } == ["2023-12", "2012-02-17"])
    #expect(rows.map { $0["neighbours"] } == ["", "camden"])
    #expect(rows.last?["data"] == "https://example.org/inspections/authorities/lewisham/index.json")
  }

  @Test(arguments: DataTable.allCases)
  func writesHeadAndNothingElseForEmptySite(table: DataTable) throws {
    let plan = try DataSample().plan()
    let records = try DataReading.csv(try DataReading.bytes(of: .table(table, .csv), plan))
    #expect(records == [table.schema.columns.map(\.name)])
    let rows = try DataReading.json(try DataReading.bytes(of: .table(table, .json), plan)) as? [Any]
    #expect(rows?.isEmpty == true)
  }
}
