import Checks
import Library

/// Addresses that were published, and that no page and no alias of the new site has.
///
/// Not those whose file is still there: of a draft, which will be published again, and of the list of an authority from
/// which nothing is asked any more.
package struct GoneAddresses: Sendable {
  /// By the content file that seems to have their words now, relative to the site; sorted.
  package private(set) var renamed: [(file: String, addresses: [String])] = []
  /// Those of which no such file can be told; sorted.
  package private(set) var lost: [String] = []

  init() {}

  /// - Parameters:
  ///   - published: the files of the site that was published, relative to its folder.
  ///   - new: those of the new one.
  init(published: Set<String>, new: Set<String>, _ library: ContentLibrary) {
    let gone = published.subtracting(new).compactMap { Self.parts(ofPage: $0) }
      .filter { !Self.hasFile($0, library) }
    if gone.isEmpty { return }
    let added = new.subtracting(published).compactMap { Self.parts(ofPage: $0) }.filter { Self.hasFile($0, library) }
    let successors = PageSuccessors(gone: gone, added: added)
    var byFile: [String: [String]] = [:]
    for parts in gone {
      let address = "/" + parts.joined(separator: "/") + (parts.last?.hasSuffix(".html") == true ? "" : "/")
      if let file = successors.file(for: parts) {
        byFile[file, default: []].append(address)
      } else {
        lost.append(address)
      }
    }
    renamed = byFile.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
    lost.sort()
  }

  /// Whether the file of a page, or of the authority that it is about, is there under the name that its address gives.
  private static func hasFile(_ parts: [Substring], _ library: ContentLibrary) -> Bool {
    let path =
      switch (parts[0], parts.count) {
      case ("authorities", 2...): "authorities/\(parts[1]).md"
      case ("frameworks", 2): "frameworks/\(parts[1]).yaml"
      case ("reports", 3), ("papers", 3), ("indicators", 3): parts.joined(separator: "/") + ".md"
      default: "pages/" + parts.joined(separator: "/") + ".md"
      }
    return library.target(ofPath: path) != nil
  }

  /// The names in the address of a page that stands for a file of content, or of an old one that leads to such a page; nil
  /// for other files, for the parts of a list and for what goes with the example of a new site.
  private static func parts(ofPage path: String) -> [Substring]? {
    guard path.hasSuffix(".html"), path != "index.html", path != "404.html" else { return nil }
    var parts = path.split(separator: "/")
    if parts.last == "index.html" { parts.removeLast() }
    if lists.contains(parts[0]), parts.count == 1 || parts.contains("page") { return nil }
    if ["compare", "badges", "search"].contains(parts[0]) { return nil }
    return parts.contains(Substring(ExampleSite.authority)) ? nil : parts
  }

  /// What is there by itself as soon as there is anything to list.
  private static let lists: Set<Substring> = [
    "authorities", "frameworks", "recommendations", "glossary", "accessibility", "compare", "badges", "search", "data",
  ]
}
