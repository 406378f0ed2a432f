import Diagnostics

/// Telephone numbers of the United Kingdom, as people write them, and those of other countries with a plus.
///
/// Reported are the ranges in which persons and single offices have their numbers: 01 and 02 (places), 07
/// (mobile and personal), 055 and 056 (internet). Let pass are numbers that are given to services alone: short
/// ones (999, 101, 111, the helplines at 116), 03, 080, 084, 087 and 09.
///
/// https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbering-policy/national-numbering-plan
struct TelephoneNumberCheck: PatternCheck {
  var rule: Rule { .telephoneNumber }
  var triggers: [UInt8] { Array("0+".utf8) }

  func match(_ text: [UInt8], at trigger: Int) -> Range<Int>? {
    let isInternational = text[trigger] == UInt8(ascii: "+")
    // The plus has seen to its number.
    if !isInternational, text.byte(trigger - 1) == UInt8(ascii: "+") { return nil }
    let index = isInternational ? trigger + 1 : trigger
    var start = trigger
    if text.byte(start - 1) == UInt8(ascii: "(") { start -= 1 }
    guard text.isFree(before: start) || text.has("tel.", before: start) else { return nil }
    let number = SpacedDigits(text, from: index, atMost: 16)
    let isZeroAlone = start < trigger && text.byte(index + 1) == UInt8(ascii: ")")
    guard let count = isInternational ? international(number.digits) : national(number, isZeroAlone) else { return nil }
    // Of a longer run of digits this would be a part.
    let end = number.ends[count - 1]
    guard number.endsGroup[count - 1], text.isFree(after: end) || isExtended(text, end) else { return nil }
    if text[start] == UInt8(ascii: "("), !text[start..<number.ends[count - 1]].contains(UInt8(ascii: ")")) {
      start += 1
    }
    return start..<number.ends[count - 1]
  }

  /// Whether an extension, or the end of another number, goes on behind it: “x2”, “/0001”, “-6005”.
  private func isExtended(_ text: [UInt8], _ end: Int) -> Bool {
    guard let mark = text.byte(end), "xX/-".utf8.contains(mark) else { return false }
    let last = text.endOfDigits(from: end + 1)
    return (1...4).contains(last - end - 1) && text.isFree(after: last)
  }

  /// How many of the digits are the number.
  ///
  /// - Parameter isZeroAlone: whether its zero stands in brackets.
  private func national(_ number: SpacedDigits, _ isZeroAlone: Bool) -> Int? {
    let digits = number.digits
    if digits.starts(with: [0, 0]) {
      guard digits.count > 4, digits[2] != 0, number.firstGroup != 3,
        let rest = international(Array(digits.dropFirst(2)))
      else { return nil }
      return rest + 2
    }
    guard digits.count >= 10, number.firstGroup >= 3 || isZeroAlone || isMobileInThrees(number),
      isOfPersons(digits[1], digits[2])
    else { return nil }
    if digits.count >= 11, number.endsGroup[10] { return 11 }
    // Some places have one digit less.
    return digits[1] == 1 && digits.count == 10 ? 10 : nil
  }

  /// “07 700 900 123”; other pairs of digits begin dates.
  private func isMobileInThrees(_ number: SpacedDigits) -> Bool {
    number.digits.count >= 11 && number.digits[1] == 7
      && (0..<11).filter { number.endsGroup[$0] } == [1, 4, 7, 10]
  }

  /// After the plus, or the two zeros that stand for it.
  private func international(_ digits: [Int]) -> Int? {
    guard digits.starts(with: [4, 4]) else { return (9...15).contains(digits.count) ? digits.count : nil }
    let zero = digits.count > 2 && digits[2] == 0 ? 1 : 0
    let own = digits.dropFirst(2 + zero)
    guard own.count >= 9, isOfPersons(own[own.startIndex], own[own.startIndex + 1]) else { return nil }
    return min(digits.count, 12 + zero)
  }

  private func isOfPersons(_ first: Int, _ second: Int) -> Bool {
    first == 1 || first == 2 || first == 7 || first == 5 && (second == 5 || second == 6)
  }

  func message(_ words: String) -> String {
    "\(words) is a telephone number; name the service to ask for, \(PrivacyMend.text)"
  }
}

/// Digits that belong together with what people put between them: spaces, dashes, dots, strokes, brackets, a line
/// break.
struct SpacedDigits {
  private(set) var digits: [Int] = []
  /// Behind each digit.
  private(set) var ends: [Int] = []
  /// Whether no further digit stands right behind each.
  private(set) var endsGroup: [Bool] = []
  /// How many digits stand together at the start.
  private(set) var firstGroup = 0

  init(_ text: [UInt8], from start: Int, atMost most: Int) {
    var i = start
    while digits.count < most {
      guard let byte = text.byte(i), byte.isDigit else { break }
      digits.append(byte.digit)
      ends.append(i + 1)
      let goesOn = text.byte(i + 1)?.isDigit ?? false
      endsGroup.append(!goesOn)
      if !goesOn, firstGroup == 0 { firstGroup = digits.count }
      i = goesOn ? i + 1 : Self.afterSeparator(text, i + 1)
    }
  }

  private static func afterSeparator(_ text: [UInt8], _ offset: Int) -> Int {
    var i = text.afterGap(offset)
    for _ in 0..<2 {
      switch text.byte(i) {
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"): i += 1
      // Dashes that are not ASCII: ‐ ‑ ‒ – —, and the minus.
      case 0xE2 where text.byte(i + 1) == 0x80 && (0x90...0x94).contains(text.byte(i + 2) ?? 0): i += 3
      case 0xE2 where text.byte(i + 1) == 0x88 && text.byte(i + 2) == 0x92: i += 3
      default: break
      }
      i = text.afterGap(i)
    }
    return i
  }
}
