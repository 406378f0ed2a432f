import InspectionModel
import Provenance

/// Tells whether a place of a part of a text, read as a text of its own, leads there in the whole, too, which may have
/// paragraphs of the same numbers before it.
struct AppendedPlaces {
  private let part: PublishedText
  private let whole: PublishedText

  init(_ part: ImportedText, in whole: ImportedText) {
    self.part = part.text
    self.whole = whole.text
  }

  /// Whether it leads there before all else.
  func leads(_ place: Locator) -> Bool {
    guard let own = core(place) else { return false }
    return whole.passages(place).first?.core.overlaps(own) ?? false
  }

  /// A place that leads there: the same, or an item below a heading that the rest of the text does not have; else the same
  /// with what a person must decide.
  func told(_ place: Locator) -> (place: Locator, doubt: String?) {
    if leads(place) { return (place, nil) }
    if let own = core(place), let item = item(own) { return (item, nil) }
    let isShared = core(place).map { own in whole.passages(place).contains { $0.core.overlaps(own) } } ?? false
    let doubt =
      isShared
      ? "\(place.words) is one of the report behind the paper, and the paper has one, too; look that readers find it"
      : "\(place.words) of the report behind the paper can’t be told in the whole text; give another place"
    return (place, doubt)
  }

  private func core(_ place: Locator) -> Range<Int>? { part.passages(place).first?.core }

  /// The item below its heading in the whole text.
  private func item(_ own: Range<Int>) -> Locator? {
    guard let block = whole.blocks.firstIndex(where: { $0.range.overlaps(own) }),
      let heading = whole.headings.last(where: { $0.block < block && block < $0.end }),
      case .heading(let title, _)? = PlaceFinder(whole).heading(heading)
    else { return nil }
    let index = whole.items(.heading(title, item: nil))?.firstIndex(of: block) ?? block - heading.block - 1
    let place = Locator.heading(title, item: index + 1)
    return whole.passages(place).first?.core.overlaps(own) ?? false ? place : nil
  }
}
