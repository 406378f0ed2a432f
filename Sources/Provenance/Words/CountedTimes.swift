/// The times that a label counts: “two years”, “6 weeks”.
struct CountedTimes {
  let times: [(amount: Int64, measure: TimeMeasure)]

  init(_ label: String) {
    let bytes = Array(label.utf8)
    times = FigureFinder.figures(in: bytes, bytes.indices).compactMap { figure in
      guard figure.role == .figure, figure.value.kind == .number,
        let measure = TimeMeasure(bytes[figure.range.upperBound...].prefix(24))
      else { return nil }
      return (figure.value.amount, measure == .workingDay ? .day : measure)
    }
  }

  /// The measure in which another label counts as many, where it does so in one only.
  func other(in printed: CountedTimes) -> TimeMeasure? {
    for own in times {
      let measures = Set(printed.times.filter { $0.amount == own.amount }.map(\.measure))
      if measures.count == 1, let other = measures.first, other != own.measure { return other }
    }
    return nil
  }
}
