import Diagnostics
import InspectionModel
import Library
import SitePlan

/// One event in a feed: a report or a paper was published, or a mistake was put right.
///
/// An entry never changes once it is there: a correction is an event of its own, and does not move the report
/// that it corrects back to the top.
struct FeedEntry {
  enum Category: String { case report, paper, correction }

  let category: Category
  let on: CivilDate
  /// The address of the page, for a correction with a fragment that tells it from others of the page.
  private(set) var id: String
  let page: String
  let title: String
  let summary: String

  /// The latest of both, latest first; of one date the news before the papers.
  ///
  /// Complexity: linear in the papers, and the sorting of twice as many entries as a feed has.
  static func latest(news: [NewsItem], papers: some Sequence<Int>, of plan: SitePlan) -> [FeedEntry] {
    var dated: [(date: CivilDate, paper: Int)] = []
    for index in papers {
      guard let published = plan.library.papers[index].value.published else { continue }
      dated.append((published, index))
    }
    dated.sort { ($0.date, $1.paper) > ($1.date, $0.paper) }
    let ofPapers = dated.prefix(AtomFeed.longest).map { FeedEntry(paper: $0.paper, on: $0.date, of: plan) }
    let both = (news.map { FeedEntry($0, of: plan) } + ofPapers).enumerated()
    let latestFirst = both.sorted { ($0.element.on, $1.offset) > ($1.element.on, $0.offset) }
    return withDistinctIDs(latestFirst.prefix(AtomFeed.longest).map(\.element))
  }

  /// The same correction of one page, twice on one day, is told apart by a number.
  private static func withDistinctIDs(_ entries: [FeedEntry]) -> [FeedEntry] {
    var counts: [String: Int] = [:]
    return entries.map { entry in
      var entry = entry
      counts[entry.id, default: 0] += 1
      if let count = counts[entry.id], count > 1 { entry.id += "-\(count)" }
      return entry
    }
  }

  private init(_ item: NewsItem, of plan: SitePlan) {
    on = item.on
    page = plan.absoluteAddress(item.page.map { .target($0) } ?? .home)
    let title = item.page.flatMap { plan.title(of: $0) } ?? plan.library.settings.title
    switch item.event {
    case .report(let index), .inspection(let index):
      category = .report
      id = page
      self.title = title
      summary = Self.summary(of: plan.library.reports[index].value, plan)
    case .correction(let correction):
      category = .correction
      // By its words: a number would be another's once the day has one more.
      id = "\(page)#correction-\(correction.on)-\(Self.mark(of: correction.what))"
      self.title = "Correction: \(title)"
      summary = correction.what
    }
  }

  /// Eight digits that a text always has, and hardly any other.
  private static func mark(of text: String) -> String {
    String(SourceText.digits(of: SourceText.digest(of: Array(text.utf8))).prefix(8))
  }

  private init(paper index: Int, on date: CivilDate, of plan: SitePlan) {
    let paper = plan.library.papers[index].value
    category = .paper
    on = date
    page = plan.absoluteAddress(.paper(paper.id))
    id = page
    title = plan.title(of: .paper(index))
    let committee = paper.committee.map { "\($0), " } ?? "Council paper, "
    summary = committee + date.words + "."
  }

  /// “Inspected 6 to 17 February 2012 under SLAC, published 23 March 2012. Overall effectiveness: Good.”
  private static func summary(of report: Report, _ plan: SitePlan) -> String {
    guard let framework = plan.library.framework(report.framework) else { return report.title }
    let published = report.published.map { ", published \($0.words)" } ?? ", publication date not known"
    let inspected =
      report.inspected == .notKnown ? "Inspection date not known," : "Inspected \(report.inspected.words)"
    var summary = "\(inspected) under \(framework.shortName)\(published)."
    for area in framework.headline {
      guard let outcome = report.judgements.first(where: { $0.area == area })?.outcome else { continue }
      summary += " \(framework.fullLabel(ofArea: area)): \(outcome.words(in: framework))."
    }
    return summary
  }
}
