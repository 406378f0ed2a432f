import InspectionModel
import Library
import SitePlan

/// `/sitemap.xml`: every page that a search engine may list, by its absolute address (sitemaps.org).
///
/// There is no date of change in it: the content knows when a report was published, not when its page last
/// looked different, and search engines stop trusting a site whose dates are guesses.
enum Sitemap {
  /// A sitemap may have 50,000 addresses; beyond that it is an index of several.
  static let longest = 50_000

  static func isListed(_ page: PlannedPage) -> Bool {
    switch page.kind {
    case .notFound, .alias: false
    default: true
    }
  }

  /// The ranges of the plan's pages that go into each sitemap file; one range where all fit.
  ///
  /// Complexity: linear in the pages, once for all files.
  static func parts(of pages: [PlannedPage], longest: Int = longest) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var listed = 0
    for (index, page) in pages.enumerated() where isListed(page) {
      if listed == longest {
        parts.append(start..<index)
        start = index
        listed = 0
      }
      listed += 1
    }
    parts.append(start..<pages.count)
    return parts
  }

  static func write<Failure: Error>(
    pages: Range<Int>, of plan: SitePlan, into sink: (borrowing [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var xml = XMLStream()
    try xml.element("urlset", [("xmlns", namespace)]) { xml throws(Failure) in
      for page in plan.pages[pages] where isListed(page) {
        xml.element("url") { $0.element("loc", text: plan.absoluteAddress(page.address)) }
        if xml.bytes.count >= DataFiles.chunkSize {
          try sink(xml.bytes)
          xml.bytes.removeAll(keepingCapacity: true)
        }
      }
    }
    try sink(xml.bytes)
  }

  static func writeIndex(parts: Int, of plan: SitePlan, into xml: inout XMLStream) {
    xml.element("sitemapindex", [("xmlns", namespace)]) { xml in
      for number in 1...max(1, parts) {
        xml.element("sitemap") {
          $0.element("loc", text: plan.absoluteAddress(of: .sitemapPart(number, 0..<0)))
        }
      }
    }
  }

  /// `/robots.txt`: everything may be read, and here is the list. A robot looks for it at the root of a server
  /// only, so a site below a path has to have the line in its server's own file.
  static func robots(of plan: SitePlan) -> [UInt8] {
    Array("User-agent: *\nAllow: /\n\nSitemap: \(plan.absoluteAddress(of: .sitemap(0..<0)))\n".utf8)
  }

  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
}
