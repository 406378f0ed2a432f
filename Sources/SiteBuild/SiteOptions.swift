package import InspectionModel

/// What a command that reads a site is told.
package struct SiteOptions: Sendable {
  /// The folder that holds `content/`, without a final slash.
  package let site: String
  /// The date for which ages are worked out; nil for the one in the site's settings.
  package let asOf: CivilDate?
  package let includesDrafts: Bool
  /// How many files are read, and pages rendered, at once.
  package let jobs: Int

  package init(site: String, asOf: CivilDate?, includesDrafts: Bool, jobs: Int) {
    var site = site.isEmpty ? "." : site
    while site.count > 1, site.hasSuffix("/") { site.removeLast() }
    self.site = site
    self.asOf = asOf
    self.includesDrafts = includesDrafts
    self.jobs = max(1, jobs)
  }
}
