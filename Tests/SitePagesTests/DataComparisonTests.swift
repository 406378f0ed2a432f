import Foundation
import InspectionModel
import SitePlan
import Testing

@testable import SitePages

@Suite struct DataComparisonTests {
  private struct Choices: Decodable {
    let authorities: [[String]]
    let partners: [[Int]]?
  }

  private func choices(_ site: DataSample) throws -> Choices {
    try JSONDecoder().decode(Choices.self, from: Data(ComparisonChoices(of: try site.plan()).bytes))
  }

  @Test func namesNoPartnersWhereAllAreCompared() throws {
    let choices = try choices(try DataSample.whole())
    #expect(choices.authorities == [["camden", "Camden"], ["lewisham", "Lewisham"]])
    #expect(choices.partners == nil)
  }

  @Test func namesThePartnersOfEach() throws {
    var site = try DataSample.whole()
    site.comparisons = .neighbours
    #expect(try choices(site).partners == [[1], [0]])
    site.comparisons = .pairs([])
    #expect(!DataFiles.planned(for: try site.plan()).map(\.path).contains("/compare/pairs.json"))
  }
}
