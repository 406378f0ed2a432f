/// An input of several parts, which a byte divides that no text has (U+001E, the record separator).
enum FuzzInput {
  /// At least one part, and no more than `most`: what is behind goes with the last.
  static func parts(_ bytes: [UInt8], most: Int) -> [[UInt8]] {
    bytes.split(separator: 0x1E, maxSplits: most - 1, omittingEmptySubsequences: false).map(Array.init)
  }

  /// A part's first line and the rest.
  static func headed(_ part: [UInt8]) -> (head: String, rest: [UInt8]) {
    let end = part.firstIndex(of: 0x0A) ?? part.endIndex
    return (String(decoding: part[..<end], as: UTF8.self), Array(part[end...].dropFirst()))
  }
}
