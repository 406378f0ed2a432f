import InspectionModel
import Testing

@Suite struct InspectionDatesTests {
  @Test(
    arguments: [
      ("not-known", nil, nil, "date not known"),
      ("2012-02-06", "2012-02-06", "2012-02-06", "6 February 2012"),
      ("2023-12", "2023-12", "2023-12", "December 2023"),
      ("2019", "2019", "2019", "2019"),
      ("2012-02-06..2012-02-17", "2012-02-06", "2012-02-17", "6 to 17 February 2012"),
      ("2015-10-26..2015-11-20", "2015-10-26", "2015-11-20", "26 October to 20 November 2015"),
      ("2015-12-07..2016-01-15", "2015-12-07", "2016-01-15", "7 December 2015 to 15 January 2016"),
      ("2012-02..2012-05", "2012-02", "2012-05", "February to May 2012"),
      ("2011-12..2012-01", "2011-12", "2012-01", "December 2011 to January 2012"),
      ("2011..2012", "2011", "2012", "2011 to 2012"),
      ("2012-02..2012-02-17", "2012-02", "2012-02-17", "February 2012 to 17 February 2012"),
      ("2012-02-17..2012-02", "2012-02-17", "2012-02", "17 February 2012 to February 2012"),
      // One day given twice is one date.
      ("2012-02-06..2012-02-06", "2012-02-06", "2012-02-06", "6 February 2012"),
      ("2012..2012", "2012", "2012", "2012"),
    ] as [(String, String?, String?, String)])
  func readsWhenAnInspectionTookPlace(_ text: String, _ start: String?, _ end: String?, _ words: String)
    throws
  {
    let dates = try #require(InspectionDates(text))
    #expect(dates.start?.description == start)
    #expect(dates.end?.description == end)
    #expect(dates.words == words)
  }

  @Test(arguments: [
    "", "..", "2012-02-06..", "..2012-02-17", "2012-02-17..2012-02-06", "2012-03..2012-02-17", "2013..2012",
    "2012-02-06...2012-02-17", "2012-02-06..2012-02-17..2012-02-18", "2012-02-06 .. 2012-02-17",
    "2012-02-06–2012-02-17", "2012-02-30..2012-03-01", "2012-02-01..2012-02-30", "unknown", "not known",
    "Not-known",
    "not-known..2012", "2012..not-known", "6 to 17 February 2012", "2012-02-06 to 2012-02-17",
  ])
  func rejectsAnythingElse(_ text: String) {
    #expect(InspectionDates(text) == nil)
  }
}
