import Diagnostics

/// The lines around a place, for saying what went wrong there.
struct YAMLLines {
  let source: SourceText
  /// The YAML in the file; no line reaches beyond it.
  let range: Range<Int>

  private var bytes: [UInt8] { source.bytes }

  /// The line that holds an offset, without its line break.
  func line(at offset: Int) -> Range<Int> {
    let offset = min(max(offset, range.lowerBound), range.upperBound)
    let before = bytes[range.lowerBound..<offset].lastIndex(where: Self.isBreak).map { $0 + 1 }
    let end = bytes[offset..<range.upperBound].firstIndex(where: Self.isBreak)
    return (before ?? range.lowerBound)..<(end ?? range.upperBound)
  }

  /// What stands on a line between its indentation, the dashes of list items counted with it, and the white
  /// space at its end.
  func content(of line: Range<Int>) -> Range<Int> {
    var start = line.lowerBound
    while start < line.upperBound {
      let isDash = bytes[start] == UInt8(ascii: "-")
      let isItem = isDash && (start + 1 == line.upperBound || Self.isBlank(bytes[start + 1]))
      guard isItem || Self.isBlank(bytes[start]) else { break }
      start += 1
    }
    var end = line.upperBound
    while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The nearest line above that is neither blank nor a comment.
  func contentLine(above line: Range<Int>) -> Range<Int>? {
    var start = line.lowerBound
    while start > range.lowerBound {
      let above = self.line(at: start - 1)
      let content = content(of: above)
      if !content.isEmpty, bytes[content.lowerBound] != UInt8(ascii: "#") { return above }
      start = above.lowerBound
    }
    return nil
  }

  /// How many columns a line's content is indented.
  func indentation(of line: Range<Int>) -> Int { content(of: line).lowerBound - line.lowerBound }

  /// The first colon in `range` that ends a key: with a space or nothing behind it.
  func keyColon(in range: Range<Int>) -> Int? {
    range.first { i in
      bytes[i] == UInt8(ascii: ":") && (i + 1 >= range.upperBound || Self.isBlank(bytes[i + 1]))
    }
  }

  /// A colon without a space behind it after what looks like a key: `kind:inspection`, but no `http://`.
  func tightColon(in range: Range<Int>) -> Int? {
    guard let colon = range.first(where: { bytes[$0] == UInt8(ascii: ":") }), colon > range.lowerBound else {
      return nil
    }
    let isName = bytes[range.lowerBound..<colon].allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
      default: false
      }
    }
    let isAddress = colon + 1 < range.upperBound && bytes[colon + 1] == UInt8(ascii: "/")
    return isName && !isAddress ? colon : nil
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The number of the line in the file that holds an offset, from 1.
  func number(ofLineAt offset: Int) -> Int {
    source.location(of: offset..<offset).start.line
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
