import InspectionModel

/// A number of the writer's that no place prints, because it counts the items of the list that is cited: “Inspectors named
/// four things to improve”, “five tasks: two at once, one within a month, and two within three”.
struct CountedItems {
  private let figure: FigureMention
  private let sentence: FigureStretch
  /// How many items the cited lists have, of each and of all of them; of a citation of single items nothing.
  private let counts: Set<Int>
  /// How many have one time limit together, of a sentence that speaks of these: “two things at once”.
  private let limits: Set<Int>

  init(_ figure: FigureMention, in sentence: FigureStretch, _ places: PrintedPlaces) {
    self.figure = figure
    self.sentence = sentence
    let lists = places.locators.filter { $0.item == nil }
    let items = lists.map { Self.count(of: $0, places.text) }
    counts = Set(items + [items.reduce(0, +)]).subtracting([0, 1])
    limits = Self.speaksOfTime(sentence) ? Set(lists.flatMap { Self.limits(of: $0, places.text) }) : []
  }

  /// The items of a list, or the numbered paragraphs below a heading that asks for something.
  private static func count(of list: Locator, _ text: PublishedText) -> Int {
    if let count = text.itemCount(list), count > 0 { return count }
    guard case .heading(_, _) = list, let block = text.passages(list).first?.blocks.lowerBound,
      let heading = text.headings.last(where: { $0.block <= block }),
      RequestHeadings.kind(String(decoding: heading.key, as: UTF8.self)) != nil
    else { return 0 }
    return text.requestedParagraphs(below: heading).count
  }

  /// How many items have the same time limit, for each that a list has.
  private static func limits(of list: Locator, _ text: PublishedText) -> [Int] {
    let requests = text.requests(at: list).filter { $0.limit != nil }
    return Set(requests.map(\.limit)).map { limit in requests.count { $0.limit == limit } }
  }

  /// “at once”, “within three months”
  private static func speaksOfTime(_ sentence: FigureStretch) -> Bool {
    let words = Paraphrase.words(sentence.bytes[sentence.range])
    return words.contains {
      TimeMeasure.named(WordHash($0)) != nil || ["immediately", "immediate", "once"].contains($0)
    }
  }

  /// Whether it is their number, or one of the parts that the sentence divides it into.
  var isBorneOut: Bool {
    guard let count = Self.count(figure), !(counts.isEmpty && limits.isEmpty), !isTime(figure) else { return false }
    if counts.contains(count) || isPart { return true }
    // A sentence that gives the whole list divides it as a whole.
    return limits.contains(count) && !sentence.figures.contains { Self.count($0).map(counts.contains) ?? false }
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

  /// “within three months” counts no items, nor does the “within six” behind it.
  private func isTime(_ figure: FigureMention) -> Bool {
    let rest = sentence.behind(figure.range)
    if sentence.words(before: figure.range, within: 12).last == "within" { return true }
    // “three or six months”
    let next = Paraphrase.words(rest.prefix(40))
    let isOfSpan =
      ["or", "to", "and"].contains(next.first ?? "")
      && next.dropFirst(2).first.map { TimeMeasure.named(WordHash($0)) != nil } ?? false
    return isOfSpan || rest.first?.isSpace == true && TimeMeasure(rest) != nil
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
