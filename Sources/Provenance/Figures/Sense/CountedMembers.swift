/// A number of the writer's that no place prints, because the sentence itself has as many members: “five people came:
/// four inspectors, and one from the commission”, “three inspectors and a fourth”, “two reports: that on the inspection,
/// and that on the board”.
struct CountedMembers {
  private let figure: FigureMention
  private let sentence: FigureStretch

  init(_ figure: FigureMention, in sentence: FigureStretch) {
    self.figure = figure
    self.sentence = sentence
  }

  /// Whether the members of the sentence, of which the places bear out each that has a number, are as many as it says.
  ///
  /// - Parameter isBorneOut: whether a number stands in the places.
  func isBorneOut(_ isBorneOut: (FigureValue) -> Bool) -> Bool {
    switch figure.value.kind {
    case .number:
      let count = Int(figure.value.amount / FigureValue.scale)
      guard (2...Self.most).contains(count), figure.value == .number(count) else { return false }
      return isSum(isBorneOut) || members == count || membersBefore == count || isPairBefore(count)
    case .ordinal:
      let before = FigureValue.number(Int(figure.value.amount) - 1)
      return isBorneOut(before)
        && sentence.figures.contains { $0.value == before && $0.range.upperBound <= figure.range.lowerBound }
    default: return false
    }
  }

  /// Whether what stands behind it in numbers adds up to it.
  private func isSum(_ isBorneOut: (FigureValue) -> Bool) -> Bool {
    let parts = sentence.figures.filter {
      $0.value.kind == .number && $0.role != .alternative && $0.range.lowerBound >= figure.range.upperBound
    }.map(\.value)
    return parts.count > 1 && FigureValue.sum(parts.lazy.map(\.amount)) == figure.value.amount
      && parts.allSatisfy(isBorneOut)
  }

  /// How many things the list behind a colon has; nil where there is none.
  private var members: Int? {
    let rest = sentence.behind(figure.range)
    guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let words = Paraphrase.words(rest[..<colon])
    guard words.count <= Self.reach else { return nil }
    let list = rest[(colon + 1)...].prefix { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: ".") }
    var count = 1
    // “a, b and c”, “a; b; and c”
    let parts = list.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
    for (index, part) in parts.enumerated() {
      let words = Paraphrase.words(part)
      if index > 0 { count += 1 }
      if words.dropFirst().contains("and") { count += 1 }
    }
    return parts.isEmpty ? nil : count
  }

  /// How many things stand before “were the other two requests”; nil where it says nothing of the kind.
  private var membersBefore: Int? {
    let before = sentence.before(figure.range)
    let words = Paraphrase.words(before)
    guard words.suffix(2) == ["the", "other"], words.contains("and") else { return nil }
    let parts = before.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
    // “a, b and c”, “a, and b”
    return parts.enumerated().reduce(0) { count, part in
      let words = Paraphrase.words(part.element)
      return count + (words.isEmpty ? 0 : 1) + (words.dropFirst().contains("and") ? 1 : 0)
    }
  }

  /// “each of the two”, right behind a sentence that names a pair.
  private func isPairBefore(_ count: Int) -> Bool {
    let words = Paraphrase.words(sentence.before(figure.range))
    guard count == 2, words.last == "the" else { return false }
    let before = sentence.bytes[..<sentence.range.lowerBound].suffix(Self.before)
    let stop = before.dropLast(2).lastIndex(of: UInt8(ascii: ".")) ?? before.startIndex
    return Paraphrase.words(before[stop...]).count { $0 == "and" } == 1
  }

  /// How many bytes a sentence before is looked for in.
  private static let before = 300

  /// More are counted by nobody in passing.
  private static let most = 20
  /// How many words stand between a number and the colon behind it.
  private static let reach = 6
}
