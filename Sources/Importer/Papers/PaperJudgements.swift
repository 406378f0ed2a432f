import Diagnostics
import InspectionModel
import Provenance

/// Reads the grades of an inspection from a committee's paper, each with its place.
struct PaperJudgements {
  private let text: ImportedText
  private let reading: PaperReading
  private let framework: Framework
  private let authority: Authority
  private let inspected: InspectionDates
  private let places: PlaceFinder
  /// The indices of the framework's areas that have grades.
  private let graded: [Int]
  private let labels: [LabelWords]

  init(
    _ text: ImportedText, _ reading: PaperReading, _ framework: Framework, authority: Authority,
    inspected: InspectionDates
  ) {
    self.text = text
    self.reading = reading
    self.framework = framework
    self.authority = authority
    self.inspected = inspected
    places = PlaceFinder(text.text)
    graded = framework.areas.indices.filter { framework.areas[$0].isGraded }
    labels = graded.map { LabelWords(framework.areas[$0].label) }
  }

  func judgements(_ diagnostics: inout [Diagnostic]) -> [ImportedJudgement] {
    guard !framework.scale.isEmpty else { return [] }
    let lists = PaperGradeList.all(text, authority: authority, inspected: inspected)
    for list in lists {
      guard let reason = list.otherReason, let first = list.entries.first else { continue }
      let message = "these grades are left out: \(Excerpt.quoted(reason)) leads to others than those of the inspection"
      diagnostics.append(text.doubt(first.label, message))
    }
    let own = lists.filter { $0.otherReason == nil }.map(\.entries)
    let told = told(besides: lists.filter { $0.otherReason != nil })
    let lead = PaperGradeLead(text, authority: authority, inspected: inspected)
    guard own.isEmpty, told.keys.allSatisfy(framework.headline.contains),
      let common = reading.commonGrade(besides: lead.isOfOtherCouncil),
      framework.scale.contains(where: { $0.id == common.grade })
    else { return listed(entries(own), others: own, told, &diagnostics) }
    return repeated(common, &diagnostics)
  }

  // MARK: - Sentences

  /// What sentences say of each area, of this inspection.
  ///
  /// - Parameter others: the lists that are of others, and which may read as sentences.
  private func told(besides others: [PaperGradeList]) -> [Int: [SentenceGrades.Grade]] {
    let lines = others.flatMap(\.entries).map(\.label)
    let lead = PaperGradeLead(text, authority: authority, inspected: inspected)
    let grades = SentenceGrades(text, framework, graded, authority: authority).grades(in: reading.proseSentences) {
      sentence in
      lines.contains { $0.overlaps(sentence) } || reading.isEarlier(sentence)
        || lead.otherReason(above: sentence.upperBound, behind: 0) != nil
    }
    return grades.mapValues { $0.filter { own in framework.scale.contains { $0.id == own.id } } }
      .filter { !$0.value.isEmpty }
  }

  /// The judgement that sentences give of an area; without a grade where two say two.
  private func judgement(
    of area: Int, _ told: [SentenceGrades.Grade], _ diagnostics: inout [Diagnostic]
  ) -> ImportedJudgement? {
    guard let first = told.first else { return nil }
    if let other = told.first(where: { $0.id != first.id }) {
      let message =
        "the paper says “\(first.id)” of “\(framework.areas[area].label)”, and “\(other.id)” in line \(text.line(other.range)); look up which is that of this inspection"
      diagnostics.append(text.doubt(first.range, message))
      return ImportedJudgement(area: area, grade: nil, at: nil, todo: message)
    }
    let block = text.text.blocks.firstIndex { $0.range.contains(first.range.lowerBound) }
    return block.flatMap(places.place(ofBlock:)).map {
      ImportedJudgement(area: area, grade: first.id, at: $0, todo: nil)
    }
  }

  /// Of several lists the record, or the longest; where a framework has halves, each has a list of its own.
  private func entries(_ lists: [[RecordEntry]]) -> [RecordEntry] {
    let hasHalves = framework.areas.contains { $0.depth == 0 && !$0.isGraded }
    if hasHalves {
      let columns = RecordHalves.columns(of: text.text, framework)
      let isOwn = lists.joined().contains { entry in columns.contains { $0.label.overlaps(entry.label) } }
      return isOwn ? columns : lists.flatMap { $0 }
    }
    let record = text.text.record.first?.label
    return lists.first { list in list.contains { $0.label == record } } ?? lists.max { $0.count < $1.count } ?? []
  }

