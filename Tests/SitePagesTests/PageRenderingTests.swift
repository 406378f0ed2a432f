import Diagnostics
import SitePlan
import Templates
import Testing

@testable import SitePages

/// What every page owes its readers, and what single kinds of page do.
@Suite struct PageRenderingTests {
  private static let addresses = [
    "/", "/authorities/", "/authorities/camden/", "/authorities/lewisham/",
    "/authorities/lewisham/recommendations/",
    "/reports/lewisham/2012-slac/", "/reports/lewisham/2018-visit/", "/reports/camden/2023-ilacs/",
    "/papers/lewisham/update/", "/indicators/lewisham/figures/", "/frameworks/", "/frameworks/slac/",
    "/frameworks/ilacs-2023/", "/compare/", "/compare/camden/lewisham/", "/recommendations/", "/glossary/",
    "/how-grades-work/", "/accessibility/", "/data/", "/badges/", "/search/", "/404.html",
  ]

  @Test func rendersEveryPageThatIsPlanned() throws {
    let planned = Set(try PageSample().plan().pages.map(\.address.path))
    #expect(planned.isSuperset(of: Self.addresses))
    #expect(planned.subtracting(Self.addresses) == ["/frameworks/ilacs-2018/", "/old/2012/"])
  }

  @Test(arguments: addresses)
  func saysOnEveryPageWhatItIs(_ address: String) throws {
    let html = try PageSample().html(address)
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"en-GB\">\n"))
    #expect(html.ranges(of: "<h1>").count == 1)
    #expect(html.contains("<title>"))
    #expect(html.contains("<link rel=\"canonical\" href=\"https://example.org/inspections\(address)\">"))
    #expect(html.contains("<aside class=\"concern\""))
    #expect(html.contains("<main id=\"main\">"))
    #expect(html.contains("accessibility/\">Accessibility statement</a>"))
    #expect(html.contains("20 November 2026"))
    #expect(!html.contains("<meta name=\"description\" content=\"\">"))
    #expect(!html.contains("{{"))
  }

  @Test(arguments: addresses)
  func givesEveryIdOnce(_ address: String) throws {
    let ids = Self.ids(try PageSample().html(address))
    #expect(ids.count == Set(ids).count)
  }

  @Test(arguments: addresses)
  func leadsEveryLinkToAPageOrFileThatIsPlanned(_ address: String) throws {
    let sample = PageSample()
    let plan = try sample.plan()
    let known = Set(plan.pages.map(\.address.path))
    let files = Set(DataFiles.planned(for: plan).map(\.path)).union([
      "/assets/site.css", "/assets/icon.svg", "/assets/search.js", "/assets/matrix.js", "/assets/compare.js",
      "/assets/controls.css", "/assets/versus.css", "/assets/briefing.css",
    ])
    let html = try sample.html(address)
    for link in Self.links(html) where !link.hasPrefix("#") {
      let target = String(link.prefix { $0 != "#" })
      let path = target.hasPrefix("/inspections/") ? String(target.dropFirst(12)) : resolve(target, from: address)
      #expect(known.contains(path) || files.contains(path), "\(link) leads to \(path)")
      guard known.contains(path), let fragment = link.firstIndex(of: "#") else { continue }
      #expect(Self.ids(try sample.html(path)).contains(String(link[fragment...].dropFirst())), "\(link)")
    }
    for link in Self.links(html) where link.hasPrefix("#") {
      #expect(Self.ids(html).contains(String(link.dropFirst())), "\(link) leads nowhere")
    }
  }

  /// The links that lead within the site.
  private static func links(_ html: String) -> [String] {
    html.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
      .filter { $0.hasPrefix("#") || $0.wholeMatch(of: /[a-z]+:.*/) == nil }
  }

  private static func ids(_ html: String) -> [String] {
    html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
  }

  private func resolve(_ link: String, from address: String) -> String {
    var parts = address.split(separator: "/", omittingEmptySubsequences: false).dropFirst().dropLast().map(
      String.init)
    let steps = link.split(separator: "/", omittingEmptySubsequences: false)
    for step in steps.dropLast() {
      if step == ".." { _ = parts.popLast() } else if step != "." { parts.append(String(step)) }
    }
    return "/" + (parts + [String(steps.last ?? "")]).joined(separator: "/")
  }

  @Test(arguments: addresses)
  func rendersAlikeFromItsPrintedData(_ address: String) throws {
    let sample = PageSample(reportBody: "## A heading\n\nThe CAF [¶12].", pageBody: "Text")
    let page = try sample.page(address)
    var renderer = try sample.renderer()
    var published: [UInt8] = []
    try renderer.render(page, into: &published)
    let json = SourceText(path: "context.json", bytes: try renderer.contextJSON(for: page))
    var diagnostics: [Diagnostic] = []
    let data = try #require(TemplateData(json: json, &diagnostics))
    let library = TemplateLibrary(PageSample.templates)
    let open = try #require(library.compileOpen(Self.template(of: page.kind), &diagnostics))
    var context = RenderContext()
    var again: [UInt8] = []
    try open.render(data, using: &context, into: &again)
    #expect(diagnostics.map(\.message) == [])
    #expect(String(decoding: again, as: UTF8.self) == String(decoding: published, as: UTF8.self))
  }

  private static func template(of kind: PlannedPage.Kind) -> String {
    switch kind {
    case .home: "home"
    case .authorities: "authorities"
    case .authority: "authority"
    case .authorityRecommendations: "authority-recommendations"
    case .recommendations: "recommendations"
    case .report: "report"
    case .paper: "paper"
    case .indicators: "indicators"
    case .frameworks: "frameworks"
    case .framework: "framework"
    case .comparisons: "comparisons"
    case .comparison: "comparison"
    case .glossary: "glossary"
    case .page: "page"
    case .accessibility: "accessibility"
    case .data: "data"
    case .search: "search"
    case .badges: "badges"
    case .notFound: "not-found"
    case .alias: "alias"
    }
  }

  @Test func leadsFromWhatIsNotFoundByThePathOfTheSite() throws {
    let html = try PageSample().html("/404.html")
    #expect(html.contains("href=\"/inspections/assets/site.css\""))
    #expect(html.contains("href=\"/inspections/authorities/\""))
    #expect(!html.contains("href=\"../"))
    #expect(
      try PageSample(baseURL: "https://example.org").html("/404.html").contains("href=\"/assets/site.css\""))
  }

  @Test func leadsFromAnOldAddressToTheNewOne() throws {
    let html = try PageSample().html("/old/2012/")
    #expect(html.contains("content=\"0; url=../../reports/lewisham/2012-slac/\""))
    #expect(html.contains("href=\"https://example.org/inspections/reports/lewisham/2012-slac/\""))
    #expect(html.contains("noindex"))
  }

  @Test func marksDraftsAndHidesThemFromSearch() throws {
    let draft = try PageSample(isDraft: true).html("/reports/lewisham/2012-slac/")
    #expect(draft.contains("<strong>Draft.</strong>"))
    #expect(draft.contains("noindex"))
    #expect(try !PageSample().html("/reports/lewisham/2012-slac/").contains("noindex"))
  }
}
