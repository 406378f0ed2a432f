internal import InspectionModel
internal import Provenance

/// The areas that labels of tables name.
struct AreaWords {
  private let own: (label: String, words: [String])
  /// The first letters of the words of the authority’s full name: “nbc”.
  private let initials: String
  private let known: [(label: String, words: [String])]

  /// - Parameter authority: the one that the paper is by.
  init(authority: Authority) {
    own = (authority.shortName, Self.words(authority.shortName))
    initials = authority.name.split { !$0.isLetter }.compactMap(\.first).filter(\.isUppercase).map(String.init)
      .joined().lowercased()
    let names = [
      authority.shortName, "Inner London", "Outer London", "London", "England", "Statistical neighbours", "National",
    ]
    known = names.map { ($0, Self.words($0)) }
  }

  /// The area that a label starts with, which may be cut: “Stat. Neighbours”, “Lew (Dec19)”; the authority’s own name
  /// may stand behind other words: “London Borough of Lewisham”. A part of another place's name is none.
  func area(_ label: String) -> String? {
    let words = Self.words(label)
    let isOwn = words.indices.contains { start in
      words[start...].starts(with: own.words) && !PlaceName.isPart(start..<start + own.words.count, of: words)
    }
    if isOwn && !own.words.isEmpty || words.first == initials && initials.count > 1 { return own.label }
    let fits = known.filter { name in
      words.count >= name.words.count
        && zip(words, name.words).allSatisfy { $0 == $1 || $0.count >= 3 && $1.hasPrefix($0) }
        && !PlaceName.isPart(0..<name.words.count, of: words)
    }
    return fits.max { $0.words.count < $1.words.count }?.label
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }
}
