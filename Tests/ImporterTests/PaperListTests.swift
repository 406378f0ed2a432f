import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Lists and tables of what is asked for, as papers print them, told from the paper's own paragraphs.
struct PaperListTests {
  private static func paper(_ requests: String) -> String {
    """
    Northwick Borough Council

    Children’s Scrutiny Committee

    Date: 14 September 2021

    Title: Outcome of the Ofsted inspection of children’s services

    1. Ofsted inspected children’s services in Northwick (ILACS) from 5 to 16 July 2021. The report was published on 6 September 2021.

    2. The judgements were:

    - The impact of leaders on social work practice with children and families: good
    - The experiences and progress of children who need help and protection: good
    - The experiences and progress of children in care and care leavers: good
    - Overall effectiveness: good

    \(requests)
    """
  }

  private static let words = ["how quickly meetings are held;", "the number of children who see a dentist."]

  /// Whatever marks the items, the next paragraphs of the paper are none.
  @Test(arguments: [
    ("a.", "b."), ("i.", "ii."), ("A.", "B."), ("✓", "✓"), ("3.1", "3.2"), ("a)", "b)"), ("(i)", "(ii)"),
  ])
  func readsItemsBehindAnyMark(_ first: String, _ second: String) async throws {
    for lead in ["3. Ofsted asked the Council to improve:", "3. What needs to improve"] {
      let run = try await ImportRun(
        Self.paper(
          "\(lead)\n\n   \(first)   \(Self.words[0])\n   \(second)   \(Self.words[1])\n\n4. There are no costs.\n\n5. It is monitored by the board.\n"
        ))
      #expect(try run.report().requests.map(\.words) == Self.words, "\(lead)")
    }
  }

