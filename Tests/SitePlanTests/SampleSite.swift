import Diagnostics
import InspectionModel
import Library
import SitePlan
import Testing

/// A small site built in code: each test adds what it is about and plans it.
struct SampleSite {
  var frameworks: [ContentEntry<Framework>] = []
  var authorities: [ContentEntry<Authority>] = []
  var reports: [ContentEntry<Report>] = []
  var papers: [ContentEntry<Paper>] = []
  var indicators: [ContentEntry<IndicatorDocument>] = []
  var pages: [ContentEntry<Page>] = []
  var glossary: [GlossaryTerm] = []
  var themes: [Theme] = []
  var comparisons = SiteSettings.Comparisons.all
  var settingsFile = ContentFile(path: "content/site.yaml")

  func library() throws -> ContentLibrary {
    ContentLibrary(
      settings: try settings(),
      settingsFile: settingsFile,
      frameworks: frameworks,
      authorities: authorities,
      reports: reports,
      papers: papers,
      indicators: indicators,
      pages: pages,
      glossary: glossary,
      themes: themes,
      targets: [:]
    )
  }

  /// Plans the site, which must have no problem.
  func plan(asOf: String = "2026-11-20") throws -> SitePlan {
    var diagnostics: [Diagnostic] = []
    let plan = SitePlan(library: try library(), asOf: try date(asOf), &diagnostics)
    try #require(diagnostics.map(\.message) == [])
    return plan
  }

  /// The problems of planning the site: “file: message”.
  func problems() throws -> [String] {
    var diagnostics: [Diagnostic] = []
    _ = SitePlan(library: try library(), asOf: nil, &diagnostics)
    return diagnostics.sorted().map { "\($0.location.file): \($0.message) [\($0.rule.rawValue)]" }
  }

  private func settings() throws -> SiteSettings {
    let accessibility = AccessibilityStatement(
      status: "", prepared: try date("2026-11-20"), reviewed: nil, method: "", problems: [], contact: "",
      responseDays: nil, enforcement: "")
    return SiteSettings(
      title: "Inspections", description: "", baseURL: try #require(BaseURL("https://example.org")),
      language: "en-GB", publisher: SiteSettings.Publisher(name: "", url: nil, email: nil),
      licence: Licence(name: ""), asOf: try date("2026-11-20"), comparisons: comparisons,
      concern: SiteSettings.Concern(text: "", url: nil, telephone: nil), accessibility: accessibility)
  }
}

func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

