// The parts of JSON: values, strings, numbers, and what is between them.
extension JSONReader {
  mutating func readValue() throws(Mistake) {
    skipSpace()
    guard position < bytes.count else { throw expected("a value") }
    switch bytes[position] {
    case UInt8(ascii: "{"), UInt8(ascii: "["): try openContainer()
    case UInt8(ascii: "\""): pending.append(try readString())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): pending.append(try readNumber())
    case UInt8(ascii: "t"): try readWord("true", as: .yes)
    case UInt8(ascii: "f"): try readWord("false", as: .no)
    case UInt8(ascii: "n"): try readWord("null", as: .null)
    default: throw expected("a value")
    }
  }

  mutating func readKey() throws(Mistake) {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      throw expected("a name in quotation marks")
    }
    pending.append(try readString())
    guard skip(":") else { throw expected("“:”") }
  }

  private mutating func openContainer() throws(Mistake) {
    guard open.count < TemplateLimits.jsonNesting else {
      throw Mistake(
        range: position..<position + 1,
        message: "arrays and objects can't stand more than \(TemplateLimits.jsonNesting) deep in one another"
      )
    }
    let isObject = bytes[position] == UInt8(ascii: "{")
    open.append(Container(isObject: isObject, start: pending.count, opening: position))
    position += 1
  }

  /// Moves the values of an array or object to the tape, side by side, and leaves one for the whole.
  mutating func close(_ container: Container) {
    open.removeLast()
    let first = tape.slots.count
    if container.isObject {
      tape.addMembers(pending[container.start...])
    } else {
      tape.slots.append(contentsOf: pending[container.start...])
    }
    let count = (pending.count - container.start) / (container.isObject ? 2 : 1)
    pending.removeLast(pending.count - container.start)
    let kind: Slot.Kind = container.isObject ? .record : .list
    pending.append(Slot(first: Int32(first), count: Int32(count), kind: kind))
  }

  private mutating func readWord(_ word: StaticString, as kind: Slot.Kind) throws(Mistake) {
    let length = word.utf8CodeUnitCount
    let isWord = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
    guard isWord else { throw expected("a value") }
    position += length
    pending.append(Slot(kind: kind))
  }

  // MARK: Numbers

  private mutating func readNumber() throws(Mistake) -> Slot {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let leading = position
    try readDigits()
    if bytes[leading] == UInt8(ascii: "0"), position > leading + 1 {
      throw Mistake(range: start..<position, message: "a number can't start with 0")
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      try readDigits()
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
        position += 1
      }
      try readDigits()
    }
    return store(start..<position, as: .number)
  }

  private mutating func readDigits() throws(Mistake) {
    let start = position
    while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
      position += 1
    }
    if position == start { throw expected("a digit") }
  }

  private mutating func store(_ range: Range<Int>, as kind: Slot.Kind) -> Slot {
    let start = tape.bytes.count
    tape.bytes.append(range, of: bytes)
    return Slot(first: Int32(start), count: Int32(range.count), kind: kind)
  }

  // MARK: Strings

  private mutating func readString() throws(Mistake) -> Slot {
    let opening = position
    let start = tape.bytes.count
    position += 1
    var copied = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        tape.bytes.append(copied..<position, of: bytes)
        position += 1
        return Slot(first: Int32(start), count: Int32(tape.bytes.count - start), kind: .text)
      case UInt8(ascii: "\\"):
        tape.bytes.append(copied..<position, of: bytes)
        try readEscape()
        copied = position
      case 0..<0x20:
        throw Mistake(
          range: position..<position + 1, message: "a line break or tab in a string is written \\n or \\t")
      default:
        position += 1
      }
    }
    throw Mistake(range: opening..<opening + 1, message: "this string is not closed")
  }

  private mutating func readEscape() throws(Mistake) {
    let start = position
    position += 2
    switch position <= bytes.count ? bytes[position - 1] : 0 {
    case UInt8(ascii: "\""): tape.bytes.append(0x22)
    case UInt8(ascii: "\\"): tape.bytes.append(0x5C)
    case UInt8(ascii: "/"): tape.bytes.append(0x2F)
    case UInt8(ascii: "b"): tape.bytes.append(0x08)
    case UInt8(ascii: "f"): tape.bytes.append(0x0C)
    case UInt8(ascii: "n"): tape.bytes.append(0x0A)
    case UInt8(ascii: "r"): tape.bytes.append(0x0D)
    case UInt8(ascii: "t"): tape.bytes.append(0x09)
    case UInt8(ascii: "u"): tape.bytes.append(contentsOf: String(try readScalar(from: start)).utf8)
    default:
      position = start
      throw expected("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")
    }
  }

  /// The character of `\u` and four digits, or of two such for one above U+FFFF.
  private mutating func readScalar(from start: Int) throws(Mistake) -> Character {
    var value = try readFourDigits(from: start)
    if (0xD800..<0xDC00).contains(value), bytes[position...].starts(with: "\\u".utf8) {
      position += 2
      let low = try readFourDigits(from: start)
      value = (0xDC00..<0xE000).contains(low) ? 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00) : 0xD800
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw Mistake(range: start..<position, message: "this is half a character: two \\u belong together")
    }
    return Character(scalar)
  }

  private mutating func readFourDigits(from start: Int) throws(Mistake) -> UInt32 {
    let end = min(position + 4, bytes.count)
    let digits = String(decoding: bytes[position..<end], as: UTF8.self)
    guard digits.utf8.count == 4, digits.utf8.first != UInt8(ascii: "+"),
      let value = UInt32(digits, radix: 16)
    else {
      throw Mistake(range: start..<end, message: "four hexadecimal digits belong behind \\u")
    }
    position = end
    return value
  }

  // MARK: Between the values

  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  func expected(_ what: String) -> Mistake {
    if position >= bytes.count, let innermost = open.last {
      let mark = innermost.isObject ? "{" : "["
      return Mistake(
        range: innermost.opening..<innermost.opening + 1, message: "this “\(mark)” is not closed")
    }
    let end = min(position + 1, bytes.count)
    return Mistake(range: position..<end, message: "this is not JSON: \(what) was expected here")
  }
}
