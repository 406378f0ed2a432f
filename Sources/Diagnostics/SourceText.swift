/// A place in a file: line and column, both counted from 1, columns in Unicode scalars.
package struct SourcePosition: Sendable, Hashable, Comparable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// Where a problem stands: a half-open range in one file, with the text of its first line, so that it can
/// be shown after the file has been forgotten.
package struct SourceLocation: Sendable, Hashable {
  /// The file's path as the reader knows it, relative to the site.
  package let file: String
  package let start: SourcePosition
  /// The position after the last scalar.
  package let end: SourcePosition
  /// The line on which the range starts, without its line break; nil where the file has no such line.
  package let lineText: String?

  package init(file: String, start: SourcePosition, end: SourcePosition, lineText: String?) {
    self.file = file
    self.start = start
    self.end = end
    self.lineText = lineText
  }

  /// The file as a whole, for what is wrong with no place in it (it is missing, or empty).
  package init(file: String) {
    let start = SourcePosition(line: 1, column: 1)
    self.init(file: file, start: start, end: start, lineText: nil)
  }
}

/// A file's bytes under the path that problems name, from which byte offsets are turned into places.
///
/// Readers work with byte offsets; line and column are worked out here, once for each problem reported, at
/// a cost that is linear in the file.
package struct SourceText: Sendable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The place of a byte range. Offsets outside the file are taken as its end; an offset inside a scalar
  /// counts as that scalar's start.
  package func location(of range: Range<Int>) -> SourceLocation {
    let lower = min(max(range.lowerBound, 0), bytes.count)
    let upper = min(max(range.upperBound, lower), bytes.count)
    var line = 1
    var lineStart = 0
    advance(from: 0, to: lower, &line, &lineStart)
    let start = SourcePosition(line: line, column: column(of: lower, lineStart: lineStart))
    let text = lineText(from: lineStart)
    advance(from: lower, to: upper, &line, &lineStart)
    let end = SourcePosition(line: line, column: column(of: upper, lineStart: lineStart))
    return SourceLocation(file: path, start: start, end: max(start, end), lineText: text)
  }

  /// The place given by lines and columns as they are, clamped to nothing; for readers whose library counts
  /// so itself (libyaml).
  package func location(from start: SourcePosition, to end: SourcePosition) -> SourceLocation {
    SourceLocation(file: path, start: start, end: max(start, end), lineText: text(ofLine: start.line))
  }

  /// A whole line, by its number from 1, or nil past the end.
  package func text(ofLine number: Int) -> String? {
    var line = 1
    var lineStart = 0
    var i = 0
    while line < number, i < bytes.count {
      i = endOfBreak(at: i)
      if i > 0, isAfterBreak(i) {
        line += 1
        lineStart = i
      }
    }
    return line == number ? lineText(from: lineStart) : nil
  }

  private func advance(from: Int, to: Int, _ line: inout Int, _ lineStart: inout Int) {
    var i = from
    while i < to {
      let next = endOfBreak(at: i)
      if isAfterBreak(next), next <= to {
        line += 1
        lineStart = next
      }
      i = next
    }
  }

  /// The offset after the byte at `i`, a CRLF taken as one.
  private func endOfBreak(at i: Int) -> Int {
    bytes[i] == 0x0D && i + 1 < bytes.count && bytes[i + 1] == 0x0A ? i + 2 : i + 1
  }

  private func isAfterBreak(_ i: Int) -> Bool {
    i > 0 && (bytes[i - 1] == 0x0A || bytes[i - 1] == 0x0D)
  }

  private func column(of offset: Int, lineStart: Int) -> Int {
    var column = 1
    var i = lineStart
    // A byte-order mark is not a column that an editor shows.
    if lineStart == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { i = 3 }
    while i < offset {
      i += 1
      while i < bytes.count, bytes[i] & 0xC0 == 0x80 { i += 1 }
      if i <= offset { column += 1 }
    }
    return column
  }

  private func lineText(from lineStart: Int) -> String {
    var end = lineStart
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    var start = lineStart
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    return String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
  }
}
