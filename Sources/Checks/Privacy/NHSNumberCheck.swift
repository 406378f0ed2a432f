import Diagnostics

/// NHS numbers: ten digits, written together or as 3, 3 and 4, of which the last proves the others. One of
/// eleven runs of ten digits proves itself by chance, so those within addresses and names of files, and those
/// called ISBN, are let pass.
///
/// https://www.datadictionary.nhs.uk/attributes/nhs_number.html
struct NHSNumberCheck: PatternCheck {
  var rule: Rule { .nhsNumber }
  var triggers: [UInt8] { Self.digits }
  var digitCounts: ClosedRange<Int> { 3...10 }

  func match(_ text: [UInt8], at index: Int) -> Range<Int>? {
    let first = text.endOfDigits(from: index) - index
    let goesOn = text.byte(index + first + 1)?.isDigit ?? false || text.byte(index + first) ?? 0 >= 0x80
    guard first == 10 || first == 3 && goesOn, text.isFree(before: index) || isCalled(text, index) else { return nil }
    let number = SpacedDigits(text, from: index, atMost: 11)
    guard number.digits.count >= 10 else { return nil }
    let end = number.ends[9]
    let groups = (0..<10).filter { number.endsGroup[$0] }
    let isTogether = groups == [9] && end - index == 10
    guard isTogether || groups == [2, 5, 9] && end - index <= 18, text.isFree(after: end) else { return nil }
    guard Self.isProved(number.digits.prefix(10)), !isBookNumber(text, index) else { return nil }
    return index..<end
  }

  /// Whether the tenth digit is the one that the others ask for: eleven less the remainder of the sum of the
  /// others, weighted from ten down to two.
  static func isProved(_ digits: some Collection<Int>) -> Bool {
    guard Set(digits).count > 1 else { return false }
    let sum = zip(digits, stride(from: 10, to: 1, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
    let check = (11 - sum % 11) % 11
    return check != 10 && digits.suffix(1).first == check
  }

  /// “NHS9434765919”, “NHS no.9434765919”
  private func isCalled(_ text: [UInt8], _ index: Int) -> Bool {
    text.has("nhs", before: index) || text.has("no.", before: index)
  }

  private func isBookNumber(_ text: [UInt8], _ index: Int) -> Bool {
    text.has("isbn ", before: index) || text.has("isbn: ", before: index) || text.has("isbn:", before: index)
  }

  func message(_ words: String) -> String { "\(words) is an NHS number; \(PrivacyMend.text)" }
}
