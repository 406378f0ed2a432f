/// How many of something there are, as some prose says it without a figure: “most cases”, “all schools”, “a few”.
struct QuantityWords {
  enum Amount {
    case all, most, many, some, few

    /// Whether nobody would write the one for the other.
    func excludes(_ other: Amount) -> Bool {
      switch (self, other) {
      case (.few, .all), (.few, .most), (.few, .many), (.all, .few), (.most, .few), (.many, .few): true
      default: false
      }
    }
  }

  struct Mention {
    let amount: Amount
    let range: Range<Int>
    /// What there is so much of: the words behind.
    var heads = StemSet()
  }

  private(set) var mentions: [Mention] = []

  init() {}

  init(_ bytes: [UInt8], _ ranges: [Range<Int>]) {
    for range in ranges { add(bytes, range) }
  }

  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { bytes in
      var isOpen = false
      var isDenied = false
      var isNear = false
      WordScan(bytes).forEachWord(in: range) { place in
        let word = WordHash(bytes[place])
        // “a minority of cases”, and not “ethnic minorities”
        let isShare = Self.shares[word] != nil && Self.isBeforeOf(bytes, place.upperBound, range)
        if let amount = Self.amounts[word] ?? (isShare ? Self.shares[word] : nil) {
          // “not all”, “nearly all”
          if !isDenied {
            mentions.append(Mention(amount: isNear && amount == .all ? .most : amount, range: place))
            isOpen = true
          }
        } else if isOpen, mentions[mentions.count - 1].heads.isEmpty, Self.isNumber(bytes, place) {
          // “some 300”
          mentions.removeLast()
          isOpen = false
        } else if isOpen {
          LabelWords.forEachStem(bytes, place) { mentions[mentions.count - 1].heads.insert($0) }
          if mentions[mentions.count - 1].heads.count == Self.reach { isOpen = false }
        }
        isDenied = Self.denials[word] != nil
        isNear = Self.near[word] != nil
      }
    }
  }

  private static let reach = 3

  /// Where this has another amount than all that is cited has of the same.
  func other(than printed: QuantityWords) -> (own: Range<Int>, other: Range<Int>)? {
    for own in mentions {
      let same = printed.mentions.filter { $0.heads.shared(with: own.heads) > 0 }
      if let other = same.first, same.allSatisfy({ $0.amount.excludes(own.amount) }) { return (own.range, other.range) }
    }
    return nil
  }

  private static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    if bytes[word.lowerBound].isDigit { return true }
    switch FigureWord.meaning(of: WordHash(bytes[word])) {
    case .unit, .ten, .hundred, .dozen: return true
    default: return false
    }
  }

  private static func isBeforeOf(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ range: Range<Int>) -> Bool {
    bytes[end..<min(end + 4, range.upperBound)].elementsEqual(" of ".utf8)
  }

  private static func table<Value>(_ lists: [(Value, String)]) -> WordTable<WordHash, Value> {
    var table = WordTable<WordHash, Value>(minimumCapacity: 32)
    for (value, words) in lists {
      for word in words.split(separator: " ") { table.set(WordHash(String(word)), to: value) }
    }
    return table
  }

  private static let amounts: WordTable<WordHash, Amount> = table([
    (.all, "all every each"), (.most, "most"), (.many, "many"), (.some, "some"), (.few, "few"),
  ])
  private static let shares: WordTable<WordHash, Amount> = table([(.most, "majority"), (.few, "minority")])
  private static let near = table([(true, "nearly almost virtually")])
  private static let denials = table([(true, "not no at above over once the")])
}
