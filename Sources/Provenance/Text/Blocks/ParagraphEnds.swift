/// Tells where numbered paragraphs end: each reaches to the next that is no step of a list, the last to the next heading, and
/// none into an appendix.
struct ParagraphEnds {
  private let bytes: [UInt8]
  private let blocks: [TextBlock]
  /// The blocks at which the numbers of one kind end and others begin.
  private let starts: Set<Int>

  init(_ bytes: [UInt8], _ blocks: [TextBlock], starts: [Int]) {
    self.bytes = bytes
    self.blocks = blocks
    self.starts = Set(starts)
  }

  /// “Table 1: Referrals”, which heads what the paragraph above speaks of.
  private func isCaption(_ block: TextBlock) -> Bool {
    let words = bytes[block.range].split(separator: 0x20).prefix(2).map { $0.map(\.lower) }
    guard words.count == 2, words[1].contains(where: \.isDigit) else { return false }
    return ["table", "figure", "chart"].contains { words[0].elementsEqual($0.utf8) }
  }

  func set(_ found: inout [NumberedParagraph]) {
    var end = blocks.count
    if let last = found.last(where: { !$0.isDoubtful }) {
      let heading = blocks[(last.block + 1)...].firstIndex { block in
        block.kind == .heading && bytes[block.range.upperBound - 1] != UInt8(ascii: ":") && !isCaption(block)
      }
      end = heading ?? end
    }
    let appendices = blocks.indices.filter { starts.contains($0) || ReportStarts.isAppendix(bytes, blocks[$0]) }
    var behind = appendices.count
    let certain = Set(found.lazy.filter { !$0.isDoubtful }.map(\.block))
    // The next number of each, of which several can lead to one block.
    for index in found.indices.reversed() {
      let block = found[index].block
      if found[index].isDoubtful, !certain.contains(block) {
        let next = found[(index + 1)...].first { $0.block > block }?.block ?? end
        found[index].end = max(block + 1, min(next, end))
      } else {
        let next = found[(index + 1)...].first { $0.block > block && !$0.isDoubtful }?.block ?? end
        while behind > 0, appendices[behind - 1] > block { behind -= 1 }
        let appendix = behind < appendices.count ? appendices[behind] : next
        found[index].end = max(block + 1, min(next, appendix))
      }
    }
  }
}
