import Foundation
import TestSupport
import Testing

/// Small sites that are wrong in one way each, with the problems that they must give: all of them, at their
/// place, in these words, and no other. Where one is an error, a site that was published before stays as it was;
/// where all are warnings, the site is published.
@Suite struct BrokenSiteTests {
  static let fixtures = CandourProgram.checkout + "/Tests/Fixtures"
  static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: fixtures + "/broken")) ?? []
    return names.filter { $0.hasSuffix(".site") }.sorted()
  }()

  @Test func hasBrokenSites() { #expect(Self.names.count >= 90) }

  @Test(arguments: names)
  func reportsExactlyTheMarkedProblems(_ name: String) throws {
    let text = try String(contentsOfFile: Self.fixtures + "/broken/" + name, encoding: .utf8)
    let site = try SiteText(text)
    let hasErrors = site.problems.contains { $0.severity == "error" }
    let folder = try ScratchFolder()
    try site.write(over: FileTree.files(below: Self.fixtures + "/base"), to: folder)
    if hasErrors {
      try folder.write("public/index.html", Array("what was published before\n".utf8))
      try folder.write("public/.candour-files", Array("index.html\n".utf8))
    }
    let before = try hasErrors ? folder.files(below: "public") : [:]

    let run = try CandourProgram.run(["build", "--site", folder.path, "--format", "json"])

    let found = try Self.problems(in: run.output)
    #expect(Set(found) == Set(site.problems), "\(site.title)")
    #expect(found.count == site.problems.count)
    #expect(run.status == (hasErrors ? 1 : 0), "\(run.errors)")
    let after = try folder.files(below: "public")
    if hasErrors { #expect(after == before) } else { #expect(after["index.html"] != nil) }
  }

  @Test func buildsTheBaseSiteWithoutAProblem() throws {
    let folder = try ScratchFolder()
    for (path, bytes) in try FileTree.files(below: Self.fixtures + "/base") { try folder.write(path, bytes) }
    let run = try CandourProgram.run(["build", "--site", folder.path, "--strict"])
    #expect(run.text == "")
    #expect(run.status == 0)
  }

  static func problems(in json: [UInt8]) throws -> [SiteText.Problem] {
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let diagnostics = try #require(document["diagnostics"] as? [[String: Any]])
    return try diagnostics.map { item in
      SiteText.Problem(
        file: try #require(item["file"] as? String),
        line: try #require(item["line"] as? Int),
        column: try #require(item["column"] as? Int),
        endLine: try #require(item["endLine"] as? Int),
        endColumn: try #require(item["endColumn"] as? Int),
        severity: try #require(item["severity"] as? String),
        rule: try #require(item["rule"] as? String),
        message: try #require(item["message"] as? String)
      )
    }
  }
}
