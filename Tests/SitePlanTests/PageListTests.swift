import InspectionModel
import Library
import SitePlan
import Testing

@Suite struct PageListTests {
  @Test func plansOnlyWhatEverySiteHasWithoutContent() throws {
    let plan = try SampleSite().plan()
    #expect(plan.paths == ["/", "/404.html", "/accessibility/", "/data/", "/search/"])
    #expect(plan.navigation.main.map(\.title) == ["Data", "Search"])
    #expect(plan.navigation.footer.map(\.title) == ["Accessibility statement"])
  }

  @Test func plansNoListWithoutEntries() throws {
    var site = try SampleSite.withFrameworks()
    site.add(authority: "lewisham")
    let plan = try site.plan()
    #expect(
      plan.page(at: .authorities)?.kind == .authorities(part: try #require(ListPart.parts(of: 1).first)))
    #expect(plan.page(at: .compare) == nil)
    #expect(plan.page(at: .recommendations) == nil)
    #expect(plan.page(at: .authorityRecommendations(Identifier("lewisham"))) == nil)
    #expect(plan.page(at: .glossary) == nil)
    #expect(plan.navigation.main.map(\.title) == ["Authorities", "Frameworks", "Data", "Search"])
  }

  @Test func plansEveryPageOfContent() throws {
    var site = try SampleSite.withAuthorities()
    site.glossary = [
      GlossaryTerm(
        id: "caf", term: "Common assessment framework", abbreviation: "CAF", meaning: "", also: [],
        replacedBy: nil, source: nil)
    ]
    try site.add(
      report: "lewisham/2012", under: "slac", inspected: "2012-02", recommendations: [try .sample()],
      aliases: ["/old/report.html"])
    try site.add(paper: "lewisham/2016")
    site.add(indicators: "lewisham/2020", paper: "lewisham/2016")
    site.add(page: "about")
    site.add(page: "method")
    let plan = try site.plan()
    #expect(
      plan.paths == [
        "/", "/404.html", "/about/", "/accessibility/", "/authorities/", "/authorities/camden/",
        "/authorities/lewisham/", "/authorities/lewisham/recommendations/", "/authorities/sutton/",
        "/compare/",
        "/compare/camden/lewisham/", "/compare/camden/sutton/", "/compare/lewisham/sutton/", "/data/",
        "/frameworks/", "/frameworks/ilacs-2018/", "/frameworks/ilacs-2023/", "/frameworks/sif/",
        "/frameworks/slac/", "/glossary/", "/indicators/lewisham/2020/", "/method/", "/old/report.html",
        "/papers/lewisham/2016/", "/recommendations/", "/reports/lewisham/2012/", "/search/",
      ])
    #expect(try plan.page("/old/report.html").kind == .alias(to: .report(Identifier("lewisham/2012"))))
    #expect(
      plan.navigation.main.map(\.title) == [
        "Authorities", "Compare", "Frameworks", "Recommendations", "Glossary", "Data", "About", "Search",
      ])
    #expect(plan.navigation.footer.map(\.title) == ["Method", "Accessibility statement"])
    for page in plan.pages { #expect(plan.page(at: page.address) == page) }
  }

