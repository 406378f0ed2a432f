import Testing

@testable import Content

@Suite struct CalendarWordsTests {
  @Test(arguments: [
    ("2019-02-29", "correct the day or the month"), ("2019-13-01", "correct the day or the month"),
    ("2019-00", "correct the month"), ("2020-04-31", "correct the day or the month"),
  ])
  func tellsOfADayThatDoesNotExist(_ text: String, _ mend: String) {
    #expect(CalendarWords.problem(text) == "there is no \(text) in the calendar; \(mend)")
  }

  @Test(arguments: ["2020-02-29", "2019", "2019-2-29", "29-02-2019", "", "soon", "2019-02-29 ", "201９-02-29"])
  func saysNothingOfOtherTexts(_ text: String) {
    #expect(CalendarWords.problem(text) == nil)
  }
}
