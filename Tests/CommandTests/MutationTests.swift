import Diagnostics
import Foundation
import TestSupport
import Testing

/// Whatever becomes of a site's files, the program ends by itself and soon, says what is wrong in a form that
/// can be read, and leaves what was published as it was unless all is well.
@Suite struct MutationTests {
  private static let base = Result { try FileTree.files(below: BrokenSiteTests.fixtures + "/base") }

  /// A page of the site's own, so that templates are spoilt too.
  private static let template = Array(
    "{{< layouts/page}}{{$content}}<h1>{{title}}</h1>{{#contents}}{{text}}{{/contents}}{{{body}}}{{/content}}{{/layouts/page}}\n"
      .utf8)

  /// The base site as it is published before anything is spoilt.
  private static let published: Result<[String: [UInt8]], any Error> = Result {
    let folder = try ScratchFolder()
    for (path, bytes) in try base.get() { try folder.write(path, bytes) }
    let run = try CandourProgram.run(["build", "--site", folder.path])
    try #require(run.status == 0)
    return try folder.files(below: "public")
  }

  @Test(arguments: Seeds.some(40))
  func endsByItselfWhateverBecomesOfTheFiles(_ seed: UInt64) throws {
    var files = try Self.base.get()
    files["templates/page.mustache"] = Self.template
    let mutation = SiteMutation(files, seed: seed)
    let folder = try ScratchFolder()
    for (path, bytes) in mutation.files { try folder.write(path, bytes) }
    let before = try Self.published.get()
    for (path, bytes) in before { try folder.write("public/" + path, bytes) }

    let clock = ContinuousClock()
    let start = clock.now
    let run = try CandourProgram.run(["build", "--site", folder.path, "--format", "json"], limit: 60)
    #expect(clock.now - start < .seconds(20), "\(mutation.steps)")

    let report = try Self.report(in: run.output)
    #expect(run.status == (report.errors > 0 ? 1 : 0), "\(mutation.steps) \(run.errors)")
    if run.status != 0 { #expect(try folder.files(below: "public") == before, "\(mutation.steps)") }
    for problem in report.problems {
      #expect(Rule(rawValue: problem.rule) != nil)
      #expect(!problem.message.isEmpty && !problem.message.contains("\n"), "\(problem)")
      #expect(problem.line >= 1 && problem.column >= 1 && problem.endLine >= problem.line, "\(problem)")
      #expect(problem.endLine > problem.line || problem.endColumn >= problem.column, "\(problem)")
    }
    #expect(Set(report.problems).count == report.problems.count, "the same problem twice: \(mutation.steps)")
  }

  private static func report(in json: [UInt8]) throws -> (problems: [SiteText.Problem], errors: Int) {
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    return (try BrokenSiteTests.problems(in: json), try #require(document["errors"] as? Int))
  }
}
