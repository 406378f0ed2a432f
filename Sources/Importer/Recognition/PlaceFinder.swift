import InspectionModel
import Provenance

/// Finds the locator that leads to a piece of a text.
struct PlaceFinder {
  private let text: PublishedText

  init(_ text: PublishedText) { self.text = text }

  /// The numbered paragraph, or the item of one, that a block belongs to; else the heading above it.
  func place(ofBlock block: Int) -> Locator? {
    if let paragraph = paragraph(of: block) {
      let bare = Locator.paragraphs(first: paragraph.number, last: nil, item: nil)
      guard block != paragraph.block else { return bare }
      let items = text.items(bare) ?? []
      if let item = items.firstIndex(of: block) {
        return .paragraphs(first: paragraph.number, last: nil, item: item + 1)
      }
      // A heading behind a paragraph is not part of what the paragraph says.
      if text.blocks[block].kind != .heading { return bare }
    }
    if text.blocks[block].kind == .heading { return heading(text.blocks[block].range) }
    guard let above = text.headings.last(where: { $0.block < block && block < $0.end }) else { return nil }
    guard let place = heading(above) else { return nil }
    if let items = text.items(place), let item = items.firstIndex(of: block), case .heading(let title, _) = place {
      return .heading(title, item: item + 1)
    }
    return place
  }

  /// The numbered paragraph above a row of a table; else the heading above it.
  func place(ofRow cell: Range<Int>) -> Locator? {
    guard let block = text.blocks.lastIndex(where: { $0.whole.lowerBound <= cell.lowerBound }) else { return nil }
    if let paragraph = paragraph(of: block) { return .paragraphs(first: paragraph.number, last: nil, item: nil) }
    let above = text.headings.last { $0.block < block && $0.block + 1 < $0.end || $0.block < block - 1 }
    return above.flatMap(heading)
  }

  func heading(_ heading: TextHeading) -> Locator? {
    checked("§" + ImportedText.tidied(heading.title))
  }

  private func heading(_ range: Range<Int>) -> Locator? {
    guard let heading = text.headings.first(where: { text.blocks[$0.block].range == range }) else { return nil }
    return self.heading(heading)
  }

  /// A locator that is written as such and leads somewhere.
  private func checked(_ words: String) -> Locator? {
    guard let locator = Locator(words), !text.passages(locator).isEmpty else { return nil }
    return locator
  }

  private func paragraph(of block: Int) -> NumberedParagraph? {
    text.paragraphs(in: 0..<block + 1).last { !$0.isDoubtful && block < $0.end }
  }
}
