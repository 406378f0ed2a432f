import InspectionModel

/// What a locator leads to in a text: the bytes in which a cited figure may stand.
package struct Passage: Sendable, Hashable {
  /// In the order of the text.
  package let ranges: [Range<Int>]
  /// The item or the paragraph's own words; what else belongs to the passage is context.
  package let core: Range<Int>
  /// Its blocks.
  package let blocks: Range<Int>
}
