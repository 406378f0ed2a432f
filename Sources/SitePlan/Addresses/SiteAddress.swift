package import InspectionModel
package import Library

/// Where something stands on the site, from its root: `/reports/lewisham/2012-slac/`.
///
/// Addresses are made here alone, so that a page can't be linked at one address and written at another. In
/// the order of their bytes, which is that of the sitemap and of the list of files.
package struct SiteAddress: Sendable, Hashable {
  /// With a leading slash; it ends in a slash unless it names a file.
  package let path: String

  private init(trusted path: String) { self.path = path }

  /// Reads an address that somebody wrote, as `aliases:` or on the command line. A page may be written
  /// without its final slash or with `index.html`; whatever does not end in `.html` is a folder's.
  ///
  /// Nil unless it starts with a slash and each of its parts is a file name on any machine: not empty, at
  /// most 200 bytes, without a leading point (which shuts out `..`) and without what an address or a file
  /// system reads as something else.
  package init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var parts = text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    if let last = parts.last, last.elementsEqual("index.html".utf8) { parts.removeLast() }
    guard parts.allSatisfy({ Self.isFileName($0) }) else { return nil }
    let names = parts.map { String(Substring($0)) }
    let isFile = names.last?.hasSuffix(".html") == true && !text.hasSuffix("/")
    self.path = "/" + names.joined(separator: "/") + (names.isEmpty || isFile ? "" : "/")
  }

  private static func isFileName(_ name: Substring.UTF8View) -> Bool {
    guard let first = name.first, first != UInt8(ascii: "."), name.count <= 200 else { return false }
    return name.allSatisfy { byte in byte > 0x20 && byte != 0x7F && !"\\?#%:*\"<>|".utf8.contains(byte) }
  }

  /// The file that is served for it, relative to the published folder: `reports/lewisham/2012-slac/index.html`.
  package var filePath: String {
    let relative = path.dropFirst()
    return path.utf8.last == UInt8(ascii: "/") ? relative + "index.html" : String(relative)
  }

  /// What leads from a page at this address to the root: `../../../`, and nothing from the root itself.
  package var rootPrefix: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") } - 1)
  }

  /// A relative link from the page at this address to another, so that the site works at any path of a server.
  package func link(to other: SiteAddress) -> String {
    let link = rootPrefix + other.path.dropFirst()
    return link.isEmpty ? "./" : link
  }

  /// Of a list that is split, the address of a part; the first part stands at the list's own.
  package func part(_ number: Int) -> SiteAddress {
    number <= 1 ? self : SiteAddress(trusted: path + "page/\(number)/")
  }
}

extension SiteAddress: Comparable {
  package static func < (a: SiteAddress, b: SiteAddress) -> Bool { a.path < b.path }
}

extension SiteAddress {
  package static let home = SiteAddress(trusted: "/")
  package static let authorities = SiteAddress(trusted: "/authorities/")
  package static let frameworks = SiteAddress(trusted: "/frameworks/")
  package static let compare = SiteAddress(trusted: "/compare/")
  package static let recommendations = SiteAddress(trusted: "/recommendations/")
  package static let glossary = SiteAddress(trusted: "/glossary/")
  package static let accessibility = SiteAddress(trusted: "/accessibility/")
  package static let badges = SiteAddress(trusted: "/badges/")
  package static let search = SiteAddress(trusted: "/search/")
  package static let data = SiteAddress(trusted: "/data/")
  package static let notFound = SiteAddress(trusted: "/404.html")

  package static func report(_ id: Identifier<Report>) -> SiteAddress {
    SiteAddress(trusted: "/reports/\(id.rawValue)/")
  }

  package static func authority(_ id: Identifier<Authority>) -> SiteAddress {
    SiteAddress(trusted: "/authorities/\(id.rawValue)/")
  }

  package static func authorityRecommendations(_ id: Identifier<Authority>) -> SiteAddress {
    SiteAddress(trusted: "/authorities/\(id.rawValue)/recommendations/")
  }

  package static func paper(_ id: Identifier<Paper>) -> SiteAddress {
    SiteAddress(trusted: "/papers/\(id.rawValue)/")
  }

  package static func indicators(_ id: Identifier<IndicatorDocument>) -> SiteAddress {
    SiteAddress(trusted: "/indicators/\(id.rawValue)/")
  }

  package static func framework(_ id: Identifier<Framework>) -> SiteAddress {
    SiteAddress(trusted: "/frameworks/\(id.rawValue)/")
  }

  package static func page(_ id: Identifier<Page>) -> SiteAddress {
    SiteAddress(trusted: "/\(id.rawValue)/")
  }

  /// The two in the order of their ids, whichever is given first.
  package static func comparison(_ a: Identifier<Authority>, _ b: Identifier<Authority>) -> SiteAddress {
    SiteAddress(trusted: "/compare/\(min(a, b).rawValue)/\(max(a, b).rawValue)/")
  }

  package static func badge(_ framework: Identifier<Framework>, _ area: Area, _ grade: Grade, year: Int)
    -> SiteAddress
  {
    SiteAddress(trusted: "/badges/\(framework.rawValue)/\(area.dashedPath)/\(grade.id)-\(year).svg")
  }

  package static func target(_ target: ContentTarget) -> SiteAddress {
    switch target {
    case .framework(let id): framework(id)
    case .authority(let id): authority(id)
    case .report(let id): report(id)
    case .paper(let id): paper(id)
    case .indicators(let id): indicators(id)
    case .page(let id): page(id)
    case .glossary: glossary
    }
  }
}
