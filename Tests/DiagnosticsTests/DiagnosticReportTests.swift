import Diagnostics
import TestSupport
import Testing

@Suite struct DiagnosticReportTests {
  private func diagnostic(_ file: String, _ line: Int, _ column: Int, _ rule: Rule, _ message: String)
    -> Diagnostic
  {
    let place = SourcePosition(line: line, column: column)
    return Diagnostic(
      rule, at: SourceLocation(file: file, start: place, end: place, lineText: nil), message)
  }

  @Test func sortsByFileThenPlaceThenRuleThenMessage() {
    let expected = [
      diagnostic("a.md", 1, 9, .wrongType, "m"),
      diagnostic("a.md", 2, 1, .missingKey, "m"),
      diagnostic("a.md", 10, 1, .missingKey, "m"),
      diagnostic("b.md", 1, 1, .missingKey, "m"),
      diagnostic("b.md", 1, 1, .missingKey, "n"),
      diagnostic("b.md", 1, 1, .wrongType, "a"),
      diagnostic("b.md", 1, 2, .csvSyntax, "a"),
    ]
    var random = SeededGenerator(seed: 1)
    for _ in 0..<20 {
      #expect(DiagnosticReport(expected.shuffled(using: &random)).diagnostics == expected)
    }
  }

  @Test func countsErrorsAndWarnings() {
    let report = DiagnosticReport([
      diagnostic("a", 1, 1, .outsideFramework, "m"), diagnostic("a", 2, 1, .wrongType, "m"),
      diagnostic("a", 3, 1, .wrongType, "m"),
    ])
    #expect(report.errorCount == 2)
    #expect(report.warningCount == 1)
  }

  @Test func givesTheSeveritiesThatASiteWants() {
    var severities = RuleSeverities()
    let problems = [diagnostic("a", 1, 1, .dateOrder, "m"), diagnostic("a", 2, 1, .outsideFramework, "m")]
    #expect(severities.applied(to: problems) == problems)
    severities.settings = [.dateOrder: .warning, .outsideFramework: .error]
    #expect(severities.applied(to: problems).map(\.severity) == [.warning, .error])
    severities.settings = [.dateOrder: .off]
    #expect(severities.applied(to: problems).map(\.rule) == [.outsideFramework])
  }

  @Test func namesEveryRuleOnceInLowerCaseWithDashes() {
    let names = Rule.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D || (0x30...0x39).contains($0) })
    }
  }

  @Test(arguments: [
    ("short", "“short”"), ("", "“”"), ("one\ntwo", "“one…”"), ("one\n", "“one”"), ("\n\none", "“one”"),
    (String(repeating: "é", count: 60), "“\(String(repeating: "é", count: 60))”"),
    (String(repeating: "é", count: 61), "“\(String(repeating: "é", count: 60))…”"),
  ])
  func quotesTheBeginningOfAText(_ text: String, _ quoted: String) {
    #expect(Excerpt.quoted(text) == quoted)
  }
}
