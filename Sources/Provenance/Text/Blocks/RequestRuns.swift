/// Finds the numbered lists right below a heading that says what a report asks for: “What needs to improve”, 1., 2., 3.
enum RequestRuns {
  /// The ranges of marks, each given by its block and number, that are such a list of two or more.
  static func runs(
    _ bytes: [UInt8], _ blocks: [TextBlock], _ marks: [(block: Int, groups: [Int])]
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < marks.count {
      guard marks[index].groups == [1], isBelowHeading(bytes, blocks, marks[index].block) else {
        index += 1
        continue
      }
      let start = index
      index += 1
      while index < marks.count, marks[index].groups == [index - start + 1],
        blocks[marks[index - 1].block + 1..<marks[index].block].allSatisfy({ isPart(bytes, $0) })
      {
        index += 1
      }
      if index - start > 1 { runs.append(start..<index) }
    }
    return runs
  }

  /// The heading bears no number itself; the line of a time limit or a lead may stand between.
  private static func isBelowHeading(_ bytes: [UInt8], _ blocks: [TextBlock], _ block: Int) -> Bool {
    for above in blocks[..<block].reversed().prefix(3) {
      if !above.numbers.isEmpty { return false }
      if RequestHeadings.kind(bytes, above.range) != nil { return true }
      let isLead =
        bytes[above.range.upperBound - 1] == UInt8(ascii: ":") || TimeLimitWords.isHeading(bytes, above.range)
      if !isLead { return false }
    }
    return false
  }

  /// Whether a block may stand between two of a list: a bullet, or the line of a time limit.
  private static func isPart(_ bytes: [UInt8], _ block: TextBlock) -> Bool {
    block.kind == .item || TimeLimitWords.isHeading(bytes, block.range)
  }
}
