import InspectionModel
import Library
import SitePlan

/// The latest reports, papers and corrections of the site or of one authority, as an Atom feed (RFC 4287).
///
/// Every date in it is from the content: what was published when. Where only a month or a year is known, an
/// entry stands at its first day, for Atom knows nothing less precise than a second; its summary says the date
/// as it is known. A report whose publication date is not known stands at the end of its inspection, and its summary
/// says so. Papers and reports without any date are left out, having no place in the order.
struct AtomFeed {
  /// More than anybody missed; older ones are on the pages.
  static let longest = 50

  private let title: String
  private let page: String
  private let address: String
  private let entries: [FeedEntry]
  private let plan: SitePlan

  init(ofSite plan: SitePlan) {
    self.title = plan.library.settings.title
    self.page = plan.absoluteAddress(.home)
    self.address = plan.absoluteAddress(of: .siteFeed)
    self.entries = FeedEntry.latest(
      news: plan.news(limit: Self.longest), papers: plan.library.papers.indices, of: plan)
    self.plan = plan
  }

  init(ofAuthority index: Int, in plan: SitePlan) {
    let authority = plan.library.authorities[index].value
    self.title = "\(authority.shortName): \(plan.library.settings.title)"
    self.page = plan.absoluteAddress(.authority(authority.id))
    self.address = plan.absoluteAddress(of: .authorityFeed(index))
    self.entries = FeedEntry.latest(
      news: plan.news(ofAuthority: index, limit: Self.longest), papers: plan.papers(ofAuthority: index),
      of: plan)
    self.plan = plan
  }

  func write(into xml: inout XMLStream) {
    let settings = plan.library.settings
    let attributes: [XMLStream.Attribute] = [
      ("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", settings.language),
    ]
    xml.element("feed", attributes) { xml in
      xml.element("id", text: page)
      xml.element("title", text: title)
      xml.element("subtitle", text: settings.description)
      xml.element("updated", text: Self.timestamp(entries.map(\.on).max() ?? plan.asOf))
      xml.element("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", address)])
      xml.element("link", [("rel", "alternate"), ("type", "text/html"), ("href", page)])
      xml.element("author") { xml in
        xml.element("name", text: settings.publisher.name)
        if let url = settings.publisher.url { xml.element("uri", text: url) }
        if let email = settings.publisher.email { xml.element("email", text: email) }
      }
      xml.element("rights", text: settings.licence.attribution ?? settings.licence.name)
      for entry in entries { Self.write(entry, into: &xml) }
    }
  }

  private static func write(_ entry: FeedEntry, into xml: inout XMLStream) {
    xml.element("entry") { xml in
      xml.element("id", text: entry.id)
      xml.element("title", text: entry.title)
      xml.element("updated", text: timestamp(entry.on))
      xml.element("published", text: timestamp(entry.on))
      xml.element("link", [("rel", "alternate"), ("type", "text/html"), ("href", entry.page)])
      xml.element("category", [("term", entry.category.rawValue)])
      xml.element("summary", text: entry.summary)
    }
  }

  /// The first moment, in universal time, of the first day that a date can mean.
  private static func timestamp(_ date: CivilDate) -> String { "\(date.firstDay)T00:00:00Z" }
}
