import SiteBuild

/// `--metrics` as a person reads it.
enum MetricsText {
  static func text(of result: SiteBuilder.Result) -> String {
    var text = ""
    var total = Duration.zero
    for stage in result.metrics.stages {
      text += line(stage.name, stage.duration)
      total += stage.duration
    }
    text += line("total", total)
    if case .published(let summary) = result.outcome {
      text +=
        "files written: \(summary.written) (\(summary.byteCount) bytes), unchanged: \(summary.unchanged)"
      text += ", removed: \(summary.removed)\n"
    }
    return text
  }

  private static func line(_ name: String, _ duration: Duration) -> String {
    let microseconds =
      duration.components.seconds * 1_000_000 + duration.components.attoseconds / 1_000_000_000_000
    let tenths = (microseconds + 50) / 100
    let number = "\(tenths / 10).\(tenths % 10) ms"
    let dots = String(repeating: " ", count: max(1, 32 - name.count - number.count))
    return "\(name)\(dots)\(number)\n"
  }
}
