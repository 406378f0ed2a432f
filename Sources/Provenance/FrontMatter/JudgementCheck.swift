package import InspectionModel

/// Checks the grades of a front matter against the text at their places and against the record of main findings.
package struct JudgementCheck {
  /// A judgement as the file has it.
  package struct Claim: Sendable {
    /// The index of the area in the framework.
    package let area: Int
    /// `good`, or `not-inspected`.
    package let grade: String
    /// Whether that is a grade, and no word for there being none.
    package let isGraded: Bool
    package let at: Locator?
    /// In the file: the grade, and the locator (the judgement where there is none).
    package let gradeRange: Range<Int>
    package let atRange: Range<Int>

    package init(
      area: Int, grade: String, isGraded: Bool = true, at: Locator?, gradeRange: Range<Int>, atRange: Range<Int>
    ) {
      self.area = area
      self.grade = grade
      self.isGraded = isGraded
      self.at = at
      self.gradeRange = gradeRange
      self.atRange = atRange
    }
  }

  private let framework: Framework
  private let text: PublishedText
  private let name: String
  private let graded: [Int]
  /// A line of the record with its grade: several where a row prints more, and no head tells which is meant.
  private struct Line {
    let label: Range<Int>
    let grades: [String]
  }

  /// By area.
  private var record: [Int: Line] = [:]
  private var headings: [Int: GradedHeading] = [:]
  private var strays: [RecordEntry] = []
  private let sentence: OverallSentence?

  /// - Parameters:
  ///   - name: that of the text, in messages.
  ///   - inspected: when; of columns for several inspections it is that one's.
  ///   - authority: its short name; of columns for several authorities it is that one's.
  package init(
    _ framework: Framework,
    _ text: PublishedText,
    name: String,
    inspected: InspectionDates = .notKnown,
    authority: String? = nil
  ) {
    self.framework = framework
    let single = OtherReports.without(in: text, inspected: inspected) ?? text
    let text = EarlierColumns.without(in: single, inspected: inspected, authority: authority) ?? single
    self.text = text
    self.name = name
    graded = framework.areas.indices.filter { framework.areas[$0].isGraded }
    let areas = graded.map { LabelWords(framework.areas[$0].label) }
    let entries = RecordHalves.entries(of: text, framework).filter { !text.isStatement($0) }
    let matches = RecordHalves(text, framework, entries).match(entries.map { LabelWords(text.label(of: $0)) }, areas)
    let choice = GradeColumnChoice(text, inspected: inspected, authority: authority).choice(of: entries)
    for (index, (entry, match)) in zip(entries, matches).enumerated() {
      guard let match else {
        strays.append(entry)
        continue
      }
      let grades =
        switch choice {
        case .column(let grades): grades[index].map { [$0] } ?? []
        case .untold(let rows): rows[index]
        case nil: [entry.grade]
        }
      record[graded[match]] = Line(label: entry.label, grades: grades)
    }
    sentence = OverallSentence(text) { id in framework.scale.contains { $0.id == id } }
    // The last line of a table of grades stands right above a paragraph, as a heading does.
    let summary = text.passages(.record).map(\.blocks)
    // Rows of a record that stand one below the other read as headings, too, but head no paragraphs.
    let isRecorded = text.isNumbered && record.count > 2
    // The sentence with the grade of the whole heads no area, and neither does the last row of a table.
    let whole = sentence?.block
    let rows = record.values.map(\.label)
    let bodyHeadings = text.gradedHeadings.filter { heading in
      !summary.contains { $0.contains(heading.block) } && !(isRecorded && heading.paragraph == nil)
        && heading.block != whole && !rows.contains { $0.overlaps(heading.label) }
    }
    // Of two halves whose areas go by the same names either may stand first.
    let halves = ReportHalves(text, framework, outside: summary)
    let order = halves.order(of: graded.map { framework.areas[$0].path }).map { (area: graded[$0], words: areas[$0]) }
    let labels = bodyHeadings.map { LabelWords(text.bytes[$0.label]) }
    let found = LabelAlignment.match(labels, order.map(\.words)) { line, index in
      let root = halves.root(ofBlock: bodyHeadings[line].block)
      return root.map { framework.areas[order[index].area].path.hasPrefix($0 + "/") } ?? true
    }
    for (heading, match) in zip(bodyHeadings, found) {
      if let match { headings[order[match].area] = heading }
    }
  }

  /// - Parameters:
  ///   - judged: the areas that the file says anything of, with a grade or without.
  ///   - list: where the judgements stand in the file, for what is missing there.
  package func check(_ claims: [Claim], judged: Set<Int>, list: Range<Int>, _ tally: inout ProvenanceTally) {
    for claim in claims { check(claim, &tally) }
    for area in record.keys.sorted() where !judged.contains(area) {
      guard let entry = record[area], let grade = entry.grades.first else { continue }
      let path = framework.areas[area].path
      let message =
        "the record of \(name) has “\(text.string(entry.label)): \(GradeLookup.words(grade))”, and \(path) is missing here; add its judgement"
      tally.report(.recordGap, gap(before: area, claims) ?? list, message, hint: path)
    }
    for entry in strays {
      tally.leave(list, "the record's line “\(text.string(entry.label))”: no area of the framework has this name")
    }
  }

  /// The judgement behind which a missing one belongs, so that two gaps are two places.
  private func gap(before area: Int, _ claims: [Claim]) -> Range<Int>? {
    claims.last { $0.area < area }.map { $0.gradeRange.lowerBound..<$0.gradeRange.lowerBound }
  }

  private func check(_ claim: Claim, _ tally: inout ProvenanceTally) {
    let label = framework.areas[claim.area].label
    if !claim.isGraded { return checkUngraded(claim, label, &tally) }
    let expected = (headings[claim.area].map { [$0.grade] } ?? []) + (record[claim.area]?.grades ?? [])
    guard let at = claim.at else {
      return checkGrade(claim, expected, "the record of \(name)", label, &tally)
    }
    let passages = text.passages(at)
    guard !passages.isEmpty else {
      let message = PlaceWords.missing(at, in: text, name)
      return tally.report(.unknownPlace, claim.atRange, message.text, hint: message.hint)
    }
    tally.counts.places += 1
    if at == .record {
      guard let entry = record[claim.area] else {
        return tally.report(
          .grade, claim.atRange,
          "the record of \(name) has no line “\(label)”; cite the paragraph that gives this grade")
      }
      return checkGrade(claim, entry.grades, "the record of \(name)", label, &tally)
    }
    if let heading = headings[claim.area], let paragraph = heading.paragraph {
      if let printed = ownLine(of: claim, at, passages, besides: paragraph) {
        return checkGrade(claim, printed, "\(at) of \(name)", label, &tally)
      }
      let meant = Locator.paragraphs(first: paragraph, last: nil, item: nil)
      if !Self.starts(at, with: paragraph) {
        let message = "the grade of “\(label)” stands above ¶\(paragraph) of \(name), not at \(at)"
        tally.report(.grade, claim.atRange, message, hint: meant.description)
      }
      return checkGrade(claim, expected, "\(meant) of \(name)", label, &tally)
    }
    checkLine(claim, at, passages, expected, label, &tally)
  }

  /// The grades that a paper gives at a paragraph of its own, where the report that is appended to it counts its
  /// paragraphs from 1 again: at “2.1”, and above the report’s “10”. Nil where it gives none there.
  private func ownLine(
    of claim: Claim, _ at: Locator, _ passages: [Passage], besides paragraph: String
  ) -> [String]? {
    guard case .paragraphs(let first, _, _) = at, first.contains("."), !paragraph.contains(".") else { return nil }
    if let line = record[claim.area], isBelow(line, passages), line.grades.contains(claim.grade) { return line.grades }
    return GradeLookup(text).namedGrades(at).contains(claim.grade) ? [claim.grade] : nil
  }

  /// Whether a line of the record stands in a paragraph, or below it in rows with numbers of their own: “1. Children who
  /// need help and protection” below “3.1 The judgements were:”.
  private func isBelow(_ line: Line, _ passages: [Passage]) -> Bool {
    guard let passage = passages.first else { return false }
    if passages.contains(where: { $0.ranges.contains { $0.contains(line.label.lowerBound) } }) { return true }
    guard let block = text.blocks.firstIndex(where: { $0.whole.contains(line.label.lowerBound) }),
      block > passage.blocks.lowerBound
    else { return false }
    return text.paragraphs(in: passage.blocks.lowerBound + 1..<block + 1).allSatisfy { paragraph in
      paragraph.isDoubtful || !paragraph.number.contains(".")
        || record.values.contains { text.blocks[paragraph.block].whole.contains($0.label.lowerBound) }
    }
  }

  /// That no grade is printed for what is said to have none.
  private func checkUngraded(_ claim: Claim, _ label: String, _ tally: inout ProvenanceTally) {
    guard let printed = record[claim.area]?.grades.first ?? headings[claim.area]?.grade else { return }
    let message = "\(name) grades “\(label)” \(GradeLookup.words(printed)); write this grade"
    tally.report(.grade, claim.gradeRange, message, hint: printed)
  }

  /// Whether a place is, or starts with, a paragraph; of a heading nothing is asked.
  private static func starts(_ at: Locator, with paragraph: String) -> Bool {
    if case .paragraphs(let first, _, _) = at { return first == paragraph }
    return true
  }

  /// A grade in a line of its own, or in the words of a paragraph.
  private func checkLine(
    _ claim: Claim,
    _ at: Locator,
    _ passages: [Passage],
    _ expected: [String],
    _ label: String,
    _ tally: inout ProvenanceTally
  ) {
    if let entry = record[claim.area], passages.contains(where: { text.entry($0.core) != nil }) {
      if !passages.contains(where: { $0.core.contains(entry.label.lowerBound) }) {
        if let own = sameLine(as: entry, in: passages) {
          return checkGrade(claim, [own.grade], "\(at) of \(name)", label, &tally)
        }
        let message = "\(at) of \(name) is about “\(text.string(passages[0].core))”, not about “\(label)”"
        return tally.report(.grade, claim.atRange, message)
      }
      return checkGrade(claim, entry.grades, "\(at) of \(name)", label, &tally)
    }
    // A grade may stand above its label, which reads as a heading then.
    if case .heading(_, nil) = at, let line = record[claim.area],
      passages.contains(where: { isLabel(line, of: $0) })
    {
      return checkGrade(claim, line.grades, "\(at) of \(name)", label, &tally)
    }
    if expected.isEmpty, framework.headline == [claim.area], let sentence,
      passages.contains(where: { $0.blocks.contains(sentence.block) })
    {
      return checkGrade(claim, [sentence.grade], "\(at) of \(name)", label, &tally)
    }
    // “The council was judged good overall. All areas were good, except …”
    let whole = expected.isEmpty && framework.headline == [claim.area] ? overallGrades(in: passages) : []
    if whole.contains(claim.grade) { return checkGrade(claim, whole, "\(at) of \(name)", label, &tally) }
    let found = GradeLookup(text).grades(at)
    if found.isEmpty, case .paragraphs(let first, _, _) = at, first.contains("."), let line = record[claim.area],
      isBelow(line, passages)
    {
      return checkGrade(claim, line.grades, "\(at) of \(name)", label, &tally)
    }
    if found.isEmpty {
      let message = "\(at) of \(name) names no grade; cite the paragraph that gives the grade of “\(label)”"
      return tally.report(.grade, claim.atRange, message)
    }
    if !expected.isEmpty, record[claim.area] != nil, !speaks(of: label, passages) {
      let message = "\(at) of \(name) says nothing of “\(label)”, which its record grades; cite “record”"
      return tally.report(.grade, claim.atRange, message, hint: "record")
    }
    checkGrade(claim, expected.isEmpty ? found : expected, "\(at) of \(name)", label, &tally)
  }

  /// Whether passages, or the headings above them, have a word of an area's name.
  private func speaks(of label: String, _ passages: [Passage]) -> Bool {
    let words = LabelWords(label).different
    return passages.contains { passage in
      let blocks = max(0, passage.blocks.lowerBound - 2)..<passage.blocks.upperBound
      return blocks.contains { LabelWords(text.bytes[text.blocks[$0].whole]).different.shared(with: words) > 0 }
    }
  }

  /// Those of the sentences of some passages that say what was found overall.
  private func overallGrades(in passages: [Passage]) -> [String] {
    passages.flatMap(\.ranges).flatMap { PublishedSentences.ranges(in: text.bytes, $0) }
      .filter { text.bytes[$0].smallLetters.holds(Array("overall".utf8)) }
      .flatMap { GradeWords.grades(text.bytes, $0).map(\.id) }
  }

  /// Whether what stands below a heading stands below a line of the record.
  private func isLabel(_ line: Line, of passage: Passage) -> Bool {
    let first = passage.blocks.lowerBound
    return (max(0, first - 1)...first).contains { block in
      text.blocks.indices.contains(block) && text.blocks[block].whole.contains(line.label.lowerBound)
    }
  }

  /// A line of the passages with the words of one of the record, and not of the record itself: a paper may have a list
  /// twice, as the council saw itself and as it was found.
  private func sameLine(as line: Line, in passages: [Passage]) -> RecordEntry? {
    let words = LabelWords(text.bytes[line.label]).different
    return passages.lazy.compactMap { self.text.entry($0.core) }.first { entry in
      let others = LabelWords(self.text.bytes[entry.label]).different
      return others.count == words.count && others.shared(with: words) == words.count
        && !self.record.values.contains { $0.label.overlaps(entry.label) }
    }
  }

  private func checkGrade(
    _ claim: Claim,
    _ expected: [String],
    _ place: String,
    _ label: String,
    _ tally: inout ProvenanceTally
  ) {
    guard !expected.isEmpty else {
      return tally.leave(claim.gradeRange, "the grade of “\(label)”: \(name) has no line for it")
    }
    if expected.contains(claim.grade) {
      tally.counts.grades += 1
      return
    }
    let printed = GradeLookup.words(expected[0])
    let message = "\(place) grades “\(label)” \(printed), not \(GradeLookup.words(claim.grade))"
    tally.report(.grade, claim.gradeRange, message, hint: expected[0])
  }
}
