import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// What stands right below the last item of a list without an empty line, and is no part of it.
struct NextPartTests {
  @Test(arguments: ["", " of publication", " of the publication of this report"])
  func readsLimitLinesWithoutColon(_ words: String) async throws {
    let run = try await ImportRun(
      slac: """
        Areas for improvement

        1. In order to improve the quality of provision, the local authority and its partners should take the following action.

        Within 3 months\(words)
        • review thresholds with all partners
        • audit case files
        Within 6 months\(words)
        • improve the range of placements
        """)
    let requests = try run.report().requests
    #expect(
      requests.map(\.words) == [
        "review thresholds with all partners", "audit case files", "improve the range of placements",
      ])
    #expect(requests.map(\.within) == [.months(3), .months(3), .months(6)])
  }

  @Test(arguments: [
    "Safeguarding outcomes for children and young people",
    "How good are outcomes for looked after children and\ncare leavers?",
    "How good are outcomes for looked after children and care leavers?",
  ])
  func endsItemAbovePartOfReport(_ heading: String) async throws {
    let run = try await ImportRun(
      slac: """
        Areas for improvement

        1. In order to improve the quality of provision, the local authority and its partners should take the following action.

        Within three months:
        • review thresholds with all partners
        • improve the timeliness of health assessments for looked after children
        \(heading)
        Children and young people are safe and feel safe      Grade 2 (good)

        2. Assessments are mostly thorough.
        """)
    #expect(
      try run.report().requests.map(\.words) == [
        "review thresholds with all partners",
        "improve the timeliness of health assessments for looked after children",
      ])
  }

  @Test func leavesOutWhatTheBoardIsAskedFor() async throws {
    let run = try await ImportRun(
      """
      Northwick Borough Council
      Inspection of services for children in need of help and protection, children looked after and care leavers
      and
      Review of the effectiveness of the Local Safeguarding Children Board
      Inspection date: 30 June 2014 – 23 July 2014
      Report published: 12 September 2014
      Children’s services in Northwick require improvement to be good
      1. Children who need help and protection Requires improvement
      2. Children looked after and achieving permanence Good
      3. Leadership, management and governance Requires improvement
      Executive summary
      Leaders in Northwick have begun to put right what the last inspection found.
      Recommendations
      1. Make sure that every child who goes missing is offered an interview.
      2. Improve the quality of personal education plans.
      Summary for children and young people
      • Children and young people in Northwick are usually kept safe.
      • Social workers visit you regularly.
      The experiences and progress of children who need help and protection
      3. Help comes early for most children.
      4. Relationships with partners are constructive.
      The Local Safeguarding Children Board (LSCB)
      The Local Safeguarding Children Board requires improvement to be good
      Recommendations
      5. Ensure that the board’s business plan sets out how its priorities will be measured.
      6. Strengthen the board’s oversight of audits.
      Inspection findings – the Local Safeguarding Children Board
      7. The board meets its statutory responsibilities.
      Information about this inspection
      Lead inspector: Jane Doe HMI
      """)
    #expect(
      try run.report().requests.map(\.words) == [
        "Make sure that every child who goes missing is offered an interview.",
        "Improve the quality of personal education plans.",
      ])
    #expect(run.messages.contains { $0.contains("asks the Board") })
  }

  /// Its lists have no bullets, and can't be told from prose.
  @Test func saysThatFindingsOfLetterWereNotFound() async throws {
    let run = try await ImportRun(
      """
      1 March 2011

      Dear Director

      Annual unannounced inspection of contact, referral and assessment arrangements within Northwick Borough Council children’s services

      This letter summarises the findings of the recent unannounced inspection of contact, referral and assessment arrangements which was conducted on 31 January and 1 February 2011.

      From the evidence gathered, the following features of the service were identified:
      Strengths:
         Referrals are dealt with promptly by qualified and experienced staff, and the duty manager
         has oversight of each.
         Children’s views are sought and recorded well. This was evident in all of the cases examined.
      The service meets the requirements of statutory guidance in the following areas:
         Supervision is regular, and managers have access to performance information each week.
         Partner agencies contribute well to strategy discussions.
      Areas for development:
         The recording of managers’ decisions on the electronic system is not consistent.

      Yours sincerely
      Jane Doe
      Her Majesty’s Inspector
      """)
    #expect(run.messages.contains { $0.hasPrefix("no list was found below “Strengths:”") }, "\(run.messages)")
    #expect(run.messages.contains { $0.hasPrefix("no list was found below “The service meets") }, "\(run.messages)")
  }

  /// The bullets of a list were read before its items.
  @Test(arguments: [4, 5])
  func tellsItemsWhoseBulletsStandAbove(_ bullets: Int) async throws {
    let run = try await ImportRun(
      """
      Inspection of Northwick local authority children’s services

      Inspection dates: 1 to 12 July 2024
      Lead inspector: Jane Doe HMI

      Judgement    Grade
      The impact of leaders on social work practice with children and families    Good
      The experiences and progress of children in care    Good
      Overall effectiveness    Good

      What needs to improve in this area
      \([String](repeating: "•", count: bullets).joined(separator: "\n"))

      Access to emotional support for care leavers.
      The timeliness and quality of return home
      interviews.
      The oversight of plans.
      The sufficiency of homes.

      The experiences and progress of children in care: good

      1. Children are safe.
      """)
    let requests = try run.report().requests
    let isAsked = requests.contains { $0.todo?.contains("the bullets of its list stand apart") ?? false }
    if bullets == 4 {
      #expect(
        requests.map(\.words) == [
          "Access to emotional support for care leavers.", "The timeliness and quality of return home interviews.",
          "The oversight of plans.", "The sufficiency of homes.",
        ])
      #expect(!isAsked)
    } else {
      #expect(isAsked, "\(requests)")
    }
  }
}
