/// The age that a name is followed by: “(aged 7)”, “, 12, was”, “is 7 years old”, “ – aged 7 –”, “, a six-month-old”.
struct AgeBehindName {
  let end: Int
  /// Whether a word calls it an age.
  let isNamed: Bool
  /// Whether the word is written in capitals.
  let isCapitals: Bool

  private static let ageWords: [StaticString] = ["aged", "age"]
  private static let beingWords: [StaticString] = [
    "who is ", "who was ", "who were ", "is ", "was ", "now ", "a ", "then ", "just ", "only ",
  ]
  private static let aboutWords: [StaticString] = ["just ", "only ", "about ", "nearly ", "around ", "almost "]

  /// Nil where the name is followed by something else.
  ///
  /// - Parameter isGiven: whether the name is a common given name.
  init?(_ text: [UInt8], _ nameEnd: Int, isGiven: () -> Bool) {
    var i = Self.afterMarks(text, nameEnd)
    let hasComma = text.byte(i) == UInt8(ascii: ",")
    if hasComma { i = Self.afterMarks(text, i + 1) }
    guard let byte = text.byte(i), hasComma || byte.isSpace || byte == UInt8(ascii: "(") || byte == 0xE2 else {
      return nil
    }
    i = text.afterGap(i)
    let isDashed = Self.isDash(text, i)
    if isDashed { i = text.afterGap(i + (text[i] == 0xE2 ? 3 : 1)) }
    let hasBracket = text.byte(i) == UInt8(ascii: "(") || text.byte(i) == UInt8(ascii: "[")
    if hasBracket { i += 1 }
    let isParted = hasComma || hasBracket || isDashed
    guard Self.mayBeAge(text, i, isParted) else { return nil }

    var being: StaticString?
    if let word = Self.beingWords.first(where: { text.has($0, at: i) }) {
      being = word
      i += word.utf8CodeUnitCount
    }
    for word in Self.ageWords where text.hasWord(word, at: i) {
      guard isParted || text.has("aged", at: i) else { return nil }
      isCapitals = text[i].isCapital
      i = text.afterGap(i + word.utf8CodeUnitCount)
      if let about = Self.aboutWords.first(where: { text.has($0, at: i) }) { i += about.utf8CodeUnitCount }
      guard let age = ChildAge(text, at: i, upTo: 25) else { return nil }
      end = age.end
      isNamed = true
      return
    }
    isCapitals = false
    guard being != nil || hasComma || hasBracket, let age = ChildAge(text, at: i, upTo: being == nil ? 17 : 25) else {
      return nil
    }
    isNamed = age.isYearsOld
    end = age.end
    if age.isYearsOld { return }
    switch being?.description {
    case "who is ", "who was ": if age.isInMonths { return nil }
    // “Jamie, then 7, was”
    case "then ", "now ", "just ", "only ", nil:
      if hasBracket, being == nil {
        let close = text.byte(age.end)
        guard close == UInt8(ascii: ")") || close == UInt8(ascii: "]") || close == UInt8(ascii: ","), isGiven() else {
          return nil
        }
      } else if age.isInMonths || !hasComma || !Self.isSaidOfAPerson(text, age.end) {
        return nil
      }
    default: return nil
    }
  }

  /// Behind marks of emphasis and quotation marks.
  private static func afterMarks(_ text: [UInt8], _ start: Int) -> Int {
    var i = start
    while let byte = text.byte(i) {
      if "*_\"'".utf8.contains(byte) {
        i += 1
      } else if byte == 0xE2, text.byte(i + 1) == 0x80, text.byte(i + 2) == 0x99 || text.byte(i + 2) == 0x9D {
        i += 3
      } else {
        break
      }
    }
    return i
  }

  /// A dash with the room of one: –, — or a hyphen between spaces.
  private static func isDash(_ text: [UInt8], _ i: Int) -> Bool {
    if text.byte(i) == UInt8(ascii: "-") { return text.byte(i + 1)?.isSpace ?? false }
    return text.byte(i) == 0xE2 && text.byte(i + 1) == 0x80 && (text.byte(i + 2) == 0x93 || text.byte(i + 2) == 0x94)
  }

  /// Whether an age can start here, by its first byte: most words end the search.
  private static func mayBeAge(_ text: [UInt8], _ i: Int, _ isParted: Bool) -> Bool {
    guard let byte = text.byte(i) else { return false }
    if isParted { return byte.isDigit || byte.isASCIILetter }
    return "awinto".utf8.contains(byte.small)
  }

  /// A comma and a word that goes on with one person, so that “Lewisham, 12, and Croydon, 14,” is none.
  private static func isSaidOfAPerson(_ text: [UInt8], _ end: Int) -> Bool {
    guard text.byte(end) == UInt8(ascii: ",") else { return false }
    return PersonVerbs.isThere(text, at: text.afterGap(end + 1))
  }
}

/// Words that go on with one person.
enum PersonVerbs {
  /// What only a person does.
  private static let own: [StaticString] = [
    "who", "said", "says", "told", "tells", "lives", "lived", "went", "came", "whose", "ran", "left", "died", "moved",
    "felt", "feels", "spoke", "wanted", "wants", "asked",
  ]
  /// What a council does as well.
  private static let common: [StaticString] = ["was", "is", "has", "had", "from"]

  static func isThere(_ text: [UInt8], at index: Int, ownOnly: Bool = false) -> Bool {
    own.contains { text.hasWord($0, at: index) } || !ownOnly && common.contains { text.hasWord($0, at: index) }
  }
}
