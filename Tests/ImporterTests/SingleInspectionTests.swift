import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// What reports under the single inspection framework ask for, below headings of several names and beside the review
/// of the Local Safeguarding Children Board.
struct SingleInspectionTests {
  /// The table's rows are numbered as the lists below it are.
  static func text(_ lists: String) -> String {
    """
    Northwick Borough Council
    Inspection of services for children in need of help and protection, children looked after and care leavers
    and
    Review of the effectiveness of the Local Safeguarding Children Board
    Inspection date: 3 – 26 May 2015
    Report published: 15 July 2015

    The overall judgement is that children’s services are inadequate

    1.    Children who need help and protection                   Inadequate

    2.    Children looked after and achieving permanence          Requires improvement

          2.1    Adoption performance                             Good

          2.2    Experiences and progress of care leavers         Requires improvement

    3.    Leadership, management and governance                   Inadequate

    The effectiveness of the Local Safeguarding Children Board (LSCB)
    requires improvement

    \(lists)
    """
  }

  /// Between a graded heading and its first numbered paragraph stands a summary without numbers.
  @Test func citesTheFirstParagraphBehindASummary() async throws {
    let run = try await ImportRun(
      Self.text(
        """
        Executive summary

        Leaders have begun to put right what the last inspection found, but progress is too slow for many children.

        Recommendations

        1. Make sure that every child who goes missing is offered an interview within 72 hours.
        2. Reduce the number of children whose plans are reviewed late.
        3. Tell care leavers what they are entitled to.

        Inspection judgements about the local authority

         The experiences and progress of children who need help and protection          Inadequate

        Summary

        Too many children wait for help.

        Inspection findings

        4.    Children wait too long.

        5.    Some are not seen.

         The experiences and progress of children looked after and achieving      Requires improvement
         permanence

        Summary

        Some children do well.

        Inspection findings

        6.    Most children are in stable homes.
        """))
    let places = try run.report().judgements.map { $0.at?.description ?? "" }
    #expect(places.contains("¶4") && places.contains("¶6"), "\(places)")
  }

  @Test func citesTheFirstParagraphBelowATableOfOneJudgement() async throws {
    let run = try await ImportRun(
      Self.text(
        """
        Executive summary

        Leaders have begun to put right what the last inspection found, but progress is too slow for many children.

        Recommendations

        1. Make sure that every child who goes missing is offered an interview within 72 hours.
        2. Reduce the number of children whose plans are reviewed late.
        3. Tell care leavers what they are entitled to.

        Inspection judgements about the local authority

        Key judgement                                                             Judgement grade
        The experiences and progress of children who need help and protection     Inadequate


        Summary

        Too many children wait for help.


        4.    Children wait too long.

        Key judgement                                                             Judgement
                                                                                  grade
        The experiences and progress of children looked after and achieving       Requires improvement
        permanence


        Summary

        Some children do well.

        5.    Most children are in stable homes.
        """))
    let places = try run.report().judgements.map { $0.at?.description ?? "" }
    #expect(places.contains("¶4") && places.contains("¶5"), "\(places)")
  }

  /// Lines that sort the list are no heading of an area, and the numbers go on below them.
  @Test func tellsOfNumbersThatGoOnBelowALineThatSortsTheList() async throws {
    func messages(_ next: String) async throws -> [String] {
      let run = try await ImportRun(
        Self.text("Recommendations\n\nHelp and protection\n\n1.   Ensure that meetings are timely.\n\n\(next)"))
      return run.messages.filter { $0.hasPrefix("this item stands a few lines behind the list") }
    }
    #expect(try await messages("Care leavers and others\n\n2.   Improve the quality of pathway plans.").count == 1)
    #expect(try await messages("Inspection findings\n\n2.   Social workers see children often.").isEmpty)
  }

  /// Sentences as headings, in capitals too, on one line or two.
  @Test(arguments: [
    "The experiences and progress of children who need help and protection are inadequate",
    "The experiences and progress of children who need help and\nprotection require improvement",
    "THE GRADED JUDGEMENT ABOUT CHILDREN WHO NEED HELP AND PROTECTION IS THAT IT IS INADEQUATE",
  ])
  func placesGradesBelowSentences(_ heading: String) async throws {
    let run = try await ImportRun(
      Self.text(
        """
        Areas for improvement

        1.   Ask for thing 1.

        Inspection judgements about the local authority

        \(heading)

        2.   Plans were not clear in most of the cases that inspectors read.

        The graded judgement for adoption performance is that it is good

        3.   Adopters were found for all but two of the children who waited.
        """))
    let isOther = heading.contains("improvement")
    #expect(run.judgements["help-and-protection"] == "inadequate ¶2", "\(run.judgements)")
    #expect(run.messages.contains { $0.contains("decide which is right") } == isOther)
    #expect(run.judgements["looked-after/adoption"] == "good ¶3")
  }

