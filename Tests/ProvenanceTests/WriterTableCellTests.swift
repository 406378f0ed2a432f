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
    let caption = WriterRows.caption(try #require(CitedPlaces("table after ¶4.2")))
    check.check(table: rows, caption: caption, behind: nil, &tally)
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
    "Where | 2023/24 | 2024/25\nWith a landlord | 94 | 113", "Home | Before | Now\nOwn tenancy | 94 | 113",
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

  /// Dates above figures of which the paragraphs that are cited give each with its own; quarters in words.
  @Test func holdsColumnsAgainstTheTimesOfParagraphs() throws {
    let text = """
      12. At 31 March 2016, 1,847 children had been found to be in need. This is a reduction from 2,013 at 31 March 2015.

      13. First assessments within 20 days were as follows.

      Indicator          Q1      Q2      Q3      Q4
      First assessments  51%     55%     68%     77%
      Dental checks      80%     82%     85%     89%
      """
    func problems(_ table: String, _ place: String) throws -> [String] {
      let lookup = TextLookup(SampleTexts.text(text))
      var tally = ProvenanceTally()
      let caption = WriterRows.caption(try #require(CitedPlaces(place)))
      StatementCheck { _ in .text(lookup, name: "the report") }
        .check(table: WriterRows.of(table), caption: caption, behind: nil, &tally)
      return tally.finished.problems.map(\.message)
    }
    #expect(try problems("Children | 31 March 2015 | 31 March 2016\nIn need | 2,013 | 1,847", "¶12") == [])
    let turned = try problems("Children | 31 March 2015 | 31 March 2016\nIn need | 1,847 | 2,013", "¶12")
    #expect(turned.first == "¶12 of the report has 1,847 beside 31 March 2016, and not beside “31 March 2015”")
    let quarters = "Quarter | First assessments\nFirst | 51%\nSecond | 55%\nThird | 68%\nFourth | 77%"
    #expect(try problems(quarters, "table after ¶13") == [])
    #expect(try !problems(quarters.replacing("Third | 68%", with: "Third | 77%"), "table after ¶13").isEmpty)
  }
}
