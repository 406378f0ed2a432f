import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// A council's paper with the inspectorate's own report behind it, in one file.
struct AppendedReportTests {
  private static func paper(_ inspection: String, _ more: String = "") -> String {
    """
    Northwick Borough Council

    Children and Families Scrutiny Committee

    Date: 14 September 2015

    Title: Outcome of the Ofsted inspection

    1. Purpose

    1.1 This paper tells members of the outcome of the inspection.

    2. Background

    2.1 \(inspection)

    2.2 The report is appended.
    \(more)
    3. Recommendations

    3.1 The Committee is recommended to:

    (a) note the report; and
    (b) ask for the action plan in November.

    4. Financial implications

    4.1 There are none.

    Appendix A


    """
  }

  private static let single =
    "Ofsted inspected the council’s services for children in need of help and protection, children looked after and care leavers from 5 to 28 May 2015."

  private static func report(dates: String = "5 May 2015 – 28 May 2015", leadership: String = "Requires improvement")
    -> String
  {
    """
    Northwick Borough Council

    Inspection of services for children in need of help and protection, children looked after and care leavers

    Inspection date: \(dates)
    Report published: 15 July 2015
    Lead inspector: Jane Doe HMI

    Children’s services in Northwick require improvement to be good

    1. Children who need help and protection          Requires improvement

    2. Children looked after and achieving permanence          Good

    2.1 Adoption performance          Good

    2.2 Experiences and progress of care leavers          Requires improvement

    3. Leadership, management and governance          \(leadership)

    Executive summary

    Leaders know what must change. Some children wait too long.

    Recommendations

    1. Ensure that strategy discussions include health professionals.

    2. Improve the quality of plans for children in need.

    3. Make sure that care leavers know their health histories.

    Summary for children and young people

    Most children said that they are listened to.

    Information about this local authority area

    4. The council has four children’s homes.

    5. The last inspection was in 2011.

    The experiences and progress of children who need help and protection          Requires improvement

    6. Thresholds are understood by partners. In a few cases drift was seen.

    7. Plans are mostly clear, and some are too long.

    The experiences and progress of children looked after and achieving permanence          Good

    8. Most children live in stable homes and do well in school.

    The graded judgement for adoption performance is that it is good

    9. Children are matched without delay.

    The graded judgement for the experience and progress of care leavers is that it requires improvement

    10. Pathway plans are not always up to date.

    Leadership, management and governance          \(leadership)

    11. Leaders know the service well. Audits are weak.
    """
  }

