import InspectionModel

/// A figure with its label, as a fact box or a table of values has it, against the words beside it in what is cited.
struct NamedFigure {
  let value: FigureValue
  let unit: Unit
  let label: String

  /// What stands beside the label's words instead; nil where the figure does, or where that can't be told.
  func problem(in places: PrintedPlaces) -> (message: String, hint: String?)? {
    let rivals = FigureRivals(places)
    // Nothing of another measure is mistaken for it: people for the days that they waited.
    func isRival(_ other: FigureValue) -> Bool {
      FigureWording.other(than: unit, of: other, places) == nil
        && !rivals.mayShareWords(of: other, with: value, said: Array(label.utf8)[...])
    }
    if let other = FigureContext(places).other(than: value, named: label), isRival(other) {
      return beside(other, places)
    }
    if let other = LabelFigures(label, places).other(than: value) {
      return (
        "\(places.words) has \(other.value) beside \(other.figure), and not \(value)", other.value.description
      )
    }
    if let other = rivals.other(than: value, named: label), isRival(other) {
      return beside(other, places)
    }
    return FigureWording.other(than: unit, of: value, places).map {
      ("\(places.words) has \($0), and the unit here is “\(unit.rawValue)”", nil)
    }
  }

  /// The same by words alone: a rate for every 10,000 children, or within two years, names no neighbour of the figure.
  func otherWords(in places: PrintedPlaces) -> (message: String, hint: String?)? {
    let other =
      FigureContext(places).other(than: value, named: label)
      ?? FigureRivals(places).other(than: value, named: label)
    return other.map { beside($0, places) }
  }

  private func beside(_ other: FigureValue, _ places: PrintedPlaces) -> (message: String, hint: String?) {
    let message = "\(places.words) has \(value) beside other words; beside “\(label)” it has \(other)"
    return (message, other.description)
  }
}
