import Checks

/// Addresses that were published, and that no page and no alias of the new site has.
package struct GoneAddresses: Sendable {
  /// By the content file that seems to have their words now; under an empty name those of which none can be told.
  private var byFile: [String: [String]] = [:]

  init() {}

  /// - Parameters:
  ///   - published: the files of the site that was published, relative to its folder.
  ///   - new: those of the new one.
  init(published: Set<String>, new: Set<String>) {
    let gone = published.subtracting(new).compactMap { Self.parts(ofPage: $0) }
    if gone.isEmpty { return }
    let added = new.subtracting(published).compactMap { Self.parts(ofPage: $0) }
    let authorities = Self.moved(gone, added)
    for parts in gone {
      let file = Self.file(for: parts, gone, added, authorities) ?? ""
      byFile[file, default: []].append("/" + parts.joined(separator: "/") + "/")
    }
  }

  package var count: Int { byFile.values.reduce(0) { $0 + $1.count } }

  /// What to write where, a line for each file.
  package var lines: [String] {
    byFile.sorted { ($0.key.isEmpty ? 1 : 0, $0.key) < ($1.key.isEmpty ? 1 : 0, $1.key) }.map { file, addresses in
      let place = file.isEmpty ? "the file of the page that takes their place" : file
      return "\(place): aliases: [\(addresses.sorted().joined(separator: ", "))]"
    }
  }

  /// The names in the address of a page that stands for a file of content; nil for other files, for the parts of a list
  /// and for what goes with the example of a new site.
  private static func parts(ofPage path: String) -> [Substring]? {
    var parts = path.split(separator: "/")
    guard parts.count > 1, parts.removeLast() == "index.html" else { return nil }
    if lists.contains(parts[0]), parts.count == 1 || parts.contains("page") { return nil }
    if ["compare", "badges", "search"].contains(parts[0]) { return nil }
    return parts.contains(Substring(ExampleSite.authority)) ? nil : parts
  }

  /// What is there by itself as soon as there is anything to list.
  private static let lists: Set<Substring> = [
    "authorities", "frameworks", "recommendations", "glossary", "accessibility", "compare", "badges", "search", "data",
  ]

  /// The authority that was renamed, where one went and one came.
  private static func moved(_ gone: [[Substring]], _ added: [[Substring]]) -> (from: Substring, to: Substring)? {
    let old = gone.filter { $0.count == 2 && $0[0] == "authorities" }
    let new = added.filter { $0.count == 2 && $0[0] == "authorities" }
    return old.count == 1 && new.count == 1 ? (old[0][1], new[0][1]) : nil
  }

  /// The content file whose page is new and has the place of one that is gone: by its name, or as the only one.
  private static func file(
    for parts: [Substring], _ gone: [[Substring]], _ added: [[Substring]],
    _ renamed: (from: Substring, to: Substring)?
  ) -> String? {
    switch parts[0] {
    case "authorities":
      guard parts.count > 1, let renamed, parts[1] == renamed.from else { return nil }
      return "content/authorities/\(renamed.to).md"
    case "reports", "papers", "indicators":
      guard parts.count == 3 else { return nil }
      let authority = renamed.flatMap { $0.from == parts[1] ? $0.to : nil } ?? parts[1]
      let alike = added.filter { $0.count == 3 && $0[0] == parts[0] }
      let named = alike.filter { $0[1] == authority && $0[2] == parts[2] }
      if let page = named.first { return "content/\(page.joined(separator: "/")).md" }
      let others = alike.filter { $0[1] == authority }
      let isOnly = gone.filter { $0.count == 3 && $0[0] == parts[0] && $0[1] == parts[1] }.count == 1
      return isOnly && others.count == 1 ? "content/\(others[0].joined(separator: "/")).md" : nil
    case "frameworks": return only(of: parts, gone, added).map { "content/\($0.joined(separator: "/")).yaml" }
    default: return parts.count == 1 ? only(of: parts, gone, added).map { "content/pages/\($0[0]).md" } : nil
    }
  }

  /// The one page that came beside the one that went, both of a kind.
  private static func only(of parts: [Substring], _ gone: [[Substring]], _ added: [[Substring]]) -> [Substring]? {
    func isAlike(_ other: [Substring]) -> Bool {
      other.count == parts.count && (parts.count == 1 || other[0] == parts[0])
    }
    let new = added.filter(isAlike)
    return gone.filter(isAlike).count == 1 && new.count == 1 ? new[0] : nil
  }
}
