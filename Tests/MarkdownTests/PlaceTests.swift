import Diagnostics
import Markdown
import Testing

/// Problems and citations stand where the text says `⟦…⟧`, counted from the top of the file.
@Suite struct PlaceTests {
  private struct Marked {
    let source: SourceText
    let body: Range<Int>
    let range: Range<Int>

    /// - Parameter text: front matter and body, with one place marked.
    init(_ text: String) throws {
      let open = try #require(text.firstRange(of: "⟦"))
      let close = try #require(text.firstRange(of: "⟧"))
      let start = text[..<open.lowerBound].utf8.count
      let end = start + text[open.upperBound..<close.lowerBound].utf8.count
      let bytes = Array(text.replacing("⟦", with: "").replacing("⟧", with: "").utf8)
      source = SourceText(path: "page.md", bytes: bytes)
      range = start..<end
      let frontMatter = text.firstRange(of: "---\n\n").map { text[..<$0.upperBound].utf8.count } ?? 0
      body = frontMatter..<bytes.count
    }
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
    let marked = try Marked(text)
    var diagnostics: [Diagnostic] = []
    let document = try #require(MarkdownParser.parse(marked.source, body: marked.body, &diagnostics))
    let citation = try #require(document.citations.first)
    #expect(citation.raw == raw)
    #expect(citation.source == marked.range)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("# ⟦⟧", Rule.levelOneHeading), ("text ⟦<b>⟧bold</b>", .rawHTML), ("⟦<div>⟧\nx\n</div>", .rawHTML),
    ("- [x](⟦javascript:alert(1)⟧)", .invalidAddress), ("ä [x](⟦JaVaScRiPt:x⟧)", .invalidAddress),
    ("| a |\n|---|\n| [x](⟦ftp://a⟧) |", .invalidAddress), ("---\nt: x\n---\n\n> y\n> ⟦<i>⟧z</i>", .rawHTML),
    ("[x](⟦//example.org⟧)", .invalidAddress),
  ])
  func reportsMistakes(_ text: String, _ rule: Rule) throws {
    let marked = try Marked(text)
    var diagnostics: [Diagnostic] = []
    _ = MarkdownParser.parse(marked.source, body: marked.body, &diagnostics)
    #expect(diagnostics.map(\.rule) == [rule])
    if rule != .levelOneHeading {
      #expect(diagnostics.first?.location == marked.source.location(of: marked.range))
    }
  }
}
