import Files

/// The folder of a site, as `--site` names it.
enum SiteFolder {
  /// - Throws: where there is nothing to read, before a command asks for anything else or starts to serve.
  static func require(_ site: String) throws {
    let site = site.isEmpty ? "." : site
    if Folder.kind(of: site + "/content") != nil { return }
    let place = site == "." ? "here" : "in “\(site)”"
    throw UsageError("There is no folder “content” \(place); name the folder that holds it with --site.")
  }
}
