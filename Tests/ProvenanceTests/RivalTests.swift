import InspectionModel
import Provenance
import Testing

/// Figures that stand in what is cited, beside other words than the writer's.
@Suite struct RivalTests {
  private static let text = """
    Report on Northwick

    1. The council looked after 495 children. They comprise 97 children under five, 322 of school age (5–16) and 76 young
    people over 16. There were 250 care leavers (18–24). At the time 207 children were subject to protection plans, of
    whom 184 were unborn to 11 years. The council had 102 fostering households.

    2. Through 2019/20 (Q1-3), 47 proceedings (relating to 65 children) have been commenced. Some 41% of residents belong
    to a minority (rising to 75.5% in schools). Dental checks reached 92.1%, and the average for England is 82%.

    3. In January 2010, 71% of pupils belonged to an ethnic minority, compared to 24% in England. In January 2011, 46% of
    pupils spoke English as an additional language. The number fell from 371 in 2006–07 to 247 at the end of March 2011.

    4. The team was led by an inspector. The budget grew by £800,000 for staff. A further £600,000 is for one-off work.

    5. Of the councils so far the grades were:
    - Outstanding 0
    - Good 16
    - Requires improvement 36
    - Inadequate 12

    6. Support for transition through stages of education, between schools and into training, is outstanding. Attendance
    at meetings is good. Plans that were sampled were adequate at best.

    7. Visits are made by nurses. Meals are hot.

    8. The garden has roses and a pond.

    9. At the time 140 children were on a plan, comprising 52 girls and 87 boys. Some 45% of these children are under 5
    years of age, 61% are aged 5 to 11 and 34% are 12 years or older. The highest category is neglect at 38.5%. The number
    of plans is to grow over the next 20 years. The rate is 62 per 10,000 children, and an average of 16 elsewhere.
    """

  private func problems(_ sentence: String) throws -> [String] {
    try CitingSentence.problems(sentence, in: Self.text, names: ["England", "Northwick"])
  }

  @Test(arguments: [
    "There were 207 children with protection plans [¶1].", "The council had 250 care leavers aged 18 to 24 [¶1].",
    "Of the 495 looked after children, 97 were under five and 322 of school age [¶1].",
    "Of the 207 with a plan, 184 were 11 or younger [¶1].", "Of 207 children on plans, these 207 were seen [¶1].",
    "In the first three quarters of 2019/20 there were 47 proceedings about 65 children [¶2].",
    "In schools 75.5% belonged to a minority, and 41% of all residents [¶2].",
    "Some 92.1% had had a dental check, against an average of 82% in England [¶2].",
    "In January 2011, 46% of pupils had English as an additional language [¶3].",
    "£800,000 was for staff and £600,000 for one-off work [¶4].",
    "None was outstanding, 16 were good and 36 required improvement [¶5].",
    "The transition between schools was outstanding [¶6].", "Attendance was good [¶6].",
    "Sampled plans were adequate at best [¶6].", "Of the children with a plan, 52 were girls [¶9].",
    "On a plan were 87 boys [¶9].", "34% were 12 or older, and 45% under 5 [¶9].",
    "In 20 years there are to be more [¶9].", "For every 10,000 children there were 62 plans, against 16 [¶9].",
    "Children of 5 and of 12 had plans [¶9].", "There were 322 looked after children of school age [¶1].",
    "In all 207 children had a protection plan, and 495 were looked after [¶1].",
    "The council looked after 76 young people over 16 [¶1].", "There were 97 looked after children under five [¶1].",
  ])
  func letsThrough(_ sentence: String) throws { #expect(try problems(sentence) == []) }

  @Test(arguments: [
    // The words are those of another figure.
    "The budget grew by £600,000 for staff [¶4].",
    // An age is no count, and a count no age.
    "The council supported 24 care leavers [¶1].", "Some 322 were of school age, and 207 or older were others [¶1].",
    // Whom a number counts, in the words of any paragraph on children.
    "There were 250 children with protection plans [¶1].", "It had 207 care leavers [¶1].",
    "In all 322 children had child protection plans [¶1].", "There were 250 looked after children [¶1].",
    "The council looked after 250 children [¶1].", "There were 207 children of school age [¶1].",
    // Once there, twice here.
    "Some 82% had had a dental check, against 82% in England [¶2].",
    "The budget grew by £600,000 for staff, with £600,000 more for one-off work [¶4].",
    // What no figures can be.
    "The council supported 250 care leavers aged 24 to 18 [¶1].", "Of 184 children with plans, 207 were young [¶1].",
    "It had 207 children on plans, 495 of them under 11 [¶1].", "The number rose to 247, from 371 [¶3].",
    // Nothing but an age, a time or the unit of a rate.
    "There were 20 girls on a plan [¶9].", "Plans were made for 10,000 children [¶9].",
    "At the time 11 had a plan [¶9].",
    // The ages of another.
    "38.5% were 5 to 11 [¶9].", "61% of them were under 5, 45% were 5 to 11 and 34% were 12 or older [¶9].",
    // A list of grades.
    "One was outstanding [¶5].", "In all 36 were good [¶5].",
    // A plain word that is a grade.
    "The transition between schools was adequate [¶6].",
  ])
  func catches(_ sentence: String) throws { #expect(try !problems(sentence).isEmpty) }

  private func problems(_ label: String, _ number: String, _ unit: Unit, _ place: String) throws -> [String] {
    try CitingSentence.problems(ofLabel: label, number, unit, at: place, in: Self.text)
  }

  @Test func bindsAValueToTheDateInItsLabel() throws {
    #expect(try problems("Looked after at the end of March 2011", "247", .count, "¶3") == [])
    #expect(try problems("Looked after at the end of March 2011", "371", .count, "¶3").count == 1)
    #expect(try problems("Looked after in 2006–07", "371", .count, "¶3") == [])
  }

  @Test func bindsADateToItsValue() throws {
    let lookup = TextLookup(SampleTexts.text(Self.text))
    let places = try #require(CitedPlaces("¶3"))
    func problems(_ date: String) throws -> Int {
      var tally = ProvenanceTally()
      StatementCheck { _ in .text(lookup, name: "the report") }
        .check(
          date: try #require(CivilDate(date)), of: FigureValue(try #require(Quantity("71")), .percent), known: [],
          at: 0..<1, places, &tally)
      return tally.finished.problems.count
    }
    #expect(try problems("2010-01") == 0)
    #expect(try problems("2011-01") == 1)
  }

  @Test func readsTheNoteOfAChange() throws {
    func problems(_ note: String, _ value: String) throws -> Int {
      var tally = ProvenanceTally()
      let value = FigureValue(try #require(Quantity(value)), .percent)
      StatementCheck { _ in .none("no text") }.check(note: AuthorText(Array(note.utf8)[...]), of: value, &tally)
      return tally.finished.problems.count
    }
    #expect(try problems("Up from 8%. The year is not given.", "12") == 0)
    #expect(try problems("Up from 8%.", "8") == 1)
    #expect(try problems("Down from 8%.", "12") == 1)
  }
}
