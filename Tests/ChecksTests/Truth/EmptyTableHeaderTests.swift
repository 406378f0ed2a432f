import Diagnostics
import Testing

@testable import Checks

@Suite struct EmptyTableHeaderTests {
  @Test func findsColumnsWithoutAHeading() async throws {
    let found = try await MarkedSite.report("| Area | |\n|---|---|\n| A | good |").diagnostics()
    #expect(found.map(\.rule) == [.emptyTableHeader])
    #expect(found.map(\.message) == ["column 2 of this table has no heading; say in a word what stands in it"])
    #expect(found.first?.location.start.line == 11)
  }

  @Test(arguments: ["&nbsp;", "-", "…", "\u{00A0}"])
  func findsHeadingsOfNothing(_ heading: String) async throws {
    try await MarkedSite.report("| Area | ⟦\(heading)⟧ |\n|---|---|\n| A | good |").expect(.emptyTableHeader)
  }

  @Test func letsPassTablesWithHeadings() async throws {
    try await MarkedSite.report("| Area | Grade | % |\n|---|---|---|\n| A | | 2 |").expect(.emptyTableHeader)
  }
}