  private static func list(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "\($0).   Ask for thing \($0)." }.joined(separator: "\n\n")
  }

  private static let recommendations = "Recommendations\n\n" + list(1...7)
  private static let findings =
    "The experiences and progress of children who need help and protection\n\n8.   Staff are kind.\n\n9.   Staff are able."

  @Test func takesEveryRecommendationBelowANumberedTable() async throws {
    let run = try await ImportRun(Self.text(Self.recommendations + "\n\n" + Self.findings))
    let requests = try run.report().requests
    #expect(requests.map(\.words) == (1...7).map { "Ask for thing \($0)." })
    // The first three numbers lead to the table, too.
    #expect(
      requests.map(\.at.description) == (1...3).map { "§Recommendations(\($0))" } + (4...7).map { "¶\($0)" })
  }

  /// Steps below a paragraph, after which the count of paragraphs goes on.
  @Test func keepsStepsOfAParagraphApart() async throws {
    let steps = "Plans\n\n" + Self.list(1...3) + "\n\nStaff\n\n4.   Staff are kind.\n\n5.   Staff are able."
    let run = try await ImportRun(Self.text(steps))
    #expect(try run.report().outline.contains { $0.title == "Staff" && $0.places.map(\.description) == ["¶4–5"] })
  }

  @Test(arguments: [
    "Priority and immediate action", "Areas for priority action", "Areas for priority and immediate action",
  ])
  func takesPriorityActions(_ heading: String) async throws {
    let lists = """
      What does the local authority need to improve?
      \(heading)

      4.   Review all cases.

      5.   Recruit enough social workers.

      Areas for improvement

      6.   Ensure that plans are clear.

      The local authority’s strengths

      7.   Staff are kind.
      """
    let requests = try await ImportRun(Self.text(lists)).report().requests
    #expect(requests.map(\.kind) == [.priorityAction, .priorityAction, .recommendation])
    #expect(requests.map(\.at.description) == ["¶4", "¶5", "¶6"])
  }

  @Test(arguments: [
    "The Local Safeguarding Children Board (LSCB)\n\nThe Local Safeguarding Children Board is good\n\nRecommendations",
    "The Local Safeguarding Children Board (LSCB)\nThe effectiveness of the Local Safeguarding Children\nBoard (LSCB) requires improvement\n\nRecommendations",
    "What does the LSCB need to improve?\nAreas for improvement",
  ])
  func leavesWhatIsAskedOfTheBoardOut(_ headings: String) async throws {
    let board = "\(headings)\n\n10.   Share the audits.\n\n11.   Publish what was learned."
    let run = try await ImportRun(Self.text([Self.recommendations, Self.findings, board].joined(separator: "\n\n")))
    #expect(try run.report().requests.map(\.words) == (1...7).map { "Ask for thing \($0)." })
    #expect(run.messages.contains { $0.contains("asks the Board") && $0.contains("its list of 2 is left out") })
  }

  /// The heading of the Board’s own section, with its grade right below and on two lines.
  @Test(arguments: [
    "Section 2: The effectiveness of the Local Safeguarding Children Board\nThe effectiveness of the LSCB requires improvement",
    "Section 2: The effectiveness of the Local Safeguarding Children\nBoard\nThe effectiveness of the LSCB is good\nExecutive summary\nThe board meets its statutory duties.",
  ])
  func leavesOutWhatTheBoardIsAskedBelowItsSection(_ section: String) async throws {
    let run = try await ImportRun(
      Self.text(
        "\(Self.recommendations)\n\n\(Self.findings)\n\n\(section)\n\nRecommendations\n\n10.   Ensure that audits lead to change.\n\n11.   Publish the framework."
      ))
    #expect(try run.report().requests.map(\.words) == (1...7).map { "Ask for thing \($0)." })
    #expect(run.messages.contains { $0.contains("asks the Board") }, "\(run.messages)")
  }

  /// Findings count from 1 below a table with numbers of its own, whose cells stand on lines of their own.
  @Test func placesGradesWhereFindingsCountFromOne() async throws {
    let run = try await ImportRun(
      """
      Northwick Borough Council
      Inspection of services for children in need of help and protection, children looked after and care leavers
      Inspection date: 3 – 26 May 2015
      Report published: 15 July 2015
      Children’s services in Northwick are inadequate
      1. Children who need help and
      protection
      Inadequate
      2. Children looked after and
      achieving permanence
      Requires improvement
      2.1 Adoption performance Good
      2.2 Experiences and progress of care
      leavers
      Requires improvement
      3. Leadership, management and
      governance
      Inadequate
      Recommendations
      • Ensure that strategy meetings are held when they are needed.
      • Ensure that audits evaluate the difference made to children.
      Inspection findings
      The experiences and progress of children who need
      help and protection
      Inadequate
      Summary
      Too many children wait for help, and their plans are not clear enough for their families.
      1. Thresholds are not understood. Too many children wait for an assessment.
      2. Plans do not say by when something must change. Reviews are often late.
      3. Managers do not know which children wait. Audits are few.
      4. Children who go missing are not seen. Staff change often.
      """)
    #expect(run.judgements["help-and-protection"] == "inadequate ¶1", "\(run.judgements)")
  }
}
