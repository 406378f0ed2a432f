import InspectionModel
import Provenance
import Testing

/// Words between quotation marks that no citation stands with, as in notes.
@Suite struct UncitedQuoteTests {
  private static let text = """
    Report on Northwick

    1. Inspectors gave the same grade under all three headings of their letter.

    26. 1.2 The service has 3.4 visits a year, and the table counts the London average for 2019/20.
    """

  private func problems(_ note: String, isNote: Bool = true) throws -> [String] {
    let lookup = TextLookup(SampleTexts.text(Self.text))
    var check = StatementCheck { _ in .none("no text of the source “press” is named") }
    check.texts = { [.none("no text of the source “press” is named"), .text(lookup, name: "the paper")] }
    var tally = ProvenanceTally()
    check.check(AuthorText(Array(note.utf8)[...]), isNote: isNote, &tally)
    return tally.finished.problems.map(\.message)
  }

  @Test(arguments: [
    "The council’s paper says “all three headings” and does not name them.",
    "The press says “all five boroughs” of it.", "We call it “three of the best” of its kind.",
    "Its number is printed “26. 1.2”, and the other as “3.4”.", "Printed as “London average”.",
    "What is printed there we call “a misprint”.",
  ])
  func letsThrough(_ note: String) throws { #expect(try problems(note) == []) }

  @Test(arguments: [
    ("The council’s paper says “all two headings” and does not name them.", "the text has “three”"),
    ("The council’s paper says “All twelve headings” and does not name them.", "the text has “three”"),
    ("Its number is printed “27. 1.2”, and the other as “3.4”.", "“27. 1.2” is printed nowhere"),
    ("Printed as “London total”.", "“London total” is printed nowhere"),
    ("Printed as “London average for 2019”.", "“London average for 2019” is printed nowhere"),
  ])
  func catches(_ note: String, _ words: String) throws {
    let problems = try problems(note)
    #expect(problems.count == 1 && problems[0].contains(words), "\(problems)")
    #expect(try self.problems(note, isNote: false).count == 1)
  }
}
