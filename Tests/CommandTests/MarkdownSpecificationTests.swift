import Foundation
import TestSupport
import Testing

/// Where the GFM specification and the program that it is compared with are.
enum MarkdownSpecification {
  static let path: String? = {
    let environment = ProcessInfo.processInfo.environment["CANDOUR_SPECS"].map { $0 + "/gfm-spec.txt" }
    let candidates = [environment, CandourProgram.checkout + "/../shared/specs/gfm-spec.txt"].compactMap { $0 }
    return candidates.first { FileManager.default.fileExists(atPath: $0) }
  }()

  static let program: String? = ["/usr/bin/cmark-gfm", "/opt/homebrew/bin/cmark-gfm", "/usr/local/bin/cmark-gfm"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What `cmark-gfm` prints, in its safe mode, with the extensions that Candour uses.
  static func reference(_ input: [UInt8]) throws -> [UInt8] {
    let program = try #require(program)
    let extensions = ["table", "strikethrough", "autolink", "tagfilter", "tasklist", "footnotes"]
    return try CandourProgram.run(extensions.flatMap { ["-e", $0] }, input: input, program: program).output
  }
}

/// `candour markdown --plain` against the program `cmark-gfm`, byte for byte.
@Suite(
  .enabled(
    if: MarkdownSpecification.program != nil,
    "needs the program cmark-gfm, which scripts/install-packages.sh --for-tests installs"
  )
)
struct MarkdownSpecificationTests {
  @Test(.enabled(if: MarkdownSpecification.path != nil, "needs the GFM specification, which is not in the repository"))
  func printsEveryExampleAsTheProgramDoes() throws {
    let text = try String(contentsOfFile: try #require(MarkdownSpecification.path), encoding: .utf8)
    let fence = String(repeating: "`", count: 32)
    var examples: [String] = []
    var lines: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(fence + " example") {
        lines = []
      } else if line == ".", let example = lines {
        examples.append(example.map { $0 + "\n" }.joined().replacing("→", with: "\t"))
        lines = nil
      } else {
        lines?.append(line)
      }
    }
    #expect(examples.count > 600)
    for example in examples {
      let run = try CandourProgram.run(["markdown", "--plain"], input: Array(example.utf8))
      #expect(try run.output == MarkdownSpecification.reference(Array(example.utf8)), "\(example)")
      #expect(run.status == 0)
    }
  }

  /// Pieces of Markdown put together at random.
  @Test(arguments: Seeds.some(40))
  func printsRandomMarkdownAsTheProgramDoes(_ seed: UInt64) throws {
    let pieces = [
      "word ", "*", "**", "_", "~~", "`", "``", "[", "]", "(", ")", "](", "![", "<", ">", "<b>", "<script>", "&amp;",
      "&",
      "\\", "\n", "\n\n", "- ", "1. ", "> ", "# ", "    ", "\t", "| a | b |\n|---|---|\n| c |", "[^1]", "[^1]: note\n",
      "www.example.org", "https://example.org/x?y=1", "a@example.org", "- [x] done", "---\n", "===\n", "```\n", "é",
      "—", "¶12",
    ]
    var random = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 5...120, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
    let run = try CandourProgram.run(["markdown", "--plain"], input: Array(text.utf8))
    #expect(try run.output == MarkdownSpecification.reference(Array(text.utf8)), "\(text)")
  }
}
