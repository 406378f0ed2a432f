extension SourceText {
  /// A number that tells whether a file changed between two readings. Not proof against an attacker, who
  /// could as well change the file; about a tenth of a microsecond for each kilobyte.
  package var digest: UInt64 { Self.digest(of: bytes) }

  /// The same for files that differ in their line ends alone, as programs for versions change them.
  package var contentDigest: UInt64 {
    bytes.contains(0x0D) ? Self.digest(of: bytes.filter { $0 != 0x0D }) : digest
  }

  /// The same of any bytes.
  package static func digest(of bytes: [UInt8]) -> UInt64 {
    var state = UInt64(truncatingIfNeeded: bytes.count) ^ 0x9E37_79B9_7F4A_7C15
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + 8 <= buffer.count {
        state = mix(state, buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
        offset += 8
      }
      var rest: UInt64 = 0
      while offset < buffer.count {
        rest = rest << 8 | UInt64(buffer[offset])
        offset += 1
      }
      state = mix(state, rest)
    }
    return state
  }

  /// A digest as sixteen hexadecimal digits.
  package static func digits(of digest: UInt64) -> String {
    let digits = String(digest, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func mix(_ state: UInt64, _ value: UInt64) -> UInt64 {
    let (high, low) = (state ^ value).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return high ^ low &+ state
  }
}
