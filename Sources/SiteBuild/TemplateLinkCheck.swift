import Diagnostics
import InspectionModel
import Library
import SitePages
import SitePlan

/// Finds links that stand in templates and lead to nothing of the site: `{{site.home}}abuot/`, `{{site.assets}}lgoo.svg`,
/// `/abuot/`. What is made of values is right by itself, and addresses of other sites are asked only by
/// `check --external`.
struct TemplateLinkCheck {
  private let plan: SitePlan
  private let assets: Set<String>
  /// Relative to the published folder.
  private let files: Set<String>

  init(_ plan: SitePlan, _ folder: TemplateFolder) {
    self.plan = plan
    assets = Set(folder.assets.map(\.name))
    files = Set((DataFiles.butBadges(of: plan) + DataFiles.badges(of: plan)).map(\.filePath))
  }

  static func diagnostics(_ plan: SitePlan, _ folder: TemplateFolder) -> [Diagnostic] {
    let links = folder.templates.values.flatMap { source in
      TemplateLink.all(in: source.bytes).map { (source: source, link: $0) }
    }
    // Which files there are takes as long as the site is large, and few templates ask.
    if links.isEmpty { return [] }
    let check = TemplateLinkCheck(plan, folder)
    return links.compactMap { source, link in
      check.problem(link).map { Diagnostic(.unknownLink, at: source.location(of: link.range), $0) }
    }
  }

  private func problem(_ link: TemplateLink) -> String? {
    let quoted = Excerpt.quoted(link.path)
    switch link.start {
    case .assets:
      return assets.contains(link.path)
        ? nil : "there is no file \(quoted) in templates/assets/; add it, or mend its name"
    case .home: return isThere(link.path) ? nil : "\(quoted) leads to no page and no file of the site"
    case .root:
      let base = plan.library.settings.baseURL.path.dropFirst()
      let isBelow = link.path.hasPrefix(base)
      if isBelow, isThere(String(link.path.dropFirst(base.count))) { return nil }
      return
        "“/\(link.path)” leads to no page and no file of the site; write “{{site.home}}” in the place of the first slash, and behind it the address of a page"
    }
  }

  /// - Parameter path: from the root of the site, without a slash before it.
  private func isThere(_ path: String) -> Bool {
    if path.isEmpty || path == "index.html" || files.contains(path) { return true }
    if path.hasPrefix("assets/") { return assets.contains(String(path.dropFirst("assets/".count))) }
    // What the index of the search is cut into is known only when it is made.
    if path.hasPrefix("search/"), !path.hasSuffix("/") { return true }
    return SiteAddress("/" + path).flatMap { plan.page(at: $0) } != nil
  }
}

/// A link of a template to a place of the site whose path stands there.
private struct TemplateLink {
  enum Start { case home, assets, root }

  let start: Start
  /// Behind it, without a fragment or a query.
  let path: String
  /// The path, in bytes of the template.
  let range: Range<Int>

  private static let starts: [(text: StaticString, start: Start)] = [
    ("{{site.home}}", .home), ("{{site.assets}}", .assets), ("/", .root),
  ]

  static func all(in bytes: [UInt8]) -> [TemplateLink] {
    var links: [TemplateLink] = []
    for i in bytes.indices where bytes[i] == UInt8(ascii: "=") {
      guard bytes[..<i].ends(with: " href") || bytes[..<i].ends(with: " src"), i + 1 < bytes.count,
        "\"'".utf8.contains(bytes[i + 1])
      else { continue }
      let value = bytes[(i + 2)...].prefix { $0 != bytes[i + 1] && $0 != 0x0A }
      for (text, start) in starts where text.withUTF8Buffer({ value.starts(with: $0) }) {
        let rest = value.dropFirst(text.utf8CodeUnitCount)
        let path = rest.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
        // “//host” is another site, and of a path that goes on with a value no more is known.
        if path.isEmpty || path.contains(UInt8(ascii: "{")) || start == .root && path.first == UInt8(ascii: "/") {
          break
        }
        links.append(
          TemplateLink(
            start: start, path: String(decoding: path, as: UTF8.self), range: path.startIndex..<path.endIndex))
        break
      }
    }
    return links
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with text: StaticString) -> Bool {
    text.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }
}
