import InspectionModel
import Testing

@Suite struct TimeLimitTests {
  @Test(arguments: [
    ("immediately", TimeLimit.immediately, "immediately"), ("1 day", .days(1), "1 day"),
    ("10 days", .days(10), "10 days"), ("6 weeks", .weeks(6), "6 weeks"), ("1 month", .months(1), "1 month"),
    ("3 months", .months(3), "3 months"), ("1 months", .months(1), "1 month"),
    ("2 week", .weeks(2), "2 weeks"),
  ])
  func readsHowLongWasGiven(_ text: String, _ limit: TimeLimit, _ description: String) {
    #expect(TimeLimit(text) == limit)
    #expect(limit.description == description)
    #expect(TimeLimit(limit.description) == limit)
  }

  @Test(arguments: [
    "", "0 days", "-1 days", "+3 months", "3", "months", "3months", "three months", "3 years", "1.5 months",
    "3 Months", "Immediately", "immediate", "12345 days", "３ months", "3 months.", "within 3 months",
    "99999999999999999999 days",
  ])
  func rejectsAnythingElse(_ text: String) {
    #expect(TimeLimit(text) == nil)
  }

  @Test(
    arguments: [
      ("immediately", "2012-03-23", "2012-03-23"), ("immediately", "2012", "2012"),
      ("3 months", "2012-03-23", "2012-06-23"), ("6 months", "2011-08-31", "2012-02-29"),
      ("1 month", "2011-01-31", "2011-02-28"), ("3 months", "2011-11-30", "2012-02-29"),
      ("6 weeks", "2012-03-23", "2012-05-04"), ("10 days", "2012-12-25", "2013-01-04"),
      ("1 day", "2012-02-28", "2012-02-29"), ("3 months", "2012-11", "2013-02"),
      // Not known well enough to say when.
      ("10 days", "2012-03", nil), ("6 weeks", "2012-03", nil), ("10 days", "2012", nil),
      ("3 months", "2012", nil),
      ("9999 months", "9500-01-01", nil), ("9999 weeks", "9999-01-01", nil),
    ] as [(String, String, String?)])
  func fallsDueSoLongAfterThePublication(_ limit: String, _ published: String, _ due: String?) throws {
    let limit = try #require(TimeLimit(limit))
    #expect(limit.due(from: try #require(CivilDate(published)))?.description == due)
  }
}

@Suite struct RecommendationTests {
  private func recommendation(_ followUps: [FollowUp.Status]) throws -> Recommendation {
    let date = try #require(CivilDate("2016-03-01"))
    return Recommendation(
      id: "a", kind: .recommendation, area: 0, addressees: [], summary: "Do it.", within: nil, at: nil,
      source: 0,
      owner: nil,
      followUps: followUps.map {
        FollowUp(status: $0, on: date, document: .paper(Identifier("a/b")), at: .record, summary: nil)
      })
  }

  @Test func hasNoInformationWithoutAFollowUp() throws {
    #expect(try recommendation([]).status == .noInformation)
  }

  /// A later document that says nothing takes nothing back.
  @Test func hasTheStatusOfItsLatestFollowUpThatTellsOfOne() throws {
    #expect(try recommendation([.notStarted, .inProgress]).status == .inProgress)
    #expect(try recommendation([.completed, .noInformation]).status == .completed)
  }

  @Test func isClosedOnlyByCompletionOrSuperseding() {
    #expect(FollowUp.Status.allCases.filter(\.isClosed) == [.completed, .superseded])
  }

  @Test func spellsTheWordsOfTheFormat() {
    #expect(
      FollowUp.Status.allCases.map(\.rawValue)
        == ["completed", "in-progress", "not-started", "superseded", "no-information"])
    #expect(
      Recommendation.Kind.allCases.map(\.rawValue)
        == ["recommendation", "area-for-development", "priority-action"])
    #expect(
      Recommendation.Addressee.allCases.map(\.rawValue)
        == ["council", "police", "health", "schools", "voluntary-sector", "partners", "board", "committee"])
    #expect(Report.Kind.allCases.map(\.rawValue) == ["inspection", "visit", "review"])
    #expect(Source.Kind.allCases.map(\.rawValue) == ["primary", "secondary"])
    #expect(
      Judgement.Outcome.withoutGrade.map(\.id)
        == ["not-graded", "not-inspected", "not-applicable", "not-known"])
    #expect(IndicatorCell.Marker.allCases.map(\.rawValue) == ["x", "z", "c", "n"])
  }
}
