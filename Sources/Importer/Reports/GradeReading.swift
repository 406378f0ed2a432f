import Diagnostics
import InspectionModel
import Provenance

/// Reads every judgement of a report, from the record or summary of grades, the grade lines under headings and the
/// sentence that gives the grade of the whole, and compares them with each other.
struct GradeReading {
  private struct Witness {
    let name: String
    let grade: String
    let range: Range<Int>
    /// The line of the grade, where that stands below what it grades.
    var line: Range<Int>?
  }

  private let text: ImportedText
  private let framework: Framework
  private let graded: [Int]
  private let places: PlaceFinder
  private let halves: ReportHalves
  private let names: AreaNames
  /// By area.
  private var record: [Int: RecordEntry] = [:]
  /// Where the record prints those of an earlier inspection, too: those of this one; nil where that can't be told.
  private var chosen: [Int: String?] = [:]
  private var headings: [Int: GradedHeading] = [:]
  /// The grade of the whole.
  private var sentence: OverallSentence?
  /// What the body says elsewhere, of areas without a graded heading.
  private var body: [Int: BodyGrades.Grade] = [:]

  init(_ text: ImportedText, _ framework: Framework, _ diagnostics: inout [Diagnostic]) {
    self.text = text
    self.framework = framework
    places = PlaceFinder(text.text)
    graded = framework.areas.indices.filter { framework.areas[$0].isGraded }
    let areas = graded.map { LabelWords(framework.areas[$0].label) }
    let summary = text.text.passages(.record).map(\.blocks)
    halves = ReportHalves(text.text, framework, outside: summary)
    names = AreaNames(areas, framework)
    let inspected = TitlePage(text).inspected?.value ?? .notKnown
    let earlier = EarlierYears(text, inspected)
    let entries = earlier.without(text.text.record)
    let labels = entries.map { AreaNames.words(text.text.label(of: $0)) }
    let matches = RecordHalves(text.text, framework, entries).match(labels, areas) { [names] in
      names.isName(labels[$0], of: $1)
    }
    sentence = OverallSentence(text.text) { id in framework.scale.contains { $0.id == id } }
    let choice = GradeColumnChoice(text.text, inspected: inspected).choice(of: entries)
    for (index, (entry, match)) in zip(entries, matches).enumerated() {
      if let match, isInScale(entry.grade) {
        record[graded[match]] = entry
        switch choice {
        case .column(let grades): chosen[graded[match]] = .some(grades[index].flatMap { isInScale($0) ? $0 : nil })
        case .untold: chosen[graded[match]] = .some(nil)
        case nil: break
        }
      } else if !isSentence(entry) {
        reportStray(entry, isInScale: match == nil, &diagnostics)
      }
    }
    // The last cell of a summary stands right above a paragraph, as a heading does.
    let lines = text.text.gradedHeadings.filter { line in
      !summary.contains { $0.contains(line.block) } && !text.text.isEarlierGrade(line.label.lowerBound)
        && !earlier.isEarlier(line.label)
    }
    for stray in readHeadings(lines, areas) { reportStray(stray, &diagnostics) }
    body = BodyGrades(text, framework).grades(outside: summary, earlier)
    reportHeadings(entries, &diagnostics)
  }

  /// - Returns: the headings that are graded, and can't be taken.
  private mutating func readHeadings(_ lines: [GradedHeading], _ areas: [LabelWords]) -> [GradedHeading] {
    let printed = lines.map { text.text.string($0.label) + " " + ($0.rest.map(text.text.string) ?? "") }
    let labels = printed.map(AreaNames.words)
    func mayBe(_ line: Int, _ area: Int) -> Bool {
      let root = halves.root(ofLabel: printed[line]) ?? halves.root(ofBlock: lines[line].block)
      return names.isName(labels[line], of: area)
        && (root.map { framework.areas[graded[area]].path.hasPrefix($0 + "/") } ?? true)
    }
    let matches = LabelAlignment.match(labels, areas, mayBe: mayBe)
    let untold = AreaTwins(areas).untold(matches, mayBe: mayBe)
    var strays: [GradedHeading] = []
    for (index, (line, match)) in zip(lines, matches).enumerated() {
      if let match, isInScale(line.grade) {
        let half = halves.above(block: line.block)
        let isBelow = half.map { framework.areas[graded[match]].path.hasPrefix($0 + "/") } ?? false
        if untold.contains(index), !isBelow { strays.append(line) } else { headings[graded[match]] = line }
      } else if match != nil || isNumbered(line) && !names.isName(labels[index]) {
        strays.append(line)
      }
    }
    return strays
  }

