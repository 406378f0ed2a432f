import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Lists of what a report asks for whose numbers, marks or ends are like those of the text around them.
struct RequestListTests {
  private static let items = [
    "The quality of supervision, including how\n   it is recorded", "Pathway plans for care leavers",
    "The sufficiency of placements",
  ]
  private static let words = [
    "The quality of supervision, including how it is recorded", "Pathway plans for care leavers",
    "The sufficiency of placements",
  ]

  /// - Parameter first: the number of the first paragraph behind the list.
  private static func report(_ list: String, first: Int = 1) -> String {
    """
    Inspection of Northwick local authority children’s services

    Inspection dates: 4 to 15 March 2024
    Lead inspector: Jane Doe, His Majesty’s Inspector

    Judgement Grade
    The impact of leaders on social work practice with children and families Good
    The experiences and progress of children who need help and protection Good
    The experiences and progress of children in care Good
    The experiences and progress of care leavers Outstanding
    Overall effectiveness Good

    Children do well.

    What needs to improve

    \(list)

    The experiences and progress of children who need help and protection: good

    \(first). Children are helped by workers who know them well, and who stay for long enough.

    \(first + 1). They are seen.

    \(first + 2). They are heard.

    The experiences and progress of children in care: good

    \(first + 3). Children in care do well.

    The experiences and progress of care leavers: outstanding

    \(first + 4). Personal advisers keep in touch.

    The impact of leaders on social work practice with children and families: good

    \(first + 5). Leaders know their services.
    """
  }

  private static func list(_ gap: String, stop: String = "", mark: (Int) -> String) -> String {
    items.enumerated().map { "\(mark($0 + 1))\($1)\(stop)" }.joined(separator: gap)
  }

  /// The note that a raised number in the heading leads to.
  @Test(arguments: [
    "1\nThe areas are ordered by the child’s journey.", "¹ The areas are ordered by the child’s journey.",
  ])
  func keepsANoteFromTheLastItem(_ note: String) async throws {
    let items = "• The quality of plans.\n• The recording of supervision."
    let requests = try await ImportRun(Self.report(items + "\n" + note)).report().requests
    #expect(requests.map(\.words) == ["The quality of plans.", "The recording of supervision."])
  }

  @Test func keepsTheNumbersOfAListFromTheParagraphs() async throws {
    let marks: [(Int) -> String] = [{ "\($0). " }, { "\($0)) " }, { "\($0) " }]
    for (gap, stop) in [("\n", ""), ("\n\n", ""), ("\n", "."), ("\n\n", ".")] {
      for (index, mark) in marks.enumerated() where index < 2 || gap.count > 1 {
        let run = try await ImportRun(Self.report(Self.list(gap, stop: stop, mark: mark)))
        let requests = try run.report().requests
        #expect(requests.map(\.words) == Self.words.map { $0 + stop }, "\(index) \(gap.count)")
        #expect(requests.map(\.at.description) == (1...3).map { "§What needs to improve(\($0))" })
        #expect(run.judgements["help-and-protection"] == "good ¶1")
        #expect(run.judgements["children-in-care"] == "good ¶4")
      }
    }
  }

  @Test func takesAListWhoseNumbersGoOnBehindIt() async throws {
    for gap in ["\n", "\n\n"] {
      let run = try await ImportRun(Self.report(Self.list(gap) { "\($0). " }, first: 4))
      #expect(try run.report().requests.map(\.words) == Self.words)
      #expect(try run.report().requests.map(\.at.description) == ["¶1", "¶2", "¶3"])
      #expect(run.judgements["help-and-protection"] == "good ¶4")
    }
  }

  @Test func takesANumberedListThatAPagesEndCuts() async throws {
    let title = "Inspection of Northwick local authority children’s services\n4 March 2024 to 15 March 2024"
    let end = "\n\nN\n\u{C}\(title)\n\n   "
    let ends = (1...3).map { end.replacing("N\n", with: "\($0)\n") }
    let list = Self.list("\n") { "\($0). " }.replacing("including how\n   ", with: "including how" + ends[0])
    let run = try await ImportRun(
      Self.report(list).replacing("They are seen.\n\n", with: "They are" + ends[1] + "seen.\n\n")
        .replacing("Children in care do well.\n\n", with: "Children in care do" + ends[2] + "well.\n\n"))
    let requests = try run.report().requests
    #expect(requests.map(\.words) == Self.words)
    #expect(run.judgements["help-and-protection"] == "good ¶1")
  }

