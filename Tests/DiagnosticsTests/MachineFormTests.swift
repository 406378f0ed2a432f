import Diagnostics
import Foundation
import TestSupport
import Testing

/// Reports that JSON and SARIF are read back from with Foundation's parser.
private enum Sample {
  static let hostile = "q\" b\\ s/ n\n r\r t\t z\u{0} e\u{1B} d\u{7F} l\u{2028} p\u{2029} é 🙂 ,:%"

  /// A message is one line, whatever text of a file it holds.
  static func onOneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
  }

  static func diagnostic(_ rule: Rule, _ message: String, file: String, hint: String? = nil) -> Diagnostic {
    let location = SourceLocation(
      file: file, start: SourcePosition(line: 19, column: 55), end: SourcePosition(line: 19, column: 60),
      lineText: "…")
    return Diagnostic(rule, at: location, message, hint: hint)
  }

  static let report = DiagnosticReport(
    [
      diagnostic(.unknownGrade, "“goood” is no grade", file: "content/reports/a/b.md", hint: "good"),
      diagnostic(.outsideFramework, hostile, file: "content/\(hostile).md"),
      diagnostic(.missingFile, "there is no site.yaml", file: "site.yaml"),
    ], unchecked: ["no text of “press”", hostile])

  static func parse(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// Whether a value is a whole number and no truth value, which Foundation keeps apart by class alone.
  static func isInteger(_ value: Any?) -> Bool {
    value is Int && !(value is Bool)
  }
}

@Suite struct JSONFormTests {
  @Test func givesOneDocumentWithTheKeysOfTheDesign() throws {
    let json = try Sample.parse(JSONForm.text(of: Sample.report))
    #expect(Set(json.keys) == ["diagnostics", "errors", "warnings", "unchecked"])
    #expect(json["errors"] as? Int == 2)
    #expect(json["warnings"] as? Int == 1)
    #expect(json["unchecked"] as? [String] == ["no text of “press”", Sample.hostile])
    let diagnostics = try #require(json["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.count == 3)
    let keys: Set = ["file", "line", "column", "endLine", "endColumn", "severity", "rule", "message", "hint"]
    for diagnostic in diagnostics {
      #expect(Set(diagnostic.keys) == keys)
      for key in ["line", "column", "endLine", "endColumn"] { #expect(Sample.isInteger(diagnostic[key])) }
      for key in ["file", "severity", "rule", "message"] { #expect(diagnostic[key] is String) }
    }
  }

  @Test func givesEveryProblemInTheOrderOfTheReport() throws {
    let json = try Sample.parse(JSONForm.text(of: Sample.report))
    let diagnostics = try #require(json["diagnostics"] as? [[String: Any]])
    try #require(diagnostics.count == 3)
    // Sorted by file: “content/q…” comes before “content/reports…”.
    #expect(
      diagnostics.map { $0["rule"] as? String } == ["outside-framework", "unknown-grade", "missing-file"])
    #expect(diagnostics.map { $0["severity"] as? String } == ["warning", "error", "error"])
    #expect(diagnostics[0]["message"] as? String == Sample.onOneLine(Sample.hostile))
    #expect(diagnostics[0]["file"] as? String == "content/\(Sample.hostile).md")
    #expect(diagnostics[0]["hint"] is NSNull)
    #expect(diagnostics[1]["hint"] as? String == "good")
    #expect(diagnostics[1]["line"] as? Int == 19)
    #expect(diagnostics[1]["column"] as? Int == 55)
    #expect(diagnostics[1]["endLine"] as? Int == 19)
    #expect(diagnostics[1]["endColumn"] as? Int == 60)
  }

  @Test func givesEmptyListsWhereThereIsNothing() throws {
    let text = JSONForm.text(of: DiagnosticReport([]))
    #expect(text == "{\"diagnostics\":[],\"errors\":0,\"warnings\":0,\"unchecked\":[]}\n")
  }

  @Test(arguments: 0..<Soak.cases(20))
  func survivesAnyText(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var text = String.UnicodeScalarView()
    for _ in 0..<200 {
      let limit: UInt32 = Bool.random(using: &random) ? 0x100 : 0x11_0000
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) { text.append(scalar) }
    }
    let report = DiagnosticReport([Sample.diagnostic(.csvSyntax, String(text), file: String(text))])
    let json = try Sample.parse(JSONForm.text(of: report))
    let diagnostic = try #require((json["diagnostics"] as? [[String: Any]])?.first)
    let message = try #require(diagnostic["message"] as? String)
    #expect(Array(message.unicodeScalars) == Array(Sample.onOneLine(String(text)).unicodeScalars))
    let file = try #require(diagnostic["file"] as? String)
    #expect(Array(file.unicodeScalars) == Array(text))
  }
}