  /// Whether a heading has its grade as “Grade 2 (good)”, which nothing but a judgement has.
  private func isNumbered(_ line: GradedHeading) -> Bool {
    text.letters(text.text.blocks[line.block].range).contains("grade")
  }

  /// A text may have words of grades that its framework does not know, as that of another report within it has.
  private func isInScale(_ grade: String) -> Bool { framework.scale.contains { $0.id == grade } }

  private func reportStray(_ line: GradedHeading, _ diagnostics: inout [Diagnostic]) {
    let label = Excerpt.quoted(text.words(line.label))
    let isArea = names.isName(AreaNames.words(text.words(line.label)))
    let message =
      isInScale(line.grade)
      ? "\(label) is graded here, and \(isArea ? Self.untold : "no area of the framework \(framework.id) has this name"); it is left out"
      : "“\(GradeLookup.words(line.grade))” is no grade of the framework \(framework.id); the heading \(label) is left out"
    diagnostics.append(text.doubt(line.label, message))
  }

  private func reportStray(_ entry: RecordEntry, isInScale: Bool, _ diagnostics: inout [Diagnostic]) {
    let label = Excerpt.quoted(ImportedText.tidied(text.text.label(of: entry)))
    let isArea = names.isName(AreaNames.words(text.text.label(of: entry)))
    let message =
      isInScale
      ? "\(label) is graded here, and \(isArea ? Self.untold : "no area of the framework \(framework.id) has this name"); it is left out"
      : "“\(GradeLookup.words(entry.grade))” is no grade of the framework \(framework.id); the line \(label) is left out"
    diagnostics.append(text.doubt(entry.label, message))
  }

  private static let untold = "which of the areas of that name it is can't be told"

  /// A record may print the heading of another half above some of its lines; the order of the report decides.
  private func reportHeadings(_ entries: [RecordEntry], _ diagnostics: inout [Diagnostic]) {
    let roots = framework.areas.filter { $0.depth == 0 && !$0.isGraded }
    var told: Set<Int> = []
    for (area, entry) in record.sorted(by: { $0.key < $1.key }) {
      guard let heading = entry.heading, told.insert(heading.lowerBound).inserted else { continue }
      let words = text.letters(heading)
      guard let printed = roots.first(where: { ImportedText.letters($0.label) == words }) else { continue }
      let root = framework.areas[area].path.prefix { $0 != "/" }
      guard printed.path != root, let meant = roots.first(where: { $0.path == root }) else { continue }
      let message =
        "the record prints “\(printed.label)” above “\(framework.areas[area].label)”, which by the order of the report belongs to “\(meant.label)”; it is taken so"
      diagnostics.append(text.doubt(heading, message))
    }
  }

  /// Whether a line is the sentence with the grade of the whole, and no row of its own.
  private func isSentence(_ entry: RecordEntry) -> Bool {
    guard let sentence, sentence.grade == entry.grade else { return false }
    return text.text.blocks[sentence.block].whole.contains(entry.label.lowerBound)
  }

  // MARK: - Judgements

  func judgements(_ diagnostics: inout [Diagnostic]) -> [ImportedJudgement] {
    graded.map { judgement($0, &diagnostics) }
  }

