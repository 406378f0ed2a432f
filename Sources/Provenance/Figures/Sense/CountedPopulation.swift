import InspectionModel

/// Whom a number counts, by the terms of children's services that stand right behind it: “137 children who were the
/// subject of a child protection plan”.
///
/// Paragraphs that open a report count one population after another, all of them children at the time of the inspection.
/// The few words by which they differ are everywhere in the text, and so weigh little with `FigureRivals`.
struct CountedPopulation {
  private enum Term: Hashable {
    case lookedAfter, protectionPlan, inNeed, careLeaver, schoolAge, girl, boy, youngCarer, fosterCarer, adopted,
      privatelyFostered, guardianship, socialWorker, missing
  }

  private let rivals: FigureRivals

  init(_ places: PrintedPlaces) { rivals = FigureRivals(places) }

  /// The figure of the places that counts whom the writer's words name, where his own counts others wherever they have it.
  func other(than figure: FigureMention, in sentence: FigureStretch) -> FigureValue? {
    guard figure.value.kind == .number, FigureRivals.isCounted(figure, sentence),
      // “two thirds of the 495 were of school age”
      !FigureContext.isWhole(figure, sentence)
    else { return nil }
    let own = Self.terms(behind: figure.range, sentence.bytes, sentence.range)
    // What the sentence says anywhere may be whom the figure counts: “School-age children made up 322 of those in care”.
    let said = Self.terms(in: Paraphrase.words(sentence.bytes[sentence.range]))
    guard !own.isEmpty, let all = rivals.rivals(of: .number) else { return nil }
    let bytes = rivals.lookup.text.bytes
    func terms(_ printed: FigureVicinity) -> Set<Term> {
      Self.terms(behind: printed.range, bytes, printed.range.lowerBound..<bytes.count)
    }
    let mine = all.filter { FigureSet.says(figure.value, $0.value) }
    guard !mine.isEmpty, !rivals.isInTable(mine),
      mine.allSatisfy({ printed in
        let counted = terms(printed)
        return !counted.isEmpty && counted.isDisjoint(with: said)
      })
    else { return nil }
    let others = all.filter { printed in
      !FigureSet.says(figure.value, printed.value) && !rivals.isInTable([printed])
        && !terms(printed).isDisjoint(with: own)
        && !sentence.figures.contains { FigureSet.says($0.value, printed.value) }
    }
    return others.first?.value
  }

  /// So many words behind a figure may say whom it counts.
  private static let reach = 12

  private static func terms(behind figure: Range<Int>, _ bytes: [UInt8], _ bounds: Range<Int>) -> Set<Term> {
    let rest = bytes[figure.upperBound..<min(bounds.upperBound, figure.upperBound + 110)]
    var end = rest.startIndex
    // Up to the end of the clause, or to the next number, whose words these are.
    while end < rest.endIndex, !Clauses.isEnd(rest[end]), !rest[end].isDigit { end += 1 }
    // “The council looked after 495 children.”
    let lead = Paraphrase.words(bytes[max(0, figure.lowerBound - 16)..<figure.lowerBound])
    let isLookedAfter = lead.suffix(2) == ["looked", "after"]
    return terms(in: Array(Paraphrase.words(rest[..<end]).prefix(reach))).union(isLookedAfter ? [.lookedAfter] : [])
  }

  private static func terms(in words: [String]) -> Set<Term> {
    var found: Set<Term> = []
    for (i, word) in words.enumerated() {
      let next = i + 1 < words.count ? words[i + 1] : ""
      switch (word, next) {
      case ("looked", "after"): found.insert(.lookedAfter)
      case ("in", "care"): found.insert(.lookedAfter)
      case ("protection", "plan"), ("protection", "plans"), ("a", "plan"), ("with", "plans"), ("on", "plans"):
        found.insert(.protectionPlan)
      case ("in", "need"): if i + 2 >= words.count || words[i + 2] != "of" { found.insert(.inNeed) }
      case ("care", "leaver"), ("care", "leavers"), ("leaving", "care"), ("left", "care"): found.insert(.careLeaver)
      case ("school", "age"): found.insert(.schoolAge)
      case ("girls", _), ("females", _): found.insert(.girl)
      case ("boys", _), ("males", _): found.insert(.boy)
      case ("young", "carers"): found.insert(.youngCarer)
      case ("foster", "carers"), ("foster", "homes"), ("fostering", "households"): found.insert(.fosterCarer)
      case ("adopted", _), ("adoptions", _): found.insert(.adopted)
      case ("privately", "fostered"), ("private", "fostering"): found.insert(.privatelyFostered)
      case ("special", "guardianship"): found.insert(.guardianship)
      case ("social", "workers"): found.insert(.socialWorker)
      case ("missing", _): found.insert(.missing)
      default: continue
      }
    }
    return found
  }
}
