import InspectionModel
package import Library

/// What can be looked up by its name, from A to Z: the search for whoever has no scripts.
///
/// Reports are not in it: each is found at its authority, and a thousand lines that start with “Inspection of” help
/// nobody.
package struct AlphabeticalList: Sendable {
  package struct Entry: Sendable {
    /// What stands in the list.
    package let title: String
    package let target: ContentTarget
    /// The place on the page, of a term of the glossary.
    package let fragment: String?
    fileprivate let key: String

    /// What it stands under: “A”, or “0–9” for all that starts with no letter.
    package var letter: String { key.first.map { $0.isLetter ? $0.uppercased() : "0–9" } ?? "0–9" }
  }

  /// Where a letter starts.
  package struct Letter: Sendable {
    package let letter: String
    /// The index of its first entry.
    package let start: Int
  }

  package let entries: [Entry]
  package let letters: [Letter]

  /// The authorities by the names that lists show, of equal names by their ids.
  static func authorities(_ library: ContentLibrary) -> [Int] {
    library.authorities.enumerated().map { (key: AlphabeticalKey.of($1.value.shortName), index: $0) }
      .sorted { ($0.key, $0.index) < ($1.key, $1.index) }.map(\.index)
  }

  /// Linear in the authorities, papers and terms, but for the sorting.
  init(_ library: ContentLibrary) {
    var entries: [Entry] = []
    func add(_ title: String, _ target: ContentTarget, _ fragment: String? = nil) {
      entries.append(Entry(title: title, target: target, fragment: fragment, key: AlphabeticalKey.of(title)))
    }
    func ofAuthority(_ title: String, _ authority: Identifier<Authority>) -> String {
      "\(library.authority(authority)?.shortName ?? authority.rawValue): \(title)"
    }
    for entry in library.authorities { add(entry.value.shortName, .authority(entry.value.id)) }
    for entry in library.frameworks {
      add("\(entry.value.shortName) (framework): \(entry.value.name)", .framework(entry.value.id))
    }
    for entry in library.papers { add(ofAuthority(entry.value.title, entry.value.authority), .paper(entry.value.id)) }
    for entry in library.indicators {
      add(ofAuthority(entry.value.title, entry.value.authority), .indicators(entry.value.id))
    }
    for entry in library.pages { add(entry.value.title, .page(entry.value.id)) }
    for term in library.glossary {
      add(term.abbreviation.map { "\(term.term) (\($0))" } ?? term.term, .glossary, term.id)
      if let abbreviation = term.abbreviation { add("\(abbreviation): \(term.term)", .glossary, term.id) }
    }
    // Sorted as the glossary is: by letters, what starts with none first.
    let isNamed = { (entry: Entry) in entry.key.first?.isLetter ?? false }
    entries.sort { a, b in
      isNamed(a) == isNamed(b) ? (a.key, a.title) < (b.key, b.title) : !isNamed(a)
    }
    self.entries = entries
    var letters: [Letter] = []
    for (i, entry) in entries.enumerated() where entry.letter != letters.last?.letter {
      letters.append(Letter(letter: entry.letter, start: i))
    }
    self.letters = letters
  }
}
