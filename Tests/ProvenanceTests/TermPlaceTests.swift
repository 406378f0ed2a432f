import InspectionModel
import Provenance
import Testing

/// The places that a glossary names for its terms.
@Suite struct TermPlaceTests {
  private static let text = """
    Report on Northwick

    1. The council has a plan.
    2. The child death overview panel (CDOP) met twice.
    3. Schools help each other when a child moves on.
    4. Care proceedings took long, and care plans were late.
    5. Foster carers are paid on time.
    6. Managers met the police.
    """

  private func problems(_ names: [String], _ place: String) throws -> [String] {
    let lookup = TextLookup(SampleTexts.text(Self.text))
    var tally = ProvenanceTally()
    StatementCheck { _ in .text(lookup, name: "the report") }
      .check(names: names, try #require(CitedPlaces(place)), at: 0..<1, &tally)
    return tally.finished.problems.map(\.message)
  }

  @Test(arguments: [
    (["Child death overview panel", "CDOP"], "¶2"), (["CDOP"], "¶2"), (["Panel on deaths", "CDOP"], "¶2"),
    (["Care proceedings", "foster carers"], "¶5"),
    // Nowhere, so that the writer knows it otherwise.
    (["Designated doctor"], "¶3"), (["Rota of managers"], "¶3"),
  ])
  func letsThrough(_ names: [String], _ place: String) throws { #expect(try problems(names, place) == []) }

  @Test(arguments: [
    (["Child death overview panel", "CDOP"], "¶3", "¶2 has it"), (["Foster carer"], "¶6", "¶5 has it"),
    (["Care proceedings", "section 31"], "¶5", "¶4 has it"),
  ])
  func catches(_ names: [String], _ place: String, _ words: String) throws {
    let found = try problems(names, place)
    #expect(found.count == 1 && found[0].contains(words), "\(found)")
  }
}
