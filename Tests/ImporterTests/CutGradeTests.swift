import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Cells of grades that fill two lines or three, as text taken cell by cell has them: the last line alone is “good”.
struct CutGradeTests {
  private static func text(_ grade: String, overall: String? = nil, body: String = Self.body) -> String {
    """
    Northwick Borough Council
    Inspection of children’s social care services
    Inspection dates: 25 February 2019 to 8 March 2019
    Lead inspector: Jane Doe, Her Majesty’s Inspector
    Judgement

    Grade

    The impact of leaders on social work practice
    with children and families

    \(grade)

    The experiences and progress of children who
    need help and protection

    \(grade)

    The experiences and progress of children in care
    and care leavers

    Good

    \(overall ?? "Overall effectiveness\n\n\(grade)")

    Leaders are new and have begun to change how social workers work with families in the borough.

    What needs to improve?
    ▪ The quality of plans.
    ▪ The quality of visits.

    \(body)
    """
  }

  /// Each heading runs straight into its paragraph and behind the one before.
  private static let body = """
    The experiences and progress of children who need
    help and protection: requires improvement to be good
    1. Help comes early, and is of use.
    The experiences and progress of children in care and
    care leavers: good
    2. Children are seen alone, and are heard.
    The impact of leaders on social work practice with
    children and families: requires improvement to be
    good
    3. Leaders are new.
    """

  private static let judgements = [
    "leaders": "requires-improvement ¶3", "help-and-protection": "requires-improvement ¶1",
    "care-and-care-leavers": "good ¶2", "overall": "requires-improvement record",
  ]

  @Test(arguments: [
    "Requires improvement to be good", "Requires improvement to be\ngood", "Requires improvement to\nbe good",
    "Requires improvement\nto be good", "Requires\nimprovement to be good", "Requires\nimprovement to be\ngood",
    "Requires improvement to be\n\ngood", "Requires\n\nimprovement to be good", "Requires\n\nimprovement",
  ])
  func putsGradeTogether(_ grade: String) async throws {
    let run = try await ImportRun(Self.text(grade))
    #expect(run.judgements == Self.judgements)
    #expect(try run.report().judgements.allSatisfy { $0.todo == nil }, "\(run.messages)")
  }

  @Test(arguments: [
    "Overall effectiveness Requires improvement to be\ngood", "Overall effectiveness Requires\nimprovement to be good",
    "Overall effectiveness Requires improvement to be good",
  ])
  func putsGradeTogetherBehindItsLabel(_ row: String) async throws {
    let run = try await ImportRun(Self.text("Requires improvement to be\ngood", overall: row))
    #expect(run.judgements == Self.judgements)
  }

  @Test(arguments: [
    ("help and protection: requires improvement to be good", "help-and-protection"),
    ("care leavers: good", "care-and-care-leavers"),
    ("children and families: requires improvement to be\ngood", "leaders"),
  ])
  func comparesHeadingsThatRunIntoTheirParagraphs(_ heading: String, _ area: String) async throws {
    let changed = heading.prefix { $0 != ":" } + ": inadequate"
    let body = Self.body.replacing(heading, with: String(changed))
    let run = try await ImportRun(Self.text("Requires improvement to be\ngood", body: body))
    #expect(run.grades[area] == Self.judgements[area].map { String($0.prefix { $0 != " " }) })
    let doubted = try run.report().judgements.filter { $0.todo?.contains("inadequate") == true }
    #expect(
      doubted.map { $0.area }
        == (try run.report().framework.areas.indices.filter { index in
          run.result.report?.framework.areas[index].path == area
        }))
  }

  /// The areas of the table tell the version, also where a heading of the body has those of another.
  @Test func tellsVersionByItsTable() async throws {
    let headings = SampleReports.body2023.replacing("children in care:", with: "children in care and care leavers:")
    let run = try await ImportRun(
      SampleReports.ilacs(dates: "11–15 March 2024", table: SampleReports.table2023Wrapped, headings: headings))
    #expect(run.result.form == .ilacs2023)
  }
}
