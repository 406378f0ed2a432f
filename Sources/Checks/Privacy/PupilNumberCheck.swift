import Diagnostics

/// Unique pupil numbers: a letter that proves what follows, then twelve digits, or eleven and a letter where
/// the number is a temporary one.
///
/// https://www.gov.uk/government/publications/unique-pupil-numbers
struct PupilNumberCheck: PatternCheck {
  var rule: Rule { .pupilNumber }
  var triggers: [UInt8] { Self.digits }
  var digitCounts: ClosedRange<Int> { 11...12 }

  /// The letters of the alphabet without I, O and S, by the remainder that each stands for.
  private static let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)

  func match(_ text: [UInt8], at index: Int) -> Range<Int>? {
    // A space may stand behind the letter.
    let start =
      text.byte(index - 1) == UInt8(ascii: " ") && (text.byte(index - 2)?.isCapital ?? false) ? index - 2 : index - 1
    guard let first = text.byte(start), first.isASCIILetter, text.isFree(before: start) else { return nil }
    let end = text.endOfDigits(from: index)
    var values = text[index..<end].map(\.digit)
    var last = end
    if values.count == 11, let letter = text.byte(end), let value = Self.letters.firstIndex(of: letter & 0xDF) {
      values.append(value)
      last += 1
    }
    guard values.count == 12, text.isFree(after: last) else { return nil }
    let sum = zip(values, 2...).reduce(0) { $0 + $1.0 * $1.1 }
    return Self.letters[sum % 23] == first & 0xDF ? start..<last : nil
  }

  func message(_ words: String) -> String { "\(words) is a unique pupil number; \(PrivacyMend.text)" }
}
