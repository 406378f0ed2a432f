/// Words of which one alone is right where a text has another of its kind: the seasons, and which of several a thing is.
struct ChoiceWords {
  private struct Choice: Hashable {
    let isSeason: Bool
    let number: Int
  }

  private var found: [(choice: Choice, range: Range<Int>)] = []

  init(_ bytes: [UInt8], _ ranges: [Range<Int>]) {
    bytes.withUnsafeBufferPointer { buffer in
      for range in ranges {
        WordScan(buffer).forEachWord(in: range) { place in
          guard (4...6).contains(place.count), let choice = Self.words[WordHash(buffer[place])],
            choice.isSeason || Self.isOfSeveral(buffer, place.upperBound, range)
          else { return }
          found.append((choice, place))
        }
      }
    }
  }

  /// A word of these that others have not, where they have one of its kind.
  ///
  /// - Parameter months: those that the others name, which a writer may call by their season.
  func first(besides others: () -> ChoiceWords, months: Set<Int>) -> (own: Range<Int>, printed: String)? {
    if found.isEmpty { return nil }
    let printed = others().found
    for (choice, range) in found {
      if choice.isSeason, months.contains(where: { $0 > 0 && $0 % 12 / 3 == (choice.number + 1) % 4 }) { continue }
      guard !printed.contains(where: { $0.choice == choice }),
        let other = printed.first(where: { $0.choice.isSeason == choice.isSeason })
      else { continue }
      return (range, Self.name(other.choice))
    }
    return nil
  }

  /// “the first of four sessions”
  private static func isOfSeveral(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ range: Range<Int>) -> Bool {
    let rest = bytes[end..<min(range.upperBound, end + 12)].drop(while: \.isSpace)
    return rest.prefix(while: \.isLetter).elementsEqual("of".utf8)
  }

  private static func name(_ choice: Choice) -> String {
    choice.isSeason ? seasons[choice.number] : order[choice.number][0] + " of"
  }

  private static let seasons = ["spring", "summer", "autumn", "winter"]
  private static let order = [["first"], ["second"], ["third"], ["fourth"], ["last", "final", "latest"]]

  private static let words: WordTable<WordHash, Choice> = {
    var words = WordTable<WordHash, Choice>(minimumCapacity: 32)
    for (n, name) in seasons.enumerated() { words.set(WordHash(name), to: Choice(isSeason: true, number: n)) }
    for (n, names) in order.enumerated() {
      for name in names { words.set(WordHash(name), to: Choice(isSeason: false, number: n)) }
    }
    return words
  }()
}
