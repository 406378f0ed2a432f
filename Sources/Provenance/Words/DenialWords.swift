/// What some prose denies: the words behind each “not”, “no” or “never”.
struct DenialWords {
  struct Denial {
    let range: Range<Int>
    /// Whether it is the subject that it opens with, so that what it denies stands further on: “No child waited”.
    let isOfSubject: Bool
    /// The words that it turns round, the nearest first: “show”, “critical”, “reflection” of “did not always show
    /// critical reflection”.
    var heads: [Stem] = []
  }

  private(set) var denials: [Denial] = []
  /// Whether it says anything that may turn it round in another way: “lacked”, “unless”, “few”, “no more than”.
  private(set) var hasTurn = false

  /// Whether it has nothing that would turn its sense round.
  var isPlain: Bool { denials.isEmpty && !hasTurn }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { bytes in
      // Whether the last denial still takes words, and whether it has any yet.
      let start = bytes[range].firstIndex(where: \.isLetter)
      var isOpen = false
      var isNew = false
      // Whether its clause goes on.
      var isInClause = false
      var last = range.lowerBound
      WordScan(bytes).forEachWord(in: range) { place in
        let word = WordHash(bytes[place])
        let isNextClause = bytes[last..<place.lowerBound].contains(where: Clauses.isEnd)
        if isNextClause { (isOpen, isInClause) = (false, false) }
        // “do not move early enough” denies when, and not that they move; “is not aware enough” may be “is little aware”.
        if isInClause, word == Self.enough, !denials.isEmpty {
          denials.removeLast()
          (isOpen, isInClause, hasTurn) = (false, false, true)
        }
        last = place.upperBound
        if Self.denying[word] != nil {
          denials.append(Denial(range: place, isOfSubject: place.lowerBound == start))
          (isOpen, isNew, isInClause) = (true, true, true)
          return
        }
        if Self.turning[word] != nil || Self.isTurned(bytes, place) { hasTurn = true }
        guard isOpen else { return }
        if isNew, Self.isMeasure(bytes, place) {
          denials.removeLast()
          (isOpen, isInClause, hasTurn) = (false, false, true)
          return
        }
        if Self.passing[word] != nil { return }
        isNew = false
        LabelWords.forEachStem(bytes, place) { denials[denials.count - 1].heads.append($0) }
        if denials[denials.count - 1].heads.count >= Self.reach { isOpen = false }
      }
    }
  }

  private static let reach = 3

  /// “no more than”, “not yet five”, “not all”, “not White British”: these say how many, or who else.
  private static func isMeasure(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    if bytes[word.lowerBound].isDigit || bytes[word.lowerBound].isUpper || measuring[WordHash(bytes[word])] != nil {
      return true
    }
    switch FigureWord.meaning(of: WordHash(bytes[word])) {
    case .unit, .ten, .hundred, .thousand, .dozen, .half: return true
    default: return false
    }
  }

  /// “unallocated”, and not “understanding”.
  private static func isTurned(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    guard word.count > 5, bytes[word.lowerBound].lower == UInt8(ascii: "u"),
      bytes[word.lowerBound + 1].lower == UInt8(ascii: "n")
    else { return false }
    let third = bytes[word.lowerBound + 2].lower
    return third != UInt8(ascii: "d") && third != UInt8(ascii: "t") && third != UInt8(ascii: "i")
  }

  private static let denying = WordTable(words: "no not never none neither nor cannot nobody")

  /// How often or how far, and what else may stand between “not” and what it denies.
  private static let passing = WordTable(
    words:
      """
      always yet fully routinely consistently sufficiently regularly usually often enough entirely wholly quite very well \
      just still longer also then ever even being having had having does did do can could would will should may might \
      must so too clearly adequately necessarily the a an of in to for been be are was were is has have
      """)

  private static let enough = WordHash("enough")
  private static let measuring = WordTable(
    words:
      "only merely simply more less fewer later older younger further higher lower all every each many most any better worse"
  )

  /// What may turn a sentence round, or say that something is wanting.
  private static let turning = WordTable(
    words:
      """
      waiting awaiting pending overdue vacant vacancy vacancies unfilled exempt exempts exempted exemption exemptions excluded banned refrain relieved \
      without hardly barely scarcely rarely seldom few fewer little less least lack lacks lacked lacking fail fails failed \
      failing failure miss missed misses missing absent absence insufficient insufficiently inadequate inadequately \
      inconsistent inconsistently incomplete inappropriate ineffective irregular inability infrequent inaccurate \
      dissatisfied disagree impossible weak weaker weakness weaknesses poor poorly only but although though however except \
      unless instead rather need needs needed needing should must yet still stop stopped stops ended end ends ceased longer \
      refuse refused avoid avoids avoided prevent prevents prevented preventing gap gaps despite while whilst too late \
      delay delays delayed limited nothing nowhere didn isn wasn doesn hadn couldn wouldn don aren weren hasn haven \
      variable varied vary varies free rid exception exceptions outstanding slow apart bar behind below reject rejected \
      overlooked omitted short shortage drift neglected out concern concerns concerned if whether different differ differed \
      differs uneven remain remains remained before until cut against other others another best most than
      """)
}
