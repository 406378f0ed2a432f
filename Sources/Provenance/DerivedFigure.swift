internal import InspectionModel

/// A figure that the writer says is derived, with how: “22 − 19”.
struct DerivedFigure {
  /// What is wrong with the derivation; nil where nothing is, as far as it can be told.
  let problem: String?

  /// The numbers of a sum must stand in what is cited, with whatever sign, or be a year that is known of the document;
  /// and the sum must come out. Other words are taken at their word.
  init(_ value: FigureValue, _ places: CitedPlaces, _ lookup: TextLookup, known: FigureSet) {
    let how = places.derived ?? ""
    let bytes = Array(how.utf8)
    let figures = FigureFinder.figures(in: bytes, bytes.indices).filter { $0.role == .figure }
    let cited = places.locators.map(\.description).joined(separator: ", ")
    for figure in figures where !places.locators.isEmpty && !lookup.contains(figure.value, in: places.locators) {
      if figure.value == value || known.contains(figure.value) { continue }
      if value.kind == .percent, figure.value == .number(100) { continue }
      if lookup.figures(places.locators).hasAmount(of: figure.value) { continue }
      problem = "“\(String(decoding: bytes[figure.range], as: UTF8.self))” of “\(how)” is not in \(cited)"
      return
    }
    if let result = Self.result(bytes, asShare: value.kind == .percent),
      abs(result - Double(value.amount) / Double(FigureValue.scale)) > Self.slack(of: value, result),
      [.number, .percent, .money].contains(value.kind)
    {
      let rounded = (result * 10).rounded() / 10
      problem = "“\(how)” makes \(rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)), not \(value)"
      return
    }
    problem = nil
  }

  /// Half of the last place that the writer gives, where the result has more of them.
  private static func slack(of value: FigureValue, _ result: Double) -> Double {
    value.amount % FigureValue.scale == 0 && result != result.rounded() ? 0.51 : 0.06
  }

  /// What a sum of numbers comes to, from left to right; nil for anything else.
  ///
  /// - Parameter asShare: Whether a part divided by a whole is meant as a percentage.
  private static func result(_ bytes: [UInt8], asShare: Bool) -> Double? {
    var isQuotient = false
    let tokens = FigureTokenizer.tokens(bytes, bytes.indices)
    var total: Double?
    var sign: UInt8?
    for token in tokens {
      switch token.content {
      case .number(let amount):
        let number = Double(amount) / Double(FigureValue.scale)
        guard let left = total else {
          total = number
          continue
        }
        switch sign {
        case UInt8(ascii: "+"): total = left + number
        case UInt8(ascii: "-"): total = left - number
        case UInt8(ascii: "*"): total = left * number
        case UInt8(ascii: "/"):
          total = number == 0 ? nil : left / number
          isQuotient = true
        default: return nil
        }
        sign = nil
      case .dash: sign = UInt8(ascii: "-")
      case .slash: sign = UInt8(ascii: "/")
      case .stop:
        switch Array(bytes[token.range]) {
        case Array("+".utf8): sign = UInt8(ascii: "+")
        default: return nil
        }
      case .other:
        switch Array(bytes[token.range]) {
        case Array("×".utf8): sign = UInt8(ascii: "*")
        case Array("÷".utf8): sign = UInt8(ascii: "/")
        default: return nil
        }
      case .percentSign, .poundSign: continue
      default: return nil
      }
    }
    guard sign == nil, tokens.count >= 3, let total else { return nil }
    return asShare && isQuotient && abs(total) <= 1 ? 100 * total : total
  }
}
