import Diagnostics
import Library

extension Allowance {
  /// Whether it is for these words of a file, as its page shows them. White space counts as one space. What could harm
  /// a person is allowed only word for word, like a figure that a text does not have; of a long sentence a part that is
  /// in it is enough.
  func allows(_ words: String, of rule: Rule) -> Bool {
    guard self.rule == rule.rawValue else { return false }
    let words = Self.folded(words)
    let text = Self.folded(text)
    // Of “Jamie (aged 7)” the last bracket is none of the words at issue.
    if rule.isOfPersons, text.dropLast().elementsEqual(words), text.last == UInt8(ascii: ")") { return true }
    return words == text || !rule.isOfPersons && !rule.isOfSources && Self.contains(words, text)
  }

  private static func folded(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    for byte in PageWords.plain(text).utf8 {
      if byte.isSpace {
        if folded.last != UInt8(ascii: " ") { folded.append(UInt8(ascii: " ")) }
      } else {
        folded.append(byte)
      }
    }
    return folded
  }

  private static func contains(_ words: [UInt8], _ part: [UInt8]) -> Bool {
    words.firstOffset(of: part[...], in: words.indices) != nil
  }
}

extension Rule {
  /// Whether a breach gives away who somebody is.
  var isOfPersons: Bool { RuleList.patterns.contains { $0.rule == self } || self == .smallCount }
}
