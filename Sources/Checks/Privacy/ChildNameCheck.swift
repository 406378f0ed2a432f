import Diagnostics

/// The name of a child, known by the age that goes with it: “Jamie (aged 7)”, “Jamie Smith, 12, was”,
/// “12-year-old Jamie”, “a boy called Jamie”. “Child A (aged 7)”, groups (“Boys (aged 7)”) and spans of ages
/// are let pass, and so are names in roles, which have no age.
struct ChildNameCheck: PatternCheck {
  var rule: Rule { .childName }
  var triggers: [UInt8] { Self.capitals }

  func match(_ text: [UInt8], at index: Int) -> Range<Int>? {
    guard isName(text, index + 1) else { return nil }
    let isIntroduced = isIntroduced(text, index)
    // Most names and beginnings of sentences are followed by no age, and end here.
    let first = endOfWord(text, index)
    let end = endOfName(text, first)
    let age = endOfAge(text, end) ?? (end == first ? nil : endOfAge(text, first))
    guard isIntroduced || age != nil, !isNoName(text[index..<first], text, index), !isBody(text, index..<end) else {
      return nil
    }
    return index..<(age ?? end)
  }

  func message(_ words: String) -> String {
    "\(words) reads like the name of a child; write “a child”, \(PrivacyMend.text)"
  }

  // MARK: - The name

  /// Whether a capital is followed by a small letter, or as in O’Neill.
  private func isName(_ text: [UInt8], _ second: Int) -> Bool {
    guard let byte = text.byte(second) else { return false }
    return byte.isSmallLetter || byte >= 0x80
      || byte == UInt8(ascii: "'") && (text.byte(second + 1)?.isCapital ?? false)
  }

  private func endOfWord(_ text: [UInt8], _ start: Int) -> Int {
    var i = start
    while let byte = text.byte(i) {
      let isJoint = byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")
      // ’s is no part of a name, and a typographic apostrophe within one is: O’Neill.
      guard byte.isWordPart || isJoint && text.byte(i + 1)?.isASCIILetter ?? false, !byte.isDigit else { break }
      i += 1
    }
    return i
  }

  /// Further words with a capital, two at most, belong to the name.
  private func endOfName(_ text: [UInt8], _ first: Int) -> Int {
    var end = first
    for _ in 0..<2 {
      guard text.byte(end) == UInt8(ascii: " "), let next = text.byte(end + 1), next.isCapital else { break }
      end = endOfWord(text, end + 1)
      if text.byte(end) == UInt8(ascii: "."), text.byte(end - 2) == UInt8(ascii: " ") { end += 1 }
    }
    return end
  }

  // MARK: - The age behind it

  /// The end of an age that the name is followed by; nil where it is followed by something else.
  private func endOfAge(_ text: [UInt8], _ nameEnd: Int) -> Int? {
    var i = nameEnd
    while text.byte(i) == UInt8(ascii: "*") || text.byte(i) == UInt8(ascii: "_") { i += 1 }
    guard let byte = text.byte(i), byte == UInt8(ascii: ",") || byte.isSpace else { return nil }
    let hasComma = byte == UInt8(ascii: ",")
    i = text.afterGap(hasComma ? i + 1 : i)
    let hasBracket = text.byte(i) == UInt8(ascii: "(")
    if hasBracket { i += 1 }
    guard mayBeAge(text, i, hasComma || hasBracket) else { return nil }
    for word in Self.ageWords where text.hasWord(word, at: i) {
      guard hasComma || hasBracket || text.has("aged", at: i) else { return nil }
      return age(text, text.afterGap(i + word.utf8CodeUnitCount), upTo: 25)
    }
    for words in Self.beingWords where text.has(words, at: i) {
      guard let end = age(text, i + words.utf8CodeUnitCount, upTo: 25) else { return nil }
      return text.has("who ", at: i) || isYears(text, end) ? end : nil
    }
    guard hasComma || hasBracket, let end = age(text, i, upTo: 17) else { return nil }
    if isYears(text, end) { return end }
    return hasComma && isSaidOfAPerson(text, end) ? end : nil
  }

