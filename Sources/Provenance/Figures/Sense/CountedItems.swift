import InspectionModel

/// A number of the writer's that no place prints, because it counts the items of the list that is cited: “Inspectors named
/// four things to improve”, “five tasks: two at once, one within a month, and two within three”.
struct CountedItems {
  private let figure: FigureMention
  private let sentence: FigureStretch
  /// How many items the cited lists have, of each and of all of them; of a citation of single items nothing.
  private let counts: Set<Int>

  init(_ figure: FigureMention, in sentence: FigureStretch, _ places: PrintedPlaces) {
    self.figure = figure
    self.sentence = sentence
    let lists = places.locators.filter { $0.item == nil }
    let items = lists.compactMap { places.text.itemCount($0) }
    counts = Set(items + [items.reduce(0, +)]).subtracting([0, 1])
  }

  /// Whether it is their number, or one of the parts that the sentence divides it into.
  var isBorneOut: Bool {
    guard let count = Self.count(figure), !counts.isEmpty else { return false }
    return counts.contains(count) || isPart
  }

  private var isPart: Bool {
    guard
      let whole = sentence.figures.firstIndex(where: { Self.count($0).map(counts.contains) ?? false })
    else { return false }
    let parts = sentence.figures[(whole + 1)...].filter { Self.count($0) != nil && !isTime($0) && isCounting($0) }
    return parts.contains(figure) && parts.count > 1
      && parts.compactMap(Self.count).reduce(0, +) == Self.count(sentence.figures[whole])
  }

  /// “one within a month” is a part, and the “once” of “at once” is none.
  private func isCounting(_ figure: FigureMention) -> Bool {
    figure.role == .figure || sentence.bytes[figure.range].lazy.map(\.lower).elementsEqual("one".utf8)
  }

  /// “within three months” counts no items.
  private func isTime(_ figure: FigureMention) -> Bool {
    let rest = sentence.behind(figure.range)
    return rest.first?.isSpace == true && TimeMeasure(rest) != nil
  }

  private static func count(_ figure: FigureMention) -> Int? {
    guard figure.value.kind == .number, figure.role != .alternative,
      (1...most).contains(figure.value.amount / FigureValue.scale), figure.value.amount % FigureValue.scale == 0
    else { return nil }
    return Int(figure.value.amount / FigureValue.scale)
  }

  /// More items no list of a report has.
  private static let most: Int64 = 40
}
