package import InspectionModel

/// Words that date something whose dates are known: those of a link to a report.
package enum DatedWords {
  /// The first date of some words that is none of those that are known, with the first of these as a writer would put it;
  /// nil where all are, or none is known.
  package static func other(than known: [CivilDate], in words: String) -> (said: String, known: String)? {
    let own = known.map { FigureValue($0) }
    guard let first = own.first else { return nil }
    let said = FigureFinder.figures(in: words).map(\.value).filter { $0.kind == .date && $0.year > 0 }
    return said.first { date in !own.contains { FigureSet.says(date, $0) } }.map { ($0.description, first.description) }
  }
}
