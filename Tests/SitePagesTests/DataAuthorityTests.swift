import InspectionModel
import Library
import SitePages
import SitePlan
import Testing

/// `/authorities/ID/index.json`, read by Foundation.
struct DataAuthorityTests {
  private func data(_ id: String) throws -> [String: Any] {
    let plan = try DataSample.whole().plan()
    let index = try #require(plan.library.index(of: Identifier<Authority>(id)))
    return try DataReading.object(try DataReading.bytes(of: .authorityData(index), plan))
  }

  private func report(_ number: Int) throws -> [String: Any] {
    try #require(try data("lewisham")["reports"] as? [[String: Any]])[number]
  }

  @Test func listsReportsInOrderOfTheTimeline() throws {
    let reports = try #require(try data("lewisham")["reports"] as? [[String: Any]])
    #expect(reports.map { $0["id"] as? String } == ["lewisham/2012-slac", "lewisham/2018-visit"])
    #expect(reports[0]["inspected_from"] as? String == "2012-02-06")
    #expect(reports[1]["inspected_from"] is String == false)
  }

  @Test func givesJudgementsWithTheirPlaceAndSource() throws {
    let judgements = try #require(try report(0)["judgements"] as? [[String: Any]])
    #expect(judgements.map { $0["grade"] as? String } == ["outstanding", "not-known"])
    #expect(judgements[0]["at"] as? String == "¶12")
    #expect(judgements.map { $0["source"] as? String } == ["report", "press"])
    #expect(judgements[1]["note"] as? String == "Not in the press")
  }

  @Test func givesEveryFollowUpWithItsDocument() throws {
    let recommendations = try #require(try report(0)["recommendations"] as? [[String: Any]])
    #expect(recommendations.map { $0["status"] as? String } == ["completed", "no-information"])
    #expect(recommendations.map { $0["past_due"] as? Bool } == [false, false])
    // That of the document that the status is from, as in the table of recommendations.
    #expect(recommendations.map { $0["status_on"] as? String } == ["2016-03-01", nil])
    let followUps = try #require(recommendations[0]["follow_ups"] as? [[String: Any]])
    #expect(followUps.map { $0["status"] as? String } == ["in-progress", "completed", "no-information"])
    #expect(followUps[0]["report"] as? String == "lewisham/2018-visit")
    #expect(followUps[1]["paper"] as? String == "lewisham/update")
    #expect(followUps[1]["page"] as? String == "https://example.org/inspections/papers/lewisham/update/")
    #expect(followUps[1]["at"] as? String == "¶4.2.2(7)")
  }

  @Test func givesFindingsFiguresSourcesAndCorrections() throws {
    let report = try report(0)
    let findings = try #require(report["findings"] as? [String: [[String: Any]]])
    #expect(findings["strengths"]?.first?["summary"] as? String == "Good audits")
    #expect(findings["requirements_met"]?.isEmpty == true)
    let figures = try #require(report["figures"] as? [[String: Any]])
    #expect(figures.first?["value"] as? Int == 495)
    #expect(figures.first?["on"] as? String == "2012-02")
    let sources = try #require(report["sources"] as? [[String: Any]])
    #expect(sources.first?["title"] as? String == "Report </script> & \"more\"")
    #expect(sources.first?["licence"] as? String == "Crown copyright")
    let corrections = try #require(report["corrections"] as? [[String: Any]])
    #expect(corrections.map { $0["what"] as? String } == ["The grade & its place", "Another"])
  }

  @Test func namesPapersAndIndicatorsByAddress() throws {
    let data = try data("lewisham")
    let papers = try #require(data["papers"] as? [[String: Any]])
    #expect(papers.first?["page"] as? String == "https://example.org/inspections/papers/lewisham/update/")
    #expect(papers.first?["about"] as? [String] == ["lewisham/2012-slac"])
    let indicators = try #require(data["indicators"] as? [[String: Any]])
    #expect(
      indicators.first?["page"] as? String == "https://example.org/inspections/indicators/lewisham/figures/")
  }

  @Test func keepsEveryMemberOfAnAuthorityWithLittle() throws {
    let whole = try data("lewisham")
    let little = try data("camden")
    #expect(Set(little.keys) == Set(whole.keys))
    #expect(Set((little["authority"] as? [String: Any] ?? [:]).keys).contains("website"))
    let reports = try #require(little["reports"] as? [[String: Any]])
    #expect(Set(reports[0].keys) == Set(try report(0).keys))
    #expect(little["version"] as? String == DataDictionary.version)
  }
}
