import Diagnostics

/// National Insurance numbers: two letters, six digits, a letter from A to D, with or without spaces. The
/// prefixes that are never given out are let pass; that of the official example, QQ, is not, since whoever
/// fills in a form may have left it.
///
/// https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110
struct NationalInsuranceNumberCheck: PatternCheck {
  var rule: Rule { .nationalInsuranceNumber }
  var triggers: [UInt8] { Self.digits }
  var digitCounts: ClosedRange<Int> { 2...6 }

  func match(_ text: [UInt8], at index: Int) -> Range<Int>? {
    var start = index
    if text.byte(start - 1) == UInt8(ascii: " ") { start -= 1 }
    guard let second = text.byte(start - 1), let first = text.byte(start - 2), first.isASCIILetter,
      second.isASCIILetter, first.isCapital == second.isCapital, text.isFree(before: start - 2)
    else { return nil }
    start -= 2
    let prefix = String(decoding: [first & 0xDF, second & 0xDF], as: UTF8.self)
    if Self.neverGiven.contains(prefix) { return nil }
    let number = SpacedDigits(text, from: index, atMost: 7)
    guard number.digits.count == 6 else { return nil }
    var end = number.ends[5]
    // Written together, or, in capitals, in pairs.
    let isTogether = end - index == 6
    guard first.isCapital || isTogether && start == index - 2 && text.byte(end)?.isASCIILetter ?? false else {
      return nil
    }
    guard isTogether || number.endsGroup.enumerated().allSatisfy({ $1 == ($0 % 2 == 1) }) else { return nil }
    if let byte = text.byte(end), byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") { end += 1 }
    guard let suffix = text.byte(end), (0x41...0x44).contains(suffix & 0xDF), suffix.isASCIILetter,
      text.isFree(after: end + 1)
    else { return nil }
    return start..<end + 1
  }

  private static let neverGiven: Set = ["BG", "GB", "NK", "KN", "TN", "NT", "ZZ"]

  func message(_ words: String) -> String { "\(words) is a National Insurance number; \(PrivacyMend.text)" }
}
