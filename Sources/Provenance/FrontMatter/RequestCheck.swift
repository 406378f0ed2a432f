package import InspectionModel

/// Checks what a front matter says was asked for: its places, its time limits, and that nothing was left out.
package struct RequestCheck {
  package struct Claim: Sendable {
    package let summary: String
    package let within: TimeLimit?
    package let at: Locator
    /// In the file: the time limit (the recommendation where there is none), and the locator.
    package let withinRange: Range<Int>
    package let atRange: Range<Int>

    package init(summary: String, within: TimeLimit?, at: Locator, withinRange: Range<Int>, atRange: Range<Int>) {
      self.summary = summary
      self.within = within
      self.at = at
      self.withinRange = withinRange
      self.atRange = atRange
    }
  }

  /// A request as it is printed.
  private struct Item {
    let words: LabelWords
    let limit: TimeLimit?
    /// Whether another line stands between the limit and the item, so that either may be meant.
    let isLimitDoubtful: Bool
    let block: Int
  }

  let text: PublishedText
  let name: String

  package init(_ text: PublishedText, name: String) {
    self.text = text
    self.name = name
  }

  /// - Parameter list: where the recommendations stand in the file, for what is missing there.
  package func check(_ claims: [Claim], list: Range<Int>, _ tally: inout ProvenanceTally) {
    var groups: [(place: Locator, claims: [Claim])] = []
    for claim in claims {
      guard !text.passages(claim.at).isEmpty else {
        let message = PlaceWords.missing(claim.at, in: text, name)
        tally.report(.unknownPlace, claim.atRange, message.text, hint: message.hint)
        continue
      }
      tally.counts.places += 1
      let place = claim.at.whole
      if let index = groups.firstIndex(where: { $0.place == place }) {
        groups[index].claims.append(claim)
      } else {
        groups.append((place, [claim]))
      }
    }
    // Where each numbered paragraph is asked for by itself, bullets below one are its parts.
    let isByParagraph = groups.count { Self.isWhole($0.claims) } > 1
    if isByParagraph {
      checkParagraphs(groups.filter { Self.isWhole($0.claims) }.flatMap(\.claims), of: claims, list: list, &tally)
    }
    checkPriorities(claims, list: list, &tally)
    for group in groups {
      checkParagraphs(below: group.place, group.claims, of: claims, list: list, &tally)
      check(group.claims, at: group.place, isWhole: isByParagraph && Self.isWhole(group.claims), list, &tally)
    }
  }

  /// Whether one recommendation sums up all of a paragraph.
  private static func isWhole(_ claims: [Claim]) -> Bool {
    guard claims.count == 1, case .paragraphs(_, nil, nil)? = claims.first?.at else { return false }
    return true
  }

  private func check(
    _ claims: [Claim], at place: Locator, isWhole: Bool, _ list: Range<Int>, _ tally: inout ProvenanceTally
  ) {
    let items = items(at: place)
    guard !items.isEmpty else { return checkWithoutItems(claims, at: place, &tally) }
    let matches = match(claims, items)
    for (claim, index) in zip(claims, matches) {
      guard let index, !items[index].isLimitDoubtful else { continue }
      checkLimit(claim, items[index].limit, &tally)
    }
    reportRepeated(claims, &tally)
    let isAmbiguous = if case .heading = place { text.passages(place).count > 1 } else { false }
    let count = items.count { !RequestHeadings.saysNone(text.string(text.blocks[$0.block].range)) }
    if isRequest(place), count != claims.count, !isWhole, !isAmbiguous {
      let asked = count == 1 ? "1 thing" : "\(count) things"
      let message =
        "\(place) of \(name) asks for \(asked), and \(claims.count) of them stand here; add or merge recommendations until the numbers agree"
      tally.report(.requestCount, list, message)
    } else {
      tally.counts.details += 1
    }
  }

  private func items(at place: Locator) -> [Item] {
    let end = end(of: place)
    return text.requests(at: place).filter { $0.block < end }.map { request in
      Item(
        words: LabelWords(text.bytes[text.blocks[request.block].range]), limit: request.limit,
        isLimitDoubtful: request.isLimitDoubtful, block: request.block)
    }
  }

  /// The heading without a number behind a paragraph, below which nothing is the paragraph’s any more; a line that ends in
  /// a colon leads to what the paragraph asks for.
  private func end(of place: Locator) -> Int {
    guard case .paragraphs = place, let blocks = text.passages(place).first?.blocks else { return .max }
    return blocks.dropFirst().first { index in
      let block = text.blocks[index]
      // “Early help”, before the next number of the list.
      let next = text.blocks.indices.contains(index + 1) ? text.blocks[index + 1] : block
      if RequestHeadings.isOfBoard(text.bytes, block) { return true }
      if next.kind == .item, !next.numbers.isEmpty { return false }
      return block.kind == .heading && block.numbers.isEmpty && !TimeLimitWords.isHeading(text.bytes, block.range)
        && text.bytes[block.range.upperBound - 1] != UInt8(ascii: ":")
    } ?? .max
  }

  /// For each recommendation the item that it sums up: the one it names, else by words and order.
  private func match(_ claims: [Claim], _ items: [Item]) -> [Int?] {
    var result: [Int?] = claims.map { claim in
      claim.at.item.flatMap { items.indices.contains($0 - 1) ? $0 - 1 : nil }
    }
    var pairs: [(score: Double, claim: Int, item: Int)] = []
    for (c, claim) in claims.enumerated() where result[c] == nil {
      let words = LabelWords(claim.summary)
      for (i, item) in items.enumerated() where !result.contains(i) {
        let score = words.overlap(item.words) + (c == i && claims.count == items.count ? 0.2 : 0)
        pairs.append((score, c, i))
      }
    }
    for pair in pairs.sorted(by: { ($0.score, -$0.claim, -$0.item) > ($1.score, -$1.claim, -$1.item) }) {
      if result[pair.claim] == nil, !result.contains(pair.item), pair.score > 0 { result[pair.claim] = pair.item }
    }
    return result
  }

  private func checkLimit(_ claim: Claim, _ printed: TimeLimit?, _ tally: inout ProvenanceTally) {
    switch (claim.within, printed) {
    case (nil, nil): break
    case (let own?, let printed?) where own == printed: tally.counts.details += 1
    case (.some, let printed?):
      let message =
        "\(claim.at) of \(name) asks for this \(Self.words(printed)), not \(claim.within.map(Self.words) ?? "")"
      tally.report(.timeLimit, claim.withinRange, message, hint: printed.description)
    case (nil, let printed?):
      let message = "\(claim.at) of \(name) asks for this \(Self.words(printed)); add “within: \(printed)”"
      tally.report(.timeLimit, claim.withinRange, message, hint: printed.description)
    case (.some, nil):
      tally.report(.timeLimit, claim.withinRange, "\(claim.at) of \(name) sets no time limit; delete this line")
    }
  }

  private static func words(_ limit: TimeLimit) -> String {
    limit == .immediately ? "immediately" : "within \(limit)"
  }

  private func checkWithoutItems(_ claims: [Claim], at place: Locator, _ tally: inout ProvenanceTally) {
    let limits = text.limits(ofRequestAt: place)
    for claim in claims {
      if claim.within == nil { continue }
      if let within = claim.within, limits.contains(within) {
        tally.counts.details += 1
      } else {
        // Where the place sets no limit at all, it is probably the place that is wrong.
        if limits.isEmpty {
          tally.report(
            .timeLimit, claim.atRange,
            "\(claim.at) of \(name) sets no time limit; correct the place, or delete “within”")
        } else {
          checkLimit(claim, limits.first, &tally)
        }
      }
    }
  }

  /// Two recommendations that name one item, of which one probably means another.
  private func reportRepeated(_ claims: [Claim], _ tally: inout ProvenanceTally) {
    for (index, claim) in claims.enumerated() where claim.at.item != nil {
      guard let twin = claims.firstIndex(where: { $0.at == claim.at }), twin != index else { continue }
      // A text may have the heading several times.
      if text.passages(claim.at).count >= claims.count(where: { $0.at == claim.at }) { continue }
      let words = LabelWords(text.passages(claim.at).first.map { Array(text.bytes[$0.core]) } ?? [])
      let isFirst = words.overlap(LabelWords(claims[twin].summary)) < words.overlap(LabelWords(claim.summary))
      let wrong = isFirst ? claims[twin] : claim
      tally.report(
        .requestCount, wrong.atRange,
        "two recommendations rest on \(claim.at) of \(name); give each the item that it sums up")
    }
  }

  /// Whether a place is a list of what is asked for, by the words that lead to it.
  private func isRequest(_ place: Locator) -> Bool {
    guard let passage = text.passages(place).first else { return false }
    var ranges = [text.blocks[passage.blocks.lowerBound].range]
    if passage.blocks.lowerBound > 0 { ranges.append(text.blocks[passage.blocks.lowerBound - 1].range) }
    let stems = Set(ranges.flatMap { LabelWords(text.bytes[$0]).stems })
    return ["improvement", "recommend", "recommendations", "development", "priority", "following"].contains {
      LabelWords($0).stems.contains(where: stems.contains)
    }
  }
}
