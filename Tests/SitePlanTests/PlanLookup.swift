import InspectionModel
import Library
import SitePlan
import Testing

/// Places in the library by the names that tests use.
extension SitePlan {
  func report(_ id: String) throws -> Int { try #require(library.index(of: Identifier<Report>(id))) }
  func authority(_ id: String) throws -> Int { try #require(library.index(of: Identifier<Authority>(id))) }
  func framework(_ id: String) throws -> Int { try #require(library.index(of: Identifier<Framework>(id))) }

  func id(ofReport index: Int) -> String { library.reports[index].value.id.rawValue }
  func ids(ofReports indices: some Sequence<Int>) -> [String] { indices.map { id(ofReport: $0) } }
  func comparison(_ a: String, _ b: String) throws -> ComparisonPlan {
    comparison(try authority(a), try authority(b))
  }

  func page(_ path: String) throws -> PlannedPage {
    let address = try #require(SiteAddress(path))
    return try #require(page(at: address))
  }

  var paths: [String] { pages.map(\.address.path) }
}
