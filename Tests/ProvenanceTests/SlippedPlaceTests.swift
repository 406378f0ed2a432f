import InspectionModel
import Provenance
import Testing

/// Places that have slipped, as far as words tell.
@Suite struct SlippedPlaceTests {
  private static let text = """
    Report on Northwick

    1. The council has a plan.
    2. Nurses share an office with the social workers of the team.
    3. Schools help each other when a pupil moves on to another stage.
    4. Leisure centres let young people take up swimming, dancing and climbing for nothing.
    5. Foster carers are paid on time and praised.
    6. Of the schools, 57 have signed the charter of young carers.
    7. Fifteen social workers come from a minority, and 57 have a degree.
    8. Inspectors judged the schools thus: Good 16, Inadequate 28.
    9. Managers met the police. Meetings were held each month of 2013.
    10. There are no unallocated cases.
    11. Workers of the access team change often, and files get lost.
    12. Notices of court are late.
    """

  private func problems(_ sentence: String) throws -> [String] {
    try CitingSentence.problems(sentence, in: Self.text)
  }

  @Test(arguments: [
    "Young people could take up swimming and climbing [¶4].", "Sport was free of charge [¶4].",
    "People could swim [¶5].", "Foster carers got their money [¶5].",
    "Every case had been given to a worker of the team [¶10].",
  ])
  func letsThrough(_ sentence: String) throws { #expect(try problems(sentence) == []) }

  @Test(arguments: [
    ("Young people could take up swimming and climbing [¶9].", "¶4"),
    ("Nurses and social workers share an office [¶3].", "¶2"),
    ("Access team workers changed often [¶12].", "¶11"),
    ("In 2013 young people could take up swimming and climbing [¶9].", "¶4"),
  ])
  func catches(_ sentence: String, _ place: String) throws {
    let problems = try problems(sentence)
    #expect(problems.count == 1 && problems[0].contains("\(place) has the words"), "\(problems)")
  }

  private func problems(label: String, _ number: String, _ place: String) throws -> [String] {
    let lookup = TextLookup(SampleTexts.text(Self.text))
    var tally = ProvenanceTally()
    StatementCheck { _ in .text(lookup, name: "the report") }.check(
      FigureValue(try #require(Quantity(number)), .count), .count, named: label, at: 0..<1, place: 2..<3,
      try #require(CitedPlaces(place)), &tally)
    return tally.finished.problems.map(\.message)
  }

  @Test(arguments: [
    ("Schools that signed the charter of young carers", "57", "¶6"), ("Social workers from a minority", "15", "¶7"),
    ("Staff with an academic qualification", "57", "¶7"), ("Of these, graded good", "16", "¶8"),
    ("Inadequate schools", "28", "¶8"),
  ])
  func knowsItsLabel(_ label: String, _ number: String, _ place: String) throws {
    #expect(try problems(label: label, number, place) == [])
  }

  @Test(arguments: [
    ("Nurses who share an office", "57", "¶6", "¶2 has them"),
    ("Of these, graded outstanding", "16", "¶8", "beside “good”"),
    ("Of these, graded requires improvement", "28", "¶8", "beside “inadequate”"),
  ])
  func catchesAnothersLabel(_ label: String, _ number: String, _ place: String, _ words: String) throws {
    let problems = try problems(label: label, number, place)
    #expect(problems.count == 1 && problems[0].contains(words), "\(problems)")
  }
}
