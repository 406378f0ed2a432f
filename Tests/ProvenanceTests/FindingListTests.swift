import InspectionModel
import Provenance
import Testing

/// Lists of findings and priorities against those of the text: their classes, and that nothing is left out.
@Suite struct FindingListTests {
  private static let text = """
    Strengths

    - Managers audit the work of their teams.
    - Families gain from early help.
    - Staff are well trained.

    The service meets the requirements of statutory guidance in the following areas

    - Cases have a worker.
    - Records are up to date.

    Areas for development

    - Supervision is not recorded.

    1. The priorities are:
    - to recruit;
    - to train;
    - to keep staff;
    - to visit in time;
    - to record well.
    """

  private func problems(
    _ claims: [(list: FindingCheck.List, place: String)], besides others: [String] = []
  ) throws -> [String] {
    var tally = ProvenanceTally()
    let claims = try claims.enumerated().map { index, claim in
      FindingCheck.Claim(
        list: claim.list, at: try #require(Locator(claim.place)), atRange: index..<index + 1, listRange: 100..<101)
    }
    FindingCheck(SampleTexts.text(Self.text), name: "the letter")
      .check(claims, besides: others.compactMap { Locator($0) }, &tally)
    return tally.finished.problems.map(\.message)
  }

  private let right: [(list: FindingCheck.List, place: String)] = [
    (.strengths, "§Strengths(1)"), (.strengths, "§Strengths(2)"), (.strengths, "§Strengths(3)"),
    (.requirementsMet, "§The service meets the requirements of statutory guidance in the following areas(1)"),
    (.requirementsMet, "§The service meets the requirements of statutory guidance in the following areas(2)"),
  ]

  @Test func passesListsThatAreWhole() throws {
    #expect(try problems(right) == [])
    #expect(try problems((1...5).map { (.priorities, "¶1(\($0))") }) == [])
  }

  @Test(arguments: 0..<5) func tellsAFindingThatIsLeftOut(_ index: Int) throws {
    var own = right
    own.remove(at: index)
    let found = try problems(own)
    #expect(found.count == 1 && found[0].contains("item \(index < 3 ? index + 1 : index - 2) does not stand here"))
  }

  @Test(arguments: 1...5) func tellsAPriorityThatIsLeftOut(_ item: Int) throws {
    let found = try problems((1...5).filter { $0 != item }.map { (.priorities, "¶1(\($0))") })
    #expect(found == ["¶1 of the letter has 5 items, and item \(item) does not stand here; add what is missing"])
  }

  /// Who takes some of a list has chosen them, and an item may be a recommendation.
  @Test func letsAChoiceStand() throws {
    #expect(try problems([(.priorities, "¶1(1)"), (.priorities, "¶1(4)")]) == [])
    #expect(try problems([(.areasForImprovement, "¶1(1)"), (.areasForImprovement, "¶1(2)")]) == [])
    let four: [(list: FindingCheck.List, place: String)] = (1...4).map { (.priorities, "¶1(\($0))") }
    #expect(try problems(four, besides: ["¶1(5)"]) == [])
    #expect(try problems(four + [(.priorities, "¶1")]) == [])
  }

  @Test func tellsAFindingUnderAnotherClass() throws {
    var own = right
    own[1].list = .areasForImprovement
    #expect(
      try problems(own) == [
        "§Strengths(2) of the letter is one of its “strengths”, and stands under “areas_for_improvement” here; move it, or correct the place"
      ])
    #expect(try problems([(.strengths, "§Areas for development(1)")]).count == 1)
    #expect(try problems([(.areasForImprovement, "§Areas for development(1)")]) == [])
  }
}
