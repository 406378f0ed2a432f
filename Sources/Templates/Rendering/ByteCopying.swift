extension [UInt8] {
  /// Appends a range of other bytes, in one copy.
  mutating func append(_ range: Range<Int>, of source: [UInt8]) {
    source.withUnsafeBufferPointer { append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }
}

extension HTMLEscaping {
  static func append(_ range: Range<Int>, of source: [UInt8], to bytes: inout [UInt8]) {
    source.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[range]), to: &bytes) }
  }
}
