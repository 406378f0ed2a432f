import Diagnostics
import Foundation
import Templates
import Testing

/// The official suites of the Mustache specification, which are not part of this repository: in the folder
/// that `CANDOUR_SPECS` names, or in `../shared/specs` beside the package.
struct MustacheSuiteTests {
  @Test(
    .enabled(if: MustacheSuite.folder != nil, "no folder of specifications: set CANDOUR_SPECS"),
    arguments: MustacheSuite.cases
  )
  func rendersAsSpecified(_ example: MustacheSuite.Case) throws {
    var diagnostics: [Diagnostic] = []
    var sources = example.partials
    sources["the template"] = example.template
    let library = TemplateLibrary(sources.mapValues { SourceText(path: "x", bytes: Array($0.utf8)) })
    let template = library.compileOpen("the template", &diagnostics)
    let data = TemplateData(json: SourceText(path: "x.json", bytes: example.data), &diagnostics)
    #expect(diagnostics == [])
    var context = RenderContext()
    var bytes: [UInt8] = []
    try #require(template).render(try #require(data), using: &context, into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == example.expected)
  }

  @Test(.enabled(if: MustacheSuite.folder != nil, "no folder of specifications: set CANDOUR_SPECS"))
  func findsEverySuite() {
    let counts = Dictionary(grouping: MustacheSuite.cases, by: \.suite).mapValues(\.count)
    for suite in [
      "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
    ] {
      #expect(counts[suite, default: 0] > 10, "\(suite)")
    }
  }
}

enum MustacheSuite {
  struct Case: Sendable, CustomTestStringConvertible {
    let suite: String
    let name: String
    let template: String
    let partials: [String: String]
    let data: [UInt8]
    let expected: String

    var testDescription: String { "\(suite): \(name)" }
  }

  static let folder: URL? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let specs =
      ProcessInfo.processInfo.environment["CANDOUR_SPECS"].map { URL(filePath: $0) }
      ?? package.appending(path: "../shared/specs")
    let suites = specs.appending(path: "mustache")
    return FileManager.default.fileExists(atPath: suites.path) ? suites : nil
  }()

  static let cases: [Case] = {
    guard let folder,
      let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    else { return [] }
    return files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.flatMap { read($0) }
  }()

  private static func read(_ file: URL) -> [Case] {
    guard let bytes = try? Data(contentsOf: file),
      let suite = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any],
      let tests = suite["tests"] as? [[String: Any]]
    else { return [] }
    return tests.compactMap { test in
      guard let name = test["name"] as? String, let template = test["template"] as? String,
        let expected = test["expected"] as? String, let value = test["data"],
        let data = try? JSONSerialization.data(withJSONObject: value, options: [.fragmentsAllowed])
      else { return nil }
      return Case(
        suite: file.deletingPathExtension().lastPathComponent,
        name: name,
        template: template,
        partials: test["partials"] as? [String: String] ?? [:],
        data: Array(data),
        expected: expected
      )
    }
  }
}
