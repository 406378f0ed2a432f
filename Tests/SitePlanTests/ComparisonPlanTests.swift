import InspectionModel
import SitePlan
import Testing

@Suite struct ComparisonPlanTests {
  @Test(arguments: [
    ("good", "good", "The same", GradeDifference.same),
    ("outstanding", "good", "Camden one grade higher", .higher(by: 1)),
    ("inadequate", "good", "Lewisham two grades higher", .lower(by: 2)),
    ("outstanding", "inadequate", "Camden three grades higher", .higher(by: 3)),
    ("not-known", "good", "Not known for Camden", .withoutGrade),
    ("good", "not-inspected", "Not inspected for Lewisham", .withoutGrade),
    ("not-known", "not-known", "Not known for either", .withoutGrade),
    ("not-known", "not-applicable", "Not known for Camden; not applicable for Lewisham", .withoutGrade),
  ])
  func saysTheDifferenceInWords(_ a: String, _ b: String, _ words: String, _ difference: GradeDifference)
    throws
  {
    var site = try SampleSite.withAuthorities()
    try site.add(report: "camden/2015", under: "sif", inspected: "2015", grades: ["overall": a])
    try site.add(report: "lewisham/2015", under: "sif", inspected: "2015", grades: ["overall": b])
    let plan = try site.plan()
    let judgements = try #require(
      try plan.comparison("lewisham", "camden").sections.first?.rows.first?.judgements)
    #expect(judgements.words == words)
    #expect(judgements.difference == difference)
  }

  @Test func keepsTheTreeAndCounts() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(
      report: "camden/2011", under: "slac", inspected: "2011-06-06..2011-06-17",
      grades: [
        "safeguarding/overall": "good", "safeguarding/health": "good", "looked-after/overall": "inadequate",
      ])
    try site.add(
      report: "lewisham/2012", under: "slac", inspected: "2012-02-06..2012-02-17",
      grades: ["safeguarding/overall": "outstanding", "safeguarding/health": "good"])
    let plan = try site.plan()
    let comparison = try plan.comparison("camden", "lewisham")
    let section = try #require(comparison.sections.first)
    #expect(section.title == "SLAC: June 2011 and February 2012")
    #expect(section.apart == "8 months apart")
    #expect(section.restriction == nil)
    #expect(
      section.rows.map { "\($0.depth) \($0.label): \($0.judgements?.words ?? "")" } == [
        "0 Safeguarding: ", "1 Overall: Lewisham one grade higher", "1 Health: The same", "0 Looked after: ",
        "1 Overall: Not recorded for Lewisham",
      ])
    let counts = section.counts
    #expect([counts.same, counts.firstHigher, counts.secondHigher, counts.withoutGrade] == [1, 0, 1, 1])
    #expect(
      comparison.summary == [
        "Under SLAC, 1 of 2 grades is the same; Lewisham is graded higher in 1; 1 area can’t be compared, because "
          + "a grade is missing."
      ])
    #expect(comparison.onlyOne == [] && comparison.withoutGrades == [])
    #expect(comparison.themes == nil)
  }

  /// A publication comes months after its inspection, so that the time between them says nothing.
  @Test func saysHowFarApartInspectionsWereOnlyWhereBothDatesAreKnown() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(
      report: "camden/2016", under: "sif", inspected: "not-known", published: "2016-03-29", grades: ["overall": "good"])
    try site.add(
      report: "lewisham/2015", under: "sif", inspected: "2015-11-20", published: "2016-01-20",
      grades: ["overall": "good"])
    let section = try #require(try site.plan().comparison("camden", "lewisham").sections.first)
    #expect(section.apart == nil)
    #expect(section.title == "SIF: published March 2016 and inspected November 2015")
  }

  @Test(arguments: [
    (["overall"], "the one grade that both have differs; Camden is graded higher in 1"),
    (["overall", "care"], "none of 2 grades is the same; Camden is graded higher in 2"),
  ])
  func countsGradesThatAllDiffer(areas: [String], words: String) throws {
    var site = try SampleSite.withAuthorities()
    for (report, grade) in [("camden/2015", "good"), ("lewisham/2015", "inadequate")] {
      var judgements: KeyValuePairs<String, String> = ["overall": grade]
      if areas.count > 1 { judgements = ["overall": grade, "care": grade] }
      try site.add(report: report, under: "sif", inspected: "2015", grades: judgements)
    }
    #expect(try site.plan().comparison("camden", "lewisham").summary == ["Under SIF, \(words)."])
  }

  @Test func comparesVersionsThatAreDeclaredComparable() throws {
    var site = try SampleSite.withHistory()
    try site.add(
      report: "camden/2019", under: "ilacs-2018", inspected: "2019-10",
      grades: ["leaders": "good", "care": "good", "overall": "outstanding"])
    let plan = try site.plan()
    let comparison = try plan.comparison("camden", "lewisham")
    #expect(
      comparison.sections.map(\.title) == [
        "ILACS 2018, October 2019, and ILACS 2023, December 2023", "ILACS 2018: October 2019 and July 2019",
      ])
    let across = try #require(comparison.sections.first)
    #expect(
      across.rows.map { "\($0.label): \($0.judgements?.words ?? "")" } == [
        "Leaders: Not known for Lewisham", "Overall: Camden one grade higher",
      ])
    #expect(
      across.restriction?.hasPrefix(
        "ILACS 2018 and ILACS 2023 ask the same question on the same scale in 2 areas.") == true)
    #expect(comparison.themes?.sentence.contains("are the exception") == true)
    #expect(
      comparison.onlyOne.map(\.words) == [
        "Only Lewisham has a report under ILACS 2023 on this site (December 2023).",
        "Only Lewisham has a report under SIF on this site (November 2015).",
        "Only Lewisham has a report under SLAC on this site (February 2012).",
      ])
  }

  @Test func comparesEachVersionWithItselfWhereBothHaveBoth() throws {
    var site = try SampleSite.withHistory()
    try site.add(
      report: "camden/2019", under: "ilacs-2018", inspected: "2019-10", grades: ["overall": "good"])
    try site.add(
      report: "camden/2024", under: "ilacs-2023", inspected: "2024-03", grades: ["overall": "outstanding"])
    let comparison = try site.plan().comparison("camden", "lewisham")
    #expect(
      comparison.sections.map(\.title) == [
        "ILACS 2023: March 2024 and December 2023", "ILACS 2018: October 2019 and July 2019",
      ])
  }

  @Test func setsThemesSideBySideWithoutRanking() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(
      report: "camden/2011", under: "slac", inspected: "2011", grades: ["looked-after/overall": "outstanding"]
    )
    try site.add(
      report: "lewisham/2015", under: "sif", inspected: "2015",
      grades: ["care": "inadequate", "overall": "good"])
    let plan = try site.plan()
    let comparison = try plan.comparison("camden", "lewisham")
    #expect(comparison.sections == [])
    #expect(comparison.summary == ["Camden and Lewisham have no grades that can be compared."])
    let themes = try #require(comparison.themes)
    #expect(themes.sentence.contains("SLAC and SIF") && themes.sentence.contains("can’t be ranked"))
    #expect(!themes.sentence.contains("exception"))
    #expect(themes.rows.map(\.theme) == ["The whole", "Children in care"])
    #expect(themes.rows.map { $0.first.map(\.words) } == [[], ["Outstanding"]])
    #expect(themes.rows.map { $0.second.map(\.words) } == [["Good"], ["Inadequate"]])
  }

  @Test func listsFrameworksWithoutGradesToCompare() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(framework: "letter", "Letter", scale: [], areas: ["strengths"])
    try site.add(report: "camden/2010", under: "letter", inspected: "2010-09")
    try site.add(report: "lewisham/2010", under: "letter", inspected: "2010-11")
    try site.add(report: "camden/visit", under: "sif", inspected: "2016", kind: .visit)
    try site.add(report: "lewisham/2015", under: "sif", inspected: "2015", grades: ["overall": "good"])
    let plan = try site.plan()
    let comparison = try plan.comparison("camden", "lewisham")
    #expect(comparison.sections == [] && comparison.onlyOne == [])
    #expect(
      comparison.withoutGrades.map(\.words) == [
        "Both were inspected under Letter, and there are no grades to compare.",
        "Both were inspected under SIF, and there are no grades to compare.",
      ])
  }

  @Test func comparesLatestOfSeveralReports() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(report: "camden/2014", under: "sif", inspected: "2014", grades: ["overall": "inadequate"])
    try site.add(report: "camden/2017", under: "sif", inspected: "2017", grades: ["overall": "good"])
    try site.add(report: "lewisham/2015", under: "sif", inspected: "2015", grades: ["overall": "good"])
    let comparison = try site.plan().comparison("camden", "lewisham")
    #expect(comparison.sections.map(\.title) == ["SIF: 2017 and 2015"])
    #expect(comparison.summary == ["Under SIF, the one grade that both have is the same."])
  }

  @Test func comparesAuthoritiesWithoutReports() throws {
    let comparison = try SampleSite.withAuthorities().plan().comparison("camden", "sutton")
    #expect(comparison.sections == [] && comparison.onlyOne == [] && comparison.themes == nil)
  }
}
