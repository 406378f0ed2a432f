/// In what times some prose counts: days, weeks, months, years. A sentence that counts in years what its place counts
/// in days tells of something else.
struct TimeScale {
  struct Mention {
    let measure: TimeMeasure
    let range: Range<Int>
  }

  /// Each measure that something is counted in, where it stands: “several years”, “every month”, “20 days”.
  private(set) var counted: [Mention] = []
  /// Every measure that is named in whatever way: “year”, “monthly”, “annual”.
  private(set) var named: Set<TimeMeasure> = []

  init() {}

  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    var isCounted = false
    bytes.withUnsafeBufferPointer { buffer in
      WordScan(buffer).forEachWord(in: range) { place in
        let word = WordHash(buffer[place])
        if let measure = TimeMeasure.named(word) {
          named.insert(measure)
          if isCounted { counted.append(Mention(measure: measure, range: place)) }
        } else if let measure = Self.others[word] {
          named.insert(measure)
        }
        isCounted = Self.counting[word] != nil || buffer[place.lowerBound].isDigit || Self.isNumber(word)
      }
    }
  }

  /// What this counts in, where all that is cited counts in nothing of about that length.
  func other(than printed: TimeScale) -> (own: Range<Int>, printed: TimeMeasure)? {
    guard let first = printed.named.min(by: { $0.rank < $1.rank }) else { return nil }
    let own = counted.first { mention in printed.named.allSatisfy { mention.measure.isFar(from: $0) } }
    return own.map { ($0.range, first) }
  }

  private static func isNumber(_ word: WordHash) -> Bool {
    switch FigureWord.meaning(of: word) {
    case .unit, .ten, .dozen: true
    default: false
    }
  }

  private static let counting: WordTable<WordHash, Bool> = {
    var table = WordTable<WordHash, Bool>(minimumCapacity: 32)
    for word in ["several", "many", "few", "every", "working"] { table.set(WordHash(word), to: true) }
    return table
  }()

  private static let others: WordTable<WordHash, TimeMeasure> = {
    var table = WordTable<WordHash, TimeMeasure>(minimumCapacity: 64)
    let names: [(String, TimeMeasure)] = [
      ("daily", .day), ("nightly", .day), ("weekly", .week), ("fortnightly", .fortnight), ("monthly", .month),
      ("quarterly", .quarter), ("annual", .year), ("annually", .year), ("annum", .year), ("yearly", .year),
      ("yrs", .year),
      ("aged", .year), ("age", .year), ("weekend", .day), ("weekends", .day), ("hourly", .hour), ("hr", .hour),
      ("hrs", .hour), ("mths", .month), ("wks", .week), ("term", .month), ("terms", .month), ("today", .day),
    ]
    for (word, measure) in names { table.set(WordHash(word), to: measure) }
    return table
  }()
}

extension TimeMeasure {
  /// By length.
  fileprivate var rank: Int {
    switch self {
    case .hour: 0
    case .day, .workingDay: 1
    case .week, .fortnight: 2
    case .month: 3
    case .quarter: 4
    case .year: 5
    case .decade: 6
    }
  }

  /// Whether nobody would count in the one what another counts in the other: a month may be 28 days or four weeks, a year
  /// twelve months or 52 weeks, a day 24 hours.
  fileprivate func isFar(from other: TimeMeasure) -> Bool {
    let (short, long) = (min(rank, other.rank), max(rank, other.rank))
    return short <= 1 && long >= 3 || short == 2 && long >= 4
  }
}