  @Test func readsTheReportBehindAPaper() async throws {
    let run = try await ImportRun(Self.paper(Self.single) + Self.report())
    #expect(run.result.form == .paper)
    #expect(
      run.taken == [
        "overall": "requires-improvement §Children’s services in Northwick require improvement to be good",
        "help-and-protection": "requires-improvement ¶6", "looked-after": "good ¶8", "looked-after/adoption": "good ¶9",
        "looked-after/care-leavers": "requires-improvement ¶10", "leadership": "requires-improvement ¶11",
      ])
    let report = try run.report()
    #expect(report.judgements.allSatisfy { $0.todo == nil }, "\(run.messages)")
    #expect(report.published == CivilDate("2015-07-15"))
    #expect(report.inspected == InspectionDates("2015-05-05..2015-05-28"))
    #expect(report.leadInspector == "Jane Doe HMI")
    #expect(report.requests.count == 3)
    #expect(report.outline.contains { $0.title == "Leadership, management and governance" })
    // The paper's own draft ends where the report begins.
    let paper = try #require(run.result.drafts.first { $0.kind == .paper })
    #expect(paper.text.contains("[¶4.1]") && !paper.text.contains("Leadership"))
  }

  /// The paper has a section of the same number before it.
  @Test func citesARequestOfASharedNumberByItsHeading() async throws {
    let run = try await ImportRun(
      Self.paper(Self.single) + Self.report().replacing("\nRecommendations\n", with: "\nWhat needs to improve\n"))
    #expect(
      try run.report().requests.map(\.at.description)
        == ["§What needs to improve(1)", "§What needs to improve(2)", "§What needs to improve(3)"])
  }

  @Test func asksWherePaperAndReportDiffer() async throws {
    let said =
      "\n2.3 The judgements were:\n\n- Children who need help and protection: requires improvement\n- Children looked after and achieving permanence: good\n- Leadership, management and governance: good\n"
    let run = try await ImportRun(Self.paper(Self.single, said) + Self.report())
    let leadership = try run.report().judgements.last
    #expect(leadership?.todo?.contains("the report behind the paper says requires improvement") ?? false)
    #expect(try run.report().judgements.count { $0.todo != nil } == 1, "\(run.messages)")
  }

  @Test func asksAfterOtherDates() async throws {
    let run = try await ImportRun(Self.paper(Self.single) + Self.report(dates: "1 June 2015 – 26 June 2015"))
    #expect(try run.report().todos["inspected"]?.contains("and the report behind it 1 to 26 June 2015") ?? false)
  }

  /// A report of years ago says nothing of the inspection that the paper is about.
  @Test func takesNothingOfAnOlderReport() async throws {
    let run = try await ImportRun(Self.paper(Self.single) + Self.report(dates: "5 May 2014 – 28 May 2014"))
    #expect(run.messages.contains { $0.contains("is of another inspection") })
    #expect(run.taken.isEmpty)
  }

  /// The report of a paper in which each half has a list of its own.
  private static let earlier = report(dates: "3 June 2013 – 21 June 2013", leadership: "Inadequate")
    .replacing("Report published: 15 July 2015", with: "Report published: 2 August 2013")
    .replacing("3. Make sure that care leavers know their health histories.", with: "3. Audit all plans.")

  /// The report of the inspection before may stand behind the paper, too, before this one's or behind it.
  @Test(arguments: [false, true])
  func takesTheReportOfTheDaysThatThePaperSays(_ isEarlierFirst: Bool) async throws {
    let reports = isEarlierFirst ? [Self.earlier, Self.report()] : [Self.report(), Self.earlier]
    let run = try await ImportRun(Self.paper(Self.single) + reports.joined(separator: "\n\nAppendix B\n\n"))
    let report = try run.report()
    #expect(report.inspected == InspectionDates("2015-05-05..2015-05-28"))
    #expect(report.published == CivilDate("2015-07-15"))
    #expect(run.grades["looked-after/adoption"] == "good")
    #expect(run.grades["leadership"] == "requires-improvement")
    #expect(report.requests.map(\.words).last == "Make sure that care leavers know their health histories.")
    #expect(report.requests.count == 3)
    #expect(run.messages.contains { $0.hasPrefix("the report that stands behind the paper") }, "\(run.messages)")
  }

  @Test func asksWhichReportIsMeant() async throws {
    let reports = [Self.earlier, Self.report()].joined(separator: "\n\nAppendix B\n\n")
    let run = try await ImportRun(Self.paper("Two reports of Ofsted inspections are appended.") + reports)
    let report = try run.report()
    #expect(report.inspected == InspectionDates("2015-05-05..2015-05-28"))
    #expect(report.todos["inspected"]?.hasPrefix("several reports") == true, "\(report.todos)")
  }

  @Test func readsBothHalves() async throws {
    let inspection =
      "Ofsted’s inspection of safeguarding and looked after children services took place from 29 November to 10 December 2010."
    let alone = try await ImportRun(SampleReports.slac)
    let run = try await ImportRun(
      Self.paper(inspection).replacing("2015", with: "2011") + SampleReports.slac)
    #expect(run.grades == alone.grades)
    #expect(try run.report().requests.map(\.within) == alone.report().requests.map(\.within))
    #expect(try run.report().requests.map(\.area) == alone.report().requests.map(\.area))
  }

  /// A paper that numbers nothing, whose title ends as that of the report does.
  @Test(arguments: ["", "\n"])
  func readsTheReportBehindAPaperWithLetters(_ end: String) async throws {
    let report = SampleReports.slac.replacing(
      "Inspection of safeguarding and looked after children services",
      with: "Inspection of safeguarding and looked\(end.isEmpty ? " " : end)after children services")
    let paper = """
      Northwick Borough Council

      Report to          Cabinet
      Date of meeting    19 July 2011
      Title of report    Inspection of safeguarding and looked after children services


      Purpose of the report

      A. To present Ofsted’s report of the inspection of safeguarding and looked after children services.

      Recommendation

      B. That Cabinet notes the report at Annex 1.

      \u{0C}
      """
    let run = try await ImportRun(paper + report)
    #expect(run.result.form == .paper)
    #expect(run.judgements["safeguarding/overall-effectiveness"]?.contains("¶") == true, "\(run.judgements)")
  }
}
