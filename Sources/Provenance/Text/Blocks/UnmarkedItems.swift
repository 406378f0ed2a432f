/// Finds lists whose bullets an extraction has lost: below “What needs to improve?”, or a line that ends in a colon and says
/// that something is asked for, sentences that each start a line of their own.
struct UnmarkedItems {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The blocks with those lists as items.
  func marked(_ blocks: [TextBlock]) -> [TextBlock] {
    var result: [TextBlock] = []
    result.reserveCapacity(blocks.count)
    var isBelow = false
    var isBehind = false
    var run = 0..<0
    for (index, block) in blocks.enumerated() {
      if isBelow, isPlain(block) { run = sentences(blocks, from: index) }
      if block.kind == .item, block.hasBullet, let items = apart(block) {
        result += items
        isBehind = true
      } else if run.contains(index) {
        result.append(item(block.range))
        isBehind = true
      } else if isPlain(block), isBelow || isBehind, let items = items(block, isBehind: isBehind) {
        result += items
        isBehind = true
      } else {
        result.append(block)
        isBehind = false
      }
      isBelow = leads(block)
    }
    return result
  }

  /// The items of a block whose bullets stand one below the other above it, as where an extraction read them first: as
  /// many as there are bullets; nil where that can't be told.
  private func apart(_ block: TextBlock) -> [TextBlock]? {
    let count = LoneBullets.count(bytes, above: block.range.lowerBound)
    // A heading of two lines may not have been told as one, and its items would be those of the one before.
    guard count > 1, block.lineCount >= count, let lead = LoneBullets.lead(bytes, above: block.range.lowerBound),
      RequestHeadings.kind(bytes, lead) != nil || bytes[lead.upperBound - 1] == UInt8(ascii: ":")
    else { return nil }
    var items: [Range<Int>] = []
    for line in bytes[block.range].split(whereSeparator: { $0.isBreak }).map({ trimmed($0.startIndex..<$0.endIndex) })
    where !line.isEmpty {
      if let last = items.last, bytes[last.upperBound - 1] != UInt8(ascii: ".") {
        items[items.count - 1] = last.lowerBound..<line.upperBound
      } else {
        items.append(line)
      }
    }
    guard items.count == count, items.allSatisfy({ bytes[$0.lowerBound].isUpper }) else { return nil }
    return items.map(item)
  }

  private func isPlain(_ block: TextBlock) -> Bool { block.kind == .paragraph && block.numbers.isEmpty }

  private func item(_ range: Range<Int>) -> TextBlock {
    var own = TextBlock(kind: .item, range: range, whole: range)
    own.lineCount = bytes[range].count(where: \.isBreak) + 1
    return own
  }

  /// Paragraphs of one sentence each that ask for something; none where they are fewer than two, or another such behind
  /// them does not, so that the list may go on.
  private func sentences(_ blocks: [TextBlock], from start: Int) -> Range<Int> {
    func isSentence(_ block: TextBlock) -> Bool {
      isPlain(block) && block.range.count <= Self.longestItem && bytes[block.range.upperBound - 1] == UInt8(ascii: ".")
        && PublishedSentences.ranges(in: bytes, block.range).count == 1
    }
    let end =
      blocks[start...].firstIndex { !isSentence($0) || !AskingVerbs.opens(bytes, $0.range) } ?? blocks.endIndex
    let goesOn = blocks.indices.contains(end) && isSentence(blocks[end])
    return end - start < 2 || goesOn ? start..<start : start..<end
  }

  private static let longestItem = 400

  private func leads(_ block: TextBlock) -> Bool {
    guard block.kind != .item, block.range.count <= 240 else { return false }
    if block.numbers.isEmpty, RequestHeadings.kind(bytes, block.range) != nil { return true }
    if block.numbers.isEmpty, TimeLimitWords.isHeading(bytes, block.range) { return true }
    guard bytes[block.range.upperBound - 1] == UInt8(ascii: ":") else { return false }
    let letters = bytes[block.range].smallLetters
    return Self.asking.contains(where: letters.holds)
  }

  private static let asking = [
    "needstoimprove", "needtoimprove", "areasforimprovement", "areasfordevelopment", "recommend", "shouldimprove",
    "following", "authorityshould", "councilshould", "askedthecouncil", "askedtheauthority", "mustimprove",
  ].map { Array($0.utf8) }

  /// The items of a block; nil where a sentence starts within a line, or there are too few to tell.
  ///
  /// - Parameter isBehind: whether other items stand right before it, as on the page before.
  private func items(_ block: TextBlock, isBehind: Bool) -> [TextBlock]? {
    guard block.lineCount > 1 || isBehind, bytes[block.range.upperBound - 1] == UInt8(ascii: ".") else { return nil }
    let lines = bytes[block.range].split { $0.isBreak }.map { trimmed($0.startIndex..<$0.endIndex) }
      .filter { !$0.isEmpty }
    var items: [Range<Int>] = []
    for line in lines {
      if PublishedSentences.ranges(in: bytes, line).count > 1 { return nil }
      let opensItem = items.last.map { isNext(line, behind: $0) } ?? true
      guard opensItem else {
        items[items.count - 1] = items[items.count - 1].lowerBound..<line.upperBound
        continue
      }
      // In a small letter only what asks for something is one: “ensure that …” behind a full stop.
      guard bytes[line.lowerBound].isUpper || AskingVerbs.opens(bytes, line) else { return nil }
      items.append(line)
    }
    let verbs = items.count { AskingVerbs.opens(bytes, $0) }
    if isBehind, verbs < items.count { return nil }
    guard items.count >= 2 || isBehind, verbs * 2 > items.count || items.count >= Self.enough && !isProse(items) else {
      return nil
    }
    return items.map(item)
  }

  /// Whether a line may open an item behind another: after its full stop, or after “; and” with a verb that asks.
  private func isNext(_ line: Range<Int>, behind item: Range<Int>) -> Bool {
    if bytes[item.upperBound - 1] == UInt8(ascii: ".") { return true }
    let end = bytes[item].suffix(6)
    return AskingVerbs.opens(bytes, line)
      && (end.last == UInt8(ascii: ";") || end.reversed().starts(with: "; and".utf8.reversed()))
  }

  /// So many that start lines by chance are prose no more.
  private static let enough = 4

  /// Whether sentences tell what was found: “Leaders know the service well.”
  private func isProse(_ items: [Range<Int>]) -> Bool {
    let verbs = Set(["is", "are", "was", "were", "has", "have", "had", "know", "do", "does"].map { Array($0.utf8) })
    return items.count { item in
      bytes[item].split { !$0.isLetter }.prefix(8).contains { verbs.contains($0.map(\.lower)) }
    } * 2 > items.count
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower].isSpace { lower += 1 }
    while upper > lower, bytes[upper - 1].isSpace { upper -= 1 }
    return lower..<upper
  }
}

/// The words that open what is asked for: “Ensure that …”, “Improve …”.
package enum AskingVerbs {
  package static let all: Set = [
    "ensure", "improve", "strengthen", "review", "develop", "reduce", "increase", "establish", "monitor", "provide",
    "implement", "prioritise", "clarify", "accelerate", "secure", "extend", "enable", "address", "embed", "evaluate",
    "expedite", "deliver", "agree", "appoint", "complete", "tackle", "minimise", "introduce", "make", "take", "raise",
    "recruit", "reinforce", "revise", "update", "work", "promote", "consider", "undertake",
  ]

  static func opens(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    all.contains(String(decoding: bytes[range].prefix { $0.isLetter }.map(\.lower), as: UTF8.self))
  }
}
