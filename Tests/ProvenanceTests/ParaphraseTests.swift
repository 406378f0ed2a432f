import InspectionModel
import Provenance
import Testing

/// Right figures that the text has in other words, and wrong ones in the same words.
@Suite struct ParaphraseTests {
  private static let text = """
    1. The borough has 274,900 people, of whom 24.5% are young. It has 41% of residents from minorities, and 75.5% of pupils. Of 166 areas, 38 are in the 10% most deprived.

    2. A plan is made within 28 days. The centre gives advice for 6 months. Meetings are held quarterly. Staff have training at Level 2.

    3. The rate of offending rose from 8% to 12%. Youth work cost £912,000. Seven (7) reviews were done, 57% of them at home.

    4. There were 495 children in care, of whom 322 were at school.

    5. Plans end after 18 months. An assessment takes 45 working days. The rate went from 440 to 534. It is to fall by 5-10%.
    """

  private func problems(_ sentence: String, _ place: String) throws -> [String] {
    let places = try #require(CitedPlaces(place))
    var text = AuthorText()
    for (offset, byte) in sentence.utf8.enumerated() { text.append(byte, at: offset) }
    text.cite(places, at: text.count..<text.count + 4)
    let lookup = TextLookup(SampleTexts.text(Self.text))
    let check = StatementCheck { _ in .text(lookup, name: "the report") }
    var tally = ProvenanceTally()
    check.check(text, &tally)
    return tally.report.problems.map(\.message)
  }

  @Test(arguments: [
    ("Nearly 275,000 people live there", "¶1"), ("Some 275 thousand people live there", "¶1"),
    ("About 24% are young", "¶1"), ("Two in five residents are from minorities", "¶1"),
    ("Three quarters of pupils are from minorities", "¶1"), ("Around one resident in four is young", "¶1"),
    ("38 areas are in the most deprived tenth", "¶1"), ("41 in a hundred are from minorities", "¶1"),
    ("Nearly a quarter of areas, 38 of 166, are deprived", "¶1"), ("A plan is made within four weeks", "¶2"),
    ("Advice is given for half a year", "¶2"), ("They meet four times a year", "¶2"),
    ("They meet every three months", "¶2"), ("Staff are trained at level two", "¶2"),
    ("Offending rose by half", "¶3"), ("Youth work cost just over £0.9m", "¶3"),
    ("More than half of the reviews were at home", "¶3"), ("Almost two thirds of the 495 were at school", "¶4"),
    ("Plans end after a year and a half", "¶5"), ("An assessment takes nine weeks", "¶5"),
    ("The rate rose by about a fifth", "¶5"), ("It is to fall by five to ten per cent", "¶5"),
    ("Two residents in five are from minorities", "¶1"), ("In two cases of five they are from minorities", "¶1"),
    ("65% were at school", "¶4, derived: 322 ÷ 495"), ("Offending rose by four points", "¶3, derived: 12 − 8"),
  ])
  func passesWhatIsRightInOtherWords(_ sentence: String, _ place: String) throws {
    #expect(try problems(sentence, place) == [])
  }

  @Test(arguments: [
    ("Nearly 285,000 people live there", "¶1"), ("275,000 people live there", "¶1"),
    ("More than 275,000 people live there", "¶1"), ("About 27% are young", "¶1"),
    ("Three in five residents are from minorities", "¶1"), ("Around one resident in three is young", "¶1"),
    ("38 areas are in the most deprived fifth", "¶1"), ("44 in a hundred are from minorities", "¶1"),
    ("A plan is made within five weeks", "¶2"), ("They meet three times a year", "¶2"),
    ("Staff are trained at level three", "¶2"), ("Offending rose by two thirds", "¶3"),
    ("Youth work cost just over £0.8m", "¶3"), ("Fewer than half of the reviews were at home", "¶3"),
    ("Plans end after half a year", "¶5"), ("An assessment takes eight weeks", "¶5"),
    ("The rate rose by about a fourth", "¶5"), ("It is to fall by five to twenty per cent", "¶5"),
    ("Four residents in five are from minorities", "¶1"),
    ("Almost three quarters of the 495 were at school", "¶4"), ("75% were at school", "¶4, derived: 322 ÷ 495"),
  ])
  func catchesWhatIsWrongInTheSameWords(_ sentence: String, _ place: String) throws {
    #expect(try problems(sentence, place).count == 1)
  }
}
