package import InspectionModel

/// The indicator tables of a paper as tidy data.
package struct ImportedIndicators: Sendable {
  package struct Measure: Sendable {
    package let id: String
    package let label: String
    package let unit: String
    /// Why the unit is not certain; nil where the table says it.
    package let unitDoubt: String?
    /// Nil where the table has no column of targets, or nothing in it.
    package let target: Target?
    package let isTargetDoubtful: Bool
    package let at: Locator
  }

  package struct Cell: Sendable {
    package let indicator: String
    package let area: String
    package let category: String
    package let period: Period
    /// Digits; empty where there is a marker.
    package let value: String
    package let marker: String
    package let at: Locator
    package let note: String
  }

  package var areas: [(id: String, label: String)] = []
  package var measures: [Measure] = []
  package var cells: [Cell] = []
  /// What was left out, and why.
  package var doubts: [String] = []
}
