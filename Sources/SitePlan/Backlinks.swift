import InspectionModel
package import Library

/// What refers to each page of content. Kept as numbers: the content of a site in a fixed order, and for
/// each the numbers of what refers to it.
struct Backlinks: Sendable {
  private let order: ContentOrder
  private let referrers: Grouping<Int>

  /// Linear in the references of the site: those in bodies, and the fields that name another document. That
  /// a report is of its authority and under its framework is no reference; their pages list it anyway.
  init(_ library: ContentLibrary) {
    let order = ContentOrder(library)
    var links: [(owner: Int, member: Int)] = []
    // For each page, the last that was seen to refer to it, so that each counts once.
    var lastReferrer = [Int?](repeating: nil, count: order.count)
    func add(_ target: ContentTarget, from source: Int) {
      guard let number = order.number(of: target, library), number != source, lastReferrer[number] != source
      else { return }
      lastReferrer[number] = source
      links.append((number, source))
    }
    func read<Value>(_ entries: [ContentEntry<Value>], _ start: Int, fields: (Int) -> [ContentTarget]) {
      for i in entries.indices {
        for target in entries[i].file.body?.references ?? [] { add(target, from: start + i) }
        for target in fields(i) { add(target, from: start + i) }
      }
    }
    read(library.frameworks, order.frameworks) { _ in [] }
    read(library.authorities, order.authorities) { _ in [] }
    read(library.reports, order.reports) { i in
      library.reports[i].value.recommendations.flatMap(\.followUps).map { ContentTarget($0.document) }
    }
    read(library.papers, order.papers) { i in library.papers[i].value.about.map { .report($0) } }
    read(library.indicators, order.indicators) { i in [.paper(library.indicators[i].value.paper)] }
    read(library.pages, order.pages) { _ in [] }
    self.order = order
    self.referrers = Grouping(groups: order.count, links)
  }

  func count(to target: ContentTarget, _ library: ContentLibrary) -> Int {
    order.number(of: target, library).map { referrers[$0].count } ?? 0
  }

  func links(to target: ContentTarget, limit: Int, _ library: ContentLibrary) -> [ContentTarget] {
    guard let number = order.number(of: target, library) else { return [] }
    return referrers[number].prefix(limit).map { order.target($0, library) }
  }
}

extension SitePlan {
  /// The pages that refer to one, each once and itself never: frameworks, authorities, reports, papers,
  /// indicators, then other pages, each kind in the library's order.
  ///
  /// - Parameter limit: how many at most; everybody may link to a glossary, and no page should grow with that.
  package func backlinks(to target: ContentTarget, limit: Int = 100) -> [ContentTarget] {
    backlinkIndex.links(to: target, limit: limit, library)
  }

  package func backlinkCount(to target: ContentTarget) -> Int { backlinkIndex.count(to: target, library) }
}
