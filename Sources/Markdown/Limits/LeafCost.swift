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
///
/// Should there be a search that is not in this list, it is bounded all the same: `everySearch` is what all of
/// them take if each goes over the whole leaf.
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
  /// What the brackets that no address follows cost if the body defines any link.
  private(set) var shortcutSteps = 0
  /// Of the last line that was read.
  private(set) var pipes = 0
  private(set) var lastPipe = 0

  private var length = 0
  /// Bytes at which some search starts.
  private var starts = 0
  private var emphasis = EmphasisCost()
  private var images = 0
  private var openBrackets = 0
  private var tags = TagSearches()

  var total: Int { steps.wrappedSum() }
  /// The steps if each search that starts in the leaf went over all of it.
  var everySearch: Int { starts * length }

  /// The search that takes most of the steps.
  var worst: Search {
    Search.allCases.reduce(.emphasis) { steps[$1.rawValue] > steps[$0.rawValue] ? $1 : $0 }
  }

  /// Reads one more line of the leaf, from where its text starts.
  mutating func read(_ bytes: [UInt8], _ line: Range<Int>) {
    tags.startLine(at: line.lowerBound)
    length += line.count
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
        starts += 1
        i = readMarks(bytes, line, at: i)
        continue
      case .backslash:
        if i + 1 < line.upperBound, bytes[i + 1].isPunctuation { i += 1 }
      case .pipe:
        pipes += 1
        lastPipe = i
        starts += 1
      case .openBracket: openBracket(bytes, line, at: i)
      case .closeBracket: closeBracket(bytes, line, at: i)
      case .exclamation:
        let isImage = bytes.hasPrefix("![", at: i, before: line.upperBound)
        if isImage, !bytes.hasPrefix("![^", at: i, before: line.upperBound) { images += 1 }
      case .less, .greater, .doubleQuote, .singleQuote, .dash:
        if byte == .less { starts += 1 }
        spend(tags.meet(byte, in: bytes, line, at: i), on: .html)
      default:
        if byte == .at {
          lineAddresses += 1
          spend(emphasis.markBytes, on: .addresses)
        }
        if i >= wordEnd, WordCost.isTried(bytes, line, at: i) {
          let word = WordCost(bytes, line, around: i)
          spend(word.steps, on: .addresses)
          starts += word.links
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
    byte < 0x80
      && (byte < 0x40 ? 0x5400_2486_0000_0000 as UInt64 : 0x5080_0000_B800_0001) & (1 &<< UInt64(byte & 0x3F))
        != 0
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
    starts += 1
    if openBrackets > MarkdownLimits.nesting, tooDeep == nil { tooDeep = i }
    guard i + 1 < line.upperBound else { return }
    if bytes[i + 1] == .caret { spend(emphasis.markBytes + emphasis.marks + images, on: .links) }
    if bytes[i + 1] == .ampersand, CharacterReference.isCaret(bytes, at: i + 1, before: line.upperBound) {
      escapedCaret = escapedCaret ?? i
    }
  }

  /// A bracket that no address follows can only be a link by a definition.
  private mutating func closeBracket(_ bytes: [UInt8], _ line: Range<Int>, at i: Int) {
    closeBrackets += 1
    starts += 1
    openBrackets = max(0, openBrackets - 1)
    if i + 1 < line.upperBound, bytes[i + 1] == .openParenthesis {
      spend(emphasis.marks + images, on: .links)
    } else {
      shortcutSteps += emphasis.marks + images
    }
  }
}
