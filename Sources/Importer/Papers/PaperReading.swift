import Diagnostics
import InspectionModel
import Provenance

/// Reads what a committee's paper says of itself and of the inspection that it is about.
struct PaperReading {
  private let text: ImportedText
  private let page: TitlePage
  let title: Taken<String>?
  /// Whether the paper is about an inspection or a visit.
  let subject: PaperSubject
  /// When the service was inspected or visited, and the report of it published.
  let inspection: PaperInspection

  init(_ text: ImportedText) {
    self.text = text
    page = TitlePage(text)
    title = PaperTitle(text, page).title
    let sentences = Self.sentences(text)
    subject = PaperSubject(text, title: title, sentences: sentences)
    inspection = PaperInspection(text, sentences: sentences, visit: subject.visit)
  }

  // MARK: - The paper

  /// The line, or the cell, that is the name of a committee, the cabinet or the council, with the line above where it
  /// starts there.
  var committee: Taken<String>? {
    let names = committees
    guard let first = names.first else { return nil }
    // “Scrutiny Committee” at the head of each page may name it in short, and so may “Northwick MBC – Scrutiny Committee”.
    let letters = ImportedText.letters(first.value)
    if first.value.split(separator: " ").count == 2, letters.hasSuffix("committee") || letters.hasSuffix("panel"),
      let whole = names.dropFirst().first(where: {
        let own = ImportedText.letters($0.value)
        return own.hasSuffix(letters) && own.count > letters.count && !$0.value.contains("–")
      })
    {
      return whole
    }
    let short = ["–", " - "].compactMap { first.value.firstRange(of: $0)?.upperBound }.max()
    guard let short else { return first }
    let end = ImportedText.letters(String(first.value[short...]))
    return names.dropFirst().first { ImportedText.letters($0.value).hasSuffix(end) && !$0.value.contains("–") } ?? first
  }

  private var committees: [Taken<String>] {
    let head = PaperHead(text)
    var names: [Taken<String>] = []
    for line in text.frontLines.prefix(30) {
      let cells = head.cells(of: line)
      for (index, cell) in cells.enumerated() {
        // “Committee      Corporate Parenting Committee”
        if index == 0, cells.count > 1, ["committee", "meeting", "panel", "board"].contains(text.letters(cell)) {
          continue
        }
        if head.endsName(cell, cells) { continue }
        let words = text.words(cell)
        let longer = head.withEnd(words, below: cell)
        let body =
          PaperHead.body(in: words).map { head.withEnd($0, below: cell) }
          ?? (longer == words ? nil : PaperHead.body(in: longer))
        guard let name = body.flatMap({ head.wholeName($0, above: cell) }) else { continue }
        // A label alone on its line, above the name.
        if ["committee", "panel", "board", "commission"].contains(ImportedText.letters(name)) { continue }
        names.append(Taken(value: TitlePage.sentenceCase(name), range: cell))
      }
    }
    return names
  }

  var published: Taken<CivilDate>? {
    if let range = page.value(["date of meeting", "meeting date", "date"]),
      let date = DateReading(text).dates(range).first
    {
      return Taken(value: date, range: range)
    }
    let head = PaperHead(text)
    for line in text.frontLines.prefix(25) {
      for cell in head.cells(of: line) {
        // “Cabinet Committee – 11 January”, and below it in the cell “2023”
        let whole = DateReading(text).dates(cell).isEmpty ? head.whole(cell) : cell
        if let date = DateReading(text).dates(whole).first, date.precision == .day,
          isDateAlone(whole) || PaperHead.body(in: text.words(whole)) != nil
        {
          return Taken(value: date, range: whole)
        }
      }
    }
    return nil
  }

  /// “Thursday 18 February 2021”, “Children’s Committee – 22 June 2016”: a date with a few words, and no sentence of
  /// which it is a part: “not available for despatch on 18 February 2021”.
  private func isDateAlone(_ cell: Range<Int>) -> Bool {
    let held = ["meetingtobeheldon", "meetingheldon", "meetingon", "tobeheldon", "heldon"]
    if held.contains(where: text.letters(cell).hasPrefix), text.words(cell).utf8.count <= 80 { return true }
    let words = text.words(cell).lowercased().split { !$0.isLetter }
    let links: Set<Substring> = [
      "on", "between", "from", "since", "until", "by", "was", "were", "is", "published", "inspection", "inspected",
      "before", "after", "following", "dated", "the",
    ]
    return words.count <= 12 && !words.contains(where: links.contains)
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

  struct CommonGrade {
    let grade: String
    let range: Range<Int>
    /// Whether it is that of each area, and not of the whole alone.
    let isOfAll: Bool
  }

  /// “The inspectors judged that services ‘required improvement’ to be good across all three headings”: one grade for
  /// all that is judged.
  ///
  /// - Parameter isOther: whether a sentence is about another council.
  func commonGrade(besides isOther: (Range<Int>) -> Bool) -> CommonGrade? {
    for sentence in Self.sentences(text) {
      let letters = text.letters(sentence)
      let isOfAll = letters.contains("acrossall") || letters.contains("inall")
      // “… good for care leavers. They judged …” is not of all.
      let areas = ["careleavers", "helpandprotection", "leaders", "incare", "adoption", "lookedafter"]
      if !isOfAll, areas.contains(where: letters.contains) { continue }
      // “Of 153 authorities overall effectiveness is outstanding in 20, good in 70 …”
      if ["ofauthorities", "localauthorities", "ofcouncils", "nationally"].contains(where: letters.contains) {
        continue
      }
      // “At the inspection in September 2019, the authority was judged inadequate.”
      if isEarlier(sentence, letters) { continue }
      let isOverall = !isOfAll && letters.contains("overall")
      let isOfCouncil = ["councilwasjudged", "authoritywasjudged", "serviceswerejudged"].contains {
        letters.contains($0) && letters.contains("ofsted")
      }
      let verbs = [
        "judged", "graded", "rated", "overalljudgement", "overalleffectivenesswas", "overalleffectivenessis",
        "overalleffectivenessofchildrensservicesas", "overalleffectivenessofchildrensserviceswas",
      ]
      guard verbs.contains(where: letters.contains),
        isOfAll || isOverall || isOfCouncil || letters.contains("inspectorsjudged")
      else { continue }
      if !isOther(sentence), let grade = GradeWords.grades(text.text.bytes, sentence).first {
        return CommonGrade(grade: grade.id, range: sentence, isOfAll: !isOverall && !isOfCouncil)
      }
    }
    return nil
  }

  func isEarlier(_ sentence: Range<Int>) -> Bool { isEarlier(sentence, text.letters(sentence)) }

  /// Those of the paper’s paragraphs. An item is a part of what leads to its list.
  var proseSentences: [Range<Int>] {
    let items = text.text.blocks.filter { $0.kind == .item }.map(\.range)
    return Self.sentences(text).filter { sentence in !items.contains { $0.overlaps(sentence) } }
  }

  private func isEarlier(_ sentence: Range<Int>, _ letters: String) -> Bool {
    if ["previous", "hadbeen"].contains(where: letters.contains) { return true }
    // Of a paper that tells of no other it is the one.
    if letters.contains("lastinspection"), inspection.inspected?.range != sentence { return true }
    let years = FigureFinder.figures(in: text.text.bytes, sentence).filter { $0.value.kind == .date }.map(\.value.year)
    guard let own = inspection.inspected?.value.end?.year, let last = years.filter({ $0 > 0 }).max() else {
      return false
    }
    return last < own
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
