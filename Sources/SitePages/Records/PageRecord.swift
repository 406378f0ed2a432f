import InspectionModel
import Library
import SitePlan
import Templates

/// What every page says of itself: its head, where it stands, what refers to it.
struct PageRecord {
  let scope: PageScope
  let description: String

  /// A glossary or a framework may be referred to by everything; no page grows with that.
  private static let longestBacklinks = 40

  private var plan: SitePlan { scope.plan }
  private var heading: String { plan.title(of: scope.page) }
  private var target: ContentTarget? { scope.page.kind.target(in: scope.library) }
  private var file: ContentFile? { scope.page.kind.file(in: scope.library) }

  private var backlinks: [LinkRecord] {
    guard let target else { return [] }
    return plan.backlinks(to: target, limit: Self.longestBacklinks).compactMap { source in
      plan.title(of: source).map { LinkRecord($0, scope.link(.target(source))) }
    }
  }

  /// “and 12 more pages”; nil where all are listed.
  private var moreBacklinks: String? {
    guard let target else { return nil }
    let rest = plan.backlinkCount(to: target) - Self.longestBacklinks
    return rest > 0 ? "and \(rest) more" : nil
  }

  static let schema = RecordSchema<PageRecord>(
    "page",
    [
      .text("title", "For the browser's tab and for sharing: the heading with the site's title") { page in
        let site = page.scope.library.settings.title
        return page.scope.page.kind == .home ? site : "\(page.heading) – \(site)"
      },
      .text("heading", "The page's heading, which makes sense alone") { $0.heading },
      .text("description", "What is on the page, in words: for search and for sharing") { $0.description },
      .text("canonical", "The page's absolute address") {
        $0.scope.library.settings.baseURL.text + $0.scope.page.address.path
      },
      .flag("is_draft", "Whether the page is a draft, shown for checking only") { $0.file?.isDraft ?? false },
      .flag("is_hidden", "Whether search engines are asked to leave it out") { page in
        page.scope.page.kind == .notFound || page.scope.page.isAlias || (page.file?.isDraft ?? false)
      },
      .text("feed", "The address of the page's own Atom feed, where it has one") { page in
        guard case .authority(let i) = page.scope.page.kind else { return nil }
        return page.scope.link(.authority(page.scope.library.authorities[i].value.id)) + "feed.atom"
      },
      .html("json_ld", "What the page says to search engines: the inside of its JSON-LD block") { page, out in
        StructuredData.write(for: page.scope.page, plan: page.plan, into: &out)
      },
      .flag("has_crumbs", "Whether it stands below another page") { $0.scope.page.kind != .home },
      .list(
        "crumbs", LinkRecord.schema, "The way from the home page; the last, without an address, is the page"
      ) {
        page in
        let path = page.plan.breadcrumbs(of: page.scope.page)
        return path.map {
          LinkRecord($0.title, $0.address == page.scope.page.address ? nil : page.scope.link($0.address))
        }
      },
      .flag("has_corrections", "Whether something on it was put right") {
        !($0.file?.corrections.isEmpty ?? true)
      },
      .list("corrections", CorrectionRecord.schema, "What was put right on it, latest first") {
        ($0.file?.corrections ?? []).map { CorrectionRecord(correction: $0, page: nil) }
      },
      .flag("has_backlinks", "Whether other pages refer to it") { page in
        page.target.map { page.plan.backlinkCount(to: $0) > 0 } ?? false
      },
      .list("backlinks", LinkRecord.schema, "The pages that refer to it") { $0.backlinks },
      .text("more_backlinks", "How many more there are, where not all are listed: “and 12 more”") {
        $0.moreBacklinks
      },
      .flag("has_parts", "Whether the list on it goes on over several pages") { page in
        page.scope.page.kind.part.map { $0.count > 1 } ?? false
      },
      .text("part", "Where in such a list it stands: “Page 2 of 3”") { page in
        page.scope.page.kind.part.map { "Page \($0.number) of \($0.count)" }
      },
      .text("previous_part", "The address of the page before it in such a list") { page in
        page.address(ofPart: page.scope.page.kind.part?.previous)
      },
      .text("next_part", "The address of the page after it in such a list") { page in
        page.address(ofPart: page.scope.page.kind.part?.next)
      },
    ]
  )

  private func address(ofPart number: Int?) -> String? {
    guard let number, let list = plan.listAddress(of: scope.page.kind) else { return nil }
    return scope.link(list.part(number))
  }
}

extension PlannedPage {
  var isAlias: Bool {
    if case .alias = kind { true } else { false }
  }
}
