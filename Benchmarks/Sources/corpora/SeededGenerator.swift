/// Random numbers that are the same for the same seed on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// One of a list that is not empty.
  ///
  /// Not `randomElement`, whose way of choosing may change with the standard library.
  mutating func pick<Element>(_ list: [Element]) -> Element {
    list[number(in: 0..<list.count)]
  }

  mutating func number(in range: Range<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True once in `count` times.
  mutating func isOne(in count: Int) -> Bool { number(in: 0..<count) == 0 }
}
