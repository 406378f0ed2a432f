/// How often things are done, as some prose says it: “weekly”, “every month”, “twice a year”.
struct FrequencyWords {
  enum Period: Hashable {
    case day, week, fortnight, month, quarter, year, decade

    fileprivate var days: Int {
      switch self {
      case .day: 1
      case .week: 7
      case .fortnight: 14
      case .month: 30
      case .quarter: 91
      case .year: 365
      case .decade: 3650
      }
    }
  }

  /// One statement of a frequency.
  struct Mention {
    let period: Period
    let range: Range<Int>
    /// Of “every two years” two.
    let multiple: Int
    /// “twice a year”, which may be every six months.
    let isCounted: Bool

    /// The periods that may stand for it.
    fileprivate var names: [Period] {
      switch period {
      case .fortnight, .week: [.week, .fortnight]
      case .quarter: [.quarter, .month]
      case .year where isCounted: [.year, .quarter, .month]
      case .day, .month, .year, .decade: [period]
      }
    }

    /// In days, as far as it is said: of “twice a year” none.
    private var days: Int? { isCounted ? nil : multiple * period.days }

    /// “every twelve months”, “yearly”: what a month has more or less than 30 days does not matter.
    fileprivate func isAsOften(as other: Mention) -> Bool {
      guard let own = days, let theirs = other.days else { return false }
      return 8 * abs(own - theirs) <= theirs
    }
  }

  private(set) var mentions: [Mention] = []
  /// Every period that is named in whatever way, “in the last year”, but for lengths of time: “the first three months”.
  private(set) var named: Set<Period> = []

  init() {}

  init(_ bytes: [UInt8], _ range: Range<Int>) { add(bytes, range) }

  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    var last: WordHash?
    var second: WordHash?
    var number: Int?
    bytes.withUnsafeBufferPointer { buffer in
      WordScan(buffer).forEachWord(in: range) { place in
        let word = WordHash(buffer[place])
        if let period = Self.adverbs[word] {
          named.insert(period)
          // “six-weekly”; “half-yearly” and “bi-monthly” may be either.
          let isCounted = last.map { Self.halving[$0] != nil } ?? false
          mentions.append(Mention(period: period, range: place, multiple: number ?? 1, isCounted: isCounted))
        } else if let period = Self.periods[word] {
          if number == nil || second == Self.every { named.insert(period) }
          if let number, second == Self.every {
            mentions.append(Mention(period: period, range: place, multiple: number, isCounted: false))
          } else if let last, Self.isEach(last, second) {
            mentions.append(Mention(period: period, range: place, multiple: 1, isCounted: last == Self.a))
          }
        }
        (second, last, number) = (last, word, Self.number(buffer[place]))
      }
    }
  }

  /// What this says of how often, where the other says it too and names no such period.
  func first(unlike other: FrequencyWords) -> Mention? {
    if other.mentions.isEmpty { return nil }
    return mentions.first { mention in
      if mention.multiple > 1 {
        // “every six months” may be “twice a year”, and “every three years” what is done three times in a decade.
        return !other.mentions.contains { printed in
          printed.isCounted && mention.period != .year
            || mention.isAsOften(as: printed)
        }
      }
      return !mention.names.contains { other.named.contains($0) }
        && !other.mentions.contains { mention.isAsOften(as: $0) }
    }
  }

  /// “every month”, “per month”; “twice a month”, and not “a month” alone, which may be how long something takes.
  private static func isEach(_ word: WordHash, _ before: WordHash?) -> Bool {
    if word == every || word == each || word == per { return true }
    return word == a && before.map { $0 == once || $0 == twice || $0 == times || $0 == hours } ?? false
  }

  /// “two”, “12”; nil of one, and of what is no number.
  private static func number(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let count: Int? =
      if word.count <= 2, word.allSatisfy(\.isDigit) {
        word.reduce(0) { 10 * $0 + Int($1 &- 0x30) }
      } else if case .unit(let n)? = FigureWord.meaning(of: WordHash(word)) {
        n
      } else {
        nil
      }
    return count.flatMap { $0 > 1 ? $0 : nil }
  }

  private static let halving = WordTable(words: "half twice semi bi")
  private static let every = WordHash("every")
  private static let each = WordHash("each")
  private static let per = WordHash("per")
  private static let a = WordHash("a")
  private static let once = WordHash("once")
  private static let twice = WordHash("twice")
  private static let times = WordHash("times")
  private static let hours = WordHash("hours")

  private static let adverbs: WordTable<WordHash, Period> = {
    var words = WordTable<WordHash, Period>(minimumCapacity: 32)
    let all: [(String, Period)] = [
      ("daily", .day), ("nightly", .day), ("weekly", .week), ("fortnightly", .fortnight), ("monthly", .month),
      ("quarterly", .quarter), ("annual", .year), ("annually", .year), ("annum", .year), ("yearly", .year),
    ]
    for (word, period) in all { words.set(WordHash(word), to: period) }
    return words
  }()

  private static let periods: WordTable<WordHash, Period> = {
    var words = WordTable<WordHash, Period>(minimumCapacity: 32)
    let all: [(String, Period)] = [
      ("day", .day), ("night", .day), ("week", .week), ("fortnight", .fortnight), ("month", .month),
      ("quarter", .quarter), ("year", .year), ("decade", .decade),
    ]
    for (word, period) in all {
      words.set(WordHash(word), to: period)
      words.set(WordHash(word + "s"), to: period)
    }
    return words
  }()
}
