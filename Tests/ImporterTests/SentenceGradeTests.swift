import TestSupport
import Testing

@testable import Importer

/// Grades that a paper gives in its sentences, and in no list.
struct SentenceGradeTests {
  private static func run(_ judgements: String) async throws -> ImportRun {
    let start = try #require(SampleReports.paper.firstRange(of: "2.1 The judgements"))
    let end = try #require(SampleReports.paper.firstRange(of: "2.2 The inspection"))
    return try await ImportRun(
      SampleReports.paper[..<start.lowerBound] + judgements + "\n\n" + SampleReports.paper[end.lowerBound...])
  }

  @Test(arguments: [
    "2.1 The experiences and progress of children in care are good and of care leavers outstanding. The impact of leaders on social work practice requires improvement. Overall effectiveness is good. The experiences and progress of children who need help and protection are good.",
    "2.1 Ofsted judged overall effectiveness as good, the impact of leaders as requires improvement to be good, the experiences and progress of children who need help and protection as good, children in care as good and care leavers as outstanding.",
    "2.1 The judgements were: overall effectiveness - good; impact of leaders on social work practice with children and families - requires improvement to be good; experiences and progress of children who need help and protection - good; experiences and progress of children in care - good; experiences and progress of care leavers - outstanding.",
    "2.1 Ofsted judged Northwick as follows: overall effectiveness – good; the impact of leaders on social work practice – requires improvement to be good; children who need help and protection – good; children in care – good; and care leavers – outstanding.",
    // Its lines end in grades, and are no rows.
    """
    2.1 Grades: the impact of leaders on social work practice with children and families: requires improvement to be good; the
    experiences and progress of children who need help and protection: good; the experiences and
    progress of children in care: good; the experiences and progress of care leavers: outstanding;
    overall effectiveness: good.
    """,
    "2.1 Inspectors rated Northwick good for overall effectiveness, good for children in care and for children who need help and protection and outstanding for care leavers. The impact of leaders was judged to require improvement.",
  ])
  func readsSeveralOfOneSentence(_ words: String) async throws {
    let run = try await Self.run(words)
    #expect(
      run.judgements == [
        "overall": "good ¶2.1", "leaders": "requires-improvement ¶2.1", "help-and-protection": "good ¶2.1",
        "children-in-care": "good ¶2.1", "care-leavers": "outstanding ¶2.1",
      ], "\(run.messages)")
    #expect(!run.messages.contains { $0.contains("grade") }, "\(run.messages)")
  }

  /// The rest of a grade on the next line of its item.
  @Test func readsAGradeThatTheEndOfALineCuts() async throws {
    let run = try await Self.run(
      """
      2.1 The grades are:

           a.    The impact of leaders on social work practice with children and families: inadequate
           b.    The experiences and progress of children who need help and protection: good
           c.    The experiences and progress of children in care: requires improvement
                 to be good
           d.    The experiences and progress of care leavers: inadequate
           e.    Overall effectiveness: inadequate
      """)
    #expect(run.grades["children-in-care"] == "requires-improvement", "\(run.judgements)")
    #expect(run.grades["leaders"] == "inadequate")
  }

  /// Whatever else a sentence says may turn what it says of a grade.
  @Test(arguments: [
    "2.1 The experiences and progress of children in care and of care leavers were judged good and outstanding respectively.",
    "2.1 The experiences and progress of care leavers were not judged good.",
    "2.1 All judgements were good, except the experiences and progress of care leavers, which were outstanding.",
    "2.1 The aim is for the experiences and progress of care leavers to be outstanding.",
    "2.1 In Southwick the experiences and progress of care leavers were judged outstanding.",
    "2.1 Inspectors judged the experiences and progress of care leavers to be outstanding in 2018.",
    "2.1 In our self-assessment we said this. The experiences and progress of care leavers are outstanding.",
    "2.1 At the previous inspection these were the grades. The experiences and progress of care leavers are good.",
    "2.1 Our work with care leavers is good.", "2.1 Are the experiences and progress of care leavers good?",
    "2.1 The experiences and progress of care leavers show good practice.",
  ])
  func takesNoneOfOtherSentences(_ words: String) async throws {
    let run = try await Self.run(words)
    #expect(run.taken["care-leavers"] == nil, "\(run.judgements)")
  }

  @Test func asksWhereSentencesDiffer() async throws {
    let run = try await Self.run(
      "2.1 The experiences and progress of care leavers are good. The experiences and progress of children in care are good.\n\n2.1.1 Inspectors judged care leavers to be outstanding."
    )
    #expect(run.taken == ["children-in-care": "good ¶2.1"])
    #expect(run.messages.contains { $0.contains("“outstanding” in line") }, "\(run.messages)")
  }

  /// A list may leave one out that a sentence gives.
  @Test func addsToAList() async throws {
    let run = try await Self.run(
      "2.1 Overall effectiveness was judged good. The other judgements were:\n\n- The impact of leaders on social work practice with children and families: Good\n- The experiences and progress of children who need help and protection: Good\n- The experiences and progress of children in care: Good\n- The experiences and progress of care leavers: Outstanding"
    )
    #expect(run.taken.count == 5, "\(run.judgements)")
    #expect(run.taken["overall"] == "good ¶2.1")
  }

  // MARK: - Abbreviations

  private static let list = """
    - The impact of leaders on social work practice with children and families: RI
    - The experiences and progress of children who need help and protection: RI
    - The experiences and progress of children in care: Good
    - The experiences and progress of care leavers: Outstanding
    - Overall effectiveness: RI
    """

  @Test func readsTheAbbreviationThatTheTextExplains() async throws {
    let run = try await Self.run("2.1 RI stands for requires improvement (RI). The judgements were:\n\n\(Self.list)")
    #expect(
      run.grades == [
        "overall": "requires-improvement", "leaders": "requires-improvement",
        "help-and-protection": "requires-improvement", "children-in-care": "good", "care-leavers": "outstanding",
      ], "\(run.messages)")
  }

  /// “RI” may be a responsible individual.
  @Test(arguments: ["2.1 The judgements were:", "2.1 The responsible individual (RI) was told. The judgements were:"])
  func asksAfterOneThatItDoesNot(_ lead: String) async throws {
    let run = try await Self.run("\(lead)\n\n\(Self.list)")
    #expect(run.taken["overall"] == nil, "\(run.judgements)")
  }

  /// The cells behind one keep their places.
  @Test func keepsColumnsBehindAbbreviations() async throws {
    let run = try await Self.run(
      """
      2.1 Two areas require improvement (RI).

      Judgement                                                   2018                      2024
      The impact of leaders on social work practice               RI                        Good
      The experiences and progress of children who                RI                        Good
      need help and protection
      The experiences and progress of children in care            Good                      RI
      The experiences and progress of care leavers                Good                      Outstanding
      Overall effectiveness                                       RI                        Good
      """)
    #expect(
      run.grades == [
        "overall": "good", "leaders": "good", "help-and-protection": "good",
        "children-in-care": "requires-improvement", "care-leavers": "outstanding",
      ], "\(run.messages)")
  }

  /// “Those of care leavers” are another area, and “as are” gives a grade to what stands behind it, too.
  @Test func takesEachGradeForItsOwnArea() async throws {
    let run = try await Self.run(
      "2.1 The experiences and progress of children in care were judged to be good and those of care leavers outstanding."
    )
    #expect(run.grades["children-in-care"] == "good")
    #expect(run.grades["care-leavers"] == "outstanding")
    let other = try await Self.run(
      "2.1 The impact of leaders on social work practice is good, as are the experiences and progress of children in care; help and protection requires improvement to be good."
    )
    #expect(other.grades["children-in-care"] != "requires-improvement", "\(other.grades)")
  }
}
