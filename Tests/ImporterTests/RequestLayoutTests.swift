import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Lists of what is asked for: bullets below numbers and below bullets, headings that sort a list, lists of the Board.
struct RequestLayoutTests {
  private static func sif(_ list: String) throws -> String {
    let text = SampleReports.sif(SampleReports.sifPipes)
    let start = try #require(text.firstRange(of: "1. Make sure"))
    let end = try #require(text.firstRange(of: "Information about this inspection"))
    return text[..<start.lowerBound] + list + "\n\nSummary for children and young people\n\n" + text[end.lowerBound...]
  }

  @Test(arguments: [
    "1. Improve the plans of children. These include:", "1. Improve the plans of children, which should be:",
    "1. Improve the plans of children.",
  ])
  func keepsBulletsWithTheirNumber(_ first: String) async throws {
    let run = try await ImportRun(
      try Self.sif(
        """
        \(first)

           • plans for children in need
           • pathway plans.

        2. Strengthen supervision.

        3. Recruit more foster carers.
        """))
    let requests = try run.report().requests
    #expect(requests.map(\.words.first) == ["I", "S", "R"])
    #expect(requests.first?.words.contains("plans for children in need") == true)
    #expect(requests.first?.words.hasSuffix("pathway plans.") == true)
    #expect(requests.last?.words == "Recruit more foster carers.")
  }

  @Test(arguments: [
    "• The quality of plans, including:\n   – child in need plans\n   – pathway plans.",
    "• The quality of plans, including:\n     • child in need plans\n     • pathway plans.",
    "• The quality of plans, including:\n– child in need plans\n– pathway plans.",
    "• The quality of plans\n   o child in need plans, which\n     are late\n   o pathway plans.",
  ])
  func keepsBulletsWithTheBulletAbove(_ first: String) async throws {
    let text = SampleReports.ilacs(
      dates: "11–15 March 2024", table: SampleReports.table2023Wrapped, headings: SampleReports.body2023
    ).replacing("- The timeliness of first health assessments.", with: first)
      .replacing("\n- ", with: "\n• ").replacing("\n  what", with: "\n  what")
    let requests = try await ImportRun(text).report().requests
    #expect(requests.count == 3, "\(requests.map(\.words))")
    #expect(requests.first?.words.hasSuffix("pathway plans.") == true)
    #expect(requests.map(\.at.description) == (1...3).map { "§What needs to improve(\($0))" })
  }

  private static let board = """
    The effectiveness of the Local Safeguarding Children Board (LSCB)

    The Board is good.

    Recommendations

    6. Publish an annual report of the board.

    7. Evaluate the threshold document.
    """

  /// Headings of areas sort the list.
  @Test func readsListBelowHeadingsOfAreas() async throws {
    let list = """
      Leadership, management and governance

      1. Improve the plans of children.

      2. Strengthen supervision.

      Children who need help and protection

      3. See children alone.
      """
    let run = try await ImportRun(try Self.sif(list) + "\n\n" + Self.board)
    #expect(try run.report().requests.map(\.at.description) == ["¶1", "¶2", "¶3"])
    #expect(run.messages.contains { $0.contains("asks the Board") })
  }

  /// Headings that name no area sort it too, where its numbers go on and each item says what is to be done.
  @Test(arguments: ["Early help", "For partners of the council", "Looked after children and care leavers:"])
  func readsOnBehindOtherHeadings(_ heading: String) async throws {
    let list = """
      Children who need help and protection

      1. Improve the plans of children.

      2. Strengthen supervision.

      \(heading)

      3. Ensure that families get help.
      """
    let run = try await ImportRun(try Self.sif(list) + "\n\n4. Children are safe.\n\n" + Self.board)
    #expect(try run.report().requests.map(\.at.description) == ["¶1", "¶2", "¶3"], "\(run.messages)")
  }

  /// One of its items has parts.
  @Test func readsOnBehindAnItemWithParts() async throws {
    let list = """
      1. Improve the plans of children.

      2. Improve supervision by:
           • training managers
           • auditing records.

      Leadership, management and governance

      3. Review the panel.
      """
    let run = try await ImportRun(try Self.sif(list) + "\n\n4. Children are safe.\n\n" + Self.board)
    #expect(try run.report().requests.map(\.words.first) == ["I", "I", "R"], "\(run.messages)")
  }

  /// The council’s list is not found; the Board’s is not taken for it.
  @Test(arguments: [
    "The plans of children.\n\nThe supervision of staff.", "Work to be done\n\n1. Plans are late.",
  ])
  func takesNoListOfTheBoard(_ list: String) async throws {
    let run = try await ImportRun(try Self.sif(list) + "\n\n" + Self.board)
    #expect(try run.report().requests.allSatisfy { !$0.words.contains("board") && !$0.words.contains("threshold") })
    #expect(run.messages.contains { $0.contains("no list was found below “Recommendations”") })
    #expect(run.messages.contains { $0.contains("asks the Board") })
  }

  /// The count of a list that goes on below the next limit reads as that of the paragraphs.
  @Test func asksAfterALimitBelowWhichNothingWasTaken() async throws {
    let list = "Immediately:\n\n1. improve plans\n2. improve records\n\nWithin three months:\n\n3. improve supervision"
    let run = try await ImportRun(
      """
      Inspection of safeguarding and looked after children services

      Inspection dates: 6–17 June 2011
      Reporting inspector: Jane Doe HMI

      Capacity for improvement        Grade 3 (adequate)

      1. Capacity is adequate.

      Areas for improvement

      2. In order to improve, the partners should take the following action.

      \(list)
      """)
    #expect(run.messages.contains { $0.hasPrefix("nothing was taken below “Within three months:”") })
    #expect(run.text.contains("# TODO: nothing was taken below “Within three months:”"))
    #expect(try await !ImportRun(SampleReports.slac).messages.contains { $0.hasPrefix("nothing was taken") })
  }

  @Test func readsNumbersThatAreGluedToTheirParagraphs() async throws {
    let lines = SampleReports.slac.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let text = lines.map { line in
      let digits = line.prefix(while: \.isNumber)
      return digits.isEmpty ? line : line.replacing("\(digits). ", with: "\(digits).")
    }
    let run = try await ImportRun(text.joined(separator: "\n"))
    #expect(run.judgements == DirtyTextTests.judgements)
    #expect(try run.report().requests.map(\.at.description) == ["¶5", "¶5", "¶5", "¶16"])
  }

  /// Graded headings of a half may be lost; its own heading tells.
  @Test func tellsHalfOfRequestsByItsHeading() async throws {
    let text = SampleReports.slac.replacing("Overall effectiveness\n\nGrade 2 (good)\n\n14.", with: "14.")
      .replacing("Capacity for improvement\n\nGrade 2 (good)\n\n15.", with: "15.")
    #expect(
      try await ImportRun(text).report().requests.map(\.area)
        == ["safeguarding", "safeguarding", "safeguarding", "looked-after"])
  }

  /// Its bullets were lost, and it announces no list of the others.
  @Test func keepsANumberThatEndsInAColon() async throws {
    let run = try await ImportRun(
      try Self.sif(
        """
        1. Strengthen supervision.

        2. Improve the assessments of children. In particular:

              that they consider all children of a family
              that they say who does what

        3. Reduce the stability of homes for those who moved three times in a year.
        """))
    let requests = try run.report().requests
    #expect(requests.map(\.at.description) == ["¶1", "¶2", "¶3"])
    #expect(requests[1].words.hasSuffix("who does what"))
    #expect(requests.allSatisfy { $0.within == nil })
  }
}
