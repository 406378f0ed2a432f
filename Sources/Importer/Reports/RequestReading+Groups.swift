import Diagnostics
import InspectionModel
import Provenance

/// Lines within a list of what is asked for that say whom or what the items below them are about.
extension RequestReading {
  /// Whether a heading is such a line. In a letter each heading names a class of findings.
  func sortsList(_ heading: TextHeading) -> Bool {
    let isWithin =
      RequestHeadings.sortsList(text.text.bytes, text.text.blocks, heading.block) || leadsBelowLimit(heading.block)
    guard !framework.scale.isEmpty, isWithin else { return false }
    let letters = text.letters(text.text.blocks[heading.block].range)
    return !PaperRequests.isOfBoard(letters) && !Self.partsBehind.contains(where: letters.hasPrefix)
      && !["strength", "previous", "progress", "goingwell"].contains(where: letters.contains)
  }

  /// “The council and its partners should:” between the line of a time limit and its items.
  private func leadsBelowLimit(_ block: Int) -> Bool {
    let blocks = text.text.blocks
    guard block > 0, blocks.indices.contains(block + 1), blocks[block + 1].kind == .item else { return false }
    return TimeLimitWords.isHeading(text.text.bytes, blocks[block - 1].range) && blocks[block].numbers.isEmpty
      && text.words(blocks[block].range).hasSuffix(":")
  }

  /// What is asked for below such lines.
  ///
  /// - Parameter isLimited: whether a time limit stands above them, which may hold for them or not.
  func sorted(
    in blocks: Range<Int>, _ kind: Recommendation.Kind, isLimited: Bool, _ root: (Int) -> String?
  ) -> [ImportedRequest] {
    text.text.headings.filter { blocks.contains($0.block) && sortsList($0) }.flatMap { heading in
      guard let place = places.heading(heading), case .heading(let title, _) = place else { return [ImportedRequest]() }
      return text.text.requests(below: heading).enumerated().map { index, item in
        let item = PrintedRequest(
          block: item.block, limit: item.limit, unreadLimit: item.unreadLimit,
          group: text.text.blocks[heading.block].range,
          isLimitDoubtful: isLimited && item.limit == nil && item.unreadLimit == nil)
        return request(item, kind, at: .heading(title, item: index + 1), lead: heading.block, root)
      }
    }
  }

  /// Reports a list of what the Safeguarding Children Board is asked for that stands right behind one of the council’s.
  ///
  /// - Parameter end: the block behind that list.
  func reportBoard(behind end: Int, _ diagnostics: inout [Diagnostic]) {
    guard let heading = text.text.headings.first(where: { $0.block == end }) else { return }
    let range = text.text.blocks[end].range
    guard text.words(range).hasSuffix(":"), PaperRequests.isOfBoard(text.letters(range)) else { return }
    let below = end + 1..<max(end + 1, heading.end)
    let bullets = below.count { text.text.blocks[$0].kind == .item }
    let count = bullets > 0 ? bullets : text.text.paragraphs(in: below).count
    guard count > 0 else { return }
    diagnostics.append(text.doubt(range, PaperRequests.boardMessage(text.words(range), count)))
  }
}
