import Diagnostics
import FrontMatter
import InspectionModel
import Library
import Markdown
import Provenance

/// What the checks of reports, papers and other pages have in common: the file with its places, the texts, the tally.
struct DocumentCheck {
  let file: ReadFile
  let resolver: SourceResolver
  var statements: StatementCheck
  var tally = ProvenanceTally()
  /// The grades of the document's own scale; nil where it has none.
  var grades: Set<String>?

  /// - Parameters:
  ///   - known: the dates that the site gives, as `StatementCheck` takes them.
  ///   - own: the document's own.
  init(_ file: ReadFile, _ resolver: SourceResolver, known: [CivilDate], own: [CivilDate]) {
    self.file = file
    self.resolver = resolver
    statements = StatementCheck(known: known, own: own, dates: resolver.dates) { resolver.resolve($0) }
    statements.texts = { resolver.all }
  }

  // MARK: - Values of front matter

  /// The figures of a text, against a place or what its sentences name themselves.
  ///
  /// - Parameter at: where the place stands in the file.
  mutating func checkProse(
    _ value: YAMLValue?,
    _ places: [CitedPlaces],
    at range: Range<Int>? = nil,
    isNote: Bool = false
  ) {
    // What is still to be written is told as such, and its words are no claim.
    guard let value, let words = value.text, !words.hasPrefix("TODO") else { return }
    statements.at = range
    defer { statements.at = nil }
    statements.check(value.prose(in: file.source.bytes), inherited: places, isNote: isNote, &tally)
  }

  /// Lists of findings or priorities, each with its place, and against the lists of the text that they sum up.
  ///
  /// - Parameters:
  ///   - lists: their keys below `fields`.
  ///   - others: the places of what stands elsewhere in the file.
  mutating func checkFindings(
    _ lists: [(key: String, list: FindingCheck.List)],
    of fields: YAMLValue?,
    _ sources: [Source],
    besides others: [Locator]
  ) {
    var claims: [Int: [FindingCheck.Claim]] = [:]
    for (key, list) in lists {
      guard let pair = fields?.pairs.first(where: { $0.key.text == key }) else { continue }
      for element in pair.value.list {
        let source = source(of: element, sources)
        checkFinding(element, source: source, texts: ["summary"])
        guard let at = element["at"], let locator = at.text.flatMap({ Locator($0) }) else { continue }
        claims[source, default: []].append(
          FindingCheck.Claim(list: list, at: locator, atRange: at.range, listRange: pair.key.range))
      }
    }
    for (source, claims) in claims.sorted(by: { $0.key < $1.key }) {
      guard case .text(let lookup, let name) = resolver.source(source) else { continue }
      FindingCheck(lookup.text, name: name).check(claims, besides: others, &tally)
    }
  }

  /// A place with the words that sum it up; the places of a finding, a priority, a milestone.
  mutating func checkFinding(_ element: YAMLValue, source: Int, texts: [String]) {
    guard let places = places(of: element, source: source) else {
      for key in texts { checkProse(element[key], []) }
      return
    }
    statements.checkPlaces(places, at: element["at"]?.range ?? element.range, &tally)
    for key in texts {
      let isSummary = key == "summary" || key == "what"
      checkProse(element[key], [places], at: isSummary ? element["at"]?.range : nil)
    }
    checkProse(element["note"], [places], isNote: true)
  }

  func places(of element: YAMLValue, source: Int) -> CitedPlaces? {
    element["at"]?.text.flatMap { Locator($0) }.map { CitedPlaces(target: resolver.target(ofSource: source), [$0]) }
  }

  /// The index of the source that an element names.
  func source(of element: YAMLValue, _ sources: [Source]) -> Int {
    element["source"]?.text.flatMap { id in sources.firstIndex { $0.id == id } } ?? 0
  }

  /// The figures of fact boxes.
  ///
  /// - Parameters:
  ///   - dates: the document's own.
  ///   - inspected: those of them that are days of its inspection.
  mutating func checkFigures(
    _ figures: [Figure], _ sources: [Source], dates: [CivilDate], inspected: [CivilDate]
  ) {
    var rest = figures[...]
    for element in file.frontMatter?["figures"]?.list ?? [] {
      // One that could not be read has been told. The others stand in the order of the file.
      guard let figure = rest.first, figure.isWritten(in: element) else {
        tally.leave(element.range, "a figure: it could not be read; mend that first")
        continue
      }
      rest.removeFirst()
      let range = element["value"]?.range ?? element.range
      guard let places = places(of: element, source: source(of: element, sources)) else {
        tally.leave(range, "the figure “\(figure.label)”: no place stands with it")
        continue
      }
      statements.checkPlaces(places, at: element["at"]?.range ?? element.range, &tally)
      statements.check(
        FigureValue(figure.value, figure.unit), figure.unit, named: figure.label, at: range,
        place: element["at"]?.range ?? range,
        places, &tally)
      if let qualifier = figure.qualifier, let value = element["qualifier"] {
        let published = FigureValue(figure.value, figure.unit)
        statements.check(qualifier: qualifier, of: published, at: value.range, places, &tally)
      }
      checkProse(element["label"], [places])
      checkProse(element["note"], [places], isNote: true)
      if let note = element["note"], note.text != nil {
        let value = FigureValue(figure.value, figure.unit)
        statements.check(note: note.prose(in: file.source.bytes), of: value, &tally)
      }
      if let on = figure.on, let value = element["on"] {
        if let published = otherPublication(than: on, saidIn: element["note"], sources) {
          let message = "the note says that this is the date of publication, which is \(published)"
          tally.report(.detail, value.range, message, hint: published)
          continue
        }
        statements.check(
          date: on, of: FigureValue(figure.value, figure.unit), known: dates, inspected: inspected, at: value.range,
          places,
          &tally)
      }
    }
  }

