import InspectionModel
import Library
import SitePlan
import Templates

/// A badge for other sites, with the lines to paste there.
struct BadgeRecord {
  let badge: Badge
  let report: Report
  let scope: PageScope

  private var framework: Framework { scope.library.frameworks[badge.framework].value }
  private var label: String { framework.fullLabel(ofArea: badge.area) }

  /// Names the authority, the grade and the date, which the picture, shared by all authorities, can't.
  private var alternative: String {
    let authority = scope.library.authority(report.authority)?.shortName ?? ""
    let grade = framework.scale[badge.grade].label
    let when = report.inspected == .notKnown ? "on a date that is not known" : report.inspected.words
    let reporters = SourceList.reporters(report.sources).map { " As reported by \($0)." } ?? ""
    return "\(authority): \(label): \(grade). Inspected by \(framework.inspectorate), \(when).\(reporters)"
  }

  /// In pixels, so that no page moves when the picture comes.
  private var size: (width: Int, height: Int) { BadgeImage(badge, of: scope.plan).size }

  /// Lines of HTML that work on any site, with absolute addresses.
  private var snippet: String {
    let base = scope.library.settings.baseURL.text
    let image = base + scope.plan.address(of: badge).path
    let page = base + SiteAddress.report(report.id).path
    var bytes: [UInt8] = []
    bytes.appendMarkup("<a")
    bytes.appendAttribute("href", page)
    bytes.appendMarkup("><img")
    bytes.appendAttribute("src", image)
    bytes.appendAttribute("alt", alternative)
    bytes.appendAttribute("width", Double(size.width))
    bytes.appendAttribute("height", Double(size.height))
    bytes.appendMarkup("></a>")
    return String(decoding: bytes, as: UTF8.self)
  }

  static let schema = RecordSchema<BadgeRecord>(
    "badge",
    [
      .text("label", "The area that the grade is of") { $0.label },
      .text("image", "The address of the picture") { $0.scope.link($0.scope.plan.address(of: $0.badge)) },
      .text("alternative", "What the picture is to say where it can't be seen") { $0.alternative },
      .number("width", "The width of the picture in pixels") { $0.size.width },
      .number("height", "The height of the picture in pixels") { $0.size.height },
      .text("snippet", "The HTML to paste into another site") { $0.snippet },
    ]
  )
}
