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
    if let near = nearest(value, set) {
      if value.kind == .percent, near.kind == .number, near.amount == value.amount {
        return ("\(places.words) has \(near), and does not say that it is per cent", nil)
      }
      return ("\(places.words) says \(near), not \(words)", near.description)
    }
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
    // Nearly every paragraph has a “two”.
    if isProse, others.count > 3, value.kind == .number, value.amount <= smallest {
      return ("“\(words)” is not in \(places.words)\(rest)", nil)
    }
    let list = others.prefix(3).map { "¶\($0)" }.joined(separator: ", ") + (others.count > 3 ? " …" : "")
    return ("“\(words)” is not in \(places.words); it stands in \(list)", others.count == 1 ? list : nil)
  }

  private static let smallest = 12 * FigureValue.scale

  /// What to write where a figure was counted or worked out.
  private static func derivation(_ value: FigureValue, _ places: PrintedPlaces) -> String {
    guard [.number, .percent, .fraction].contains(value.kind), places.locators.count == 1 else { return "" }
    return "; if you worked it out, say how: [\(places.list), derived: …]"
  }

  /// The words among which a place has a figure, outside of tables, as far as a message has room for them.
  static func printed(_ value: FigureValue, in places: PrintedPlaces) -> String? {
    let bytes = places.text.bytes
    for passage in places.stretches {
      guard let figure = passage.figures.first(where: { $0.role == .figure && $0.value == value }),
        !places.text.isInTable(figure.range)
      else { continue }
      let sentence = PublishedSentences.range(around: figure.range, in: bytes, passage.range)
      let before = words(bytes[sentence.lowerBound..<figure.range.lowerBound])
      let behind = words(bytes[figure.range.upperBound..<sentence.upperBound])
      let (own, rest) = (before.suffix(room), behind.prefix(room))
      let figureWords = String(decoding: bytes[figure.range], as: UTF8.self)
      // What stands right behind it, “%” and commas, belongs to it.
      let isGlued = bytes[figure.range.upperBound..<sentence.upperBound].first.map { !$0.isSpace } ?? false
      return (own.count < before.count ? "… " : "") + (own + [figureWords]).joined(separator: " ")
        + (isGlued || rest.isEmpty ? "" : " ") + rest.joined(separator: " ") + (rest.count < behind.count ? " …" : "")
    }
    return nil
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split(whereSeparator: \.isSpace).map { String(decoding: $0, as: UTF8.self) }
  }

  /// So many words on either side.
  private static let room = 7

  /// A published figure that was probably meant: one digit off, two exchanged, or the same with another sign.
  private static func nearest(_ value: FigureValue, _ set: FigureSet) -> FigureValue? {
    let numeric: Set<FigureValue.Kind> = [.number, .percent, .money]
    if numeric.contains(value.kind) {
      if let same = set.values.first(where: {
        numeric.contains($0.kind) && $0.amount == value.amount && $0.kind != value.kind
      }) {
        return same
      }
      let own = Array(String(value.amount / 100))
      return set.values.first { other in
        guard other.kind == value.kind else { return false }
        let digits = Array(String(other.amount / 100))
        guard digits.count == own.count, own.count > 3 else { return false }
        let differing = own.indices.filter { own[$0] != digits[$0] }
        return differing.count == 1 || differing.count == 2 && own.sorted() == digits.sorted()
      }
    }
    if value.kind == .date, value.month > 0 {
      return set.values.first {
        $0.kind == .date && ($0.month == value.month || $0.day == value.day && value.day > 0) && $0.month > 0
      }
    }
    return nil
  }
}
