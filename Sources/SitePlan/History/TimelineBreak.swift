import InspectionModel
import Library

/// The line that a timeline draws where the framework changed: grades on its two sides answer different
/// questions.
package struct TimelineBreak: Sendable, Hashable {
  /// The framework of the inspection before.
  package let from: Int
  package let to: Int
  /// The areas of the new framework that may still be compared with the old one's.
  package let comparableAreas: [Int]
  /// “Change of framework, from SLAC to SIF: grades on its two sides can’t be compared.”
  package let words: String

  /// Nil where the framework is the same.
  ///
  /// - Parameter isOrdered: whether it is known that the one came after the other.
  init?(from: Int, to: Int, isOrdered: Bool, _ plan: SitePlan) {
    guard from != to else { return nil }
    let (old, new) = (plan.library.frameworks[from].value, plan.library.frameworks[to].value)
    let areas = plan.comparable.areas(of: to, in: from)
    self.from = from
    self.to = to
    self.comparableAreas = areas
    let change =
      isOrdered
      ? "Change of framework, from \(old.shortName) to \(new.shortName): "
      : "Another framework, \(new.shortName), at a date that is not known: "
    if let silent = [old, new].first(where: { $0.scale.isEmpty }) {
      words = change + "\(silent.shortName) gives no grades."
    } else if areas.isEmpty {
      words = change + "grades on its two sides can’t be compared."
    } else {
      let labels = Phrase.list(areas.map { "“\(new.fullLabel(ofArea: $0))”" })
      words = change + "comparable for \(Phrase.counted(areas.count, "area")), \(labels)."
    }
  }
}
