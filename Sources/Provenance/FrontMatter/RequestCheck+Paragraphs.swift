import InspectionModel

/// Recommendations that are numbered paragraphs of their own below a heading, as those of a SIF report are.
extension RequestCheck {
  /// That each paragraph below the heading is taken, and that none is cited that stands elsewhere, where most of them are
  /// taken one by one.
  ///
  /// - Parameters:
  ///   - claims: those that rest on a whole paragraph, each alone.
  ///   - all: those of items, too: “§Areas for improvement(2)” may be a paragraph below that heading.
  func checkParagraphs(_ claims: [Claim], of all: [Claim], list: Range<Int>, _ tally: inout ProvenanceTally) {
    // A text may have no heading where its list ends: then all that follows stands below it.
    guard let heading = heading(of: claims), heading.end < text.blocks.count else { return }
    let printed = text.requestedParagraphs(below: heading)
    let left = printed.filter { !isTaken($0, by: all) }
    guard printed.count >= Self.least, !left.isEmpty, 2 * left.count <= printed.count else { return }
    let elsewhere = claims.filter { claim in !printed.contains { claim.at.description == "¶\($0)" } }
    // Another list, of priorities or of the Board, has its own heading.
    if elsewhere.count == 1, left.count == 1, self.heading(of: elsewhere) == nil {
      let message =
        "\(elsewhere[0].at) of \(name) does not stand below “\(heading.title)”; ¶\(left[0]) does, and no recommendation rests on it"
      tally.report(.requestCount, elsewhere[0].atRange, message, hint: "¶\(left[0])")
      return
    }
    let words = left.map { "¶\($0)" }.joined(separator: ", ")
    let message =
      "below “\(heading.title)” \(name) asks for \(printed.count) things, and no recommendation here rests on \(words); add what is missing"
    tally.report(.requestCount, list, message, hint: words)
  }

  /// A list of one or two may be anything.
  private static let least = 3

  /// The same where they are cited by their heading: “§Priority and immediate action(2)”.
  func checkParagraphs(
    below place: Locator, _ claims: [Claim], of all: [Claim], list: Range<Int>, _ tally: inout ProvenanceTally
  ) {
    guard case .heading = place, claims.allSatisfy({ $0.at.item != nil }), (text.itemCount(place) ?? 0) == 0,
      text.passages(place).count == 1, let block = text.passages(place).first?.blocks.lowerBound,
      let heading = text.headings.last(where: { $0.block <= block }), heading.end < text.blocks.count,
      RequestHeadings.kind(String(decoding: heading.key, as: UTF8.self)) != nil
    else { return }
    let left = text.requestedParagraphs(below: heading).filter { !isTaken($0, by: all) }
    guard left.count == 1, let number = left.first else { return }
    let message = "no recommendation here rests on ¶\(number) of \(name), which stands below “\(heading.title)”; add it"
    tally.report(.requestCount, list, message, hint: "¶\(number)")
  }

  /// That the gravest of what a text asks for is not left out as a whole: a letter may have a single area for priority
  /// action, on which then nothing rests.
  func checkPriorities(_ claims: [Claim], list: Range<Int>, _ tally: inout ProvenanceTally) {
    let blocks = claims.flatMap { text.passages($0.at).map(\.blocks) }
    if blocks.isEmpty { return }
    for heading in text.headings {
      guard RequestHeadings.kind(String(decoding: heading.key, as: UTF8.self)) == .priorityAction,
        !TimeLimitWords.isHeading(text.bytes, text.blocks[heading.block].range), heading.end < text.blocks.count,
        text.headings.count(where: { $0.key == heading.key }) == 1,
        !blocks.contains(where: { $0.overlaps(heading.block..<heading.end) })
      else { continue }
      let count = text.requests(below: heading).count {
        !RequestHeadings.saysNone(text.string(text.blocks[$0.block].range))
      }
      guard count > 0 else { continue }
      let things = count == 1 ? "one thing" : "\(count) things"
      let message =
        "no recommendation here rests on §\(heading.title) of \(name), which asks for \(things); add what is missing"
      tally.report(.requestCount, list, message, hint: "§\(heading.title)(1)")
    }
  }

  /// Whether a recommendation rests on a paragraph, by its number or as an item below its heading.
  private func isTaken(_ number: String, by claims: [Claim]) -> Bool {
    claims.contains { claim in
      claim.at.description == "¶\(number)"
        || text.passages(claim.at).contains { passage in
          text.paragraphs(in: passage.blocks).contains { $0.number == number }
        }
    }
  }

  /// The heading below which most of some recommendations stand, where it says that something is asked for.
  private func heading(of claims: [Claim]) -> TextHeading? {
    let blocks = claims.compactMap { text.passages($0.at).first?.blocks.lowerBound }
    let asking = text.headings.filter { heading in
      RequestHeadings.kind(String(decoding: heading.key, as: UTF8.self)) != nil
    }
    func count(_ heading: TextHeading) -> Int { blocks.count { $0 > heading.block && $0 < heading.end } }
    return asking.max { count($0) < count($1) }.flatMap { 2 * count($0) >= max(claims.count, 1) ? $0 : nil }
  }
}

extension PublishedText {
  /// The numbers of the paragraphs right below a heading, but for those that lead to a list.
  func requestedParagraphs(below heading: TextHeading) -> [String] {
    paragraphs.filter { paragraph in
      guard paragraph.block > heading.block, paragraph.block < heading.end, !paragraph.isDoubtful, !paragraph.isSection
      else { return false }
      return bytes[blocks[paragraph.block].range].last { !$0.isSpace } != UInt8(ascii: ":")
    }.map(\.number)
  }
}
