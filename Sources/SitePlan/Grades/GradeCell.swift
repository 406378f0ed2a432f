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
  package func words(in framework: Framework) -> String { words(on: framework.scale) }

  func words(on scale: [Grade]) -> String {
    if case .grade(let index) = self { return scale[index].label }
    return Self.withoutGrade.first { $0.outcome == self }?.words ?? ""
  }
}

extension SitePlan {
  /// What a report says of an area of its framework; of no area at all where the framework has none.
  func cell(ofReport report: Int, under framework: Int, area: Int?) -> GradeCell {
    let outcome = area.flatMap { area in
      library.reports[report].value.judgements.first { $0.area == area }?.outcome
    }
    let words =
      outcome?.words(on: library.frameworks[framework].value.scale)
      ?? silence(report, framework, hasArea: area != nil)
    return GradeCell(report: report, framework: framework, area: area, outcome: outcome, words: words)
  }

  private func silence(_ report: Int, _ framework: Int, hasArea: Bool) -> String {
    if library.reports[report].value.kind == .visit || library.frameworks[framework].value.scale.isEmpty {
      return "No grades given"
    }
    return hasArea ? "Not recorded" : "Not an area of \(library.frameworks[framework].value.shortName)"
  }
}
