import TestSupport
import Testing

@testable import Importer

/// The same words, otherwise typeset, give the same drafts: what comes from a word processor or a viewer has other
/// spaces, hyphens and ends of lines than what pdftotext makes.
struct TypesettingTests {
  private static let texts = [
    "SLAC": SampleReports.slac, "letter": SampleReports.letter, "paper": SampleReports.paper,
    "SIF": SampleReports.sif(SampleReports.sifSpaces),
    "ILACS": SampleReports.ilacs(
      dates: "11–15 March 2024", table: SampleReports.table2023Wrapped, headings: SampleReports.body2023),
  ]

  enum Typesetting: String, CaseIterable, Sendable {
    case noBreakSpaces, thinSpaces, noBreakHyphens, spacesWithoutWidth, ligatures, byteOrderMark
    case carriageReturns, wideLineBreaks, trailingSpaces, moreEmptyLines

    func set(_ text: String) -> String {
      switch self {
      case .noBreakSpaces: Self.withSpaces("\u{A0}", text)
      case .thinSpaces: Self.withSpaces("\u{2009}", text)
      case .noBreakHyphens: text.replacing("-", with: "\u{2011}")
      case .spacesWithoutWidth: text.replacing(/([a-z]) ([a-z])/) { "\($0.1)\u{200B} \($0.2)" }
      case .ligatures: text.replacing("ffi", with: "ﬃ").replacing("fi", with: "ﬁ").replacing("fl", with: "ﬂ")
      case .byteOrderMark: "\u{FEFF}" + text
      case .carriageReturns: text.replacing("\n", with: "\r\n")
      case .wideLineBreaks: text.replacing("\n", with: "\u{2028}")
      case .trailingSpaces: text.replacing("\n", with: "  \n")
      case .moreEmptyLines: text.replacing("\n\n", with: "\n\n\n")
      }
    }

    /// Another space for each that stands alone in a line, as in no column.
    private static func withSpaces(_ space: String, _ text: String) -> String {
      text.replacing(/(\S) (?=\S)/) { "\($0.1)\(space)" }
    }
  }

  @Test(arguments: Typesetting.allCases)
  func givesTheSameDrafts(_ typesetting: Typesetting) async throws {
    for (name, text) in Self.texts {
      let plain = try await ImportRun(text)
      let run = try await ImportRun(typesetting.set(text))
      #expect(
        Self.withoutLines(run.result.drafts.map(\.text)) == Self.withoutLines(plain.result.drafts.map(\.text)),
        "\(name)")
      #expect(Self.withoutLines(run.messages) == Self.withoutLines(plain.messages), "\(name)")
    }
  }

  /// Where lines were added, their numbers differ.
  private static func withoutLines(_ texts: [String]) -> [String] {
    texts.map { $0.replacing(/line \d+/, with: "line") }
  }

  /// The place of a problem is that of the file as it was saved.
  @Test func tellsWhereAProblemStands() async throws {
    let text = SampleReports.slac.replacing("Grade 2 (good)", with: "Grade 3 (adequate)", maxReplacements: 1)
    let plain = try await ImportRun(text)
    let run = try await ImportRun(Typesetting.noBreakSpaces.set(text))
    #expect(!plain.result.diagnostics.isEmpty)
    #expect(run.result.diagnostics == plain.result.diagnostics)
  }
}
