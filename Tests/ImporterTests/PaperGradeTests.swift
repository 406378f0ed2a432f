import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// The grades of the inspection told from others that a paper prints, and the version of its framework.
struct PaperGradeTests {
  private static let areas = [
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children who need help and protection",
    "The experiences and progress of children in care", "The experiences and progress of care leavers",
    "Overall effectiveness",
  ]
  private static let own = ["Good", "Requires improvement", "Good", "Outstanding", "Good"]
  private static let others = ["Inadequate", "Good", "Outstanding", "Good", "Inadequate"]
  private static let grades = [
    "leaders": "good", "help-and-protection": "requires-improvement", "children-in-care": "good",
    "care-leavers": "outstanding", "overall": "good",
  ]

  private static func list(_ grades: [String]) -> String {
    zip(areas, grades).map { "- \($0): \($1)" }.joined(separator: "\n")
  }

  /// The paper with something in the place of its list of grades, or of what it says of the inspection.
  private static func paper(_ outcome: String, summary: String? = nil, date: String? = nil) throws -> String {
    let start = try #require(SampleReports.paper.firstRange(of: "2.1 The"))
    let end = try #require(SampleReports.paper.firstRange(of: "2.2 The"))
    var head = String(SampleReports.paper[..<start.lowerBound])
    if let summary {
      let from = try #require(head.firstRange(of: "1.1 "))
      let to = try #require(head.firstRange(of: "2. Judgements"))
      head.replaceSubrange(from.lowerBound..<to.lowerBound, with: "1.1 \(summary)\n\n")
    }
    if let date { head = head.replacing("14 May 2024", with: date) }
    return head + outcome + "\n\n" + SampleReports.paper[end.lowerBound...]
  }

  @Test(arguments: [
    "2.1 Before the inspection the council assessed itself as follows.",
    "2.1 In 2019 the grades were:", "2.1 The grades of the previous inspection were:",
    "2.1 The London Borough of Southwick was inspected in the same month. Its grades were:",
    "2.1 The aim of the council is to be graded as follows:",
  ])
  func leavesOutOtherLists(_ lead: String) async throws {
    let other = "\(lead)\n\n\(Self.list(Self.others))"
    let own = "2.1.1 Ofsted’s grades are:\n\n\(Self.list(Self.own))"
    let run = try await ImportRun(try Self.paper(other + "\n\n" + own))
    #expect(run.grades == Self.grades)
    #expect(run.messages.contains { $0.hasPrefix("these grades are left out") })
    let alone = try await ImportRun(try Self.paper(other))
    #expect(alone.grades.values.allSatisfy { $0 == "none" }, "\(alone.grades)")
  }

  /// The days of the month that the sentence before names, and no date of publication among them.
  @Test(arguments: [
    (
      "In May 2024 Ofsted inspected the council under the ILACS framework. The inspection took place from 13 to 24 May 2024.",
      "2024-05-13..2024-05-24"
    ),
    (
      "The council was inspected under the ILACS framework in May 2024, with the report published in June 2024.",
      "2024-05"
    ),
    (
      "This report tells what was done since Ofsted inspected children’s services under the ILACS framework in May 2024, and has the indicators to the end of March 2025.",
      "2024-05"
    ),
    (
      "The inspection (13-24/05/2024) was carried out under the ILACS framework.",
      "2024-05-13..2024-05-24"
    ),
    (
      "Since the plan of May 2022, the council was inspected under the ILACS framework on 13 May 2024.",
      "2024-05-13"
    ),
  ])
  func takesTheInspectionsOwnDates(_ summary: String, _ expected: String) async throws {
    let run = try await ImportRun(try Self.paper("2.1 The grades:\n\n\(Self.list(Self.own))", summary: summary))
    #expect(try run.report().inspected == InspectionDates(expected))
  }

  @Test func asksWhichOfTwoListsIsMeant() async throws {
    let lists = "2.1 The grades:\n\n\(Self.list(Self.own))\n\n2.1.1 The grades:\n\n\(Self.list(Self.others))"
    let run = try await ImportRun(try Self.paper(lists))
    #expect(run.grades.values.allSatisfy { $0 == "none" })
    #expect(run.text.contains("# TODO: the paper prints “good” for"))
  }

