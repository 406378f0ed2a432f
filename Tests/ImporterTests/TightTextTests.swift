import TestSupport
import Testing

@testable import Importer

/// Texts without empty lines, as programs that show a PDF copy them.
struct TightTextTests {
  private static let paragraphs = """
    1. Most families that need help get it early, and the thresholds for it are understood
    by nearly all of the agencies that work with them. Plans are mostly clear.
    2. Social workers know the children well. Some plans lack dates, and not all of them say
    who is to do what until when.
    """

  private static func sif(_ last: String) -> String {
    """
    Northwick Borough Council
    Inspection of services for children in need of help and protection, children looked
    after and care leavers
    and
    Review of the effectiveness of the Local Safeguarding Children Board
    Inspection date: 30 June 2014 – 23 July 2014
    Report published: 12 September 2014
    Children’s services in Northwick require improvement to be good
    1. Children who need help and protection Requires improvement
    2. Children looked after and achieving permanence Good
    2.1 Adoption performance Outstanding
    2.2 Experiences and progress of care leavers Good
    3. Leadership, management and governance Requires improvement
    Executive summary
    Leaders in Northwick have begun to put right what the last inspection found, and there
    are enough social workers now.
    Recommendations
    1. Make sure that every child who goes missing is offered an interview within three days
    of coming home.
    2. \(last)
    Inspection judgements about the local authority
    Key judgement Judgement grade
    The experiences and progress of children who need help and
    protection
    Requires improvement
    Summary
    Help comes early for most children, and what is done for them is written down well in
    nearly all of the cases.
    \(paragraphs)
    Information about this inspection
    Lead inspector: Jane Doe HMI
    """
  }

  /// The heading behind the list may stand behind a full line or behind one with room.
  @Test(arguments: [
    "Reduce the number of children whose plans are reviewed late by those who know them.",
    "Reduce the number of late reviews.",
  ])
  func endsListAboveHeading(_ last: String) async throws {
    let run = try await ImportRun(Self.sif(last))
    let requests = try run.report().requests
    #expect(requests.count == 2, "\(requests.map(\.words))")
    #expect(requests.last?.words == last)
    #expect(
      run.judgements["overall"]
        == "requires-improvement §Children’s services in Northwick require improvement to be good")
  }

  @Test func endsItemAboveGradedHeading() async throws {
    let run = try await ImportRun(
      """
      Inspection of safeguarding and looked after children services
      Northwick Borough Council
      Inspection dates: 6–17 June 2011
      Reporting inspector: Jane Doe HMI
      Published: 22 July 2011
      Safeguarding services
      Overall effectiveness Grade 3 (adequate)
      \(Self.paragraphs)
      Capacity for improvement Grade 2 (good)
      3. Senior leaders have an accurate understanding of the strengths and weaknesses of the
      service, and have acted on it.
      Areas for improvement
      4. In order to improve the quality of provision and services for safeguarding children
      and young people in Northwick, the local authority and its partners should take the following
      action.
      Within three months:
      • review thresholds with all partners so that they are understood and are applied
      consistently across the whole of the area by every agency
      • audit case files
      Within six months:
      • improve the range of placements
      Safeguarding outcomes for children and young people
      Children and young people are safe and feel safe Grade 2 (good)
      5. Assessments are mostly thorough, and the voice of the child is heard in most of them by
      those who decide.
      Partnership working Grade 3 (adequate)
      6. Pathway plans are completed on time.
      """)
    #expect(
      try run.report().requests.map(\.words) == [
        "review thresholds with all partners so that they are understood and are applied consistently across the whole of the area by every agency",
        "audit case files", "improve the range of placements",
      ])
    #expect(run.judgements["safeguarding/outcomes/safe-and-feel-safe"] == "good ¶5")
    #expect(run.judgements["safeguarding/partnership-working"] == "adequate ¶6")
  }

  /// Cells that single spaces part can't be told by their columns.
  @Test func saysThatRowsAreLeftOut() async throws {
    let run = try await ImportRun(
      SampleReports.paper + """

        4. Figures

        4.1 Table 1 has the quarterly figures.

        Indicator Q1 Q2 Q3 Q4 Target
        Contacts received 3,120 3,044 3,310 3,288
        Children in care at the end of the
        quarter
        912 905 899 890
        """)
    #expect(run.messages.count { $0.hasPrefix("figures stand here in columns that single spaces part") } == 1)
    let plain = try await ImportRun(SampleReports.paper)
    #expect(!plain.messages.contains { $0.hasPrefix("figures stand here in columns that single") })
  }
}
