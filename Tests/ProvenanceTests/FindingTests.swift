import InspectionModel
import Provenance
import Testing

/// What a finding or a remark of front matter says, whose place stands beside it and not within.
@Suite struct FindingTests {
  private static let text = """
    Report on Northwick

    Strengths

    - Managers audit the work of their teams often.
    - Families gain from early help.

    1. The first meeting was held in January. Robbery has reduced significantly. Nurses from Westwick lead the course.
    2. The areas of November 2010 were addressed. Support for moves between stages of education is outstanding.
    3. The judgements were:
    - Overall grading Requires Improvement
    - Children who need help Requires Improvement
    - Adoption Good
    4. The council took steps:
    - an early help board that met
    - a comprehensive workforce strategy for social workers
    5. Houses are cheap. Eastwick has a school.
    """

  @Test func opensWithADateOfWhatItSumsUp() throws {
    let lookup = TextLookup(SampleTexts.text(Self.text))
    func problems(_ finding: String) throws -> [String] {
      let inspected = CivilDate("2019-07").map { [$0] } ?? []
      func dates(_ target: Citation.Target) -> [CivilDate] { inspected }
      let known = ["2016-03-01", "2018-09"].compactMap { CivilDate($0) } + inspected
      let check = StatementCheck(known: known, dates: dates) { _ in .text(lookup, name: "the letter") }
      var tally = ProvenanceTally()
      let places = try #require(CitedPlaces("report:northwick/2019-ilacs ¶3(3)"))
      check.check(AuthorText(Array(finding.utf8)[...]), inherited: [places], &tally)
      return tally.finished.problems.map(\.message)
    }
    #expect(try problems("In 2019 Ofsted graded adoption.") == [])
    #expect(try !problems("In 2018 Ofsted graded adoption.").isEmpty)
    #expect(try !problems("In 2016 Ofsted graded adoption.").isEmpty)
  }

  @Test func namesNoOtherCouncil() throws {
    let lookup = TextLookup(SampleTexts.text(Self.text))
    func problems(_ caption: String) throws -> [String] {
      var check = StatementCheck { _ in .text(lookup, name: "the report") }
      check.names = KnownNames(["Northwick", "Southwick"], places: ["Northwick", "Southwick"])
      check.place = "Northwick"
      var tally = ProvenanceTally()
      check.check(AuthorText(Array(caption.utf8)[...]), inherited: [try #require(CitedPlaces("¶3"))], &tally)
      return tally.finished.problems.map(\.message)
    }
    #expect(try problems("Grades in Northwick") == [])
    #expect(try !problems("Grades in Southwick").isEmpty)
  }

  private func problems(_ finding: String, at place: String, own: [String] = [], known: [String] = []) throws
    -> [String]
  {
    let lookup = TextLookup(SampleTexts.text(Self.text))
    var check = StatementCheck(
      known: known.compactMap { CivilDate($0) }, own: own.compactMap { CivilDate($0) }
    ) { _ in .text(lookup, name: "the report") }
    check.at = 1000..<1001
    var tally = ProvenanceTally()
    check.check(AuthorText(Array(finding.utf8)[...]), inherited: [try #require(CitedPlaces(place))], &tally)
    return tally.finished.problems.map(\.message)
  }

  @Test(arguments: [
    ("A board met for the first time in January.", "¶1"), ("There was far less robbery.", "¶1"),
    ("Nurses from Westwick lead it.", "¶1"), ("What was asked for in November 2010 was addressed.", "¶2"),
    ("By March 2016 all of November 2010 was addressed.", "¶2"),
    ("Support for moves between schools was outstanding.", "¶2"), ("Few houses are dear.", "¶5"),
    ("Adoption had the same grade.", "¶3(3)"), ("There is now a workforce strategy.", "¶4(2)"),
  ])
  func letsThrough(_ finding: String, _ place: String) throws {
    #expect(try problems(finding, at: place, own: ["2016-03-01"]) == [])
  }

  @Test(arguments: [
    // A month that the site knows, and the place another.
    ("A board met for the first time in March.", "¶1"), ("What was asked for in March 2010 was addressed.", "¶2"),
    ("Robbery has risen significantly.", "¶1"), ("Nurses from Eastwick lead it.", "¶1"),
    ("Support for moves between stages of education is adequate.", "¶2"),
    ("Adoption had the same grade.", "¶3(2)"), ("There is now a workforce strategy.", "¶4(1)"),
  ])
  func catches(_ finding: String, _ place: String) throws {
    #expect(try !problems(finding, at: place, own: ["2016-03-01"], known: ["2010-03", "2016-03-01"]).isEmpty)
  }

  @Test(arguments: [
    ("The letter names two strengths. They are in audits [¶1].", 0),
    ("The letter names three strengths. They are in audits [¶1].", 1),
    ("The other three strengths are older. They are in audits [¶1].", 0),
    ("The letter names two strengths, and one is in audits [§Strengths(1)].", 0),
    ("The letter names three strengths, and one is in audits [§Strengths(1)].", 1),
  ])
  func countsWhatStandsBelowAHeading(_ sentences: String, _ count: Int) throws {
    #expect(try CitingSentence.problems(sentences, in: Self.text).count == count)
  }

  /// A label whose value stands in a table may have its words from the paragraph above, and the table none of them.
  @Test func asksOfPlacesBesideAValueOneAlone() throws {
    let lookup = TextLookup(
      SampleTexts.text(
        "3.3 The number of children in care over the last five years:\n\nArea\t2023\t2024\nNorthwick\t346\t329\n\n3.4 None.\n"
      ))
    let label = "Children in care over the last five years"
    let places = CitedPlaces(
      target: .firstSource, [try #require(Locator("¶3.3")), try #require(Locator("table after ¶3.3"))])
    var tally = ProvenanceTally()
    StatementCheck(known: []) { _ in .text(lookup, name: "the paper") }
      .check(AuthorText(Array(label.utf8)[...]), inherited: [places], &tally)
    #expect(tally.finished.problems.map(\.message) == [])
    let cited = try CitingSentence.problems(
      "\(label) are counted [¶3.3, table after ¶3.3].", lookup, named: "the paper", own: [], names: [], place: "")
    #expect(cited.count == 1)
  }
}
