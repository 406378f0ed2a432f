import InspectionModel
import Provenance

/// Reads the headings of a text with the paragraphs below each, for the body of a draft.
struct OutlineReading {
  private let text: ImportedText
  private let framework: Framework?
  private let places: PlaceFinder
  /// The blocks of the headings that part the text.
  private var parts: Set<Int> = []
  /// By their blocks.
  private let graded: [Int: GradedHeading]
  /// The blocks of the record, or of the table that stands for it.
  private let record: Range<Int>

  init(_ text: ImportedText, _ framework: Framework?) {
    self.text = text
    self.framework = framework
    places = PlaceFinder(text.text)
    graded = Dictionary(text.text.gradedHeadings.map { ($0.block, $0) }) { first, _ in first }
    record = text.text.passages(.record).first?.blocks ?? 0..<0
  }

  private static let most = 80
  /// Parts that a summary has elsewhere, or not at all.
  private static let skipped = [
    "contents", "recordofmainfinding", "glossary", "publishedby", "reportauthor", "contactofficer",
  ]

  mutating func sections() -> [OutlineSection] {
    var sections: [OutlineSection] = []
    let closing = text.text.blocks.firstIndex { LetterReading.isClosing(text.letters($0.range)) }
    let headings = text.text.headings.filter { isPart($0) && $0.block < closing ?? .max }
    parts = Set(headings.map(\.block))
    for (index, heading) in headings.enumerated() where sections.count < Self.most {
      let end = index + 1 < headings.count ? headings[index + 1].block : text.text.blocks.count
      let title = self.title(heading)
      guard !title.isEmpty else { continue }
      let places = places(of: heading, before: end)
      let level = min(level(heading, title), (sections.last?.level ?? 1) + 1)
      // A heading over nothing that can be cited, such as a running title, is left out.
      guard !places.isEmpty || isParent(title) else { continue }
      sections.append(OutlineSection(level: level, title: title, places: places))
    }
    return sections
  }

  /// Whether a title is that of an area with others below it, which have the places.
  private func isParent(_ title: String) -> Bool {
    let letters = ImportedText.letters(title)
    let areas = framework?.areas ?? []
    return areas.contains { area in
      ImportedText.letters(area.label) == letters
        && (!area.isGraded || areas.contains { $0.path.hasPrefix(area.path + "/") })
    }
  }

  /// Whether a heading parts the text, and is no time limit, grade or label.
  private func isPart(_ heading: TextHeading) -> Bool {
    let range = text.text.blocks[heading.block].range
    let key = String(decoding: heading.key, as: UTF8.self)
    if key.count < 3 || Self.skipped.contains(where: key.hasPrefix) { return false }
    if TimeLimitWords.isHeading(text.text.bytes, range) { return false }
    if key.hasPrefix("grade"), key.count < 24 { return false }
    // A grade on a line of its own belongs to the heading above it.
    let graded = graded[heading.block]
    if let graded, !range.overlaps(graded.label) { return false }
    let words = text.words(range)
    // A row of the record heads nothing but other rows; below the last an introduction may stand.
    if record.contains(heading.block), heading.end <= record.upperBound { return false }
    // “Mr John Roe”, to whom a letter goes
    if ["Mr ", "Mrs ", "Ms ", "Miss ", "Dr ", "Cllr "].contains(where: words.hasPrefix), words.utf8.count <= 50,
      !words.hasSuffix(":")
    {
      return false
    }
    // “Table 3: Health of children looked after” heads no part.
    if CaptionLine.isNumbered(words), text.text.blocks[heading.block].numbers.isEmpty { return false }
    // A numbered line that announces what is below it is a paragraph; lines that name people or numbers part nothing.
    if words.hasSuffix(":"), !text.text.blocks[heading.block].numbers.isEmpty { return false }
    if words.contains("@") || words.count(where: \.isNumber) > 8 { return false }
    let isLabel = words.contains(":") && !words.hasSuffix(":") && !words.hasSuffix(")")
    return (graded != nil || !isLabel) && words.contains(where: \.isLetter)
  }

  private func title(_ heading: TextHeading) -> String {
    // Of a heading that ends in its grade the label alone.
    let own = graded[heading.block].map(label) ?? heading.title
    return String(Self.withoutMarks(TitlePage.sentenceCase(ImportedText.tidied(own))).prefix(160))
  }

  /// What a heading grades, on however many lines, without words of the grade beside it.
  private func label(_ heading: GradedHeading) -> String {
    let label = text.text.string(heading.label)
    guard let rest = heading.rest.map(text.words) else { return label }
    let bytes = Array(rest.utf8)
    let grades = GradeWords.grades(bytes, bytes.indices)
    return grades.isEmpty ? label + " " + rest : label
  }

  /// Words without what Markdown would read as a mark. A heading is found by its letters and digits alone, so that a
  /// place which names it leads there all the same.
  private static func withoutMarks(_ words: String) -> String { words.filter { !"[]<>*_`~#|\\".contains($0) } }

  private func places(of heading: TextHeading, before end: Int) -> [Locator] {
    let numbered = text.text.paragraphs(in: heading.block + 1..<end).filter {
      !$0.isDoubtful && !parts.contains($0.block)
    }
    guard let first = numbered.first, let last = numbered.last else {
      guard text.text.paragraphs.isEmpty || !text.text.isNumbered, let place = places.heading(heading),
        case .heading(let words, _) = place
      else { return [] }
      let title = Self.withoutMarks(words)
      let items = (text.text.items(place) ?? []).filter { $0 < end }
      if items.isEmpty { return heading.block + 1 < end ? [.heading(title, item: nil)] : [] }
      return items.indices.map { .heading(title, item: $0 + 1) }
    }
    if first.block == last.block { return [.paragraphs(first: first.number, last: nil, item: nil)] }
    let range = Locator.paragraphs(first: first.number, last: last.number, item: nil)
    // Numbers that start again make no range.
    guard Locator(range.description) != nil, !text.text.passages(range).isEmpty else {
      return numbered.prefix(40).map { .paragraphs(first: $0.number, last: nil, item: nil) }
    }
    return [range]
  }

  /// 2 for the parts of a text, 3 for what a framework has below them.
  private func level(_ heading: TextHeading, _ title: String) -> Int {
    let key = ImportedText.letters(title)
    if let area = framework?.areas.first(where: { ImportedText.letters($0.label) == key }) {
      let hasHalves = framework?.areas.contains { $0.depth == 0 && !$0.isGraded } ?? false
      return min(4, hasHalves ? area.depth + 2 : 2)
    }
    if key.hasPrefix("areasforimprovement") { return 3 }
    if let number = text.text.blocks[heading.block].numbers.first {
      return number.contains(".") ? 3 : 2
    }
    return 2
  }
}
