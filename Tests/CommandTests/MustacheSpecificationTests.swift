import Foundation
import TestSupport
import Testing

/// Where the official suites are.
enum MustacheSpecification {
  static let folder: String? = {
    let environment = ProcessInfo.processInfo.environment["CANDOUR_SPECS"].map { $0 + "/mustache" }
    let candidates = [environment, CandourProgram.checkout + "/../shared/specs/mustache"].compactMap { $0 }
    return candidates.first { FileManager.default.fileExists(atPath: $0 + "/sections.json") }
  }()
}

/// The official Mustache suites through `candour templates render`, as a template author would run them.
@Suite(
  .enabled(
    if: MustacheSpecification.folder != nil,
    "needs the official suites, which are not part of the repository (../shared/specs/mustache or CANDOUR_SPECS)"
  )
)
struct MustacheSpecificationTests {
  static let suites: [String] = {
    guard let folder = MustacheSpecification.folder,
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return [] }
    return names.filter { $0.hasSuffix(".json") }.sorted()
  }()

  @Test func findsAllSuites() { #expect(Self.suites.count == 7) }

  @Test(arguments: suites)
  func passes(_ suite: String) throws {
    let folder = try #require(MustacheSpecification.folder)
    let data = try Data(contentsOf: URL(filePath: folder + "/" + suite))
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let tests = try #require(document["tests"] as? [[String: Any]])
    #expect(!tests.isEmpty)
    for test in tests {
      let scratch = try ScratchFolder()
      let template = try #require(test["template"] as? String)
      let expected = try #require(test["expected"] as? String)
      try scratch.write("page.mustache", Array(template.utf8))
      let json = try JSONSerialization.data(
        withJSONObject: try #require(test["data"]), options: [.fragmentsAllowed])
      try scratch.write("data.json", Array(json))
      for (name, text) in test["partials"] as? [String: String] ?? [:] {
        try scratch.write("partials/\(name).mustache", Array(text.utf8))
      }
      try FileManager.default.createDirectory(
        atPath: scratch.path + "/partials", withIntermediateDirectories: true)
      let run = try CandourProgram.run([
        "templates", "render", scratch.path + "/page.mustache", "--data", scratch.path + "/data.json",
        "--partials", scratch.path + "/partials",
      ])
      #expect(run.text == expected, "\(suite): \(test["name"] ?? "")")
      #expect(run.errors == "")
    }
  }
}
