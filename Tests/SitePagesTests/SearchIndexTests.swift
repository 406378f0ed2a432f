import Library
import SitePlan
import Testing

@testable import SitePages

@Suite struct SearchIndexTests {
  /// Reads lines as docs/search.md describes them, by itself: each word with its entries and their weights.
  private func decode(_ bytes: some Sequence<UInt8>) -> [String: [(entry: Int, weight: Int)]] {
    var words: [String: [(entry: Int, weight: Int)]] = [:]
    for line in String(decoding: Array(bytes), as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ")
      var entry = 0
      var value = 0
      var place = 1
      var found: [(entry: Int, weight: Int)] = []
      for digit in parts[1].utf8 where digit != UInt8(ascii: "*") {
        value += (Int(digit) - 63) % 32 * place
        place *= 32
        guard digit < 95 else { continue }
        entry += value / 4
        found.append((entry, value % 4))
        (value, place) = (0, 1)
      }
      words[String(parts[0])] = found
    }
    return words
  }

  private func index(_ plan: SitePlan, longestWhole: Int, longestBlock: Int = 200) -> SearchIndex {
    let entries = SearchEntries(of: plan)
    return SearchIndex(
      of: entries, entries.slices.map(entries.slice), longestWhole: longestWhole, longestBlock: longestBlock)
  }

  private func text(_ file: SearchFile) -> String {
    var bytes: [UInt8] = []
    file.write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func leadsFromEveryWordToTheEntriesThatHaveIt() throws {
    let plan = try PageSample().plan()
    let index = index(plan, longestWhole: .max)
    let words = decode(index.words.bytes)
    let record = SearchRecord(plan)
    for (number, entry) in index.entries.all.enumerated() {
      var line: [UInt8] = []
      var expected: [String: Int] = [:]
      record.write(entry, into: &line) { text, weight in
        var cut = SearchWords()
        cut.each(in: text) { word in
          let word = String(decoding: Array(word.indices.map { word[$0] }), as: UTF8.self)
          expected[word] = max(expected[word] ?? 0, Int(weight.rawValue))
        }
      }
      #expect(!expected.isEmpty)
      for (word, weight) in expected {
        #expect(words[word]?.contains { $0 == (number, weight) } == true, "\(word) does not lead to \(number)")
      }
    }
    let finds = words.values.flatMap(\.self).count
    var found: [UInt32] = []
    for slice in index.entries.slices.map(index.entries.slice) {
      for word in 0..<slice.vocabulary.count { slice.appendFinds(ofWord: word, to: &found) }
    }
    #expect(finds == found.count)
  }

  /// What stands in the tables and fact boxes of a page, and who led an inspection, is found as other words are.
  @Test(arguments: ["zoe", "obrien", "495", "007", "12", "england"])
  func hasInspectorsAndFigures(_ word: String) throws {
    #expect(decode(index(try PageSample().plan(), longestWhole: .max).words.bytes)[word] != nil)
  }

  /// No number is a slip of another.
  @Test func readsNoNumberBackwards() throws {
    let index = index(try PageSample().plan(), longestWhole: .max)
    #expect(!String(decoding: index.endings.bytes, as: UTF8.self).contains { $0.isNumber })
    #expect(!index.endings.bytes.isEmpty)
  }

  @Test func saysTheSameInOneFileAndInPieces() throws {
    let plan = try PageSample().plan()
    let whole = index(plan, longestWhole: .max)
    let cut = index(plan, longestWhole: 0)
    #expect(whole.isWhole && !cut.isWhole)
    #expect(cut.words.count > 3 && cut.endings.count > 3 && cut.recordRanges.count > 3)
    let files = SearchFile.all(of: cut)
    func joined(_ prefix: String) -> String { files.filter { $0.path.hasPrefix(prefix) }.map(text).joined() }
    #expect(joined("/search/words") == String(decoding: whole.words.bytes, as: UTF8.self))
    #expect(joined("/search/endings") == String(decoding: whole.endings.bytes, as: UTF8.self))
    #expect(SearchFile.all(of: whole).map(\.path) == ["/search/index.json"])
    #expect(cut.recordRanges.flatMap(\.self) == Array(whole.entries.all.indices))
    for (key, block) in zip(cut.words.keys, 0...) { #expect(cut.words[block].starts(with: Array((key + " ").utf8))) }
    #expect(cut.words.keys == cut.words.keys.sorted())
    for block in 0..<cut.words.count {
      #expect(cut.words[block].count <= 200 || cut.words[block].count { $0 == 10 } == 1)
    }
  }

  @Test func isTheSameHoweverItsEntriesAreSliced() throws {
    let plan = try PageSample().plan()
    let entries = SearchEntries(of: plan)
    let small = stride(from: 0, to: entries.all.count, by: 3).map { $0..<min($0 + 3, entries.all.count) }
    let one = SearchIndex(of: entries, entries.slices.map(entries.slice))
    let many = SearchIndex(of: entries, small.map(entries.slice))
    #expect(one.words.bytes == many.words.bytes)
    #expect(one.endings.bytes == many.endings.bytes)
  }

  @Test func keepsTheBestOfAWordThatIsEverywhere() throws {
    var slice = SearchSlice(from: 0)
    let count = SearchIndex.mostFinds * 2
    let best = try #require(SearchRecord.Weight(rawValue: 3))
    for entry in 0..<count {
      slice.find(Array("children".utf8), entry >= count - 10 ? best : .text)
      slice.finishEntry(length: 0)
    }
    slice.finish()
    let lists = SearchLists([slice])
    let line = lists.words(longestBlock: 1000).bytes
    #expect(line.starts(with: Array("children *".utf8)))
    let found = try #require(decode(line)["children"])
    #expect(found.count == SearchIndex.mostFinds)
    #expect(found.suffix(10).map(\.entry) == Array(count - 10..<count))
    #expect(found.prefix(5).map(\.entry) == [0, 1, 2, 3, 4])
  }

  @Test func keepsTabsAndLineBreaksOutOfARecord() throws {
    let plan = try PageSample().plan()
    for entry in SearchEntry.all(of: plan) {
      var line: [UInt8] = []
      SearchRecord(plan).write(entry, into: &line)
      #expect(line.count { $0 == 0x0A } == 1 && line.last == 0x0A)
      let parts = line.split(separator: 0x09, omittingEmptySubsequences: false)
      #expect(parts.count >= 4 && parts.count % 2 == 0)
    }
  }
}
