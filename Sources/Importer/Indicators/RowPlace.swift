import Provenance

/// The place that the label of a row names, with what it says besides: “England average”, “Re-referrals – England (%)”.
struct RowPlace {
  let area: String
  /// What is left where that tells what is counted: “Re-referrals (%)”; else empty.
  let rest: String
  /// Whether it says in what it counts: “England rate”.
  let isMeasured: Bool
  /// “England average re-referrals”, which can be nothing else than the value of England.
  let isMean: Bool

  /// Nil where a label names no place, or may name one as a part of what it counts: “Children placed in London”.
  ///
  /// - Parameter label: without its period.
  init?(_ label: String, _ areas: AreaWords) {
    let words = Self.words(of: label)
    if let region = AreaWords.region(label) {
      (area, rest) = (region, "")
      isMean = words.contains { Self.means.contains($0.text) }
      isMeasured = label.contains("%") || words.contains { PlainWords.isMeasure($0.text) }
      return
    }
    guard let (found, name) = Self.name(in: words, areas) else { return nil }
    let others = words.indices.filter { !found.contains($0) }.map { words[$0].text }
    area = name
    isMean = others.contains(where: Self.means.contains)
    isMeasured = label.contains("%") || others.contains(where: PlainWords.isMeasure)
    // “Gap to England” is the council's.
    guard !others.contains(where: Self.comparing.contains) else { return nil }
    if others.allSatisfy(Self.isPlain) {
      rest = ""
      return
    }
    let isApart = Self.isApart(found, of: words, in: label)
    let isClosed = found.upperBound == words.count && isApart
    let end = words[found.upperBound...].prefix { Self.means.contains($0.text) }.endIndex
    let isOpening = found.lowerBound == 0 && (isApart || end > found.upperBound || Self.standsAlone(name))
    guard isClosed || isOpening || found.lowerBound > 0 && end == words.count && isApart else { return nil }
    rest = Self.rest(of: label, without: words[found.lowerBound].range.lowerBound..<words[end - 1].range.upperBound)
  }

  // MARK: - Words

  private typealias Word = (text: String, range: Range<String.Index>)

  private static func words(of label: String) -> [Word] {
    var words: [Word] = []
    var i = label.startIndex
    while i < label.endIndex {
      guard label[i].isLetter || label[i] == "&" else {
        i = label.index(after: i)
        continue
      }
      let end = label[i] == "&" ? label.index(after: i) : label[i...].firstIndex { !$0.isLetter } ?? label.endIndex
      words.append((label[i] == "&" ? "and" : label[i..<end].lowercased(), i..<end))
      i = end
    }
    return words
  }

  /// Where the longest of the names stands; of comparators that open the label each word may be cut.
  private static func name(in words: [Word], _ areas: AreaWords) -> (Range<Int>, String)? {
    let plain = words.map(\.text)
    if areas.isInitials(plain.first) { return (0..<1, areas.own.label) }
    var best: (range: Range<Int>, label: String)?
    for name in [areas.own] + areas.comparators {
      let isOwn = name.label == areas.own.label
      for start in plain.indices {
        let range = start..<start + name.words.count
        guard range.count > best?.range.count ?? 0,
          AreaWords.starts(plain[start...], with: name, mayBeCut: start == 0 && !isOwn),
          !PlaceName.isPart(range, of: plain)
        else { continue }
        best = (range, name.label)
      }
    }
    return best
  }

  // MARK: - What stands beside the name

  private static let means: Set = ["average", "averages", "avg", "ave", "mean", "median"]

  /// Beside these a place is that with which the council is compared, or no place: “National indicator 59”.
  private static let comparing: Set = [
    "gap", "difference", "variance", "variation", "rank", "ranking", "quartile", "vs", "versus", "compared",
    "against", "above", "below", "better", "worse", "than",
    "indicator", "indicators", "measure", "measures",
  ]

  private static func isPlain(_ word: String) -> Bool {
    means.contains(word) || PlainWords.isMeasure(word) || PlainWords.isPlain(word)
  }

  /// “England re-referrals” is of England; “National” and “London” may open the name of something: “London pathway”.
  private static func standsAlone(_ name: String) -> Bool { name == "England" || name == "Statistical neighbours" }

  /// Whether a dash, a bracket, a comma or a colon parts the name from the words beside it.
  private static func isApart(_ found: Range<Int>, of words: [Word], in label: String) -> Bool {
    func parts(_ left: Int, _ right: Int) -> Bool {
      let gap = label[words[left].range.upperBound..<words[right].range.lowerBound]
      // “Re-referrals” is one word.
      return gap.contains { "–—:,(/".contains($0) } || gap.contains(" - ") || gap.contains(") ")
    }
    let after = words[found.upperBound...].prefix { means.contains($0.text) }.endIndex
    let isBefore = found.lowerBound == 0 || parts(found.lowerBound - 1, found.lowerBound)
    return isBefore && (after == words.count || parts(after - 1, after))
  }

  /// A label without some of it, and without the marks that parted the two.
  private static func rest(of label: String, without name: Range<String.Index>) -> String {
    var before = label[..<name.lowerBound]
    var after = label[name.upperBound...]
    func isMark(_ character: Character) -> Bool { " -–—:,/".contains(character) }
    while let last = before.last, isMark(last) { before = before.dropLast() }
    while let first = after.first, isMark(first) { after = after.dropFirst() }
    if before.last == "(", after.first == ")" {
      before = before.dropLast()
      after = after.dropFirst()
    }
    if before.last == "(" { return ImportedText.tidied(String(before) + String(after)) }
    var words = ImportedText.tidied(String(before) + " " + String(after)).split(separator: " ")
    if before.isEmpty, let first = words.first, ["of", "for", "in"].contains(first) { words.removeFirst() }
    return words.joined(separator: " ")
  }
}
