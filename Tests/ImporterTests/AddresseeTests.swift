import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Of whom something is asked, by who “should”.
struct AddresseeTests {
  private static func requests(_ limit: String, _ item: String) async throws -> [ImportedRequest] {
    let run = try await ImportRun(
      slac: """
        Safeguarding services

        Overall effectiveness        Grade 2 (good)

        1. Services are good.

        Areas for improvement

        2. In order to improve, the council should take the following action.

        \(limit)

        • \(item)
        • review the plan.

        Capacity for improvement        Grade 2 (good)

        3. Capacity is good.
        """)
    return try run.report().requests
  }

  @Test(arguments: [
    ("NHS Northwick should ensure that doctors are trained.", [Recommendation.Addressee.health]),
    ("Thames Valley Police should share what it knows.", [.police]),
    ("The council and NHS Northwick should agree a plan.", [.council, .health]),
    ("ensure that schools know what they should do.", [.council]),
  ])
  func readsWhoShould(_ item: String, _ addressees: [Recommendation.Addressee]) async throws {
    let requests = try await Self.requests("Immediately:", item)
    #expect(requests.map(\.addressees) == [addressees, [.council]])
  }

  @Test(arguments: [
    ("Within three months, NHS Northwick should:", [Recommendation.Addressee.health]),
    ("Within three months, the Local Safeguarding Children Board should:", [.board]),
    ("Within three months, the local authority and its partners should:", [.council, .partners]),
  ])
  func readsWhoShouldFromTheLimit(_ limit: String, _ addressees: [Recommendation.Addressee]) async throws {
    let requests = try await Self.requests(limit, "improve records")
    #expect(requests.map(\.addressees) == [addressees, addressees])
    #expect(requests.map(\.within) == [.months(3), .months(3)])
  }
}
