/// How often things are done, as some prose says it: “weekly”, “every month”, “twice a year”.
struct FrequencyWords {
  enum Period: Hashable {
    case day, week, fortnight, month, quarter, year, decade
  }

  /// One statement of a frequency.
  struct Mention {
    let period: Period
    let range: Range<Int>
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
  }

  private(set) var mentions: [Mention] = []
  /// Every period that is named in whatever way: “in the last year”, “annual”.
  private(set) var named: Set<Period> = []

  init() {}

  init(_ bytes: [UInt8], _ range: Range<Int>) { add(bytes, range) }

  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    var last: WordHash?
    var second: WordHash?
    bytes.withUnsafeBufferPointer { buffer in
      WordScan(buffer).forEachWord(in: range) { place in
        let word = WordHash(buffer[place])
        if let period = Self.adverbs[word] {
          named.insert(period)
          mentions.append(Mention(period: period, range: place, isCounted: false))
        } else if let period = Self.periods[word] {
          named.insert(period)
          if let last, Self.isEach(last, second) {
            mentions.append(Mention(period: period, range: place, isCounted: last == Self.a))
          }
        }
        (second, last) = (last, word)
      }
    }
  }

  /// What this says of how often, where the other says it too and names no such period.
  func first(unlike other: FrequencyWords) -> Mention? {
    if other.mentions.isEmpty { return nil }
    return mentions.first { mention in !mention.names.contains { other.named.contains($0) } }
  }

  /// “every month”, “per month”; “twice a month”, and not “a month” alone, which may be how long something takes.
  private static func isEach(_ word: WordHash, _ before: WordHash?) -> Bool {
    if word == every || word == each || word == per { return true }
    return word == a && before.map { $0 == once || $0 == twice || $0 == times || $0 == hours } ?? false
  }

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
