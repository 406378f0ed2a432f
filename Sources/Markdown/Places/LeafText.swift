/// The text of one paragraph, heading or cell as cmark's inline parser saw it, with the way back to the file:
/// lines without what stands before their text, cells without the backslashes that escape pipes.
struct LeafText {
  private(set) var bytes: [UInt8] = []
  /// Where each unbroken piece starts, in the text and in the file.
  private var pieces: [(text: Int, source: Int)] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
  }

  /// Appends a line or a part of one.
  mutating func append(_ range: Range<Int>, of source: [UInt8]) {
    pieces.append((bytes.count, range.lowerBound))
    bytes.append(contentsOf: source[range])
  }

  /// Appends a line break, which stands at `offset` in the file.
  mutating func appendBreak(at offset: Int) {
    pieces.append((bytes.count, offset))
    bytes.append(.newline)
  }

  /// Appends a cell of a table, in which `\|` stands for a pipe.
  mutating func appendCell(_ range: Range<Int>, of source: [UInt8]) {
    var start = range.lowerBound
    var i = start
    while i + 1 < range.upperBound {
      if source[i] == .backslash, source[i + 1] == .pipe {
        append(start..<i, of: source)
        start = i + 1
        i += 1
      }
      i += 1
    }
    append(start..<range.upperBound, of: source)
  }

  /// The range of the file that a range of the text came from.
  func source(of range: Range<Int>) -> Range<Int> {
    let lower = source(of: range.lowerBound)
    guard range.upperBound > range.lowerBound else { return lower..<lower }
    return lower..<max(lower, source(of: range.upperBound - 1) + 1)
  }

  private func source(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].text <= offset { low = middle } else { high = middle }
    }
    guard low < pieces.count else { return 0 }
    return pieces[low].source + offset - pieces[low].text
  }
}
