import Diagnostics
import Testing

@testable import Checks

@Suite struct VagueLinkTests {
  @Test(arguments: [
    "See ⟦[here](../../pages/about.md)⟧.", "⟦[Read more …](../../pages/about.md)⟧",
    "⟦[**Click here**](https://example.org)⟧", "⟦https://example.org/a⟧",
    "⟦[](https://example.org/a)⟧", "⟦[→](https://example.org/a)⟧", "⟦[available here](https://example.org/a)⟧",
    "⟦<https://example.org/a>⟧", "⟦[www.example.org](https://www.example.org)⟧",
  ])
  func findsLinksThatDoNotSayWhereTheyLead(_ body: String) async throws {
    try await MarkedSite.report(body).expect(.vagueLink)
  }

  @Test(arguments: [
    "[the report of 2012](2012-exam.md)", "[CAF](term:caf)", "<mailto:info@example.org>", "`https://example.org`",
  ])
  func letsPassNames(_ body: String) async throws { try await MarkedSite.report(body).expect(.vagueLink) }
}
