import InspectionModel
import Provenance
import Testing

/// The date for which a value of front matter holds.
@Suite struct FigureDateTests {
  private static let text = """
    Report on Northwick

    1. In January 2011, 46% of the pupils spoke another language. There were 207 plans.
    2. Through 2019 there were 898 enquiries. £800,000 is set aside for 2020/21.
    3. Managers met.
    """

  private func problems(_ value: FigureValue, on date: String, _ place: String) throws -> [String] {
    let lookup = TextLookup(SampleTexts.text(Self.text))
    let known = try ["2011-07-22", "2020-03-10"].map { try #require(CivilDate($0)) }
    var tally = ProvenanceTally()
    StatementCheck { _ in .text(lookup, name: "the report") }.check(
      date: try #require(CivilDate(date)), of: value, known: known, at: 0..<1, try #require(CitedPlaces(place)), &tally)
    return tally.finished.problems.map(\.message)
  }

  private func value(_ number: String, _ unit: Unit) throws -> FigureValue {
    FigureValue(try #require(Quantity(number)), unit)
  }

  @Test(arguments: [
    ("46", Unit.percent, "2011-01", "¶1"), ("207", .count, "2011-07-22", "¶1"), ("898", .count, "2019", "¶2"),
    ("800000", .pounds, "2020-03-10", "¶2"),
  ])
  func letsThrough(_ number: String, _ unit: Unit, _ date: String, _ place: String) throws {
    #expect(try problems(value(number, unit), on: date, place) == [])
  }

  @Test(arguments: [("46", Unit.percent, "2011-07-22", "¶1"), ("898", .count, "2020", "¶2")])
  func tellsTheDocumentsDateFromThatBesideAValue(
    _ number: String, _ unit: Unit, _ date: String, _ place: String
  ) throws {
    #expect(try problems(value(number, unit), on: date, place).count == 1)
  }
}
