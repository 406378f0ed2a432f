/// A text in which `⟦` and `⟧` show where something must be found, without them.
package struct MarkedText {
  package let bytes: [UInt8]
  /// The bytes between each two marks, in the order in which they start.
  package let ranges: [Range<Int>]

  package init(_ text: String) {
    var bytes: [UInt8] = []
    var opened: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": opened.append(bytes.count)
      case "⟧":
        precondition(!opened.isEmpty, "a mark ends that never started: \(text)")
        ranges.append(opened.removeLast()..<bytes.count)
      default: bytes += Array(String(scalar).utf8)
      }
    }
    precondition(opened.isEmpty, "a mark never ends: \(text)")
    self.bytes = bytes
    self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Of a text with one place marked; the start of the text where none is.
  package var range: Range<Int> {
    precondition(ranges.count < 2, "more than one place is marked")
    return ranges.first ?? 0..<0
  }

  /// What stands at a range, with its offset, so that a comparison that fails shows both.
  package func at(_ range: Range<Int>) -> String {
    "\(range.lowerBound): " + String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Line and column as an editor counts them, by looking at what stands before.
  package func place(of offset: Int) -> (line: Int, column: Int) {
    var before = String(decoding: bytes[..<offset], as: UTF8.self).unicodeScalars[...]
    if before.first == "\u{FEFF}" { before.removeFirst() }
    var line = 1
    var column = 1
    var previous: Unicode.Scalar?
    for scalar in before {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r":
        line += 1
        column = 1
      default: column += 1
      }
      previous = scalar
    }
    return (line, column)
  }
}
