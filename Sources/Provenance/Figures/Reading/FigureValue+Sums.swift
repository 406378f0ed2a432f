/// What a figure may follow from.
extension FigureValue {
  /// Whether it says so much that it stands somewhere in a text by no accident: three digits, a percentage, money, a
  /// day or a month of a year.
  var isParticular: Bool {
    switch kind {
    case .number: abs(amount) >= 100 * Self.scale && amount % (100 * Self.scale) != 0 || amount % Self.scale != 0
    case .percent, .money: true
    case .date: month > 0 && year > 0
    default: false
    }
  }

  /// Whether it is a sum, a difference or a share of others, as far as a note would work one out.
  func isWorkedOut(from others: [FigureValue]) -> Bool {
    let amounts = others.filter { $0.kind == .number || $0.kind == .percent || $0.kind == .money }
      .filter { $0 != self }.map(\.amount).prefix(24)
    let own = Double(amount)
    for (i, a) in amounts.enumerated() {
      for (j, b) in amounts.enumerated() where i != j {
        if a + b == amount || a - b == amount { return true }
        if kind == .percent, b != 0,
          abs(Double(a) / Double(b) * 100 * Double(Self.scale) - own) <= 0.06 * Double(Self.scale) * 10
        {
          return true
        }
      }
    }
    // Runs of three to six figures beside each other.
    let list = Array(amounts)
    for start in list.indices {
      var total: Int64 = 0
      for value in list[start...].prefix(6) {
        total += value
        if total == amount { return true }
      }
    }
    return false
  }
}

extension FigureSet {
  /// Whether a number stands here with any sign, or none.
  func hasAmount(of value: FigureValue) -> Bool {
    let numeric: Set<FigureValue.Kind> = [.number, .percent, .money]
    guard numeric.contains(value.kind) else { return false }
    return values.contains { numeric.contains($0.kind) && $0.amount == value.amount }
  }

  /// Whether an amount of money stands here that a number names in thousands or millions: 0.8 for £800,000.
  func hasMoney(inThousandsOrMillions value: FigureValue) -> Bool {
    guard value.kind == .number || value.kind == .money, value.amount < FigureValue.most / 1_000_000 else {
      return false
    }
    return values.contains { published in
      published.kind == .money && [1000, 1_000_000].contains { published.amount == value.amount * $0 }
    }
  }
}
