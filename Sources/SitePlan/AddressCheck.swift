import Diagnostics
import InspectionModel
import Library

/// Finds pages that would be written over each other, on any file system: addresses are the same also where
/// they differ only by case or Unicode form.
struct AddressCheck {
  private let library: ContentLibrary
  /// The first page at each address, by its folded path.
  private var taken: [String: PlannedPage.Kind] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Linear in the pages. Where two meet, an alias gives way to a page, and a page of content to one that
  /// Candour makes of itself: the problem is reported at the file that can be changed.
  init(_ library: ContentLibrary, _ pages: [PlannedPage]) {
    self.library = library
    taken.reserveCapacity(pages.count)
    for page in pages where Self.rank(page.kind, library) == 0 { take(page) }
    for page in pages where Self.rank(page.kind, library) == 1 { take(page) }
    for page in pages where Self.rank(page.kind, library) == 2 { take(page) }
    for page in pages { checkAliases(of: page) }
    for entry in library.frameworks { checkAreas(of: entry) }
  }

  private static func rank(_ kind: PlannedPage.Kind, _ library: ContentLibrary) -> Int {
    if case .alias = kind { return 2 }
    return kind.file(in: library) == nil ? 0 : 1
  }

  private mutating func take(_ page: PlannedPage) {
    let key = Self.folded(page.address.path)
    guard let other = taken[key] else {
      taken[key] = page.kind
      return
    }
    guard let file = file(of: page.kind) else { return }
    let isAlias = Self.rank(page.kind, library) == 2
    let what =
      isAlias ? "the alias “\(page.address.path)”" : "“\(page.address.path)”, the address of this file,"
    let mend = isAlias ? "take it out, or write another" : "rename the file"
    report(.sameAddress, in: file, "\(what) is also that of \(owner(of: other)); \(mend)")
  }

  private func owner(of kind: PlannedPage.Kind) -> String {
    file(of: kind).map { $0.path } ?? "a page that Candour makes of itself"
  }

  /// Of an alias, the file that asks for it.
  private func file(of kind: PlannedPage.Kind) -> ContentFile? {
    guard case .alias(let address) = kind else { return kind.file(in: library) }
    return taken[Self.folded(address.path)]?.file(in: library)
  }

  /// Strings that differ by Unicode form alone are equal as they are.
  private static func folded(_ path: String) -> String {
    path.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } ? path : path.lowercased()
  }

  /// How the names of files end that Candour publishes besides its pages: a folder can't stand in their place.
  private static let fileEndings = [".atom", ".css", ".csv", ".js", ".json", ".svg", ".txt", ".xml"]

  private mutating func checkAliases(of page: PlannedPage) {
    guard let file = page.kind.file(in: library) else { return }
    for alias in file.aliases {
      guard let address = SiteAddress(alias) else {
        let message =
          "“\(alias)” can’t be an address of this site; write it from the root, as in “/old/address/”, without “..”, spaces or any of \\ ? # % : * \" < > |"
        report(.invalidAddress, in: file, message)
        continue
      }
      for folder in Self.folders(of: address) {
        if let ending = Self.fileEndings.first(where: folder.hasSuffix) {
          let message =
            "the alias “\(alias)” ends like a file that Candour publishes (\(ending)); an alias is the old address of a page"
          report(.invalidAddress, in: file, message)
        } else if let other = taken[Self.folded(folder)] {
          report(
            .sameAddress, in: file,
            "the alias “\(alias)” needs a folder where the page of \(owner(of: other)) is; write another")
        }
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
      report(
        .sameAddress, in: entry.file,
        "the areas “\(other)” and “\(area.path)” would have the same address, “\(area.dashedPath)”; rename one of them"
      )
    }
  }

  private mutating func report(_ rule: Rule, in file: ContentFile, _ message: String) {
    diagnostics.append(Diagnostic(rule, at: SourceLocation(file: file.path), message))
  }
}
