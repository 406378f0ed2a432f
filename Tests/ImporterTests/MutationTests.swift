import Diagnostics
import TestSupport
import Testing

@testable import Importer

/// Text that was spoilt at random: nothing ends the program, and what is written is a draft or nothing.
struct MutationTests {
  private static let texts = [
    SampleReports.slac, SampleReports.letter, SampleReports.paper, SampleReports.sif(SampleReports.sifSpaces),
    SampleReports.ilacs(
      dates: "11–15 March 2024", table: SampleReports.table2023Wrapped, headings: SampleReports.body2023),
  ]

  private static let pieces: [[UInt8]] =
    [
      "|", "\t", "   ", "\n", "\n\n", "\r\n", "\u{0C}", "-\n", "1. ", "12.", "4.1.3 ", "• ", "- ", "Grade 2 (good)",
      "Good",
      "Requires", "to be good", "Judgement  Grade", "Record of main findings", "Contents", "Recommendations", ":", "(",
      ")",
      "%", "2012", "30 February 2012", "Q3 19/20", "N/A", "**", "é", "“", "\u{200B}", "Within three months:",
      "99999999999999999999", "§", "¶12", "[x](y)", "<b>", "TODO", "---\n", "\"", "\\",
    ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x80], [0x00]]

  private static func spoilt(_ seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    var bytes = Array((texts.randomElement(using: &random) ?? "").utf8)
    for _ in 0..<Int.random(in: 1...12, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 1...300, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes.removeSubrange(at..<end)
      case 1: bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &random))
      case 2: bytes[at] = UInt8.random(in: .min ... .max, using: &random)
      case 3: bytes = Array(bytes[..<at]) + bytes[end...].reversed()
      default: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: at)
      }
    }
    return bytes
  }

  @Test func readsSpoiltTextWithoutAnEnd() async throws {
    for seed in 0..<UInt64(Soak.cases(400)) {
      let run = try await ImportRun(Self.spoilt(seed))
      // A text is refused with one problem, or gives whole drafts.
      if run.result.drafts.isEmpty {
        #expect(!run.result.diagnostics.isEmpty, "seed \(seed)")
      }
      for draft in run.result.drafts {
        #expect(draft.text.hasSuffix("\n"), "seed \(seed)")
        #expect(draft.kind == .table || draft.text.hasPrefix("---\n"), "seed \(seed)")
      }
    }
  }

  /// What is read twice is the same.
  @Test func readsTheSameTwice() async throws {
    for seed in 0..<UInt64(Soak.cases(20)) {
      let bytes = Self.spoilt(seed)
      let (first, second) = (try await ImportRun(bytes), try await ImportRun(bytes))
      #expect(first.result.drafts == second.result.drafts)
      #expect(first.result.diagnostics == second.result.diagnostics)
    }
  }

  /// Shapes that a careless reader would go through again and again.
  @Test(arguments: [
    "1. Words of a paragraph.\n\n", "Overall effectiveness   Good\n", "Areas for improvement\n\n- one\n\n", "a-\nb",
    "Heading\n\nGrade 2 (good)\n\n", "| a | b |\n", "Within three months:\n", "Published: 1 May 2011\n",
    "9.1 Words.\n\n",
  ])
  func takesTimeInProportionToTheText(_ piece: String) async throws {
    let importer = try await ImportRun.importer()
    let isLinear = Soak.isLinear { size in
      let text = SampleReports.slac + String(repeating: piece, count: size / piece.utf8.count)
      let source = SourceText(path: "report.txt", bytes: Array(text.utf8))
      return Soak.fastest { _ = importer.result(of: source) }
    }
    #expect(isLinear)
  }
}
