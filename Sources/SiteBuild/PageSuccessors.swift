/// The content files whose pages are new and seem to have the place of pages that are gone. Addresses are given as their
/// parts: `reports`, `lewisham`, `2012-slac`.
struct PageSuccessors {
  /// By what is alike in them.
  private let added: [Substring: [[Substring]]]
  private let gone: [Substring: [[Substring]]]
  /// The authority that was renamed, where one went and one came.
  private let renamed: (from: Substring, to: Substring)?

  /// Linear in both.
  init(gone: [[Substring]], added: [[Substring]]) {
    self.gone = Dictionary(grouping: gone, by: Self.kind)
    self.added = Dictionary(grouping: added, by: Self.kind)
    if let old = self.gone["authorities"], let new = self.added["authorities"], old.count == 1, new.count == 1 {
      renamed = (old[0][1], new[0][1])
    } else {
      renamed = nil
    }
  }

  /// Relative to the site: by its name, or as the only one of its kind that came where one went; nil where none can be
  /// told. Linear in the new documents of the authority.
  func file(for parts: [Substring]) -> String? {
    let kind = Self.kind(parts)
    switch parts.count {
    case 1: return only(kind).map { "content/pages/\($0[0]).md" }
    case 2 where parts[0] == "frameworks": return only(kind).map { "content/\($0.joined(separator: "/")).yaml" }
    case 2... where parts[0] == "authorities":
      return renamed.flatMap { $0.from == parts[1] ? "content/authorities/\($0.to).md" : nil }
    case 3 where Self.folders.contains(parts[0]):
      let authority = renamed.flatMap { $0.from == parts[1] ? $0.to : nil } ?? parts[1]
      let alike = added[parts[0] + "/" + authority] ?? []
      let isOnly = alike.count == 1 && gone[kind]?.count == 1
      return (alike.first { $0[2] == parts[2] } ?? (isOnly ? alike[0] : nil))
        .map { "content/\($0.joined(separator: "/")).md" }
    default: return nil
    }
  }

  /// The page that came, where one went and one came.
  private func only(_ kind: Substring) -> [Substring]? {
    guard gone[kind]?.count == 1, let new = added[kind], new.count == 1 else { return nil }
    return new[0]
  }

  private static let folders: Set<Substring> = ["reports", "papers", "indicators"]

  /// The same for pages that may stand for each other: those of an authority's folder, frameworks, authorities, other pages.
  private static func kind(_ parts: [Substring]) -> Substring {
    switch parts.count {
    case 1: ""
    case 2: parts[0]
    default: parts[0] + "/" + parts[1]
    }
  }
}
