/// Finds what is not UTF-8 in a file.
enum UTF8Check {
  /// The first bytes that are no UTF-8, or nil. Linear; the slow way is only taken where something is wrong.
  static func firstInvalid(in bytes: [UInt8]) -> Range<Int>? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error(let length): return offset..<offset + length
      case .emptyInput: return nil
      }
    }
  }
}
