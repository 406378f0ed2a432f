import Foundation
import InspectionModel
import Provenance

/// Tells whether what a report prints is the name of an area of its framework, or only shares words with one: an
/// earlier edition had judgements that the framework has not.
struct AreaNames {
  private let areas: [LabelWords]
  /// Words that a report may put beside any name.
  private let common: LabelWords

  /// - Parameter areas: the labels of what is graded.
  init(_ areas: [LabelWords], _ framework: Framework) {
    self.areas = areas
    let roots = framework.areas.filter { $0.depth == 0 && !$0.isGraded }.map(\.label)
    // The whole goes by many names, and only where there is one whole can none of them be another's.
    let whole = roots.isEmpty ? "effectiveness" : ""
    let beside = "overall judgement grade grading service services outcomes experiences progress " + whole
    // A row may have the grades of an earlier inspection, too, which may be of another scale.
    let grades = "outstanding good adequate requires improvement inadequate"
    common = LabelWords((roots + [beside, grades]).joined(separator: " "))
  }

  /// The words of what is printed without its numbers, and with each letter for itself: “2.1 Adoption performance”,
  /// “Overall eﬀectiveness” with a ligature. “Economic wellbeing” is two words.
  static func words(_ printed: String) -> LabelWords {
    let letters = printed.precomposedStringWithCompatibilityMapping.filter { !$0.isNumber }
    return LabelWords(letters.replacing("ellbeing", with: "ell-being"))
  }

  func isName(_ label: LabelWords, of area: Int) -> Bool { label.isName(areas[area], common: common) }

  /// Whether it is the name of any.
  func isName(_ label: LabelWords) -> Bool { areas.indices.contains { isName(label, of: $0) } }
}
