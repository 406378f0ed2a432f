/// What stands before the name of a child: “12-year-old ”, “7-year-old boy ”, “a boy called ”, “a boy aged 7 called ”,
/// “Aged 12, ”.
enum NameIntroduction {
  static func isThere(_ text: [UInt8], before name: PersonName) -> Bool {
    let start = beforeMarks(text, name.start)
    guard text.byte(start - 1) == UInt8(ascii: " "), let last = text.byte(start - 2) else { return false }
    if last == UInt8(ascii: ",") { return isBehindAge(text, start - 2, name) }
    guard last.isASCIILetter else { return false }
    if last.small == UInt8(ascii: "d") {
      if isOld(text, before: start) { return name.isCapitals ? isGiven(text, name) : !isAdjective(text, name) }
      if isCalled(text, before: name) { return true }
    }
    // A boy, and how old he is, before his name.
    var word = start - 1
    while start - word < 12, text.byte(word - 1)?.isASCIILetter ?? false { word -= 1 }
    return text.byte(word - 2)?.small == UInt8(ascii: "d") && isOld(text, before: word)
      && kin.contains { text.hasWord($0, at: word) }
  }

  /// “a boy called ”, “a girl of 7 named ”.
  static func isCalled(_ text: [UInt8], before name: PersonName) -> Bool {
    let start = beforeMarks(text, name.start)
    for word in [" called ", " named "] as [StaticString] where text.has(word, before: start) {
      let end = start - word.utf8CodeUnitCount
      if isKin(text, before: end) { return true }
      return isKin(text, before: beforeAge(text, end))
    }
    return false
  }

  static func isKin(_ text: [UInt8], before end: Int) -> Bool { kin.contains { text.has($0, before: end) } }

  private static let kin: [StaticString] = [
    "boy", "girl", "child", "son", "daughter", "baby", "pupil", "infant", "toddler", "sibling", "brother", "sister",
    "teenager", "young person", "twin",
  ]

  /// Before a quotation mark and marks of emphasis.
  private static func beforeMarks(_ text: [UInt8], _ start: Int) -> Int {
    var i = start
    while let byte = text.byte(i - 1), start - i < 9 {
      if "*_\"'".utf8.contains(byte) {
        i -= 1
      } else if byte == 0x98 || byte == 0x9C, text.byte(i - 2) == 0x80, text.byte(i - 3) == 0xE2 {
        i -= 3
      } else {
        break
      }
    }
    return i
  }

  /// “-year-old ”, “ month old ”.
  private static func isOld(_ text: [UInt8], before start: Int) -> Bool {
    guard text.has("old ", before: start) else { return false }
    return (["year-", "year ", "years ", "month-", "month ", "months ", "week-", "week "] as [StaticString])
      .contains { text.has($0, before: start - 4) }
  }

  /// “12-year-old Lewisham girl”
  private static func isAdjective(_ text: [UInt8], _ name: PersonName) -> Bool {
    let next = text.afterGap(name.firstEnd)
    return
      (Self.kin + ["resident", "student", "asylum", "schoolboy", "schoolgirl", "boys", "girls", "children", "pupils"])
      .contains {
        text.hasWord($0, at: next)
      }
  }

  /// “Aged 12, Jamie was”, “At the age of 12, Jamie moved”: a council may be what a sentence goes on with as well, so
  /// that the name must be a common one, or be followed by what a person does.
  private static func isBehindAge(_ text: [UInt8], _ comma: Int, _ name: PersonName) -> Bool {
    let start = beforeAge(text, comma)
    guard start < comma else { return false }
    let isAged = text.has("aged ", at: start)
    guard isAged || text.has("age ", at: start) else { return false }
    if NameWords.others.contains(String(decoding: text[name.start..<name.firstEnd].map(\.small), as: UTF8.self))
      || isAdjective(text, name)
    {
      return false
    }
    let next = text.afterGap(name.end)
    return isGiven(text, name) || PersonVerbs.isThere(text, at: next, ownOnly: !isAged)
  }

  /// Where “aged 7”, “age of seven” or “of 7” starts that ends at an offset, with a comma before it left out; the
  /// offset itself where there is none.
  private static func beforeAge(_ text: [UInt8], _ end: Int) -> Int {
    let stop = text.byte(end - 1) == UInt8(ascii: ",") ? end - 1 : end
    var number = stop
    while stop - number < 10, let byte = text.byte(number - 1), byte.isASCIILetter || byte.isDigit { number -= 1 }
    guard number < stop, let age = ChildAge(text, at: number, upTo: 17), age.end == stop else { return end }
    for words in ["aged ", "age of ", "age ", "of "] as [StaticString] where text.has(words, before: number) {
      var start = number - words.utf8CodeUnitCount
      // Of a boy, behind whom it stands.
      if text.byte(start - 1) == UInt8(ascii: " ") {
        let before = text.byte(start - 2) == UInt8(ascii: ",") ? start - 2 : start - 1
        if isKin(text, before: before) { start = before }
      }
      return start
    }
    return end
  }

  private static func isGiven(_ text: [UInt8], _ name: PersonName) -> Bool {
    GivenNames.contains(text[name.start..<name.firstEnd])
  }
}
