import Provenance

/// Reads what a cell of an indicator table says: a number as a whole, or why there is none.
enum CellReading {
  enum Content {
    case value(String)
    /// `x`, `z`, `c` or `n`, with what stands in the cell where that is no plain mark.
    case marker(String, note: String)

    /// The same of a table that gives its pounds by thousands.
    func on(_ scale: PoundScale?) -> Content {
      guard let scale, case .value(let digits) = self else { return self }
      return .value(scale.digits(digits))
    }
  }

  /// Nil where a cell has neither, or more than one number.
  static func content(_ text: ImportedText, _ range: Range<Int>) -> Content? {
    guard !range.isEmpty else { return nil }
    if let marker = CellMarker(text.text.bytes, range) {
      switch marker {
      case .notAvailable: return .marker("x", note: "")
      case .notApplicable: return .marker("z", note: "")
      case .suppressed:
        // What a count is hidden behind may say how small it is: “<5”, “1-4”.
        let printed = text.words(range)
        return .marker("c", note: printed.contains(where: \.isNumber) ? "The paper prints “\(printed)”." : "")
      case .dash: return .marker("n", note: "")
      }
    }
    return CellNumber.digits(text.words(range)).map { .value($0) }
  }
}
