import InspectionModel
package import Library

/// What refers to each page of content. Kept as numbers: the content of a site in a fixed order, and for
/// each the numbers of what refers to it.
struct Backlinks: Sendable {
  private let order: ContentOrder
  private var referrers: Grouping<Int>

  /// Linear in the references of the site: those in bodies, and the fields that name another document. That
  /// a report is of its authority and under its framework is no reference; their pages list it anyway.
  init(_ library: ContentLibrary) {
    let order = ContentOrder(library)
    var links: [(owner: Int, member: Int)] = []
    // For each page, the last that was seen to refer to it, so that each counts once.
    var lastReferrer = [Int?](repeating: nil, count: order.count)
    for source in 0..<order.count {
      for target in Self.references(of: order.target(source, library), library) {
        guard let number = order.number(of: target, library), number != source, lastReferrer[number] != source
        else { continue }
        lastReferrer[number] = source
        links.append((number, source))
      }
    }
    self.order = order
    self.referrers = Grouping(groups: order.count, links)
  }

  /// Everything that a file of content names, as often as it does.
  static func references(of source: ContentTarget, _ library: ContentLibrary) -> [ContentTarget] {
    let body: BodyOutline?
    var fields: [ContentTarget] = []
    switch source {
    case .framework(let id):
      body = library.index(of: id).flatMap { library.frameworks[$0].file.body }
    case .authority(let id):
      body = library.index(of: id).flatMap { library.authorities[$0].file.body }
    case .report(let id):
      guard let index = library.index(of: id) else { return [] }
      body = library.reports[index].file.body
      for recommendation in library.reports[index].value.recommendations {
        for followUp in recommendation.followUps { fields.append(ContentTarget(followUp.document)) }
      }
    case .paper(let id):
      guard let index = library.index(of: id) else { return [] }
      body = library.papers[index].file.body
      fields = library.papers[index].value.about.map { .report($0) }
    case .indicators(let id):
      guard let index = library.index(of: id) else { return [] }
      body = library.indicators[index].file.body
      fields = [.paper(library.indicators[index].value.paper)]
    case .page(let id):
      body = library.index(of: id).flatMap { library.pages[$0].file.body }
    case .glossary:
      body = nil
    }
    return (body?.references ?? []) + fields
  }

  /// After an edit by which one file names other documents: linear in their referrers.
  mutating func revise(_ source: ContentTarget, from old: ContentLibrary, to new: ContentLibrary) {
    guard let own = order.number(of: source, new) else { return }
    let before = Set(Self.references(of: source, old).compactMap { order.number(of: $0, old) })
    let now = Set(Self.references(of: source, new).compactMap { order.number(of: $0, new) })
    for number in before.symmetricDifference(now) where number != own {
      // They stand in the order of their numbers.
      let place = referrers[number].firstPlace { $0 >= own }
      if now.contains(number) {
        referrers[number].insert(own, at: place)
      } else {
        referrers[number].remove(at: place)
      }
    }
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
