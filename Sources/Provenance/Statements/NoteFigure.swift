import InspectionModel

/// What bears out a figure of a note that stands neither at the note's place nor at one that it names.
struct NoteFigure {
  enum Finding {
    case borneOut
    /// What a writer counts himself, or says in general.
    case untold
    case wrong(isElsewhere: Bool)
  }

  let finding: Finding

  /// A sum is of no more figures than a reader would add up.
  private static let most = 24

  /// - Parameters:
  ///   - sentence: with the figures of the whole note.
  ///   - places: the note's place and those that it names.
  init(
    _ readings: [FigureValue], _ figure: FigureMention, in sentence: FigureStretch, _ places: PrintedPlaces
  ) {
    let (lookup, locators) = (places.lookup, places.locators)
    let bytes = sentence.bytes
    let value = readings[0]
    let printed = lookup.figures(locators)
    let isElsewhere =
      readings.contains { lookup.everywhere.contains($0) } || lookup.everywhere.hasAmount(of: value)
    switch value.kind {
    case .date, .quarter:
      let isNear = readings.contains { lookup.containsNear($0, locators) || lookup.everywhere.contains($0) }
      // A month follows from quarters and half years; a year does not.
      let isInYear = value.kind == .date && lookup.everywhere.contains(.date(year: value.year, month: 0, day: 0))
      let hasSpans = printed.values.contains { $0.kind == .quarter || $0.kind == .financialYear }
      finding =
        isNear ? .borneOut : value.isParticular && !(isInYear && hasSpans) ? .wrong(isElsewhere: false) : .untold
    case .financialYear:
      let hasAnother = printed.values.contains { $0.kind == .financialYear }
      finding = isElsewhere && !hasAnother ? .borneOut : .wrong(isElsewhere: isElsewhere)
    default:
      let words = NoteWords(before: figure.range.lowerBound, in: bytes, sentence.range)
      // What stands in quotation marks is what the text has, and nothing that was worked out.
      if Self.isQuoted(figure.range, bytes), !isElsewhere || !words.speaksOfPrint {
        finding = readings.contains(where: printed.contains) ? .borneOut : .wrong(isElsewhere: isElsewhere)
        return
      }
      if value.kind == .number, Self.countsPeople(figure.range, bytes),
        !printed.values.contains(where: { $0.kind != .percent && $0.amount == value.amount }),
        printed.values.contains(where: { $0.kind == .percent && $0.amount == value.amount })
      {
        finding = .wrong(isElsewhere: isElsewhere)
        return
      }
      let others = sentence.figures.lazy.filter { $0.range != figure.range }.prefix(Self.most).map(\.value)
      // “46” where the text prints 46 %, and the hundred that shares are of.
      let isWhole = value.amount == 100 * FigureValue.scale && printed.values.contains { $0.kind == .percent }
      if printed.hasAmount(of: value) || isWhole || value.isWorkedOut(from: Array(others))
        || words.speaksOfTable && Self.isInTable(readings, lookup) || words.speaksOfPrint && isElsewhere
      {
        finding = .borneOut
      } else if words.isLimit || words.isSum || Self.isCounting(value, bytes[figure.range]) {
        let other = FigureRivals(places).otherCounted(figure, in: sentence.part(sentence.range))
        finding = other == nil ? .untold : .wrong(isElsewhere: isElsewhere)
      } else {
        finding = .wrong(isElsewhere: isElsewhere)
      }
    }
  }

  /// “the first of two tables”: a small number in words.
  private static func isCounting(_ value: FigureValue, _ words: ArraySlice<UInt8>) -> Bool {
    guard value.kind == .ordinal || value.kind == .number && value.amount <= 12 * FigureValue.scale else {
      return false
    }
    return words.allSatisfy { $0.isLetter || $0.isSpace || $0 == UInt8(ascii: "-") }
  }

  /// “82 children”, which are no 82 %.
  private static func countsPeople(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard bytes[range].allSatisfy({ $0.isDigit }) else { return false }
    let next = Paraphrase.words(bytes[range.upperBound...].prefix(16)).first ?? ""
    return ["children", "people", "families", "cases", "pupils", "staff", "workers", "carers", "referrals"].contains(
      next)
  }

  /// “24.5%” between its quotation marks.
  private static func isQuoted(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    bytes[..<range.lowerBound].suffix(3).elementsEqual("“".utf8)
      && bytes[range.upperBound...].prefix(3).elementsEqual("”".utf8)
  }

  private static func isInTable(_ readings: [FigureValue], _ lookup: TextLookup) -> Bool {
    lookup.text.tables.contains { table in
      guard let first = table.rows.first?.first, let last = table.rows.last?.last else { return false }
      return lookup.figures(in: first.lowerBound..<max(first.upperBound, last.upperBound)).contains { published in
        readings.contains { FigureSet.says($0, published.value) || $0.amount == published.value.amount }
      }
    }
  }
}

/// What the words of a sentence around a figure of a note say of it.
private struct NoteWords {
  /// “the table gives 443”
  let speaksOfTable: Bool
  /// “is printed as 3.4”
  let speaksOfPrint: Bool
  /// “counts below 5”
  let isLimit: Bool
  /// “the shares add up to 99”
  let isSum: Bool

  init(before figure: Int, in bytes: [UInt8], _ sentence: Range<Int>) {
    func words(_ range: Range<Int>) -> [String] {
      bytes[range].split { !$0.isLetter }.map { String(decoding: $0.map(\.lower), as: UTF8.self) }
    }
    let all = words(sentence)
    let before = words(sentence.lowerBound..<max(sentence.lowerBound, figure))
    speaksOfTable = all.contains { ["table", "tables", "column", "row"].contains($0) }
    speaksOfPrint = all.contains { ["printed", "prints", "misprint"].contains($0) }
    isLimit = [["below"], ["under"], ["fewer", "than"], ["less", "than"]].contains {
      before.suffix($0.count) == $0[...]
    }
    isSum = before.suffix(2) == ["up", "to"]
  }
}
