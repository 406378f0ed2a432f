import Files

/// Whether a folder can be published to: not one of the site's own, which a build would mix with its pages.
package enum OutputPlace {
  /// What is wrong with the folder, and what to do instead; nil where it can be published to.
  ///
  /// Folders are told apart by what they are and not by how they are written, so that no link and no `..`
  /// leads a build into the content.
  package static func problem(_ output: String, site: String) -> String? {
    if let (folder, why) = ownFolder(output, site: site) {
      return "The output folder “\(output)” lies in \(folder), \(why); name another."
    }
    let aboveContent = Folder.identitiesUpwards(from: site + "/content")
    if let folder = Folder.Identity(output), aboveContent.contains(folder) {
      return
        "The output folder “\(output)” holds the site's content/, which would be published with it; name another."
    }
    return nil
  }

  /// What is wrong with the name of a file that a command is to write, and may replace.
  package static func problem(ofFile file: String, site: String) -> String? {
    ownFolder(file, site: site).map { "The file “\(file)” lies in \($0), \($1); name another." }
  }

  /// The folder that a path lies in and nothing is written to, and what is there.
  private static func ownFolder(_ output: String, site: String) -> (folder: String, why: String)? {
    let path = Folder.realPathToBe(of: output)
    let above = Folder.identitiesUpwards(from: output)
    for name in ["content", "templates"] {
      let folder = site + "/" + name
      if path.isWithin(Folder.realPathToBe(of: folder)) || Folder.Identity(folder).map(above.contains) == true {
        return ("the site's \(name)/", "which is read and not published")
      }
    }
    if path.split(separator: "/").contains(".git") { return (".git/", "where git keeps the history") }
    return nil
  }
}

extension String {
  /// Whether a path is that of a folder, or of something below it.
  fileprivate func isWithin(_ folder: String) -> Bool { self == folder || hasPrefix(folder + "/") }
}
