import TestSupport
import Testing

@testable import Importer

/// The council that a text names, against the one that it is imported for.
struct NamedAuthorityTests {
  private static func ilacs(_ name: String) -> String {
    SampleReports.ilacs(
      dates: "11–15 March 2024", table: SampleReports.table2023Wrapped, headings: SampleReports.body2023,
      name: "\(name) local authority children’s services")
  }

  private static func isDoubted(_ text: String) async throws -> Bool {
    let run = try await ImportRun(text)
    let isTold = run.messages.contains { $0.contains("not name Northwick; is this the") }
    #expect(run.text.contains("not name Northwick; is this the") == isTold)
    return isTold
  }

  @Test(arguments: [
    "Northwickshire", "West Northwick", "North Northwick", "Northwick East", "Northwick and Coast", "Southwick",
  ])
  func doubtsAnotherCouncil(_ name: String) async throws {
    #expect(try await Self.isDoubted(Self.ilacs(name)), "\(name)")
  }

  @Test(arguments: [
    "Northwick", "Northwick’s", "Northwick Borough Council", "London Borough of Northwick", "Northwick upon Water",
  ])
  func takesItsOwn(_ name: String) async throws {
    #expect(try await !Self.isDoubted(Self.ilacs(name)), "\(name)")
  }

  /// A neighbour’s paper may name the council, too.
  @Test func doubtsPaperOfNeighbour() async throws {
    let paper = SampleReports.paper.replacing("Northwick", with: "Southwick")
    let named = paper.replacing("1.1 ", with: "1.1 Northwick was inspected in the same month. ")
    #expect(named != paper)
    #expect(try await Self.isDoubted("Southwick Borough Council\n\n" + named))
    #expect(try await !Self.isDoubted("Northwick Borough Council\n\n" + named))
  }
}
