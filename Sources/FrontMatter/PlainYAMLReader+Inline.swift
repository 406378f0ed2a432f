/// Values that stand on one line: text, plain and in quotes, and lists and mappings in brackets and braces.
extension PlainYAMLReader {
  /// - Parameter isInFlow: whether it stands in brackets or braces, where a comma ends plain text.
  mutating func readInline(isInFlow: Bool) throws(NotPlain) {
    switch byte {
    case UInt8(ascii: "\""): try readDoubleQuoted()
    case UInt8(ascii: "'"): try readSingleQuoted()
    case UInt8(ascii: "["): try readFlow(.sequence, until: UInt8(ascii: "]"))
    case UInt8(ascii: "{"): try readFlow(.mapping, until: UInt8(ascii: "}"))
    default: try readPlain(isInFlow: isInFlow)
    }
  }

  private mutating func readFlow(_ kind: YAMLDocument.Kind, until closing: UInt8) throws(NotPlain) {
    let node = try open(kind)
    var count = 0
    repeat {
      place += 1
      skipSpaces()
      if count == 0, byte == closing { break }
      if kind == .mapping {
        try readKey(of: node)
        skipSpaces()
      }
      try readInline(isInFlow: true)
      skipSpaces()
      count += 1
      guard count <= Self.mostInFlow else { throw NotPlain() }
    } while byte == UInt8(ascii: ",")
    guard byte == closing else { throw NotPlain() }
    place += 1
    close(node, at: place)
  }

  /// So that keys are compared with a few others.
  private static let mostInFlow = 32

  private mutating func readPlain(isInFlow: Bool) throws(NotPlain) {
    guard Self.startsPlain(byte) else { throw NotPlain() }
    let start = place
    var end = start
    scan: while true {
      let byte = byte
      switch byte {
      case 0x0A: break scan
      case 0x20:
        // A comment ends the value, and is looked at behind it.
        if self.byte(at: place + 1) == UInt8(ascii: "#") { break scan }
        place += 1
        continue
      case UInt8(ascii: ":"):
        let next = self.byte(at: place + 1)
        if Self.isSpaceOrBreak(next) || isInFlow && Self.isFlowSign(next) { throw NotPlain() }
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if isInFlow { break scan }
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"):
        if isInFlow { throw NotPlain() }
      default: break
      }
      place += 1
      end = place
    }
    place = end
    addScalar(start..<end, start..<end, isPlain: true)
  }

  private static func isFlowSign(_ byte: UInt8) -> Bool { ",?[]{}".utf8.contains(byte) }

  /// Whether plain text may start so; a dash and a colon may too, before some bytes, and are rare.
  private static func startsPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: "$()+./;<=\\^_~".utf8.contains(byte)
    }
  }

  private mutating func readSingleQuoted() throws(NotPlain) {
    let start = place
    var holdsQuote = false
    place += 1
    while true {
      if byte == 0x0A { throw NotPlain() }
      if byte == UInt8(ascii: "'") {
        guard byte(at: place + 1) == UInt8(ascii: "'") else { break }
        holdsQuote = true
        place += 1
      }
      place += 1
    }
    place += 1
    addQuoted(start..<place, holdsPairs: holdsQuote)
  }

  private mutating func readDoubleQuoted() throws(NotPlain) {
    let start = place
    var holdsEscape = false
    place += 1
    while byte != UInt8(ascii: "\"") {
      if byte == 0x0A { throw NotPlain() }
      if byte == UInt8(ascii: "\\") {
        let next = byte(at: place + 1)
        guard next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\") else { throw NotPlain() }
        holdsEscape = true
        place += 1
      }
      place += 1
    }
    place += 1
    addQuoted(start..<place, holdsPairs: holdsEscape)
  }

  /// - Parameter holdsPairs: whether it holds `''`, or `\"` or `\\`, which stand for their second byte.
  private mutating func addQuoted(_ range: Range<Int>, holdsPairs: Bool) {
    let inside = range.lowerBound + 1..<range.upperBound - 1
    guard holdsPairs else { return addScalar(inside, range, isPlain: false) }
    let first = bytes[range.lowerBound] == UInt8(ascii: "'") ? UInt8(ascii: "'") : UInt8(ascii: "\\")
    var text: [UInt8] = []
    var index = inside.lowerBound
    while index < inside.upperBound {
      if bytes[index] == first { index += 1 }
      text.append(bytes[index])
      index += 1
    }
    addScalar(String(decoding: text, as: UTF8.self), range, isPlain: false)
  }
}
