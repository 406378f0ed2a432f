internal import Files

/// Whether a folder can be published to: not one of the site's own, which a build would mix with its pages.
package enum OutputPlace {
  /// What is wrong with the folder, and what to do instead; nil where it can be published to.
  ///
  /// Folders are told apart by what they are and not by how they are written, so that no link and no `..`
  /// leads a build into the content.
  package static func problem(_ output: String, site: String) -> String? {
    let path = Folder.realPathToBe(of: output)
    let above = Folder.identitiesUpwards(from: output)
    for name in ["content", "templates"] {
      let folder = site + "/" + name
      if path.isWithin(Folder.realPathToBe(of: folder)) || Folder.Identity(folder).map(above.contains) == true {
        return
          "The output folder “\(output)” lies in the site's \(name)/, which is read and not published; name another."
      }
    }
    if path.split(separator: "/").contains(".git") {
      return "The output folder “\(output)” lies in .git/, where git keeps the history; name another."
    }
    let aboveContent = Folder.identitiesUpwards(from: site + "/content")
    if let folder = Folder.Identity(output), aboveContent.contains(folder) {
      return
        "The output folder “\(output)” holds the site's content/, which would be published with it; name another."
    }
    return nil
  }
}

extension String {
  /// Whether a path is that of a folder, or of something below it.
  fileprivate func isWithin(_ folder: String) -> Bool { self == folder || hasPrefix(folder + "/") }
}
