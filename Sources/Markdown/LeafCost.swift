/// What cmark's inline parser may spend on one paragraph, heading or row, bounded from above by one pass over
/// its bytes before the parser sees them.
///
/// In cmark-gfm 0.29.0.gfm.6 these searches start again from each marker, so that many markers in one leaf
/// cost the square of its length; each is counted in steps:
/// - closing emphasis goes back over open `*`, `_`, `~` (see `EmphasisCost`);
/// - a link goes back over all marks before it in the leaf, and over all open `![`;
/// - `<?`, `<!A`, `<![CDATA[`, `<!--` and quoted attributes look for their ends to the end of the leaf;
/// - `www.` and `://` look on to the next space, then for `<`, then count brackets for each `)` at the end;
/// - `@` looks on to the end of the word, copies the rest of the line, and each link that it becomes, like
///   each `[^…]`, climbs all emphasis around it.
struct LeafCost {
  /// The kinds of search, in the order in which a tie is reported.
  enum Search: Int, CaseIterable {
    case emphasis, links, html, addresses

    /// What there is too much of, for a message.
    var subject: String {
      switch self {
      case .emphasis: "marks of emphasis (*, _ or ~)"
      case .links: "brackets among marks of emphasis or images that are not closed"
      case .html: "angle brackets that open a tag or comment"
      case .addresses: "addresses (www., ://, @) without white space between them"
      }
    }
  }

  private var steps = SIMD4<Int>(repeating: 0)
  /// Of the first bracket beyond the limit of nesting, once there is one.
  private(set) var tooDeep: Int?
  /// Of a bracket followed by a character reference for `^`.
  private(set) var escapedCaret: Int?
  private(set) var closeBrackets = 0
  /// Of the last line that was read.
  private(set) var pipes = 0
  private(set) var lastPipe = 0

  private var emphasis = EmphasisCost()
  private var images = 0
  private var openBrackets = 0
  private var tags = TagSearches()

  var total: Int { steps.wrappedSum() }

  /// The search that takes most of the steps.
  var worst: Search {
    Search.allCases.reduce(.emphasis) { steps[$1.rawValue] > steps[$0.rawValue] ? $1 : $0 }
  }

  /// Reads one more line of the leaf, from where its text starts.
  mutating func read(_ bytes: [UInt8], _ line: Range<Int>) {
    tags.startLine(at: line.lowerBound)
    var wordEnd = line.lowerBound
    var lineAddresses = 0
    pipes = 0
    var i = line.lowerBound
    while true {
      while i < line.upperBound, !Self.isMarker(bytes[i]) { i += 1 }
      guard i < line.upperBound else { break }
      let byte = bytes[i]
      switch byte {
      case .asterisk, .underscore, .tilde:
        i = readMarks(bytes, line, at: i)
        continue
      case .backslash:
        if i + 1 < line.upperBound, bytes[i + 1].isPunctuation { i += 1 }
      case .pipe:
        pipes += 1
        lastPipe = i
      case .openBracket: openBracket(bytes, line, at: i)
      case .closeBracket: closeBracket()
      case .exclamation:
        let isImage = bytes.hasPrefix("![", at: i, before: line.upperBound)
        if isImage, !bytes.hasPrefix("![^", at: i, before: line.upperBound) { images += 1 }
      case .less, .greater, .doubleQuote, .singleQuote, .dash:
        spend(tags.meet(byte, in: bytes, line, at: i), on: .html)
      default:
        if byte == .at {
          lineAddresses += 1
          spend(emphasis.markBytes, on: .addresses)
        }
        if i >= wordEnd, WordCost.isTried(bytes, line, at: i) {
          let word = WordCost(bytes, line, around: i)
          spend(word.steps, on: .addresses)
          wordEnd = word.end
        }
      }
      i += 1
    }
    spend(tags.endLine(at: line.upperBound), on: .html)
    // Each mail address copies the rest of its line; cmark stops after a thousand.
    spend(min(lineAddresses, 1_000) * line.count / 4, on: .addresses)
  }

  /// Whether some search may start or end at the byte, which is one of ``* _ ~ \ [ ] ! @ < > " ' - : w |``. The
  /// two words of bits are constants: this is asked of every byte, and a table would be slower.
  private static func isMarker(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 0x40 ? 0x5400_2486_0000_0000 as UInt64 : 0x5080_0000_B800_0001) & (1 &<< UInt64(byte & 0x3F)) != 0
  }

  private mutating func spend(_ count: Int, on search: Search) { steps[search.rawValue] += count }

  /// A run of emphasis marks; the offset after it.
  private mutating func readMarks(_ bytes: [UInt8], _ line: Range<Int>, at start: Int) -> Int {
    var end = start + 1
    while end < line.upperBound, bytes[end] == bytes[start] { end += 1 }
    spend(emphasis.read(bytes, start..<end, in: line), on: .emphasis)
    return end
  }

  private mutating func openBracket(_ bytes: [UInt8], _ line: Range<Int>, at i: Int) {
    openBrackets += 1
    if openBrackets > MarkdownLimits.nesting, tooDeep == nil { tooDeep = i }
    guard i + 1 < line.upperBound else { return }
    if bytes[i + 1] == .caret { spend(emphasis.markBytes, on: .links) }
    if bytes[i + 1] == .ampersand, CharacterReference.isCaret(bytes, at: i + 1, before: line.upperBound) {
      escapedCaret = escapedCaret ?? i
    }
  }

  private mutating func closeBracket() {
    closeBrackets += 1
    openBrackets = max(0, openBrackets - 1)
    spend(emphasis.marks + images, on: .links)
  }
}

