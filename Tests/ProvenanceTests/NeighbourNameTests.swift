import Provenance
import TestSupport
import Testing

/// Names of other councils of the site, which whoever copies a neighbour's page leaves in.
@Suite struct NeighbourNameTests {
  private static let text = """
    1. Northwick had 41,700 children in 2012, and 3,012 of them were in need. It works with the council of Eastwick.

    2. Staff are well trained. Of 45 social workers 30 were permanent.
    """

  private func problems(_ sentence: String) throws -> [String] {
    let text = try #require(CitingSentence.text(sentence))
    let lookup = TextLookup(SampleTexts.text(Self.text))
    var check = StatementCheck { _ in .text(lookup, name: "the report") }
    let councils = ["Northwick", "Southwick", "Eastwick"]
    check.names = KnownNames(councils, places: councils)
    check.place = "Northwick"
    var tally = ProvenanceTally()
    check.check(text, &tally)
    return tally.finished.problems.map(\.message)
  }

  @Test(arguments: [
    "In 2012 Northwick had 41,700 children [¶1].", "The 45 social workers of Northwick were well trained [¶2].",
    "With Eastwick the council had a common team for 3,012 children in need [¶1].",
    "In Southwick there were 41,700 children [report:southwick/2012-exam ¶1].",
  ])
  func passesItsOwnAndThoseOfTheText(_ sentence: String) throws {
    #expect(try problems(sentence) == [])
  }

  @Test(arguments: [
    "In 2012 there were in Southwick 41,700 children [¶1].", "In all, Southwick had 45 social workers [¶2].",
  ])
  func tellsOfANeighbour(_ sentence: String) throws {
    let found = try problems(sentence)
    #expect(found.count == 1 && found[0].contains("“Southwick” stands nowhere in the report"), "\(found)")
  }
}
