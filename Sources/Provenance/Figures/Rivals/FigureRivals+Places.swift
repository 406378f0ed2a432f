import InspectionModel

/// Figures of another place: “17.8%, against 5% in England” where the paragraph has “5%, when it is 17.8% in England”.
extension FigureRivals {
  /// A figure that a sentence gives a place by the words right beside it, where the paragraphs give this place another, and
  /// the figure itself to none or to another.
  func figureOfOtherPlace(_ sentence: FigureStretch) -> Objection? {
    // “291 of the 486 staff work for Northwick”
    for figure in sentence.figures
    where Self.isCounted(figure, sentence) && places.contains(figure.value) && !FigureContext.isWhole(figure, sentence)
    {
      guard let name = Self.place(of: figure, in: sentence) else { continue }
      let printed = named(of: figure.value.kind)
      let own = printed.filter { FigureSet.says(figure.value, $0.value) }
      let others = printed.filter { $0.place == name }
      // Of several the one that the sentence gives to nobody or to another.
      let exchanged = others.first { other in
        sentence.figures.contains {
          $0.range != figure.range && FigureSet.says($0.value, other.value) && Self.place(of: $0, in: sentence) != name
        }
      }
      guard let first = others.first, !own.isEmpty, !own.contains(where: { $0.place == name }),
        let other = others.allSatisfy({ $0.value == first.value }) ? first : exchanged
      else { continue }
      let message = "\(places.words) has \(other.value) for \(name), and not “\(sentence.string(figure.range))”"
      return Objection(range: figure.range, message: message, hint: other.value.description)
    }
    return nil
  }

  /// Whether the places give a figure a place somewhere in their prose: “10% nationally” to “England”.
  func isOf(_ place: String, _ value: FigureValue) -> Bool {
    named(of: value.kind).contains { $0.place == place && FigureSet.says(value, $0.value) }
  }

  /// The place that a column is of, as its head calls it: “England”, “National average”, “London”.
  static func place(ofColumn head: String) -> String? {
    let words = words(head.utf8)
    if words.contains(where: { ["england", "national", "nationally", "english"].contains($0.lowercased()) }) {
      return "England"
    }
    return words.count == 1 && words[0].first?.isUppercase == true ? words[0] : nil
  }

  /// The figures of a kind outside of tables, each with its place.
  private func named(of kind: FigureValue.Kind) -> [(value: FigureValue, place: String?)] {
    places.stretches.flatMap { passage in
      passage.figures.filter {
        $0.value.kind == kind && $0.role == .figure && !places.text.isInTable($0.range)
          && !AgeWords.isAge($0, in: passage)
      }.map { ($0.value, Self.place(of: $0, in: passage)) }
    }
  }

  /// “17.8% in England”, “17.8% nationally”, “England’s average of 17.8%”, “England (17.8%)”.
  private static func place(of figure: FigureMention, in stretch: FigureStretch) -> String? {
    // “84% and 82% in England”: the last of those that are joined has the place of all.
    var figure = figure
    for next in stretch.figures.drop(while: { $0.range.lowerBound < figure.range.upperBound }).prefix(mostJoined)
    where next.role == .figure {
      guard next.value.kind == figure.value.kind, figure.range.upperBound <= next.range.lowerBound else { break }
      let gap = stretch.bytes[figure.range.upperBound..<next.range.lowerBound]
      guard !gap.contains(where: Clauses.isEnd), ["and", "or"].contains(words(gap).joined()) else { break }
      figure = next
    }
    let behind = stretch.behind(figure.range).prefix(48)
    let own = behind.prefix { !Clauses.isEnd($0) && !$0.isDigit }
    let words = self.words(own).prefix(7)
    for (index, word) in words.enumerated() {
      if word.lowercased() == "nationally" || isCountry(words, at: index) { return "England" }
      let isName = word.first?.isUppercase == true && !MonthSpan.isMonth(word)
      let before = index > 0 ? words[index - 1] : ""
      let isBound =
        ["in", "for", "across"].contains(before) || before == "the" && index > 1 && words[index - 2] == "in"
      if isName, isBound { return word }
      if index > 2, !isBound, !["in", "for", "across", "the"].contains(word) { break }
    }
    let clause = stretch.before(figure.range).suffix(48)
    // “fewer than in England, 13% against 16%” gives neither of them to England.
    let opening = clause.lastIndex { Clauses.isEnd($0) && $0 != UInt8(ascii: "(") }
    let before = self.words(clause[(opening.map { $0 + 1 } ?? clause.startIndex)...])
    let joints = before.reversed().prefix { joining.contains($0) }
    guard joints.count < before.count else { return nil }
    let name = before[before.count - 1 - joints.count]
    let lower = name.lowercased()
    if lower == "national" || lower == "england" { return "England" }
    return nil
  }

  private static let mostJoined = 8

  private static func words(_ bytes: some Sequence<UInt8>) -> [String] {
    String(decoding: Array(bytes), as: UTF8.self).split { !$0.isLetter }.map(String.init)
  }

  /// “in the country”, “across the whole country”; “had come to the country” is no place of a figure.
  private static func isCountry(_ words: ArraySlice<String>, at index: Int) -> Bool {
    guard words[index].lowercased() == "country" else { return false }
    return words[..<index].suffix(3).contains { ["in", "across", "of", "for"].contains($0) }
  }

  private static let joining: Set = [
    "s", "average", "figure", "rate", "mean", "of", "is", "was", "are", "were", "at", "had", "has",
  ]
}
