import Diagnostics

/// A postcode with the number of a house before it: “12 Acacia Avenue, London SE6 4RU”. A postcode alone, or
/// with a street, is an area of some fifteen homes and is let pass.
struct HomeAddressCheck: PatternCheck {
  var rule: Rule { .homeAddress }
  var triggers: [UInt8] { Self.digits }
  var digitCounts: ClosedRange<Int> { 1...3 }

  func match(_ text: [UInt8], at index: Int) -> Range<Int>? {
    guard let code = postcode(text, at: index) else { return nil }
    return house(text, before: code.lowerBound).map { $0..<code.upperBound }
  }

  /// The postcode whose second half starts with the last digit of the number at `index`.
  private func postcode(_ text: [UInt8], at index: Int) -> Range<Int>? {
    let digit = text.endOfDigits(from: index) - 1
    guard let a = text.byte(digit + 1), let b = text.byte(digit + 2), isInner(a), isInner(b),
      text.isFree(after: digit + 3)
    else { return nil }
    var i = digit
    if text.byte(i - 1) == UInt8(ascii: " ") { i -= 1 }
    let end = i
    while let byte = text.byte(i - 1), byte.isCapital || byte.isDigit, end - i < 4 { i -= 1 }
    let outer = text[i..<end]
    guard (2...4).contains(outer.count), let first = outer.first, first.isCapital, text.isFree(before: i) else {
      return nil
    }
    let area = outer.prefix(while: \.isCapital)
    let district = outer.dropFirst(area.count)
    guard area.count <= 2, let number = district.first, number.isDigit, district.count <= 2 else { return nil }
    return i..<digit + 3
  }

  /// The letters that the second half of a postcode may have.
  private func isInner(_ byte: UInt8) -> Bool { byte.isCapital && !"CIKMOV".utf8.contains(byte) }

  /// Where the number of a house starts that words with capitals lead from to the postcode.
  private func house(_ text: [UInt8], before end: Int) -> Int? {
    var i = end
    var words = 0
    var isNamed = true
    while words < 10 {
      i = beforeGap(text, i)
      let wordEnd = i
      while let byte = text.byte(i - 1), byte.isWordPart || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") {
        i -= 1
      }
      let word = text[i..<wordEnd]
      guard let first = word.first else { return nil }
      words += 1
      if first.isDigit {
        let number = word.prefix(while: \.isDigit)
        let isYear = number.count == 4 && (number.starts(with: "19".utf8) || number.starts(with: "20".utf8))
        let start = beforeFlat(text, i)
        let isHouse =
          isNamed && !isYear && number.count <= 4 && isHouseEnd(word.dropFirst(number.count))
          && text.isFree(before: start)
        return isHouse && !isDate(text, wordEnd) ? start : nil
      }
      // An address has no sentences in it.
      isNamed = first.isCapital || first >= 0x80 || word.elementsEqual("the".utf8)
      guard isNamed || Self.small.contains(String(decoding: word, as: UTF8.self)) else {
        return nil
      }
    }
    return nil
  }

  /// What may stand behind the number of a house: nothing, a letter, or the number of the next.
  private func isHouseEnd(_ rest: ArraySlice<UInt8>) -> Bool {
    if rest.count <= 1 { return true }
    let next = rest.drop { $0 == UInt8(ascii: "-") || $0 == 0xE2 || $0 == 0x80 || $0 == 0x93 }
    return next.count < rest.count && (1...4).contains(next.count) && next.allSatisfy(\.isDigit)
  }

  /// Where “12/3” starts, with the number behind the stroke given.
  private func beforeFlat(_ text: [UInt8], _ offset: Int) -> Int {
    guard text.byte(offset - 1) == UInt8(ascii: "/") else { return offset }
    var i = offset - 1
    while let byte = text.byte(i - 1), byte.isDigit, offset - i < 6 { i -= 1 }
    return i < offset - 1 ? i : offset
  }

  private static let small: Set = ["of", "the", "and", "in", "at", "on", "upon", "le", "near"]

  private func beforeGap(_ text: [UInt8], _ offset: Int) -> Int {
    var i = offset
    while let byte = text.byte(i - 1), byte.isSpace || ",(".utf8.contains(byte), offset - i < 8 { i -= 1 }
    return i
  }

  /// Whether the number is the day of a month.
  private func isDate(_ text: [UInt8], _ end: Int) -> Bool { Months.month(text, at: text.afterGap(end)) != nil }

  func message(_ words: String) -> String {
    "\(words) reads like the address of a home; name the street or the ward, \(PrivacyMend.text)"
  }
}
