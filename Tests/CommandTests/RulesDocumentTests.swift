import Diagnostics
import Foundation
import TestSupport
import Testing

/// `docs/rules.md` has every rule that there is, and no other; and every rule is seen to be reported.
@Suite struct RulesDocumentTests {
  /// What a rule's section says.
  private struct Section {
    var text = ""
    /// Those after “Wrong:” and “Right:”, without their fences.
    var examples: [String: String] = [:]
  }

  /// The sections by the names of their rules, in the order of the page.
  private static func sections() throws -> [(rule: String, section: Section)] {
    let page = try String(contentsOfFile: CandourProgram.checkout + "/docs/rules.md", encoding: .utf8)
    var sections: [(rule: String, section: Section)] = []
    var isFenced = false
    var example = ""
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isFenced.toggle()
      } else if isFenced {
        if !sections.isEmpty { sections[sections.count - 1].section.examples[example, default: ""] += line + "\n" }
      } else if line.hasPrefix("### ") {
        sections.append((String(line.dropFirst(4)), Section()))
      } else if let name = ["Wrong", "Right"].first(where: { line == $0 + ":" || line.hasPrefix($0 + " (") }) {
        // “Wrong (paragraph 12 says 46 per cent):”
        example = name + ":"
      } else if !sections.isEmpty, !line.hasPrefix("#") {
        sections[sections.count - 1].section.text += line
      }
    }
    return sections
  }

  @Test func describesEveryRuleOnceInTheOrderOfTheProgram() throws {
    #expect(try Self.sections().map(\.rule) == Rule.allCases.map(\.rawValue))
  }

  @Test(arguments: Rule.allCases)
  func saysHowGraveABreachIsAndShowsItWithItsMend(_ rule: Rule) throws {
    let section = try #require(try Self.sections().first { $0.rule == rule.rawValue }?.section)
    let severity = rule.severity == .error ? "Error" : "Warning"
    let start = severity + (rule.isAdjustable ? "; a site may change it. " : ". ")
    #expect(section.text.hasPrefix(start), "\(section.text)")
    #expect(section.text.count > start.count + 20)
    let wrong = try #require(section.examples["Wrong:"])
    let right = try #require(section.examples["Right:"])
    #expect(!wrong.isEmpty && !right.isEmpty && wrong != right)
  }

  /// Every example is run: the wrong one must give its rule, and the right one nothing (`DocumentationTests`).
  @Test(arguments: Rule.allCases)
  func hasItsExamplesRun(_ rule: Rule) throws {
    let blocks = try DocumentationPage(named: "docs/rules.md").text.blocks.filter { $0.heading == rule.rawValue }
    #expect(blocks.allSatisfy { $0.options.reasonNotToRun == nil })
    // What is wrong there are two places of a text, which is imported unseen.
    if rule == .doubtfulReading { return }
    #expect(blocks.contains { $0.options.values["wrong"]?.split(separator: ",").contains(rule.rawValue[...]) == true })
  }

  /// The rules that no small site can break, with where they are tested.
  private static let elsewhere: [Rule: String] = [
    .invalidJSON: "only `templates render` reads JSON: reportsDataThatIsNoJSON",
    .goneLink: "only `check --external` asks other servers: reportsWhatIsGoneAtItsPlaceAndListsTheRestApart",
    .unreadableDocument: "only `import` reads documents: tellsWhatIsWrongWithAFile",
    .notAReport: "only `import` looks for reports: refusesATextThatIsNoReport",
    .doubtfulReading: "only `import` doubts: tellsOfEachDoubt",
    .reportExists: "only `import` finds one: neverOverwritesAReport",
    .sourceChanged: "only a record tells: warnsOfATextThatHasChanged",
    .changedSinceChecked: "only a record tells: warnsOfAFigureThatIsAnotherThanWasRecorded",
  ]

  @Test(arguments: Rule.allCases)
  func isReportedByABrokenSite(_ rule: Rule) throws {
    if Self.elsewhere[rule] != nil { return }
    let sites = BrokenSiteTests.names.map { "/broken/" + $0 } + CheckedSiteTests.names.map { "/checked/" + $0 }
    let isReported = try sites.contains { name in
      let text = try String(contentsOfFile: BrokenSiteTests.fixtures + name, encoding: .utf8)
      return try SiteText(text).problems.contains { $0.rule == rule.rawValue }
    }
    #expect(isReported, "no site of Tests/Fixtures gives \(rule.rawValue)")
  }

  @Test func reportsDataThatIsNoJSON() throws {
    let folder = try ScratchFolder()
    try folder.write("page.mustache", Array("{{title}}\n".utf8))
    try folder.write("data.json", Array("{\"title\": \"Help\",}\n".utf8))
    let arguments = ["templates", "render", "page.mustache", "--data", "data.json"]
    let run = try CandourProgram.run(arguments, folder: folder.path)
    #expect(run.status == 1)
    #expect(run.text == "")
    #expect(run.errors.contains("data.json:1:18: error: "))
    #expect(run.errors.contains("[invalid-json]"))
  }
}