  /// Whether an age can start here, by its first byte: most words end the search.
  private func mayBeAge(_ text: [UInt8], _ i: Int, _ isParted: Bool) -> Bool {
    switch text.byte(i) {
    case UInt8(ascii: "a"), UInt8(ascii: "w"), UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "t"): true
    case let byte?: isParted && (byte.isDigit || byte.isSmallLetter)
    case nil: false
    }
  }

  private static let ageWords: [StaticString] = ["aged", "age"]
  private static let beingWords: [StaticString] = ["who is ", "who was ", "is ", "was ", "now ", "a ", "then "]

  /// One age in digits or in words; a span of ages is a group.
  private func age(_ text: [UInt8], _ start: Int, upTo most: Int) -> Int? {
    var end = text.endOfDigits(from: start)
    if end > start {
      guard end - start <= 2, text[start..<end].reduce(0, { $0 * 10 + $1.digit }) <= most else { return nil }
    } else {
      guard let word = Self.numbers.first(where: { text.hasWord($0, at: start) }) else { return nil }
      end = start + word.utf8CodeUnitCount
    }
    let next = text.afterGap(end)
    let spans: [StaticString] = ["to", "or", "and", "months", "weeks"]
    if spans.contains(where: { text.hasWord($0, at: next) }) { return nil }
    switch text.byte(end) {
    case UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "."), 0xE2:
      return text.byte(end) == UInt8(ascii: ".") && !(text.byte(end + 1)?.isDigit ?? false) ? end : nil
    case UInt8(ascii: "-"): return isYears(text, end) ? end : nil
    case let byte?: return byte.isWordPart ? nil : end
    case nil: return end
    }
  }

  private static let numbers: [StaticString] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen",
  ]

  /// “ years old”, “-year-old”.
  private func isYears(_ text: [UInt8], _ end: Int) -> Bool {
    guard let mark = text.byte(end), mark.isSpace || mark == UInt8(ascii: "-") else { return false }
    var i = end + 1
    guard text.has("year", at: i) else { return false }
    i += text.has("years", at: i) ? 5 : 4
    return text.hasWord("old", at: i + 1)
  }

  /// A comma and a word that goes on with one person, so that “Lewisham, 12, and Croydon, 14,” is none.
  private func isSaidOfAPerson(_ text: [UInt8], _ end: Int) -> Bool {
    guard text.byte(end) == UInt8(ascii: ",") else { return false }
    let next = text.afterGap(end + 1)
    let words: [StaticString] = [
      "who", "was", "is", "has", "had", "said", "says", "told", "tells", "lives", "lived", "went", "came", "whose",
      "from",
    ]
    return words.contains { text.hasWord($0, at: next) }
  }

  // MARK: - What stands before it

  /// “a boy called ”, “12-year-old ”.
  private func isIntroduced(_ text: [UInt8], _ index: Int) -> Bool {
    // Each of these ends so.
    guard text.byte(index - 1) == UInt8(ascii: " "), text.byte(index - 2) == UInt8(ascii: "d") else { return false }
    if text.has("-year-old ", before: index) || text.has(" year old ", before: index) {
      return !isAdjective(text, index)
    }
    for word in [" called ", " named "] as [StaticString] where text.has(word, before: index) {
      let end = index - word.utf8CodeUnitCount
      return Self.kin.contains { text.has($0, before: end) }
    }
    return false
  }

  private static let kin: [StaticString] = [
    "boy", "girl", "child", "son", "daughter", "baby", "pupil", "infant", "toddler", "sibling", "brother", "sister",
    "teenager", "young person", "twin",
  ]

  /// “12-year-old Lewisham girl”
  private func isAdjective(_ text: [UInt8], _ index: Int) -> Bool {
    let next = text.afterGap(endOfWord(text, index))
    return (Self.kin + ["resident", "student", "asylum", "schoolboy", "schoolgirl"]).contains {
      text.hasWord($0, at: next)
    }
  }

  // MARK: - What is no name

  /// Groups, stand-ins and months, and the first word of a sentence that is one of them.
  private func isNoName(_ word: ArraySlice<UInt8>, _ text: [UInt8], _ index: Int) -> Bool {
    if text.has("child ", before: index) || text.has("person ", before: index) { return word.count == 1 }
    return Self.noNames.contains(String(decoding: word.map(\.small), as: UTF8.self))
  }

  /// Whether it is the name of a service or a place: one of “the”, or of these words.
  private func isBody(_ text: [UInt8], _ name: Range<Int>) -> Bool {
    text.has("the ", before: name.lowerBound)
      || text[name].split(separator: UInt8(ascii: " ")).contains { word in
        Self.bodies.contains(String(decoding: word.map(\.small), as: UTF8.self))
      }
  }

  private static let bodies: Set = [
    "academy", "agency", "authority", "board", "borough", "centre", "charity", "college", "commission", "committee",
    "company", "council", "department", "framework", "group", "hall", "home", "hospital", "house", "hub", "hubs",
    "network",
    "nursery", "office", "ofsted", "panel", "partnership", "plan", "policy", "programme", "project", "report", "school",
    "scheme", "service", "services", "start", "strategy", "system", "team", "trust", "unit",
  ]

  private static let noNames: Set = [
    "a", "adolescents", "adult", "adults", "after", "all", "although", "an", "and", "another", "any", "anyone", "at",
    "babies", "baby", "because", "before", "both", "boy", "but",
    "boys", "brother", "brothers", "care", "child", "children", "each", "every", "everyone", "few", "for", "from",
    "girl",
    "girls", "he", "her", "his", "if", "in", "infants", "by", "of", "on", "to", "with", "it", "its", "january",
    "february", "march", "april", "may",
    "june", "july", "august", "september", "october", "november", "december", "learners", "later", "leavers", "many",
    "meanwhile", "most",
    "nobody", "none", "one", "only", "others", "our", "patient", "people", "person", "persons", "pupil", "pupils",
    "reception", "resident", "residents", "she", "sibling", "siblings", "since", "sister", "sisters", "so", "some",
    "someone",
    "student", "students", "teenager", "teenagers", "that", "the", "their", "then", "these", "they", "this", "those",
    "toddlers",
    "today", "two", "under", "users", "we", "when", "who", "year", "years", "young", "youth", "youths", "grade",
    "stage",
    "section", "paragraph", "table", "page", "chapter", "item", "act", "part", "article", "schedule", "key",
  ]
}
