/// A file of measured figures over time, with the definitions beside it.
package struct IndicatorDocument: Sendable {
  /// `AUTHORITY/SLUG`.
  package let id: Identifier<IndicatorDocument>
  package let title: String
  package let authority: Identifier<Authority>
  /// The paper that published the figures.
  package let paper: Identifier<Paper>
  package let areas: [MeasuredArea]
  package let indicators: [Indicator]
  /// In the order of the file.
  package let cells: [IndicatorCell]

  package init(
    id: Identifier<IndicatorDocument>, title: String, authority: Identifier<Authority>,
    paper: Identifier<Paper>, areas: [MeasuredArea], indicators: [Indicator], cells: [IndicatorCell]
  ) {
    self.id = id
    self.title = title
    self.authority = authority
    self.paper = paper
    self.areas = areas
    self.indicators = indicators
    self.cells = cells
  }
}

/// A place that figures are given for: the authority itself, or one it is compared with.
package struct MeasuredArea: Sendable, Hashable {
  package let id: String
  package let label: String
  package let onsCode: String?

  package init(id: String, label: String, onsCode: String?) {
    self.id = id
    self.label = label
    self.onsCode = onsCode
  }
}

/// What is measured, in which unit, and what would be good.
package struct Indicator: Sendable, Hashable {
  package enum Direction: String, Sendable, CaseIterable { case higher, lower, neither }

  package let id: String
  package let label: String
  package let unit: Unit
  /// Over what a rolling or averaged value is taken.
  package let basis: String?
  package let better: Direction
  package let target: Target?
  package let at: Locator?
  package let note: String?

  package init(
    id: String, label: String, unit: Unit, basis: String?, better: Direction, target: Target?, at: Locator?,
    note: String?
  ) {
    self.id = id
    self.label = label
    self.unit = unit
    self.basis = basis
    self.better = better
    self.target = target
    self.at = at
    self.note = note
  }
}

/// What a value is to reach.
package enum Target: Sendable, Hashable, CustomStringConvertible {
  case atLeast(Quantity)
  case atMost(Quantity)
  case between(Quantity, Quantity)
  /// The paper says that there is none.
  case noneSet

  /// Reads `≥ 90`, `≤ 15`, `20..25` or `none-set`; nil for anything else.
  package init?(_ text: String) {
    func quantity(_ text: some StringProtocol) -> Quantity? {
      Quantity(String(text.drop { $0 == " " }))
    }
    if text == "none-set" {
      self = .noneSet
    } else if text.hasPrefix("≥"), let value = quantity(text.dropFirst()) {
      self = .atLeast(value)
    } else if text.hasPrefix("≤"), let value = quantity(text.dropFirst()) {
      self = .atMost(value)
    } else if let dots = text.firstRange(of: ".."), let low = quantity(text[..<dots.lowerBound]),
      let high = quantity(text[dots.upperBound...]), low.value <= high.value
    {
      self = .between(low, high)
    } else {
      return nil
    }
  }

  /// Whether a value meets it; nil where no target is set.
  package func isMet(by value: Double) -> Bool? {
    switch self {
    case .atLeast(let low): value >= low.value
    case .atMost(let high): value <= high.value
    case .between(let low, let high): value >= low.value && value <= high.value
    case .noneSet: nil
    }
  }

  package var description: String {
    switch self {
    case .atLeast(let low): "≥ \(low)"
    case .atMost(let high): "≤ \(high)"
    case .between(let low, let high): "\(low)..\(high)"
    case .noneSet: "none-set"
    }
  }

  /// The numbers that it names: none, one, or the lower and the higher.
  package var quantities: [Quantity] {
    switch self {
    case .atLeast(let low): [low]
    case .atMost(let high): [high]
    case .between(let low, let high): [low, high]
    case .noneSet: []
    }
  }

  /// “at least 90%”, “no more than 15%”, “20% to 25%”, “no target set”.
  package func words(_ unit: Unit) -> String {
    switch self {
    case .atLeast(let low): "at least \(unit.words(low))"
    case .atMost(let high): "no more than \(unit.words(high))"
    case .between(let low, let high): "\(unit.words(low)) to \(unit.words(high))"
    case .noneSet: "no target set"
    }
  }
}

/// One published figure: what, where, when.
package struct IndicatorCell: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case value(Quantity)
    case missing(Marker)
  }

  /// Why a cell has no number; the Government Analysis Function's shorthand.
  package enum Marker: String, Sendable, CaseIterable {
    case notAvailable = "x"
    case notApplicable = "z"
    case suppressed = "c"
    /// A dash that the source does not explain.
    case notExplained = "n"

    package var words: String {
      switch self {
      case .notAvailable: "not available"
      case .notApplicable: "not applicable"
      case .suppressed: "suppressed so that no child can be identified"
      case .notExplained: "a dash that the source does not explain"
      }
    }
  }

  /// The index of the indicator in its document.
  package let indicator: Int
  /// The index of the area in its document.
  package let area: Int
  /// A part of the whole, such as an age group.
  package let category: String?
  package let period: Period
  package let content: Content
  package let at: Locator?
  package let note: String?

  package init(
    indicator: Int, area: Int, category: String?, period: Period, content: Content, at: Locator?,
    note: String?
  ) {
    self.indicator = indicator
    self.area = area
    self.category = category
    self.period = period
    self.content = content
    self.at = at
    self.note = note
  }
}
