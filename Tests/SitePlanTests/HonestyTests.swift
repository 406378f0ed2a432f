import InspectionModel
import Library
import SitePlan
import TestSupport
import Testing

/// Over many made-up sites: nothing that compares or tells a history ranks grades of frameworks, or areas,
/// that are not declared comparable. What is declared is read here from the frameworks themselves.
@Suite struct HonestyTests {
  private static let ranking = ["higher", "lower", "rose", "fell", "improved", "worse", "better", "declined"]

  private func ranks(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    return words.contains { Self.ranking.contains(String($0)) }
  }

  /// Every text in a value, however deep.
  private func texts(in value: Any) -> [String] {
    if let text = value as? String { return [text] }
    return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
  }

  private func mayBeCompared(_ a: GradeCell, _ b: GradeCell, _ library: ContentLibrary) -> Bool {
    let (first, second) = (library.frameworks[a.framework].value, library.frameworks[b.framework].value)
    guard let area = a.area, let other = b.area, first.areas[area].path == second.areas[other].path else {
      return false
    }
    if first.id == second.id { return true }
    let declared = [(first, second), (second, first)].contains { one, two in
      one.comparable.contains { $0.framework == two.id && $0.areaPaths.contains(first.areas[area].path) }
    }
    return declared && first.scale.map(\.id) == second.scale.map(\.id)
  }

  @Test(arguments: 0..<60)
  func ranksOnlyWhatIsDeclaredComparable(seed: Int) throws {
    let plan = try RandomSite(seed: UInt64(seed)).site().plan()
    for authority in plan.library.authorities.indices {
      checkTimeline(plan.timeline(ofAuthority: authority), plan)
      for other in plan.library.authorities.indices where other != authority {
        checkComparison(plan.comparison(authority, other), plan)
      }
      #expect(!ranks(plan.latestGrades(ofAuthority: authority)?.caution ?? ""))
    }
    for report in plan.library.reports.indices {
      for row in plan.earlierGrades(ofReport: report)?.rows ?? [] where ranks(row.words) {
        let earlier = try #require(row.earlier)
        let isFair = mayBeCompared(row.now, earlier, plan.library)
        #expect(isFair, "\(row.words)")
      }
    }
  }

  private func checkComparison(_ comparison: ComparisonPlan, _ plan: SitePlan) {
    for section in comparison.sections {
      for judgements in section.rows.compactMap(\.judgements) {
        let isFair = mayBeCompared(judgements.first, judgements.second, plan.library)
        #expect(isFair, "\(section.title): \(judgements.words)")
        let difference = judgements.difference
        #expect(ranks(judgements.words) == (difference != .same && difference != .withoutGrade))
      }
      #expect(ranks(section.summary) == (section.counts.firstHigher + section.counts.secondHigher > 0))
      #expect(!ranks(section.title + (section.restriction ?? "") + (section.apart ?? "")))
    }
    for text in texts(in: [comparison.onlyOne, comparison.withoutGrades]) { #expect(!ranks(text)) }
    if let themes = comparison.themes {
      for text in texts(in: themes) { #expect(!ranks(text)) }
    }
  }

  private func checkTimeline(_ timeline: Timeline, _ plan: SitePlan) {
    for text in texts(in: timeline.columns) + timeline.rows.flatMap({ texts(in: $0.cells) }) {
      #expect(!ranks(text))
    }
    for row in timeline.rows {
      for statement in row.statements {
        guard ranks(statement.text) || statement.text.contains("the same") else { continue }
        let pair = [statement.report, statement.comparedWith].map { report in
          row.cells.first { $0.report == report }
        }
        guard let now = pair[0], let earlier = pair[1] else {
          Issue.record("a statement that compares with nothing: \(statement.text)")
          continue
        }
        let isFair = mayBeCompared(now, earlier, plan.library)
        #expect(isFair, "\(row.theme): \(statement.text)")
      }
    }
  }

  @Test func findsRankingWordsWhereThereAreAny() throws {
    let plan = try SampleSite.withHistory().plan()
    let timeline = plan.timeline(ofAuthority: try plan.authority("lewisham"))
    #expect(timeline.summary.contains(where: ranks))
    #expect(texts(in: timeline).contains(where: ranks))
  }
}

/// A site drawn by a seed: frameworks that share areas and scales by chance, some declared comparable, some
/// wrongly so.
private struct RandomSite {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func next(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

  private static let areas = ["overall", "care", "leaders", "leavers", "protection"]
  private static let scales = [
    ["outstanding", "good", "requires-improvement", "inadequate"],
    ["outstanding", "good", "adequate", "inadequate"],
    [],
  ]

  consuming func site() throws -> SampleSite {
    var site = SampleSite()
    let count = 2 + next(4)
    for i in 0..<count {
      let areas = Self.areas.filter { _ in next(3) > 0 } + ["own-\(i)"]
      let scale = Self.scales[[0, 0, 0, 1, 2][next(5)]]
      var comparable: [String: [String]] = [:]
      for other in 0..<count where other != i && next(3) == 0 {
        comparable["f\(other)"] = Self.areas.filter { _ in next(2) == 0 }
      }
      try site.add(
        framework: "f\(i)", "F\(i)", scale: scale, areas: areas, headline: [areas[0]], comparable: comparable)
    }
    for path in Self.areas where next(4) > 0 {
      site.addTheme(
        "Theme \(path)", Dictionary((0..<count).map { ("f\($0)", path) }, uniquingKeysWith: { a, _ in a }))
    }
    for id in ["a", "b", "c"] {
      site.add(authority: id)
      for number in 0..<next(7) { try addReport("\(id)/r\(number)", to: &site) }
    }
    return site
  }

  private mutating func addReport(_ id: String, to site: inout SampleSite) throws {
    let framework = site.frameworks[next(site.frameworks.count)].value
    var judgements: [Judgement] = []
    for (area, _) in framework.areas.enumerated() where !framework.scale.isEmpty && next(5) > 0 {
      let outcome = next(6) == 0 ? Judgement.Outcome.notKnown : .grade(next(framework.scale.count))
      judgements.append(Judgement(area: area, outcome: outcome, at: nil, source: 0, note: nil))
    }
    let dates = [
      "not-known", "201\(next(9))", "201\(next(9))-0\(1 + next(9))", "201\(next(9))-05-1\(next(9))",
    ]
    let report = Report(
      id: Identifier(id), title: "Inspection", authority: Identifier(String(id.prefix(1))),
      framework: framework.id, kind: .inspection, inspected: try #require(InspectionDates(dates[next(4)])),
      published: nil, leadInspector: nil, sources: [], judgements: judgements, recommendations: [],
      findings: .none, figures: [])
    site.reports.append(ContentEntry(report, file: ContentFile(path: "content/reports/\(id).md")))
  }
}
