import InspectionModel
import Provenance
import Testing

@Suite struct StatementCheckTests {
  /// Checks a sentence with its citation, which stands before the full stop.
  private func report(
    _ sentence: String, _ place: String, of sample: String = SampleTexts.report, known: [CivilDate] = [],
    own: [CivilDate] = []
  ) throws -> ProvenanceReport {
    let places = try #require(CitedPlaces(place))
    var text = AuthorText()
    for (offset, byte) in sentence.utf8.enumerated() { text.append(byte, at: offset) }
    text.cite(places, at: text.count..<text.count + 4)
    let lookup = TextLookup(SampleTexts.text(sample))
    let check = StatementCheck(known: known, own: own) { _ in .text(lookup, name: "the report") }
    var tally = ProvenanceTally()
    check.check(text, &tally)
    return tally.finished
  }

  @Test(arguments: [
    ("Inspectors read 54 files", "¶2"), ("They came to 9 schools", "¶2"), ("A visit was in September 2010", "¶2(2)"),
    ("There were 37812 pupils in sixty-one schools", "¶3"), ("46% of pupils spoke another language", "¶3"),
    ("25% of pupils had free meals", "¶3"), ("1 in 4 had free meals", "¶3"), ("Youth work cost £0.9m", "¶3"),
    ("Of 312 children, 201 were between 5 and 16", "¶4"), ("71 were over 16", "¶4"), ("Two in three had work", "¶8"),
    ("Referrals came to 1377 in 2010–11", "¶5"), ("Visits took at most 24 hours", "¶6"),
    ("The report calls one part of it good", "¶5"),
    ("In 2011 there were 312 looked after children", "¶4, derived: the year of publication"),
  ])
  func passesRightFiguresInOtherWords(_ sentence: String, _ place: String) throws {
    let report = try report(sentence, place)
    #expect(report.problems.isEmpty, "\(report.problems.map(\.message))")
    #expect(report.unchecked.isEmpty)
  }

  @Test(arguments: [
    ("Inspectors read 45 files", "¶2", "45"), ("46 pupils spoke another language", "¶3", "46"),
    ("64% of pupils spoke another language", "¶3", "64%"), ("Youth work cost £9m", "¶3", "£9m"),
    ("One in five had free meals", "¶3", "One in five"), ("There were 312 looked after children", "¶3", "312"),
    ("A visit was in September 2011", "¶2", "September 2011"), ("Referrals came to 1,377 in 2011/12", "¶5", "2011/12"),
    ("There were 64 children with protection plans", "¶4", "64"), ("Visits took at most 28 hours", "¶6", "28"),
  ])
  func catchesAWrongFigureAtItsBytes(_ sentence: String, _ place: String, _ figure: String) throws {
    let problems = try report(sentence, place).problems
    let bytes = Array(sentence.utf8)
    #expect(problems.count == 1, "\(problems.map(\.message))")
    #expect(problems.first.map { String(decoding: bytes[$0.range], as: UTF8.self) } == figure)
  }

  @Test func saysWhereTheFigureStandsAndWhatIsNear() throws {
    func message(_ sentence: String, _ place: String) throws -> String? {
      try report(sentence, place).problems.first?.message
    }
    #expect(
      try message("There were 312 looked after children", "¶3") == "“312” is not in ¶3 of the report; it stands in ¶4")
    #expect(try message("64% spoke another language", "¶3") == "¶3 of the report says 46%, not 64%")
    #expect(try message("There were 312 children", "¶12") == "the report has no ¶12; its last is ¶8")
  }

  /// “In March 2012 inspectors read 54 files [¶2]”, which ¶2 does not say: the date at the head of the page may stand
  /// anywhere, that of another inspection where nothing is cited.
  @Test func knowsTheDatesOfTheInspection() throws {
    let date = try #require(CivilDate("2012-03"))
    func messages(_ sentence: String, known: [CivilDate] = [], own: [CivilDate] = []) throws -> [String] {
      try report(sentence, "¶2", known: known, own: own).problems.map(\.message)
    }
    #expect(try messages("In March 2012 inspectors read 54 files", own: [date]) == messages("Inspectors read 54 files"))
    #expect(try messages("In May 2012 inspectors came", own: [date]).count == 1)
    let known = try messages("In March 2012 inspectors came", known: [date])
    #expect(
      known.first?.hasSuffix("; it is a date of the site, which may stand in a sentence that cites nothing") == true)
    #expect(try messages("In May 2012 inspectors came", known: [date]).first?.contains("cites nothing") == false)
  }

  @Test func countsADerivedFigureApart() throws {
    let right = try report("There were 111 foster places and plans fewer", "¶4, derived: 312 − 201")
    #expect(right.counts.derived == 1 && right.problems.isEmpty)
    let wrong = try report("There were 112 fewer", "¶4, derived: 312 − 201")
    #expect(wrong.problems.first?.fault == .derived)
  }

  @Test func leavesAFigureWithoutCitationUnchecked() {
    var text = AuthorText()
    for (offset, byte) in "There were two questions.".utf8.enumerated() { text.append(byte, at: offset) }
    var tally = ProvenanceTally()
    StatementCheck { _ in .none("no text is given") }.check(text, &tally)
    #expect(tally.finished.problems.isEmpty)
    #expect(tally.finished.unchecked.count == 1)
  }
}
