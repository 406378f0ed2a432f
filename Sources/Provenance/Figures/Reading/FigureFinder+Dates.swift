/// Dates, as precise as they are written, alone and in spans.
extension FigureFinder {
  /// A month that no day stands before: “March 2010”, “Jun '19”, “Dec19”, “August to November 2019”, “in May”.
  mutating func readMonth() {
    guard let month = month(i) else {
      i += 1
      return
    }
    let start = i
    i += 1
    if let year = yearOfMonth() { return add(.date(year: year, month: month, day: 0), start, i - 1) }
    // “March 23, 2012”
    if let day = plain(i, 1...2), (1...31).contains(day), case .stop? = content(i + 1), let year = year(i + 2) {
      i += 3
      return add(.date(year: year, month: month, day: day), start, i - 1)
    }
    if isConnective(i), let second = self.month(i + 1) {
      let cursor = i
      i += 2
      let end = i
      let year = yearOfMonth() ?? 0
      add(.date(year: year, month: month, day: 0), start, start)
      add(.date(year: year, month: second, day: 0), cursor + 1, max(end, i) - 1)
      return
    }
    // “May” and “March” are also words.
    var isDate = true
    if month == 5 || month == 3 {
      isDate =
        switch word(start - 1) {
        case .preposition?, .in?, .of?, .to?, .and?, .between?: true
        default: false
        }
    }
    // A name of three letters is an abbreviation only beside a number.
    if tokens[start].range.count == 3, month != 5 { isDate = false }
    if isDate { add(.date(year: 0, month: month, day: 0), start, start) }
  }

  /// The year behind a month, with the cursor behind it.
  private mutating func yearOfMonth() -> Int? {
    var index = i
    var isComma = false
    if case .of? = word(index) { index += 1 }
    if case .stop? = content(index), case .number? = content(index + 1) {
      // “Oct. 2019”, “March, 2012”; but not the end of a sentence.
      let byte = bytes[tokens[index].range.lowerBound]
      isComma = byte == UInt8(ascii: ",")
      if byte == UInt8(ascii: "'") || byte == 0xE2 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") {
        index += 1
      }
    }
    if let year = year(index), !isSlash(index + 1) {
      i = index + 1
      return year
    }
    let hasMark = index > i || index < tokens.count && tokens[index].isGlued
    // “In December, 80 per cent …”
    if hasMark, !isComma, let short = plain(index, 2...2), !isSlash(index + 1) {
      i = index + 1
      return 2000 + short
    }
    // “Aug-Nov 2019/20”
    if let year = year(index), isSlash(index + 1) { return year }
    return nil
  }

  /// A day before a month, or before another day and a month: “6 to 17 February 2012”, “16 and 17 November”,
  /// “26 October to 20 November 2015”. The cursor is behind the day and, where true, goes behind the date.
  mutating func readDay(_ day: Int, from start: Int) -> Bool {
    guard (1...31).contains(day) else { return false }
    let cursor = i
    if case .of? = word(i) { i += 1 }
    if let month = month(i) {
      i += 1
      var year = yearOfMonth()
      let end = i - 1
      if year == nil { year = laterYear() }
      add(.date(year: year ?? 0, month: month, day: day), start, end)
      return true
    }
    i = cursor
    // The last day of a span has the month, and the others before it.
    var index = i
    if isOrdinalTail(index) { index += 1 }
    guard isConnective(index) || isListComma(index) else { return false }
    let next = behindWeekday(index + 1)
    guard let second = plain(next, 1...2), (1...31).contains(second) else { return false }
    var after = next + 1
    if isOrdinalTail(after) { after += 1 }
    if case .of? = word(after) { after += 1 }
    guard let month = month(after) else { return false }
    i = after + 1
    let year = yearOfMonth() ?? 0
    add(.date(year: year, month: month, day: day), start, start)
    add(.date(year: year, month: month, day: second), next, i - 1)
    return true
  }

  /// “Monday 3 and Friday 14 June 2019”
  private func behindWeekday(_ index: Int) -> Int {
    guard tokens.indices.contains(index) else { return index }
    let word = bytes[tokens[index].range]
    let isWeekday = Weekday.names.contains { $0.utf8.elementsEqual(word.lazy.map(\.lower)) }
    return isWeekday ? index + 1 : index
  }

  private func isListComma(_ index: Int) -> Bool {
    guard case .stop? = content(index) else { return false }
    return bytes[tokens[index].range.lowerBound] == UInt8(ascii: ",")
  }

  private func isOrdinalTail(_ index: Int) -> Bool {
    guard case .other? = content(index), tokens[index].isGlued else { return false }
    return tokens[index].range.count == 2
  }

  /// The year of the second of two dates, which is the first one's too.
  private func laterYear() -> Int? {
    let next = behindWeekday(i + 1)
    guard isConnective(i), plain(next, 1...2) != nil else { return nil }
    let month = isOrdinalTail(next + 1) ? next + 2 : next + 1
    guard self.month(month) != nil else { return nil }
    return year(month + 1)
  }

  /// `23/03/2012`, `2012-03-23`
  mutating func readNumericDate() -> Bool {
    guard isSlash(i + 1) && isSlash(i + 3) || isDash(i + 1) && isDash(i + 3) else { return false }
    let parts = [i, i + 2, i + 4].map { plain($0, 1...4) }
    guard let a = parts[0], let b = parts[1], let c = parts[2], (1...12).contains(b) else { return false }
    let (year, day) = a > 31 ? (a, c) : (c < 100 ? 2000 + c : c, a)
    guard (1900...2099).contains(year), (1...31).contains(day) else { return false }
    add(.date(year: year, month: b, day: day), i, i + 4)
    i += 5
    return true
  }
}
