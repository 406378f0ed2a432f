import InspectionModel
import Provenance
import Testing

/// Labels of figures and of rows, against what stands beside the same figures in the text.
@Suite struct LabelFigureTests {
  private static let text = """
    Report on Northwick

    1. Of 240 children, 50 are under 5 years of age, 152 are aged 5 to 16, and 37 are young people of 16 and over.
    2. Some 46% of plans are for children under 5, 59% are for those aged 5 to 11 and 32% for those of 12 years or older.
    3. By age the council counts 97 under 18 and 250 of 18 to 24.
    4. Of the councils, 16 are good, 36 require improvement, and 28 are inadequate.
    5. The borough has 89 schools, among them 65 primary schools. A total of 662 contacts came in, about 949 children.
    6. The share of dental checks is 92.1%, which significantly exceeds the England average of 82%.
    """

  private func check(_ body: (StatementCheck, inout ProvenanceTally) -> Void) -> [String] {
    let lookup = TextLookup(SampleTexts.text(Self.text))
    var tally = ProvenanceTally()
    body(StatementCheck { _ in .text(lookup, name: "the report") }, &tally)
    return tally.finished.problems.map(\.message)
  }

  private func problems(_ label: String, _ value: FigureValue, _ unit: Unit, _ place: String) throws -> [String] {
    let places = try #require(CitedPlaces(place))
    return check { check, tally in
      check.check(value, unit, named: label, at: 0..<1, place: 2..<3, places, &tally)
    }
  }

  private static func value(_ number: String, _ unit: Unit) throws -> FigureValue {
    FigureValue(try #require(Quantity(number)), unit)
  }

  @Test(arguments: [
    ("Plans: 46% were under 5, 59% were 5 to 11 and 32% were 12 or older [¶2].", true),
    ("Plans: 32% were under 5, 59% were 5 to 11 and 46% were 12 or older [¶2].", false),
    ("Of them 92.1% had had a dental check, against an average of 82% in England [¶6].", true),
    ("Of them 82% had had a dental check, against an average of 92.1% in England [¶6].", false),
  ])
  func knowsWhatIsCountedByAgesAndAverages(_ sentence: String, _ isRight: Bool) throws {
    #expect(try CitingSentence.problems(sentence, in: Self.text, names: ["England"]).count == (isRight ? 0 : 1))
  }

  @Test(arguments: [
    ("Children under 5", "50", "¶1"), ("Children aged 5 to 16", "152", "¶1"),
    ("Young people of 16 and over", "37", "¶1"),
    ("Children looked after", "240", "¶1"), ("Aged 18 to 24", "250", "¶3"), ("Under 18", "97", "¶3"),
  ])
  func passesWhatStandsBeside(_ label: String, _ number: String, _ place: String) throws {
    #expect(try problems(label, Self.value(number, .count), .count, place) == [])
  }

  @Test(arguments: [
    ("Children under 5", "37", "¶1", "50"), ("Children aged 5 to 16", "37", "¶1", "152"),
    ("Young people of 16 and over", "50", "¶1", "37"),
  ])
  func catchesAnothersFigure(_ label: String, _ number: String, _ place: String, _ other: String) throws {
    let problems = try problems(label, Self.value(number, .count), .count, place)
    #expect(problems.count == 1 && problems[0].contains("has \(other) beside"), "\(problems)")
  }

  @Test(arguments: [
    ("Schools", "89", 0), ("Schools", "65", 1), ("Children those contacts were about", "949", 0),
    ("Children those contacts were about", "662", 1), ("Primary schools", "65", 0),
  ])
  func looksAtWhatIsCounted(_ label: String, _ number: String, _ count: Int) throws {
    #expect(try problems(label, Self.value(number, .count), .count, "¶5").count == count)
  }

  @Test func looksAtSharesApartFromNumbers() throws {
    #expect(try problems("Plans for children aged 12 or older", Self.value("32", .percent), .percent, "¶2") == [])
    #expect(try problems("Plans for children aged 5 to 11", Self.value("59", .percent), .percent, "¶2") == [])
    #expect(try problems("Plans for children aged 12 or older", Self.value("59", .percent), .percent, "¶2").count == 1)
  }

  @Test(arguments: [
    ("Under 5", "50", "¶1", 0), ("Under 5", "37", "¶1", 1), ("16 and over", "37", "¶1", 0),
    ("16 and over", "50", "¶1", 1),
    ("All", "240", "¶1", 0),
  ])
  func looksAtRowsOfTwoCells(_ label: String, _ cell: String, _ place: String, _ count: Int) throws {
    let places = try #require(CitedPlaces(place))
    let found = check { check, tally in
      let rows = [["Age", "Children"], [label, cell]].map { $0.map { AuthorText(Array($0.utf8)[...]) } }
      check.check(table: rows, caption: WriterRows.caption(places), behind: nil, &tally)
    }
    #expect(found.count == count, "\(found)")
  }
}