@Suite struct GitHubFormTests {
  @Test func writesOneCommandForEachProblem() {
    let report = DiagnosticReport([
      Sample.diagnostic(.unknownGrade, "“goood” is no grade", file: "content/reports/a/b.md"),
      Sample.diagnostic(.outsideFramework, "too early", file: "content/reports/a/c.md"),
    ])
    #expect(
      GitHubForm.text(of: report) == """
        ::error file=content/reports/a/b.md,line=19,endLine=19,col=55,endColumn=60,title=unknown-grade::“goood” is no grade
        ::warning file=content/reports/a/c.md,line=19,endLine=19,col=55,endColumn=60,title=outside-framework::too early

        """)
  }

  /// As actions/toolkit escapes them: `%`, CR and LF in a message; those, `:` and `,` in a property.
  @Test func escapesWhatACommandWouldBeCutAt() {
    let hostile = "100%, a:b\r\n::error::x"
    let report = DiagnosticReport(
      [Sample.diagnostic(.csvSyntax, hostile, file: "a,b:c%d\n.md")], unchecked: [hostile])
    #expect(
      GitHubForm.text(of: report) == """
        ::error file=a%2Cb%3Ac%25d%0A.md,line=19,endLine=19,col=55,endColumn=60,title=csv-syntax::100%25, a:b  ::error::x
        ::notice title=not checked::100%25, a:b%0D%0A::error::x

        """)
  }

  @Test func leavesOutTheEndColumnOfSeveralLines() {
    // GitHub takes no endColumn where the lines differ.
    let location = SourceLocation(
      file: "a", start: SourcePosition(line: 2, column: 3), end: SourcePosition(line: 4, column: 1),
      lineText: nil)
    let report = DiagnosticReport([Diagnostic(.csvSyntax, at: location, "m")])
    #expect(GitHubForm.text(of: report) == "::error file=a,line=2,endLine=4,col=3,title=csv-syntax::m\n")
  }
}

/// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
@Suite struct GitLabFormTests {
  private func entries(_ report: DiagnosticReport) throws -> [[String: Any]] {
    let text = GitLabForm.text(of: report)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  @Test func hasTheMembersOfACodeQualityReport() throws {
    let entries = try entries(Sample.report)
    try #require(entries.count == 3)
    for entry in entries {
      #expect(Set(entry.keys) == ["description", "check_name", "fingerprint", "severity", "location"])
      let location = try #require(entry["location"] as? [String: Any])
      let lines = try #require(location["lines"] as? [String: Any])
      #expect(lines["begin"] as? Int == 19 && lines["end"] as? Int == 19)
      #expect(try #require(entry["fingerprint"] as? String).wholeMatch(of: /[0-9a-f]{16}/) != nil)
    }
    #expect(entries[0]["description"] as? String == Sample.onOneLine(Sample.hostile))
    #expect((entries[0]["location"] as? [String: Any])?["path"] as? String == "content/\(Sample.hostile).md")
    #expect(entries.map { $0["check_name"] as? String } == ["outside-framework", "unknown-grade", "missing-file"])
    #expect(entries.map { $0["severity"] as? String } == ["minor", "blocker", "blocker"])
  }

  /// GitLab tells new problems from old ones by their fingerprints: the line is no part of them, and each has its own.
  @Test func knowsAProblemThatOnlyMoved() throws {
    func diagnostic(_ line: Int, _ message: String) -> Diagnostic {
      let place = SourcePosition(line: line, column: 1)
      return Diagnostic(
        .csvSyntax, at: SourceLocation(file: "a.csv", start: place, end: place, lineText: nil), message)
    }
    func fingerprints(_ diagnostics: [Diagnostic]) throws -> [String?] {
      try entries(DiagnosticReport(diagnostics)).map { $0["fingerprint"] as? String }
    }
    let before = try fingerprints([diagnostic(1, "m"), diagnostic(2, "m"), diagnostic(3, "n")])
    #expect(Set(before).count == 3)
    #expect(try fingerprints([diagnostic(5, "m"), diagnostic(7, "m"), diagnostic(9, "n")]) == before)
  }

  @Test func isAnEmptyListWhereThereIsNothing() {
    #expect(GitLabForm.text(of: DiagnosticReport([], unchecked: ["no text"])) == "[]\n")
  }
}

@Suite struct SARIFFormTests {
  private func run(_ report: DiagnosticReport) throws -> [String: Any] {
    let log = try Sample.parse(SARIFForm.text(of: report, version: "1.2.3"))
    // Section 3.13: version and runs are required.
    #expect(log["version"] as? String == "2.1.0")
    #expect(log["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
    let runs = try #require(log["runs"] as? [[String: Any]])
    try #require(runs.count == 1)
    return runs[0]
  }

