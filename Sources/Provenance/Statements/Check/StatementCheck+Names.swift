import InspectionModel

/// Names in sentences that cite: of places, of people, of services. Whoever exchanges one for another tells of somebody
/// else, in words that are right but for this.
extension StatementCheck {
  /// Reports a word with a capital within a sentence that stands nowhere in the texts that it cites, or in none of the
  /// paragraphs, and is no name of the site’s.
  func checkNames(
    _ statement: Statement, _ text: AuthorText, _ inherited: [CitedPlaces], _ tally: inout ProvenanceTally
  ) {
    var cited: [(lookup: TextLookup, locators: [Locator], name: String)] = []
    var isOfOthers = false
    for places in statement.parts(in: text, inherited: inherited).flatMap(\.cited) {
      switch places.target {
      case .report, .paper: isOfOthers = true
      case .firstSource, .source: break
      }
      guard case .text(let lookup, let name) = resolve(places.target) else { return }
      cited.append((lookup, places.locators.map(\.whole), name))
    }
    guard let first = cited.first else { return }
    for word in Self.names(text.bytes, statement.range) {
      let letters = Array(text.bytes[word])
      // A grade that a badge names is held against the grades.
      if isKnown(letters, isOfOthers: isOfOthers) || text.badges.contains(where: { $0.range.overlaps(word) }) {
        continue
      }
      guard cited.contains(where: { Self.has(letters, in: $0.lookup.text.bytes) }) else {
        let message =
          "“\(text.string(word))” stands nowhere in \(first.name); write the name as it is printed there, or say it in a sentence that cites nothing"
        tally.report(.name, text.source(of: word), message)
        continue
      }
      let isElsewhere = !Self.isGeneric(letters) && !cited.contains { Self.has(letters, at: $0.locators, $0.lookup) }
      if isElsewhere {
        let place = cited.flatMap(\.locators).map(\.description).joined(separator: ", ")
        let message =
          "“\(text.string(word))” is not in \(place) of \(first.name), but in another place; cite that as well, or correct the name"
        tally.report(.name, text.source(of: word), message)
      }
    }
    // The glossary, which is of no place, spells out what a text shortens.
    if !ownPlace.isEmpty, let phrase = otherPhrase(text, statement.range, cited, isOfOthers: isOfOthers) {
      let place = cited.flatMap(\.locators).map(\.description).joined(separator: ", ")
      let message =
        "“\(text.string(phrase))” is not in \(place) of \(first.name), but in another place; cite that as well, or correct the name"
      tally.report(.name, text.source(of: phrase), message)
    }
  }

  /// A name of several words, “Family Action”, that stands in another place of the text and not in those that are cited.
  private func otherPhrase(
    _ text: AuthorText, _ range: Range<Int>, _ cited: [(lookup: TextLookup, locators: [Locator], name: String)],
    isOfOthers: Bool
  ) -> Range<Int>? {
    Self.phrases(text.bytes, range).first { phrase in
      let letters = Array(text.bytes[phrase])
      let words = letters.split(separator: 0x20).map { Array($0) }
      guard let last = words.last, !words.allSatisfy({ isKnown($0, isOfOthers: isOfOthers) || Self.isGeneric($0) }),
        !cited.contains(where: { $0.locators.isEmpty || $0.locators.contains(.record) })
      else { return false }
      // “the Board” for the Safeguarding Children Board.
      let isHere = cited.contains { place in
        [letters, last].contains { Self.has($0, at: place.locators, place.lookup, asWritten: true) }
      }
      return !isHere && cited.contains { $0.lookup.text.bytes.holds(letters) }
    }
  }

  /// Words with a capital that stand side by side, two of them or more, and are not in the midst of a longer name:
  /// “Family Action”, and not “Care Council” of “Children in Care Council”.
  private static func phrases(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var runs: [(range: Range<Int>, count: Int)] = []
    bytes.withUnsafeBufferPointer { buffer in
      WordScan(buffer).forEachWord(in: range) { word in
        let isName = word.count > 2 && buffer[word.lowerBound].isUpper && buffer[word.lowerBound + 1].isLower
        guard isName else { return }
        if let open = runs.last, open.range.upperBound + 1 == word.lowerBound, buffer[open.range.upperBound] == 0x20 {
          runs[runs.count - 1] = (open.range.lowerBound..<word.upperBound, open.count + 1)
        } else {
          runs.append((word, 1))
        }
      }
    }
    return runs.indices.compactMap { index in
      let (run, count) = runs[index]
      let isJoined = [index - 1, index].contains { gap in
        guard runs.indices.contains(gap), runs.indices.contains(gap + 1) else { return false }
        let between = bytes[runs[gap].range.upperBound..<runs[gap + 1].range.lowerBound]
        return between.count <= 9 && !between.contains(UInt8(ascii: ","))
      }
      return count > 1 && !isJoined ? run : nil
    }
  }

