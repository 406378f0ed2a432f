import Diagnostics
import Foundation
import InspectionModel
import Library
import SitePlan
import Templates
import Testing

@testable import SitePages

/// The made-up site of the data tests with what pages need besides: bodies, a glossary, themes, an alias.
struct PageSample {
  var reportBody = ""
  var pageBody = ""
  var isDraft = false
  /// Camden's of 2016, from the press alone: two sources, the second with an address, and a request past its date.
  var addsUndatedReport = false
  /// Lewisham's of 2015, from a paper of the council that is on the site.
  var addsReportOfThePaper = false
  var baseURL = "https://example.org/inspections"

  static let reportPath = "content/reports/lewisham/2012-slac.md"
  static let pagePath = "content/pages/how-grades-work.md"

  /// The templates of this repository.
  static let templates: [String: SourceText] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../templates")
      .standardized.resolvingSymlinksInPath()
    var templates: [String: SourceText] = [:]
    let files = FileManager.default.enumerator(atPath: root.path)
    while let path = files?.nextObject() as? String {
      guard path.hasSuffix(".mustache"), let data = try? Data(contentsOf: root.appending(path: path)) else {
        continue
      }
      let name = String(path.dropLast(".mustache".count))
      templates[name] = SourceText(path: "templates/" + path, bytes: Array(data))
    }
    return templates
  }()

  func plan() throws -> SitePlan {
    var site = try DataSample.whole()
    site.baseURL = baseURL
    if addsReportOfThePaper { try site.addReportOfThePaper() }
    if addsUndatedReport { try site.addUndatedReport() }
    let settings = try site.plan().library.settings
    site.reports = site.reports.map { entry in
      guard entry.file.path == Self.reportPath else { return entry }
      return ContentEntry(entry.value, file: file(Self.reportPath, reportBody, aliases: ["/old/2012/"]))
    }
    let page = Page(id: .init("how-grades-work"), title: "How grades work", description: nil)
    let library = ContentLibrary(
      settings: settings, settingsFile: ContentFile(path: "content/site.yaml"),
      frameworks: site.frameworks, authorities: site.authorities, reports: site.reports,
      papers: site.papers, indicators: site.indicators,
      pages: [ContentEntry(page, file: file(Self.pagePath, pageBody))],
      glossary: [
        GlossaryTerm(
          id: "caf", term: "Common assessment framework", abbreviation: "CAF", meaning: "A form.",
          also: [], replacedBy: nil, source: nil),
        GlossaryTerm(
          id: "cafcass", term: "Advisory service", abbreviation: "CAFCASS", meaning: "A body.", also: [],
          replacedBy: "caf", source: nil),
      ],
      themes: [
        Theme(
          id: "overall", label: "The whole",
          areas: [.init("slac"): 1, .init("ilacs-2018"): 0, .init("ilacs-2023"): 0])
      ],
      targets: [
        "reports/lewisham/2012-slac.md": .report(.init("lewisham/2012-slac")),
        "reports/lewisham/2018-visit.md": .report(.init("lewisham/2018-visit")),
        "frameworks/slac.yaml": .framework(.init("slac")),
      ]
    )
    var diagnostics: [Diagnostic] = []
    let plan = SitePlan(library: library, asOf: nil, &diagnostics)
    try #require(diagnostics.map(\.message) == [])
    return plan
  }

  /// A file with its body, from which the outline is made as the content reader makes it.
  private func file(_ path: String, _ body: String, aliases: [String] = []) -> ContentFile {
    let source = SourceText(path: path, bytes: Array(body.utf8))
    let outline = BodyOutline(
      range: 0..<source.bytes.count, digest: source.digest, contentDigest: source.digest, headings: [], opening: "",
      references: [])
    return ContentFile(
      path: path, isDraft: isDraft, aliases: aliases.map { OldAddress($0, at: SourceLocation(file: path)) },
      body: outline)
  }

  private func source(_ path: String) -> SourceText {
    SourceText(path: path, bytes: Array((path == Self.reportPath ? reportBody : pageBody).utf8))
  }

  /// Compiled once for all tests.
  private static let compiled: PageTemplates? = {
    var diagnostics: [Diagnostic] = []
    return PageTemplates(TemplateLibrary(templates), &diagnostics)
  }()

  func renderer(reading: ((String) throws -> SourceText)? = nil) throws -> PageRenderer {
    PageRenderer(plan: try plan(), templates: try #require(Self.compiled), readBody: reading ?? source)
  }

  func page(_ address: String) throws -> PlannedPage {
    let address = try #require(SiteAddress(address))
    return try #require(try plan().page(at: address))
  }

  /// The page at an address, as it is published.
  func html(_ address: String) throws -> String {
    let page = try page(address)
    var renderer = try renderer()
    var bytes: [UInt8] = []
    try renderer.render(page, into: &bytes)
    return try #require(String(validating: bytes, as: UTF8.self))
  }

  /// A body as it comes out on the page of the report, between the heading of what was asked for and the findings.
  static func body(_ markdown: String) throws -> String {
    let html = try PageSample(reportBody: markdown).html("/reports/lewisham/2012-slac/")
    let start = try #require(html.range(of: "<div class=\"prose\">\n"))
    let rest = html[start.upperBound...]
    let end = try #require(rest.range(of: "\n</div>\n<section"))
    return String(rest[..<end.lowerBound]).trimmingCharacters(in: .newlines)
  }
}
