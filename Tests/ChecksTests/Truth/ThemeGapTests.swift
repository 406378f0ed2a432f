import Diagnostics
import Testing

@testable import Checks

@Suite struct ThemeGapTests {
  @Test func findsAFrameworkThatNoThemeNames() async throws {
    let framework = try #require(BaseSite.text("frameworks/exam.yaml")).replacing(
      "headline: [overall]", with: "headline: ⟦[overall]⟧")
    let themes = "- id: overall\n  label: The whole\n  areas: {fresh: overall}\n"
    try await MarkedSite(["frameworks/exam.yaml": framework, "themes.yaml": themes]).expect(.themeGap)
  }

  @Test func letsPassFrameworksOfWhichNothingIsShown() async throws {
    let themes = "- id: overall\n  label: The whole\n  areas: {exam: overall}\n"
    try await MarkedSite(["themes.yaml": themes]).expect(.themeGap)
  }
}