  private func judgement(_ area: Int, _ diagnostics: inout [Diagnostic]) -> ImportedJudgement {
    let label = framework.areas[area].label
    let isOverall = framework.headline == [area]
    var witnesses: [Witness] = []
    if let entry = record[area], let grade = chosen[area] ?? entry.grade {
      witnesses.append(Witness(name: "the record", grade: grade, range: entry.label))
    }
    if let heading = headings[area] {
      witnesses.append(
        Witness(
          name: "the heading", grade: heading.grade, range: heading.label, line: text.text.blocks[heading.block].range))
    } else if let own = body[area], isInScale(own.grade) {
      witnesses.append(Witness(name: "the heading", grade: own.grade, range: own.range))
    }
    if isOverall, let sentence {
      witnesses.append(
        Witness(name: "the sentence", grade: sentence.grade, range: text.text.blocks[sentence.block].range))
    }
    var todo: String?
    if let entry = record[area], let choice = chosen[area], choice == nil {
      let message =
        "the record prints several grades for “\(label)”, and which is that of this inspection can't be told"
      diagnostics.append(text.doubt(entry.label, message))
      todo = message
    }
    guard let first = witnesses.first else {
      if let todo { return ImportedJudgement(area: area, grade: nil, at: nil, todo: todo) }
      let message = "no grade was found for “\(framework.fullLabel(ofArea: area))”; look it up in the report"
      diagnostics.append(text.doubt(nil, message))
      return ImportedJudgement(
        area: area, grade: nil, at: nil, todo: "no grade was found in the text; write it, or why there is none")
    }
    if let other = witnesses.first(where: { $0.grade != first.grade }) {
      let said = "\(first.name) (line \(text.line(first.range))) says \(GradeLookup.words(first.grade))"
      let but = "\(other.name) (line \(text.line(other.range))) \(GradeLookup.words(other.grade))"
      diagnostics.append(text.doubt(other.range, "of “\(label)” \(said), and \(but); decide which is right"))
      todo = "\(said), and \(but); decide which is right"
    }
    if let other = witnesses.lazy.compactMap(otherNumber).first {
      diagnostics.append(text.doubt(other.range, "of “\(label)” \(other.message)"))
      todo = todo ?? other.message
    }
    let at = place(area)
    if at == nil {
      diagnostics.append(text.doubt(first.range, "no place could be given for the grade of “\(label)”; find one"))
      todo = todo ?? "give the place of this grade"
    }
    return ImportedJudgement(area: area, grade: first.grade, at: at, todo: todo)
  }

  /// A grade’s number and its words may contradict each other: “Grade 3 (good)”.
  private func otherNumber(_ witness: Witness) -> (range: Range<Int>, message: String)? {
    let bytes = text.text.bytes
    let start = witness.range.lowerBound
    guard let block = block(at: start), witness.name != "the sentence" else { return nil }
    let end = min(text.text.blocks[block].whole.upperBound, start + 260)
    let own = bytes[start..<max(start, end)].split { $0 == 0x0A || $0 == 0x0D }.prefix(3)
    let below = witness.line.map { [bytes[$0.lowerBound..<min($0.upperBound, $0.lowerBound + 260)]] } ?? []
    for line in own + below {
      let words = text.words(line.startIndex..<line.endIndex).lowercased()
      guard let mark = words.firstRange(of: "grade ") else { continue }
      guard let number = words[mark.upperBound...].first?.wholeNumberValue, number > 0,
        framework.scale.indices.contains(number - 1), framework.scale[number - 1].id != witness.grade
      else { return nil }
      let message =
        "\(witness.name) (line \(text.line(line.startIndex..<line.endIndex))) says grade \(number) and \(GradeLookup.words(witness.grade)), which are two; decide which is right"
      return (line.startIndex..<line.endIndex, message)
    }
    return nil
  }

  /// The first numbered paragraph under the graded heading; else the record; else the item, heading or sentence.
  private func place(_ area: Int) -> Locator? {
    if let heading = headings[area], let number = heading.paragraph, isRightBelow(heading) {
      return .paragraphs(first: number, last: nil, item: nil)
    }
    if let entry = record[area] {
      let isInRecord = text.text.passages(.record).contains { passage in
        passage.ranges.contains { $0.overlaps(entry.label) }
      }
      if isInRecord { return .record }
      return block(at: entry.label.lowerBound).flatMap(places.place(ofBlock:))
    }
    if let heading = headings[area] { return places.place(ofBlock: heading.block) }
    if let own = body[area] { return block(at: own.range.lowerBound).flatMap(places.place(ofBlock:)) }
    return sentence.flatMap { places.place(ofBlock: $0.block) }
  }

  /// Whether no other graded heading comes before a heading's first paragraph.
  private func isRightBelow(_ heading: GradedHeading) -> Bool {
    guard let paragraph = text.text.paragraphs.first(where: { $0.block > heading.block && !$0.isDoubtful }) else {
      return false
    }
    return !text.text.gradedHeadings.contains { $0.block > heading.block && $0.block < paragraph.block }
  }

  private func block(at offset: Int) -> Int? { text.text.blocks.firstIndex { $0.whole.contains(offset) } }

  /// The half of the report that a block stands in, by the headings of the halves, else by the last graded heading
  /// above it: `looked-after`.
  func root(ofBlock block: Int) -> String? {
    if let root = halves.root(ofBlock: block) { return root }
    let above = headings.filter { $0.value.block < block }.max { $0.value.block < $1.value.block }
    return above.map { String(framework.areas[$0.key].path.prefix { $0 != "/" }) }
  }
}
