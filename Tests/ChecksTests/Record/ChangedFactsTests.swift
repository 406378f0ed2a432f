import Diagnostics
import TestSupport
import Testing

@testable import Checks
@testable import Provenance

@Suite struct ChangedFactsTests {
  private static func expect(
    _ before: MarkedSite, _ after: MarkedSite, _ place: Testing.SourceLocation = #_sourceLocation
  ) async throws {
    let record = try await before.recordedFacts()
    try await after.expect(.changedSinceChecked, beside: [FactRecord.path: record], place)
  }

  @Test(arguments: [
    ("There were 152 children with plans [¶4].", "There were ⟦87⟧ children with plans [¶4]."),
    ("There were nine teams for 46 per cent of them.", "There were nine teams for ⟦64%⟧ of them."),
    ("Of 152 children 87 had plans [¶4].", "Of ⟦87⟧ children 152 had plans [¶4]."),
    ("Fostering was good in May 2012.", "Fostering was ⟦outstanding⟧ in May 2012."),
    ("It was found in May 2012.", "It was found in ⟦March 2012⟧."),
    ("Staff were trained [¶4].", "Staff were trained [⟦¶5⟧]."),
    ("All plans are seen weekly.", "⟦Some⟧ plans are seen weekly."),
    ("Plans are seen within 28 days.", "Plans are seen within ⟦28 weeks⟧."),
    ("Plans are seen within 3 months.", "Plans are seen within 3 ⟦years⟧."),
    ("Cases were many [¶5], and computers slow [¶4].", "Cases were many [⟦¶4⟧], and computers slow [¶5]."),
    ("Numbers rose before the visit.", "Numbers ⟦fell⟧ before the visit."),
    ("Managers did see the plans [¶4].", "Managers did ⟦not⟧ see the plans [¶4]."),
    ("It was ineffective.", "It was ⟦effective⟧."),
    ("One said. Managers did not see plans [¶4].", "One said. ⟦Managers did see plans [¶4].⟧"),
    (
      "| Team | Workers |\n|---|---|\n| North | 12 |\n| South | 9 |",
      "| Team | Workers |\n|---|---|\n| North | 12 |\n| South | ⟦90⟧ |"
    ),
    (
      "| Team | Boys | Girls |\n|---|---|---|\n| North | 12 | 14 |",
      "| Team | Boys | Girls |\n|---|---|---|\n| North | ⟦14⟧ | 12 |"
    ),
    ("> All were seen in 6 weeks\n> — ¶2", "> All were seen in ⟦8 weeks⟧\n> — ¶2"),
    // Those of the same words are held against each other in their order, whatever else has come.
    (
      "- 4 were seen in time\n- 6 were seen in time",
      "- 4 were seen in time\n- Nobody was late\n- ⟦7⟧ were seen in time\n- New ones were seen"
    ),
  ])
  func findsWhatIsAnotherInTheSameWords(_ before: String, _ after: String) async throws {
    try await Self.expect(.report(before), .report(after))
  }

  @Test(arguments: [
    // In other words.
    ("There were 152 children with plans [¶4].", "Plans were there for 87 children [¶4]."),
    ("There were 152 children with plans [¶4].", "As many as 87 children had plans [¶4]."),
    ("Managers saw the plans.", "Managers had not seen any plan."),
    ("Some plans were seen.", "Not all plans were seen."),
    ("Some of them could not be seen.", "Not all of them could be seen."),
    ("It was a weak plan.", "It was no strong plan."),
    // In another form.
    ("There were nine teams for 46 per cent of them.", "There were 9 teams for 46% of them."),
    ("They had £0.9 million.", "They had £900,000."), ("It took four weeks.", "It took 28 days."),
    ("A quarter of them were seen.", "25% of them were seen."),
    // One citation made two, each behind its words.
    ("Cases were many, and computers slow [¶4, ¶5].", "Cases were many [¶5], and computers slow [¶4]."),
    ("Numbers rose.", "Numbers *increased*."),
    ("It was found, then, in May 2012.", "It was found then in May 2012."),
    ("All plans are seen.", "Every plans are seen."),
    // At another place.
    ("There were 152 children. There were 87 children.", "There were 87 children. There were 152 children."),
    ("- 4 were seen\n- 6 were seen", "- 6 were seen\n- 4 were seen"),
    // More than before, and less, of what is no list of entries.
    ("- 4 were seen", "- 4 were seen\n- 6 were seen"),
    ("- 4 were seen\n- 6 were seen", "- 6 were seen"),
  ])
  func letsPassWhatIsPutDifferently(_ before: String, _ after: String) async throws {
    try await Self.expect(.report(before), .report(after))
  }

