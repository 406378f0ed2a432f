import InspectionModel

/// The field of a line chart: where a period and a value stand in it, with its axes and its target.
struct ChartPlot {
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  let scale: ChartScale
  let periods: [Period]

  /// The middle of a period, on an axis of time.
  func x(_ period: Period) -> Double {
    guard let first = periods.first, let last = periods.last, first != last else { return (left + right) / 2 }
    let inset = 22.0
    let fraction = (period.middle - first.middle) / (last.middle - first.middle)
    return left + inset + fraction * (right - left - 2 * inset)
  }

  func y(_ value: Double) -> Double { bottom - scale.fraction(value) * (bottom - top) }

  func writeAxes(into out: inout [UInt8]) {
    for tick in scale.ticks {
      out.appendChartLine((left, y(tick)), (right, y(tick)), classes: tick == 0 ? "axis" : "grid")
      out.appendChartText(scale.label(tick), x: left - 5, y: y(tick) + 4, classes: "tick end")
    }
    // As many names of periods as fit without touching.
    let every = max(1, Int((Double(periods.count) * 52 / (right - left)).rounded(.up)))
    for (i, period) in periods.enumerated() where i % every == 0 {
      for (n, line) in ChartText.axisLines(period).enumerated() {
        out.appendChartText(line, x: x(period), y: bottom + 16 + Double(n) * 13, classes: "tick mid")
      }
    }
  }

  /// The target as a band with its edge, and its words above the field.
  func writeTarget(_ indicator: Indicator, into out: inout [UInt8]) {
    guard let target = indicator.target, let band = scale.band(of: target) else { return }
    out.appendMarkup("<rect class=\"band\"")
    out.appendAttribute("x", left)
    out.appendAttribute("y", y(band.high))
    out.appendAttribute("width", right - left)
    out.appendAttribute("height", y(band.low) - y(band.high))
    out.appendMarkup("/>")
    for bound in target.bounds {
      out.appendChartLine((left, y(bound)), (right, y(bound)), classes: "target")
    }
    out.appendMarkup("<rect class=\"band key\"")
    out.appendAttribute("x", left)
    out.appendMarkup(" y=\"6\" width=\"14\" height=\"10\"/>")
    out.appendChartText("Target: " + target.words(indicator.unit), x: left + 20, y: 15, classes: "key")
  }
}

extension Period {
  /// Where it stands on an axis of time, in months.
  var middle: Double { Double(months.lowerBound + months.upperBound) / 2 }
}
