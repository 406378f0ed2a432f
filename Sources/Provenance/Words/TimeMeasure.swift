/// A measure of time as words name it.
enum TimeMeasure: Hashable {
  case hour, day, workingDay, week, fortnight, month, quarter, year, decade

  /// The first words of some bytes: “ weeks”, “-month”, “ working days”. Nil where they name no measure.
  init?(_ bytes: ArraySlice<UInt8>) {
    let words = bytes.split(maxSplits: 3) { !$0.isLetter }.map { WordHash($0) }
    guard let first = words.first else { return nil }
    if first == Self.working, words.count > 1, let measure = Self.words[words[1]] {
      // A working week is as long as any: five working days.
      self = measure == .day ? .workingDay : measure
    } else if let measure = Self.words[first] {
      self = measure
    } else {
      return nil
    }
  }

  /// The measure that stands right behind a figure: “28 days”, “a 12-month period”, and on the next line.
  init?(behind figure: Range<Int>, in bytes: [UInt8]) {
    let rest = bytes[figure.upperBound...].prefix(40)
    guard let first = rest.first, first.isSpace || first == UInt8(ascii: "-") else { return nil }
    self.init(rest.drop { $0.isSpace || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "(") })
  }

  /// The measure that one word names: “weeks”.
  static func named(_ word: WordHash) -> TimeMeasure? { words[word] }

  /// How long so many of this are, in days or in months; how many days a month has is not agreed. A week has seven days
  /// or five working ones. Nil of what is longer than anything that a text tells of.
  func length(_ amount: Int64, asWorkingDays: Bool) -> (amount: Int64, isOfMonths: Bool)? {
    guard abs(amount) <= FigureValue.most / 120 else { return nil }
    return switch self {
    case .hour: nil
    case .day: asWorkingDays ? nil : (amount, false)
    case .workingDay: asWorkingDays ? (amount, false) : nil
    case .week: (amount * (asWorkingDays ? 5 : 7), false)
    case .fortnight: (amount * (asWorkingDays ? 10 : 14), false)
    case .month: (amount, true)
    case .quarter: (3 * amount, true)
    case .year: (12 * amount, true)
    case .decade: (120 * amount, true)
    }
  }

  /// How many hours so many hours or days have; nil for anything longer.
  func hours(_ amount: Int64) -> Int64? {
    switch self {
    case .hour: amount
    case .day where abs(amount) <= FigureValue.most / 24: 24 * amount
    default: nil
    }
  }

  /// As a message names it.
  var plural: String { self == .workingDay ? "working days" : "\(self)s" }

  private static let working = WordHash("working")

  private static let words: WordTable<WordHash, TimeMeasure> = {
    var table = WordTable<WordHash, TimeMeasure>(minimumCapacity: 32)
    let names: [(String, TimeMeasure)] = [
      ("hour", .hour), ("day", .day), ("week", .week), ("fortnight", .fortnight), ("month", .month),
      ("quarter", .quarter),
      ("year", .year),
      ("decade", .decade),
    ]
    for (name, measure) in names {
      table.set(WordHash(name), to: measure)
      table.set(WordHash(name + "s"), to: measure)
    }
    return table
  }()
}
