import InspectionModel
import Provenance
import Testing

@Suite struct SpreadCheckTests {
  private static let text = """
    1.1. Of 68 authorities the gradings were as follows:
    - Outstanding 0
    - Good 16
    - Requires improvement to be good 36
    - Inadequate 16

    1.2. By then 12 authorities had been found inadequate, and 3 were outstanding.

    1.3. Nothing is said of grades.
    """

  /// What is said of a count, and how many counts were left unchecked.
  private func check(_ count: Int, _ label: String, _ place: String) throws -> (problems: [String], left: Int) {
    let check = SpreadCheck(TextLookup(SampleTexts.text(Self.text)), name: "the paper")
    var tally = ProvenanceTally()
    check.check(count, of: label, in: [try #require(Locator(place))], at: 0..<1, &tally)
    #expect(tally.counts.figures + tally.finished.problems.count + tally.finished.unchecked.count == 1)
    return (tally.finished.problems.map(\.message), tally.finished.unchecked.count)
  }

  @Test(arguments: [
    (0, "Outstanding", "¶1.1"), (16, "Good", "¶1.1"), (36, "Requires improvement to be good", "¶1.1"),
    (16, "Inadequate", "¶1.1"), (12, "Inadequate", "¶1.2"), (3, "Outstanding", "¶1.2"),
  ])
  func findsACount(_ count: Int, _ label: String, _ place: String) throws {
    let result = try check(count, label, place)
    #expect(result.problems == [] && result.left == 0)
  }

  @Test(arguments: [
    (16, "Outstanding", "¶1.1"), (36, "Good", "¶1.1"), (16, "Requires improvement to be good", "¶1.1"),
    (13, "Inadequate", "¶1.2"), (5, "Good", "¶1.3"),
  ])
  func catchesAnotherCount(_ count: Int, _ label: String, _ place: String) throws {
    #expect(try check(count, label, place).problems.count == 1)
  }

  @Test func namesWhatStandsBesideTheGrade() throws {
    #expect(try check(36, "Good", "¶1.1").problems == ["¶1.1 of the paper has 16 beside “Good”, not 36"])
  }

  @Test func leavesNoughtUncheckedWhereItIsSaidInWords() throws {
    let result = try check(0, "Outstanding", "¶1.3")
    #expect(result.problems == [] && result.left == 1)
  }
}