  /// Three columns, of which the council’s own stands first, in the middle or last.
  @Test(arguments: [0, 1, 2])
  func takesTheColumnOfTheCouncil(_ own: Int) async throws {
    func row(_ cell: String, _ own: Int, _ value: String, _ rest: [String]) -> String {
      var cells = rest
      cells.insert(value, at: own)
      return ([cell] + cells).joined(separator: "\t")
    }
    let rows = Self.areas.indices.map { row(Self.areas[$0], own, Self.own[$0], [Self.others[$0], Self.others[$0]]) }
    let head = row("Area", own, "Northwick", ["Southwick", "Eastwick"])
    let table = "2.1 How the grades compare with those of our neighbours:\n\n" + ([head] + rows).joined(separator: "\n")
    #expect(try await ImportRun(try Self.paper(table)).grades == Self.grades)
    let untold = try await ImportRun(
      try Self.paper(
        table.replacing("Northwick\t", with: "Westwick\t")
          .replacing("\tNorthwick", with: "\tWestwick")))
    #expect(untold.grades.values.allSatisfy { $0 == "none" })
    #expect(untold.messages.contains { $0.contains("prints several grades") })
  }

  /// What the inspectors said in a last column is no grade.
  @Test func readsGradesBeforeRemarks() async throws {
    let rows = zip(Self.areas, Self.own).map { "| \($0) | \($1) | Leaders know their services well. |" }
    let table = "2.1 The grades:\n\n| Judgement | Grade | What Ofsted said |\n|---|---|---|\n"
    #expect(try await ImportRun(try Self.paper(table + rows.joined(separator: "\n"))).grades == Self.grades)
  }

  /// The year or the word above each column tells them apart, behind what was never judged before too; a last column
  /// may say what became of them.
  @Test(arguments: [
    ("Grade 2019", "Grade 2024", nil), ("Previous", "Current", "Direction"), ("June 2019", "March 2024", "Change"),
  ])
  func takesTheColumnOfTheInspection(_ before: String, _ now: String, _ direction: String?) async throws {
    let rows = Self.areas.indices.map { index in
      let old = index == 3 ? "Not applicable" : Self.others[index]
      return "| \(Self.areas[index]) | \(old) | \(Self.own[index]) |" + (direction == nil ? "" : " Improved |")
    }
    let head = "| Judgement | \(before) | \(now) |" + (direction.map { " \($0) |" } ?? "")
    let run = try await ImportRun(
      try Self.paper("2.1 The grades:\n\n" + ([head] + rows).joined(separator: "\n")))
    #expect(run.grades == Self.grades, "\(run.messages)")
  }

  /// Before it, the paper tells of another inspection by a verb.
  @Test func takesTheSpanOfDaysBesideAnEarlierInspection() async throws {
    let run = try await ImportRun(
      try Self.paper(
        "2.1 The grades:\n\n" + Self.list(Self.own),
        summary:
          "This report informs members of the outcome of the ILACS inspection of Northwick between 4 and 15 March 2024. The previous inspection took place in June 2019."
      ))
    #expect(try run.report().inspected == InspectionDates("2024-03-04..2024-03-15"))
  }

  /// Notice, several weeks, and the inspection before in words that could be of this one.
  @Test(arguments: [
    (
      "Ofsted gave notice of the ILACS inspection on 26 February 2024 and it took place on site from 4 to 15 March 2024.",
      "2024-03-04..2024-03-15"
    ),
    (
      "The last report was published on 1 May 2016 after an inspection from 1 to 24 March 2016. Ofsted inspected again under ILACS from 4-15 March 2024, and its report came out on 22 April 2024.",
      "2024-03-04..2024-03-15"
    ),
    ("The ILACS inspection took place over two weeks: 4 to 8 March and 11 to 15 March 2024.", "2024-03-04..2024-03-15"),
    (
      "The last inspection was carried out from 9 to 20 September 2019. Ofsted returned for an ILACS inspection from 4 to 15 March 2024.",
      "2024-03-04..2024-03-15"
    ),
    ("The ILACS inspection took place in the weeks beginning 4 March and 11 March 2024.", nil),
  ])
  func readsSentencesWithSeveralDates(_ summary: String, _ expected: String?) async throws {
    let run = try await ImportRun(try Self.paper("2.1 The grades:\n\n" + Self.list(Self.own), summary: summary))
    #expect(try run.report().inspected == expected.flatMap { InspectionDates($0) } ?? .notKnown, "\(run.messages)")
  }

