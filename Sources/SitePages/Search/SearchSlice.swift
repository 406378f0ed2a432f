/// The words of a run of entries, gathered by one worker: a part of the index before it is put together.
///
/// All slices of a site are in memory at once, and make the build's peak; so they are packed.
package struct SearchSlice: Sendable {
  /// The number of its first entry.
  let first: Int
  private(set) var vocabulary = SearchVocabulary()
  /// The length of each entry’s line.
  private(set) var lengths: [Int32] = []
  /// Of all lines.
  private(set) var hash = ContentHash.seed
  /// What each word leads to.
  private var lists = PackedLists()

  init(
    _ entries: some Collection<SearchEntry>, from first: Int, record: SearchRecord,
    body: (SearchEntry) -> ArraySlice<UInt8>?
  ) {
    self.init(from: first)
    var words = SearchWords()
    var line: [UInt8] = []
    lengths.reserveCapacity(entries.count)
    for entry in entries {
      line.removeAll(keepingCapacity: true)
      record.write(entry, into: &line) { text, weight in words.each(in: text) { find($0, weight) } }
      if let body = body(entry) { words.each(inMarkdown: body) { find($0, .text) } }
      finishEntry(length: line.count)
      hash = ContentHash.of(line.span, after: hash)
    }
    finish()
  }

  /// A slice without an entry.
  init(from first: Int) {
    self.first = first
  }

  /// While the slice is gathered, entry after entry, each word once an entry: the number of the word times four, and
  /// the weight.
  private var finds: [UInt32] = []
  /// Where the finds of each entry end.
  private var ends: [Int] = []
  /// The last find of each word.
  private var last: [Int] = []

  /// That a word leads to the entry that is gathered.
  mutating func find(_ word: borrowing [UInt8], _ weight: SearchRecord.Weight) {
    let number = vocabulary.number(of: word)
    if number == last.count { last.append(-1) }
    let value = UInt32(number) << 2 | weight.rawValue
    if last[number] >= ends.last ?? 0 {
      finds[last[number]] = max(finds[last[number]], value)
    } else {
      last[number] = finds.count
      finds.append(value)
    }
  }

  /// - Parameter length: of the entry's line.
  mutating func finishEntry(length: Int) {
    ends.append(finds.count)
    lengths.append(Int32(length))
  }

  /// Packs what was found, by word, and gives back what only the gathering needed.
  mutating func finish() {
    lists = PackedLists(finds, ends: ends, from: first, listCount: vocabulary.count)
    finds = []
    ends = []
    last = []
    vocabulary.finish()
  }

  /// Appends what a word of the slice leads to: the number of the entry times four, and the weight.
  func appendFinds(ofWord number: Int, to found: inout [UInt32]) { lists.append(number, to: &found) }
}
