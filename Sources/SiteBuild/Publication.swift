import Files

/// Puts a new site in the place of an old one: first every changed file is written beside its place, then all
/// are renamed.
///
/// Until the first rename nothing that was published has been touched. Before it, a list of all that the old
/// and the new site own is written, so that a build killed between two renames is finished by the next one,
/// which knows what is its own.
struct Publication: Sendable {
  let folder: OutputFolder

  /// Writes a file beside its place unless the published one has the same bytes.
  ///
  /// - Parameter index: from 1, unique among the files of this build.
  /// - Throws: where it can't be written, or a file stands there that no build wrote.
  func stage(_ path: String, _ bytes: borrowing [UInt8], index: Int) throws(FileError) -> Staging {
    if folder.files.contains(path) {
      let published = folder.root + "/" + path
      if case .bytes(let old) = try FileReader.read(published, limit: bytes.count),
        FileComparison.isSame(old, bytes)
      {
        return .unchanged
      }
      try refuseStranger(path)
    }
    return try stage(path, index: index) { file throws(FileError) in
      try file.write(bytes)
      return bytes.count
    }
  }

  /// The same for a file that is written piece by piece; `write` returns the number of its bytes.
  func stage(
    _ path: String,
    index: Int,
    _ write: (borrowing FileWriter.OpenFile) throws(FileError) -> Int
  ) throws(FileError) -> Staging {
    if folder.folders.contains(path), folder.hasStrangers(below: path) {
      throw FileError(
        "publish", folder.root + "/" + path,
        reason: "a folder stands where a file must go; move it away first")
    }
    let file = StagedFile(path: path, index: index, isApart: folder.ownFile(above: path) != nil)
    var folders: [String] = []
    if !file.isApart, let parent = file.folder {
      folders = try FileWriter.createFolder(folder.root + "/" + parent)
    }
    let temporary = folder.root + "/" + file.temporary
    do {
      let count = try FileWriter.create(temporary, write)
      return .changed(file, byteCount: count, newFolders: folders)
    } catch {
      try? FileWriter.remove(temporary)
      for path in folders.reversed() { FileWriter.removeEmptyFolder(path) }
      throw error
    }
  }

  /// Stages a file that is too large to be compared in memory: it is written first, and dropped where the
  /// published one turns out to be the same.
  func stageStream(
    _ path: String,
    index: Int,
    _ write: (borrowing FileWriter.OpenFile) throws(FileError) -> Int
  ) throws(FileError) -> Staging {
    let staging = try stage(path, index: index, write)
    guard folder.files.contains(path), case .changed(let file, _, _) = staging else { return staging }
    let temporary = folder.root + "/" + file.temporary
    do {
      if try FileComparison.isSame(temporary, folder.root + "/" + path) {
        try FileWriter.remove(temporary)
        return .unchanged
      }
      try refuseStranger(path)
      return staging
    } catch {
      try? FileWriter.remove(temporary)
      throw error
    }
  }

  private func refuseStranger(_ path: String) throws(FileError) {
    guard !folder.owned.contains(path) else { return }
    throw FileError(
      "publish", folder.root + "/" + path, reason: "no build wrote the file that is there; move it away first"
    )
  }

  /// Takes back what was staged, after a failure.
  func abandon(_ stagings: [Staging]) {
    var folders: [String] = []
    for case .changed(let file, _, let newFolders) in stagings {
      try? FileWriter.remove(folder.root + "/" + file.temporary)
      folders += newFolders
    }
    for path in folders.sorted(by: >) { FileWriter.removeEmptyFolder(path) }
  }

  /// Puts the staged files in their places and removes what the site no longer has.
  ///
  /// - Parameters:
  ///   - paths: all files of the new site.
  ///   - stagings: what became of each that this build rendered.
  ///
  /// - Throws: where the file system refuses. What was not renamed by then is taken back, and the next build
  ///   goes on from there.
  func commit(_ paths: Set<String>, _ stagings: [Staging]) throws(FileError) -> PublicationSummary {
    do {
      return try replace(paths, stagings)
    } catch {
      abandon(stagings)
      throw error
    }
  }

  private func replace(_ paths: Set<String>, _ stagings: [Staging]) throws(FileError) -> PublicationSummary {
    var summary = PublicationSummary()
    let new = paths.union([OutputFolder.manifestName])
    let obsolete = folder.owned.subtracting(new).intersection(folder.files)
    let needsManifest = new != folder.owned
    if needsManifest { try writeManifest(new.union(obsolete)) }
    var cleared: Set<String> = []
    for staging in stagings {
      guard case .changed(let file, let byteCount, _) = staging else {
        summary.unchanged += 1
        continue
      }
      try makeWay(for: file, &cleared)
      try FileWriter.rename(folder.root + "/" + file.temporary, to: folder.root + "/" + file.path)
      summary.written += 1
      summary.byteCount += byteCount
    }
    for path in obsolete.subtracting(cleared).sorted() {
      try FileWriter.remove(folder.root + "/" + path)
      removeEmptyFolders(above: path)
    }
    summary.removed = obsolete.count
    for path in folder.temporaries where !cleared.contains(path) {
      try FileWriter.remove(folder.root + "/" + path)
      removeEmptyFolders(above: path)
    }
    if needsManifest, !obsolete.isEmpty { try writeManifest(new) }
    summary.strangers = folder.files.subtracting(new).subtracting(folder.owned).sorted()
    return summary
  }

  /// Where a folder becomes a file or a file a folder, what earlier builds wrote there goes first.
  ///
  /// - Parameter cleared: gets what has gone.
  private func makeWay(for file: StagedFile, _ cleared: inout Set<String>) throws(FileError) {
    if file.isApart, let old = folder.ownFile(above: file.path), let parent = file.folder {
      if cleared.insert(old).inserted { try FileWriter.remove(folder.root + "/" + old) }
      _ = try FileWriter.createFolder(folder.root + "/" + parent)
    }
    guard folder.folders.contains(file.path) else { return }
    let below = folder.contents(of: file.path)
    for path in below.files {
      try FileWriter.remove(folder.root + "/" + path)
      cleared.insert(path)
    }
    // The innermost first.
    for path in below.folders.sorted(by: >) + [file.path] { FileWriter.removeEmptyFolder(folder.root + "/" + path) }
  }

  private func removeEmptyFolders(above path: String) {
    var path = path[...]
    while let slash = path.lastIndex(of: "/") {
      path = path[..<slash]
      if !FileWriter.removeEmptyFolder(folder.root + "/" + path) { return }
    }
  }

  /// The list of what the site owns: sorted, one path a line, without itself.
  private func writeManifest(_ paths: Set<String>) throws(FileError) {
    var bytes: [UInt8] = []
    let sorted = paths.subtracting([OutputFolder.manifestName])
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for path in sorted {
      bytes += path.utf8
      bytes.append(0x0A)
    }
    try FileWriter.replace(
      folder.root + "/" + OutputFolder.manifestName, with: bytes,
      by: folder.root + "/" + OutputFolder.temporaryName(0))
  }
}
