import InspectionModel

/// A figure with its label, as a fact box or a table of values has it, against the words beside it in what is cited.
struct NamedFigure {
  let value: FigureValue
  let unit: Unit
  let label: String

  /// What stands beside the label's words instead; nil where the figure does, or where that can't be told.
  func problem(
    in locators: [Locator], of name: String, _ lookup: TextLookup
  ) -> (message: String, hint: String?)? {
    let cited = locators.map(\.description).joined(separator: ", ")
    if let other = FigureContext(lookup).other(than: value, named: label, locators) {
      return beside(other, cited, name)
    }
    if let other = LabelFigures(label, lookup).other(than: value, locators) {
      return (
        "\(cited) of \(name) has \(other.value) beside \(other.figure), and not \(value)", other.value.description
      )
    }
    if let other = FigureRivals(lookup).other(than: value, named: label, locators) { return beside(other, cited, name) }
    return FigureWording.other(than: unit, of: value, locators, lookup).map {
      ("\(cited) of \(name) has \($0), and the unit here is “\(unit.rawValue)”", nil)
    }
  }

  /// The same by words alone: a rate for every 10,000 children, or within two years, names no neighbour of the figure.
  func otherWords(
    in locators: [Locator], of name: String, _ lookup: TextLookup
  ) -> (message: String, hint: String?)? {
    let other =
      FigureContext(lookup).other(than: value, named: label, locators)
      ?? FigureRivals(lookup).other(than: value, named: label, locators)
    return other.map { beside($0, locators.map(\.description).joined(separator: ", "), name) }
  }

  private func beside(_ other: FigureValue, _ cited: String, _ name: String) -> (message: String, hint: String?) {
    let message = "\(cited) of \(name) has \(value) beside other words; beside “\(label)” it has \(other)"
    return (message, other.description)
  }
}
