import Library
package import SiteBuild
package import SitePlan

/// One of the two states of a site that are compared.
package struct SiteState {
  /// The folder that holds `content/` and `templates/`.
  let folder: String
  package let plan: SitePlan
  let templates: TemplateFolder
  /// The files in which there are errors, relative to the site: what they say is known in part, or not at all.
  let faulty: Set<String>

  package init(folder: String, plan: SitePlan, templates: TemplateFolder, faulty: Set<String> = []) {
    self.folder = folder
    self.plan = plan
    self.templates = templates
    self.faulty = faulty
  }

  /// Whether there are errors in a file, or in the table beside it.
  func isFaulty(_ path: String) -> Bool {
    faulty.contains(path) || path.hasSuffix(".md") && faulty.contains(path.dropLast(3) + ".csv")
  }

  /// Whether a file of this state is there and may be published, but could not be read.
  ///
  /// - Parameter path: relative to the site.
  func couldNotRead(_ path: String) -> Bool {
    guard plan.library.target(ofPath: String(path.dropFirst("content/".count))) != nil else { return false }
    return PublishedForm(path, site: folder)?.isDraft != true
  }
}
