import InspectionModel
import Provenance
import Testing

/// Cells of the writer’s tables against the rows and columns of the table that they cite.
@Suite struct WriterTableCellTests {
  private static let published = """
    4.2 Homes were as follows.

    Table 1: Homes of care leavers on 30 September 2024

    Home                     2023/24    2024/25
    Supported lodgings            62         79
    Own tenancy                   94        113
    In prison                      9          7
    All care leavers             468        492
    """

  private func cellProblems(_ table: String) throws -> [String] {
    let rows = WriterRows.of(table)
    let lookup = TextLookup(SampleTexts.text(Self.published))
    let check = StatementCheck { _ in .text(lookup, name: "the paper") }
    var tally = ProvenanceTally()
    check.check(rows: rows, [try #require(CitedPlaces("table after ¶4.2"))], &tally)
    return tally.finished.problems.map(\.message)
  }

  /// What the line above a table says of it as a whole.
  @Test func takesTheTimeOfTheCaption() throws {
    let lookup = TextLookup(SampleTexts.text(Self.published))
    func problems(_ sentence: String) throws -> [String] {
      try CitingSentence.problems(sentence, lookup, named: "the paper", own: [], names: [])
    }
    let found = try problems("In September 2024 it counted homes of all kinds [table after ¶4.2].")
    #expect(found == [])
    #expect(try problems("In October 2024 it counted homes of all kinds [table after ¶4.2].") != [])
  }

  @Test(arguments: [
    "Home | 2023/24 | 2024/25\nSupported lodgings | 62 | 79\nPrison | 9 | 7\nAll | 468 | 492",
    // Turned, with some of the rows, or in words of the writer's own.
    "Year | Lodgings | Tenancy\n2023/24 | 62 | 94\n2024/25 | 79 | 113",
    "Where | March 2024 | March 2025\nWith a landlord | 94 | 113", "Home | Before | Now\nOwn tenancy | 94 | 113",
  ])
  func passesCellsOfTheirRowsAndColumns(_ table: String) throws { #expect(try cellProblems(table) == []) }

  @Test(arguments: [
    (
      "Home | 2023/24 | 2024/25\nSupported lodgings | 94 | 79",
      "94 elsewhere, and 62 for “Supported lodgings”, “2023/24”"
    ),
    ("Home | 2023/24 | 2024/25\nPrison | 468 | 7", "468 elsewhere, and 9 for “Prison”, “2023/24”"),
    ("Year | Lodgings | Tenancy\n2023/24 | 62 | 113", "113 elsewhere, and 94 for “2023/24”, “Tenancy”"),
  ])
  func reportsACellOfAnotherRowOrColumn(_ table: String, _ words: String) throws {
    #expect(try cellProblems(table) == ["table after ¶4.2 of the paper has \(words)"])
  }

  @Test func reportsBothOfTwoCellsThatChangedPlaces() throws {
    #expect(try cellProblems("Home | 2023/24 | 2024/25\nOwn tenancy | 113 | 94").count == 2)
  }
}
