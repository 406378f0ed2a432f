import Diagnostics
import TestSupport
import Testing

@testable import Checks

/// No text, whatever stands in it, takes the time of its length by the square.
@Suite(.serialized) struct LongTextTests {
  /// A page with a text as long as asked for, looked at with every rule.
  private func seconds(_ piece: String, _ size: Int) async throws -> Double {
    let text = String(repeating: piece, count: max(1, size / piece.utf8.count))
    let page = "---\ntitle: About\n---\n\(text)\n"
    let check = try await MarkedSite(["pages/about.md": page]).fileCheck("content/pages/about.md")
    return Soak.fastest { _ = check() }
  }

  @Test(arguments: [
    "from good to ", "to good from ", "It rose from adequate to requires improvement. ", "good than ",
    "It is rated good. ", "The latest inspection. ", "[the latest report](about.md) ", "Aa-", "Aa’", "a\u{00A0}",
    "*a* ", "a&amp;b [¶1] from adequate to requires improvement. ", "[a](b) ", "\\_", "&amp;",
    "_ _", "A.A.", "Jordan, ", "“Aa” ", "a boy called ", "| 3 ", "| a ", "**", "* ", "~~", "`",
  ])
  func takesTimeByItsLength(_ piece: String) async throws {
    let small = try await seconds(piece, 1 << 12)
    let large = try await seconds(piece, 1 << 14)
    #expect(large < 4 * 2.5 * small + 0.02, "\(piece)")
  }
}
