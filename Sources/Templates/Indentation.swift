/// The white space that the partials, parents and blocks being written put before each line.
struct Indentation: Sendable {
  private var spaces: [UInt8] = []
  /// What is in force; before it stands what calls further out will need again.
  private(set) var range = 0..<0

  var isEmpty: Bool { range.isEmpty }

  /// Adds white space for a call, or begins anew for one that stands inside a line.
  mutating func begin(_ space: Range<Int>?, of text: [UInt8]) {
    guard let space else {
      range = range.upperBound..<range.upperBound
      return
    }
    spaces.append(space, of: text)
    range = range.lowerBound..<spaces.count
  }

  /// Goes back to what was in force before a call.
  mutating func end(_ before: Range<Int>) {
    spaces.removeLast(spaces.count - before.upperBound)
    range = before
  }

  func write(to out: inout [UInt8]) { out.append(range, of: spaces) }

  /// Writes text with white space before each line that begins in it; an empty line stays empty.
  ///
  /// It stops a little past the limit, so that much white space and many lines can't fill the memory.
  func write(
    _ text: Range<Int>,
    of bytes: [UInt8],
    startsLine: Bool,
    _ limit: Int,
    to out: inout [UInt8]
  ) {
    var start = text.lowerBound
    var startsLine = startsLine
    while start < text.upperBound, out.count <= limit {
      var end = start
      while end < text.upperBound, bytes[end] != 0x0A { end += 1 }
      end = min(end + 1, text.upperBound)
      if startsLine, !isLineBreak(bytes[start..<end]) { write(to: &out) }
      out.append(start..<end, of: bytes)
      start = end
      startsLine = true
    }
  }

  private func isLineBreak(_ line: ArraySlice<UInt8>) -> Bool {
    line.last == 0x0A && (line.count == 1 || (line.count == 2 && line.first == 0x0D))
  }
}
