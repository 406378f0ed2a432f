import InspectionModel
import Provenance
import Testing

/// Tables of the writer's that sum up what a sentence or a list of the text gives together.
@Suite struct WriterTableTests {
  private static let text = """
    1. At the time of the inspection there were 240 looked after children. They comprised 50 children under five years of age, 152 children of school age (5–16), 37 young people age 16 and over and a total of 187 with care leaver status. There were 137 with plans.

    2. Of 68 authorities the grades were as follows:
    - Outstanding 0
    - Good 16
    - Requires improvement 36
    - Inadequate 16

    3. There were 495 children: 97 under five, 322 of school age and 76 post-16 young people.
    """

  private func problems(_ table: String, _ place: String) throws -> [String] {
    let rows = WriterRows.of("Age | Children\n" + table)
    let lookup = TextLookup(SampleTexts.text(Self.text))
    let check = StatementCheck { _ in .text(lookup, name: "the report") }
    var tally = ProvenanceTally()
    let caption = WriterRows.caption(try #require(CitedPlaces(place)))
    check.check(table: rows, caption: caption, behind: nil, &tally)
    return tally.finished.problems.map(\.message)
  }

  @Test(arguments: [
    ("Under 5 | 50\n5 to 16 | 152\n16 and over | 37\nAll, as printed | 240", "¶1"),
    ("Under 5 | 50\n5 to 16 | 152\n16 and over | 37", "¶1"),
    ("Outstanding | 0\nGood | 16\nRequires improvement | 36\nInadequate | 16", "¶2"),
    ("Under 5 | 97\n5 to 16 | 322\nOver 16 | 76\nAll | 495", "¶3"),
    ("Under 5 | 97\n5 to 16 | 322\nOver 16 | 76", "¶3"),
    // One figure of a sentence, or none, is no table of it.
    ("Children in all | 240\nCare leavers | 187", "¶1"), ("Children | 495\nUnder five | 97", "¶3"),
  ])
  func passesWholeTables(_ table: String, _ place: String) throws { #expect(try problems(table, place) == []) }

  @Test(arguments: [
    ("5 to 16 | 152\n16 and over | 37\nAll, as printed | 240", "¶1", "50"),
    ("Under 5 | 50\n16 and over | 37\nAll, as printed | 240", "¶1", "152"),
    ("Under 5 | 97\n5 to 16 | 322\nAll | 495", "¶3", "76"),
    ("Outstanding | 0\nRequires improvement | 36\nInadequate | 16", "¶2", "“good” 16"),
  ])
  func reportsARowThatIsLeftOut(_ table: String, _ place: String, _ missing: String) throws {
    #expect(
      try problems(table, place) == [
        "\(place) of the report has \(missing) as well, and this table has no row for it; add it"
      ])
  }

  @Test func reportsAWholeThatIsLessThanAPart() throws {
    let table = "Under 5 | 50\n5 to 16 | 152\n16 and over | 37\nAll | 137"
    #expect(
      try problems(table, "¶1") == [
        "this is the whole of the table, and a row of it has 152; correct one of them"
      ])
  }
}
