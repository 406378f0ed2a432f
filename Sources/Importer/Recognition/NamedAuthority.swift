import Diagnostics
import InspectionModel
import Provenance

/// Tells whether a text is about the council that it is imported for: Derbyshire is not Derby, and many a text names
/// its neighbours.
struct NamedAuthority {
  private let text: ImportedText
  private let authority: Authority
  private let names: [[String]]

  init(_ text: ImportedText, _ authority: Authority) {
    self.text = text
    self.authority = authority
    names = [authority.name, authority.shortName].map(PlaceName.words).filter { !$0.isEmpty }
  }

  /// Why a text may be another council’s, where it may.
  ///
  /// - Parameter what: what the text is: “report”.
  func doubt(of what: String) -> (range: Range<Int>?, message: String)? {
    let titles = titles
    if titles.contains(where: { isOwn($0.words) }) { return nil }
    if let other = titles.first {
      let title = Excerpt.quoted(text.words(other.range))
      return (other.range, "\(title) does not name \(authority.shortName); is this the \(what) of another authority?")
    }
    let front = text.frontLines.flatMap { PlaceName.words(text.words($0)) }
    if isOwn(front) { return nil }
    return (
      nil, "the first pages do not name \(authority.shortName); is this the \(what) of another authority?"
    )
  }

  /// Whether some words have a name of the council, which is no part of another place’s.
  private func isOwn(_ words: [String]) -> Bool {
    names.contains { name in
      words.indices.contains { start in
        words[start...].starts(with: name) && !PlaceName.isPart(start..<start + name.count, of: words)
      }
    }
  }

  // MARK: - Titles

  private typealias Title = (words: [String], range: Range<Int>)

  /// What the lines of the first page call the council.
  private var titles: [Title] {
    let lines = text.frontLines.filter { !text.letters($0).isEmpty }.prefix(Self.most)
    return zip(lines, lines.dropFirst() + lines.suffix(1)).flatMap { line, next in
      let both = line.lowerBound..<max(line.upperBound, next.upperBound)
      return [inspected(both).map { (words: $0, range: line) }, named(line).map { (words: $0, range: line) }]
        .compactMap(\.self)
    }
  }

  private static let most = 40

  /// “Inspection of North Northwick local authority children’s services”
  private func inspected(_ range: Range<Int>) -> [String]? {
    let words = PlaceName.words(text.words(range))
    guard let start = words.indices.first(where: { words[$0...].starts(with: ["inspection", "of"]) }) else {
      return nil
    }
    let place = words[(start + 2)...].prefix { !["local", "children", "childrens"].contains($0) }
    let isPlace = (1...6).contains(place.count) && place.endIndex < words.count
    return isPlace && Set(place).isDisjoint(with: Self.services) ? Array(place) : nil
  }

  private static let services: Set = [
    "safeguarding", "services", "contact", "arrangements", "social", "care", "the", "how", "provision",
  ]

  /// “Northwick Borough Council: Cabinet”, “London Borough of Northwick”
  private func named(_ line: Range<Int>) -> [String]? {
    let words = text.words(line).split(separator: " ")
    guard words.count <= 14 else { return nil }
    func isBody(_ word: Substring) -> Bool { word.lowercased().filter(\.isLetter) == "council" }
    let small = PlaceName.words(text.words(line))
    let isBorough = small.starts(with: ["london", "borough", "of"]) || small.starts(with: ["royal", "borough", "of"])
    if isBorough { return small }
    guard let body = words.firstIndex(where: isBody) else { return nil }
    let before = words[..<body]
    let isName = before.allSatisfy { word in
      word.first?.isUppercase == true || ["and", "&", "of", "upon", "on", "in", "the", "with"].contains(word)
    }
    let own = before.flatMap { PlaceName.words(String($0)) }.filter { !Self.kinds.contains($0) }
    return isName && !own.isEmpty ? small : nil
  }

  /// What councils are, and what lines say of any.
  private static let kinds: Set = [
    "county", "city", "borough", "metropolitan", "district", "unitary", "the", "royal", "london", "of", "full",
    "council",
    "and", "committee", "cabinet", "report", "meeting", "in", "for", "our", "this", "a", "s",
  ]
}
