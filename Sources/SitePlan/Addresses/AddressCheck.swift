import Diagnostics
import InspectionModel
import Library

/// Finds pages that would be written over each other, on any file system: addresses are the same also where
/// they differ only by case or Unicode form.
struct AddressCheck {
  private let library: ContentLibrary
  private let pages: [PlannedPage]
  /// By file, where it gives each alias.
  private let aliasPlaces: [String: [SiteAddress: SourceLocation]]
  /// By folded path, the place of the page that has it.
  private var taken: [String: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Linear in the pages and the aliases. Where two meet, an alias gives way to a page, and a page of content to one that
  /// Candour makes of itself: the problem is reported at the file that can be changed.
  init(_ library: ContentLibrary, _ pages: [PlannedPage], _ aliases: [PageList.Alias]) {
    self.library = library
    self.pages = pages
    aliasPlaces = Dictionary(grouping: aliases) { $0.old.location.file }.mapValues { aliases in
      let places = aliases.compactMap { alias in SiteAddress(alias.old.text).map { ($0, alias.old.location) } }
      return Dictionary(places) { first, _ in first }
    }
    taken.reserveCapacity(pages.count)
    for i in pages.indices where !pages[i].kind.isContent && !pages[i].kind.isAlias { take(i) }
    for i in pages.indices where pages[i].kind.isContent { take(i) }
    for i in pages.indices where pages[i].kind.isAlias { take(i) }
    for alias in aliases { check(alias) }
    for i in library.frameworks.indices { checkAreas(of: library.frameworks[i]) }
  }

  private mutating func take(_ index: Int) {
    let key = Self.folded(pages[index].address.path)
    if let other = taken[key] {
      reportClash(of: pages[index], with: pages[other].kind)
    } else {
      taken[key] = index
    }
  }

  private mutating func reportClash(of page: PlannedPage, with other: PlannedPage.Kind) {
    guard let file = file(of: page.kind) else { return }
    let path = "“\(page.address.path)”"
    let taker = self.file(of: other)?.path
    let message =
      switch (page.kind.isAlias, other.isAlias) {
      case (true, true): "the alias \(path) is also one of \(taker ?? ""); take one of them out"
      case (true, false):
        "the alias \(path) is the address of \(taker ?? Self.ownPage); take it out, or write another"
      case (false, _):
        taker.map { "\(path) would be the address of this file and of \($0); rename one of them" }
          ?? "\(path) is the address of \(Self.ownPage); rename the file"
      }
    report(.sameAddress, at: location(of: page, in: file), message)
  }

  /// Of an alias, where its file gives it.
  private func location(of page: PlannedPage, in file: ContentFile) -> SourceLocation {
    let place = page.kind.isAlias ? aliasPlaces[file.path]?[page.address] : nil
    return place ?? SourceLocation(file: file.path)
  }

  private static let ownPage = "a page that Candour makes by itself"

  /// Of an alias, the file that asks for it.
  private func file(of kind: PlannedPage.Kind) -> ContentFile? {
    guard case .alias(let address) = kind else { return kind.file(in: library) }
    return taken[Self.folded(address.path)].flatMap { pages[$0].kind.file(in: library) }
  }

  /// Strings that differ by Unicode form alone are equal as they are.
  private static func folded(_ path: String) -> String {
    path.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } ? path : path.lowercased()
  }

  /// How the names of files end that Candour publishes besides its pages: a folder can't stand in their place.
  private static let fileEndings = [".atom", ".css", ".csv", ".js", ".json", ".svg", ".txt", ".xml"]

  private mutating func check(_ alias: PageList.Alias) {
    let written = "“\(alias.old.text)”"
    guard let address = SiteAddress(alias.old.text) else {
      let message =
        "\(written) can’t be an address of this site; write it from the root, as in “/old/address/”, without "
        + "“..”, spaces or any of \\ ? # % : * \" < > |"
      report(.invalidAddress, at: alias.old.location, message)
      return
    }
    for folder in Self.folders(of: address) {
      if let ending = Self.fileEndings.first(where: folder.hasSuffix) {
        let message =
          "the alias \(written) ends like a file that Candour publishes (\(ending)), and an alias is the old "
          + "address of a page; take it out"
        return report(.invalidAddress, at: alias.old.location, message)
      }
      if let other = taken[Self.folded(folder)] {
        let page = file(of: pages[other].kind)?.path ?? Self.ownPage
        let message = "the alias \(written) needs a folder where \(page) has its page; write another"
        return report(.sameAddress, at: alias.old.location, message)
      }
    }
  }

  /// The folders that an address needs, each without its final slash.
  private static func folders(of address: SiteAddress) -> [String] {
    let path = address.path
    return path.indices.filter { path[$0] == "/" && $0 != path.startIndex }.map { String(path[..<$0]) }
  }

  /// Fragments and badges write an area's path with dashes for slashes.
  private mutating func checkAreas(of entry: ContentEntry<Framework>) {
    var paths: [String: String] = [:]
    for area in entry.value.areas {
      guard let other = paths.updateValue(area.path, forKey: area.dashedPath) else { continue }
      let message =
        "the areas “\(other)” and “\(area.path)” would have the same address, “\(area.dashedPath)”; "
        + "rename one of them"
      report(.sameAddress, at: SourceLocation(file: entry.file.path), message)
    }
  }

  private mutating func report(_ rule: Rule, at location: SourceLocation, _ message: String) {
    diagnostics.append(Diagnostic(rule, at: location, message))
  }
}
