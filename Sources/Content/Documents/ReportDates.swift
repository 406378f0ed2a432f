import Diagnostics
import FrontMatter
import InspectionModel

/// Whether the dates of a report can be: in order, and within the years of its framework.
enum ReportDates {
  static func check(
    _ fields: FieldReader,
    _ inspected: InspectionDates,
    _ published: CivilDate?,
    _ framework: Framework,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let start = inspected.start, let end = inspected.end else { return }
    if let published, published.lastDay < end.firstDay, let value = fields["published"] {
      let message =
        "the report is published (\(published)) before its inspection ends (\(end)); correct one of the dates"
      diagnostics.append(Diagnostic(.dateOrder, at: value.location, message))
    }
    guard let value = fields["inspected"] else { return }
    let mend = "correct the dates, or name another framework"
    if end.lastDay < framework.from.firstDay {
      let message =
        "the inspection ended before the framework \(framework.id) came into use in \(framework.from.words); \(mend)"
      diagnostics.append(Diagnostic(.outsideFramework, at: value.location, message))
    } else if let to = framework.to, start.firstDay > to.lastDay {
      let message = "the inspection started after the framework \(framework.id) went out of use in \(to.words); \(mend)"
      diagnostics.append(Diagnostic(.outsideFramework, at: value.location, message))
    }
  }
}
