/// The words of names that a site knows by itself, in small letters: months and days of the week among them.
package struct KnownNames: Sendable {
  private var words: Set<String>
  /// Those of the words that tell one council from another.
  private let places: Set<String>

  /// - Parameter places: the short names of the councils, which are among the names.
  package init(_ names: some Sequence<String> = [], places: some Sequence<String> = []) {
    self.places = Set(
      places.flatMap { $0.split { !$0.isLetter } }.filter { $0.count > Stem.length }.map { $0.lowercased() })
    words = Set(Self.calendar)
    for name in names {
      for word in name.split(whereSeparator: { !$0.isLetter }) { words.insert(word.lowercased()) }
    }
  }

  /// One or several: “Wednesdays”.
  func contains(_ word: String) -> Bool {
    words.contains(word) || word.hasSuffix("s") && words.contains(String(word.dropLast()))
  }

  /// Whether a word is of a council's name.
  func isPlace(_ word: String) -> Bool { places.contains(word) }

  private static let calendar = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "easter", "christmas",
    // Languages, countries and origins, whose words come in other forms.
    "english", "british", "england", "britain", "black", "asian", "white", "african", "caribbean", "ofsted", "internet",
  ]
}
