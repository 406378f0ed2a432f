/// One page of a list that may be too long for one.
package struct ListPart: Sendable, Hashable {
  /// How many entries stand on one page, but for lists that say otherwise.
  package static let longest = 500

  /// From 1.
  package let number: Int
  /// The entries of the whole list.
  package let total: Int
  /// How many entries stand on each page.
  package let size: Int

  /// How many pages the list has; one where it is empty.
  package var count: Int { max(1, (total + size - 1) / size) }

  /// The entries on this page, as places in the whole list.
  package var range: Range<Int> {
    (number - 1) * size..<min(number * size, total)
  }

  package var previous: Int? { number > 1 ? number - 1 : nil }
  package var next: Int? { number < count ? number + 1 : nil }

  private init(number: Int, total: Int, size: Int) {
    self.number = number
    self.total = total
    self.size = size
  }

  /// All the pages of a list with so many entries; an empty list has one page.
  package static func parts(of total: Int, size: Int = longest) -> [ListPart] {
    let count = ListPart(number: 1, total: total, size: size).count
    return (1...count).map { ListPart(number: $0, total: total, size: size) }
  }
}
