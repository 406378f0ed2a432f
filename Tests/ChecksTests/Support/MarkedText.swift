import Diagnostics

/// A text with the places marked at which something must be found: `«…»`, in the order of the text.
struct MarkedText {
  let source: SourceText
  /// In bytes of the text without marks.
  let marks: [Range<Int>]

  init(_ text: String, path: String = "x.md") {
    var bytes: [UInt8] = []
    var opened: [Int] = []
    var marks: [Range<Int>] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«": opened.append(bytes.count)
      case "»": if let lower = opened.popLast() { marks.append(lower..<bytes.count) }
      default: bytes += String(scalar).utf8
      }
    }
    source = SourceText(path: path, bytes: bytes)
    self.marks = marks.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// What stands at a range, with its offset, so that a comparison that fails shows both.
  func at(_ range: Range<Int>) -> String {
    "\(range.lowerBound): " + String(decoding: source.bytes[range.clamped(to: 0..<source.bytes.count)], as: UTF8.self)
  }
}