  @Test(arguments: ["3. Ofsted asked the Council to improve:", "3. What needs to improve", "3. Areas for improvement"])
  func takesNoParagraphOfThePaperForAnItem(_ lead: String) async throws {
    let run = try await ImportRun(
      Self.paper(
        "\(lead)\n\n   \(Self.words[0])\n   \(Self.words[1])\n\n4. There are no costs.\n\n5. A plan has been drawn up.\n"
      ))
    #expect(try run.report().requests.isEmpty)
    #expect(
      run.messages.contains { $0.hasPrefix("no list was found below") || $0.hasPrefix("nothing that the inspectorate") }
    )
  }

  @Test(arguments: [
    "Inspectors highlighted the following for improvement:", "The letter asked the council to:",
    "Areas that need to improve", "Ofsted set out the following priorities:",
  ])
  func readsListsWhateverLeadsToThem(_ lead: String) async throws {
    let run = try await ImportRun(Self.paper("3. \(lead)\n\n-  \(Self.words[0])\n-  \(Self.words[1])\n\n4. None.\n"))
    #expect(try run.report().requests.map(\.words) == Self.words, "\(run.messages)")
  }

  @Test func readsLimitsBelowASentence() async throws {
    let run = try await ImportRun(
      Self.paper(
        "3. Ofsted required the council and its partners to take the following action.\n\n   Immediately:\n     -  review all cases\n\n   Within three months:\n     -  agree thresholds\n"
      ))
    #expect(try run.report().requests.map { $0.within?.description } == ["immediately", "3 months"])
  }

  @Test func saysThatNothingThatIsAskedForWasFound() async throws {
    let run = try await ImportRun(Self.paper("3. There are no costs.\n"))
    #expect(run.text.contains("# TODO: nothing that the inspectorate asks for was found in the paper"))
  }

  @Test func readsLabelledItems() async throws {
    let run = try await ImportRun(
      Self.paper(
        "3. The recommendations in the report are:\n\nRecommendation 1: Improve the plans of children\nwho are in need.\nRecommendation 2: Improve supervision.\n\n4. The improvement plan is at Appendix B.\n"
      ))
    #expect(
      try run.report().requests.map(\.words) == [
        "Improve the plans of children who are in need.", "Improve supervision.",
      ])
    #expect(try run.report().requests.map(\.at.description) == ["¶3(1)", "¶3(2)"])
  }

  /// Lines without numbers say what each part of a list is about.
  @Test func readsOnBehindLinesThatSortTheList() async throws {
    let run = try await ImportRun(
      Self.paper("3. Costs\n\n3.1 None.\n\n").replacing("1. Ofsted", with: "1. Summary\n\n1.1 Ofsted")
        .replacing("2. The judgements", with: "2. Outcome\n\n2.1 The judgements")
          + """
          4. Ofsted’s recommendations

          4.1 Ofsted made four recommendations:

          Help and protection

          1. Improve the timeliness of visits.
          2. Improve plans.

          Early help

          3. Improve the offer to families.
          4. Strengthen the front door.

          5. Financial implications

          5.1 There are none.
          """)
    #expect(try run.report().requests.map(\.at.description) == (1...4).map { "¶4.1(\($0))" }, "\(run.messages)")
  }

  // MARK: - What is none

  @Test(arguments: [
    "Members may wish to ask about each of these.", "The improvement plan is at Appendix B.",
    "Officers have drawn up a plan.", "The panel will look at progress in June.",
  ])
  func takesNoParagraphAboutTheCouncil(_ words: String) async throws {
    let run = try await ImportRun(
      Self.paper("3. What needs to improve?\n\n3.1 Ofsted identified areas, as follows.\n\n3.2 \(words)\n"))
    #expect(try run.report().requests.isEmpty, "\(run.messages)")
    #expect(run.messages.contains { $0.hasPrefix("no list was found below") })
  }

  @Test func asksAfterSeveralThingsInOneParagraph() async throws {
    let run = try await ImportRun(
      Self.paper(
        "3. What needs to improve?\n\n3.1 First, the plans of children in need. Second, supervision.\n\n3.2 Members may ask.\n"
      ))
    #expect(try run.report().requests.isEmpty)
    #expect(run.messages.contains { $0.contains("asks for several things") })
  }

  // MARK: - Tables

  private static let rows = [
    "The quality of pathway plans", "Emergency accommodation for care leavers aged 18 and over",
  ]

  @Test(arguments: [
    """
       What needs to improve                        Action                        Lead         By when

       The quality of pathway plans                 Training for all personal     Head of      31 May
                                                    advisers                      Service      2022
       Emergency accommodation for care leavers     New framework contract        Head of      30 June
       aged 18 and over                                                           Homes        2022
    """,
    "| No. | Area for improvement | Our response |\n|---|---|---|\n| 1 | \(rows[0]) | Training |\n| 2 | \(rows[1]) | A contract |",
    "What needs to improve\tAction\tBy when\n\(rows[0])\tTraining\tMay 2022\n\(rows[1])\tA contract\tJune 2022",
  ])
  func readsTheTableOfAPlan(_ table: String) async throws {
    let run = try await ImportRun(
      Self.paper(
        "3. Ofsted’s areas for improvement and the council’s response are in the table.\n\n\(table)\n\n4. The committee is asked to note the plan.\n"
      ))
    #expect(try run.report().requests.map(\.words) == Self.rows, "\(run.messages)")
    #expect(try run.report().requests.allSatisfy { $0.at.description == "¶3" && $0.within == nil })
  }

  /// Where the lines of a cell can't be told from those of the next row, none is taken.
  @Test func leavesOutATableWhoseRowsCannotBeTold() async throws {
    let table = """
      What needs to improve       Action                    By when
      The quality of plans for    training for all staff    May
      Children in need            and managers              June
      """
    let run = try await ImportRun(Self.paper("3. Ofsted’s areas for improvement are below.\n\n\(table)\n\n4. End.\n"))
    #expect(try run.report().requests.isEmpty)
    #expect(run.messages.contains { $0.hasPrefix("the table below “") })
  }
}
