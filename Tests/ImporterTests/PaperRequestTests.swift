import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// What the inspectorate asked for, as papers repeat it in their own ways.
struct PaperRequestTests {
  private static func run(_ requests: String, framework: String? = nil) async throws -> ImportRun {
    let start = try #require(SampleReports.paper.firstRange(of: "2.2 The"))
    let end = try #require(SampleReports.paper.firstRange(of: "3. Performance"))
    return try await ImportRun(
      SampleReports.paper[..<start.lowerBound] + requests + "\n\n" + SampleReports.paper[end.lowerBound...],
      framework: framework)
  }

  private static let list = "- Improve the quality of plans\n- Reduce the caseloads of social workers."
  private static let words = ["Improve the quality of plans", "Reduce the caseloads of social workers."]

  @Test(arguments: [
    "2.2 Two areas for improvement were set out:", "2.2 Ofsted set out the following areas for improvement:",
    "2.2 Ofsted identified two areas for improvement. These are:",
    "2.3 What Ofsted said needs to improve", "2.3 What Ofsted asked the council to do\n\n2.3.1 The council should:",
  ])
  func readsListsThatASentenceLeadsTo(_ lead: String) async throws {
    let run = try await Self.run("\(lead)\n\n\(Self.list)")
    #expect(try run.report().requests.map(\.words) == Self.words, "\(run.messages)")
  }

  /// A list that counts from 1, below words that say who asks and not what for.
  @Test(arguments: [
    "2.2 Inspectors recommended that the Council should:", "2.2 Ofsted recommended that the authority:",
    "2.2 The inspectors asked the council to:", "2.2 Ofsted told the council that it needed to:",
    "2.2 In their letter inspectors set the following tasks:",
    "2.2 The inspection report recommended that the Council should:",
    "2.2 Ofsted highlighted the following areas for further development:",
    "2.2 Two priority actions were set by the inspectors:",
  ])
  func readsListsThatTheInspectorsAskFor(_ lead: String) async throws {
    for list in [Self.list, "1. Improve the quality of plans\n2. Reduce the caseloads of social workers."] {
      let run = try await Self.run("\(lead)\n\n\(list)")
      #expect(try run.report().requests.map(\.words) == Self.words, "\(run.messages)")
    }
  }

  /// Below each item the council says what it did.
  @Test(arguments: ["Our response:", "Council’s response:", "Progress:", "Action taken:"])
  func takesNoAnswerForAPartOfWhatIsAsked(_ label: String) async throws {
    let items = Self.words.map { "- \($0)\n\n  \(label) It is done." }.joined(separator: "\n\n")
    let run = try await Self.run("2.2 Ofsted identified the following areas for improvement.\n\n\(items)")
    #expect(try run.report().requests.map(\.words) == Self.words)
  }

  /// What the paper asks of its committee is no area for improvement.
  @Test func takesNoParagraphThatAsksTheCommittee() async throws {
    let run = try await Self.run(
      "2.2 Ofsted’s areas for improvement\n\n2.2.1 They are in the plan below.\n\nPlans | Training\n\n2.2.2 The committee is asked to note the plan."
    )
    let words = try run.report().requests.map(\.words)
    #expect(!words.contains { $0.contains("committee") }, "\(words)")
  }

  @Test func asksAfterSeveralThingsInOneSentence() async throws {
    let run = try await Self.run(
      "2.2 Areas for improvement\n\n2.2.1 Ofsted said the council needs to improve (1) the plans, (2) supervision and (3) caseloads."
    )
    #expect(try run.report().requests.isEmpty)
    #expect(run.messages.contains { $0.contains("asks for several things") }, "\(run.messages)")
  }

  @Test(arguments: [
    "The areas where services must be better are:",
    "The report identified two areas where the service could improve:",
  ])
  func asksWhoseAListIs(_ lead: String) async throws {
    let run = try await Self.run("2.2 \(lead)\n\n\(Self.list)")
    #expect(try run.report().requests.isEmpty)
    #expect(run.messages.contains { $0.hasPrefix("who asks for the list below “\(lead)") })
  }