  /// When the sources were published, where a note says that a date is that of publication and it is none of them.
  private func otherPublication(than date: CivilDate, saidIn note: YAMLValue?, _ sources: [Source]) -> String? {
    guard note?.text?.contains("give the date of publication") ?? false else { return nil }
    let published = sources.compactMap(\.published)
    guard let first = published.first, !published.contains(date) else { return nil }
    return "\(first)"
  }

  /// Titles and dates of the sources themselves.
  ///
  /// - Parameters:
  ///   - dates: the document's own, which a title that is the writer's may give.
  ///   - council: the authority by its short name.
  mutating func checkSources(_ sources: [Source], dates: [CivilDate], council: String?) {
    for (index, element) in (file.frontMatter?["sources"]?.list ?? []).enumerated()
    where sources.indices.contains(index) {
      guard case .text(let lookup, let name) = resolver.source(index) else {
        if let value = element["text"], let name = sources[index].text {
          let message =
            "“\(name)” is not in the folder of sources, or can't be read, so that nothing here was held against it; correct the name, or put the text there"
          tally.report(.missingText, value.range, message)
        }
        continue
      }
      let details = DetailCheck(lookup, name: name)
      // A council need not name itself in its own paper.
      let isOwn = council.map { sources[index].publisher.contains($0) } ?? false
      if let value = element["published"] {
        details.check(published: sources[index].published, ofCouncil: isOwn, at: value.range, &tally)
      }
      if sources[index].kind != .primary, !isOwn, let value = element["publisher"] {
        details.check(publisher: sources[index].publisher, at: value.range, &tally)
      }
      if let value = element["title"] {
        if sources[index].kind == .primary {
          details.check(title: sources[index].title, at: value.range, &tally)
        } else {
          let dates = [sources[index].published].compactMap { $0 } + dates
          details.check(figuresOf: sources[index].title, known: dates, at: value.range, &tally)
        }
      }
    }
  }

  // MARK: - Body

  mutating func checkBody() {
    guard let body = file.document else { return }
    defer { LinkDateCheck(library: resolver.library, file: file).check(body, &tally) }
    for block in BodyProse(body, file.source.bytes, grades: grades).blocks {
      switch block {
      case .prose(let text): statements.check(text, &tally)
      case .quotation(let text, let places, let source):
        guard let places else {
          tally.leave(source, "a quotation: it names no place in a source")
          continue
        }
        statements.checkPlaces(places, at: source, &tally)
        statements.check(0..<text.count, of: text, [places], at: source, &tally)
      case .citedQuotation(let text): checkQuotation(text)
      case .unplacedQuotation(let source):
        guard !resolver.all.isEmpty else { continue }
        tally.leave(source, "a quotation: it names no place; write one as its last line, such as “> — ¶4”")
      case .table(let caption, let rows, let before):
        statements.check(table: rows, caption: caption, behind: before, &tally)
      }
    }
  }

  /// A block quotation with places in brackets: the words before each are held against it, and what stands behind the
  /// last is not checked.
  private mutating func checkQuotation(_ text: AuthorText) {
    var start = 0
    for cite in text.cites {
      let words = start..<cite.position
      start = cite.position
      statements.checkPlaces(cite.places, at: cite.source, &tally)
      guard let first = text.bytes[words].firstIndex(where: \.isWordPart) else { continue }
      statements.check(first..<words.upperBound, of: text, [cite.places], at: cite.source, &tally)
    }
    if let first = text.bytes[start...].firstIndex(where: \.isASCIILetter) {
      tally.leave(text.source(of: first..<text.count), "a quotation: no place stands behind these words")
    }
  }
}

extension Figure {
  /// Whether an element of the front matter is where the figure was read from.
  fileprivate func isWritten(in element: YAMLValue) -> Bool {
    element["label"]?.text == label && element["value"]?.text.flatMap { Quantity($0) } == value
      && element["unit"]?.text == unit.rawValue
  }
}