/// The searches for the ends of tags and comments that are under way at a place in a leaf.
///
/// cmark tries a tag at each `<`, and goes on through quoted values, which may hold further `<`. How many of
/// the tries are still alive, outside quotes and inside each kind, follows from the bytes alone.
private struct TagSearches {
  private var instructions = 0
  private var declarations = 0
  private var dataSections = 0
  private var comments = 0
  private var unquoted = 0
  private var doubleQuoted = 0
  private var singleQuoted = 0
  private var last = 0

  private var alive: Int {
    instructions + declarations + dataSections + comments + unquoted + doubleQuoted + singleQuoted
  }

  mutating func startLine(at start: Int) { last = start }

  mutating func endLine(at end: Int) -> Int { settle(at: end) }

  /// The steps since the last call; then what the byte opens and ends.
  mutating func meet(_ byte: UInt8, in bytes: [UInt8], _ line: Range<Int>, at i: Int) -> Int {
    if byte != .less, alive == 0 { return 0 }
    let steps = settle(at: i)
    switch byte {
    case .less: open(bytes, line, at: i)
    case .greater:
      unquoted = 0
      declarations = 0
      if i > line.lowerBound, bytes[i - 1] == .question { instructions = 0 }
      if i > line.lowerBound + 1, bytes[i - 1] == .closeBracket, bytes[i - 2] == .closeBracket { dataSections = 0 }
    case .dash:
      if comments > 0, i > line.lowerBound, bytes[i - 1] == .dash { comments = 0 }
    case .doubleQuote where unquoted + doubleQuoted > 0:
      (unquoted, doubleQuoted) = (doubleQuoted, followsEquals(bytes, line, at: i) ? unquoted : 0)
    case .singleQuote where unquoted + singleQuoted > 0:
      (unquoted, singleQuoted) = (singleQuoted, followsEquals(bytes, line, at: i) ? unquoted : 0)
    default: break
    }
    return steps
  }

  private mutating func settle(at i: Int) -> Int {
    defer { last = i }
    return alive * (i - last)
  }

  private mutating func open(_ bytes: [UInt8], _ line: Range<Int>, at i: Int) {
    unquoted = 0
    guard i + 1 < line.upperBound else { return }
    switch bytes[i + 1] {
    case .question: instructions += 1
    case .exclamation:
      guard i + 2 < line.upperBound else { return }
      if bytes[i + 2].isLetter { declarations += 1 }
      if bytes[i + 2] == .dash { comments += 1 }
      if bytes[i + 2] == .openBracket { dataSections += 1 }
    case let byte where byte.isLetter: unquoted = 1
    default: break
    }
  }

  /// Whether an attribute's value may start at `i`: `=` stands before it, or the line starts.
  private func followsEquals(_ bytes: [UInt8], _ line: Range<Int>, at i: Int) -> Bool {
    var k = i
    while k > line.lowerBound, bytes[k - 1].isWhiteSpace { k -= 1 }
    return k == line.lowerBound || bytes[k - 1] == .equals
  }
}

/// What the autolink extension may spend on one word, which is what stands between white space: each `www.`
/// and `://` looks to its end, each `)` there counts brackets from its start, each `@` looks over other `@`.
private struct WordCost {
  private(set) var steps = 0
  let end: Int

  init(_ bytes: [UInt8], _ line: Range<Int>, around index: Int) {
    var start = index
    while start > line.lowerBound, !bytes[start - 1].isWhiteSpace { start -= 1 }
    var links = 0
    var addresses = 0
    var parentheses = 0
    var i = start
    while i < line.upperBound, !bytes[i].isWhiteSpace {
      switch bytes[i] {
      case .at: addresses += 1
      case .closeParenthesis: parentheses += 1
      case .colon, 0x77: if Self.isTried(bytes, line, at: i) { links += 1 }
      default: break
      }
      i += 1
    }
    end = i
    steps = (min(addresses, 1_000) + (links > 0 ? links + parentheses : 0)) * (i - start)
  }

  /// Whether the extension tries a link here: at any `@`, at `www.` behind white space or one of `*_~(`, and at
  /// `://` behind a scheme that it knows, which ends in p or s.
  static func isTried(_ bytes: [UInt8], _ line: Range<Int>, at i: Int) -> Bool {
    if bytes[i] == .at { return true }
    let before = i > line.lowerBound ? bytes[i - 1] : .space
    if bytes[i] == .colon {
      return (before | 0x20 == 0x70 || before | 0x20 == 0x73) && bytes.hasPrefix("://", at: i, before: line.upperBound)
    }
    switch before {
    case .space, .tab, 0x0B, 0x0C, .asterisk, .underscore, .tilde, .openParenthesis:
      return bytes.hasPrefix("www.", at: i, before: line.upperBound)
    default: return false
    }
  }
}
