internal import ArgumentParser
internal import Files

/// An earlier state of a site: a folder, or the `content/` and `templates/` of a revision, taken out of git into a folder
/// of its own that goes with it.
struct EarlierSite {
  let folder: String
  private var own: TemporaryFolder?

  init(folder: String) { self.folder = folder }

  /// Files come out as git would check them out, with their line ends as here; attributes that hold for archives
  /// (`export-ignore`) are nothing to it.
  ///
  /// - Throws: where git is missing, or there is no such revision.
  init(revision: String, of site: String) throws {
    guard !revision.hasPrefix("-") else { throw UsageError("“\(revision)” is no revision.") }
    var git = Git(folder: site)
    guard let prefix = try git.output(["rev-parse", "--show-prefix"]) else {
      throw UsageError("“\(site)” is in no repository of git; name the folder of the earlier site instead.")
    }
    guard try git.output(["rev-parse", "--verify", "--quiet", revision + "^{commit}"]) != nil else {
      throw UsageError("git knows no revision “\(revision)” in “\(site)”; is the whole history there?")
    }
    let own = try TemporaryFolder(prefix: "candour-changes-")
    self.own = own
    // Lines end with a line break, and a folder's name may end with another.
    folder = own.path + "/site/" + prefix.dropLast()
    // An index beside that of the repository, which nothing touches.
    git.environment = ["GIT_INDEX_FILE": own.path + "/index", "CANDOUR_OUT": own.path + "/site/"]
    let script = """
      cd "$1" && git ls-files -z -- content templates |
        git checkout-index -z --stdin --prefix="$CANDOUR_OUT"
      """
    guard try git.output(["-c", "core.sparseCheckout=false", "read-tree", revision]) != nil,
      try git.output(ofScript: script) != nil
    else { throw FileError("run", "git", reason: "it could not unpack the revision “\(revision)”") }
    guard Folder.isFolder(folder + "/content") else {
      throw UsageError("The revision “\(revision)” has no folder “content” at this place.")
    }
  }
}
