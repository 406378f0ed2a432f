package import InspectionModel
import Library

/// What one report says of one area, ready to stand in a table: a grade, or why there is none. Never blank.
package struct GradeCell: Sendable, Hashable {
  package let report: Int
  package let framework: Int
  /// Nil where the framework has no such area.
  package let area: Int?
  /// Nil where the report gives neither a grade nor a reason.
  package let outcome: Judgement.Outcome?
  /// “Good”, “Not inspected”, “Not an area of SLAC”.
  package let words: String

  /// The index in the framework's scale; nil where there is no grade.
  package var grade: Int? { outcome?.grade }
}

extension Judgement.Outcome {
  /// The index in the scale; nil where there is no grade.
  package var grade: Int? {
    if case .grade(let index) = self { index } else { nil }
  }

  /// The grade's label, or why there is none.
  package func words(in framework: Framework) -> String {
    if case .grade(let index) = self { return framework.scale[index].label }
    return Self.withoutGrade.first { $0.outcome == self }?.words ?? ""
  }
}

extension SitePlan {
  /// What a report says of an area of its framework; of no area at all where the framework has none.
  func cell(ofReport index: Int, under frameworkIndex: Int, area: Int?) -> GradeCell {
    let framework = library.frameworks[frameworkIndex].value
    let judgements = library.reports[index].value.judgements
    let outcome = area.flatMap { area in judgements.first { $0.area == area }?.outcome }
    let words =
      if let outcome {
        outcome.words(in: framework)
      } else if library.reports[index].value.kind == .visit || framework.scale.isEmpty {
        "No grades given"
      } else if area == nil {
        "Not an area of \(framework.shortName)"
      } else {
        "Not recorded"
      }
    return GradeCell(report: index, framework: frameworkIndex, area: area, outcome: outcome, words: words)
  }
}