  // MARK: - One grade

  /// The grade of a sentence, for all areas or for the whole alone.
  private func repeated(
    _ common: PaperReading.CommonGrade, _ diagnostics: inout [Diagnostic]
  ) -> [ImportedJudgement] {
    let block = text.text.blocks.firstIndex { $0.range.contains(common.range.lowerBound) }
    let at = block.flatMap(places.place(ofBlock:))
    let all = "the paper gives one grade for all and does not name the areas; look up which are meant"
    let whole = "the paper gives a grade for the whole alone; look it up"
    let isHeadline = Set(framework.headline)
    diagnostics.append(text.doubt(common.range, common.isOfAll ? all : whole))
    return graded.map { area in
      if common.isOfAll { return ImportedJudgement(area: area, grade: common.grade, at: at, todo: all) }
      // Where a framework has several, the sentence may be about one of them.
      guard isHeadline.contains(area), isHeadline.count == 1 else {
        return ImportedJudgement(area: area, grade: nil, at: nil, todo: whole)
      }
      return ImportedJudgement(area: area, grade: common.grade, at: at, todo: nil)
    }
  }

  // MARK: - Lists

  private struct Found {
    let entry: RecordEntry
    let grade: String?
    let todo: String?
  }

  /// A list of areas, each with its grade.
  private func listed(
    _ entries: [RecordEntry], others: [[RecordEntry]], _ told: [Int: [SentenceGrades.Grade]],
    _ diagnostics: inout [Diagnostic]
  ) -> [ImportedJudgement] {
    let found = found(entries, &diagnostics)
    let differing = differing(from: entries, others)
    let headings = HeadingDoubt(text)
    var vague: String?
    defer { if let vague { diagnostics.append(text.doubt(entries.first?.label, vague)) } }
    return graded.indices.map { index in
      let area = graded[index]
      let label = framework.areas[area].label
      guard let own = found[index] else {
        if let own = judgement(of: area, told[area] ?? [], &diagnostics) { return own }
        let message = "the paper gives no grade for “\(label)”"
        diagnostics.append(text.doubt(nil, message))
        return ImportedJudgement(area: area, grade: nil, at: nil, todo: message)
      }
      if let other = differing[index], let grade = own.grade, other.grade != grade {
        let message =
          "the paper prints “\(grade)” for “\(label)”, and “\(other.grade)” in line \(text.line(other.label)); look up which is that of this inspection"
        diagnostics.append(text.doubt(own.entry.label, message))
        return ImportedJudgement(area: area, grade: nil, at: nil, todo: message)
      }
      guard let grade = own.grade else {
        let message =
          "the paper prints several grades for “\(label)”, and which is that of this inspection can't be told; look it up"
        diagnostics.append(text.doubt(own.entry.label, message))
        return ImportedJudgement(area: area, grade: nil, at: nil, todo: message)
      }
      let at = place(of: own.entry, among: entries)
      guard case .heading(let title, _)? = at, let doubt = headings.doubt(at: title) else {
        return ImportedJudgement(area: area, grade: grade, at: at, todo: own.todo)
      }
      vague = doubt
      return ImportedJudgement(area: area, grade: grade, at: at, todo: own.todo ?? doubt)
    }
  }

  /// Rows of a table may read as headings; they stand where their table does, which no paragraph parts.
  private func place(of entry: RecordEntry, among entries: [RecordEntry]) -> Locator? {
    let blocks = text.text.blocks
    func block(_ entry: RecordEntry) -> Int? {
      blocks.firstIndex { $0.whole.contains(entry.label.lowerBound) }
    }
    guard let own = block(entry) else { return nil }
    let all = entries.compactMap(block)
    let isTable =
      all.count > 1
      && !text.text.paragraphs(in: (all.min() ?? own) + 1..<(all.max() ?? own) + 1).contains { paragraph in
        !paragraph.isDoubtful && !all.contains(paragraph.block)
      }
    if let above = above(all, own) { return above }
    if areRows(all), text.text.passages(.record).contains(where: { $0.blocks.contains(own) }) {
      return .record
    }
    if blocks[own].kind == .heading, blocks[own].numbers.isEmpty, isTable,
      let place = places.place(ofRow: entry.label), case .paragraphs = place
    {
      return place
    }
    return places.place(ofBlock: own)
  }

