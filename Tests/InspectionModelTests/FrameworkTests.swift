import InspectionModel
import Testing

@Suite struct FrameworkTests {
  /// Two halves, of which one has a heading with areas below it.
  private func framework() throws -> Framework {
    let areas = [
      Area(path: "safeguarding", label: "Safeguarding services", depth: 0, parent: nil, isGraded: false),
      Area(path: "safeguarding/overall", label: "Overall effectiveness", depth: 1, parent: 0, isGraded: true),
      Area(path: "looked-after", label: "Looked after children", depth: 0, parent: nil, isGraded: false),
      Area(path: "looked-after/outcomes", label: "Outcomes", depth: 1, parent: 2, isGraded: false),
      Area(
        path: "looked-after/outcomes/being-healthy", label: "Being healthy", depth: 2, parent: 3,
        isGraded: true),
    ]
    return Framework(
      id: Identifier("slac"), name: "SLAC", shortName: "SLAC", inspectorate: "Ofsted",
      from: try #require(CivilDate("2009-06")), to: nil, law: nil, note: nil, scale: [], areas: areas,
      headline: [1], replaces: [], comparable: [], spread: [])
  }

  @Test func findsAnAreaByItsPath() throws {
    let framework = try framework()
    for (index, area) in framework.areas.enumerated() { #expect(framework.areaIndex(area.path) == index) }
    for path in ["", "being-healthy", "looked-after/outcomes/", "Looked-after", "looked-after/outcome", "/"] {
      #expect(framework.areaIndex(path) == nil)
    }
  }

  @Test func namesAnAreaWithThoseAboveIt() throws {
    let framework = try framework()
    #expect(framework.fullLabel(ofArea: 0) == "Safeguarding services")
    #expect(framework.fullLabel(ofArea: 1) == "Safeguarding services: Overall effectiveness")
    #expect(framework.fullLabel(ofArea: 4) == "Looked after children: Outcomes: Being healthy")
  }

  @Test func countsTheAreasThatAreGraded() throws {
    #expect(try framework().gradedAreaCount == 2)
  }

  @Test func writesAPathWithDashesForFragments() throws {
    #expect(try framework().areas[4].dashedPath == "looked-after-outcomes-being-healthy")
  }

  @Test func keepsTheGradesOfTheDesignInTheirOrder() {
    #expect(Grade.ids == ["outstanding", "good", "adequate", "requires-improvement", "inadequate"])
  }

  @Test func sortsIdentifiersByTheirText() {
    let sorted = ["a", "b", "lewisham"].map { Identifier<Authority>($0) }
    #expect(sorted.reversed().sorted() == sorted)
    #expect(sorted[2].description == "lewisham")
  }

  @Test func putsReportsInOrderByTheEndOfTheInspection() throws {
    func report(_ inspected: String, _ published: String?) throws -> Report {
      Report(
        id: Identifier("a/b"), title: "t", authority: Identifier("a"), framework: Identifier("f"),
        kind: .inspection,
        inspected: try #require(InspectionDates(inspected)), published: published.flatMap { CivilDate($0) },
        leadInspector: nil, sources: [], judgements: [], recommendations: [], findings: .none, figures: [])
    }
    #expect(try report("2012-02-06..2012-02-17", "2012-03-23").orderingDate?.description == "2012-02-17")
    #expect(try report("not-known", "2012-03-23").orderingDate?.description == "2012-03-23")
    #expect(try report("not-known", nil).orderingDate == nil)
    #expect(Findings.none.isEmpty)
  }
}
