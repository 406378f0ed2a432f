import Diagnostics
import InspectionModel

/// Holds the dates that were read against each other and against the years of the framework: a text contradicts
/// itself, or was read wrongly, and a person must say which.
enum DateOrder {
  static func check(_ report: inout ImportedReport, _ text: ImportedText, _ diagnostics: inout [Diagnostic]) {
    func doubt(_ key: String, _ message: String) {
      diagnostics.append(text.doubt(nil, message))
      report.todos[key] = message
    }
    if let end = report.inspected.end, let published = report.published, published.lastDay < end.firstDay {
      doubt("published", "the text dates its publication (\(published)) before the end of the inspection (\(end))")
    }
    guard let start = report.inspected.start else { return }
    let framework = report.framework
    let isTooLate = framework.to.map { start.firstDay > $0.lastDay } ?? false
    if start.lastDay < framework.from.firstDay || isTooLate {
      let years = "the inspection of \(report.inspected.words) is outside the years of \(framework.id)"
      doubt("framework", "\(years); is it this framework?")
    }
  }
}
