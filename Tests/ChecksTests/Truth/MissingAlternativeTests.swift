import Diagnostics
import Testing

@testable import Checks

@Suite struct MissingAlternativeTests {
  @Test(arguments: [
    "⟦![](https://example.org/a.png)⟧", "⟦![ chart ](https://example.org/a.png)⟧",
    "⟦![a.png](https://example.org/a.png)⟧", "⟦![IMG_0123](https://example.org/a.png)⟧",
    "⟦![alt](https://example.org/a.png)⟧",
  ])
  func findsImagesWithoutWords(_ body: String) async throws {
    try await MarkedSite.report(body).expect(.missingAlternative)
  }

  @Test func letsPassImagesWithWords() async throws {
    try await MarkedSite.report("![Visits rose from 60 to 92](https://example.org/a.png)").expect(.missingAlternative)
  }
}
