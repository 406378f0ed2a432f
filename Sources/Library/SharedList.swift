/// A list of which a changed copy shares all but a part with the one that it was copied from: what one edit costs in the
/// preview does not grow with the site. Read like an array, at the price of a second look-up.
///
/// Its elements stand in parts of one size; to replace one copies its part, and the list of the parts. Public, as only
/// what is public is compiled anew for each type of element where another room uses it.
public struct SharedList<Element: Sendable>: Sendable {
  /// All of `size`, but for the last.
  @usableFromInline var parts: [[Element]]
  public let count: Int

  /// A power of two, so that the place of an element is told by its bits.
  @inlinable static var size: Int { 128 }

  public init(_ elements: some Collection<Element>) {
    count = elements.count
    parts = []
    parts.reserveCapacity((count + Self.size - 1) / Self.size)
    var rest = elements[...]
    while !rest.isEmpty {
      parts.append(Array(rest.prefix(Self.size)))
      rest = rest.dropFirst(Self.size)
    }
  }

  public init(repeating element: Element, count: Int) { self.init(repeatElement(element, count: count)) }

  /// Copies some hundred elements where another list shares them, and none else.
  public func replacing(_ index: Int, with element: Element) -> SharedList {
    var copy = self
    copy[index] = element
    return copy
  }
}

extension SharedList: RandomAccessCollection, MutableCollection {
  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }

  @inlinable public subscript(index: Int) -> Element {
    get { parts[index / Self.size][index % Self.size] }
    set { parts[index / Self.size][index % Self.size] = newValue }
  }
}
