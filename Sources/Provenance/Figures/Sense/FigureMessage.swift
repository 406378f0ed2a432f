import InspectionModel

/// What a message says of a figure that is not in what is cited.
enum FigureMessage {
  /// - Parameter isProse: whether it stands in a sentence, whose citation can say how it was worked out.
  static func message(
    _ words: String,
    _ readings: [FigureValue],
    _ places: PrintedPlaces,
    isProse: Bool = false
  ) -> (text: String, hint: String?) {
    let lookup = places.lookup
    guard !places.locators.isEmpty else { return ("“\(words)” stands nowhere in \(places.name)", nil) }
    let value = readings[0]
    let set = lookup.figures(places.locators)
    let near = nearest(value, set)
    if near.count == 1 {
      if value.kind == .percent, near[0].kind == .number, near[0].amount == value.amount {
        return ("\(places.words) has \(near[0]), and does not say that it is per cent", nil)
      }
      return ("\(places.words) says \(near[0]), not \(words)", near[0].description)
    }
    // Which of several was meant can't be told; whoever looks there finds it among them.
    if near.count > 1 { return ("\(places.words) has no \(words); it has \(list(near))", nil) }
    let others = lookup.text.numbers { passage in
      let figures = FigureSet(lookup.mentions(in: [passage]).map(\.value))
      return readings.contains { figures.contains($0) }
    }
    let rest = isProse ? derivation(value, places) : ""
    if others.isEmpty {
      return (
        "“\(words)” is not in \(places.words), nor in any of its other paragraphs\(rest)", nil
      )
    }
    // Nearly every paragraph has a “two”, and where a “half” stands is chance.
    if isProse, others.count > 3 || value.kind == .fraction, isCommon(value) {
      return ("“\(words)” is not in \(places.words)\(rest)", nil)
    }
    let list = others.prefix(3).map { "¶\($0)" }.joined(separator: ", ") + (others.count > 3 ? " …" : "")
    return (
      "“\(words)” is not in \(places.words); it stands in \(list)", others.count == 1 && !isCommon(value) ? list : nil
    )
  }

  private static func isCommon(_ value: FigureValue) -> Bool {
    value.kind == .fraction || value.kind == .number && value.amount <= smallest
  }

  private static let smallest = 12 * FigureValue.scale

  /// What to write where a figure was counted or worked out.
  private static func derivation(_ value: FigureValue, _ places: PrintedPlaces) -> String {
    guard [.number, .percent, .fraction].contains(value.kind), places.locators.count == 1 else { return "" }
    return "; if you worked it out, say how: [\(places.citation), derived: …]"
  }

  /// The words among which a place has a figure, outside of tables, as far as a message has room for them.
  static func printed(_ value: FigureValue, in places: PrintedPlaces) -> String? {
    for passage in places.stretches {
      guard let figure = passage.figures.first(where: { $0.role == .figure && $0.value == value }),
        !places.text.isInTable(figure.range)
      else { continue }
      return quotation(of: figure.range, in: places.text.bytes, passage.range)
    }
    return nil
  }

  /// Some words of a place with those around them in their sentence; nil where they stand in none of its stretches.
  static func quotation(around words: Range<Int>, in places: PrintedPlaces) -> String? {
    let passage = places.ranges.first { $0.lowerBound <= words.lowerBound && words.upperBound <= $0.upperBound }
    return passage.map { quotation(of: words, in: places.text.bytes, $0) }
  }

  /// The first words of a sentence.
  static func quotation(opening sentence: Range<Int>, in places: PrintedPlaces) -> String {
    let all = words(places.text.bytes[sentence])
    return all.prefix(2 * room).joined(separator: " ") + (all.count > 2 * room ? " …" : "")
  }

  private static func quotation(of place: Range<Int>, in bytes: [UInt8], _ passage: Range<Int>) -> String {
    let sentence = PublishedSentences.range(around: place, in: bytes, passage)
    let before = words(bytes[sentence.lowerBound..<place.lowerBound])
    let behind = words(bytes[place.upperBound..<sentence.upperBound])
    let (own, rest) = (before.suffix(room), behind.prefix(room))
    let middle = String(decoding: bytes[place], as: UTF8.self)
    // What stands right behind it, “%” and commas, belongs to it.
    let isGlued = bytes[place.upperBound..<sentence.upperBound].first.map { !$0.isSpace } ?? false
    return (own.count < before.count ? "… " : "") + (own + [middle]).joined(separator: " ")
      + (isGlued || rest.isEmpty ? "" : " ") + rest.joined(separator: " ") + (rest.count < behind.count ? " …" : "")
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split(whereSeparator: \.isSpace).map { String(decoding: $0, as: UTF8.self) }
  }

  /// So many words on either side.
  private static let room = 7

  /// “14%, 19% and 22%”, so many as a message has room for.
  private static func list(_ values: [FigureValue]) -> String {
    let words = values.prefix(most).map(\.description)
    if values.count > most { return words.joined(separator: ", ") + " …" }
    return words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
  }

  private static let most = 4

  /// The published figures that may have been meant: one digit off, two exchanged, or the same with another sign.
  private static func nearest(_ value: FigureValue, _ set: FigureSet) -> [FigureValue] {
    let numeric: Set<FigureValue.Kind> = [.number, .percent, .money]
    if numeric.contains(value.kind) {
      if let same = set.values.first(where: {
        numeric.contains($0.kind) && $0.amount == value.amount && $0.kind != value.kind
      }) {
        return [same]
      }
      let own = Array(String(value.amount / 100))
      return set.values.filter { other in
        guard other.kind == value.kind else { return false }
        let digits = Array(String(other.amount / 100))
        guard digits.count == own.count, own.count > 3 else { return false }
        let differing = own.indices.filter { own[$0] != digits[$0] }
        return differing.count == 1 || differing.count == 2 && own.sorted() == digits.sorted()
      }.sorted { $0.amount < $1.amount }
    }
    if value.kind == .date, value.month > 0 {
      let near = set.values.first {
        $0.kind == .date && ($0.month == value.month || $0.day == value.day && value.day > 0) && $0.month > 0
      }
      return near.map { [$0] } ?? []
    }
    return []
  }
}
