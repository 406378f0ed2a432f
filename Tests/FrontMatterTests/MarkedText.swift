/// A text in which `⟦` and `⟧` show where a problem is, without them.
struct MarkedText {
  let bytes: [UInt8]
  /// The bytes between the marks.
  let range: Range<Int>

  init(_ text: String) {
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

/// A number generator that gives the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
