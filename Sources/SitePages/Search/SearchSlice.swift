/// The words of a run of entries, gathered by one worker: a part of the index before it is put together.
package struct SearchSlice: Sendable {
  var vocabulary = SearchVocabulary()
  /// In the order of the entries, each word once an entry.
  var finds: [Find] = []
  /// The length of each entry’s line.
  var lengths: [Int32] = []
  /// Of all lines.
  var hash = ContentHash.seed

  /// That a word leads to an entry.
  struct Find: Sendable {
    let word: Int32
    /// The number of the entry times four, and the weight.
    var entry: UInt32
  }

  init(
    _ entries: some Collection<SearchEntry>, from first: Int, record: SearchRecord,
    body: (SearchEntry) -> ArraySlice<UInt8>?
  ) {
    var words = SearchWords()
    var line: [UInt8] = []
    /// Of each word the last of its finds.
    var last: [Int] = []
    lengths.reserveCapacity(entries.count)
    for (offset, entry) in entries.enumerated() {
      line.removeAll(keepingCapacity: true)
      let start = finds.count
      func add(_ word: borrowing [UInt8], _ weight: SearchRecord.Weight) {
        let number = vocabulary.number(of: word)
        if number == last.count { last.append(-1) }
        let value = UInt32(first + offset) << 2 | weight.rawValue
        if last[number] >= start {
          if finds[last[number]].entry < value { finds[last[number]].entry = value }
        } else {
          last[number] = finds.count
          finds.append(Find(word: Int32(number), entry: value))
        }
      }
      record.write(entry, into: &line) { text, weight in words.each(in: text) { add($0, weight) } }
      if let body = body(entry) { words.each(inMarkdown: body) { add($0, .text) } }
      lengths.append(Int32(line.count))
      hash = ContentHash.of(line.span, after: hash)
    }
  }
}
