/// Tells over which columns the cells of a head's first line stand by what comes again below each of them: “No.” and “%”
/// below “2022/23”, and below “2023/24”.
enum RepeatedHead {
  /// The first column of each cell; nil where the same words do not come again below each.
  ///
  /// - Parameters:
  ///   - count: of the cells of the upper line.
  ///   - lower: the cells of the lower line, one for each column.
  static func firstColumns(of count: Int, over lower: [Range<Int>], _ bytes: [UInt8]) -> [Int]? {
    guard count > 1, lower.count % count == 0, lower.count / count > 1 else { return nil }
    let width = lower.count / count
    let words = lower.map { bytes[$0].map(\.lower) }
    guard !words.contains([]), Set(words.prefix(width)).count == width,
      words.indices.allSatisfy({ words[$0] == words[$0 % width] })
    else { return nil }
    return (0..<count).map { $0 * width }
  }
}
