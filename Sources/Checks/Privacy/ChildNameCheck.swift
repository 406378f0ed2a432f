import Diagnostics

/// The name of a child, known by the age that goes with it: “Jamie (aged 7)”, “Jamie Smith, 12, was”,
/// “12-year-old Jamie”, “Aged 7, Jamie was”; or by what it is called: “a boy called Jamie”. “Child A (aged 7)”, groups
/// (“Boys (aged 7)”) and spans of ages are let pass, and so are names in roles, which have no age. A number alone in
/// brackets, which may stand for anything behind the name of a place, is taken for an age behind a common given name.
struct ChildNameCheck: PatternCheck {
  var rule: Rule { .childName }
  /// Capitals, and what capitals beyond ASCII begin with: Latin, Greek and Cyrillic ones.
  var triggers: [UInt8] { Self.capitals + Array(0xC3...0xC9) + Array(0xCE...0xD2) + [0xE1] }

  func match(_ text: [UInt8], at index: Int) -> Range<Int>? {
    guard let name = PersonName(text, at: index) else { return nil }
    let isIntroduced = NameIntroduction.isThere(text, before: name)
    // Most names and beginnings of sentences are followed by no age, and end here.
    let age = age(text, of: name)
    guard isIntroduced || age != nil, isPerson(name, text, isIntroduced: isIntroduced, age) else { return nil }
    return index..<(age?.end ?? name.end)
  }

  func message(_ words: String) -> String {
    "\(words) reads like the name of a child; write “a child”, \(PrivacyMend.text)"
  }

  /// The age behind the whole name, or behind its first word.
  private func age(_ text: [UInt8], of name: PersonName) -> AgeBehindName? {
    let isGiven = { GivenNames.contains(text[name.start..<name.firstEnd]) }
    return AgeBehindName(text, name.end, isGiven: isGiven)
      ?? (name.end == name.firstEnd ? nil : AgeBehindName(text, name.firstEnd, isGiven: isGiven))
  }

  // MARK: - What is no name

  private func isPerson(_ name: PersonName, _ text: [UInt8], isIntroduced: Bool, _ age: AgeBehindName?) -> Bool {
    let first = String(decoding: text[name.start..<name.firstEnd], as: UTF8.self).lowercased()
    if NameWords.others.contains(first) || isBody(text, name) || isHome(text, before: name.start) { return false }
    if NameWords.months.contains(first) {
      return (isIntroduced || age?.isNamed ?? false) && !isOfDate(text, before: name.start)
    }
    guard name.isCapitals else { return true }
    // An abbreviation, unless all is written so; and of these most are groups.
    return GivenNames.contains(text[name.start..<name.firstEnd])
      || age.map { $0.isNamed && $0.isCapitals && !first.hasSuffix("s") }
        ?? NameIntroduction.isCalled(text, before: name)
  }

  /// Whether it is the name of a service or a place: one of “the”, or of the words that these have.
  private func isBody(_ text: [UInt8], _ name: PersonName) -> Bool {
    text.has("the ", before: name.start)
      || text[name.start..<name.end].split(separator: UInt8(ascii: " ")).contains { word in
        NameWords.bodies.contains(String(decoding: word.map(\.small), as: UTF8.self))
      }
  }

  /// “a child from Catford (aged 7)”
  private func isHome(_ text: [UInt8], before start: Int) -> Bool {
    ([" from ", " in ", " at ", " near "] as [StaticString]).contains {
      text.has($0, before: start) && NameIntroduction.isKin(text, before: start - $0.utf8CodeUnitCount)
    }
  }

  /// “In May, aged 12, she moved”, “on 3 May”.
  private func isOfDate(_ text: [UInt8], before start: Int) -> Bool {
    guard let before = text.byte(start - 2), text[start - 1].isSpace else { return false }
    let words: [StaticString] = [
      "in ", "by ", "of ", "since ", "until ", "from ", "to ", "during ", "last ", "this ", "next ", "early ", "late ",
      "mid-", "and ", "between ", "before ", "after ", "each ", "every ", "st ", "nd ", "rd ", "th ",
    ]
    return before.isDigit || words.contains { text.has($0, before: start) }
  }
}
