package import InspectionModel

/// What a figure says, however it is written: “nine” and “9” are one value, “46 %” and “46” are two.
package struct FigureValue: Sendable, Hashable {
  package enum Kind: UInt8, Sendable, Hashable {
    /// A count, a rate, an age: anything without a sign of its own.
    case number
    case percent
    /// In pounds.
    case money
    /// A day, a month or a year, as precise as it is written.
    case date
    /// 2018/19, by the year in which it starts.
    case financialYear
    /// The nth of a year.
    case quarter
    /// “4th highest”.
    case ordinal
    /// “one in four”, “two thirds”, “half”.
    case fraction
    /// The number of a named thing: section 47, Key Stage 2, the Act of 1989.
    case label
    /// “paragraph 22”, which names a place in the text and counts nothing.
    case place
  }

  package let kind: Kind
  /// In ten-thousandths for numbers, percentages and money; otherwise as it is. Of a fraction the part.
  package let amount: Int64
  /// Of a fraction the whole; of a label the hash of its name; of a date year, month and day in one.
  let detail: UInt64

  package static let scale: Int64 = 10_000

  /// The greatest amount, a million millions: ten times it, and a hundred of it added up, can still be counted.
  static let most: Int64 = 1_000_000_000_000 * scale

  init(_ kind: Kind, _ amount: Int64, detail: UInt64 = 0) {
    self.kind = kind
    self.amount = amount
    self.detail = detail
  }

  static func number(_ n: Int) -> FigureValue { FigureValue(.number, Int64(n) * scale) }

  /// A date; 0 stands for what is not said.
  static func date(year: Int, month: Int, day: Int) -> FigureValue {
    FigureValue(.date, Int64(year * 10_000 + month * 100 + day))
  }

  /// As precise as the date is.
  init(_ date: CivilDate) { self = .date(year: date.year, month: date.month ?? 0, day: date.day ?? 0) }

  package var year: Int { Int(amount) / 10_000 }
  package var month: Int { Int(amount) / 100 % 100 }
  package var day: Int { Int(amount) % 100 }

  /// Of a fraction its share of the whole in ten-thousandths of a per cent; nil for anything else.
  var share: Int64? {
    guard kind == .fraction, detail > 0 else { return nil }
    return Self.percentage(amount, of: Int64(detail))
  }

  /// The share that one amount is of another, in ten-thousandths of a per cent. Not by whole numbers, which a share of
  /// some thousand millions would exceed.
  static func percentage(_ part: Int64, of whole: Int64) -> Int64 {
    whole == 0 ? 0 : amount(100 * Double(scale) * (Double(part) / Double(whole)))
  }

  /// A number of ten-thousandths as an amount: rounded, and no greater than any that is counted.
  static func amount(_ number: Double) -> Int64 {
    number.isNaN ? 0 : Int64(min(max(number.rounded(), -Double(most)), Double(most)))
  }

  /// Some amounts together; nil where they are more than can be counted.
  static func sum(_ amounts: some Sequence<Int64>) -> Int64? {
    var total: Int64 = 0
    for amount in amounts {
      let (sum, isTooLarge) = total.addingReportingOverflow(amount)
      if isTooLarge { return nil }
      total = sum
    }
    return total
  }
}

extension FigureValue: CustomStringConvertible {
  /// As a message names it: “46%”, “£900,000”, “17 February 2012”.
  package var description: String {
    switch kind {
    case .number, .label, .place: Self.decimal(amount)
    case .percent: Self.decimal(amount) + "%"
    // £4.8 million is nowhere printed as £4,800,000.
    case .money where amount >= Self.million && amount % (Self.million / 100) == 0:
      "£\(Self.decimal(amount / 1_000_000)) million"
    case .money: "£" + Self.decimal(amount)
    case .financialYear: "\(amount)/" + Self.two(Int(amount + 1) % 100)
    case .quarter: "quarter \(amount)"
    case .ordinal: "\(amount)th"
    case .fraction: amount == 1 && detail == 2 ? "half" : "\(amount) in \(detail)"
    case .date: dateWords
    }
  }

  private static let million = 1_000_000 * scale

  private var dateWords: String {
    var words: [String] = []
    if day > 0 { words.append("\(day)") }
    if (1...12).contains(month) { words.append(CivilDate.monthNames[month - 1]) }
    if year > 0 { words.append("\(year)") }
    return words.joined(separator: " ")
  }

  private static func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }

  private static func decimal(_ amount: Int64) -> String {
    let whole = String(amount.magnitude / UInt64(scale))
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    var rest = String(amount.magnitude % UInt64(scale))
    rest = String(repeating: "0", count: 4 - rest.count) + rest
    while rest.last == "0" { rest.removeLast() }
    return (amount < 0 ? "−" : "") + grouped + (rest.isEmpty ? "" : "." + rest)
  }
}

/// A figure where it stands.
package struct FigureMention: Sendable, Hashable {
  package let value: FigureValue
  /// In the bytes that were searched.
  package let range: Range<Int>
  /// How a reader of figures is to take it where a writer uses it.
  package let role: Role

  package enum Role: UInt8, Sendable, Hashable {
    /// To be found in what is cited.
    case figure
    /// A small word that seldom counts anything: “one of them”, “the first”. It can be found, and is not looked for.
    case word
    /// One of two readings of the same words, either of which will do: “three quarters”.
    case alternative
  }

  init(_ value: FigureValue, _ range: Range<Int>, role: Role = .figure) {
    self.value = value
    self.range = range
    self.role = role
  }
}

extension FigureValue {
  /// A value of front matter or of a table, as its unit makes it a share, money or a number.
  package init(_ quantity: Quantity, _ unit: Unit) {
    let amount = Self.amount(quantity.value * Double(Self.scale))
    switch unit {
    case .percent: self.init(.percent, amount)
    case .pounds: self.init(.money, amount)
    default: self.init(.number, amount)
    }
  }
}
