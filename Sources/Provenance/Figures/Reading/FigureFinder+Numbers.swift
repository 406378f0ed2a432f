/// Numbers in digits, with the signs and words that belong to them.
extension FigureFinder {
  mutating func readMoney() {
    let start = i
    i += 1
    guard case .number(let amount)? = content(i) else { return }
    i += 1
    add(FigureValue(.money, scaled(amount)), start, i - 1)
    // “£1–2 million”
    if isDash(i), case .number(let amount)? = content(i + 1) {
      i += 2
      add(FigureValue(.money, scaled(amount)), i - 1, i - 1)
    }
  }

  /// A number times the word or letter behind it: million, k.
  private mutating func scaled(_ amount: Int64) -> Int64 {
    var factor: Int64 = 1
    switch word(i) {
    case .million?: factor = 1_000_000
    case .billion?: factor = 1_000_000_000
    case .thousand?: factor = 1000
    case .hundred?: factor = 100
    default:
      if isKilo(i) { factor = 1000 }
    }
    let (result, overflow) = amount.multipliedReportingOverflow(by: factor)
    if factor == 1 { return amount }
    i += 1
    return overflow ? FigureValue.most : min(result, FigureValue.most)
  }

  /// `10k`, `10K`
  private func isKilo(_ index: Int) -> Bool {
    guard case .other? = content(index), tokens[index].isGlued, tokens[index].range.count == 1 else { return false }
    return bytes[tokens[index].range.lowerBound].lower == UInt8(ascii: "k")
  }

  /// The kind of figure that a sign or word behind a number makes of it; the cursor goes behind it.
  mutating func sign() -> FigureValue.Kind? {
    switch content(i) {
    // “398”, and on the next line “% of plans”, which is the next row's label.
    case .percentSign? where startsLine(i): return nil
    case .dash? where tokens[i].isGlued:
      // “a five-percentage-point rise”, “a 5-per-cent rise”
      guard let word = word(i + 1), tokens[i + 1].isGlued else { return nil }
      switch word {
      case .percent, .percentage, .per: break
      default: return nil
      }
      let cursor = i
      i += 1
      if let kind = sign() { return kind }
      i = cursor
      return nil
    case .percentSign?, .word(.percent)?, .word(.percentage)?:
      let isPoints = if case .word(.percentage)? = content(i) { true } else { false }
      if isPoints {
        let point = isDash(i + 1) && tokens[i + 1].isGlued ? i + 2 : i + 1
        guard case .point? = word(point) else { return nil }
        i = point
      }
      i += 1
      return .percent
    case .word(.per)?:
      let cent = isDash(i + 1) && tokens[i + 1].isGlued ? i + 2 : i + 1
      guard case .cent? = word(cent) else { return nil }
      i = cent + 1
      return .percent
    case .word(.pounds)?:
      i += 1
      return .money
    case .word(.in)?:
      guard let end = hundred(behind: i) else { return nil }
      i = end
      return .percent
    default: return nil
    }
  }

  /// Whether a line break stands before a token.
  private func startsLine(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return bytes[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound].contains { $0.isBreak }
  }

  /// “75.5 in a hundred”: the index behind the words, if they are there.
  private func hundred(behind index: Int) -> Int? {
    var next = index + 1
    if case .a? = word(next) { next += 1 }
    if case .hundred? = word(next) { return next + 1 }
    return plain(next, 3...3) == 100 ? next + 1 : nil
  }

  mutating func readNumber() {
    let start = i
    if readNumericDate() || readFinancialYear() || readQuarters() || readTime() { return }
    guard case .number(let amount)? = content(i) else { return }
    if readLawYear() { return }
    if let day = plain(i, 1...2), (1...31).contains(day) {
      let ordinal = isOrdinalEnding(i + 1)
      i += ordinal ? 2 : 1
      if readDay(day, from: start) { return }
      if ordinal { return add(FigureValue(.ordinal, Int64(day)), start, i - 1) }
    } else {
      i += 1
      if isOrdinalEnding(i) {
        i += 1
        return add(FigureValue(.ordinal, amount / FigureValue.scale), start, i - 1)
      }
    }
    if let year = year(start), i == start + 1 {
      if case .percentSign? = content(i) {
      } else {
        if isDecade() { return }
        return add(.date(year: year, month: 0, day: 0), start, start)
      }
    }
    if let n = plain(start, 1...3), let whole = shareWhole(n) {
      add(FigureValue(.fraction, Int64(n), detail: UInt64(whole.value)), start, whole.index)
      add(.number(n), start, start, role: .word)
      add(.number(whole.value), whole.index, whole.index, role: .word)
      i = whole.index + 1
      return
    }
    let value = scaled(amount)
    if let kind = sign() { return add(FigureValue(kind, value), start, i - 1) }
    if let kind = signOfRange() { return add(FigureValue(kind, value), start, start) }
    add(FigureValue(.number, value), start, i - 1)
  }