  /// An area that was not judged before has a dash, as half of them have in a paper on the version of 2023.
  @Test func takesTheColumnBesideDashes() async throws {
    let rows = zip(Self.areas, Self.own).enumerated().map { index, line in
      "\(line.0)    \(line.1)    \(index % 2 == 0 ? "–" : Self.others[index])"
    }
    for head in ["Area    2024    2019", "Area    This inspection    Previous"] {
      let run = try await ImportRun(
        try Self.paper("2.1 The grades:\n\n\(head)\n\(rows.joined(separator: "\n"))"))
      #expect(run.grades == Self.grades, "\(run.messages)")
    }
  }

  /// A council beside it was inspected, too.
  @Test(arguments: ["Publication was on 22 April 2024.", "It was published on 22 April 2024."])
  func takesThePublicationOfItsOwnReport(_ sentence: String) async throws {
    let other = "Westwick was inspected from 1 to 12 April 2024, and its report was published on 20 May 2024."
    func published(_ summary: String) async throws -> CivilDate? {
      try await ImportRun(
        try Self.paper("2.1 The grades:\n\n" + Self.list(Self.own), summary: summary)
      ).report().published
    }
    let own = "Ofsted inspected Northwick under the ILACS framework from 4 to 15 March 2024."
    #expect(try await published("\(own) \(sentence) \(other)") == CivilDate("2024-04-22"))
    #expect(try await published("\(own) \(other)") == nil)
  }

  /// Bullets below a bullet, each with a grade of its own.
  @Test func readsGradesOnTwoLevels() async throws {
    let lines = zip(Self.areas, Self.own).enumerated().map { index, line in
      (index == 2 || index == 3 ? "     o  " : "  •  ") + "\(line.0): \(line.1)"
    }
    let run = try await ImportRun(try Self.paper("2.1 The grades:\n\n" + lines.joined(separator: "\n")))
    #expect(run.grades == Self.grades, "\(run.messages)")
    #expect(run.judgements["care-leavers"] == "outstanding ¶2.1(4)")
  }

  /// Paragraphs whose numbers only a tab parts from their words, as a word processor saves them.
  @Test func readsParagraphsBehindTabs() async throws {
    let list = zip(Self.areas, Self.own).enumerated().map { index, line in
      "(\(["a", "b", "c", "d", "e"][index]))\t\(line.0) – \(line.1.lowercased());"
    }
    let run = try await ImportRun(
      """
      Northwick Borough Council
      Children’s Scrutiny Committee
      14 May 2024
      Outcome of the inspection
      Report of the Director of Children’s Services

      Purpose of the report
      1\tTo tell members of the outcome of the ILACS inspection, which took place from 4 to 15 March 2024.

      Summary
      2\tThe inspection report was published on 22 April 2024. The judgements are:
      \(list.joined(separator: "\n"))
      3\tMembers are asked to note the report.

      Figures
      4\tThe following table has the figures of the year.

      Indicator\t2022/23\t2023/24
      Children looked after\t94\t97
      Referrals\t455\t488

      5\tThat is all.
      """)
    #expect(run.grades == Self.grades, "\(run.messages)")
    #expect(run.judgements["care-leavers"] == "outstanding ¶2(4)")
    #expect(try run.report().inspected == InspectionDates("2024-03-04..2024-03-15"))
    #expect(try run.report().published == CivilDate("2024-04-22"))
    #expect(run.result.drafts.contains { $0.text.contains("table after ¶4") }, "\(run.messages)")
  }

  @Test(arguments: [
    "Neighbouring Norham was judged good overall in April 2024.", "Norham Borough Council was judged good overall.",
  ])
  func takesNoGradeOfAnotherCouncil(_ sentence: String) async throws {
    let run = try await ImportRun(try Self.paper("2.1 \(sentence)"))
    #expect(run.grades["overall"] == "none", "\(run.messages)")
  }

  @Test(arguments: [
    "Northwick was judged good overall.", "The Council was judged good overall by Ofsted.",
    "Overall, children’s services in Northwick were judged good overall.",
  ])
  func takesTheGradeOfTheWholeFromASentence(_ sentence: String) async throws {
    let run = try await ImportRun(try Self.paper("2.1 \(sentence)"))
    #expect(run.grades["overall"] == "good", "\(run.messages)")
  }

