import InspectionModel

/// Places of one text that are cited together.
struct PrintedPlaces {
  let lookup: TextLookup
  let locators: [Locator]
  /// How a message calls the document: “the report”.
  let name: String

  /// “¶12, ¶14 of the report”
  var words: String { "\(list) of \(name)" }

  /// “¶12, ¶14”; a long heading by its first words, so that the finding is not lost behind it.
  var list: String { locators.map(Self.short).joined(separator: ", ") }

  /// The same as a citation has it.
  var citation: String { locators.map(\.description).joined(separator: ", ") }

  private static func short(_ locator: Locator) -> String {
    guard case .heading(let heading, let item) = locator, heading.count > longest else { return locator.description }
    let words = heading.prefix(longest).split(separator: " ").dropLast().joined(separator: " ")
    return "§\(words) …\(item.map { "(\($0))" } ?? "")"
  }

  /// In characters.
  private static let longest = 48

  var text: PublishedText { lookup.text }

  /// Whether each of them leads somewhere.
  var isComplete: Bool { lookup.isComplete(locators) }

  var isTable: Bool { locators.contains { if case .tableAfter = $0 { true } else { false } } }

  var passages: [Passage] { lookup.passages(locators) }

  var ranges: [Range<Int>] { lookup.cited(locators).ranges }

  /// Each range with its figures.
  var stretches: [FigureStretch] { ranges.map(lookup.stretch) }

  /// The figures of all of them, one after the other.
  var mentions: [FigureMention] { ranges.flatMap(lookup.figures) }

  /// How many that are.
  var mentionCount: Int { lookup.mentionCount(locators) }

  /// Each once.
  var figures: FigureSet { lookup.figures(locators) }

  func contains(_ value: FigureValue) -> Bool { lookup.contains(value, in: locators) }

  /// One of them alone.
  func only(_ locator: Locator) -> PrintedPlaces { PrintedPlaces(lookup: lookup, locators: [locator], name: name) }
}