  @Test func endsAListAtAParagraphBehindIt() async throws {
    let run = try await ImportRun(
      Self.report(Self.list("\n") { _ in "• " } + "\n\nLeaders have accepted what inspectors found."))
    #expect(try run.report().requests.map(\.words) == Self.words)
  }

  @Test func endsAListAtAGradedHeadingRightBelow() async throws {
    for mark in ["• ", "1. "] {
      let list = mark == "1. " ? Self.list("\n") { "\($0). " } : Self.list("\n") { _ in mark }
      let text = Self.report(list).replacing(
        "\n\nThe experiences and progress of children who", with: "\nThe experiences and progress of children who")
      for body in [text, text.replacing("protection: good\n\n1", with: "protection: good\n1")] {
        let run = try await ImportRun(body)
        #expect(try run.report().requests.map(\.words) == Self.words)
        #expect(run.judgements["help-and-protection"] == "good ¶1")
      }
    }
  }

  @Test func readsBulletsThatAreGluedToTheirItems() async throws {
    for mark in ["•", "◼"] {
      #expect(
        try await ImportRun(Self.report(Self.list("\n") { _ in mark })).report().requests.map(\.words) == Self.words)
    }
  }

  @Test func readsAListBelowAQuestion() async throws {
    let text = Self.report(Self.list("\n") { _ in "• " }).replacing(
      "What needs to improve", with: "What does the local authority need to improve?")
    let run = try await ImportRun(text)
    #expect(try run.report().requests.map(\.words) == Self.words)
    #expect(!run.messages.contains { $0.hasPrefix("no list") })
  }

  @Test func readsAListInATextWithoutEmptyLines() async throws {
    let text = Self.report(Self.list("\n") { _ in "• " }).replacing("\n\n", with: "\n")
      .replacing("Children do well.", with: "Children do well with their workers, who\nknow them.")
    #expect(try await ImportRun(text).report().requests.map(\.words) == Self.words)
  }

  @Test func readsAListBelowALineThatLeadsToIt() async throws {
    let text = SampleReports.sif(SampleReports.sifPipes).replacing(
      "Recommendations\n\n1.", with: "Recommendations\n\nThe local authority should:\n\n1.")
    #expect(try await ImportRun(text).report().requests.map(\.at.description) == ["¶1", "¶2", "¶3"])
  }

  @Test func asksAfterATextInTwoColumns() async throws {
    let left = "workers know their children well and visit them"
    let lines = Array(
      repeating: left + String(repeating: " ", count: 12) + "plans are clear and are shared with all", count: 9)
    let text = Self.report(Self.list("\n") { _ in "• " })
    let run = try await ImportRun(text + "\n\n" + lines.joined(separator: "\n"))
    #expect(run.messages.contains { $0.hasPrefix("the text stands in two columns from here on") })
    #expect(run.text.contains("# TODO: the text stands in two columns"))
    #expect(try await !ImportRun(text).messages.contains { $0.contains("two columns") })
  }

  @Test func writesNoHeadingOverNothing() async throws {
    let run = try await ImportRun(
      Self.report(Self.list("\n") { _ in "• " }).replacing(" Good\nThe", with: "\n\nGood\n\nThe")
        .replacing(
          "leavers Outstanding\nOverall effectiveness Good",
          with: "leavers\n\nOutstanding\n\nOverall effectiveness\n\nGood"))
    #expect(run.judgements["help-and-protection"] == "good ¶1")
    #expect(
      run.text.split(separator: "\n").count { $0.hasPrefix("## The experiences and progress of children in care") } == 1
    )
    #expect(!run.text.contains("## Overall effectiveness"))
  }

  // MARK: - Headings with grades at the top of a page

  @Test(arguments: ["The experiences and progress of care leavers: requires improvement to\nbe good"])
  func keepsAHeadingThatIsLikeARowOfTheTable(_ heading: String) async throws {
    let text = Self.report(Self.list("\n") { _ in "• " }).replacing(
      "of care leavers Outstanding", with: "of care leavers Requires improvement to\nbe good"
    ).replacing("4. Children in care do well.\n\n", with: "4. Children in care do well.\n\n\n1\n\u{C}")
      .replacing("The experiences and progress of care leavers: outstanding", with: heading)
    #expect(try await ImportRun(text).judgements["care-leavers"] == "requires-improvement ¶5")
  }

  // MARK: - Time limits

  private static func slac(_ list: String) async throws -> ImportRun {
    try await ImportRun(
      slac: """
        Safeguarding services

        Overall effectiveness        Grade 2 (good)

        1. Services are good.

        Areas for improvement

        2. In order to improve, the council should take the following action.

        \(list)

        Capacity for improvement        Grade 2 (good)

        3. Capacity is good.
        """)
  }

  @Test(arguments: [
    ("By September 2012:", TimeLimit?.none), ("By the end of September 2012:", nil), ("As soon as possible:", nil),
    ("Medium term:", nil), ("Ongoing:", nil), ("By six months:", nil), ("Over the next six months:", nil),
    ("By the end of the year:", nil), ("3 to 6 months:", nil), ("With immediate effect:", .immediately),
    ("Within the next three months:", .months(3)),
  ])
  func keepsWhatStandsBelowOtherTimeLimits(_ line: String, _ limit: TimeLimit?) async throws {
    let run = try await Self.slac("Immediately:\n\n• Improve plans.\n• Improve records.\n\n\(line)\n\n• See children.")
    let requests = try run.report().requests
    #expect(requests.map(\.words) == ["Improve plans.", "Improve records.", "See children."], "\(run.messages)")
    #expect(requests.map(\.within) == [.immediately, .immediately, limit])
    #expect(requests.allSatisfy { $0.at.description.hasPrefix("¶2") })
    #expect(run.messages.contains { $0.contains("“\(line)” is a time limit") } == (limit == nil))
    #expect((requests.last?.todo?.contains(line) ?? false) == (limit == nil))
  }

  /// Without a colon, and with several empty lines below.
  @Test(arguments: ["Within three months", "Within six months of the publication of this report"])
  func keepsItemsFarBelowTheirLimit(_ line: String) async throws {
    let run = try await Self.slac(
      "Immediately\n\n\n• improve plans\n• improve records\n\n\n\(line)\n\n\n• see children.")
    let requests = try run.report().requests
    #expect(requests.map(\.words) == ["improve plans", "improve records", "see children."], "\(run.messages)")
    #expect(requests.map(\.within) == [.immediately, .immediately, line.contains("six") ? .months(6) : .months(3)])
  }

  /// “None were identified.” is no item.
  @Test func takesNoItemThatSaysThatThereIsNone() async throws {
    let run = try await Self.slac("Immediately:\n\n• None were identified.\n\nWithin three months:\n\n• See children.")
    #expect(try run.report().requests.map(\.words) == ["See children."])
  }

  @Test func keepsTimeLimitsAboveNumberedItems() async throws {
    let text = SampleReports.sif(SampleReports.sifPipes)
    let start = try #require(text.firstRange(of: "1. Make sure"))
    let end = try #require(text.firstRange(of: "Information about this inspection"))
    for gap in ["\n", "\n\n"] {
      let list =
        "Immediately:\n\n" + ["1. Improve plans.", "2. Improve records."].joined(separator: gap)
        + "\n\nWithin three months:\n\n" + ["3. See children.", "4. Recruit carers."].joined(separator: gap)
        + "\n\nBy the end of March 2015:\n\n5. Publish a plan."
      let run = try await ImportRun(text[..<start.lowerBound] + list + "\n\n" + text[end.lowerBound...])
      let requests = try run.report().requests
      #expect(requests.map(\.at.description) == (1...5).map { "¶\($0)" })
      #expect(requests.map(\.within) == [.immediately, .immediately, .months(3), .months(3), nil])
      #expect(run.messages.contains { $0.contains("“By the end of March 2015:” is a time limit") })
    }
  }

  // MARK: - SLAC headings

  @Test(arguments: [
    "Quality of provision        Grade 3 Adequate", "Quality of provision\n\nGrade 3: Adequate",
    "Quality of provision        Grade 3 – adequate",
  ])
  func readsGradesWithoutBrackets(_ heading: String) async throws {
    let run = try await ImportRun(slac: "Safeguarding services\n\n\(heading)\n\n1. Provision is adequate.\n\n2. It is.")
    #expect(run.taken == ["safeguarding/quality-of-provision": "adequate ¶1"])
  }

  @Test(arguments: ["Grade 3 (good)", "Grade 3: Good", "Good (Grade 3)"])
  func asksWhereNumberAndWordContradict(_ grade: String) async throws {
    let run = try await ImportRun(
      slac: "Safeguarding services\n\nQuality of provision        \(grade)\n\n1. Provision is mixed.\n\n2. It is.")
    #expect(run.messages.contains { $0.contains("says grade 3 and good, which are two") }, "\(run.messages)")
    #expect(run.text.contains("which are two; decide which is right"))
  }

  /// The grade stands below its heading, and the record has the word alone.
  @Test func asksWhereTheLineBelowTheHeadingContradicts() async throws {
    let run = try await ImportRun(
      SampleReports.slac.replacing(
        "Partnership working\n\nGrade 1 (outstanding)", with: "Partnership working\n\nGrade 3 (outstanding)"))
    #expect(run.messages.contains { $0.contains("says grade 3 and outstanding, which are two") }, "\(run.messages)")
  }

  /// “Immediate action:” is the limit of what stands below it, and no list of its own.
  @Test func takesItemsBelowImmediateActionOnce() async throws {
    let run = try await ImportRun(
      SampleReports.slac.replacing("Immediately:\n", with: "Immediate action:\n"))
    let requests = try run.report().requests
    #expect(requests.count { $0.words == "make sure that every child is seen" } == 1, "\(requests)")
    #expect(requests.first?.within == .immediately)
  }

  @Test func readsWellbeingAsTwoWords() async throws {
    let run = try await ImportRun(
      slac:
        "Services for looked after children\n\nEconomic wellbeing\n\nGrade 2 (good)\n\n1. It is good.\n\n2. It is.")
    #expect(run.taken == ["looked-after/outcomes/economic-well-being": "good ¶1"], "\(run.messages)")
  }

  @Test func readsPublicationAtTheEnd() async throws {
    let text = SampleReports.slac.replacing("PUBLISHED: 14 JANUARY 2011", with: "Issue 1")
    let run = try await ImportRun(text + "\n\nThis report was published on 14 January 2011.\n")
    #expect(try run.report().published == CivilDate("2011-01-14"))
  }

  @Test func readsAHeadingThatGoesOnBesideItsGrade() async throws {
    let run = try await ImportRun(
      slac: """
        Safeguarding services

        Children and young people are safe and feel safe      Grade 2 (good)

        1. Children are safe.

        The contribution of health agencies to keeping children
        and young people safe                            Grade 3 (adequate)

        2. Health agencies do what they can.
        """)
    #expect(
      run.taken == [
        "safeguarding/outcomes/safe-and-feel-safe": "good ¶1", "safeguarding/health-agencies": "adequate ¶2",
      ])
  }

  /// What stands left of the bullets, where the line above had room for its first word, is no part of the last item.
  @Test func endsAListAtWhatStandsLeftOfItsBullets() async throws {
    let run = try await Self.slac(
      """
      Immediately:

         ◼  Ensure that children are seen alone.
         ◼  Review the plans of all children in need.
      Children and young people are safe and feel safe, and most of them told inspectors who helps them.
      Few go missing.
      """)
    #expect(
      try run.report().requests.map(\.words) == [
        "Ensure that children are seen alone.", "Review the plans of all children in need.",
      ])
  }
}
