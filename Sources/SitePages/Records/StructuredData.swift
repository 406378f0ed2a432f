import InspectionModel
import Library
package import SitePlan

/// What a page says to search engines: JSON-LD in the words of schema.org.
///
/// It says nothing that the page does not say in words. The summary is a `Report` by the site's publisher that
/// is based on the published document; it does not pass for the inspectorate's own. Its date is the document's
/// all the same, so that no list of search results shows an old grade as a new one.
package enum StructuredData {
  /// Appends the document that stands between `<script type="application/ld+json">` and its end, or nothing
  /// for a page that has none (the home of an old address, the page for what is not found). Every `<` is
  /// escaped, so that no title can end the element.
  package static func write(for page: PlannedPage, plan: SitePlan, into bytes: inout [UInt8]) {
    switch page.kind {
    case .alias, .notFound: return
    default: break
    }
    var json = JSONStream()
    swap(&json.bytes, &bytes)
    json.object { json in
      json.value("@context", "https://schema.org")
      json.array("@graph", .lines) { json in
        writeSubject(of: page, plan, into: &json)
        writeBreadcrumbs(of: page, plan, into: &json)
      }
    }
    swap(&json.bytes, &bytes)
  }

  private static func writeSubject(of page: PlannedPage, _ plan: SitePlan, into json: inout JSONStream) {
    switch page.kind {
    case .home: writeSite(plan, into: &json)
    case .authority(let index):
      json.object { json in writeAuthority(plan.library.authorities[index].value, plan, into: &json) }
    case .report(let index):
      writePublisher(plan, into: &json)
      writeReport(plan.library.reports[index].value, page, plan, into: &json)
    case .data:
      writePublisher(plan, into: &json)
      writeDataset(page, plan, into: &json)
    default: break
    }
  }

  private static func publisherID(_ plan: SitePlan) -> String { plan.absoluteAddress(.home) + "#publisher" }

  private static func writePublisher(_ plan: SitePlan, into json: inout JSONStream) {
    let publisher = plan.library.settings.publisher
    json.object { json in
      json.value("@type", "Organization")
      json.value("@id", publisherID(plan))
      json.value("name", publisher.name)
      json.member("url", ifPresent: publisher.url)
      json.member("email", ifPresent: publisher.email)
    }
  }

  private static func writeSite(_ plan: SitePlan, into json: inout JSONStream) {
    let settings = plan.library.settings
    writePublisher(plan, into: &json)
    json.object { json in
      json.value("@type", "WebSite")
      json.value("url", plan.absoluteAddress(.home))
      json.value("name", settings.title)
      json.value("description", settings.description)
      json.value("inLanguage", settings.language)
      json.object("publisher") { $0.value("@id", publisherID(plan)) }
      json.member("license", ifPresent: settings.licence.url)
    }
  }

  private static func writeAuthority(_ authority: Authority, _ plan: SitePlan, into json: inout JSONStream) {
    json.value("@type", "GovernmentOrganization")
    json.value("@id", plan.absoluteAddress(.authority(authority.id)) + "#authority")
    json.value("name", authority.name)
    if authority.shortName != authority.name { json.value("alternateName", authority.shortName) }
    json.member("url", ifPresent: authority.website)
    if let code = authority.onsCode {
      json.object("identifier") { json in
        json.value("@type", "PropertyValue")
        json.value("propertyID", "ONS code")
        json.value("value", code)
      }
    }
  }

  private static func writeReport(
    _ report: Report, _ page: PlannedPage, _ plan: SitePlan, into json: inout JSONStream
  ) {
    let settings = plan.library.settings
    json.object { json in
      json.value("@type", "Report")
      json.value("url", plan.absoluteAddress(page.address))
      json.value("name", plan.title(of: page))
      json.value("inLanguage", settings.language)
      if let published = report.published { json.value("datePublished", published) }
      json.member("temporalCoverage", ifPresent: report.inspected.interval)
      if let authority = plan.library.authority(report.authority) {
        json.object("about") { json in writeAuthority(authority, plan, into: &json) }
      }
      json.array("isBasedOn") { json in
        for source in report.sources { write(source, into: &json) }
      }
      json.object("publisher") { $0.value("@id", publisherID(plan)) }
      json.member("license", ifPresent: settings.licence.url)
    }
  }

  private static func write(_ source: Source, into json: inout JSONStream) {
    json.object { json in
      json.value("@type", "CreativeWork")
      json.value("name", source.title)
      json.member("url", ifPresent: source.url)
      if let published = source.published { json.value("datePublished", published) }
      json.object("publisher") { json in
        json.value("@type", "Organization")
        json.value("name", source.publisher)
      }
    }
  }

  private static func writeDataset(_ page: PlannedPage, _ plan: SitePlan, into json: inout JSONStream) {
    let settings = plan.library.settings
    json.object { json in
      json.value("@type", "Dataset")
      json.value("url", plan.absoluteAddress(page.address))
      json.value("name", settings.title)
      json.value("description", settings.description)
      json.value("inLanguage", settings.language)
      json.member("license", ifPresent: settings.licence.url)
      json.object("creator") { $0.value("@id", publisherID(plan)) }
      json.array("distribution") { json in
        for table in DataTable.allCases {
          for format in DataFormat.allCases {
            json.object { json in
              json.value("@type", "DataDownload")
              json.value("name", table.schema.title)
              json.value("encodingFormat", format.mediaType)
              json.value("contentUrl", plan.absoluteAddress(of: .table(table, format)))
            }
          }
        }
      }
    }
  }

  private static func writeBreadcrumbs(of page: PlannedPage, _ plan: SitePlan, into json: inout JSONStream) {
    let steps = plan.breadcrumbs(of: page)
    guard !steps.isEmpty else { return }
    json.object { json in
      json.value("@type", "BreadcrumbList")
      json.array("itemListElement") { json in
        for (index, step) in steps.enumerated() {
          json.object { json in
            json.value("@type", "ListItem")
            json.value("position", index + 1)
            json.value("name", step.title)
            json.value("item", plan.absoluteAddress(step.address))
          }
        }
      }
    }
  }
}

extension InspectionDates {
  /// An interval of ISO 8601, or the one date that is known.
  fileprivate var interval: String? {
    switch self {
    case .notKnown: nil
    case .on(let date): date.description
    case .range(let from, let to): "\(from)/\(to)"
    }
  }
}
