import Diagnostics
import Testing

@testable import Checks

@Suite struct HardToReadTests {
  private static let forty = Array(repeating: "word", count: 39).joined(separator: " ")

  @Test func findsLongSentences() async throws {
    try await MarkedSite.report("First. ⟦A \(Self.forty) too many [¶12].⟧ Last.").expect(.hardToRead)
    try await MarkedSite.report("A \(Self.forty).").expect(.hardToRead)
  }

  @Test func findsSentencesOfLongWords() async throws {
    let words = Array(repeating: "plain consideration", count: 12).joined(separator: " ")
    try await MarkedSite.report("⟦The \(words).⟧").expect(.hardToRead)
  }

  @Test func findsThemInFrontMatter() async throws {
    let keys = "findings:\n  strengths: [{summary: ⟦A \(Self.forty) too many.⟧, at: ¶3}]"
    try await MarkedSite.report("Text.", keys: keys).expect(.hardToRead)
  }

  @Test func letsPassQuotationsListsAndTitles() async throws {
    let items = (1...50).map { "- item \($0) of the list" }.joined(separator: "\n")
    try await MarkedSite.report("> A \(Self.forty) too many.\n> — ¶12\n\n\(items)").expect(.hardToRead)
  }
}
