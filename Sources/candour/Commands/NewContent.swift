import Content
import Files

/// What the three have in common: names that become addresses, and files that are never overwritten.
enum NewContent {
  /// Letters a-z, digits and dashes.
  static func require(_ slug: some StringProtocol, _ what: String) throws {
    if slug.utf8.count > 100 { throw UsageError("\(what) becomes an address, so it has at most 100 letters.") }
    guard Slug.isOne(slug), !slug.hasPrefix("-"), !slug.hasSuffix("-") else {
      throw UsageError("\(what) becomes an address, so it takes the letters a-z, digits and “-”, not “\(slug)”.")
    }
  }

  static func write(_ text: String, to path: String, site: String) throws {
    try SiteFolder.require(site)
    let full = site == "." ? path : site + "/" + path
    if Folder.kind(of: full) != nil {
      throw UsageError("\(full) is there already, and is not overwritten.")
    }
    try NewFile.write(Array(text.utf8), to: full)
    Terminal.note("Wrote \(full). Its TODOs are yours: candour check lists them.")
  }
}
