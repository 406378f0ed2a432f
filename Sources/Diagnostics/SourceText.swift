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
  package private(set) var file: String
  package let start: SourcePosition
  /// The position after the last scalar.
  package let end: SourcePosition
  /// The line on which the range starts, without its line break; nil where the file has no such line. Of a
  /// line of more than 512 bytes, only a part around the start.
  package let lineText: String?
  /// The column of the first scalar of `lineText`: 1 but for a part of a long line.
  package let lineTextColumn: Int

  package init(
    file: String,
    start: SourcePosition,
    end: SourcePosition,
    lineText: String?,
    lineTextColumn: Int = 1
  ) {
    self.file = file
    self.start = start
    self.end = end
    self.lineText = lineText
    self.lineTextColumn = lineTextColumn
  }

  /// The file as a whole, for what is wrong with no place in it (it is missing, or empty).
  package init(file: String) {
    let start = SourcePosition(line: 1, column: 1)
    self.init(file: file, start: start, end: start, lineText: nil)
  }

  /// The same place as it is known from a folder above.
  ///
  /// - Parameter folder: from there to the site, with a slash at its end.
  package func below(_ folder: String) -> SourceLocation {
    var location = self
    location.file = folder + file
    return location
  }

  /// Whether both speak of some of the same characters of one file; of two that start together it is so even where one
  /// of them is empty.
  package func overlaps(_ other: SourceLocation) -> Bool {
    file == other.file && (start == other.start || start < other.end && other.start < end)
  }
}

/// A file's bytes under the path that problems name, from which byte offsets are turned into places.
///
/// Readers work with byte offsets; line and column are worked out here, for each problem reported. The first
/// costs a walk through the file, every other next to nothing.
package struct SourceText: Sendable {
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  package let path: String
  package let bytes: [UInt8]
  private let index = SourceIndex()

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The place of a byte range, widened to whole scalars. Offsets outside the file are taken as its end.
  package func location(of range: Range<Int>) -> SourceLocation {
    let lower = min(max(range.lowerBound, 0), bytes.count)
    let upper = min(max(range.upperBound, lower), bytes.count)
    let start = index.place(at: lower, in: bytes)
    var end = start
    if upper > lower {
      end = index.place(at: upper, in: bytes)
      if end.offset < upper { end = index.place(at: UTF8Step.next(bytes, after: end.offset).end, in: bytes) }
    }
    let (text, column) = lineText(around: start)
    return SourceLocation(
      file: path,
      start: SourcePosition(line: start.line, column: start.column),
      end: SourcePosition(line: end.line, column: end.column),
      lineText: text,
      lineTextColumn: column
    )
  }

  /// The place given by lines and columns as they are, clamped to nothing; for readers whose library counts
  /// so itself.
  package func location(from start: SourcePosition, to end: SourcePosition) -> SourceLocation {
    SourceLocation(file: path, start: start, end: max(start, end), lineText: text(ofLine: start.line))
  }

  /// A whole line, by its number from 1, or nil past the end. Linear in the file.
  package func text(ofLine number: Int) -> String? {
    var line = 1
    var lineStart = bytes.starts(with: Self.byteOrderMark) ? 3 : 0
    while line < number, lineStart < bytes.count {
      var end = endOfLine(from: lineStart)
      guard end < bytes.count else { return nil }
      end += bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? 2 : 1
      lineStart = end
      line += 1
    }
    guard line == number else { return nil }
    return String(decoding: bytes[lineStart..<endOfLine(from: lineStart)], as: UTF8.self)
  }

  /// The line of a place, or of a long one the part that a reader is shown; with the column of its start.
  private func lineText(around place: SourceIndex.Place) -> (text: String, column: Int) {
    let widest = 512
    var start = SourceIndex.Place(
      offset: place.lineStart, line: place.line, column: 1, lineStart: place.lineStart)
    if place.offset - start.offset > widest { start = index.place(at: place.offset - widest / 2, in: bytes) }
    var end = endOfLine(from: start.offset, atMost: place.offset + widest - start.offset)
    // Not to cut a scalar in two.
    if end < bytes.count, !Self.isBreak(bytes[end]) { end = index.place(at: end, in: bytes).offset }
    return (String(decoding: bytes[start.offset..<end], as: UTF8.self), start.column)
  }

  private func endOfLine(from start: Int, atMost length: Int = .max) -> Int {
    let limit = length < bytes.count - start ? start + length : bytes.count
    return bytes[start..<limit].firstIndex(where: Self.isBreak) ?? limit
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