  @Test func takesNoSentenceBehindAList() async throws {
    let turned = [Self.areas[4]] + Self.areas[..<4]
    let list = zip(turned, ["Good"] + Self.own[..<4]).map { "- \($0) \($1)" }.joined(separator: "\n")
    let run = try await ImportRun(
      try Self.paper(
        "2.1 The grades:\n\n\(list)\n\n2.1.1 At the previous inspection in 2018, overall effectiveness was judged inadequate."
      ))
    #expect(run.grades == Self.grades)
  }

  // MARK: - The framework

  @Test(arguments: [
    "This report tells members of the ILACS inspection that Ofsted made in Northwick between 4 March 2024 and 15 March 2024.",
    "The outcome of the inspection of local authority children’s services (ILACS) of 4 to 15 March 2024 is reported here.",
    "Inspectors were on site from 4 to 15 March 2024 for the ILACS inspection.",
  ])
  func readsDatesOfOtherSentences(_ summary: String) async throws {
    let run = try await ImportRun(try Self.paper("2.1 The grades:\n\n" + Self.list(Self.own), summary: summary))
    #expect(try run.report().framework.id.rawValue == "ilacs-2023")
    #expect(try run.report().inspected == InspectionDates("2024-03-04..2024-03-15"))
  }

  @Test func takesDaysBeforeTheirMonth() async throws {
    let run = try await ImportRun(
      try Self.paper(
        "2.1 The grades:\n\n" + Self.list(Self.own),
        summary: "In March 2024 the council was inspected under ILACS from 4 March 2024 to 15 March 2024."))
    #expect(try run.report().inspected == InspectionDates("2024-03-04..2024-03-15"))
  }

