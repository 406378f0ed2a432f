import InspectionModel

/// What a graded heading grades, against what a sentence gives its grade to: “the overall grade for looked after children
/// [¶12]” where ¶12 is on safeguarding and ¶97 on looked after children.
struct GradedArea {
  private let lookup: TextLookup

  init(_ lookup: TextLookup) { self.lookup = lookup }

  /// The graded paragraph whose opening has all words of a subject, where the cited one has next to none of them.
  func other(than locator: Locator, of subject: StemSet) -> Locator? {
    let words = subject.subtracting(Self.general)
    let whole = weight(of: words)
    let headings = GradeLookup(lookup.text).headings(above: locator)
    guard words.count >= 2, !headings.isEmpty, words.allSatisfy({ lookup.words.weight(of: $0) > 0 }),
      weight(of: words, in: headings.map(\.label) + lookup.cited([locator]).ranges) <= Self.slight * whole
    else { return nil }
    for heading in lookup.text.gradedHeadings {
      guard let number = heading.paragraph else { continue }
      let other = Locator.paragraphs(first: number, last: nil, item: nil)
      guard other != locator, let range = lookup.cited([other]).ranges.first else { continue }
      // The paragraph's number is the first of what ends in a full stop.
      let opening = PublishedSentences.ranges(in: lookup.text.bytes, range).prefix(2)
      let printed = StemSet(([heading.label] + opening).flatMap { LabelWords(lookup.text.bytes[$0]).stems })
      if words.shared(with: printed) == words.count { return other }
    }
    return nil
  }

  private func weight(of words: StemSet) -> Double { words.reduce(0) { $0 + lookup.words.weight(of: $1) } }

  private func weight(of words: StemSet, in ranges: [Range<Int>]) -> Double {
    let printed = StemSet(ranges.flatMap { LabelWords(lookup.text.bytes[$0]).stems })
    return words.reduce(0) { $0 + (printed.contains($1) ? lookup.words.weight(of: $1) : 0) }
  }

  private static let slight = 0.3

  private static let general = LabelWords(
    "overall grade grades judgement effectiveness service services whole council inspectors ofsted found judged graded rated given got received"
  ).different
}

extension StatementCheck {
  /// What a grade is said of where its place grades something else.
  func otherArea(_ claim: GradeClaim, _ places: CitedPlaces) -> (message: String, hint: String)? {
    guard places.locators.count == 1, places.derived == nil,
      case .text(let lookup, let name) = resolve(places.target),
      let other = GradedArea(lookup).other(than: places.locators[0], of: claim.subject)
    else { return nil }
    return (
      "\(places.locators[0]) of \(name) grades something else; \(other) has the words of this", other.description
    )
  }
}
