/// Where the labels of a table in columns of spaces stand, by which a row is told that has none: “793    3,223” between
/// “Referrals” and “accepted”, as labels on two lines stand around the values of their row.
struct LabelColumn {
  private let start: Int
  private let end: Int

  /// - Parameter firsts: from where to where the first cell of each row reaches, in letters from the start of the line.
  init(_ firsts: [Range<Int>]) {
    let start = firsts.map(\.lowerBound).min() ?? 0
    self.start = start
    end = firsts.filter { $0.lowerBound <= start + 2 }.map(\.upperBound).max() ?? 0
  }

  /// Whether a row whose first cell stands there has no label.
  func isMissing(_ first: Range<Int>) -> Bool { first.lowerBound > start + 2 && first.lowerBound >= end }
}
