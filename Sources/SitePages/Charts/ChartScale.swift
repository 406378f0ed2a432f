import InspectionModel

/// The axis of a chart: from 0 (or below, where there are negative values) to a round number, with a few
/// round steps between. Never from anything else: a cut axis makes small differences look large.
struct ChartScale {
  let low: Double
  let high: Double
  let step: Double

  /// A scale that holds all the values. Percentages above a half get the whole 0 to 100.
  init(holding values: some Sequence<Double>, isPercent: Bool) {
    var least = 0.0
    var most = 0.0
    for value in values {
      least = min(least, value)
      most = max(most, value)
    }
    if isPercent, most > 50, most <= 100 { most = 100 }
    if most == least { most = least + 1 }
    let step = Self.roundStep(atLeast: (most - least) / 5)
    self.step = step
    self.low = (least / step).rounded(.down) * step
    self.high = (most / step).rounded(.up) * step
  }

  /// 1, 2, 2.5 or 5 times a power of ten.
  private static func roundStep(atLeast step: Double) -> Double {
    var power = 1.0
    while power * 10 <= step { power *= 10 }
    while power > step { power /= 10 }
    for factor in [1, 2, 2.5, 5] where power * factor >= step { return power * factor }
    return power * 10
  }

  var ticks: [Double] {
    var ticks: [Double] = []
    var tick = low
    while tick <= high + step / 2 {
      ticks.append(tick)
      tick = low + step * Double(ticks.count)
    }
    return ticks
  }

  /// Where a value stands between the ends, from 0 to 1.
  func fraction(_ value: Double) -> Double { (value - low) / (high - low) }

  /// From where to where a target is met; nil where none is set.
  func band(of target: Target) -> (low: Double, high: Double)? {
    switch target {
    case .atLeast(let value): (value.value, high)
    case .atMost(let value): (low, value.value)
    case .between(let from, let to): (from.value, to.value)
    case .noneSet: nil
    }
  }

  /// A tick as its axis prints it: “250”, “2.5”, “1,000”.
  func label(_ tick: Double) -> String {
    let tenths = Int((tick * 10).rounded())
    let isWhole = tenths % 10 == 0
    let text = isWhole ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    return ChartText.grouped(text)
  }
}