  @Test(arguments: [
    "2.2 Inspectors found of children in need:", "2.2 Ofsted noted what should stay as it is:",
    "2.2 The council will do what the action plan says it must:",
    "2.2 Since the inspection the council has set itself the following priority actions:",
  ])
  func takesNoListOfFindings(_ lead: String) async throws {
    let run = try await Self.run("\(lead)\n\n\(Self.list)")
    #expect(try run.report().requests.isEmpty)
    #expect(!run.messages.contains { $0.hasPrefix("who asks") })
  }

  /// What was asked for at another time, by another or of another is none of this inspection’s, whichever stands first.
  @Test(arguments: [
    "In 2019 Ofsted recommended that the council should improve:",
    "Before the inspection we told Ofsted that we needed to improve:",
    "The recommendations made by Ofsted in 2019 were to improve:",
    "At the focused visit of July 2022 Ofsted asked the council to improve:",
    "In neighbouring Norham, Ofsted recommended that the council should improve:",
  ])
  func takesNoListOfOthers(_ lead: String) async throws {
    let other = "\(lead)\n\n- the recruitment of carers\n- the offer of early help."
    let own = "This time Ofsted asked the council to improve:\n\n\(Self.list)"
    for both in ["2.2 \(other)\n\n2.3 \(own)", "2.2 \(own)\n\n2.3 \(other)"] {
      let run = try await Self.run(both)
      #expect(try run.report().requests.map(\.words) == Self.words, "\(run.messages)")
    }
    let alone = try await Self.run("2.2 \(other)")
    #expect(try alone.report().requests.isEmpty)
  }

  @Test func readsAListThatBeginsBehindTheNumber() async throws {
    let run = try await Self.run(
      "2.2 What Ofsted say must improve\n\n2.2.1  (i)   Improve the quality of plans\n\n       (ii)  Reduce the caseloads of social workers."
    )
    #expect(try run.report().requests.map(\.words) == Self.words, "\(run.messages)")
  }

  /// Two lists, of which the heading names whom each is for.
  @Test func readsRecommendationsToTheAuthority() async throws {
    let run = try await Self.run(
      """
      2.3 Recommendations (local authority)

      1. Improve the quality of plans
      2. Reduce the caseloads of social workers.

      Recommendations (LSCB)

      3. Improve the analysis of data.
      """)
    #expect(try run.report().requests.map(\.words) == Self.words, "\(run.messages)")
  }

  /// What the paper asks of its council is none of the inspectorate’s, whatever the inspectors are said to have found.
  @Test func takesNoRecommendationToTheCouncil() async throws {
    let run = try await Self.run(
      "2.2 Council is recommended to note what inspectors recommended and to:\n\n- approve the plan\n- note the costs.")
    #expect(try run.report().requests.isEmpty)
  }

  @Test(arguments: [
    "2.2 The plan answers it.\n\n| No | Ofsted recommendation | Action |\n|---|---|---|\n| 1 | Improve plans. | Training |",
    "2.2 Ofsted’s report has two recommendations, which officers have accepted.",
  ])
  func saysThatAListWasNotFound(_ words: String) async throws {
    let run = try await Self.run(words)
    #expect(try run.report().requests.isEmpty)
    #expect(run.messages.contains { $0.hasPrefix("no list was found below") })
    #expect(run.text.contains("# TODO: no list was found below"))
  }

