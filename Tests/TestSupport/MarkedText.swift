/// A text in which `⟦` and `⟧` show where a problem is, without them.
package struct MarkedText {
  package let bytes: [UInt8]
  /// The bytes between the marks.
  package let range: Range<Int>

  package init(_ text: String) {
    var bytes: [UInt8] = []
    var start: Int?
    var end: Int?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": start = bytes.count
      case "⟧": end = bytes.count
      default: bytes += Array(String(scalar).utf8)
      }
    }
    self.bytes = bytes
    self.range = (start ?? 0)..<(end ?? start ?? 0)
  }
}
