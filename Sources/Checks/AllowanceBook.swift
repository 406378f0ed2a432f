import Diagnostics
import Library

/// The allowances of a file, to be looked up by what they allow.
///
/// Words are compared as their page shows them, and white space counts as one space. An allowance covers what is at issue:
/// its text is these words, or has them among its own. Of what harms nobody and is in no published text, a sentence or a
/// link, a part is enough that tells it from others.
///
/// Making one is linear in the allowances; looking up takes the allowances that have the same words, and no others.
struct AllowanceBook: Sendable {
  private struct Entry: Sendable {
    let allowance: Allowance
    let text: FoldedWords
  }

  private struct Key: Hashable {
    let rule: String
    let word: [UInt8]
  }

  private var entries: [Entry] = []
  /// The first that is exactly so.
  private var exact: [Key: Int] = [:]
  /// By each of their words.
  private var having: [Key: [Int]] = [:]
  /// By their longest word, which hardly another has.
  private var byLongest: [Key: [Int]] = [:]
  /// Where they are given, in the order of the file.
  private let ranges: [Range<Int>]

  init(_ allowances: [Allowance]) {
    ranges = allowances.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    for allowance in allowances {
      let text = FoldedWords(allowance.text)
      for word in Set(text.words) { having[Key(rule: allowance.rule, word: word), default: []].append(entries.count) }
      let whole = Key(rule: allowance.rule, word: text.bytes)
      if exact[whole] == nil { exact[whole] = entries.count }
      if let longest = text.words.max(by: { $0.count < $1.count }) {
        byLongest[Key(rule: allowance.rule, word: longest), default: []].append(entries.count)
      }
      entries.append(Entry(allowance: allowance, text: text))
    }
  }

  /// Whether words at a place of the file are among those that an allowance repeats.
  func isWritten(at range: Range<Int>) -> Bool {
    var low = 0
    var high = ranges.count
    while high > low {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].overlaps(range)
  }

  enum Answer: Sendable, Hashable {
    case allowed(Allowance)
    /// There is one with a part of the words, which would allow much else.
    case tooShort(Allowance)
  }

  /// What is said of words; nil where nothing is.
  func answer(_ words: String, of rule: Rule) -> Answer? {
    if entries.isEmpty { return nil }
    let words = FoldedWords(words)
    if let index = exact[Key(rule: rule.rawValue, word: words.bytes)] { return .allowed(entries[index].allowance) }
    // Whoever has them all has the one that fewest have.
    let candidates = words.words.map { having[Key(rule: rule.rawValue, word: $0)] ?? [] }.min { $0.count < $1.count }
    if let index = candidates?.first(where: { entries[$0].text.contains(words) }) {
      return .allowed(entries[index].allowance)
    }
    if rule.isOfPersons { return nil }
    var short: Allowance?
    for word in Set(words.words) {
      for index in byLongest[Key(rule: rule.rawValue, word: word)] ?? [] where words.contains(entries[index].text) {
        if !rule.isOfSources, Self.tells(entries[index].text, of: words) { return .allowed(entries[index].allowance) }
        short = short ?? entries[index].allowance
      }
    }
    return short.map { .tooShort($0) }
  }

  /// The allowance for words; nil where there is none.
  func allowance(_ words: String, of rule: Rule) -> Allowance? {
    if case .allowed(let allowance)? = answer(words, of: rule) { allowance } else { nil }
  }

  /// Whether a part says which words are meant: of a sentence three words, of less one that is more than an article.
  private static func tells(_ part: FoldedWords, of words: FoldedWords) -> Bool {
    if words.words.count > 8 { return part.words.count >= 3 }
    return part.words.contains { $0.count >= 4 } || 2 * part.words.count >= words.words.count
  }
}

/// A text as its page shows it, with one space for each run of white space, and its words.
private struct FoldedWords: Sendable {
  let bytes: [UInt8]
  let words: [[UInt8]]

  init(_ text: String) {
    var folded: [UInt8] = []
    for byte in PageWords.plain(text).utf8 {
      if !byte.isSpace {
        folded.append(byte)
      } else if folded.last != UInt8(ascii: " ") {
        folded.append(UInt8(ascii: " "))
      }
    }
    bytes = folded
    let words = folded.split { !$0.isWordPart }.map(Array.init)
    // A mark alone is looked up by itself.
    self.words = words.isEmpty && !folded.isEmpty ? [folded] : words
  }

  /// Whether another text stands in this one, cutting no word.
  func contains(_ other: FoldedWords) -> Bool {
    if bytes == other.bytes { return true }
    guard let first = other.bytes.first, let last = other.bytes.last else { return false }
    var start = 0
    while let at = bytes.firstOffset(of: other.bytes[...], in: start..<bytes.count) {
      let end = at + other.bytes.count
      let cutsStart = first.isWordPart && at > 0 && bytes[at - 1].isWordPart
      let cutsEnd = last.isWordPart && end < bytes.count && bytes[end].isWordPart
      if !cutsStart, !cutsEnd { return true }
      start = at + 1
    }
    return false
  }
}

extension Rule {
  /// Whether a breach gives away who somebody is.
  var isOfPersons: Bool { RuleList.patterns.contains { $0.rule == self } || self == .smallCount }
}