  /// Without a date the areas tell, and never the oldest version.
  @Test func tellsFrameworkByItsAreas() async throws {
    let summary = "Northwick was inspected under ILACS."
    let apart = "2.1 The grades:\n\n" + Self.list(Self.own)
    let run = try await ImportRun(try Self.paper(apart, summary: summary))
    #expect(try run.report().framework.id.rawValue == "ilacs-2023")
    let together =
      "2.1 The grades:\n\n- \(Self.areas[0]): Good\n- \(Self.areas[1]): Good\n- \(Self.areas[2]) and care leavers: Good\n- \(Self.areas[4]): Good"
    #expect(
      try await ImportRun(try Self.paper(together, summary: summary)).report().framework.id.rawValue == "ilacs-2018")
    let untold = try await ImportRun(try Self.paper("2.1 Words.", summary: summary))
    #expect(untold.result.drafts.isEmpty)
    #expect(untold.messages.contains { $0.hasSuffix("name its framework with --framework") })
    let early = try await ImportRun(try Self.paper("2.1 Words.", summary: summary, date: "14 May 2019"))
    #expect(try early.report().framework.id.rawValue == "ilacs-2018")
  }

  /// A paper that speaks of “the inspection” alone.
  @Test(
    arguments: [
      ("from 4 to 15 March 2024", areas, "ilacs-2023"), ("from 4 to 15 March 2019", areas, nil),
      ("from 4 to 15 June 2026", Array(areas[..<4]), "ilacs-2026"),
      (
        "from 4 to 15 May 2015",
        [
          "Overall judgement", "Children who need help and protection",
          "Children looked after and achieving permanence",
          "Leadership, management and governance",
        ], "sif"
      ),
    ] as [(String, [String], String?)])
  func tellsFrameworkByItsAreasAlone(_ days: String, _ areas: [String], _ expected: String?) async throws {
    let list = areas.map { "- \($0): Good" }.joined(separator: "\n")
    let run = try await ImportRun(
      try Self.paper("2.1 The grades:\n\n\(list)", summary: "Ofsted inspected the council’s services \(days)."))
    #expect(run.result.report?.framework.id.rawValue == expected, "\(run.messages)")
  }

  @Test func saysThatThePaperNamesAnotherCouncil() async throws {
    let text = try Self.paper("2.1 The grades:\n\n" + Self.list(Self.own)).replacing("Northwick", with: "Southwick")
    let run = try await ImportRun(text)
    #expect(run.messages.contains { $0.contains("is this the paper of another authority?") })
  }

  // MARK: - The paper

  /// A date in a sentence is not that of the paper.
  @Test func takesNoDateOfASentence() async throws {
    let text = try Self.paper("2.1 The grades:\n\n" + Self.list(Self.own)).replacing("Date: 14 May 2024\n", with: "")
      .replacing("1. Summary", with: "The report was not available for despatch on 7 May 2024.\n\n1. Summary")
    let run = try await ImportRun(text)
    #expect(run.result.drafts[1].text.contains("published: not-known"))
    #expect(run.messages.contains { $0.hasPrefix("the paper’s date was not found") })
    let named = try await ImportRun(text.replacing("Class: Part 1", with: "Northwick Committee – 14 May 2024"))
    #expect(named.result.drafts[1].text.contains("published: 2024-05-14"))
  }

  /// A list whose lines say what the grades were before.
  @Test(arguments: [
    "(previously Inadequate)", "(was Inadequate)", "(2016: Inadequate)", ", up from Inadequate",
    "(up from Inadequate in 2016)", "– improved from Inadequate at the last inspection",
  ])
  func takesNoGradeOfBefore(_ remark: String) async throws {
    let list = Self.list(Self.own.map { $0 + (remark.hasPrefix(",") ? "" : " ") + remark })
    let run = try await ImportRun(try Self.paper("2.1 The grades were:\n\n\(list)"))
    #expect(run.grades == Self.grades, "\(run.messages)")
  }

  /// “2.3” right before section 3 is no “2.” that a machine set before “3”.
  @Test func placesAListInTheLastParagraphOfItsSection() async throws {
    let paper = SampleReports.paper
    let requests = try #require(paper.firstRange(of: "2.2 The"))
    let performance = try #require(paper.firstRange(of: "3. Performance"))
    let text = (String(paper[..<requests.lowerBound]) + String(paper[performance.lowerBound...]))
      .replacing("2.1 The", with: "2.1 Ofsted wrote first.\n\n2.2 Its report came later.\n\n2.3 The")
    let run = try await ImportRun(text)
    #expect(run.judgements["overall"] == "good ¶2.3(5)", "\(run.judgements)")
  }

  /// Cells of several inspections that a converter puts one below the other.
  @Test func takesNoGradeOfSeveralColumnsThatWrap() async throws {
    let run = try await ImportRun(
      """
      Northwick Borough Council

      Children’s Scrutiny Committee

      Date: 9 May 2024

      Title: Outcome of the Ofsted inspection

      1. Background
      1.1 Ofsted inspected the council’s children’s services from 4 to 15 March 2024 (ILACS).
      Area 2016 2019 2024
      The experiences and progress of children
      in care
      Requires
      improvement
      Good Good
      The experiences and progress of care
      leavers
      Requires
      improvement
      Good Outstanding
      1.2 The journey has been remarkable.
      """, framework: "ilacs-2023")
    #expect(!run.taken.values.contains { $0.hasPrefix("requires-improvement") }, "\(run.taken)")
  }

  /// The numbers of rows are those of the framework’s areas, and of no paragraph.
  @Test func citesTheRecordForRowsWithNumbers() async throws {
    let run = try await ImportRun(
      """
      Northwick Borough Council

      CABINET

      27 September 2016

      Ofsted inspection of children’s services

      Executive summary

      Ofsted inspected the council’s children’s services between 6 June 2016 and 30 June 2016 under its single inspection framework. The report was published on 30 August 2016.

      Ofsted judgement                                                         Grade awarded
      1. The experiences and progress of children who need help and            Requires Improvement
      protection
      2. The experiences and progress of children looked after and achieving   Requires Improvement
      permanence
      2.1 Adoption performance                                                 Requires Improvement
      2.2 The experiences and progress of care leavers                         Good
      3. Leadership, management and governance                                 Requires Improvement
      Overall effectiveness                                                    Requires Improvement


      Recommendations

      1.   That Cabinet receives the report.

      2.   That Cabinet agrees the improvement plan.
      """)
    #expect(run.grades["looked-after/care-leavers"] == "good")
    #expect(!run.judgements.values.contains { $0.contains("¶") }, "\(run.judgements)")
  }
}
