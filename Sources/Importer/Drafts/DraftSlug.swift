import InspectionModel

/// Names for files and ids, made from words.
enum DraftSlug {
  private static let small: Set<String> = [
    "the", "a", "an", "and", "of", "to", "in", "on", "for", "by", "with", "that", "which", "are", "is", "be", "all",
    "from",
    "their", "its", "so", "as", "at", "or", "through", "between", "this", "these", "those", "ensure", "improve", "it",
  ]

  /// The first words that say something: `extend-terms-reference-lscb`.
  static func slug(_ words: String, most: Int = 4, fallback: String) -> String {
    let parts = words.utf8.split { byte in
      !(0x30...0x39).contains(byte) && !(0x41...0x5A).contains(byte) && !(0x61...0x7A).contains(byte)
    }.map { String(decoding: $0, as: UTF8.self).lowercased() }
    let telling = parts.filter { !small.contains($0) && ($0.count > 1 || $0.allSatisfy(\.isNumber)) }
    let chosen = (telling.isEmpty ? parts : telling).prefix(most)
    let slug = chosen.joined(separator: "-").prefix(60)
    return slug.isEmpty ? fallback : String(slug)
  }

  /// Each its own, by a number behind those that come again.
  static func unique(_ slugs: [String]) -> [String] {
    var seen: [String: Int] = [:]
    var used = Set(slugs)
    return slugs.map { slug in
      let count = (seen[slug] ?? 0) + 1
      seen[slug] = count
      guard count > 1 else { return slug }
      var number = count
      while used.contains("\(slug)-\(number)") { number += 1 }
      used.insert("\(slug)-\(number)")
      return "\(slug)-\(number)"
    }
  }

  /// `2012-slac`, `2010-11-unannounced`: by the inspection's last day.
  static func report(
    _ framework: String, visit: String? = nil, _ inspected: InspectionDates, published: CivilDate?
  ) -> String {
    let date = inspected.end ?? published
    let name = visit.map { "\($0)-visit" } ?? (framework.hasPrefix("ilacs") ? "ilacs" : framework)
    guard let date else { return "undated-\(name)" }
    guard name == "unannounced" || visit != nil, let month = date.month else { return "\(date.year)-\(name)" }
    return "\(date.year)-\(month < 10 ? "0" : "")\(month)-\(name)"
  }
}
