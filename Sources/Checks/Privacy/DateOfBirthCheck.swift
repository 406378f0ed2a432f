import Diagnostics

/// A day that is called somebody's birth: “born on 3 May 2009”, “DOB 03/05/09”, “date of birth: 2009-05-03”. A
/// year or a month alone (“children born in 2009”), and a span of days (“born between …”), tell of no person.
struct DateOfBirthCheck: PatternCheck {
  var rule: Rule { .dateOfBirth }
  var triggers: [UInt8] { Self.digits }
  var digitCounts: ClosedRange<Int> { 1...4 }

  func match(_ text: [UInt8], at index: Int) -> Range<Int>? {
    guard let date = day(text, at: index) else { return nil }
    return cue(text, before: date.lowerBound).map { $0..<date.upperBound }
      ?? endOfCue(text, behind: date.upperBound).map { date.lowerBound..<$0 }
  }

  /// A date with its day, of which the first number starts at `index`.
  private func day(_ text: [UInt8], at index: Int) -> Range<Int>? {
    let end = text.endOfDigits(from: index)
    if end - index == 4 { return isoDay(text, index, end) }
    guard end - index <= 2 else { return nil }
    if let end = numericDay(text, end) { return index..<end }
    let number = afterOrdinal(text, end)
    var month = text.afterGap(number)
    if text.hasWord("of", at: month) { month = text.afterGap(month + 2) }
    if let end = Months.month(text, at: month) { return index..<afterYear(text, end) }
    // May 3, 2009
    var before = index
    while text.byte(before - 1) == UInt8(ascii: " ") { before -= 1 }
    guard before < index, let start = Months.month(text, before: before) else { return nil }
    return start..<afterYear(text, number)
  }

  private func isoDay(_ text: [UInt8], _ start: Int, _ end: Int) -> Range<Int>? {
    let month = text.endOfDigits(from: end + 1)
    let day = text.endOfDigits(from: month + 1)
    let isDate =
      text.byte(end) == UInt8(ascii: "-") && month - end == 3 && text.byte(month) == UInt8(ascii: "-")
      && day - month == 3
    return isDate ? start..<day : nil
  }

  /// 03/05/2009, 3.5.09, 3-5-2009: the end, with the first number's given.
  private func numericDay(_ text: [UInt8], _ first: Int) -> Int? {
    guard let mark = text.byte(first), "-./ ".utf8.contains(mark) else { return nil }
    let second = text.endOfDigits(from: first + 1)
    guard (2...3).contains(second - first), text.byte(second) == mark else { return nil }
    let third = text.endOfDigits(from: second + 1)
    if mark == UInt8(ascii: " ") { return second - first == 3 && third - second == 5 ? third : nil }
    return third - second == 3 || third - second == 5 ? third : nil
  }

  private func afterOrdinal(_ text: [UInt8], _ end: Int) -> Int {
    guard text.byte(end)?.isASCIILetter ?? false else { return end }
    let ordinals: [StaticString] = ["st", "nd", "rd", "th"]
    return ordinals.contains { text.hasWord($0, at: end) } ? end + 2 : end
  }

  private func afterYear(_ text: [UInt8], _ end: Int) -> Int {
    var start = end
    if text.byte(start) == UInt8(ascii: ",") { start += 1 }
    start = text.afterGap(start)
    let year = text.endOfDigits(from: start)
    return year - start == 4 ? year : end
  }

  /// Where the word starts that makes a birth of the date, in the same sentence and not far before it.
  private func cue(_ text: [UInt8], before end: Int) -> Int? {
    let far = max(0, end - 40)
    var i = end - 1
    while i >= far {
      if isEndOfSentence(text, i) { return nil }
      if let start = cue(text, at: i) { return isSpan(text, i..<end) ? nil : start }
      i -= 1
    }
    return nil
  }

  private func isEndOfSentence(_ text: [UInt8], _ i: Int) -> Bool {
    if text[i] == UInt8(ascii: "\n") { return text.byte(i - 1) == UInt8(ascii: "\n") }
    return text[i] == UInt8(ascii: ".") && text.byte(i + 1)?.isSpace ?? false && !text.has("d.o.b", before: i)
      && !text.has("(b", before: i)
  }

  private func cue(_ text: [UInt8], at index: Int) -> Int? {
    if let before = text.byte(index - 1), before.isASCIILetter { return nil }
    if text.hasWord("dob", at: index) || text.has("d.o.b", at: index) || text.has("(b. ", at: index - 1) {
      return index
    }
    // A plan may be born of something.
    if text.hasWord("born", at: index) {
      return text.has("born of ", at: index) || text.has("born out ", at: index) ? nil : index
    }
    if text.has("birthday", at: index) || text.has("birthdate", at: index) { return index }
    guard text.has("birth", at: index) else { return nil }
    return text.has("date of ", before: index) ? index - 8 : index
  }

  /// The end of “was her date of birth” behind a date.
  private func endOfCue(_ text: [UInt8], behind end: Int) -> Int? {
    var i = text.afterGap(end)
    guard text.hasWord("was", at: i) || text.hasWord("is", at: i) else { return nil }
    let far = i + 30
    while i < far, let byte = text.byte(i), byte != UInt8(ascii: ".") {
      if text.hasWord("birth", at: i) { return text.has("date of ", before: i) ? i + 5 : nil }
      if text.hasWord("birthday", at: i) { return i + 8 }
      i += 1
    }
    return nil
  }

  private func isSpan(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let spans: [StaticString] = ["between", "after", "before", "since", "from", "until", "and"]
    return range.contains { i in
      !(text.byte(i - 1)?.isWordPart ?? false) && spans.contains { text.hasWord($0, at: i) }
    }
  }

  func message(_ words: String) -> String {
    "\(words) is somebody’s date of birth; give an age group, \(PrivacyMend.text)"
  }
}
