/// Numbers in words: “nine”, “twenty-five”, “a hundred and fifty”, “two thirds”, “one in four”.
extension FigureFinder {
  mutating func readArticle() {
    switch word(i + 1) {
    case .hundred?, .thousand?, .million?, .dozen?: readWords(startsWithArticle: true)
    default: i += 1
    }
  }

  mutating func readWords(startsWithArticle: Bool) {
    let start = i
    if startsWithArticle { i += 1 }
    guard let number = cardinal() else {
      // “hundreds of children”
      i = start + 1
      return
    }
    if case .and? = word(i), case .a? = word(i + 1), case .half? = word(i + 2) {
      // “one and a half times”, “seventy-five and a half per cent”
      i += 3
      let amount = Int64(number) * FigureValue.scale + FigureValue.scale / 2
      let kind = sign() ?? .number
      return add(FigureValue(kind, amount), start, i - 1)
    }
    let isOne = number == 1 && i == start + 1
    if readShare(of: number, from: start) { return }
    if let kind = sign() {
      add(FigureValue(kind, Int64(number) * FigureValue.scale), start, i - 1)
      return
    }
    // “the one of November 2010” is no day.
    if number != 1 || isDash(i), readDay(number, from: start) { return }
    if let kind = signOfRange() {
      return add(FigureValue(kind, Int64(number) * FigureValue.scale), start, i - 1)
    }
    let isCompound = isOne && (isDash(i) && tokens[i].isGlued)
    if isOne || isCompound {
      add(.number(1), start, start, role: .word)
      return
    }
    // “of each hundred” counts nothing.
    var role = FigureMention.Role.figure
    if !startsWithArticle, i == start + 1, number >= 100 { role = .word }
    add(.number(number), start, i - 1, role: role)
  }

  /// “half a million”, “a quarter of a million pounds”
  ///
  /// - Parameter index: where “a” stands before the million.
  mutating func readPartOfAMillion(_ amount: Int64, from index: Int) -> Bool {
    guard case .a? = word(index), case .million? = word(index + 1) else { return false }
    let isMoney =
      tokens.indices.contains(index + 2)
      && bytes[tokens[index + 2].range].lazy.map(\.lower).elementsEqual("pounds".utf8)
    let end = isMoney ? index + 2 : index + 1
    add(FigureValue(isMoney ? .money : .number, amount * FigureValue.scale), i, end)
    i = end + 1
    return true
  }

  /// Reads the words of a number; nil, with the cursor anywhere, where they make none.
  private mutating func cardinal() -> Int? {
    var total = 0
    var part: Int?
    while true {
      switch word(i) {
      case .unit(let n)?:
        if let p = part, p % 100 != 0 || p == 0 {
          guard p % 10 == 0, p % 100 >= 20, n > 0, n < 10 else { return total + p }
        }
        part = (part ?? 0) + n
      case .ten(let n)?:
        if let p = part, p % 100 != 0 { return total + p }
        part = (part ?? 0) + n
      case .hundred?:
        guard (part ?? 1) < 100 else { return total + (part ?? 0) }
        part = (part ?? 1) * 100
      case .dozen?:
        guard (part ?? 1) < 100 else { return total + (part ?? 0) }
        i += 1
        return total + (part ?? 1) * 12
      case .thousand?:
        total += (part ?? 1) * 1000
        part = total > 0 ? nil : part
        i += 1
        if !continuesNumber() { return total }
        continue
      default: return part.map { total + $0 }
      }
      i += 1
      // “twenty-five”, “a hundred and fifty”
      if isDash(i), tokens[i].isGlued, let p = part, p % 10 == 0, p % 100 >= 20, case .unit(let n)? = word(i + 1),
        n < 10, n > 0, tokens[i + 1].isGlued
      {
        i += 1
      } else if case .and? = word(i), let p = part, p >= 100, p % 100 == 0 {
        switch word(i + 1) {
        case .unit?, .ten?: i += 1
        default: return total + p
        }
      }
    }
  }

  private func continuesNumber() -> Bool {
    switch word(i) {
    case .unit?, .ten?: true
    default: false
    }
  }

  /// “one in four”, “two thirds”, “three quarters” from a number that has been read.
  private mutating func readShare(of number: Int, from start: Int) -> Bool {
    // A hyphen may join the two: “two-thirds”.
    let after = isDash(i) && tokens[i].isGlued ? i + 1 : i
    var whole: Int?
    switch word(after) {
    case .part(let n)?: whole = n
    case .quarter?: whole = 4
    case .ordinal(let n)? where n >= 4: whole = number == 1 ? n : nil
    default: break
    }
    if let whole, number < whole {
      add(FigureValue(.fraction, Int64(number), detail: UInt64(whole)), start, after)
      if whole == 4 { add(.number(number), start, after, role: .alternative) }
      i = after + 1
      return true
    }
    guard let whole = shareWhole(number) else { return false }
    add(FigureValue(.fraction, Int64(number), detail: UInt64(whole.value)), start, whole.index)
    add(.number(number), start, start, role: .word)
    add(.number(whole.value), whole.index, whole.index, role: .word)
    i = whole.index + 1
    return true
  }

  /// What follows “in” or “out of” where a round number does: “in four”, “out of ten”, “in every five”.
  func shareWhole(_ number: Int) -> (value: Int, index: Int)? {
    var index = i
    var isIn = false
    if case .in? = word(index) {
      index += 1
      isIn = true
      if case .other? = content(index), isEvery(index) { index += 1 }
    } else if case .out? = word(index), case .of? = word(index + 1) {
      index += 2
    } else {
      return nil
    }
    var whole: Int?
    switch content(index) {
    case .number?: whole = plain(index, 1...4)
    case .word(.unit(let n))?: whole = n
    case .word(.ten(let n))?: whole = n
    case .word(.hundred)?: whole = 100
    default: break
    }
    guard let whole, number > 0, number < whole else { return nil }
    if isIn {
      guard [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000].contains(whole) else { return nil }
      switch content(index + 1) {
      case .word(.month)?, .word(.day)?, .word(.week)?, .word(.monthsLong)?, .word(.year)?, .word(.hour)?: return nil
      case .percentSign?, .dash?, .slash?: return nil
      default: break
      }
    }
    return (whole, index)
  }

  private func isEvery(_ index: Int) -> Bool {
    bytes[tokens[index].range].lazy.map(\.lower).elementsEqual("every".utf8)
  }
}
