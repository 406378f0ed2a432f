import InspectionModel
import Provenance

/// Reads what a table gives as the target of an indicator.
enum TargetReading {
  /// Nil where a cell names none; doubtful where it does not say which way it is meant.
  static func target(_ words: String) -> (target: Target, isDoubtful: Bool)? {
    let small = words.lowercased()
    if small.isEmpty { return nil }
    if small.contains("no target") || small.contains("none") { return (.noneSet, false) }
    let kinds: [FigureValue.Kind] = [.number, .percent]
    let numbers = FigureFinder.figures(in: words).filter { kinds.contains($0.value.kind) && $0.role == .figure }
      .compactMap { Quantity(decimal($0.value.amount)) }
    guard let first = numbers.first else { return nil }
    if ["no higher", "no more", "at most", "below", "under", "max", "≤", "<"].contains(where: small.contains) {
      return (.atMost(first), false)
    }
    if numbers.count > 1, let last = numbers.last {
      return first.value <= last.value ? (.between(first, last), false) : (.between(last, first), true)
    }
    let isSaid = ["no lower", "no less", "at least", "above", "over", "min", "≥", ">"].contains(where: small.contains)
    return (.atLeast(first), !isSaid)
  }

  private static func decimal(_ amount: Int64) -> String {
    let whole = amount / FigureValue.scale
    var rest = String((amount % FigureValue.scale).magnitude)
    rest = String(repeating: "0", count: max(0, 4 - rest.count)) + rest
    while rest.last == "0" { rest.removeLast() }
    let sign = amount < 0 && whole == 0 ? "-" : ""
    return sign + String(whole) + (rest.isEmpty ? "" : "." + rest)
  }
}
