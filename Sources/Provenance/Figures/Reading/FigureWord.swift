import InspectionModel

/// The words that figures are made of.
enum FigureWord: Sendable {
  /// 0…19
  case unit(Int)
  /// 20…90
  case ten(Int)
  case hundred, thousand, million, billion, dozen
  /// “fourth”; those up to the third are seldom figures.
  case ordinal(Int)
  case month(Int)
  case half
  /// “third”, “quarters”, “tenth”: the whole of which a part is meant. With the ordinal that it may be as well.
  case part(Int)
  case per, cent, percent, percentage, point
  case and, to, between, of, out, `in`, a
  /// “section”, “Key Stage”: a number after it is a name.
  case label
  /// “Act”, “Regulations”: a year after it is a name.
  case law
  /// “paragraph”, “page”.
  case place
  case quarter
  case year, monthsLong, hour, week, day
  case pounds
  /// Words that count without a number: “twice” is two.
  case hidden(Int)
  /// “no” and “none” are nought.
  case none
  /// Comes before a month that is one: “in May”.
  case preposition

  static func meaning(of word: WordHash) -> FigureWord? { tables.meanings[word] }

  /// Of a word whose first eight letters are at hand, by which nearly every word that means nothing is told.
  ///
  /// - Parameter first: eight bytes from the word's first letter on, that one lowest.
  @inline(__always)
  static func meaning(of bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, startingWith first: UInt64)
    -> FigureWord?
  {
    guard tables.starts[Stem(first, count: word.count)] != nil else { return nil }
    return tables.meanings[WordHash(bytes[word])]
  }

  /// What each word means, and the stems of all of them.
  private static let tables: (meanings: WordTable<WordHash, FigureWord>, starts: WordNumbers<Stem>) = {
    var table = WordTable<WordHash, FigureWord>(minimumCapacity: 256)
    var starts = WordNumbers<Stem>(minimumCapacity: 512)
    func add(_ words: String, _ meaning: FigureWord) {
      for word in words.split(separator: " ") {
        table.set(WordHash(String(word)), to: meaning)
        _ = starts.number(of: Stem(word.utf8))
      }
    }
    let units =
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    for (n, word) in units.split(separator: " ").enumerated() { add(String(word), .unit(n)) }
    for (n, word) in "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ").enumerated() {
      add(String(word), .ten(20 + 10 * n))
    }
    for (n, name) in CivilDate.monthNames.enumerated() {
      add(name, .month(n + 1))
      add(String(name.prefix(3)), .month(n + 1))
    }
    add("sept", .month(9))
    let ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    for (n, word) in ordinals.split(separator: " ").enumerated() { add(String(word), .ordinal(n + 1)) }
    add("third thirds", .part(3))
    add("fifths", .part(5))
    add("sixths", .part(6))
    add("eighths", .part(8))
    add("tenths", .part(10))
    add("quarter quarters", .quarter)
    add("half halves", .half)
    add("hundred", .hundred)
    add("thousand", .thousand)
    add("million m mn", .million)
    add("billion bn", .billion)
    add("dozen", .dozen)
    add("per", .per)
    add("cent", .cent)
    add("percent pc", .percent)
    add("percentage", .percentage)
    add("point points", .point)
    add("and", .and)
    add("to or", .to)
    add("between", .between)
    add("of", .of)
    add("out", .out)
    add("in", .in)
    add("a an", .a)
    add(
      "section sections s stage level levels grade part phase appendix annex article tier schedule form standard chapter table item band class regulation clause outcome version",
      .label)
    add("act acts regulations order", .law)
    add("paragraph paragraphs para paras page pages", .place)
    add("year years yr yrs", .year)
    add("month months", .monthsLong)
    add("hour hours", .hour)
    add("week weeks", .week)
    add("day days", .day)
    add("pounds", .pounds)
    add("twice both pair double couple", .hidden(2))
    add("once single", .hidden(1))
    add("no none nobody nil", .none)
    add("since by until till from next last late early mid during before after on for this", .preposition)
    return (table, starts)
  }()
}