extension SampleSite {
  /// Areas are given as paths; one with areas below it is a heading unless it ends in `!`.
  mutating func add(
    framework id: String,
    _ shortName: String,
    scale: [String] = ["outstanding", "good", "requires-improvement", "inadequate"],
    areas: [String],
    headline: [String] = [],
    comparable: [String: [String]] = [:]
  ) throws {
    let paths = areas.map { $0.hasSuffix("!") ? String($0.dropLast()) : $0 }
    let tree = zip(areas, paths).map { written, path in
      let names = path.split(separator: "/")
      return Area(
        path: path,
        label: label(names.last.map(String.init) ?? path),
        depth: names.count - 1,
        parent: paths.firstIndex(of: names.dropLast().joined(separator: "/")),
        isGraded: written.hasSuffix("!") || !paths.contains { $0.hasPrefix(path + "/") }
      )
    }
    let framework = Framework(
      id: Identifier(id), name: "Framework \(shortName)", shortName: shortName, inspectorate: "Ofsted",
      from: try date("2009"), to: nil, law: nil, note: nil,
      scale: scale.map { Grade(id: $0, label: label($0), number: nil, meaning: nil) }, areas: tree,
      headline: try headline.map { try #require(paths.firstIndex(of: $0)) }, replaces: [],
      comparable: comparable.sorted { $0.key < $1.key }.map {
        Comparability(framework: Identifier($0.key), areaPaths: $0.value)
      }, spread: [])
    frameworks.append(ContentEntry(framework, file: ContentFile(path: "content/frameworks/\(id).yaml")))
  }

  /// “Requires improvement” for `requires-improvement`.
  private func label(_ id: String) -> String {
    let words = id.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  mutating func add(
    authority id: String,
    _ name: String? = nil,
    neighbours: [String] = [],
    aliases: [String] = []
  ) {
    let authority = Authority(
      id: Identifier(id), name: name ?? label(id), shortName: name ?? label(id), kind: nil, region: nil,
      onsCode: nil, website: nil, neighbours: neighbours.map { Identifier($0) })
    let file = ContentFile(
      path: "content/authorities/\(id).md", aliases: Self.old(aliases, in: "content/authorities/\(id).md"))
    authorities.append(ContentEntry(authority, file: file))
  }

  /// Grades are given by area path: an id of the scale, or a reason such as `not-known`.
  mutating func add(
    report id: String,
    under framework: String,
    inspected: String,
    published: String? = nil,
    kind: Report.Kind = .inspection,
    grades: KeyValuePairs<String, String> = [:],
    recommendations: [Recommendation] = [],
    isDraft: Bool = false,
    aliases: [String] = [],
    corrections: [Correction] = [],
    refersTo references: [ContentTarget] = []
  ) throws {
    let rules = try #require(frameworks.first { $0.value.id.rawValue == framework }).value
    let judgements = try grades.map { path, grade in
      let index = rules.scale.firstIndex { $0.id == grade }
      let reason = Judgement.Outcome.withoutGrade.first { $0.id == grade }?.outcome
      return Judgement(
        area: try #require(rules.areaIndex(path)),
        outcome: try #require(index.map { .grade($0) } ?? reason), at: nil, source: 0, note: nil)
    }
    let report = Report(
      id: Identifier(id), title: "Inspection of services",
      authority: Identifier(String(id.prefix { $0 != "/" })), framework: Identifier(framework), kind: kind,
      inspected: try #require(InspectionDates(inspected)), published: try published.map(date),
      leadInspector: nil, sources: [], judgements: judgements, recommendations: recommendations,
      findings: .none, figures: [])
    let file = ContentFile(
      path: "content/reports/\(id).md", isDraft: isDraft,
      aliases: Self.old(aliases, in: "content/reports/\(id).md"), corrections: corrections,
      body: Self.body(references))
    reports.append(ContentEntry(report, file: file))
  }

  mutating func add(
    paper id: String,
    published: String? = nil,
    about: [String] = [],
    refersTo references: [ContentTarget] = []
  ) throws {
    let paper = Paper(
      id: Identifier(id), title: "Committee paper", authority: Identifier(String(id.prefix { $0 != "/" })),
      committee: nil, published: try published.map(date), item: nil, about: about.map { Identifier($0) },
      sources: [], figures: [], priorities: [], milestones: [])
    let file = ContentFile(path: "content/papers/\(id).md", body: Self.body(references))
    papers.append(ContentEntry(paper, file: file))
  }

  mutating func add(indicators id: String, paper: String) {
    let document = IndicatorDocument(
      id: Identifier(id), title: "Front door", authority: Identifier(String(id.prefix { $0 != "/" })),
      paper: Identifier(paper), areas: [], indicators: [], cells: [])
    indicators.append(ContentEntry(document, file: ContentFile(path: "content/indicators/\(id).md")))
  }

  mutating func add(
    page id: String,
    aliases: [String] = [],
    corrections: [Correction] = [],
    refersTo references: [ContentTarget] = []
  ) {
    let file = ContentFile(
      path: "content/pages/\(id).md", aliases: Self.old(aliases, in: "content/pages/\(id).md"),
      corrections: corrections, body: Self.body(references))
    pages.append(ContentEntry(Page(id: Identifier(id), title: label(id), description: nil), file: file))
  }

  private static func body(_ references: [ContentTarget]) -> BodyOutline {
    BodyOutline(range: 0..<0, digest: 0, contentDigest: 0, headings: [], opening: "", references: references)
  }
}

extension Recommendation {
  static func sample(
    _ id: String = "plans",
    for addressees: [Addressee] = [.council],
    within: String? = nil,
    followUps: [FollowUp] = []
  ) throws -> Recommendation {
    Recommendation(
      id: id, kind: .recommendation, area: 0, addressees: addressees, summary: "Make plans measurable.",
      within: try within.map { try #require(TimeLimit($0)) }, at: nil, source: 0, owner: nil,
      followUps: followUps)
  }
}

extension FollowUp {
  static func sample(_ status: Status, on day: String, in document: DocumentReference) throws -> FollowUp {
    FollowUp(status: status, on: try date(day), document: document, at: .record, summary: nil)
  }
}

extension SampleSite {
  private static func old(_ aliases: [String], in path: String) -> [OldAddress] {
    aliases.map { OldAddress($0, at: SourceLocation(file: path)) }
  }
}
