import InspectionModel
import Provenance
import Testing

/// Remarks of a writer's on a figure: held against the figure's place, and against those that the remark names.
@Suite struct NoteTests {
  private static let text = """
    Report on Northwick

    1. The borough has 64,500 young people of 274,900 in all, or 24.5%. One in four is under 20.
    2. A protocol binds health and housing. It was signed in 2006 by 15 partners.
    3. Plans were held for 46%, 59% and 32% of the age groups, 137 plans altogether. Foster homes rose to 40.
    4. The charter promises visits within 10 working days and a review after 26 weeks.
    5. Since 2006, 134 children were adopted; in the last five years 137 were, and 8 in 2011/12.
    6. Supervision of social workers is uneven, and some have gone 30 weeks without any.
    7. Schools share 20 counsellors. Parents praise them.
    8. There was 1 quality review leader in the summer.
    9. At the end of June 2014 the service counted 62 visits.
    10. At the end of June 2014 there were 66 of them.

    Table 1 Visits

    Quarter          Visits          On time
    Q1 2011/12       443             91%
    Q2 2011/12       489             88%
    """

  private func problems(_ note: String, at place: String) throws -> [String] {
    let lookup = TextLookup(SampleTexts.text(Self.text))
    let check = StatementCheck { _ in .text(lookup, name: "the report") }
    var tally = ProvenanceTally()
    check.check(
      AuthorText(Array(note.utf8)[...]), inherited: [try #require(CitedPlaces(place))], isNote: true, &tally)
    return tally.finished.problems.map(\.message)
  }

  @Test(arguments: [
    ("Paragraph 5 counts 134 children adopted since 2006. The report does not explain the difference.", "¶3"),
    ("The charter allows 26 weeks (paragraph 4).", "¶6"), ("It says 10 days in paragraph 4.", "¶2"),
    ("Paragraph 2 speaks of a protocol, and paragraph 4 of a charter.", "¶2"),
    ("46, 59 and 32 add up to 137, the number of all plans, and not to 100.", "¶3"),
    ("By our arithmetic 64,500 of 274,900 are about 23.5%.", "¶1"), ("The table gives 443 in the first quarter.", "¶5"),
    ("The first of two tables there.", "¶5"), ("Counts below 5 are printed.", "¶5"), ("In the year 2011/12.", "¶5"),
    ("The report calls it “one in four”.", "¶1"), ("By our reading, its paragraphs 4 and 6 speak of weeks.", "¶5"),
    ("Working days are meant, as paragraph 4 shows.", "¶2"),
    ("¶5 counts 134 children adopted since 2006. The report does not explain the difference.", "¶3"),
    ("The charter allows 26 weeks (¶4).", "¶6"), ("By our reading, its ¶4 and ¶6 speak of weeks.", "¶5"),
  ])
  func passesWhatItsPlacesSay(_ note: String, _ place: String) throws {
    #expect(try problems(note, at: place) == [])
  }

  @Test(arguments: [
    ("Paragraph 5 counts 143 children adopted since 2006.", "¶3", "143"),
    ("Paragraph 5 counts 134 children adopted since 2016.", "¶3", "2016"),
    ("Paragraph 6 counts 134 children without supervision.", "¶3", "134"), ("¶5 counts 143 children.", "¶3", "143"),
    ("Paragraph 9 counts 134 children.", "¶3", "¶9"),
    ("The charter allows 28 weeks (paragraph 4).", "¶6", "28"), ("It says 12 days in paragraph 4.", "¶2", "12"),
    ("Paragraph 7 speaks of a protocol.", "¶2", "¶7"),
    ("46, 59 and 40 add up to 137, the number of all plans.", "¶3", "make 145, not 137"),
    ("By our arithmetic 64,500 of 274,900 are about 25.3%.", "¶1", "25.3%"),
    ("Most lived within 30 miles.", "¶7", "30"), ("In the year 2010/11.", "¶5", "2010/11"),
    ("The report calls it “one in five”.", "¶1", "one in five"),
    ("It is printed as “25.4%” and is 64,500 of 274,900.", "¶1", "25.4%"),
    ("Three quality review leaders came.", "¶8", "Three"), ("The table gives 434.", "¶5", "434"),
    ("The others were 32 children.", "¶3", "32"), ("There were 134 in 2006–82.", "¶5", "82"),
    ("In the year 2011/13 there were 134.", "¶5", "2011/13"), ("It was so in March 2006.", "¶2", "March 2006"),
    ("It has two numbers for the end of May 2014: 62 in paragraph 9 and 66 in paragraph 10.", "¶9", "June 2014"),
  ])
  func catchesWhatTheyDoNotSay(_ note: String, _ place: String, _ words: String) throws {
    let problems = try problems(note, at: place)
    #expect(problems.count >= 1 && problems.allSatisfy { $0.contains(words) }, "\(problems)")
  }

  @Test func saysThatThePlaceShouldBeNamed() throws {
    #expect(
      try problems("Most lived within 30 miles.", at: "¶7") == [
        "“30” is not in ¶7, nor does it follow from the other figures of this note; where another paragraph has it, write which: “paragraph 12 counts …”"
      ])
  }
}
