import Diagnostics
import TestSupport
import Testing

@Suite struct TextFormTests {
  private func text(_ marked: String, _ message: String = "wrong", path: String = "a.md") -> String {
    let marked = MarkedText(marked)
    let location = SourceText(path: path, bytes: marked.bytes).location(of: marked.range)
    return TextForm.text(of: DiagnosticReport([Diagnostic(.invalidValue, at: location, message)]))
  }

  /// The two lines of the snippet.
  private func snippet(_ marked: String) throws -> (line: String, caret: String) {
    let lines = text(marked).split(separator: "\n", omittingEmptySubsequences: false)
    try #require(lines.count == 5)
    return (String(lines[1]), String(lines[2]))
  }

  @Test func writesAProblemAsTheDesignShowsIt() {
    let line = "  - {area: safeguarding/overall-effectiveness, grade: ⟦goood⟧, at: ¶12}"
    let marked = MarkedText(String(repeating: "x\n", count: 18) + line + "\n")
    let source = SourceText(path: "content/reports/lewisham/2012-slac.md", bytes: marked.bytes)
    let message = "“goood” is not a grade of the framework slac; did you mean “good”?"
    let diagnostic = Diagnostic(.unknownGrade, at: source.location(of: marked.range), message)
    #expect(
      TextForm.text(of: DiagnosticReport([diagnostic])) == """
        content/reports/lewisham/2012-slac.md:19:55: error: “goood” is not a grade of the framework slac; did you mean “good”? [unknown-grade]
           19 |   - {area: safeguarding/overall-effectiveness, grade: goood, at: ¶12}
              |                                                       ^~~~~
        1 error in 1 file

        """)
  }

  @Test(arguments: [
    ("a⟦b⟧c", "    1 | abc", "      |  ^"),
    ("a⟦⟧bc", "    1 | abc", "      |  ^"),
    ("abc⟦⟧", "    1 | abc", "      |    ^"),
    ("a⟦bc⟧", "    1 | abc", "      |  ^~"),
    // A problem over several lines is underlined to the end of its first.
    ("a⟦bc\nd⟧e", "    1 | abc", "      |  ^~"),
    ("abc⟦\nd⟧e", "    1 | abc", "      |    ^"),
    // A tab is one column, shown as a space, so that the caret stands below its place.
    ("\t\ta⟦b⟧", "    1 |   ab", "      |    ^"),
    ("é–⟦b⟧", "    1 | é–b", "      |   ^"),
    ("a\r\n⟦b⟧\r\n", "    2 | b", "      | ^"),
  ])
  func underlinesThePlace(_ marked: String, _ line: String, _ caret: String) throws {
    let found = try snippet(marked)
    #expect(found.line == line)
    #expect(found.caret == caret)
  }

  @Test(arguments: [(1, "    1 | x"), (99_999, "99999 | x"), (123_456, "123456 | x")])
  func keepsTheGuttersOfBothLinesInStep(_ number: Int, _ line: String) {
    let place = SourcePosition(line: number, column: 1)
    let location = SourceLocation(file: "a", start: place, end: place, lineText: "x")
    let lines = TextForm.text(of: DiagnosticReport([Diagnostic(.csvSyntax, at: location, "m")]))
      .split(separator: "\n")
    #expect(lines[1] == line)
    #expect(lines[2] == String(repeating: " ", count: line.count - 3) + "| ^")
  }

  @Test(arguments: [0, 1, 39, 40, 41, 119, 120, 121, 400, 879, 880, 900, 998, 999])
  func showsALongLineAsAWindowAroundThePlace(_ column: Int) throws {
    let line =
      String(repeating: "a", count: column) + "⟦X⟧" + String(repeating: "b", count: 999 - column)
    let found = try snippet(line)
    let shown = Array(found.line)
    #expect(shown.count <= 8 + 120 + 2)
    #expect(shown[try #require(Array(found.caret).firstIndex(of: "^"))] == "X")
    // Marks of omission stand where something was left out, and only there.
    #expect(
      found.line.dropFirst(8).hasPrefix("…") == !(found.line.dropFirst(8).count { $0 == "a" } == column))
    #expect(found.line.hasSuffix("…") == !(found.line.count { $0 == "b" } == 999 - column))
  }

  @Test func showsALineOf120WholeAndUnderlinesNoFurtherThanItsWindow() throws {
    let whole = try snippet("⟦" + String(repeating: "a", count: 120) + "⟧")
    #expect(whole.line == "    1 | " + String(repeating: "a", count: 120))
    #expect(whole.caret == "      | ^" + String(repeating: "~", count: 119))
    let cut = try snippet("⟦" + String(repeating: "a", count: 5000) + "⟧")
    #expect(cut.line == "    1 | " + String(repeating: "a", count: 120) + "…")
    #expect(cut.caret == "      | ^" + String(repeating: "~", count: 119))
  }

  @Test(arguments: [
    "\u{1B}[31m", "\u{07}", "\u{08}", "\u{00}", "\u{7F}", "\u{9B}31m", "\u{0B}", "\u{0C}", "\u{85}",
    "\u{2028}",
    "\u{2029}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{061C}", "\u{FEFF}", "\u{200B}",
  ])
  func makesControlCharactersHarmless(_ hostile: String) throws {
    let scalar = try #require(hostile.unicodeScalars.first)
    let location = SourceText(path: "a\(hostile)b", bytes: Array("x\(hostile)y".utf8)).location(of: 0..<1)
    let report = DiagnosticReport(
      [Diagnostic(.invalidValue, at: location, "m\(hostile)n")], unchecked: ["u\(hostile)v"])
    let text = TextForm.text(of: report)
    #expect(!text.unicodeScalars.contains(scalar))
    for scalar in text.unicodeScalars where scalar != "\n" { #expect(scalar.value >= 0x20) }
  }

  @Test func keepsAMessageOnOneLine() {
    #expect(text("⟦x⟧", "one\ntwo\r\nthree").split(separator: "\n").count == 4)
  }

  @Test func showsNoSnippetWhereThereIsNoLine() {
    let report = DiagnosticReport([Diagnostic(.missingFile, at: SourceLocation(file: "site.yaml"), "gone")])
    #expect(TextForm.text(of: report) == "site.yaml:1:1: error: gone [missing-file]\n1 error in 1 file\n")
    #expect(text("\n⟦⟧", "m") == "a.md:2:1: error: m [invalid-value]\n1 error in 1 file\n")
  }

  @Test func namesWhatWasNotChecked() {
    #expect(
      TextForm.text(of: DiagnosticReport([], unchecked: ["no text of “press”"]))
        == "not checked: no text of “press”\n")
    #expect(TextForm.text(of: DiagnosticReport([])).isEmpty)
  }

  /// Nothing can be done about one of them alone; what can be looked up keeps its line.
  @Test func countsWhatHasNoTextByFileAndSource() {
    let without = ["2:8: title", "7:12: published", "9:1: a citation"].map {
      "a.md:\($0): no text of the source “council” is named"
    }
    let sentences =
      without + [
        "a.md:3:1: “two”: its sentence cites nothing", "a.md:9:3: a citation: no text of the source “press” is named",
        "b.md:2:8: title: no text of the source “council” is named",
        "c.md:2:8: title: its text “c.txt” is not in the folder of sources",
        "c.md:9:1: a citation: its text “c.txt” is not in the folder of sources",
      ]
    #expect(
      TextForm.text(of: DiagnosticReport([], unchecked: sentences)) == """
        not checked: a.md: 3 statements: no text of the source “council” is named
        not checked: a.md:3:1: “two”: its sentence cites nothing
        not checked: a.md:9:3: a citation: no text of the source “press” is named
        not checked: b.md:2:8: title: no text of the source “council” is named
        not checked: c.md: 2 statements: its text “c.txt” is not in the folder of sources

        """)
  }

  @Test(
    arguments: [
      ([], "no problems"),
      ([("a", Rule.yamlSyntax)], "1 error in 1 file"),
      ([("a", .yamlSyntax), ("a", .yamlSyntax)], "2 errors in 1 file"),
      ([("a", .outsideFramework)], "1 warning in 1 file"),
      ([("a", .outsideFramework), ("b", .missingJudgement)], "2 warnings in 2 files"),
      (
        [("a", .yamlSyntax), ("b", .yamlSyntax), ("b", .outsideFramework)],
        "2 errors and 1 warning in 2 files"
      ),
    ] as [([(String, Rule)], String)])
  func countsInTheClosingLine(_ problems: [(String, Rule)], _ summary: String) {
    let report = DiagnosticReport(problems.map { Diagnostic($0.1, at: SourceLocation(file: $0.0), "m") })
    #expect(TextForm.summary(of: report) == summary)
  }
}
