import InspectionModel
import Provenance
import Testing

/// A sentence as a writer has it, with its citations in brackets: “There were 495 children in care [¶1].”
enum CitingSentence {
  /// Nil where a citation can't be read.
  static func text(_ sentence: String) -> AuthorText? {
    var text = AuthorText()
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "["), let close = rest.firstIndex(of: "]") {
      for byte in rest[..<open].utf8 { text.append(byte, at: text.count) }
      guard let places = CitedPlaces(String(rest[rest.index(after: open)..<close])) else { return nil }
      text.cite(places, at: 100_000 + text.count..<100_001 + text.count)
      rest = rest[rest.index(after: close)...]
    }
    for byte in rest.utf8 { text.append(byte, at: text.count) }
    return text
  }

  /// What the check says of it, held against a published text.
  ///
  /// - Parameters:
  ///   - own: the dates of the document itself.
  ///   - names: those of the site.
  static func problems(
    _ sentence: String, in published: String, own: [String] = [], names: [String] = [], place: String = ""
  ) throws -> [String] {
    try problems(
      sentence, TextLookup(SampleTexts.text(published)), named: "the report", own: own, names: names, place: place)
  }

  static func problems(
    _ sentence: String, _ lookup: TextLookup, named name: String, own: [String], names: [String], place: String = ""
  ) throws -> [String] {
    let text = try #require(Self.text(sentence))
    var check = StatementCheck(own: own.compactMap { CivilDate($0) }) { _ in .text(lookup, name: name) }
    check.names = KnownNames(names)
    check.place = place
    var tally = ProvenanceTally()
    check.check(text, &tally)
    return tally.finished.problems.map(\.message)
  }

  /// The same of a value with its label, as a fact box has it.
  static func problems(
    ofLabel label: String, _ number: String, _ unit: Unit, at place: String, in published: String
  ) throws -> [String] {
    let lookup = TextLookup(SampleTexts.text(published))
    let places = try #require(CitedPlaces(place))
    let value = FigureValue(try #require(Quantity(number)), unit)
    var tally = ProvenanceTally()
    StatementCheck { _ in .text(lookup, name: "the report") }
      .check(value, unit, named: label, at: 0..<1, place: 2..<3, places, &tally)
    return tally.finished.problems.map(\.message)
  }
}
