import InspectionModel
import Provenance
import Testing

/// Judgements, requests, dates and names against sample texts.
@Suite struct FrontMatterCheckTests {
  private func framework(_ areas: [(String, String)]) -> Framework {
    Framework(
      id: Identifier("made-up"), name: "Made up", shortName: "MU", inspectorate: "Ofsted",
      from: CivilDate(year: 2009)!, to: nil, law: nil, note: nil, scale: [],
      areas: areas.map { Area(path: $0.0, label: $0.1, depth: 0, parent: nil, isGraded: true) }, headline: [],
      replaces: [], comparable: [], spread: [])
  }

  private var slac: Framework {
    framework([
      ("s/overall", "Overall effectiveness"), ("s/capacity", "Capacity for improvement"),
      ("s/equality", "Equality and diversity"), ("l/overall", "Overall effectiveness"),
      ("l/equality", "Equality and diversity"),
    ])
  }

  private func problems(_ grades: [(area: Int, grade: String, at: String)]) -> [String] {
    let text = SampleTexts.text(SampleTexts.report)
    let claims = grades.enumerated().map { index, claim in
      JudgementCheck.Claim(
        area: claim.area, grade: claim.grade, at: Locator(claim.at), gradeRange: 10 * index..<10 * index + 4,
        atRange: 10 * index + 5..<10 * index + 9)
    }
    var tally = ProvenanceTally()
    JudgementCheck(slac, text, name: "the report")
      .check(claims, judged: Set(grades.map(\.area)), list: 0..<0, &tally)
    return tally.finished.problems.map(\.message)
  }

  private let right: [(area: Int, grade: String, at: String)] = [
    (0, "good", "¶5"), (1, "outstanding", "¶6"), (2, "good", "record"), (3, "adequate", "¶8"),
    (4, "adequate", "record"),
  ]

  @Test func readsARecordWithWrongHeadingsByItsOrder() {
    #expect(problems(right) == [])
  }

  @Test func catchesAWrongGradeAPlaceAndAGap() {
    var grades = right
    grades[3].grade = "good"
    #expect(problems(grades) == ["¶8 of the report grades “Overall effectiveness” adequate, not good"])
    grades = right
    grades[0].at = "¶6"
    #expect(problems(grades) == ["the grade of “Overall effectiveness” stands above ¶5 of the report, not at ¶6"])
    grades = right
    grades[4].grade = "good"
    #expect(problems(grades) == ["the record of the report grades “Equality and diversity” adequate, not good"])
    grades.remove(at: 1)
    #expect(problems(grades).contains { $0.contains("“Capacity for improvement: outstanding”") })
  }

