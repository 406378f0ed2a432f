/// The sentences of published prose: each ends in a full stop before a space, and lines go on.
enum PublishedSentences {
  static func ranges(in bytes: [UInt8], _ bounds: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = bounds.lowerBound
    for i in bounds where isEnd(bytes, i, bounds) {
      ranges.append(start..<i + 1)
      start = i + 1
    }
    if start < bounds.upperBound { ranges.append(start..<bounds.upperBound) }
    return ranges
  }

  static func range(around place: Range<Int>, in bytes: [UInt8], _ bounds: Range<Int>) -> Range<Int> {
    var start = place.lowerBound
    while start > bounds.lowerBound, !isEnd(bytes, start - 1, bounds) { start -= 1 }
    var end = place.upperBound
    while end < bounds.upperBound, !isEnd(bytes, end, bounds) { end += 1 }
    return start..<end
  }

  /// Whether a sentence ends somewhere between two places.
  static func hasEnd(_ bytes: [UInt8], _ between: Range<Int>, _ bounds: Range<Int>) -> Bool {
    between.contains { isEnd(bytes, $0, bounds) }
  }

  private static func isEnd(_ bytes: [UInt8], _ i: Int, _ bounds: Range<Int>) -> Bool {
    bytes[i] == UInt8(ascii: ".") && (i + 1 >= bounds.upperBound || bytes[i + 1].isSpace)
  }
}
