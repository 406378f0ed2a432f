/// Tells over which quarters the years of a head stand by the quarters’ own order: where Q1 follows Q4, or a quarter
/// comes again, the next year begins.
enum YearsOverQuarters {
  /// The first quarter of each year, counted among the columns below; nil where the cells are anything else, where the
  /// years do not follow each other, or where the quarters begin anew more or less often than there are years.
  ///
  /// - Parameters:
  ///   - years: the cells of the upper line, each a financial year.
  ///   - quarters: those of the lower line.
  static func firstColumns(of years: [Range<Int>], over quarters: [Range<Int>], _ bytes: [UInt8]) -> [Int]? {
    let starts = years.compactMap { amount(of: $0, .financialYear, bytes) }
    let numbers = quarters.compactMap { amount(of: $0, .quarter, bytes) }
    guard years.count > 1, starts.count == years.count, numbers.count == quarters.count,
      zip(starts, starts.dropFirst()).allSatisfy({ $0 + 1 == $1 })
    else { return nil }
    let changes = numbers.indices.dropFirst().filter { numbers[$0] <= numbers[$0 - 1] }
    // Within a year no quarter is left out.
    let isWhole = zip(numbers.indices.dropFirst(), zip(numbers, numbers.dropFirst())).allSatisfy { index, pair in
      changes.contains(index) || pair.0 + 1 == pair.1
    }
    return changes.count + 1 == years.count && isWhole ? [0] + changes : nil
  }

  /// Whether quarters can be those of the years that begin at some of them: within a year Q1 never follows Q4.
  static func mayBegin(at columns: [Int], _ quarters: [Range<Int>], _ bytes: [UInt8]) -> Bool {
    let numbers = quarters.compactMap { amount(of: $0, .quarter, bytes) }
    guard numbers.count == quarters.count else { return true }
    return numbers.indices.dropFirst().allSatisfy { columns.contains($0) || numbers[$0] > numbers[$0 - 1] }
  }

  /// What a cell names that is one figure of a kind and no more: “2020/21”, “Q4”.
  private static func amount(of cell: Range<Int>, _ kind: FigureValue.Kind, _ bytes: [UInt8]) -> Int64? {
    guard cell.count <= 12, let figure = FigureFinder.figures(in: bytes, cell).first, figure.value.kind == kind,
      figure.range.lowerBound <= cell.lowerBound + 1, figure.range.upperBound >= cell.upperBound
    else { return nil }
    return figure.value.amount
  }
}
