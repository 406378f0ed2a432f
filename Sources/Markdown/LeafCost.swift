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

  private var emphasis = EmphasisCost()
  private var images = 0
  private var openBrackets = 0
  private var tags = TagSearches()
  private var word = WordSearches()

  var total: Int { steps.wrappedSum() }

  /// The search that takes most of the steps.
  var worst: Search {
    Search.allCases.reduce(.emphasis) { steps[$1.rawValue] > steps[$0.rawValue] ? $1 : $0 }
  }

  /// Reads one more line of the leaf, from where its text starts.
  mutating func read(_ bytes: [UInt8], _ line: Range<Int>) {
    tags.startLine(at: line.lowerBound)
    word.start(at: line.lowerBound)
    var lineAddresses = 0
    var i = line.lowerBound
    while i < line.upperBound {
      let byte = bytes[i]
      switch byte {
      case .space, .tab, 0x0B, 0x0C:
        spend(word.end(at: i), on: .addresses)
        word.start(at: i + 1)
      case .asterisk, .underscore, .tilde:
        i = readMarks(bytes, line, at: i)
        continue
      case .backslash:
        if i + 1 < line.upperBound, bytes[i + 1].isPunctuation { i += 1 }
      case .openBracket: openBracket(bytes, line, at: i)
      case .closeBracket: closeBracket()
      case .exclamation:
        if bytes.hasPrefix("![", at: i, before: line.upperBound),
          !bytes.hasPrefix("![^", at: i, before: line.upperBound)
        {
          images += 1
        }
      case .at:
        lineAddresses += 1
        word.addresses += 1
        spend(emphasis.markBytes, on: .addresses)
      case .less, .greater, .doubleQuote, .singleQuote, .dash:
        spend(tags.meet(byte, in: bytes, line, at: i), on: .html)
      case .closeParenthesis: word.parentheses += 1
      case 0x77, .colon: word.meet(bytes, line, at: i)
      default: break
      }
      i += 1
    }
    spend(word.end(at: line.upperBound), on: .addresses)
    spend(tags.endLine(at: line.upperBound), on: .html)
    // Each mail address copies the rest of its line; cmark stops after a thousand.
    spend(min(lineAddresses, 1_000) * line.count / 4, on: .addresses)
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

/// The searches of the autolink extension in one word, which is what stands between white space.
private struct WordSearches {
  var addresses = 0
  var parentheses = 0
  private var links = 0
  private var first = 0

  mutating func start(at i: Int) {
    addresses = 0
    parentheses = 0
    links = 0
    first = i
  }

  /// `www.` where cmark would try it, or `://` behind a scheme that it knows, which ends in p or s.
  mutating func meet(_ bytes: [UInt8], _ line: Range<Int>, at i: Int) {
    let before = i > line.lowerBound ? bytes[i - 1] : .space
    if bytes[i] == .colon {
      guard before | 0x20 == 0x70 || before | 0x20 == 0x73 else { return }
      if bytes.hasPrefix("://", at: i, before: line.upperBound) { links += 1 }
      return
    }
    switch before {
    case .space, .tab, 0x0B, 0x0C, .asterisk, .underscore, .tilde, .openParenthesis: break
    default: return
    }
    if bytes.hasPrefix("www.", at: i, before: line.upperBound) { links += 1 }
  }

  func end(at i: Int) -> Int {
    let perByte = min(addresses, 1_000) + (links > 0 ? links + parentheses : 0)
    return perByte * (i - first)
  }
}
