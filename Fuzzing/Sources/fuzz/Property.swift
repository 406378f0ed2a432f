/// What must hold of every input.
enum Property {
  /// Ends the process where it does not hold, for libFuzzer to keep the input.
  static func require(_ isSo: Bool, _ words: @autoclosure () -> String) {
    if !isSo { fatalError("broken property: \(words())") }
  }

  /// Whether an input is one of the eighth for which a costly property is looked at. By its bytes alone, so that a
  /// finding stays one when it is replayed.
  static func isCostlyOneDue(for bytes: [UInt8]) -> Bool {
    hash(bytes) % 8 == 0
  }

  /// Of one input in 1024, the same again and again up to half a mebibyte. What takes time in proportion to its square
  /// takes longer so than libFuzzer allows, which it never would within the few kilobytes of an input.
  static func longInput(from bytes: [UInt8]) -> [UInt8]? {
    guard hash(bytes) % 1024 == 1, !bytes.isEmpty else { return nil }
    return Array(repeatElement(bytes, count: (512 << 10) / bytes.count).joined())
  }

  private static func hash(_ bytes: [UInt8]) -> UInt32 {
    bytes.reduce(0) { ($0 &* 31) &+ UInt32($1) }
  }
}
