/// Takes soft hyphens out of words, which show only where a line ends and are no part of what is read.
enum SoftHyphens {
  /// The bytes without them: what follows moves up as far as the next gap or the end of the line, which get the space,
  /// so that all other offsets and the columns of tables stay. At the end of a line one becomes a hyphen.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    guard bytes.first(0xC2, from: 0) != nil else { return bytes }
    var result = bytes
    var next = 0
    while let i = bytes.first(0xC2, from: next) {
      next = i + 1
      guard i + 1 < bytes.count, bytes[i + 1] == 0xAD else { continue }
      if i + 2 == bytes.count || bytes[i + 2].isSpace {
        result.replaceSubrange(i..<i + 2, with: [UInt8(ascii: "-"), 0x20])
        next = i + 2
        continue
      }
      next = end(bytes, i + 2)
      let kept = bytes[i..<next].indices.filter { !isSoft(bytes, $0) && !(bytes[$0] == 0xAD && isSoft(bytes, $0 - 1)) }
      let spaces = [UInt8](repeating: 0x20, count: next - i - kept.count)
      result.replaceSubrange(i..<next, with: kept.map { bytes[$0] } + spaces)
    }
    return result
  }

  private static func isSoft(_ bytes: [UInt8], _ i: Int) -> Bool {
    bytes[i] == 0xC2 && i + 1 < bytes.count && bytes[i + 1] == 0xAD
  }

  /// Where the next gap or the end of the line is, or a soft hyphen at the end of a line.
  private static func end(_ bytes: [UInt8], _ start: Int) -> Int {
    var i = start
    while i < bytes.count, !bytes[i].isBreak, bytes[i] != 0x09, bytes[i] != UInt8(ascii: "|") {
      if bytes[i] == 0x20, i + 1 < bytes.count, bytes[i + 1] == 0x20 { break }
      if isSoft(bytes, i), i + 2 == bytes.count || bytes[i + 2].isSpace { break }
      i += 1
    }
    return i
  }
}
