import InspectionModel
import SitePlan
import Testing

@Suite struct TimelineTests {
  @Test func putsEveryInspectionInOrder() throws {
    let plan = try SampleSite.withHistory().plan()
    let timeline = plan.timeline(ofAuthority: try plan.authority("lewisham"))
    #expect(
      timeline.columns.map(\.date) == [
        "February 2012", "November 2015", "September 2018", "July 2019", "December 2023",
      ])
    #expect(timeline.columns.map(\.hasGrades) == [true, true, false, true, true])
    #expect(timeline.rows.map(\.theme) == ["The whole", "Children in care"])
    #expect(
      timeline.rows.map { $0.cells.map(\.words) } == [
        ["Not an area of SLAC", "Requires improvement", "No grades given", "Requires improvement", "Good"],
        ["Good", "Good", "No grades given", "Requires improvement", "Good"],
      ])
  }

  @Test func breaksWhereTheFrameworkChanges() throws {
    let plan = try SampleSite.withHistory().plan()
    let timeline = plan.timeline(ofAuthority: try plan.authority("lewisham"))
    #expect(
      timeline.columns.map { $0.breakBefore?.words } == [
        nil,
        "Change of framework, from SLAC to SIF: grades on its two sides can’t be compared.",
        "Change of framework, from SIF to ILACS 2018: grades on its two sides can’t be compared.",
        nil,
        "Change of framework, from ILACS 2018 to ILACS 2023: comparable for 2 areas, “Leaders” and “Overall”.",
      ])
    #expect(timeline.columns.last?.breakBefore?.comparableAreas == [0, 3])
  }

  @Test func breaksAtAFrameworkWithoutGrades() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(framework: "letter", "Letter", scale: [], areas: ["strengths"])
    try site.add(report: "lewisham/2010", under: "letter", inspected: "2010-11")
    try site.add(report: "lewisham/2015", under: "sif", inspected: "2015-11", grades: ["overall": "good"])
    let plan = try site.plan()
    let timeline = plan.timeline(ofAuthority: try plan.authority("lewisham"))
    #expect(
      timeline.columns.last?.breakBefore?.words
        == "Change of framework, from Letter to SIF: Letter gives no grades.")
    #expect(timeline.rows.first?.cells.map(\.words) == ["No grades given", "Good"])
    #expect(
      timeline.summary == [
        "The whole: good under SIF in November 2015. Under SIF the area is “Overall”.",
        "Inspections without a grade on this site: November 2010.",
      ])
  }

  @Test func movesOnlyWhereGradesMayBeCompared() throws {
    let plan = try SampleSite.withHistory().plan()
    let timeline = plan.timeline(ofAuthority: try plan.authority("lewisham"))
    #expect(
      timeline.summary == [
        "The whole: requires improvement under SIF in November 2015; requires improvement under ILACS 2018 in July "
          + "2019; good under ILACS 2023 in December 2023, one grade higher than in July 2019. "
          + "Under SIF, ILACS 2018 and ILACS 2023 the area is “Overall”.",
        "Children in care: good under SLAC in February 2012; good under SIF in November 2015; requires improvement "
          + "under ILACS 2018 in July 2019; good under ILACS 2023 in December 2023. Under SLAC the area is “Looked "
          + "after: Overall”; under SIF, ILACS 2018 and ILACS 2023 “Care”.",
        "Inspections without a grade on this site: September 2018.",
      ])
  }

  @Test func movesWithinAFramework() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(report: "lewisham/1", under: "sif", inspected: "2014-05", grades: ["overall": "inadequate"])
    try site.add(report: "lewisham/2", under: "sif", inspected: "2015-05", grades: ["overall": "good"])
    try site.add(
      report: "lewisham/3", under: "sif", inspected: "2016-05", grades: ["overall": "requires-improvement"])
    try site.add(
      report: "lewisham/4", under: "sif", inspected: "2017-05", grades: ["overall": "requires-improvement"])
    let plan = try site.plan()
    let row = try #require(plan.timeline(ofAuthority: try plan.authority("lewisham")).rows.first)
    #expect(
      row.statements.map(\.text) == [
        "inadequate under SIF in May 2014",
        "good under SIF in May 2015, two grades higher than in May 2014",
        "requires improvement under SIF in May 2016, one grade lower than in May 2015",
        "requires improvement under SIF in May 2017, the same as in May 2016",
      ])
    #expect(row.statements.map(\.comparedWith) == [nil, 0, 1, 2])
  }

  @Test func movesAcrossAnInspectionUnderAnotherFramework() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(framework: "joint", "Joint", areas: ["joint"])
    try site.add(report: "lewisham/1", under: "sif", inspected: "2014-05", grades: ["overall": "inadequate"])
    try site.add(report: "lewisham/2", under: "joint", inspected: "2015-05", grades: ["joint": "good"])
    try site.add(report: "lewisham/3", under: "sif", inspected: "2016-05", grades: ["overall": "good"])
    let plan = try site.plan()
    #expect(plan.earlierComparableReport(than: 2) == 0)
    #expect(plan.earlierComparableReport(than: 1) == nil)
  }

  @Test(arguments: [
    ("2015", "2015-06"), ("2015-06", "2015"), ("2015-06", "2015-06"), ("2015-06", "2015-06-20"),
    ("2015-06", "not-known"), ("not-known", "2015-06"),
  ])
  func movesNothingWhereTheOrderIsOpen(_ first: String, _ second: String) throws {
    var site = try SampleSite.withAuthorities()
    try site.add(report: "lewisham/a", under: "sif", inspected: first, grades: ["overall": "inadequate"])
    try site.add(report: "lewisham/b", under: "sif", inspected: second, grades: ["overall": "good"])
    let plan = try site.plan()
    let row = try #require(plan.timeline(ofAuthority: try plan.authority("lewisham")).rows.first)
    #expect(row.statements.map(\.comparedWith) == [nil, nil])
  }

  @Test func takesHeadlineAreasWithoutThemes() throws {
    var site = try SampleSite.withHistory()
    site.themes = []
    let plan = try site.plan()
    let timeline = plan.timeline(ofAuthority: try plan.authority("lewisham"))
    #expect(
      timeline.rows.map(\.theme) == [
        "Overall (ILACS 2023)", "Overall (SIF)", "Safeguarding: Overall (SLAC)",
        "Looked after: Overall (SLAC)",
      ])
    #expect(
      timeline.rows.first?.sentence
        == "Overall (ILACS 2023): requires improvement under ILACS 2018 in July 2019; good under ILACS 2023 in "
        + "December 2023, one grade higher than in July 2019.")
  }

  /// What the area is called says whose grade it is; where that is the theme's own name, nothing is to be said.
  @Test func namesAreasThatHaveOtherNamesOrOtherThemes() throws {
    var site = try SampleSite.withFrameworks()
    site.add(authority: "lewisham")
    site.addTheme("Care", ["sif": "care", "ilacs-2018": "care", "ilacs-2023": "care"])
    site.addTheme("Leavers", ["sif": "care/leavers", "ilacs-2018": "care", "ilacs-2023": "leavers"])
    for (framework, year) in [("sif", 2015), ("ilacs-2018", 2019), ("ilacs-2023", 2023)] {
      try site.add(
        report: "lewisham/\(framework)", under: framework, inspected: "\(year)",
        grades: framework == "sif"
          ? ["care": "good", "care/leavers": "good"]
          : framework == "ilacs-2018" ? ["care": "good"] : ["care": "good", "leavers": "good"])
    }
    let plan = try site.plan()
    let rows = plan.timeline(ofAuthority: try plan.authority("lewisham")).rows
    #expect(
      rows.map(\.areas) == [
        "Under ILACS 2018 the area is “Care”, graded as one with Leavers.",
        "Under SIF the area is “Care: Leavers”; under ILACS 2018 “Care”, graded as one with Care.",
      ])
  }

  @Test func isEmptyWithoutReports() throws {
    let plan = try SampleSite.withAuthorities().plan()
    let timeline = plan.timeline(ofAuthority: try plan.authority("sutton"))
    #expect(timeline.columns == [] && timeline.rows == [] && timeline.summary == [])
  }
}
