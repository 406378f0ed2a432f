import Diagnostics
import Testing

@testable import Checks

@Suite struct AbbreviationTests {
  @Test(arguments: [
    "The ⟦MASH⟧ met. The MASH met again.", "Two ⟦LADOs⟧ met.".replacing("⟦LADOs⟧", with: "⟦LADO⟧s"),
    "The ⟦MASH⟧’s work", "**⟦MASH⟧** and [the ⟦LADO⟧](about.md)",
  ])
  func findsThoseThatNobodyExplains(_ body: String) async throws {
    let body = body.replacing("(about.md)", with: "(../../pages/about.md)")
    try await MarkedSite.report(body).expect(.unexplainedAbbreviation)
  }

  @Test(arguments: [
    "The CAF is in the glossary, EXAM is a framework, and a GP is known.",
    "The multi-agency safeguarding hub (MASH) met. The MASH met again.",
    "The MASH (multi-agency safeguarding hub) met.", "E09000023 and SE13 6LG and R&D and A_BC", "Part II of IT",
    "> The MASH met.\n> — ¶12",
    "One SEVENTH of all", "`x`", "Several LADOs, local authority designated officers (LADOs), met.",
  ])
  func letsPassThoseThatAreExplained(_ body: String) async throws {
    try await MarkedSite.report(body).expect(.unexplainedAbbreviation)
  }
}