  /// The review of the Board came with the inspection.
  @Test func leavesOutWhatTheBoardIsAskedFor() async throws {
    let run = try await Self.run(
      """
      3. Recommendations of the LSCB review

      1. Ensure that the data cover all partner agencies.
      2. Evaluate the training of partners.

      4. Recommendations of the inspection

      1. Improve the quality of plans.
      2. Reduce the caseloads of social workers.

      9. Next steps

      9.1 None.
      """)
    #expect(
      try run.report().requests.map(\.words) == [
        "Improve the quality of plans.", "Reduce the caseloads of social workers.",
      ])
    #expect(run.messages.contains { $0.contains("asks the Safeguarding Children Board") })
  }

  /// Numbered lines say whom each list is for.
  @Test func leavesOutWhatALineSaysIsForTheBoard() async throws {
    let run = try await Self.run(
      """
      3. Recommendations made by Ofsted

      3.1 For the local authority:

      - Improve the quality of plans
      - Reduce the caseloads of social workers.

      3.2 For the Safeguarding Children Board:

      - Improve the dataset.
      """)
    #expect(try run.report().requests.map(\.words) == Self.words)
    #expect(run.messages.contains { $0.hasPrefix("“For the Safeguarding Children Board:” asks the Safeguarding") })
  }

  @Test func keepsTimeLimitsOfSections() async throws {
    let run = try await Self.run(
      """
      3. Areas for improvement

      3.1 The report asks for the following.

      Immediately:

      - Reduce the caseloads of the duty team

      Within three months:

      - Improve the quality of plans
      - Agree a protocol with the police.

      4. Recommendations

      4.1 The committee is asked to note this.
      """)
    #expect(try run.report().requests.map { $0.within?.description } == ["immediately", "3 months", "3 months"])
    #expect(try run.report().areasForImprovement.isEmpty)
  }

  /// A table of which a row leaves no room between its columns, with lines that name themes: what stands in which column
  /// can't be told.
  @Test func asksAfterATableWhoseColumnsRunTogether() async throws {
    let run = try await Self.run(
      """
      2.2 The plan answers what Ofsted asked for.

      What needs to improve                                    What we will do   Lead       Date
      Theme 1: Leadership
      Ensure that children who go missing are offered a        Review, train,    Service    March
      return home interview.                                   and audit each    Director   2023
                                                               quarter.
      Ensure that the views of children are seen in Review, train,               Service    March
      their plans.                                  and audit each               Director   2023
                                                    quarter.
      """)
    #expect(try run.report().requests.isEmpty)
    #expect(try run.report().todos["recommendations"] != nil)
  }

  @Test(arguments: [
    ("The inspection report includes five recommendations for the local authority:", true),
    ("Ofsted made two recommendations for the council:", false),
    ("Inspectors identified three key areas for improvement:", true),
    ("Ofsted made recommendations for the council:", false),
  ])
  func holdsACountAgainstTheList(_ lead: String, _ isAsked: Bool) async throws {
    let run = try await Self.run("2.2 \(lead)\n\n\(Self.list)")
    #expect(try run.report().requests.map(\.words) == Self.words)
    #expect(run.messages.contains { $0.contains("and 2 were found") } == isAsked, "\(run.messages)")
    #expect(try (run.report().todos["recommendations"] != nil) == isAsked)
  }

  @Test func takesNoThemeForARequest() async throws {
    let run = try await Self.run(
      """
      2.2 The plan answers what Ofsted asked for.

      What needs to improve                                    What we will do   Lead       Date
      Theme 1: Leadership
      Ensure that children who go missing are offered a        Review, train,    Service    March
      return home interview.                                   and audit each    Director   2023
                                                               quarter.
      Theme 2: Practice
      Improve the plans of children in need.                   Review, train.    Service    March
                                                                                 Director   2023
      """)
    #expect(
      try run.report().requests.map(\.words) == [
        "Ensure that children who go missing are offered a return home interview.",
        "Improve the plans of children in need.",
      ], "\(run.messages)")
  }

  @Test func takesTheLimitInWhichASentenceEnds() async throws {
    let run = try await Self.run(
      "2.2 The inspectors recommended that the council and its partners, within three months:\n\n- Reduce caseloads\n- Improve plans within six months."
    )
    #expect(try run.report().requests.map { $0.within?.description } == ["3 months", "6 months"])
  }

  @Test func takesTheLimitOfASentenceBelowAHeading() async throws {
    let run = try await Self.run(
      """
      3. WHAT OFSTED ASKED FOR

      3.1 Ofsted asked that the council and its partners, within three months:
          • ensure that all referrals are screened
          • improve the quality of case recording

      4. FINANCE

      4.1 None.
      """)
    #expect(try run.report().requests.map { $0.within?.description } == ["3 months", "3 months"])
  }

  @Test func keepsTheLimitRightBelowASentence() async throws {
    let run = try await Self.run(
      "2.2 The inspectors recommended that the council should:\n\nImmediately:\n\n- Reduce caseloads\n\nWithin three months:\n\n- Improve plans."
    )
    #expect(try run.report().requests.map { $0.within?.description } == ["immediately", "3 months"])
  }

  /// The next section asks the committee to decide.
  @Test func takesNoDecisionOfTheNextSection() async throws {
    let run = try await Self.run(
      """
      3. RECOMMENDATIONS OF THE INSPECTION

          1  Improve the quality of plans
          2  Reduce the caseloads of social workers.

      4. RECOMMENDATIONS

      4.1 Cabinet is recommended to:
          (a) note the outcome of the inspection; and
          (b) approve the improvement plan.
      """)
    let requests = try run.report().requests.map(\.words)
    #expect(requests == Self.words || requests.isEmpty && run.messages.contains { $0.hasPrefix("no list was found") })
  }

  @Test func takesNothingOfTheNextSection() async throws {
    let run = try await Self.run(
      "3. What needs to improve\n\n3.1 Ofsted identified two areas:\n\n(a) the quality of plans\n(b) supervision\n\n4. Recommendation\nThat the panel notes the report."
    )
    #expect(try run.report().requests.map(\.words) == ["the quality of plans", "supervision"])
  }

  // MARK: - What stands above a list

  private static let head = """
    Northwick Borough Council

    Children’s Scrutiny Committee

    Date: 9 May 2024

    Title: Outcome of the Ofsted inspection

    1. Background

    1.1 Ofsted inspected the council’s children’s services from 4 to 15 March 2024 (ILACS).


    """

  @Test func takesNoListOfTheBoardsReview() async throws {
    let run = try await ImportRun(
      Self.head + """
        Appendix: the report of Ofsted

        The Local Safeguarding Children Board (LSCB)
        The Local Safeguarding Children Board is good

        Plans are not always clear.

        Recommendations
        1. Ensure that the plan has clear targets.

        2. Implement a programme of audits.
        """, framework: "sif")
    #expect(try run.report().requests.isEmpty, "\(run.text)")
  }

  @Test func partsALeadFromTheFirstItem() async throws {
    let run = try await ImportRun(
      Self.head + """
        3. What needs to improve
        3.1
        •

        Ofsted asked the council to improve:
        The consistency of life-story work, so that children understand their histories.

        Implications
        None.
        """, framework: "ilacs-2023")
    #expect(
      try run.report().requests.first?.words.hasPrefix("The consistency of life-story work") == true, "\(run.messages)")
  }

  /// A sentence that asks for something at once, up to the next that leads to a list.
  @Test(arguments: [
    "2.2 The council should take priority and immediate action to:",
    "2.2 For immediate action, Ofsted asked the council to:",
  ])
  func takesTheLimitOfALead(_ lead: String) async throws {
    let run = try await Self.run(
      "2.2 What Ofsted asked for\n\n\(lead.replacing("2.2 ", with: "2.2.1 "))\n\n- Improve the quality of plans.\n\n2.2.2 Ofsted also asked the council to:\n\n- Reduce the caseloads of social workers."
    )
    let requests = try run.report().requests
    if requests.count == 2 { #expect(requests.map(\.within) == [.immediately, nil], "\(run.messages)") }
    #expect(!requests.isEmpty || !run.messages.isEmpty)
  }
}