  private static func keys(_ judgements: String) -> String { "judgements:\n" + judgements }

  @Test func findsValuesOfFrontMatter() async throws {
    let before = "  - {area: overall, grade: good, at: ¶1}"
    try await Self.expect(
      .report("Text.", keys: Self.keys(before)),
      .report("Text.", keys: Self.keys("  - {area: overall, grade: ⟦outstanding⟧, at: ¶1}")))
    try await Self.expect(
      .report("Text.", keys: Self.keys(before)),
      .report("Text.", keys: Self.keys("  - area: overall\n    grade: good\n    at: ⟦¶3⟧")))
    try await Self.expect(
      .report("Text.", keys: Self.keys(before)),
      .report("Text.", keys: Self.keys("  - area: overall\n    grade: good\n    at: ¶1")))
    let site = MarkedSite(["reports/oldham/2012-exam.md": MarkedSite.reportText("Text.")])
    let later = MarkedSite.reportText("Text.", inspected: "2012-02-06..2012-02-18")
      .replacing("published: 2012-02-18", with: "published: ⟦2012-02-18⟧")
      .replacing("inspected: 2012-02-06..2012-02-18", with: "inspected: ⟦2012-02-06..2012-02-18⟧")
    try await Self.expect(site, MarkedSite(["reports/oldham/2012-exam.md": later]))
  }

  @Test func findsAnEntryThatWasLeftOut() async throws {
    let one = "  - {area: overall, grade: good, at: ¶1}"
    let two = one + "\n  - {area: care/health, grade: good, at: ¶2}"
    try await Self.expect(
      .report("Text.", keys: "judgements:\n" + two), .report("Text.", keys: "⟦judgements⟧:\n" + one))
    try await Self.expect(
      .report("Text.", keys: "judgements:\n" + one), .report("Text.", keys: "judgements:\n" + two))
    // The whole list.
    let record = try await MarkedSite.report("Text.", keys: "judgements:\n" + two).recordedFacts()
    let lost = try await MarkedSite.report("Text.").diagnostics(beside: [FactRecord.path: record])
      .filter { $0.rule == .changedSinceChecked }
    #expect(lost.map(\.location.start.line) == [1])
    #expect(lost[0].message.hasPrefix("no entries stand below “judgements”, of 2 when this file was last recorded"))
    let table = "| Team | Boys |\n|---|---|\n| North | 12 |\n"
    try await Self.expect(.report(table + "| South | 9 |"), .report(table.replacing("Team", with: "⟦Team⟧")))
    try await Self.expect(.report(table), .report(table + "| South | 9 |"))
  }

