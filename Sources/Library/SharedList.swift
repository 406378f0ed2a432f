/// A list of which a changed copy shares all but a part with the one that it was copied from: what one edit costs in the
/// preview does not grow with the site. Read like an array, at the price of a second look-up.
///
/// Its elements stand in parts of one size; to replace one copies its part, and the list of the parts.
package struct SharedList<Element: Sendable>: Sendable {
  /// All of `size`, but for the last.
  @usableFromInline var parts: [[Element]]
  package let count: Int

  /// A power of two, so that the place of an element is told by its bits.
  @inlinable static var size: Int { 128 }

  package init(_ elements: some Collection<Element>) {
    count = elements.count
    parts = []
    parts.reserveCapacity((count + Self.size - 1) / Self.size)
    var rest = elements[...]
    while !rest.isEmpty {
      parts.append(Array(rest.prefix(Self.size)))
      rest = rest.dropFirst(Self.size)
    }
  }

  package init(repeating element: Element, count: Int) { self.init(repeatElement(element, count: count)) }

  /// Copies some hundred elements where another list shares them, and none else.
  package func replacing(_ index: Int, with element: Element) -> SharedList {
    var copy = self
    copy[index] = element
    return copy
  }
}

extension SharedList: RandomAccessCollection, MutableCollection {
  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { count }

  @inlinable package subscript(index: Int) -> Element {
    get { parts[index / Self.size][index % Self.size] }
    set { parts[index / Self.size][index % Self.size] = newValue }
  }
}
