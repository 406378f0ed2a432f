import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Tables of a paper with a column of grades for each of two inspections, whichever stands first.
struct EarlierColumnTests {
  private static let grades = [
    "leaders": "good ¶2", "help-and-protection": "requires-improvement ¶2", "children-in-care": "good ¶2",
    "care-leavers": "outstanding ¶2", "overall": "good ¶2",
  ]

  /// The older column has words in place of a grade, cells fill several lines, and empty lines part the rows.
  @Test(arguments: [
    ("July 2024", "May 2019"), ("This inspection", "Last inspection"), ("Current", "Previous"),
  ])
  func readsTheNewerColumnWhereItStandsFirst(_ own: String, _ other: String) async throws {
    let head = own.padding(24) + other
    for none in ["n/a", "Not judged", "-", "New in 2023", "Inadequate"] {
      for gap in ["", "\n"] {
        let table = """
          Judgement                                 \(head)
          \(gap)The impact of leaders on social work      Good                    Inadequate
          practice with children and families
          \(gap)The experiences and progress of           Requires                Inadequate
          children who need help and protection     improvement
          \(gap)The experiences and progress of           Good                    Inadequate
          children in care
          \(gap)The experiences and progress of           Outstanding             \(none)
          care leavers
          \(gap)Overall effectiveness                     Good                    Inadequate
          """
        let run = try await ImportRun(ScrutinyPaper.text(table))
        #expect(run.judgements == Self.grades, "\(none) \(gap.count) \(run.messages)")
      }
    }
  }

  /// A page may end between two rows or within one, with its number below and a title above the next.
  @Test(arguments: ["Self-assessment", "May 2019", "Previous"])
  func readsTheColumnOnEachPage(_ other: String) async throws {
    let lines = """
      The impact of leaders on social work      Requires improvement    Good
      practice with children and families       to be good
      The experiences and progress of           Requires                Inadequate
      children who need help and protection     improvement
      The experiences and progress of           Good                    Inadequate
      children in care
      The experiences and progress of           Outstanding             Good
      care leavers
      Overall effectiveness                     Requires                Good
                                                improvement to
                                                be good
      """.split(separator: "\n").map(String.init)
    for cut in 1..<lines.count {
      let table =
        lines[..<cut].joined(separator: "\n") + "\n\n                         1\n\n\u{0C}"
        + lines[cut...].joined(separator: "\n")
      let run = try await ImportRun(
        ScrutinyPaper.text("Judgement                                 July 2024               \(other)\n" + table))
      let wrong = Self.newer.filter { run.grades[$0.key] != $0.value && run.grades[$0.key] != "none" }
      #expect(wrong.isEmpty, "\(cut) \(run.grades) \(run.messages)")
    }
  }

  private static let newer = [
    "leaders": "requires-improvement", "help-and-protection": "requires-improvement", "children-in-care": "good",
    "care-leavers": "outstanding", "overall": "requires-improvement",
  ]

  /// Plain text has one cell below the other, and a head's cell on two lines.
  @Test(arguments: ["Grade at previous inspection (2019)", "Grade at previous\ninspection (2019)"])
  func readsTheFirstOfTwoCellsBelowALabel(_ head: String) async throws {
    let labels = [
      "The impact of leaders on social work practice\nwith children and families",
      "The experiences and progress of children\nwho need help and protection", "Overall effectiveness",
    ]
    let rows = labels.map { "\($0)\n\nRequires improvement\nto be good\n\nGood" }.joined(separator: "\n\n")
    let run = try await ImportRun(ScrutinyPaper.text("Judgement\n\nGrade\n\n\(head)\n\n\(rows)"))
    #expect(run.grades["overall"] == "requires-improvement", "\(run.messages)")
  }

  /// As a word processor sets cells in the middle of their rows.
  @Test func readsCellsInTheMiddleOfTheirRows() async throws {
    let table = """
           Judgement                                    July 2024                   January 2019
           The impact of leaders on social
           work practice with children and              Good                        Inadequate
           families
           The experiences and progress of              Requires
           children who need help and                   improvement to be           Inadequate
           protection                                   good
           The experiences and progress of
                                                        Good                        Inadequate
           children in care
           The experiences and progress of              Outstanding                 n/a
           care leavers
           Overall effectiveness                        Good                        Inadequate
      """
    let run = try await ImportRun(ScrutinyPaper.text(table))
    #expect(!run.grades.values.contains("inadequate"), "\(run.grades)")
    #expect(run.grades["leaders"] == "good" && run.grades["help-and-protection"] == "requires-improvement")
  }

  /// Cell by cell, as a page without its layout is read.
  @Test func readsCellsBelowEachOther() async throws {
    let rows = [
      ("The impact of leaders on social work practice with children and families", "Good", "Inadequate"),
      (
        "The experiences and progress of children who need help and protection", "Requires improvement to be good",
        "Inadequate"
      ),
      ("The experiences and progress of children in care", "Good", "Inadequate"),
      ("The experiences and progress of care leavers", "Outstanding", "Not judged"),
      ("Overall effectiveness", "Good", "Inadequate"),
    ]
    let table =
      "Judgement\n\nJuly 2024\n\nMay 2019\n\n" + rows.map { "\($0.0)\n\n\($0.1)\n\n\($0.2)" }.joined(separator: "\n\n")
    let run = try await ImportRun(ScrutinyPaper.text(table))
    #expect(run.grades == Self.grades.mapValues { String($0.prefix { $0 != " " }) }, "\(run.messages)")
  }

  /// The last row of a table whose grades fill two and three lines, one column for the inspection before.
  @Test func takesNoGradeOfTheInspectionBeforeFromACutCell() async throws {
    let run = try await ImportRun(
      """
      Inspection of Northwick local authority
      children’s services
      Inspection dates: 9 to 20 June 2025

      Lead inspector: Jane Doe, His Majesty’s Inspector

       Judgement                            Grade                   Grade at previous
                                                                    inspection (2019)
       The impact of leaders on social      Outstanding             Requires improvement
       work practice with children and                              to be good
       families
       The experiences and progress of      Requires                Good
       children who need help and           improvement to be
       protection                           good
       The experiences and progress of      Outstanding             Good
       children in care
       The experiences and progress of      Requires                Good
       care leavers                         improvement to be
                                            good
       Overall effectiveness                Good                    Requires improvement
                                                                    to be good

      Services for children have changed since the last inspection in 2019.
      """)
    #expect(["good", "none", nil].contains(run.grades["overall"]), "\(run.grades)")
  }
}

extension String {
  fileprivate func padding(_ width: Int) -> String { self + String(repeating: " ", count: max(2, width - count)) }
}
