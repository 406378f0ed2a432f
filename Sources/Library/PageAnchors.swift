package import InspectionModel

/// The ids that a page has besides those of its body's headings: those that its values give, and those that its template
/// writes. No heading gets one of them, so that each fragment leads to one place.
package enum PageAnchors {
  package static func ids(of report: Report, _ framework: Framework) -> Set<String> {
    var ids = Self.ids(of: report.sources)
    for recommendation in report.recommendations { ids.insert("recommendation-" + recommendation.id) }
    for judgement in report.judgements { ids.insert("judgement-" + framework.areas[judgement.area].dashedPath) }
    return ids
  }

  package static func ids(of paper: Paper) -> Set<String> { ids(of: paper.sources) }

  package static func ids(of indicators: IndicatorDocument) -> Set<String> {
    Set(indicators.indicators.flatMap { ["indicator-" + $0.id, "indicator-\($0.id)-table"] })
  }

  /// Whether an id may be one that a value gives: hardly any heading is called so, and the values need not be looked at.
  package static func mayHave(_ id: String) -> Bool {
    ["source-", "recommendation-", "judgement-", "indicator-"].contains { id.hasPrefix($0) }
  }

  private static func ids(of sources: [Source]) -> Set<String> { Set(sources.map { "source-" + $0.id }) }
}

/// The ids that templates write as they stand, with those of their partials and layouts.
package struct TemplateIDs: Sendable, Hashable {
  /// Those of a reading that no page comes of.
  package static let none = TemplateIDs([:])

  private let byTemplate: [String: Set<String>]

  /// - Parameter byTemplate: by the path below `templates/`, without `.mustache`.
  package init(_ byTemplate: [String: Set<String>]) { self.byTemplate = byTemplate }

  /// Those of the template that a file with a body has.
  package func ids(of target: ContentTarget) -> Set<String> {
    switch target {
    case .authority: byTemplate["authority"] ?? []
    case .report: byTemplate["report"] ?? []
    case .paper: byTemplate["paper"] ?? []
    case .indicators: byTemplate["indicators"] ?? []
    case .page: byTemplate["page"] ?? []
    case .framework, .glossary: []
    }
  }
}

extension ContentLibrary {
  /// Whether no heading of a file may have an id; by its path relative to the site.
  package func isTaken(_ id: String, inFile path: String) -> Bool {
    guard let target = target(ofPath: String(path.dropFirst("content/".count))) else { return false }
    return templateIDs.ids(of: target).contains(id) || PageAnchors.mayHave(id) && ids(of: target).contains(id)
  }

  private func ids(of target: ContentTarget) -> Set<String> {
    switch target {
    case .report(let id):
      guard let report = report(id), let framework = framework(report.framework) else { return [] }
      return PageAnchors.ids(of: report, framework)
    case .paper(let id): return paper(id).map { PageAnchors.ids(of: $0) } ?? []
    case .indicators(let id): return index(of: id).map { PageAnchors.ids(of: indicators[$0].value) } ?? []
    case .authority, .page, .framework, .glossary: return []
    }
  }
}
