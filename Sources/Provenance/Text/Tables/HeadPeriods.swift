/// Parts cells of a head that single spaces run together: “2019/20 2020/21 Target” above three columns, “2021/22 Q1” where
/// the first is the year of one column and the second the quarter of the next.
struct HeadPeriods {
  private let bytes: [UInt8]
  private enum Kind { case year, quarter, name }
  private typealias Word = (range: Range<Int>, kind: Kind)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The cells of a row, parted so that there are as many as columns.
  ///
  /// - Returns: Nil where they can’t be parted so, or in more than one way.
  func parted(_ row: [Range<Int>], into count: Int) -> [Range<Int>]? {
    guard row.count < count, row.contains(where: hasPeriod) else { return nil }
    let single = row.flatMap { parts(of: $0, paired: false) }
    let paired = row.flatMap { parts(of: $0, paired: true) }
    let ways = [single, single == paired ? [] : paired].filter { $0.count == count }
    return ways.count == 1 ? ways[0] : nil
  }

  private func hasPeriod(_ cell: Range<Int>) -> Bool { words(of: cell)?.contains { $0.kind != .name } ?? false }

  /// Whether a cell names a year and a quarter, which may be those of one column or of two.
  func isDouble(_ cell: Range<Int>) -> Bool {
    guard let words = words(of: cell), words.count == 2 else { return false }
    return words[0].kind != words[1].kind && words.allSatisfy { $0.kind != .name }
  }

  /// Whether a cell is a year or a quarter and no more.
  func isSingle(_ cell: Range<Int>) -> Bool { words(of: cell).map { $0.count == 1 && $0[0].kind != .name } ?? false }

  /// - Parameter paired: whether a quarter and a year make one.
  private func parts(of cell: Range<Int>, paired: Bool) -> [Range<Int>] {
    guard let words = words(of: cell) else { return [cell] }
    guard paired else { return words.map(\.range) }
    guard words.count % 2 == 0, words.allSatisfy({ $0.kind != .name }) else { return words.map(\.range) }
    let pairs = stride(from: 0, to: words.count, by: 2)
    guard pairs.allSatisfy({ words[$0].kind == words[0].kind && words[$0 + 1].kind != words[0].kind }) else {
      return words.map(\.range)
    }
    return pairs.map { words[$0].range.lowerBound..<words[$0 + 1].range.upperBound }
  }

  /// What columns beside those of periods are called in one word.
  private static let names: Set = [
    "Target", "England", "London", "National", "Numerator", "Denominator", "Trend", "Change", "RAG", "Status",
  ]

  /// Nil where a cell has any other words.
  private func words(of cell: Range<Int>) -> [Word]? {
    var result: [Word] = []
    for word in bytes[cell].split(separator: 0x20) {
      let range = word.startIndex..<word.endIndex
      if Self.names.contains(String(decoding: word, as: UTF8.self)) {
        result.append((range, .name))
        continue
      }
      guard range.count <= 9, let figure = FigureFinder.figures(in: bytes, range).first,
        figure.range.lowerBound <= range.lowerBound + 1, figure.range.upperBound >= range.upperBound
      else { return nil }
      switch figure.value.kind {
      case .financialYear: result.append((range, .year))
      case .quarter: result.append((range, .quarter))
      case .date where figure.value.year > 0 && figure.value.month == 0: result.append((range, .year))
      default: return nil
      }
    }
    return result.isEmpty ? nil : result
  }
}