  @Test func catchesNoGradeWhereOneIsPrinted() {
    let claim = JudgementCheck.Claim(
      area: 0, grade: "not-inspected", isGraded: false, at: nil, gradeRange: 0..<13, atRange: 0..<13)
    var tally = ProvenanceTally()
    JudgementCheck(slac, SampleTexts.text(SampleTexts.report), name: "the report")
      .check([claim], judged: Set(0..<5), list: 0..<0, &tally)
    #expect(
      tally.finished.problems.map(\.message) == ["the report grades “Overall effectiveness” good; write this grade"])
  }

  /// Of several columns the one of this inspection, or of this authority; any where no head tells which.
  @Test(arguments: [
    ("Judgement | 2019 | 2015", "good", "inadequate"), ("Judgement | 2015 | 2019", "inadequate", "good"),
    ("Judgement | Northwick | Southwick", "good", "inadequate"),
    ("Judgement | Southwick | Northwick", "inadequate", "good"),
    ("Judgement | Previous | This inspection", "inadequate", "good"), ("Area | A | B", "good", ""),
  ])
  func readsTheColumnThatIsMeant(_ head: String, _ first: String, _ other: String) {
    let framework = framework([("leaders", "Leadership"), ("help", "Help and protection"), ("overall", "Overall")])
    let isFirst = first == "good"
    let rows = ["Leadership", "Help and protection", "Overall"].map { label in
      "| \(label) | \(isFirst ? "Good | Inadequate" : "Inadequate | Good") |"
    }
    let text = SampleTexts.text(
      "1.1 The grades are these.\n\n| \(head) |\n\(rows.joined(separator: "\n"))\n\n1.2 That is all.\n")
    func problems(_ grade: String) -> Int {
      let claims = (0..<3).map {
        JudgementCheck.Claim(
          area: $0, grade: grade, at: .record, gradeRange: 2 * $0..<2 * $0 + 1, atRange: 2 * $0..<2 * $0 + 1)
      }
      var tally = ProvenanceTally()
      JudgementCheck(
        framework, text, name: "the paper", inspected: .on(CivilDate(year: 2019, month: 6, day: 14)!),
        authority: "Northwick"
      ).check(claims, judged: [0, 1, 2], list: 0..<0, &tally)
      return tally.finished.problems.count
    }
    #expect(problems("good") == 0)
    #expect(problems("inadequate") == (other.isEmpty ? 0 : 3))
  }

  /// A paper has the same lines twice, first as the council saw itself: the line cited is the one that counts.
  @Test func readsTheLineOfTheListThatIsCited() {
    let framework = framework([("leaders", "Leadership"), ("help", "Help and protection"), ("overall", "Overall")])
    func list(_ grade: String) -> String {
      ["Leadership", "Help and protection", "Overall"].map { "- \($0): \(grade)" }.joined(separator: "\n")
    }
    let text = SampleTexts.text(
      "1.1 We judged ourselves so:\n\n\(list("Good"))\n\n1.2 Ofsted’s grades are:\n\n\(list("Inadequate"))\n\n1.3 End.\n"
    )
    func problems(_ grade: String, _ paragraph: String) -> [String] {
      let claims = (0..<3).map {
        JudgementCheck.Claim(
          area: $0, grade: grade, at: Locator("¶\(paragraph)(\($0 + 1))"), gradeRange: 2 * $0..<2 * $0 + 1,
          atRange: 2 * $0..<2 * $0 + 1)
      }
      var tally = ProvenanceTally()
      JudgementCheck(framework, text, name: "the paper").check(claims, judged: [0, 1, 2], list: 0..<0, &tally)
      return tally.finished.problems.map(\.message)
    }
    #expect(problems("inadequate", "1.2") == [])
    #expect(problems("good", "1.1") == [])
    #expect(problems("good", "1.2").count == 3)
    #expect(problems("good", "1.2").allSatisfy { $0.hasSuffix("inadequate, not good") })
  }

  /// The heading of a section is a sentence that says its grade.
  @Test func readsTheGradeOfASentenceAboveAParagraph() {
    let framework = framework([
      ("adoption", "Adoption performance"), ("leavers", "Experiences and progress of care leavers"),
    ])
    let text = SampleTexts.text(
      """
      1. Plans are made.

      The graded judgement for adoption performance is that it is good

      2. Children wait less.

      THE EXPERIENCES AND PROGRESS OF CARE LEAVERS REQUIRE IMPROVEMENT

      3. Homes are found.
      """)
    func problems(_ grade: String, _ at: String) -> [String] {
      let claim = JudgementCheck.Claim(area: 1, grade: grade, at: Locator(at), gradeRange: 0..<1, atRange: 1..<2)
      var tally = ProvenanceTally()
      JudgementCheck(framework, text, name: "the report").check([claim], judged: [0, 1], list: 0..<0, &tally)
      return tally.finished.problems.map(\.message)
    }
    #expect(problems("requires-improvement", "¶3") == [])
    #expect(problems("good", "¶3").count == 1)
    #expect(problems("requires-improvement", "¶2").count == 1)
  }

  /// “Overall effectiveness” of the second half stands first.
  @Test func readsARecordThatHasTheSecondHalfFirst() {
    func area(_ path: String, _ label: String, isGraded: Bool = true) -> Area {
      Area(path: path, label: label, depth: isGraded ? 1 : 0, parent: nil, isGraded: isGraded)
    }
    let halves = Framework(
      id: Identifier("made-up"), name: "Made up", shortName: "MU", inspectorate: "Ofsted", from: CivilDate(year: 2009)!,
      to: nil, law: nil, note: nil, scale: [],
      areas: [
        area("s", "Safeguarding services", isGraded: false), area("s/overall", "Overall effectiveness"),
        area("s/capacity", "Capacity for improvement"), area("s/partners", "Partnership working"),
        area("l", "Services for looked after children", isGraded: false), area("l/overall", "Overall effectiveness"),
        area("l/capacity", "Capacity for improvement"), area("l/healthy", "Being healthy"),
      ], headline: [], replaces: [], comparable: [], spread: [])
    let text = SampleTexts.text(
      """
      1.1 The grades for services for looked after children were:

      - Overall effectiveness: Good
      - Capacity for improvement: Good
      - Being healthy: Good

      1.2 The grades for safeguarding services were:

      - Overall effectiveness: Adequate
      - Capacity for improvement: Inadequate
      - Partnership working: Good

      1.3 That is all.
      """)
    func problems(_ grades: [(area: Int, grade: String, at: String)]) -> Int {
      let claims = grades.map {
        JudgementCheck.Claim(
          area: $0.area, grade: $0.grade, at: Locator($0.at), gradeRange: 2 * $0.area..<2 * $0.area + 1,
          atRange: 2 * $0.area..<2 * $0.area + 1)
      }
      var tally = ProvenanceTally()
      JudgementCheck(halves, text, name: "the paper").check(claims, judged: Set(1...7), list: 0..<0, &tally)
      return tally.finished.problems.count
    }
    #expect(
      problems([
        (1, "adequate", "¶1.2(1)"), (2, "inadequate", "¶1.2(2)"), (5, "good", "¶1.1(1)"), (6, "good", "¶1.1(2)"),
      ]) == 0)
    #expect(problems([(1, "good", "¶1.1(1)"), (2, "good", "¶1.1(2)")]) == 2)
  }

  /// Apostrophes are printed either way, and the days of an inspection may stand behind its month.
  @Test func readsNamesAndDaysAsTheyArePrinted() {
    let text = SampleTexts.text(
      """
      1. Northwick was inspected in June 2019 (3 to 14 June).

      Yours sincerely

      Pat O’Brien
      Paul d'Inverno HMI
      """)
    func problems(_ check: (DetailCheck, inout ProvenanceTally) -> Void) -> Int {
      var tally = ProvenanceTally()
      check(DetailCheck(TextLookup(text), name: "the letter"), &tally)
      return tally.finished.problems.count
    }
    for name in ["Pat O’Brien HMI", "Pat O'Brien HMI", "Paul d’Inverno HMI"] {
      #expect(problems { $0.check(inspector: name, at: 0..<1, &$1) } == 0)
    }
    #expect(problems { $0.check(inspector: "Pat O’Brian HMI", at: 0..<1, &$1) } == 1)
    let below = DetailCheck(TextLookup(SampleTexts.text("Lead inspector:\nJane Doe HMI\n\n1. Words.\n")), name: "it")
    var tally = ProvenanceTally()
    below.check(inspector: "Jane Doe HMI", at: 0..<1, &tally)
    #expect(tally.finished.problems.isEmpty)
    below.check(inspector: "Jane Dow HMI", at: 0..<1, &tally)
    #expect(tally.finished.problems.count == 1)
    #expect(
      problems { $0.check(inspected: InspectionDates("2019-06-03..2019-06-14")!, isOwn: false, at: 0..<1, &$1) } == 0)
    #expect(
      problems { $0.check(inspected: InspectionDates("2019-06-04..2019-06-14")!, isOwn: false, at: 0..<1, &$1) } == 1)
  }

  /// A paper may tell of the inspection in one sentence, and of its days in the next.
  @Test(arguments: [("2019-03-04..2019-03-15", 0), ("2019-03-05..2019-03-15", 1)])
  func readsTheDaysOfTheSentenceBehind(_ dates: String, _ count: Int) throws {
    let text = SampleTexts.text(
      """
      1.1 In March 2019 Ofsted carried out an inspection of the council’s services. It took place from 4 to 15 March
      2019 and the report was published on 26 April 2019.

      1.2 The last inspection was in November 2014. It was short. Staff were told on 5 March 2019.
      """)
    var tally = ProvenanceTally()
    DetailCheck(TextLookup(text), name: "the paper")
      .check(inspected: try #require(InspectionDates(dates)), isOwn: false, at: 0..<1, &tally)
    #expect(tally.finished.problems.count == count, "\(tally.finished.problems)")
  }

  /// A letter has no line for its dates: the sentence on this inspection has them, and others have others.
  @Test(arguments: [
    ("on 31 January and 1 February 2012", "2012-01-31..2012-02-01"),
    ("on 9 and 10 June 2010", "2010-06-09..2010-06-10"),
    ("from 9 to 10 June 2010", "2010-06-09..2010-06-10"), ("on 9 June 2010", "2010-06-09"),
    ("on 9–10 June 2010", "2010-06-09..2010-06-10"), ("on 9th and 10th June 2010", "2010-06-09..2010-06-10"),
    ("on Wednesday 9 June and Thursday 10 June 2010", "2010-06-09..2010-06-10"),
  ])
  func holdsTheDatesOfALetterAgainstItsSentence(_ words: String, _ dates: String) throws {
    let text = SampleTexts.text(
      """
      3 March 2012

      Dear Mrs Doe

      Annual unannounced inspection of contact, referral and assessment arrangements

      This letter summarises the findings of the recent unannounced inspection, which was conducted \(words). The area for
      development at the previous inspection on 9 and 10 September 2009 has been addressed.

      It will inform the inspection that follows within a year.
      """)
    func problems(_ dates: String) throws -> Int {
      var tally = ProvenanceTally()
      DetailCheck(TextLookup(text), name: "the letter")
        .check(inspected: try #require(InspectionDates(dates)), isOwn: true, at: 0..<1, &tally)
      return tally.finished.problems.count
    }
    #expect(try problems(dates) == 0)
    let ends = dates.split(separator: ".")
    for other in ["2009-09-09..2009-09-10", "2012-03-03", "\(ends[0])..2012-03-03"] {
      #expect(try problems(other) == 1, "\(other)")
    }
    if ends.count == 2 {
      #expect(try problems(String(ends[0])) == 1)
      #expect(try problems(String(ends[1])) == 1)
    }
    #expect(try problems("2010-06") == (dates.hasPrefix("2010") ? 0 : 1))
  }

  /// Neither a day of the inspection nor the addressee is that or who a letter is of.
  @Test func holdsDateAndNameOfALetter() throws {
    let text = PublishedText(
      Array(
        """
        14 July 2010

        Mrs Helen Roe
        Director of Children’s Services

        Dear Mrs Roe

        This letter summarises the findings of the inspection which was conducted on 15 and 16 June 2010.

        Yours sincerely

        Jane Doe
        Her Majesty’s Inspector

        Copy: John Poe, Chief Executive
        """.utf8))
    func problems(_ check: (DetailCheck, inout ProvenanceTally) -> Void) -> Int {
      var tally = ProvenanceTally()
      check(DetailCheck(TextLookup(text), name: "the letter"), &tally)
      return tally.finished.problems.count
    }
    for (date, count) in [("2010-07-14", 0), ("2010-06-16", 1), ("2010-07", 0)] {
      #expect(problems { $0.check(published: CivilDate(date), at: 0..<1, &$1) } == count, "\(date)")
    }
    for (name, count) in [("Jane Doe HMI", 0), ("Helen Roe", 1), ("John Poe", 1)] {
      #expect(problems { $0.check(inspector: name, at: 0..<1, &$1) } == count, "\(name)")
    }
  }

  /// The report behind a paper has a day of its own.
  @Test(arguments: [
    "Date          24 June 2015", "Date 24 June 2015", "Date\n\n24 June 2015", "Date: 24 June 2015",
    "Date of meeting          24 June 2015", "Meeting date: 24 June 2015",
  ])
  func takesThePapersDayBeforeThatOfTheReportBehindIt(_ day: String) {
    let text = PublishedText(
      Array("Children’s Scrutiny Committee\n\n\(day)\n\nAppendix A\n\nReport published: 8 May 2015\n".utf8))
    var tally = ProvenanceTally()
    DetailCheck(TextLookup(text), name: "the paper").check(published: CivilDate("2015-06-24"), at: 0..<1, &tally)
    #expect(tally.finished.problems.isEmpty, "\(tally.finished.problems)")
  }

  /// Two weeks with a break, or days that stand too far from their month.
  /// Reports leave the day of their publication to a page; a paper has it.
  @Test func asksForTheDayOfAPaperAlone() throws {
    let text = PublishedText(Array("Select Committee\n\nClass\tPart 1 (open)\t\t01 March 2016\n\n1.1 Summary\n".utf8))
    func problems(_ day: String, ofCouncil: Bool) -> Int {
      var tally = ProvenanceTally()
      DetailCheck(TextLookup(text), name: "the paper")
        .check(published: CivilDate(day), ofCouncil: ofCouncil, at: 0..<1, &tally)
      return tally.finished.problems.count
    }
    #expect(problems("2016-03-01", ofCouncil: true) == 0)
    #expect(problems("2016-03-08", ofCouncil: true) == 1)
    #expect(problems("2016-03-08", ofCouncil: false) == 0)
  }

  @Test(arguments: [
    ("8 and 9, 15 to 19 November 2010", "2010-11-08..2010-11-19"),
    ("10 – 21 October and 24 October 2011", "2011-10-10..2011-10-24"),
    ("23 to 27 January and 30 January to 3 February 2023", "2023-01-23..2023-02-03"),
    ("23 to 26 January, and 1 and 2 February 2023", "2023-01-23..2023-02-02"),
  ])
  func agreesOnSeveralSpans(_ words: String, _ dates: String) throws {
    let text = PublishedText(
      Array("Inspection of services\n\nInspection dates: \(words)\n\nReport published: 5 May 2023\n".utf8))
    var tally = ProvenanceTally()
    let own = try #require(InspectionDates(dates))
    DetailCheck(TextLookup(text), name: "the report").check(inspected: own, isOwn: true, at: 0..<1, &tally)
    #expect(tally.finished.problems.map(\.message) == [])
  }

  @Test func catchesARequestInTheOtherBranch() {
    let branches = ["Safeguarding services", "Services for looked after children"].enumerated().flatMap {
      index, label in
      [
        Area(path: "\(index)", label: label, depth: 0, parent: nil, isGraded: false),
        Area(path: "\(index)/overall", label: "Overall effectiveness", depth: 1, parent: 2 * index, isGraded: true),
      ]
    }
    let framework = Framework(
      id: Identifier("made-up"), name: "Made up", shortName: "MU", inspectorate: "Ofsted",
      from: CivilDate(year: 2009)!, to: nil, law: nil, note: nil, scale: [], areas: branches, headline: [],
      replaces: [], comparable: [], spread: [])
    let check = BranchCheck(framework, SampleTexts.text(SampleTexts.report), name: "the report")
    func problems(_ area: Int, _ place: String) -> [String] {
      var tally = ProvenanceTally()
      check.check(area: area, at: Locator(place) ?? .record, 0..<4, &tally)
      return tally.finished.problems.map(\.message)
    }
    #expect(problems(1, "¶7(1)") == [] && problems(3, "¶8") == [] && problems(3, "¶2") == [])
    #expect(
      problems(3, "¶7(2)") == [
        "¶7(2) of the report stands below “Safeguarding services”, and this area is one of “Services for looked after children”"
      ])
  }

  private func requests(_ limits: [(String, TimeLimit?)]) -> [String] {
    let text = SampleTexts.text(SampleTexts.report)
    let claims = limits.enumerated().map { index, claim in
      RequestCheck.Claim(
        summary: claim.0, within: claim.1, at: .paragraphs(first: "7", last: nil, item: nil),
        withinRange: 10 * index..<10 * index + 3, atRange: 10 * index + 4..<10 * index + 8)
    }
    var tally = ProvenanceTally()
    RequestCheck(text, name: "the report").check(claims, list: 99..<100, &tally)
    return tally.finished.problems.map(\.message)
  }

  @Test func agreesOnTimeLimitsAndTheNumberOfRequests() {
    let plans = "Put dates into the plans for children in need"
    let nurses = "Tell nurses of violence at home"
    let police = "Settle with the police how protection powers work"
    #expect(requests([(plans, .months(3)), (nurses, .months(3)), (police, .months(6))]) == [])
    #expect(requests([(plans, .months(3)), (nurses, .months(6)), (police, .months(6))]).count == 1)
    #expect(
      requests([(plans, .months(3)), (nurses, nil), (police, .months(6))]) == [
        "¶7 of the report asks for this within 3 months; add “within: 3 months”"
      ])
    #expect(requests([(plans, .months(3)), (police, .months(6))]).contains { $0.contains("asks for 3 things") })
  }

  private func requests(_ text: String, _ claims: [(String, String, TimeLimit?)]) -> [String] {
    let claims = claims.enumerated().compactMap { index, claim in
      Locator(claim.1).map {
        RequestCheck.Claim(
          summary: claim.0, within: claim.2, at: $0, withinRange: 10 * index..<10 * index + 3,
          atRange: 10 * index + 4..<10 * index + 8)
      }
    }
    var tally = ProvenanceTally()
    RequestCheck(PublishedText(Array(text.utf8)), name: "the report").check(claims, list: 99..<100, &tally)
    return tally.finished.problems.map(\.message)
  }

  /// The same where they are cited as items of their heading, beside others that are cited by their numbers.
  @Test func asksForEachParagraphCitedByItsHeading() {
    let text =
      "Priority and immediate action\n\n1. See each care leaver.\n\n2. Stop the use of hotels.\n\nAreas for improvement\n\n3. Improve plans.\n\n4. Improve supervision.\n\n5. Write letters.\n\nFindings\n\n6. Plans are late.\n"
    let first = ("See each care leaver", "§Priority and immediate action(1)", TimeLimit?.none)
    let second = ("Use no hotels", "§Priority and immediate action(2)", TimeLimit?.none)
    let others = [
      ("Better plans", "§Areas for improvement(1)", TimeLimit?.none), ("Better supervision", "¶4", nil),
      ("Letters", "¶5", nil),
    ]
    #expect(requests(text, [first, second] + others) == [])
    #expect(
      requests(text, [first] + others) == [
        "no recommendation here rests on ¶2 of the report, which stands below “Priority and immediate action”; add it"
      ])
  }

  /// The one area for priority action of a letter is not left out.
  @Test func asksForTheGravestThatIsLeftOutAsAWhole() {
    func text(_ item: String) -> String {
      "Areas for development\n\n■ Chronologies are late.\n\n■ Supervision is rare.\n\nAreas for priority action\n\n■ \(item)\n\nNext steps\n\nThese will be looked at.\n"
    }
    let claims = [
      ("Chronologies", "§Areas for development(1)", TimeLimit?.none), ("Supervision", "§Areas for development(2)", nil),
    ]
    let printed = text("46 cases had no social worker.")
    #expect(
      requests(printed, claims) == [
        "no recommendation here rests on §Areas for priority action of the report, which asks for one thing; add what is missing"
      ])
    #expect(requests(printed, claims + [("Allocate", "§Areas for priority action(1)", nil)]) == [])
    #expect(requests(text("None were identified."), claims) == [])
  }

  /// Of a list whose items are paragraphs each is taken, and none that stands elsewhere.
  @Test func asksForEachParagraphOfAList() {
    let text =
      "Recommendations\n\n1. Improve plans.\n\n2. Improve supervision.\n\n3. See children.\n\n4. Write letters.\n\nFindings\n\n5. Plans are late.\n\n6. Letters are short.\n"
    let all = [
      ("Plans", "¶1", nil as TimeLimit?), ("Supervision", "¶2", nil), ("Seeing", "¶3", nil), ("Letters", "¶4", nil),
    ]
    #expect(requests(text, all) == [])
    let missing = requests(text, Array(all.dropLast()))
    #expect(missing.count == 1 && missing[0].contains("rests on ¶4"), "\(missing)")
    let moved = requests(text, Array(all.dropLast()) + [("Letters", "¶6", nil)])
    #expect(moved.count == 1 && moved[0].contains("¶6 of the report does not stand below"), "\(moved)")
    // A few of many are somebody's choice.
    #expect(requests(text, Array(all.prefix(1))) == [])
  }

  /// Bullets below the next heading are none of the last recommendation.
  @Test func countsNoItemsBelowTheNextHeading() {
    let list = "Recommendations\n\n1. Improve plans.\n2. Improve supervision.\n3. See children.\n\n"
    let text = list + "Summary for children\n\n- You are seen.\n- You are heard.\n\nWhat was found\n\n4. Help is good."
    #expect(requests(text, [("Plans", "¶1", nil), ("Supervision", "¶2", nil), ("Children", "¶3", nil)]) == [])
  }

  /// Whether a limit holds below a line that sorts the list a text may leave open.
  @Test func leavesLimitsOpenBelowALineThatSortsTheList() {
    let text = """
      1. Help is good.

      2. Leaders should take the following action.

      Within three months:

      - see every child

      The health services:

      - see every nurse

      3. Care is good.

      4. It is.
      """
    for limit in [TimeLimit.months(3), nil] {
      #expect(requests(text, [("See children", "¶2(1)", .months(3)), ("See nurses", "¶2(2)", limit)]) == [])
    }
  }

  /// Numbered paragraphs that are asked for, one of them with bullets of its own.
  @Test func takesBulletsOfOneOfSeveralParagraphsForItsParts() {
    let text = """
      Recommendations

      1. See every child who is at risk.

      2. Improve plans so that they are:

      - clear
      - short
      - known

      3. Visit every nurse at work.

      About this inspection

      4. It was good.
      """
    let claims = [("See children", "¶1", nil as TimeLimit?), ("Improve plans", "¶2", nil), ("Visit nurses", "¶3", nil)]
    #expect(requests(text, claims) == [])
    #expect(requests(text, [claims[1]]).count == 1)
  }

  private func details(_ check: (DetailCheck, inout ProvenanceTally) -> Void) -> ProvenanceReport {
    var tally = ProvenanceTally()
    check(DetailCheck(TextLookup(SampleTexts.text(SampleTexts.report)), name: "the report"), &tally)
    return tally.finished
  }

  @Test func agreesOnDatesNamesAndTitles() {
    let right = details { check, tally in
      check.check(inspected: InspectionDates("2011-05-09..2011-05-20")!, isOwn: true, at: 0..<1, &tally)
      check.check(published: CivilDate("2011-06-24"), at: 1..<2, &tally)
      check.check(inspector: "Jane Doe HMI", at: 2..<3, &tally)
      check.check(
        title: "Inspection of safeguarding and looked after children services: Borough of Northwick", at: 3..<4, &tally)
    }
    #expect(right.problems.isEmpty)
    #expect(right.counts.details == 4)
    let wrong = details { check, tally in
      check.check(inspected: InspectionDates("2011-05-09..2011-05-21")!, isOwn: true, at: 0..<1, &tally)
      check.check(published: CivilDate("2011-06-23"), at: 1..<2, &tally)
      check.check(inspector: "Jane Dow HMI", at: 2..<3, &tally)
      check.check(title: "Inspection of safeguarding and looked after children homes", at: 3..<4, &tally)
    }
    #expect(wrong.problems.map(\.range) == [0..<1, 1..<2, 2..<3, 3..<4])
  }

  /// The agenda comes out before the day of the decision, which is the paper's own.
  @Test func takesTheDayOfTheDecision() {
    let text = SampleTexts.text(
      """
      Decision maker: Children’s Scrutiny Committee
      Decision date: 28 September 2023
      Title: Ofsted inspection outcome
      Date of publication: 20 September 2023

      1. Words.
      """)
    for (day, count) in [("2023-09-28", 0), ("2023-09-20", 1)] {
      var tally = ProvenanceTally()
      DetailCheck(TextLookup(text), name: "the paper").check(
        published: CivilDate(day), ofCouncil: true, at: 0..<1, &tally)
      #expect(tally.finished.problems.count == count)
    }
  }
}
