import InspectionModel
import Provenance

/// A list of grades that a committee's paper prints, and whether it is that of the inspection: a paper prints what the
/// council said of itself, what its neighbours got, and what was before, too.
struct PaperGradeList {
  let entries: [RecordEntry]
  /// The words of its lead that say that the grades are others; nil where none do.
  let otherReason: String?

  /// Those of a paper, in the order of the text, without the sentences that stand among them.
  static func all(_ text: ImportedText, authority: Authority, inspected: InspectionDates) -> [PaperGradeList] {
    var end = 0
    return text.text.gradeLists.compactMap { list in
      let own = list.filter { !text.text.isStatement($0) }
      guard let first = own.first, let last = own.last else { return nil }
      let lead = PaperGradeLead(text, authority: authority, inspected: inspected)
      // Where each row has several grades, the head tells which are whose.
      let hasColumns =
        text.hadColumns(in: first.label.lowerBound..<max(first.label.lowerBound, last.label.upperBound))
        || GradeColumnChoice(text.text, inspected: inspected).choice(of: own) != nil
      let reason = hasColumns ? nil : lead.otherReason(above: first.label.lowerBound, behind: end)
      end = last.label.upperBound
      return PaperGradeList(entries: own, otherReason: reason)
    }
  }
}

/// The words that lead to a list of grades.
struct PaperGradeLead {
  private let text: ImportedText
  private let authority: Authority
  private let inspected: InspectionDates

  init(_ text: ImportedText, authority: Authority, inspected: InspectionDates) {
    self.text = text
    self.authority = authority
    self.inspected = inspected
  }

  /// What the sentences right above a list say of another inspection, another council or no inspection at all.
  ///
  /// - Parameter end: of the list before.
  func otherReason(above offset: Int, behind end: Int) -> String? {
    // The sentence next to the list is the one that counts; what it leaves open, the one before says.
    for sentence in sentences(above: offset, behind: end).reversed() {
      let words = text.words(sentence)
      if isOther(words, sentence) { return words }
      if isOwn(words, sentence) { return nil }
    }
    return nil
  }

  /// Those of the paragraph above, and of the caption or the heading between it and the list.
  private func sentences(above offset: Int, behind end: Int) -> [Range<Int>] {
    let blocks = text.text.blocks
    guard let own = blocks.lastIndex(where: { $0.whole.lowerBound <= offset }) else { return [] }
    var first = own
    while first > 0, own - first < 3, blocks[first - 1].range.upperBound > end {
      first -= 1
      if blocks[first].kind == .paragraph || !blocks[first].numbers.isEmpty { break }
    }
    return (first...own).flatMap { index -> [Range<Int>] in
      // What the head of its own table says is a matter of the columns.
      if case .table = blocks[index].kind { return [] }
      let range = blocks[index].range
      let upper = min(range.upperBound, offset)
      return range.lowerBound < upper ? text.sentences(range.lowerBound..<upper) : []
    }
  }

  /// Whether a sentence gives its grade to another council.
  func isOfOtherCouncil(_ sentence: Range<Int>) -> Bool {
    let words = text.words(sentence)
    return namesOther(words) || namesOtherSubject(words)
  }

  /// “Neighbouring Norham was judged good overall”: a name right before the verb that is not the council’s.
  private func namesOtherSubject(_ words: String) -> Bool {
    let all = words.split { !$0.isLetter && $0 != "-" && $0 != "’" && $0 != "'" }
    guard let verb = all.firstIndex(where: { ["was", "were", "is", "are", "has", "had"].contains($0) }) else {
      return false
    }
    let names = all[..<verb].reversed().prefix { $0.first?.isUppercase == true }
    let own = [authority.name, authority.shortName].flatMap { $0.split { !$0.isLetter } }
    return !names.isEmpty && names.first.map { !Self.subjects.contains($0.lowercased()) } == true
      && !names.contains { name in
        own.contains { ImportedText.letters(String(name)).hasPrefix(ImportedText.letters(String($0))) }
      }
  }

  /// What a grade is said of where no council is named.
  private static let subjects: Set = [
    "it", "they", "this", "which", "that", "we", "council", "authority", "borough", "county", "city", "department",
    "directorate", "service", "services", "effectiveness", "judgement", "grade", "ofsted", "inspectors", "inspection",
    "overall", "leadership", "practice", "performance", "children’s", "children's", "outcome", "outcomes", "rating",
    "result", "report", "ilacs", "sif", "slac", "lea", "la",
  ]

  private func isOther(_ words: String, _ sentence: Range<Int>) -> Bool {
    let small = words.lowercased()
    let letters = ImportedText.letters(words)
    let marks = [
      "assesseditself", "assessedthemselves", "selfassess", "selfevaluat", "ownassessment", "ownjudgement", "ownview",
      "mockinspection", "peerreview", "nextinspection", "previousinspection", "lastinspection", "earlierinspection",
      "inspectionbefore", "beforetheinspection", "predict", "forecast", "aspir", "neighbours", "otherboroughs",
      "othercouncils", "otherauthorities",
    ]
    if marks.contains(where: letters.contains) { return true }
    let aims: Set = [
      "aim", "aims", "aimed", "target", "targets", "expects", "expected", "hopes", "goal", "goals", "want", "wants",
      "ambition", "ambitions",
    ]
    if small.split(whereSeparator: { !$0.isLetter }).contains(where: { aims.contains(String($0)) }) { return true }
    return namesOther(words) || isPast(sentence)
  }

  private func isOwn(_ words: String, _ sentence: Range<Int>) -> Bool {
    let letters = ImportedText.letters(words)
    if ["ofsted", "inspectors", "theinspection"].contains(where: letters.contains) { return true }
    return isOwnName(letters) || years(sentence).contains { $0 == inspected.end?.year }
  }

  private func isOwnName(_ letters: String) -> Bool {
    [authority.name, authority.shortName].map(ImportedText.letters).contains { $0.count > 2 && letters.contains($0) }
  }

  /// Whether all years that a sentence has are before that of the inspection.
  private func isPast(_ sentence: Range<Int>) -> Bool {
    guard let own = inspected.end?.year, let last = years(sentence).max() else { return false }
    return last < own
  }

  private func years(_ range: Range<Int>) -> [Int] {
    FigureFinder.figures(in: text.text.bytes, range).filter { $0.value.kind == .date && $0.value.year > 0 }
      .map(\.value.year)
  }

  /// “The London Borough of Bexley”, “Bexley Borough Council”: a council by its full name that is not the one.
  private func namesOther(_ words: String) -> Bool {
    if isOwnName(ImportedText.letters(words)) { return false }
    let names = words.split { !$0.isLetter && $0 != "-" && $0 != "’" && $0 != "'" }
    func isCapital(_ index: Int) -> Bool { names.indices.contains(index) && names[index].first?.isUppercase == true }
    return names.indices.contains { index in
      switch names[index] {
      case "Borough", "City", "County":
        isCapital(index + 1) && names[index + 1] == "Council" && isCapital(index - 1)
          || names.indices.contains(index + 2) && names[index + 1] == "of" && isCapital(index + 2)
      case "Council": isCapital(index - 1) && index > 1
      default: false
      }
    }
  }
}
