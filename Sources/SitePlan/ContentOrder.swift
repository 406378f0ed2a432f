package import InspectionModel
package import Library

/// The content of a site as one row of numbers: frameworks, authorities, reports, papers, indicators, pages,
/// and the glossary, each kind in the library's order.
struct ContentOrder: Sendable {
  let frameworks = 0
  let authorities: Int
  let reports: Int
  let papers: Int
  let indicators: Int
  let pages: Int
  let glossary: Int
  var count: Int { glossary + 1 }

  init(_ library: ContentLibrary) {
    authorities = frameworks + library.frameworks.count
    reports = authorities + library.authorities.count
    papers = reports + library.reports.count
    indicators = papers + library.papers.count
    pages = indicators + library.indicators.count
    glossary = pages + library.pages.count
  }

  /// Nil for what the library does not have.
  func number(of target: ContentTarget, _ library: ContentLibrary) -> Int? {
    switch target {
    case .framework(let id): library.index(of: id).map { frameworks + $0 }
    case .authority(let id): library.index(of: id).map { authorities + $0 }
    case .report(let id): library.index(of: id).map { reports + $0 }
    case .paper(let id): library.index(of: id).map { papers + $0 }
    case .indicators(let id): library.index(of: id).map { indicators + $0 }
    case .page(let id): library.index(of: id).map { pages + $0 }
    case .glossary: library.glossary.isEmpty ? nil : glossary
    }
  }

  func target(_ number: Int, _ library: ContentLibrary) -> ContentTarget {
    switch number {
    case ..<authorities: .framework(library.frameworks[number].value.id)
    case ..<reports: .authority(library.authorities[number - authorities].value.id)
    case ..<papers: .report(library.reports[number - reports].value.id)
    case ..<indicators: .paper(library.papers[number - papers].value.id)
    case ..<pages: .indicators(library.indicators[number - indicators].value.id)
    case ..<glossary: .page(library.pages[number - pages].value.id)
    default: .glossary
    }
  }
}

extension ContentTarget {
  package init(_ document: DocumentReference) {
    switch document {
    case .report(let id): self = .report(id)
    case .paper(let id): self = .paper(id)
    }
  }
}
