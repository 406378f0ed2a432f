package import InspectionModel

/// Checks how many authorities had a grade against the paragraph that says so: “Good 16”, “16 were good”.
package struct SpreadCheck {
  private let lookup: TextLookup
  private let name: String

  /// - Parameter name: how messages call the document.
  package init(_ lookup: TextLookup, name: String) {
    self.lookup = lookup
    self.name = name
  }

  /// - Parameters:
  ///   - label: the grade's, as the framework has it.
  ///   - range: where the count stands in the file.
  package func check(
    _ count: Int,
    of label: String,
    in locators: [Locator],
    at range: Range<Int>,
    _ tally: inout ProvenanceTally
  ) {
    let value = FigureValue.number(count)
    let places = PrintedPlaces(lookup: lookup, locators: locators, name: name)
    let beside = places.figures(behind: Array(label.utf8))
    if beside.contains(value) || beside.isEmpty && places.contains(value) {
      tally.counts.figures += 1
    } else if let other = beside.first {
      let message = "\(places.words) has \(other) beside “\(label)”, not \(count)"
      tally.report(.figure, range, message, hint: other.description)
    } else if count == 0 {
      tally.leave(range, "that no authority was “\(label)”: \(places.words) does not say it in figures")
    } else {
      let message = FigureMessage.message("\(count)", [value], places)
      tally.report(.figure, range, message.text, hint: message.hint)
    }
  }

}

extension PrintedPlaces {
  /// The numbers that follow a label at once, as in a list or the row of a table.
  func figures(behind label: [UInt8]) -> [FigureValue] {
    let bytes = text.bytes
    var found: [FigureValue] = []
    for range in ranges {
      let figures = lookup.figures(in: range).filter { $0.value.kind == .number }
      var nearest = 0
      var i = range.lowerBound
      while i + label.count <= range.upperBound {
        defer { i += 1 }
        guard zip(bytes[i...], label).allSatisfy({ $0.lower == $1.lower }), !endsLongerLabel(i, bytes) else { continue }
        let end = i + label.count
        while nearest < figures.count, figures[nearest].range.lowerBound < end { nearest += 1 }
        guard nearest < figures.count else { break }
        let next = figures[nearest]
        guard bytes[end..<next.range.lowerBound].allSatisfy({ !$0.isLetter }) else { continue }
        // “30 to be good, 34 to require improvement”: it has its figure before it.
        if nearest > 0, bytes[end..<next.range.lowerBound].contains(UInt8(ascii: ",")),
          !bytes[figures[nearest - 1].range.upperBound..<i].contains(where: Clauses.isEnd),
          bytes[figures[nearest - 1].range.upperBound..<i].contains(where: \.isLetter)
        {
          continue
        }
        found.append(next.value)
      }
    }
    return found
  }

  /// “Requires improvement to be good” is no “good”.
  private func endsLongerLabel(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    guard offset > 0 else { return false }
    return bytes[offset - 1].isLetter || bytes[..<offset].suffix(3).elementsEqual("be ".utf8)
  }
}
