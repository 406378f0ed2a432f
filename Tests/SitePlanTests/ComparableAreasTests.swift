import InspectionModel
import SitePlan
import Testing

@Suite struct ComparableAreasTests {
  /// Two versions of a framework, the second of which declares what it shares with the first.
  private func plan(
    declared: [String],
    older: [String] = ["care", "overall"],
    scale: [String] = ["outstanding", "good", "requires-improvement", "inadequate"]
  ) throws -> SitePlan {
    var site = SampleSite()
    try site.add(framework: "old", "Old", scale: scale, areas: older)
    try site.add(
      framework: "new", "New", areas: ["leavers", "overall", "care"], comparable: ["old": declared])
    return try site.plan()
  }

  @Test func readsADeclarationBothWays() throws {
    let plan = try plan(declared: ["overall"])
    #expect(plan.comparable.counterpart(ofArea: 1, of: 1, in: 0) == 1)
    #expect(plan.comparable.counterpart(ofArea: 1, of: 0, in: 1) == 1)
    #expect(plan.comparable.counterpart(ofArea: 2, of: 1, in: 0) == nil)
    #expect(plan.comparable.counterpart(ofArea: 0, of: 0, in: 1) == nil)
    #expect(plan.comparable.areas(of: 0, in: 1) == [1])
    #expect(plan.comparable.frameworks(comparableWith: 0) == [1])
    #expect(plan.comparable.frameworks(comparableWith: 1) == [0])
    #expect(plan.comparable.areComparable(0, 1))
  }

  @Test func comparesAFrameworkWithItselfWhereItGrades() throws {
    var site = SampleSite()
    try site.add(framework: "slac", "SLAC", areas: ["safeguarding", "safeguarding/overall"])
    let plan = try site.plan()
    #expect(plan.comparable.areas(of: 0, in: 0) == [1])
    #expect(plan.comparable.counterpart(ofArea: 0, of: 0, in: 0) == nil)
  }

  @Test func needsTheSameScale() throws {
    let scales = [
      ["outstanding", "good", "adequate", "inadequate"],
      ["outstanding", "good", "requires-improvement"],
      ["good", "outstanding", "requires-improvement", "inadequate"],
    ]
    for scale in scales {
      let plan = try plan(declared: ["overall"], scale: scale)
      #expect(plan.comparable.areComparable(0, 1) == false)
      #expect(plan.comparable.areas(of: 0, in: 1) == [])
    }
  }

  @Test func needsThePathAndAGradeInBoth() throws {
    #expect(try plan(declared: ["leavers"]).comparable.areComparable(0, 1) == false)
    let headed = try plan(declared: ["care"], older: ["care", "care/health"])
    #expect(headed.comparable.areComparable(0, 1) == false)
  }

  @Test func followsNoChain() throws {
    var site = SampleSite()
    try site.add(framework: "a", "A", areas: ["overall"])
    try site.add(framework: "b", "B", areas: ["overall"], comparable: ["a": ["overall"]])
    try site.add(framework: "c", "C", areas: ["overall"], comparable: ["b": ["overall"]])
    let plan = try site.plan()
    #expect(plan.comparable.areComparable(0, 1))
    #expect(plan.comparable.areComparable(1, 2))
    #expect(plan.comparable.areComparable(0, 2) == false)
  }
}
