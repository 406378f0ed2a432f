import InspectionModel
import Provenance

/// Lists of a paper beside the one that was taken.
extension PaperRequests {
  /// The line “The Local Safeguarding Children Board” that opens a review of the Board close above a list, as in a report
  /// that is appended to a paper.
  func boardAbove(_ requests: [ImportedRequest]) -> Int? {
    let blocks = text.text.blocks
    guard let item = requests.first,
      let start = blocks.indices.first(where: { text.words(blocks[$0].range).hasPrefix(item.words.prefix(40)) })
    else { return nil }
    for index in blocks[max(0, start - 5)..<start].indices.reversed() where blocks[index].kind != .item {
      // What leads to the list itself says of whom it is asked.
      if text.words(blocks[index].range).hasSuffix(":") { return nil }
      let letters = text.letters(blocks[index].range)
      if blocks[index].numbers.isEmpty, letters.hasPrefix("thelocalsafeguardingchildrenboard") { return index }
    }
    return nil
  }

  /// The line of a time limit above items of which none was taken: “Within six months:”.
  func limitBehind(_ requests: [ImportedRequest]) -> Range<Int>? {
    guard !requests.isEmpty else { return nil }
    let taken = Set(requests.map { ImportedText.letters($0.words).prefix(40) })
    let blocks = text.text.blocks
    return blocks.indices.dropLast().first { index in
      blocks[index].kind != .item && blocks[index + 1].kind == .item
        && TimeLimitWords.isHeading(text.text.bytes, blocks[index].range)
        && !taken.contains(text.letters(blocks[index + 1].range).prefix(40))
    }.map { blocks[$0].range }
  }

  /// A heading such as “Areas for improvement” with a list of which nothing was taken, as where the report that is
  /// appended to a paper has one for each of its halves.
  func otherList(than requests: [ImportedRequest]) -> TextHeading? {
    guard !requests.isEmpty else { return nil }
    let places = Set(requests.map(\.at))
    let words = Set(requests.map { ImportedText.letters($0.words) })
    return text.text.headings.enumerated().first { index, heading in
      let key = String(decoding: heading.key, as: UTF8.self)
      guard let kind = RequestHeadings.kind(key), key.contains("improve"), !Self.isOfBoard(key),
        !reading.isOfOthers(text.text.blocks[heading.block].range)
      else { return false }
      let items = reading.list(below: heading, index, kind) { _ in nil }
      return items.count > 1
        && items.allSatisfy { !places.contains($0.at) && !words.contains(ImportedText.letters($0.words)) }
    }?.element
  }
}
