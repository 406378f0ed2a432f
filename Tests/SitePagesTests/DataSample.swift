import Diagnostics
import InspectionModel
import Library
import SitePlan
import Testing

/// A small made-up site with one of everything that the data files have to get right: what a spreadsheet
/// would run, quotation marks, line breaks, dates of each precision and none, reasons for missing grades,
/// targets, markers, two sources, corrections.
struct DataSample {
  var baseURL = "https://example.org/inspections"
  var title = "Inspections & <more>"
  var comparisons = SiteSettings.Comparisons.all
  var frameworks: [ContentEntry<Framework>] = []
  var authorities: [ContentEntry<Authority>] = []
  var reports: [ContentEntry<Report>] = []
  var papers: [ContentEntry<Paper>] = []
  var indicators: [ContentEntry<IndicatorDocument>] = []

  static func whole() throws -> DataSample {
    var site = DataSample()
    try site.addFrameworks()
    site.addAuthorities()
    try site.addReports()
    try site.addPaperAndIndicators()
    return site
  }

  func plan() throws -> SitePlan {
    var diagnostics: [Diagnostic] = []
    let plan = SitePlan(library: try library(), asOf: nil, &diagnostics)
    try #require(diagnostics.map(\.message) == [])
    return plan
  }

  private func library() throws -> ContentLibrary {
    ContentLibrary(
      settings: try settings(),
      settingsFile: ContentFile(path: "content/site.yaml"),
      frameworks: frameworks, authorities: authorities, reports: reports, papers: papers,
      indicators: indicators, pages: [], glossary: [], themes: [], targets: [:]
    )
  }

  private func settings() throws -> SiteSettings {
    SiteSettings(
      title: title, description: "What was found", baseURL: try #require(BaseURL(baseURL)),
      language: "en-GB",
      publisher: .init(name: "Example Publisher", url: "https://example.org", email: "data@example.org"),
      licence: Licence(
        name: "Open Government Licence v3.0", url: "https://example.org/ogl", attribution: "By Example"),
      asOf: try date("2026-11-20"), comparisons: comparisons,
      concern: .init(text: "", url: nil, telephone: nil),
      accessibility: AccessibilityStatement(
        status: "", prepared: try date("2026-11-20"), reviewed: nil, method: "", problems: [], contact: "",
        responseDays: nil, enforcement: ""))
  }

  func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  func locator(_ text: String) throws -> Locator { try #require(Locator(text)) }

  func quantity(_ text: String) throws -> Quantity { try #require(Quantity(text)) }

  mutating func add(report: Report, corrections: [Correction] = []) {
    let path = "content/reports/\(report.id).md"
    reports.append(ContentEntry(report, file: ContentFile(path: path, corrections: corrections)))
    reports.sort { $0.value.id < $1.value.id }
  }
}

extension DataSample {
  private mutating func addFrameworks() throws {
    let slac = Framework(
      id: .init("slac"), name: "Safeguarding and looked after children", shortName: "SLAC",
      inspectorate: "Ofsted", from: try date("2009-04"), to: try date("2012"), law: nil, note: nil,
      scale: [
        Grade(id: "outstanding", label: "Outstanding", number: 1, meaning: nil),
        Grade(id: "good", label: "Good", number: 2, meaning: nil),
      ],
      areas: [
        Area(path: "safeguarding", label: "Safeguarding services", depth: 0, parent: nil, isGraded: false),
        Area(path: "safeguarding/overall", label: "Overall", depth: 1, parent: 0, isGraded: true),
        Area(path: "safeguarding/health", label: "Health, and more", depth: 1, parent: 0, isGraded: true),
      ],
      headline: [1], replaces: [], comparable: [], spread: [])
    frameworks = [
      slac,
      try ilacs("ilacs-2018", from: "2018-01", to: "2022", areas: ["overall", "care"], comparable: []),
      try ilacs(
        "ilacs-2023", from: "2023-01", to: nil, areas: ["overall", "leavers"],
        comparable: [Comparability(framework: .init("ilacs-2018"), areaPaths: ["overall"])]),
    ].map { ContentEntry($0, file: ContentFile(path: "content/frameworks/\($0.id).yaml")) }
  }

  private func ilacs(
    _ id: String, from: String, to: String?, areas: [String], comparable: [Comparability]
  ) throws -> Framework {
    Framework(
      id: .init(id), name: "Inspecting children’s services (\(id))", shortName: id.uppercased(),
      inspectorate: "Ofsted", from: try date(from), to: try to.map { try date($0) }, law: nil, note: nil,
      scale: ["Good", "Inadequate"].map {
        Grade(id: $0.lowercased(), label: $0, number: nil, meaning: nil)
      },
      areas: areas.map { Area(path: $0, label: $0.uppercased(), depth: 0, parent: nil, isGraded: true) },
      headline: [0], replaces: id == "ilacs-2023" ? [.init("ilacs-2018")] : [], comparable: comparable,
      spread: [])
  }

  private mutating func addAuthorities() {
    authorities = [
      Authority(
        id: .init("camden"), name: "=HYPERLINK(\"https://bad.example\",\"Camden\")", shortName: "Camden",
        kind: nil, region: "-London", onsCode: "E09000007", website: nil, neighbours: []),
      Authority(
        id: .init("lewisham"), name: "London Borough of Lewisham", shortName: "Lewisham",
        kind: "London borough", region: "London", onsCode: "E09000023",
        website: "https://lewisham.gov.uk", neighbours: [.init("camden")]),
    ].map { ContentEntry($0, file: ContentFile(path: "content/authorities/\($0.id).md")) }
  }
}
