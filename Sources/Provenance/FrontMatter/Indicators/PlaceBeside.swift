import InspectionModel

/// Finds the figure that a paragraph prints right beside a name: “Greenwich = 129, Southwark = 137”.
struct PlaceBeside {
  private let lookup: TextLookup
  private let at: Locator

  init(_ lookup: TextLookup, _ at: Locator) {
    self.lookup = lookup
    self.at = at
  }

  /// The figure beside a name, where every place of the name has one beside it and none of them is `value`.
  func value(for name: String, besides value: FigureValue) -> FigureValue? {
    let bytes = lookup.text.bytes
    let wanted = Array(name.utf8)
    guard let first = wanted.first else { return nil }
    var found: FigureValue?
    for range in lookup.passages(at).flatMap(\.ranges) {
      let figures = lookup.figures(in: range)
      var i = range.lowerBound
      while i + wanted.count <= range.upperBound {
        guard bytes[i] == first, bytes[i..<i + wanted.count].elementsEqual(wanted) else {
          i += 1
          continue
        }
        i += wanted.count
        var end = i
        while end < range.upperBound, bytes[end].isSpace { end += 1 }
        // “= 129”, or “CIN rate = 371” a few words on.
        guard let equals = bytes[i..<min(i + 14, range.upperBound)].firstIndex(of: UInt8(ascii: "=")) else { continue }
        guard let figure = figures.first(where: { $0.range.lowerBound >= equals }), figure.range.lowerBound - equals < 4
        else { continue }
        if figure.value.amount == value.amount { return nil }
        found = figure.value
      }
    }
    return found
  }
}
