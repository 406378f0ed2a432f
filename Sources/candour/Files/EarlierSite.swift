import ArgumentParser
import Files

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
    guard let prefix = try git.output(["rev-parse", "--show-prefix"]) else { throw try Self.refusal(of: git) }
    // Its name first: of “:/words” whatever stands behind would be words too.
    let object = try git.output(["rev-parse", "--verify", "--quiet", "--end-of-options", revision])?.prefix {
      !$0.isNewline
    }
    guard let object, try git.output(["rev-parse", "--verify", "--quiet", object + "^{commit}"]) != nil else {
      throw UsageError("git knows no revision “\(revision)” in “\(site)”; is the whole history there?")
    }
    let own = try TemporaryFolder(prefix: "candour-changes-")
    self.own = own
    // Lines end with a line break, and a folder's name may end with another.
    folder = own.path + "/site/" + prefix.dropLast()
    // An index beside that of the repository, which nothing touches.
    git.environment = ["GIT_INDEX_FILE": own.path + "/index", "CANDOUR_OUT": own.path + "/site/"]
    // Files to which links lead may stand anywhere.
    let script = """
      cd "$1" && if git ls-files --stage -- content templates | grep -q '^120000 '; then
        cd "$(git rev-parse --show-cdup)./" && git checkout-index --all --prefix="$CANDOUR_OUT"
      else
        git ls-files -z -- content templates | git checkout-index -z --stdin --prefix="$CANDOUR_OUT"
      fi
      """
    guard try git.output(["-c", "core.sparseCheckout=false", "read-tree", String(object)]) != nil,
      try git.output(ofScript: script) != nil
    else { throw FileError("run", "git", reason: "it could not unpack the revision “\(revision)”") }
    try Self.requireWhole(git, revision)
    guard Folder.isFolder(folder + "/content") else {
      throw UsageError("The revision “\(revision)” has no folder “content” at this place.")
    }
  }

  /// Refuses what git can't take out as it was: another repository, and what a link leads to outside of this one.
  private static func requireWhole(_ git: Git, _ revision: String) throws {
    let script = """
      cd "$1" && git ls-files --stage -- content templates | grep '^160000 ' | cut -f 2
      cd "$CANDOUR_OUT" 2>/dev/null && find . -type l -lname '/*' | cut -c 3-
      true
      """
    guard let first = try git.output(ofScript: script)?.split(whereSeparator: \.isNewline).first else { return }
    throw UsageError(
      "“\(first)” is another repository (a submodule), or a link to an absolute path, so that its state of “\(revision)” can't be had; name the folder of the earlier site instead."
    )
  }

  /// Why git does not say where the site stands in a repository.
  private static func refusal(of git: Git) throws(FileError) -> UsageError {
    let words = try git.output(ofScript: "LC_ALL=C git -C \"$1\" rev-parse --show-prefix 2>&1; true")
    // As git says of a repository of another user, with its path.
    if let words, let start = words.firstRange(of: "dubious ownership in repository at '") {
      let root = words[start.upperBound...].prefix { $0 != "'" }
      return UsageError(
        "git does not trust “\(root)”, which belongs to another user; if you do: git config --global --add safe.directory \(ShellWord.quoted(root))"
      )
    }
    return UsageError("“\(git.folder)” is in no repository of git; name the folder of the earlier site instead.")
  }
}