  /// Whether a row has the number of another, which is no paragraph's, whatever else has it: “2. Children looked after”, and
  /// below it “2.1 Adoption performance”.
  private func areRows(_ rows: [Int]) -> Bool {
    rows.contains { row in
      let lead = text.text.paragraphs(in: 0..<row + 1).last { !$0.isDoubtful && row < $0.end }
      return lead.map { $0.block != row && rows.contains($0.block) && !$0.number.contains(".") } ?? false
    }
  }

  /// The paragraph above rows that have numbers of their own, as the areas of the single inspection framework: “1.
  /// Children who need help and protection” below “3.1 The judgements were:”.
  private func above(_ rows: [Int], _ own: Int) -> Locator? {
    guard let first = rows.min(), first > 0, rows.contains(where: { text.text.blocks[$0].numbers.first == "1" }),
      let lead = text.text.paragraphs(in: 0..<first).last(where: { !$0.isDoubtful }), lead.number.contains("."),
      first - lead.block <= Self.farthestLead,
      text.text.paragraphs(in: lead.block + 1..<own + 1).allSatisfy({ $0.isDoubtful || rows.contains($0.block) })
    else { return nil }
    let place = Locator.paragraphs(first: lead.number, last: nil, item: nil)
    return text.text.passages(place).isEmpty ? nil : place
  }

  /// More lines between a paragraph and its table are a page of their own.
  private static let farthestLead = 6

  private func matches(_ entries: [RecordEntry]) -> [Int?] {
    RecordHalves(text.text, framework, entries).match(entries.map { LabelWords(text.text.label(of: $0)) }, labels)
  }

  /// By the index of the area among those with grades.
  private func found(_ entries: [RecordEntry], _ diagnostics: inout [Diagnostic]) -> [Int: Found] {
    let names = AreaNames(labels, framework)
    let choice = GradeColumnChoice(
      text.text, inspected: inspected, authority: authority.shortName
    ).choice(of: entries)
    let isByColumn = entries.contains { SecondGrade.isColumnHead(text.text.label(of: $0)) }
    var found: [Int: Found] = [:]
    for (index, (entry, match)) in zip(entries, matches(entries)).enumerated() {
      var grade: String? = entry.grade
      switch choice {
      case .column(let grades): grade = grades[index]
      case .untold: grade = nil
      case nil:
        // “Good Good”, the other columns of a row, is no row of its own.
        let next = entries.dropFirst(index + 1).first { entry in
          GradeWords.grade(text.text.bytes, at: entry.label.lowerBound, before: entry.label.upperBound) == nil
        }
        // Where each half has a column of its own, that is known.
        let isOfHalf = entry.column != nil
        if isByColumn || !isOfHalf && SecondGrade(text).stands(below: entry, before: next) { grade = nil }
      }
      let label = text.text.label(of: entry)
      guard let match, grade.map({ grade in framework.scale.contains { $0.id == grade } }) ?? true else {
        let message = "“\(ImportedText.tidied(label))” is no area of \(framework.id); its grade is left out"
        diagnostics.append(text.doubt(entry.label, message))
        continue
      }
      var todo: String?
      if !names.isName(AreaNames.words(label), of: match) {
        let message =
          "the paper calls this “\(ImportedText.tidied(label))”; is it “\(framework.areas[graded[match]].label)”?"
        diagnostics.append(text.doubt(entry.label, message))
        todo = message
      }
      found[match] = Found(entry: entry, grade: grade, todo: todo)
    }
    return found
  }

  /// The first entry of another list for each area, where that list has several of them: one line may be a sentence.
  private func differing(from own: [RecordEntry], _ lists: [[RecordEntry]]) -> [Int: RecordEntry] {
    var result: [Int: RecordEntry] = [:]
    let taken = Set(own.map(\.label))
    for list in lists where !list.contains(where: { taken.contains($0.label) }) {
      let found = zip(list, matches(list)).compactMap { entry, match in match.map { ($0, entry) } }
      guard found.count >= 2 else { continue }
      for (area, entry) in found where result[area] == nil { result[area] = entry }
    }
    return result
  }
}
