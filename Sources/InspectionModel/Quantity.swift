/// A published number, kept as it was printed (4.10 stays 4.10) beside its value.
package struct Quantity: Sendable, Hashable, CustomStringConvertible {
  /// Digits with at most one point and a leading minus, without separators.
  package let text: String
  package let value: Double

  /// Nil unless the text is a plain number such as `495`, `24.5` or `-3`, of at most 15 digits.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.reduce(0, { $0 + $1.count }) <= 15 else { return nil }
    for part in parts {
      guard !part.isEmpty, part.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    }
    guard let value = Double(text) else { return nil }
    self.text = text
    self.value = value
  }

  package var description: String { text }

  /// With a comma between thousands and a true minus sign: “15,662”, “−3”.
  package var words: String {
    var whole = text.prefix { $0 != "." }
    let fraction = text.dropFirst(whole.count)
    let isNegative = whole.hasPrefix("-")
    if isNegative { whole = whole.dropFirst() }
    var grouped = ""
    for (i, digit) in whole.enumerated() {
      if i > 0, (whole.count - i) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return (isNegative ? "−" : "") + grouped + fraction
  }
}

/// What a number counts.
package enum Unit: String, Sendable, CaseIterable {
  case count, percent
  case ratePer10000 = "rate-per-10000"
  case weeks, days, months, years, pounds

  /// A value with its unit: “92%”, “39 weeks”, “£900,000”.
  package func words(_ quantity: Quantity) -> String {
    func counted(_ unit: String) -> String {
      quantity.words + " " + (quantity.text == "1" ? String(unit.dropLast()) : unit)
    }
    switch self {
    case .count: return quantity.words
    case .percent: return quantity.words + "%"
    case .ratePer10000: return quantity.words + " per 10,000"
    case .weeks, .days, .months, .years: return counted(rawValue)
    case .pounds:
      return quantity.words.hasPrefix("−") ? "−£" + quantity.words.dropFirst() : "£" + quantity.words
    }
  }

  /// What a column or an axis is measured in: “per cent”, “rate per 10,000 children”.
  package var axisWords: String {
    switch self {
    case .count: "number"
    case .percent: "per cent"
    case .ratePer10000: "rate per 10,000"
    case .pounds: "pounds"
    case .weeks, .days, .months, .years: rawValue
    }
  }
}