  /// Whether a word is one of the site's names. What rests on the document's own texts alone speaks of the council that
  /// these are about: of another of the site only where they name it.
  ///
  /// - Parameter isOfOthers: whether a report or a paper of its own page is cited.
  private func isKnown(_ word: [UInt8], isOfOthers: Bool) -> Bool {
    let word = String(decoding: word.map(\.lower), as: UTF8.self)
    let isOther = !isOfOthers && !ownPlace.isEmpty && names.isPlace(word) && !ownPlace.contains(Stem(word.utf8))
    return names.contains(word) && !isOther
  }

  /// - Parameter asWritten: whether small letters and capitals must be the same.
  private static func has(
    _ word: [UInt8], at locators: [Locator], _ lookup: TextLookup, asWritten: Bool = false
  ) -> Bool {
    if locators.isEmpty || locators.contains(.record) { return true }
    // What is said of a table's figures stands above it.
    let above = locators.compactMap { locator -> Locator? in
      if case .tableAfter(let number) = locator { .paragraphs(first: number, last: nil, item: nil) } else { nil }
    }
    return (lookup.cited(locators).passages + above.flatMap(lookup.passages)).contains { passage in
      // The heading above it and all between its parts.
      let blocks = max(0, passage.blocks.lowerBound - 1)..<passage.blocks.upperBound
      return blocks.contains { block in
        let bytes = Array(lookup.text.bytes[lookup.text.blocks[block].whole])
        return asWritten ? bytes.holds(word) : has(word, in: bytes)
      }
    }
  }

  /// What is part of many names and tells none of them apart.
  private static func isGeneric(_ word: [UInt8]) -> Bool { generic.contains(String(decoding: word, as: UTF8.self)) }

  private static let generic: Set = [
    "Act", "Authority", "Board", "Borough", "Boroughs", "Cabinet", "Care", "Centre", "Child", "Children", "City",
    "Committee", "Community", "Council", "Court", "Department", "Director", "East", "Education", "Executive",
    "Families",
    "Family", "Government", "Group", "Health", "Hospital", "Hospitals", "Housing", "Inspectors", "Local", "Manager",
    "Mayor", "National", "North", "Officer", "Panel", "People", "Partnership", "Plan", "Police", "Safeguarding",
    "School",
    "Schools", "Secretary", "Service", "Services", "Social", "South", "State", "Strategy", "Team", "Teams", "Trust",
    "Trusts", "University", "West", "Young", "Youth",
  ]

  /// The words with a capital that do not open a sentence, and are no abbreviation.
  private static func names(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var i = range.lowerBound
    while i < range.upperBound {
      guard bytes[i].isLetter else {
        i += 1
        continue
      }
      var end = i
      // é and its like are letters; ’ is none.
      while end < range.upperBound, bytes[end].isLetter || (0xC3...0xC9).contains(bytes[end]) {
        end += bytes[end].isLetter ? 1 : 2
      }
      end = min(end, range.upperBound)
      if bytes[i].isUpper, end - i >= 4, bytes[i + 1].isLower, isWithin(bytes, i, range) { result.append(i..<end) }
      i = max(end, i + 1)
    }
    return result
  }

  /// Whether a word goes on a sentence: a space stands before it, and before that a letter, a digit or a comma.
  private static func isWithin(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>) -> Bool {
    guard start - 2 >= range.lowerBound, bytes[start - 1].isSpace else { return false }
    let before = bytes[start - 2]
    return before.isLetter || before.isDigit || before == UInt8(ascii: ",")
  }

  /// Whether a text has a word, as it is written, in capitals or in small letters.
  private static func has(_ word: [UInt8], in bytes: [UInt8]) -> Bool {
    let upper = word.map { $0.isLower ? $0 - 0x20 : $0 }
    return [word, upper, word.map(\.lower)].contains { bytes.holds($0) }
  }
}
