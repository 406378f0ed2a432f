internal import Diagnostics
internal import InspectionModel
internal import Provenance

/// Reads what a committee's paper says of itself and of the inspection that it is about.
struct PaperReading {
  private let text: ImportedText
  private let page: TitlePage

  init(_ text: ImportedText) {
    self.text = text
    page = TitlePage(text)
  }

  // MARK: - The paper

  var title: Taken<String>? {
    page.value(["report title", "title of report", "title", "subject"]).map {
      Taken(value: TitlePage.sentenceCase(text.words($0)), range: $0)
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

  /// The dates of the first sentence that says that the service was inspected.
  var inspected: Taken<InspectionDates>? {
    let marks = ["inspection", "inspected"] + (titledVisit.map { [$0 + "visit"] } ?? [])
    let deeds = [
      "undertaken", "subjectto", "tookplace", "wasinspected", "wereinspected", "carriedout", "inspectedby", "conducted",
    ]
    for sentence in sentences {
      let letters = text.letters(sentence)
      guard marks.contains(where: letters.contains), deeds.contains(where: letters.contains) else { continue }
      let dates = DateReading(text).dates(sentence).filter { $0.precision != .year }
      guard let first = dates.first else { continue }
      let last = dates.first { $0 > first && $0.precision == first.precision } ?? first
      let span = first == last ? InspectionDates.on(first) : InspectionDates("\(first)..\(last)") ?? .on(first)
      return Taken(value: span, range: sentence)
    }
    return nil
  }

  /// What kind of visit the paper is about, by its title or the sentence with the dates: “focused”; nil of an inspection.
  var visit: String? {
    if let titledVisit { return titledVisit }
    guard let sentence = inspected?.range else { return nil }
    let letters = text.letters(sentence)
    return Self.visits.first { letters.contains($0 + "visit") }
  }

  private static let visits = ["focused", "monitoring"]

  private var titledVisit: String? {
    guard let title else { return nil }
    let letters = ImportedText.letters(title.value)
    return Self.visits.first { letters.contains($0 + "visit") }
  }

  /// When the inspection's report was published, by the sentence that says so.
  var reportPublished: Taken<CivilDate>? {
    for sentence in sentences {
      let letters = text.letters(sentence)
      guard letters.contains("report"), letters.contains("publi"),
        letters.contains("inspection") || letters.contains("ofsted")
      else { continue }
      let bytes = text.text.bytes
      let mark = sentence.first { i in
        i + 5 < sentence.upperBound && bytes[i..<i + 5].lazy.map { $0 | 0x20 }.elementsEqual("publi".utf8)
      }
      guard let mark else { continue }
      let behind = mark..<min(sentence.upperBound, mark + 160)
      let dates = DateReading(text).dates(behind).filter { $0.precision != .year }
      if let date = dates.first { return Taken(value: date, range: sentence) }
    }
    return nil
  }

  /// “The inspectors judged that services ‘required improvement’ to be good across all three headings”: one grade for
  /// all that is judged.
  var commonGrade: (grade: String, range: Range<Int>)? {
    for sentence in sentences {
      let letters = text.letters(sentence)
      guard letters.contains("judged") || letters.contains("graded"),
        letters.contains("acrossall") || letters.contains("inall") || letters.contains("inspectorsjudged")
      else { continue }
      if let grade = GradeWords.grades(text.text.bytes, sentence).first { return (grade.id, sentence) }
    }
    return nil
  }

  private var sentences: [Range<Int>] {
    text.text.blocks.filter { $0.kind == .paragraph || $0.kind == .item }.flatMap { text.sentences($0.range) }
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
