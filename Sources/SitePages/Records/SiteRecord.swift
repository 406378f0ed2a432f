import InspectionModel
import Library
import SitePlan
import Templates

/// What every page says of the site as a whole, its links leading from this page.
struct SiteRecord {
  let scope: PageScope

  private var settings: SiteSettings { scope.library.settings }

  static let schema = RecordSchema<SiteRecord>(
    "site",
    [
      .text("title", "The site's title") { $0.settings.title },
      .text("description", "What the site is, in a sentence or two") { $0.settings.description },
      .text("language", "A BCP 47 tag: en-GB") { $0.settings.language },
      .text("base_url", "The absolute address below which the site stands, without a final slash") {
        $0.settings.baseURL.text
      },
      .text("as_of", "The date for which ages and due dates are worked out: “20 November 2026”") {
        $0.scope.plan.asOf.words
      },
      .text("as_of_date", "The same for a machine: 2026-11-20") { $0.scope.plan.asOf.description },
      .record("publisher", PublisherRecord.schema, "Who publishes the site") {
        PublisherRecord(publisher: $0.settings.publisher)
      },
      .record("licence", LicenceRecord.schema, "The licence of the site's own words and data") {
        LicenceRecord(licence: $0.settings.licence)
      },
      .record("concern", ConcernRecord.schema, "What to do when a child is at risk now; on every page") {
        ConcernRecord(concern: $0.settings.concern)
      },
      .list("navigation", LinkRecord.schema, "The links at the top, only to what the site has") {
        $0.navigation
      },
      .list("footer", LinkRecord.schema, "The links at the foot; the last is to the accessibility statement") {
        site in
        site.scope.plan.navigation.footer.map { LinkRecord($0.title, site.scope.link($0.address)) }
      },
      .text("home", "The address of the home page") { $0.scope.link(.home) },
      .text("style_sheet", "The address of the style sheet") { $0.scope.rootPrefix + "assets/site.css" },
      .text("assets", "The address of the folder of the style sheet and the scripts, with its final slash") {
        $0.scope.rootPrefix + "assets/"
      },
      .text("feed", "The address of the site's Atom feed") { $0.scope.rootPrefix + "feed.atom" },
    ]
  )

  private var navigation: [LinkRecord] {
    let section = scope.plan.section(of: scope.page)
    return scope.plan.navigation.main.map { entry in
      var link = LinkRecord(entry.title, scope.link(entry.address))
      link.isCurrent = entry.address == scope.page.address
      link.isWithin = !link.isCurrent && entry.address == section
      return link
    }
  }
}

/// Who publishes the site.
struct PublisherRecord {
  let publisher: SiteSettings.Publisher

  static let schema = RecordSchema<PublisherRecord>(
    "publisher",
    [
      .text("name", "The publisher's name") { $0.publisher.name },
      .text("url", "The publisher's own site") { $0.publisher.url },
      .text("email", "Where to write about mistakes") { $0.publisher.email },
    ]
  )
}

/// What to do when a child is at risk now.
struct ConcernRecord {
  let concern: SiteSettings.Concern

  static let schema = RecordSchema<ConcernRecord>(
    "concern",
    [
      .text("text", "What to do") { $0.concern.text },
      .text("url", "Where to report it") { $0.concern.url },
      .text("host", "The same address without its beginning, for a link that says where it leads") {
        $0.concern.url.map(WebAddress.host)
      },
      .text("telephone", "Whom to call") { $0.concern.telephone },
      .text("telephone_url", "The number as a link: tel:999") { record in
        record.concern.telephone.map { number in
          "tel:"
            + String(
              number.unicodeScalars.filter { $0 == "+" || ("0"..."9").contains($0) }.map(Character.init))
        }
      },
    ]
  )
}

/// Addresses as a reader sees them.
enum WebAddress {
  /// `www.gov.uk` of `https://www.gov.uk/report-child-abuse`.
  static func host(_ url: String) -> String {
    var rest = url.utf8[...]
    for scheme in ["https://", "http://", "mailto:"] where rest.starts(with: scheme.utf8) {
      rest = rest.dropFirst(scheme.utf8.count)
    }
    return String(Substring(rest.prefix { $0 != UInt8(ascii: "/") }))
  }

  /// Whether an address is that of a PDF file by its name, whatever query or fragment comes after.
  static func isPDF(_ url: ArraySlice<UInt8>) -> Bool {
    let path = url.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return path.suffix(4).lazy.map { $0 | 0x20 }.elementsEqual(".pdf".utf8)
  }
}