  @Test func hasTheRequiredMembersOfSARIF() throws {
    let run = try run(Sample.report)
    // Sections 3.14, 3.18, 3.19, 3.49: a run has a tool, a tool a driver, a driver a name, a rule an id.
    let tool = try #require(run["tool"] as? [String: Any])
    let driver = try #require(tool["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "Candour")
    #expect(driver["version"] as? String == "1.2.3")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let ids = rules.compactMap { $0["id"] as? String }
    #expect(ids == ["missing-file", "outside-framework", "unknown-grade"])
    // Section 3.14.17: columns are counted in Unicode code points.
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 3)
    for result in results {
      // Section 3.27: a result has a message, with a text (3.11); ruleIndex is the place of its rule.
      let message = try #require(result["message"] as? [String: Any])
      #expect(message["text"] is String)
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(ids[index] == result["ruleId"] as? String)
      #expect(["error", "warning"].contains(result["level"] as? String))
      let locations = try #require(result["locations"] as? [[String: Any]])
      try #require(locations.count == 1)
      let physical = try #require(locations[0]["physicalLocation"] as? [String: Any])
      let artifact = try #require(physical["artifactLocation"] as? [String: Any])
      let uri = try #require(artifact["uri"] as? String)
      #expect(URL(string: uri)?.scheme == nil)
      #expect(uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
      // Section 3.30: lines and columns are whole numbers from 1, the end column after the last.
      let region = try #require(physical["region"] as? [String: Any])
      #expect(Set(region.keys) == ["startLine", "startColumn", "endLine", "endColumn"])
      for value in region.values { #expect(Sample.isInteger(value)) }
      #expect(region["startLine"] as? Int == 19)
      #expect(region["startColumn"] as? Int == 55)
      #expect(region["endLine"] as? Int == 19)
      #expect(region["endColumn"] as? Int == 60)
    }
  }

  @Test func writesAPathThatReadsBackAsItWas() throws {
    let results = try #require(try run(Sample.report)["results"] as? [[String: Any]])
    let locations = try #require(results[0]["locations"] as? [[String: Any]])
    let physical = try #require(locations[0]["physicalLocation"] as? [String: Any])
    let artifact = try #require(physical["artifactLocation"] as? [String: Any])
    let uri = try #require(artifact["uri"] as? String)
    #expect(uri.removingPercentEncoding == "content/\(Sample.hostile).md")
  }

  @Test func notesWhatWasNotChecked() throws {
    // Sections 3.20.14 and 3.20.21: an invocation says whether it succeeded, and holds notifications.
    let invocations = try #require(try run(Sample.report)["invocations"] as? [[String: Any]])
    try #require(invocations.count == 1)
    #expect(invocations[0]["executionSuccessful"] as? Bool == true)
    let notes = try #require(invocations[0]["toolExecutionNotifications"] as? [[String: Any]])
    #expect(notes.map { $0["level"] as? String } == ["note", "note"])
    let texts = notes.map { ($0["message"] as? [String: Any])?["text"] as? String }
    #expect(texts == ["no text of “press”", Sample.hostile])
  }

  @Test func listsNoRulesAndNoResultsWhereThereIsNothing() throws {
    let run = try run(DiagnosticReport([]))
    #expect((run["results"] as? [Any])?.isEmpty == true)
    #expect(run["invocations"] == nil)
  }
}
