import Diagnostics
import Markdown
import TestSupport
import Testing

/// `--plain` prints what the cmark-gfm program prints, byte for byte.
@Suite struct PlainMarkdownTests {
  @Test(.enabled(if: !GFMSpecification.examples.isEmpty, "the GFM specification is not beside the repository"))
  func printsTheExamplesOfTheSpecification() throws {
    #expect(GFMSpecification.examples.count > 600)
    var compared = 0
    for example in GFMSpecification.examples where example.tag != "disabled" {
      let html = try #require(plain(example.markdown), "example \(example.number)")
      // The specification prints raw HTML, and has most examples without the extension that links addresses.
      let isSafe = !html.contains("<!-- raw HTML omitted -->")
      let hasAddress = example.markdown.contains("http://") || example.markdown.contains("@")
      let isLinked = example.tag != "autolink" && hasAddress && !example.html.contains("<a ")
      guard isSafe, !isLinked else { continue }
      compared += 1
      #expect(html == example.html, "example \(example.number)")
    }
    #expect(compared > 550)
  }

  @Test(.enabled(if: CMarkProgram.path != nil, "cmark-gfm is not installed"))
  func printsWhatTheProgramPrintsForRandomText() throws {
    var random = SeededGenerator(seed: 20_261_121)
    for _ in 0..<Soak.cases(100) {
      let text = RandomMarkdown.make(pieces: Int.random(in: 1...120, using: &random), using: &random)
      var diagnostics: [Diagnostic] = []
      guard let html = PlainMarkdown.html(SourceText(path: "x.md", bytes: text), &diagnostics) else {
        Issue.record("refused: \(diagnostics.map(\.message)) for \(String(decoding: text, as: UTF8.self))")
        continue
      }
      #expect(html == (try CMarkProgram.html(text)), "\(String(decoding: text, as: UTF8.self))")
    }
  }

  @Test(arguments: [
    "", "a", "a\n", "a\r", "\r\n", "\u{FEFF}", "\u{FEFF}# a", "- a\r\n- b\rc", "```\nopen", "\u{0}a\u{0}",
  ])
  func printsWhatTheProgramPrintsAtTheEdges(text: String) throws {
    guard CMarkProgram.path != nil else { return }
    #expect(plain(text) == String(decoding: try CMarkProgram.html([UInt8](text.utf8)), as: UTF8.self))
  }

  @Test func omitsRawHTMLAndDangerousAddresses() {
    #expect(plain("<script>x</script>\n") == "<!-- raw HTML omitted -->\n")
    #expect(plain("[a](javascript:x)") == "<p><a href=\"\">a</a></p>\n")
  }

  private func plain(_ text: String) -> String? {
    var diagnostics: [Diagnostic] = []
    let source = SourceText(path: "x.md", bytes: [UInt8](text.utf8))
    return PlainMarkdown.html(source, &diagnostics).map { String(decoding: $0, as: UTF8.self) }
  }
}