  /// “54–58%”, “40 to 45 per cent”: the sign of the second number is the first one's, too.
  mutating func signOfRange() -> FigureValue.Kind? {
    let isBetween = if case .between? = word(i - 2) { true } else { false }
    switch content(i) {
    case .dash?, .word(.to)?: break
    case .word(.and)? where isBetween: break
    default: return nil
    }
    switch content(i + 1) {
    case .number?, .word(.unit)?, .word(.ten)?: break
    default: return nil
    }
    if isEndOfColumn(i) { return nil }
    let cursor = i
    defer { i = cursor }
    i += 2
    return sign()
  }

  /// Whether a label's line ends with a token, and a cell follows: “Care leavers aged 17 to         88%”. In lines that are set
  /// as wide as the page all gaps are wide.
  private func isEndOfColumn(_ index: Int) -> Bool {
    func gap(_ index: Int) -> ArraySlice<UInt8> {
      guard index > 0, index < tokens.count else { return [] }
      return bytes[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
    }
    return gap(index).count <= 1 && (gap(index + 1).count >= 3 || gap(index + 1).contains(0x09))
  }

  /// “17:00” and “09:30”, which may be 17 or five, 9 or 9.30.
  private mutating func readTime() -> Bool {
    guard let hour = plain(i, 2...2), hour < 24, case .stop? = content(i + 1), tokens[i + 1].isGlued,
      bytes[tokens[i + 1].range.lowerBound] == UInt8(ascii: ":"), let minute = plain(i + 2, 2...2), minute < 60,
      tokens[i + 2].isGlued
    else { return false }
    let minutes = Int64(minute) * FigureValue.scale / 100
    add(FigureValue(.number, Int64(hour) * FigureValue.scale + minutes), i, i + 2)
    let onDial = hour % 12 == 0 ? 12 : hour % 12
    if onDial != hour {
      add(FigureValue(.number, Int64(onDial) * FigureValue.scale + minutes), i, i + 2, role: .alternative)
    }
    i += 3
    return true
  }

  private func isOrdinalEnding(_ index: Int) -> Bool {
    guard case .other? = content(index), tokens[index].isGlued, tokens[index].range.count == 2 else { return false }
    let letters = bytes[tokens[index].range].map(\.lower)
    return ["st", "nd", "rd", "th"].contains { letters.elementsEqual($0.utf8) }
  }

  /// “the 1990s”
  private mutating func isDecade() -> Bool {
    guard case .word(.label)? = content(i), tokens[i].isGlued, tokens[i].range.count == 1 else { return false }
    i += 1
    return true
  }

  /// “s47”, “Children Act 1989 (2006)”: the year of a law behind its name.
  private mutating func readLawYear() -> Bool {
    guard let year = year(i), case .law? = word(i - 1) else { return false }
    add(FigureValue(.label, Int64(year) * FigureValue.scale, detail: WordHash("act").value), i, i)
    i += 1
    return true
  }

  /// “18/19”, “2018/19”, “2006–07”; of any other pair of years, as in “2008–2020” and “2015–18”, both.
  private mutating func readFinancialYear() -> Bool {
    guard isSlash(i + 1) || isDash(i + 1), tokens[i + 1].isGlued, case .number? = content(i + 2),
      tokens[i + 2].isGlued, !isSlash(i + 3)
    else { return false }
    if let first = year(i) {
      if let second = plain(i + 2, 2...2) {
        // No year goes from 2025 to 2011: “2025-11” is a month.
        if isDash(i + 1), (1...12).contains(second), second < first % 100 {
          add(.date(year: first, month: second, day: 0), i, i + 2)
          i += 3
          return true
        }
        let value =
          second == (first + 1) % 100 ? FigureValue(.financialYear, Int64(first)) : .date(year: first, month: 0, day: 0)
        add(value, i, i + 2)
        if value.kind == .date { add(.date(year: first / 100 * 100 + second, month: 0, day: 0), i + 2, i + 2) }
        i += 3
        return true
      }
      if let second = year(i + 2), second == first + 1, isSlash(i + 1) {
        add(FigureValue(.financialYear, Int64(first)), i, i + 2)
        i += 3
        return true
      }
      return false
    }
    guard isSlash(i + 1), let first = plain(i, 2...2), let second = plain(i + 2, 2...2), second == (first + 1) % 100
    else { return false }
    // “16/17 year old” are ages.
    if case .year? = word(i + 3) { return false }
    add(FigureValue(.financialYear, Int64(2000 + first)), i, i + 2)
    i += 3
    return true
  }

  /// “Q3” and “Q1–3” are read by their letter, which is a word; see `readMonth`.
  private mutating func readQuarters() -> Bool {
    guard i > 0, tokens[i].isGlued, case .other? = content(i - 1), tokens[i - 1].range.count == 1,
      bytes[tokens[i - 1].range.lowerBound].lower == UInt8(ascii: "q"), let n = plain(i, 1...1), (1...4).contains(n)
    else { return false }
    add(FigureValue(.quarter, Int64(n)), i - 1, i)
    i += 1
    if isDash(i), tokens[i].isGlued {
      let last = plain(i + 1, 1...1) == nil ? i + 2 : i + 1
      if let n = plain(last, 1...1), (1...4).contains(n) {
        add(FigureValue(.quarter, Int64(n)), last, last)
        i = last + 1
      }
    }
    return true
  }
}
