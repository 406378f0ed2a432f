import InspectionModel

/// Whether the words right beside a figure say of it what the text's say: its measure of time, and more or less than it.
///
/// Asked of figures that stand where they are cited. It needs every place of the figure there to say something else; one
/// that says nothing bears the writer out.
struct FigureWording {
  let paraphrase: Paraphrase
  private let published: [FigureMention]
  private let places: PrintedPlaces

  init(_ paraphrase: Paraphrase, _ places: PrintedPlaces) {
    self.paraphrase = paraphrase
    self.places = places
    published = places.mentions.filter { FigureSet.says(paraphrase.value, $0.value) }
  }

  /// What the text has instead of “28 weeks”: “28 days”; nil where nothing speaks against the writer's words.
  var otherMeasure: String? {
    guard paraphrase.value.kind == .number,
      let own = Self.measure(paraphrase.sentence.behind(paraphrase.figure.range))
    else { return nil }
    var found: String?
    for mention in published {
      guard let measure = Self.measure(places.text.bytes[mention.range.upperBound...]),
        !Self.isSame(own, measure)
      else { return nil }
      found = "\(mention.value) \(measure.plural)"
    }
    return found
  }

  /// What it has instead of “fewer than 40”: “more than 40”.
  var otherBound: String? { paraphrase.bound.flatMap { bound(besides: $0) } }

  /// What it has for a figure that is no more than about right: “more than 40” wherever it stands.
  var anyBound: String? { bound(besides: nil) }

  private func bound(besides own: Paraphrase.Hedge?) -> String? {
    var found: String?
    for mention in published {
      let start = max(0, mention.range.lowerBound - 60)
      let words = Paraphrase(mention, in: FigureStretch([], in: places.text.bytes, start..<mention.range.upperBound))
      guard let bound = words.bound, bound != own else { return nil }
      found = (bound == .above ? "more than " : "less than ") + mention.value.description
    }
    return found
  }

  /// What the text has where a value's unit is another: “39 weeks” for a count.
  static func other(than unit: Unit, of value: FigureValue, _ places: PrintedPlaces) -> String? {
    let own: TimeMeasure?
    switch unit {
    case .days: own = .day
    case .weeks: own = .week
    case .months: own = .month
    case .years: own = .year
    case .count: own = nil
    case .percent, .pounds, .ratePer10000: return nil
    }
    var found: String?
    for mention in places.mentions where FigureSet.says(value, mention.value) {
      let measure = measure(places.text.bytes[mention.range.upperBound...])
      // A column of a table says once in what it counts.
      if measure == nil, own == nil || places.text.isInTable(mention.range) { return nil }
      if let measure, let own, isSame(measure, own) { return nil }
      found = measure.map { "\(mention.value) \($0.plural)" } ?? "\(mention.value) alone"
    }
    return found
  }

  /// What stands behind a figure.
  private static func measure(_ rest: ArraySlice<UInt8>) -> TimeMeasure? {
    guard let first = rest.first, first.isSpace || first == UInt8(ascii: "-") else { return nil }
    // A line may end between the two, and the next be indented.
    let rest = rest.dropFirst().prefix(64).drop(while: \.isSpace).prefix(24)
    let word = rest.drop { !$0.isLetter }
    // “28 (working) days” is a measure, “28. Weeks” is none.
    guard word.startIndex - rest.startIndex <= 1 else { return nil }
    return TimeMeasure(word)
  }

  private static func isSame(_ a: TimeMeasure, _ b: TimeMeasure) -> Bool {
    a == b || [.day, .workingDay].contains(a) && [.day, .workingDay].contains(b)
  }
}