  @Test func plansDraftsOfLibraryAsPages() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(report: "lewisham/2012", under: "slac", inspected: "2012-02", isDraft: true)
    let plan = try site.plan()
    let page = try plan.page("/reports/lewisham/2012/")
    #expect(page.kind.file(in: plan.library)?.isDraft == true)
  }

  @Test func splitsListOfManyAuthorities() throws {
    var site = try SampleSite.withFrameworks()
    site.comparisons = .neighbours
    for i in 1000..<1501 {
      site.add(authority: "a\(i)", neighbours: ["a\(i == 1500 ? 1000 : i + 1)"])
      try site.add(
        report: "a\(i)/2019", under: "sif", inspected: "2019", grades: ["overall": "good"],
        recommendations: [try .sample()])
    }
    let plan = try site.plan()
    for list in ["/authorities/", "/recommendations/", "/frameworks/sif/", "/search/"] {
      // The list from A to Z has the frameworks too.
      let end = list == "/search/" ? 501 + plan.library.frameworks.count : 501
      #expect(try plan.page(list).kind.part?.range == 0..<500)
      let second = try plan.page(list + "page/2/")
      #expect(second.kind.part?.range == 500..<end)
      #expect(plan.title(of: second).hasSuffix(", page 2 of 2"))
      #expect(plan.breadcrumbs(of: second).suffix(2).map(\.address.path) == [list, list + "page/2/"])
    }
    let matrix = plan.matrix(ofFramework: try plan.framework("sif"), ListPart.parts(of: 501).last)
    #expect(matrix.rows.map(\.authority) == [500])
    #expect(plan.comparisons(in: 500..<501).map(\.first) == [499])
    // A pair stands below both of its authorities.
    #expect(try plan.page("/compare/page/3/").kind.part?.range == 1000..<1002)
    #expect(plan.comparisonList(in: 1000..<1002).map(\.authority) == [500, 500])
  }

  @Test func splitsListOfOneAuthoritysRecommendations() throws {
    var site = try SampleSite.withAuthorities()
    let many = try (0..<501).map { try Recommendation.sample("r\($0)") }
    try site.add(report: "lewisham/2012", under: "slac", inspected: "2012-02", recommendations: many)
    let plan = try site.plan()
    let second = try plan.page("/authorities/lewisham/recommendations/page/2/")
    let shown = plan.recommendations(ofAuthority: try plan.authority("lewisham"), second.kind.part)
    #expect(shown.map { plan.recommendation(at: $0).id } == ["r500"])
  }

  @Test(arguments: [
    (SiteSettings.Comparisons.neighbours, ["camden lewisham", "lewisham sutton"]),
    (.all, ["camden lewisham", "camden sutton", "lewisham sutton"]),
    (
      .pairs(
        [["sutton", "camden"], ["camden", "sutton"], ["sutton", "sutton"], ["sutton", "atlantis"]].map {
          $0.map { Identifier($0) }
        }), ["camden sutton"]
    ),
    (.pairs([]), []),
  ])
  func comparesPairsThatSettingsName(_ comparisons: SiteSettings.Comparisons, expected: [String]) throws {
    var site = try SampleSite.withFrameworks()
    // In no order, and neighbourhood said from one side alone.
    site.add(authority: "sutton", neighbours: ["lewisham"])
    site.add(authority: "camden", neighbours: ["lewisham"])
    site.add(authority: "lewisham", neighbours: ["camden"])
    site.comparisons = comparisons
    let plan = try site.plan()
    let ids = plan.library.authorities.map(\.value.id.rawValue)
    #expect(
      plan.comparisons(in: 0..<plan.comparisonCount).map { "\(ids[$0.first]) \(ids[$0.second])" } == expected)
    let withCamden = expected.filter { $0.contains("camden") }
      .map { $0.split(separator: " ").first { $0 != "camden" }.map(String.init) ?? "" }
    #expect(plan.comparisonPartners(ofAuthority: 1).map { ids[$0] } == withCamden)
    // The list has each pair below both of its authorities, in the order of ids, wherever a page of it starts.
    let both = expected.flatMap { [$0, $0.split(separator: " ").reversed().joined(separator: " ")] }.sorted()
    for start in both.indices {
      let part = plan.comparisonList(in: start..<both.count).map { "\(ids[$0.authority]) \(ids[$0.partner])" }
      #expect(part == Array(both[start...]))
    }
    #expect(
      plan.comparisonLetters.map { ids[$0.first] }
        == ["camden", "lewisham", "sutton"].filter { id in
          both.contains { $0.hasPrefix(id) }
        })
  }
}
