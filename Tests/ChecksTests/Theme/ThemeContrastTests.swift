import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Checks

@Suite struct ThemeContrastTests {
  private func problems(_ css: String) -> [Diagnostic] {
    ThemeContrastCheck.diagnostics(SourceText(path: "templates/assets/site.css", bytes: Array(css.utf8)))
  }

  /// Ratios that WCAG’s own tools give.
  @Test(arguments: [
    ("#000", "#fff", 21.0), ("#767676", "white", 4.5422), ("#777777", "#ffffff", 4.4781), ("#555", "#17232d", 2.1425),
    ("rgb(111, 177, 232)", "#f2f5f7", 2.1007), ("#abc", "#abc", 1),
  ])
  func measuresAsWCAGDoes(_ one: String, _ other: String, _ expected: Double) throws {
    let colours = try [one, other].map { try #require(ThemeColour($0[...])) }
    #expect(abs(colours[0].contrast(with: colours[1]) - expected) < 0.0001)
  }

  @Test(arguments: [
    "", "#", "#12", "#12345", "#ggg", "rgb(1,2)", "rgb(1,2,300)", "rgba(0,0,0,.5)", "red", "#1234", "rgb(",
  ])
  func readsNothingElse(_ text: String) { #expect(ThemeColour(text[...]) == nil) }

  @Test func acceptsTheStyleSheetOfThisProgram() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../templates/assets/site.css")
    let bytes = Array(try Data(contentsOf: file.standardized))
    #expect(ThemeContrastCheck.diagnostics(SourceText(path: "site.css", bytes: bytes)).map(\.message) == [])
    // It does find its colours: with one of them changed it is flagged.
    let changed = String(decoding: bytes, as: UTF8.self).replacing("--link: #0b4a82", with: "--link: #9bc")
    #expect(problems(changed).count == 1)
  }

  @Test func namesAColourThatPassesAndIsNoFurtherThanNeeded() throws {
    let found = problems(":root { --paper: #fff; --wash: #fff; --link: #6fb1e8 }")
    let hint = try #require(found.first?.hint)
    let nearest = try #require(ThemeColour(hint[...]))
    let white = try #require(ThemeColour("#fff"))
    #expect(nearest.contrast(with: white) >= 4.5 && nearest.contrast(with: white) < 4.65)
  }

  @Test func saysWhereNoColourPasses() {
    let found = problems(":root { --paper: #fff; --wash: #666; --link: #777 }")
    #expect(found.count == 1 && found[0].hint == nil)
    #expect(found[0].message.hasSuffix("no colour passes on all that it stands on; change --wash"))
  }

  @Test func reportsOnceWhatBothSchemesShare() {
    let sheet =
      ":root { --paper: #fff; --wash: #eee; --link: #aaa } @media (prefers-color-scheme: dark) { :root { --accent: #fff } }"
    #expect(problems(sheet).count == 1)
  }

  @Test func standsWhateverStandsInTheFile() {
    var generator = SeededGenerator(seed: 7)
    let parts = [
      ":root", "{", "}", "--ink:", "--paper:", "#fff", "#", ";", "/*", "*/", "\"", "'", "\\",
      "@media (prefers-color-scheme: dark)", "var(--ink)", "var(--paper)", "\n", " ", "é", "html,",
    ]
    for _ in 0..<Soak.cases(2_000) {
      let css = (0..<Int.random(in: 0...30, using: &generator)).map { _ in parts.randomElement(using: &generator) ?? ""
      }
      let lines = css.joined().count { $0 == "\n" } + 1
      #expect(problems(css.joined()).allSatisfy { (1...lines).contains($0.location.start.line) }, "\(css.joined())")
    }
  }
}
