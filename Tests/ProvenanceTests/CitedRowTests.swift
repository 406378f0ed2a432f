import InspectionModel
import Provenance
import Testing

/// Tables whose rows have places of their own.
struct CitedRowTests {
  private static let text = """
    6. There were 871 looked after children, and 264 care leavers.

    7. In the year 54% of interviews were held in time, and 61% of children had one. Of care leavers 12% moved often, compared with 10% nationally.

    8. The council spent £620,000 on short breaks.

    9. Children who live elsewhere:

    | Place | Ours | England |
    | Foster care | 71% | 68% |
    | Residential | 13% | 9% |
    """

  private func problems(_ table: String, caption place: String? = nil) -> (problems: [String], unchecked: Int) {
    let lookup = TextLookup(SampleTexts.text(Self.text))
    let check = StatementCheck { _ in .text(lookup, name: "the report") }
    var tally = ProvenanceTally()
    let caption = place.flatMap { CitedPlaces($0) }.map(WriterRows.caption)
    check.check(table: WriterRows.of(table), caption: caption, behind: nil, &tally)
    let finished = tally.finished
    return (finished.problems.map(\.message), finished.unchecked.count)
  }

  /// In a column of their own, or behind the last cell; the caption's hold for the rows without.
  @Test(
    arguments: [
      (
        "What | Figure | Place\nChildren | 871 | [¶6]\nInterviews in time | 54% | [¶7]\nShort breaks | £620,000 | [¶8]",
        nil
      ),
      ("What | Figure | Place\nChildren | 871 | [¶6]\nInterviews in time | 54% | [¶7]", "¶8"),
      ("What | Figure\nChildren | 871 [¶6]\nInterviews in time | 54% [¶7]", nil),
      ("What | Figure | Of all\nInterviews | 54% | 61% [¶7]\nChildren | 871 | 264 [¶6]", nil),
      ("What | Figure | Place\nChildren | 871 |\nInterviews in time | 54% | [¶7]", "¶6"),
    ] as [(String, String?)])
  func holdsARowAgainstItsOwnPlaces(_ table: String, _ caption: String?) {
    let found = problems(table, caption: caption)
    #expect(found.problems == [] && found.unchecked == 0, "\(found)")
  }

  @Test(arguments: [
    ("What | Figure | Place\nChildren | 872 | [¶6]\nInterviews in time | 54% | [¶7]", "872"),
    ("What | Figure | Place\nChildren | 871 | [¶7]\nInterviews in time | 54% | [¶7]", "871"),
    ("What | Figure\nChildren | 871 [¶7]\nInterviews in time | 54% [¶7]", "871"),
    ("What | Figure | Place\nChildren | 871 | [¶66]\nInterviews in time | 54% | [¶7]", "¶66"),
  ])
  func tellsWhatARowsPlacesLack(_ table: String, _ words: String) {
    let found = problems(table, caption: "¶6").problems
    #expect(found.contains { $0.contains(words) }, "\(found)")
  }

  /// Two columns, one of them of another place, whose figures have changed places.
  @Test(arguments: [
    ("What | Ours | England\nMoved often | 12% | 10%", 0), ("What | Ours | England\nMoved often | 10% | 12%", 1),
    ("What | National average | Ours\nMoved often | 12% | 10%", 1),
  ])
  func holdsColumnsAgainstTheirPlaces(_ table: String, _ count: Int) {
    let found = problems(table, caption: "¶7").problems
    #expect(found.count == count && found.allSatisfy { $0.contains("10% for England") }, "\(found)")
  }
}
