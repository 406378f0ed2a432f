internal import Diagnostics
internal import InspectionModel
internal import Provenance

/// Reads what a committee's paper says of itself and of the inspection that it is about.
struct PaperReading {
  private let text: ImportedText
  private let page: TitlePage
  /// When the service was inspected, and the report of it published.
  let inspection: PaperInspection

  init(_ text: ImportedText) {
    self.text = text
    page = TitlePage(text)
    inspection = PaperInspection(text, sentences: Self.sentences(text), visit: Self.titledVisit(TitlePage(text)))
  }

  // MARK: - The paper

  var title: Taken<String>? { Self.title(page) }

  private static func title(_ page: TitlePage) -> Taken<String>? {
    page.value(["report title", "title of report", "title", "subject"]).map {
      Taken(value: TitlePage.sentenceCase(page.words($0)), range: $0)
    }
  }

  /// The line, or the cell, that ends in “Committee”, “Cabinet” or “Council”.
  var committee: Taken<String>? {
    for line in text.frontLines.prefix(30) {
      let cells = text.text.bytes[line].split { $0 == UInt8(ascii: "|") || $0 == 0x09 }
      for cell in cells {
        var words = text.words(cell.startIndex..<cell.endIndex)
        if let colon = words.firstRange(of: ": ") { words = String(words[colon.upperBound...]) }
        // An extraction may glue a letter's last line to it.
        let isName = ["Committee", "Cabinet", "Sub-Committee", "Commission", "Panel"].contains { words.hasSuffix($0) }
        if isName, (6...120).contains(words.utf8.count) {
          return Taken(value: words, range: cell.startIndex..<cell.endIndex)
        }
      }
    }
    return nil
  }

  var published: Taken<CivilDate>? {
    if let range = page.value(["date of meeting", "meeting date", "date"]),
      let date = DateReading(text).dates(range).first
    {
      return Taken(value: date, range: range)
    }
    for line in text.frontLines.prefix(25) {
      if let date = DateReading(text).dates(line).first, date.precision == .day {
        return Taken(value: date, range: line)
      }
    }
    return nil
  }

  /// “Item 4 (Supplement)”
  var item: String? {
    for line in text.frontLines.prefix(25) {
      for cell in text.text.bytes[line].split(whereSeparator: { $0 == UInt8(ascii: "|") || $0 == 0x09 }) {
        let words = text.words(cell.startIndex..<cell.endIndex)
        guard words.lowercased().hasPrefix("item ") || words.lowercased().hasPrefix("agenda item") else { continue }
        let rest = words.drop { !$0.isNumber }
        if !rest.isEmpty, rest.count <= 40 { return String(rest) }
      }
    }
    return nil
  }

  // MARK: - The inspection

  /// The framework by the words that the paper calls the inspection by, and its date.
  func framework(inspected: InspectionDates) -> PublicationForm? {
    let all = text.letters(0..<min(text.text.bytes.count, 60_000))
    let year = inspected.end ?? CivilDate(year: 2019)
    if all.contains("inspectionoflocalauthoritychildrensservices") || all.contains("ilacs") {
      guard let date = year else { return .ilacs2018 }
      if let april = CivilDate(year: 2026, month: 4), date.firstDay >= april.firstDay { return .ilacs2026 }
      return date.year >= 2023 ? .ilacs2023 : .ilacs2018
    }
    if all.contains("childreninneedofhelpandprotectionchildrenlookedafterandcareleavers")
      || all.contains("singleinspectionframework")
    {
      return .sif
    }
    if all.contains("safeguardingandlookedafterchildren") { return .slac }
    return nil
  }

  /// What kind of visit the paper is about, by its title or the sentence with the dates: “focused”; nil of an inspection.
  var visit: String? {
    if let titledVisit = Self.titledVisit(page) { return titledVisit }
    guard let sentence = inspection.inspected?.range else { return nil }
    let letters = text.letters(sentence)
    return Self.visits.first { letters.contains($0 + "visit") }
  }

  private static let visits = ["focused", "monitoring"]

  private static func titledVisit(_ page: TitlePage) -> String? {
    guard let title = title(page) else { return nil }
    let letters = ImportedText.letters(title.value)
    return visits.first { letters.contains($0 + "visit") }
  }

  /// “The inspectors judged that services ‘required improvement’ to be good across all three headings”: one grade for
  /// all that is judged.
  var commonGrade: (grade: String, range: Range<Int>)? {
    for sentence in Self.sentences(text) {
      let letters = text.letters(sentence)
      guard letters.contains("judged") || letters.contains("graded"),
        letters.contains("acrossall") || letters.contains("inall") || letters.contains("inspectorsjudged")
      else { continue }
      if let grade = GradeWords.grades(text.text.bytes, sentence).first { return (grade.id, sentence) }
    }
    return nil
  }

  private static func sentences(_ text: ImportedText) -> [Range<Int>] {
    // A numbered paragraph that leads to a table reads as a heading.
    text.text.blocks.filter { $0.kind == .paragraph || $0.kind == .item || $0.kind == .heading && !$0.numbers.isEmpty }
      .flatMap { text.sentences($0.range) }
  }

  // MARK: - Lists

  /// “Top 12 priority areas for improvement”: the list that is announced so, with its places.
  func priorities(_ places: PlaceFinder) -> [ImportedItem] {
    for paragraph in text.text.paragraphs where !paragraph.isDoubtful {
      let lead = text.letters(text.text.blocks[paragraph.block].range)
      guard lead.hasSuffix("priorityareasforimprovement") || lead.contains("priorityareasforimprovement") else {
        continue
      }
      let bare = Locator.paragraphs(first: paragraph.number, last: nil, item: nil)
      guard let items = text.text.items(bare), items.count >= 2 else { continue }
      return items.enumerated().map { index, block in
        ImportedItem(
          at: .paragraphs(first: paragraph.number, last: nil, item: index + 1),
          words: text.words(text.text.blocks[block].range))
      }
    }
    return []
  }
}
