/// What the autolink extension may spend on one word, which is what stands between white space: each `www.`
/// and `://` looks to its end, each `)` there counts brackets from its start, each `@` looks over other `@`.
struct WordCost {
  let steps: Int
  /// How many links are tried in the word.
  let links: Int
  let end: Int

  init(_ bytes: [UInt8], _ line: Range<Int>, around index: Int) {
    var start = index
    while start > line.lowerBound, !bytes[start - 1].endsWord { start -= 1 }
    var links = 0
    var addresses = 0
    var parentheses = 0
    var i = start
    while i < line.upperBound, !bytes[i].endsWord {
      switch bytes[i] {
      case .at: addresses += 1
      case .closeParenthesis: parentheses += 1
      case .colon, 0x77: if Self.isTried(bytes, line, at: i) { links += 1 }
      default: break
      }
      i += 1
    }
    end = i
    self.links = links + addresses
    steps = (min(addresses, 1_000) + (links > 0 ? links + parentheses : 0)) * (i - start)
  }

  /// Whether the extension tries a link here: at any `@`, at `www.` behind white space or one of `*_~(`, and at
  /// `://` behind a scheme that it knows, which ends in p or s.
  static func isTried(_ bytes: [UInt8], _ line: Range<Int>, at i: Int) -> Bool {
    if bytes[i] == .at { return true }
    let before = i > line.lowerBound ? bytes[i - 1] : .space
    if bytes[i] == .colon {
      return (before | 0x20 == 0x70 || before | 0x20 == 0x73)
        && bytes.hasPrefix("://", at: i, before: line.upperBound)
    }
    switch before {
    case .space, .tab, .asterisk, .underscore, .tilde, .openParenthesis:
      return bytes.hasPrefix("www.", at: i, before: line.upperBound)
    default: return false
    }
  }
}
