import Diagnostics
import Markdown
import TestSupport
import Testing

/// Problems and citations stand where the text says `⟦…⟧`, counted from the top of the file.
@Suite struct PlaceTests {
  /// - Parameter text: front matter and body, with one place marked.
  private func marked(_ text: String) -> MarkedBody {
    let top = text.firstRange(of: "---\n\n").map { text[..<$0.upperBound] } ?? ""
    return MarkedBody(String(text[top.endIndex...]), top: String(top))
  }

  @Test(arguments: [
    ("Words [⟦¶12⟧] and more.", "¶12"),
    ("---\ntitle: é\n---\n\nÄÖÜ — [⟦¶12, ¶15–17⟧].", "¶12, ¶15–17"),
    ("- one\n- two\n  lines [⟦§Strengths(2)⟧]", "§Strengths(2)"),
    ("> quoted\n> and cited [⟦report:a/b ¶3⟧]", "report:a/b ¶3"),
    ("| a | b |\n|---|---|\n| é | x [⟦¶4⟧] |", "¶4"),
    ("**bold [⟦¶5⟧]**\r\nnext", "¶5"),
    ("\tcode\n\n*a*\n[⟦table after ¶8.11⟧]", "table after ¶8.11"),
  ])
  func findsCitations(_ text: String, _ raw: String) throws {
    let file = marked(text)
    let (parsed, diagnostics) = file.parsed()
    let document = try #require(parsed)
    let citation = try #require(document.citations.first)
    #expect(citation.raw == raw)
    #expect(citation.source == file.marked.range)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("⟦# x⟧", Rule.levelOneHeading), ("text ⟦<b>⟧bold</b>", .rawHTML), ("⟦<div>⟧\nx\n</div>", .rawHTML),
    ("- [x](⟦javascript:alert(1)⟧)", .invalidAddress), ("ä [x](⟦JaVaScRiPt:x⟧)", .invalidAddress),
    ("| a |\n|---|\n| [x](⟦ftp://a⟧) |", .invalidAddress), ("---\nt: x\n---\n\n> y\n> ⟦<i>⟧z</i>", .rawHTML),
    ("[x](⟦//example.org⟧)", .invalidAddress),
  ])
  func reportsMistakes(_ text: String, _ rule: Rule) throws {
    let file = marked(text)
    let diagnostics = file.parsed().diagnostics
    #expect(diagnostics.map(\.rule) == [rule])
    #expect(diagnostics.first?.location == file.source.location(of: file.marked.range))
  }
}
