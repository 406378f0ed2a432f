/// Finds the figures of running text, each as what it says and where it stands.
///
/// It knows numbers with separators and fractions, percentages, money, dates and spans of dates, ages and other
/// ranges (each end is a figure), quarters and financial years, ordinals, numbers in words and fractions in words.
/// Numbers that name and don't count are told apart: “section 47” is a label, “paragraph 22” a place. Linear in
/// the bytes: a hundred kilobytes cost a little over one millisecond.
package struct FigureFinder {
  let bytes: [UInt8]
  private var tokenizer: FigureTokenizer
  var i = 0
  var mentions: [FigureMention] = []

  var tokens: [FigureToken] { tokenizer.tokens }

  package static func figures(in bytes: [UInt8], _ range: Range<Int>) -> [FigureMention] {
    bytes.withUnsafeBufferPointer { buffer in
      var finder = FigureFinder(bytes, FigureTokenizer(buffer, range, thinsWords: true))
      finder.run()
      return finder.mentions
    }
  }

  package static func figures(in text: String) -> [FigureMention] {
    let bytes = Array(text.utf8)
    return figures(in: bytes, bytes.indices)
  }

  private init(_ bytes: [UInt8], _ tokenizer: FigureTokenizer) {
    self.bytes = bytes
    self.tokenizer = tokenizer
  }

  private mutating func run() {
    while tokenizer.readOn() {
      i = 0
      while i < tokens.count {
        switch tokens[i].content {
        case .other, .stop, .dash, .slash, .percentSign, .groups: i += 1
        case .placeSign: skipPlace()
        case .poundSign: readMoney()
        case .number: readNumber()
        case .word(let word): read(word)
        }
      }
    }
  }

  // MARK: - Looking around

  func content(_ index: Int) -> FigureToken.Content? { tokens.indices.contains(index) ? tokens[index].content : nil }

  func word(_ index: Int) -> FigureWord? {
    if case .word(let word)? = content(index) { return word }
    return nil
  }

  /// The whole number at an index, if there is one and it is written without separators.
  func plain(_ index: Int, _ digits: ClosedRange<Int> = 1...9) -> Int? {
    guard case .number(let amount)? = content(index), tokens[index].isPlain, digits.contains(tokens[index].digits)
    else { return nil }
    return Int(amount / FigureValue.scale)
  }

  func isDash(_ index: Int) -> Bool {
    if case .dash? = content(index) { return true }
    return false
  }

  func isSlash(_ index: Int) -> Bool {
    if case .slash? = content(index) { return true }
    return false
  }

  /// What may stand between the ends of a range: a dash, “to”, “or”, “and”.
  func isConnective(_ index: Int) -> Bool {
    switch content(index) {
    case .dash?, .slash?, .word(.to)?, .word(.and)?: true
    default: false
    }
  }

  func year(_ index: Int) -> Int? { plain(index, 4...4).flatMap { (1900...2099).contains($0) ? $0 : nil } }

  func month(_ index: Int) -> Int? {
    guard case .month(let n)? = word(index), tokens[index].isCapital else { return nil }
    return n
  }

  func span(_ from: Int, _ to: Int) -> Range<Int> { tokens[from].range.lowerBound..<tokens[to].range.upperBound }

  mutating func add(_ value: FigureValue, _ from: Int, _ to: Int, role: FigureMention.Role = .figure) {
    mentions.append(FigureMention(value, span(from, to), role: role))
  }

  /// `¶12`, `¶4.2.2(3)`
  private mutating func skipPlace() {
    i += 1
    guard isGroups(i) else { return }
    addPlace(i)
    i += 1
    if isDash(i), isGroups(i + 1) {
      addPlace(i + 1)
      i += 2
    }
    // The item: “(3)”.
    if case .stop? = content(i), tokens[i].isGlued, bytes[tokens[i].range.lowerBound] == UInt8(ascii: "("),
      isGroups(i + 1)
    {
      i += 2
    }
  }

  /// “¶166”, as “paragraph 166” is.
  private mutating func addPlace(_ index: Int) {
    let amount = if case .number(let amount)? = content(index) { amount } else { Int64(0) }
    add(FigureValue(.place, amount, detail: Self.paragraph), index, index, role: .word)
  }

  private static let paragraph = WordHash("paragraph").value

  private func isGroups(_ index: Int) -> Bool {
    switch content(index) {
    case .number?, .groups?: true
    default: false
    }
  }

  // MARK: - Words

  private mutating func read(_ word: FigureWord) {
    switch word {
    case .label where isLabelled: readLabel(.label)
    case .year where tokens[i].isCapital && plain(i + 1, 1...2).map { $0 <= 13 } == true: readLabel(.label)
    case .place where isLabelled: readLabel(.place)
    case .law where year(i + 1) != nil: readLabel(.label)
    case .month: readMonth()
    case .unit, .ten, .dozen, .hundred, .thousand: readWords(startsWithArticle: false)
    case .a: readArticle()
    case .ordinal(let n): readOrdinal(n)
    case .part(let n): readOrdinal(n)
    case .half where isHalfADozen:
      add(.number(6), i, i + 2)
      i += 3
    case .half where readPartOfAMillion(500_000, from: i + 1): break
    case .quarter where readPartOfAMillion(250_000, from: i + 2): break
    case .half:
      let isPeriod = isOrdinal(i - 1)
      let followsDash = isDash(i + 1) && tokens[i + 1].isGlued
      let isWord = isPeriod || followsDash || isPartOfAWork || spells(i + 2, "hour")
      add(FigureValue(.fraction, 1, detail: 2), i, i, role: isWord ? .word : .figure)
      i += 1
    case .quarter: readQuarter()
    case .hidden(let n):
      add(.number(n), i, i, role: .word)
      i += 1
    case .none:
      // “No. 12” is a number; “none of them” is nought.
      add(.number(0), i, i, role: .word)
      i += 1
    default: i += 1
    }
  }

  /// “both halves”, “the half on safeguarding”: a part of the report and no share.
  private var isPartOfAWork: Bool {
    if tokens[i].range.count > 4 || ["on", "about"].contains(where: { spells(i + 1, $0) }) { return true }
    // “this half of the report”, “where the safeguarding half had …”
    if ["this", "that", "which", "each", "either"].contains(where: { spells(i - 1, $0) }) { return true }
    if spells(i + 1, "of"), spells(i + 2, "the"),
      ["report", "record", "framework", "letter", "page"].contains(where: { spells(i + 3, $0) })
    {
      return true
    }
    return spells(i - 2, "the") && isPlainWord(i - 1)
  }

  /// Whether a token is a word that counts nothing and compares nothing: “safeguarding”.
  private func isPlainWord(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), word(index) == nil, bytes[tokens[index].range].allSatisfy(\.isLetter) else {
      return false
    }
    return !["other", "latter", "former", "top", "bottom", "upper", "lower", "past", "next", "best", "poorest"]
      .contains { spells(index, $0) }
  }

  private func spells(_ index: Int, _ word: String) -> Bool {
    tokens.indices.contains(index) && bytes[tokens[index].range].lazy.map(\.lower).elementsEqual(word.utf8)
  }

  private var isHalfADozen: Bool {
    if case .a? = word(i + 1), case .dozen? = word(i + 2) { return true }
    return false
  }

  private func isOrdinal(_ index: Int) -> Bool {
    switch word(index) {
    case .ordinal?, .part?: true
    default: false
    }
  }

  private var isLabelled: Bool {
    switch content(i + 1) {
    case .number?, .groups?: true
    case .placeSign?: true
    case .word(.unit)?: tokens[i].isCapital
    default: false
    }
  }

  /// A name and its number, and those after “and”, “to” or a comma: “sections 17 and 47”.
  private mutating func readLabel(_ kind: FigureValue.Kind) {
    let name = WordHash(labelStem(tokens[i].range)).value
    i += 1
    while true {
      switch content(i) {
      case .number(let amount)?: add(FigureValue(kind, amount, detail: name), i, i)
      case .groups? where kind == .place: add(FigureValue(.place, 0, detail: name), i, i)
      case .groups?: break
      case .word(.unit(let n))?: add(FigureValue(kind, Int64(n) * FigureValue.scale, detail: name), i, i)
      default: return
      }
      i += 1
      guard isConnective(i) || isComma(i), hasBareNumber(i + 1, ofPlace: kind == .place && isConnective(i)) else {
        return
      }
      i += 1
    }
  }

  private func isComma(_ index: Int) -> Bool {
    guard case .stop? = content(index) else { return false }
    return bytes[tokens[index].range.lowerBound] == UInt8(ascii: ",")
  }

  /// Whether a number stands here to which nothing else belongs, so that it may continue a list of labels.
  private func hasBareNumber(_ index: Int, ofPlace: Bool) -> Bool {
    switch content(index) {
    case .groups?: return true
    case .number?:
      if year(index) != nil { return false }
      switch content(index + 1) {
      case nil, .stop?, .word(.and)?: return true
      case .other?: return ofPlace
      default: return false
      }
    default: return false
    }
  }

  /// “sections” and “s” are “section”.
  private func labelStem(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let word = bytes[range]
    if word.count == 1 { return Array("section".utf8)[...] }
    return word.last?.lower == UInt8(ascii: "s") && word.count > 3 ? word.dropLast() : word
  }

  private mutating func readQuarter() {
    if case .word(.unit)? = content(i - 1) {
      i += 1
      return
    }
    // “each quarter of complaints” is when, and not how many.
    if ["each", "every", "per"].contains(where: { spells(i - 1, $0) }) {
      i += 1
      return
    }
    // “Quarter 1”
    if let n = plain(i + 1, 1...1), (1...4).contains(n) {
      add(FigureValue(.quarter, Int64(n)), i, i + 1)
      i += 2
      return
    }
    if case .of? = word(i + 1), isFinancialYear(i + 2) {
      // “the last quarter of 2018/19”; of another word, as in “the same quarter of 2018/19”, nothing is known.
      if case .preposition? = word(i - 1), isLast(i - 1) { add(FigureValue(.quarter, 4), i - 1, i) }
    } else if case .of? = word(i + 1) {
      add(FigureValue(.fraction, 1, detail: 4), i, i)
    } else if case .a? = word(i - 1) {
      add(FigureValue(.fraction, 1, detail: 4), i, i, role: isHedge(i - 2) ? .figure : .word)
    }
    i += 1
  }

  /// “about a third said so”
  private func isHedge(_ index: Int) -> Bool {
    ["about", "almost", "nearly", "around", "roughly", "than", "over", "under", "by"].contains { spells(index, $0) }
  }

  /// “2018/19”, as it opens.
  private func isFinancialYear(_ index: Int) -> Bool {
    guard case .number? = content(index), isSlash(index + 1) || isDash(index + 1) else { return false }
    return tokens[index + 1].isGlued
  }

  private func isLast(_ index: Int) -> Bool { spells(index, "last") }

  private mutating func readOrdinal(_ n: Int) {
    defer { i += 1 }
    if case .quarter? = word(i + 1), (1...4).contains(n) {
      add(FigureValue(.quarter, Int64(n)), i, i + 1)
      i += 1
      return
    }
    // “a third of them”
    if case .part(let whole)? = word(i), case .a? = word(i - 1) {
      let isOf = if case .of? = word(i + 1) { true } else { false }
      if isOf || isHedge(i - 2) { return add(FigureValue(.fraction, 1, detail: UInt64(whole)), i, i) }
    }
    add(FigureValue(.ordinal, Int64(n)), i, i, role: n > 3 ? .figure : .word)
  }
}