  @Test func saysWhatStoodThere() async throws {
    let record = try await MarkedSite.report("Of 152 children 87 had plans [¶4].").recordedFacts()
    func message(_ body: String) async throws -> String? {
      try await MarkedSite.report(body).diagnostics(beside: [FactRecord.path: record])
        .first { $0.rule == .changedSinceChecked }?.message
    }
    let mend = "; put it back, or, if it is right now, record it with “candour check --sources FOLDER --record”"
    let start = "changed since this file was last recorded as checked, in the same words: "
    #expect(try await message("Of 152 children 78 had plans [¶4].") == start + "“78” for “87”" + mend)
    #expect(try await message("Of 87 children 152 had plans [¶4].") == start + "“152” and “87” exchanged" + mend)
    #expect(
      try await message("Of 151 children 78 had plans [¶5].")
        == start + "“151” for “152”, “78” for “87”, “¶5” for “¶4”" + mend)
    #expect(try await message("Of 152 children 87 had no plans [¶4].") == start + "“no” put in" + mend)
    #expect(try await message("Of 152 children 87 had plans.") == start + "“¶4” left out" + mend)
    let table = "| Team | Boys |\n|---|---|\n| North | 12 |\n"
    let rows = try await MarkedSite.report(table + "| South | 9 |").recordedFacts()
    let found = try await MarkedSite.report(table).diagnostics(beside: [FactRecord.path: rows])
    #expect(
      found.first { $0.rule == .changedSinceChecked }?.message
        == "1 entry stands here, of 2 when this file was last recorded as checked" + mend)
  }

  @Test func isAllowedWithAReason() async throws {
    let record = try await MarkedSite.report("There were 152 children.").recordedFacts()
    let keys = "allow:\n  - {rule: changed-since-checked, text: \"87\", reason: The council corrected it.}"
    try await MarkedSite.report("There were 87 children.", keys: keys)
      .expect(.changedSinceChecked, beside: [FactRecord.path: record])
  }

  @Test func readsWhatItWrites() throws {
    let text = """
      # A comment
      content/reports/a/b.md
        0000000a
        04da0085 152; June 2011 | ¶4
      content/reports/a/c.md
        ffffffff | | not

      """
    var problems: [Diagnostic] = []
    let record = FactRecord(SourceText(path: FactRecord.path, bytes: Array(text.utf8)), &problems)
    #expect(problems.isEmpty)
    #expect(record["content/reports/a/b.md"].map(\.facts) == [[], ["152", "June 2011"]])
    #expect(record["content/reports/a/b.md"].map(\.places) == [[], ["¶4"]])
    #expect(record["content/reports/a/c.md"].map(\.denials) == [["not"]])
    #expect(record["content/reports/a/c.md"].map(\.words) == [.max])
    #expect(record["content/reports/a/d.md"].isEmpty)
  }

  /// A table of thousands of rows in the same words, all of them others now.
  @Test func comparesLongTables() throws {
    func rows(_ first: Int) -> [StatedFacts] {
      (0..<20_000).map { n in
        StatedFacts(
          words: 7, facts: [StatedFacts.Fact(text: "\(first + n)", range: n..<n + 1)], places: [], denials: [],
          range: n..<n + 1)
      }
    }
    let before = rows(0).map(FactRecord.Statement.init)
    let changes = FactChange.all(from: before, to: rows(100_000))
    #expect(changes.count == 20_000)
    #expect(changes.prefix(2).map(\.pairs[0].before) == ["0", "1"])
  }

  @Test(arguments: [
    "  04da0085 152\n", "content/a.md\n  04da008 152\n", "content/a.md\n  zzzzzzzz 1\n", "a.md\n",
    "\u{FEFF}content/a.md\n",
    // What a merge leaves.
    "<<<<<<< HEAD\ncontent/a.md\n", "content/a.md\n  04da0085 152\n=======\n  04da0085 153\n>>>>>>> other\n",
  ])
  func tellsOfARecordThatItDidNotWrite(_ text: String) throws {
    var problems: [Diagnostic] = []
    _ = FactRecord(SourceText(path: FactRecord.path, bytes: Array(text.utf8)), &problems)
    #expect(problems.map(\.rule) == [.wrongType])
  }

  /// However a text is spoilt, reading it ends, and finds again what it has read before.
  @Test(arguments: 0..<UInt64(Soak.cases(100)))
  func knowsItsOwnStatements(_ seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "Of", "152", "46%", "not", "rose", "good", "May 2012", "[¶4]", "children.", "“", "*", "é", "\n\n", "\n- ", ";",
      "Nobody",
    ]
    let body = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined(separator: " ")
    let site = MarkedSite.report(body)
    let record = try await site.recordedFacts()
    try await site.expect(.changedSinceChecked, beside: [FactRecord.path: record])
  }
}
