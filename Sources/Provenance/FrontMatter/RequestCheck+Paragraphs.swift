import InspectionModel

/// Recommendations that are numbered paragraphs of the text below a heading, each with its own number.
extension RequestCheck {
  /// That none of them is left out.
  ///
  /// - Parameter list: where the recommendations stand in the file.
  func checkParagraphs(_ claims: [Claim], list: Range<Int>, _ tally: inout ProvenanceTally) {
    for heading in text.headings
    where RequestHeadings.kind(text.bytes, text.blocks[heading.block].range) != nil {
      let below = text.paragraphs(in: heading.block + 1..<max(heading.block + 1, heading.end))
        .filter { !$0.isDoubtful }.map(\.number)
      // Where a paragraph is cited by its parts, they are what is asked for.
      guard !claims.contains(where: { $0.at.item != nil && below.contains(Self.number($0) ?? "") }),
        claims.count(where: { below.contains(Self.number($0) ?? "") }) > 1
      else { continue }
      let missing = below.filter { number in !claims.contains { Self.covers($0, number) } }
      // A text may have no heading where its list ends: then all that follows stands below it.
      guard let first = missing.first, heading.end < text.blocks.count,
        missing.count * 2 <= below.count - missing.count + 1
      else { continue }
      let outside = claims.filter { claim in !below.contains { Self.covers(claim, $0) } }
      if missing.count == 1, outside.count == 1, let claim = outside.first {
        let message =
          "this rests on \(claim.at) of \(name), and ¶\(first), below “\(heading.title)”, stands nowhere here; correct the place, or add a recommendation"
        tally.report(.requestCount, claim.atRange, message, hint: "¶\(first)")
        continue
      }
      let places = missing.map { "¶\($0)" }.joined(separator: ", ")
      let message =
        "\(places) of \(name), below “\(heading.title)”, \(missing.count == 1 ? "stands" : "stand") nowhere here; add \(missing.count == 1 ? "it" : "them")"
      tally.report(.requestCount, list, message, hint: places)
    }
  }

  private static func number(_ claim: Claim) -> String? {
    if case .paragraphs(let first, _, _) = claim.at { first } else { nil }
  }

  /// Whether a recommendation rests on a paragraph, or on several that have it among them.
  private static func covers(_ claim: Claim, _ number: String) -> Bool {
    guard case .paragraphs(let first, let last, _) = claim.at else { return false }
    guard let last, let from = Int(first), let to = Int(last), let own = Int(number) else { return first == number }
    return (from...max(from, to)).contains(own)
  }
}
