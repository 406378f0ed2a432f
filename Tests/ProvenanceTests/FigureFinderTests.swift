import Provenance
import Testing

@Suite struct FigureFinderTests {
  /// The figures that a writer's text is held to, as messages name them.
  private func figures(_ text: String) -> [String] {
    FigureFinder.figures(in: text).filter { $0.role == .figure }.map { "\($0.value.kind) \($0.value)" }
  }

  @Test(arguments: [
    ("37,812 pupils", ["number 37,812"]), ("a rate of 24.5", ["number 24.5"]), ("46 per cent", ["percent 46%"]),
    ("46 %, 46% and 46 percent", ["percent 46%", "percent 46%", "percent 46%"]),
    ("£900,000 or £0.9m or £0.9 million", ["money £900,000", "money £900,000", "money £900,000"]),
    ("nine recommendations, twenty-five schools", ["number 9", "number 25"]),
    ("a hundred and fifty homes, two dozen plans", ["number 150", "number 24"]),
    ("ages 0–19 and 5 to 16", ["number 0", "number 19", "number 5", "number 16"]),
    ("54–58% and between 40 and 45 per cent", ["percent 54%", "percent 58%", "percent 40%", "percent 45%"]),
    // The end of a label's line, and the cell beside it; and a line that is set as wide as the page.
    ("aged 17 to         88%   90%", ["number 17", "percent 88%", "percent 90%"]),
    ("three or   22%", ["number 3", "percent 22%"]), ("54   to   58%", ["percent 54%", "percent 58%"]),
    ("the 4th highest", ["ordinal 4th"]), ("one in four, two thirds", ["fraction 1 in 4", "fraction 2 in 3"]),
    ("about half of them", ["fraction half"]), ("Q3 of 2019/20", ["quarter quarter 3", "financialYear 2019/20"]),
    // A month, and no span of years that would go back.
    ("2025-11", ["date November 2025"]),
    ("in 18/19 and 2006–07", ["financialYear 2018/19", "financialYear 2006/07"]),
  ])
  func findsWhatIsCounted(_ text: String, _ expected: [String]) {
    #expect(figures(text) == expected)
  }

  /// A long text is read in stretches: wherever it is divided, no figure may be lost or seen twice.
  @Test(arguments: 0..<12)
  func findsAllFiguresOfALongText(words: Int) {
    let filler = repeatElement("whatever", count: words).joined(separator: " ")
    let sentence = "Between 3 and 7 May 2012 one in four of 37,812 pupils, \(filler), said so as nobody’s did in Q3. "
    let expected = [
      "date 3 May 2012", "date 7 May 2012", "fraction 1 in 4", "number 37,812", "quarter quarter 3",
    ]
    #expect(figures(sentence) == expected)
    #expect(figures(String(repeating: sentence, count: 200)) == repeatElement(expected, count: 200).flatMap { $0 })
  }

  @Test(arguments: [
    ("6–17 February 2012", ["date 6 February 2012", "date 17 February 2012"]),
    ("6 to 17 February 2012", ["date 6 February 2012", "date 17 February 2012"]),
    ("16 and 17 November 2010", ["date 16 November 2010", "date 17 November 2010"]),
    ("Monday 3rd and Friday 14th June 2019", ["date 3 June 2019", "date 14 June 2019"]),
    ("Monday 30 April – Friday 11 May 2012", ["date 30 April 2012", "date 11 May 2012"]),
    ("Tuesday 22 and Wednesday 23 February 2011", ["date 22 February 2011", "date 23 February 2011"]),
    ("26 October to 20 November 2015", ["date 26 October 2015", "date 20 November 2015"]),
    ("20th January", ["date 20 January"]), ("in March 2010", ["date March 2010"]), ("Jun '19", ["date June 2019"]),
    ("23/03/2012", ["date 23 March 2012"]), ("since 2009", ["date 2009"]), ("in May", ["date May"]),
    ("it may be", []), ("Sep/Oct 2019", ["date September 2019", "date October 2019"]),
  ])
  func readsDatesAsPreciseAsTheyAreWritten(_ text: String, _ expected: [String]) {
    #expect(figures(text) == expected)
  }

  @Test(arguments: [
    "one of them", "the first of two".replacing("two", with: "them"), "a one-off payment", "[¶12]", "¶4.2.2(3)",
    "https://example.org/2012/45", "hundreds of children", "no one", "the second list", "as before.[^1]",
  ])
  func takesNoPronounAndNoPlaceForAFigure(_ text: String) {
    #expect(figures(text).isEmpty, "\(text)")
  }

  @Test func tellsNamesAndPlacesFromCounts() {
    #expect(figures("section 47, Key Stage 2, the Children Act 1989") == ["label 47", "label 2", "label 1,989"])
    #expect(figures("Paragraphs 50, 90 and 179 show 12 more").first == "place 50")
    #expect(figures("Paragraphs 50, 90 and 179 show 12 more").last == "number 12")
    let places = FigureFinder.figures(in: "¶50, ¶90–92 and ¶4.1.3(2) show 12").filter { $0.value.kind == .place }
    let text = Array("¶50, ¶90–92 and ¶4.1.3(2) show 12".utf8)
    #expect(places.map { String(decoding: text[$0.range], as: UTF8.self) } == ["50", "90", "92", "4.1.3"])
  }

  @Test func givesTheBytesOfEachFigure() {
    let text = "Of 495 children, 46 per cent were boys."
    let found = FigureFinder.figures(in: text).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
    #expect(found == ["495", "46 per cent"])
  }
}
