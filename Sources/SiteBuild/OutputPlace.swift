internal import Files

/// Whether a folder can be published to: not one of the site's own, which a build would mix with its pages.
package enum OutputPlace {
  /// What is wrong with the folder, and what to do instead; nil where it can be published to.
  ///
  /// Folders are told apart by what they are and not by how they are written, so that no link and no `..`
  /// leads a build into the content.
  package static func problem(_ output: String, site: String) -> String? {
    let above = Folder.identitiesUpwards(from: output)
    for name in ["content", "templates"] {
      if let own = Folder.Identity(site + "/" + name), above.contains(own) {
        return
          "The output folder “\(output)” lies in the site's \(name)/, which is read and not published; name another."
      }
    }
    let aboveContent = Folder.identitiesUpwards(from: site + "/content")
    if let folder = Folder.Identity(output), aboveContent.contains(folder) {
      return
        "The output folder “\(output)” holds the site's content/, which would be published with it; name another."
    }
    return nil
  }
}
