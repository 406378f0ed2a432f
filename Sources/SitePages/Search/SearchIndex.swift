import Library
import SitePlan

/// The index of the search: which words lead to which entries, and how both are cut into files.
///
/// A small site’s index is one file. A large one’s is cut, so that a query moves a few pieces of some kilobytes
/// whatever the size of the site: words by their beginnings, words by their endings (for a slip of the finger in the
/// first letters), and records in the order of the entries. See `docs/search.md` for the format.
package final class SearchIndex: Sendable {
  let entries: SearchEntries
  /// Tells a browser that keeps pieces of an older index to ask again.
  let version: UInt64
  /// The words by their beginnings, with what they lead to.
  let words: SearchBlocks
  /// The words of four letters and more, read backwards.
  let endings: SearchBlocks
  /// The entries of each file of records.
  let recordRanges: [Range<Int>]
  /// Whether all of it is one file.
  let isWhole: Bool

  /// Up to so many bytes an index is one file.
  /// (200 KB with what JSON escapes in it).
  static let longestWhole = 190_000
  /// What a piece of a large index is cut at.
  static let longestBlock = 6_000
  /// A word that leads to more entries leads to the best of them, and a query does not ask for it.
  static let mostFinds = 8_192

  /// - Parameter slices: of all the entries, in their order.
  ///
  /// Complexity: linear in the words of the entries, but for the sorting of the words that differ.
  package convenience init(of entries: SearchEntries, _ slices: [SearchSlice]) {
    self.init(of: entries, slices, longestWhole: Self.longestWhole, longestBlock: Self.longestBlock)
  }

  init(of entries: SearchEntries, _ slices: [SearchSlice], longestWhole: Int, longestBlock: Int) {
    self.entries = entries
    let lists = SearchLists(slices)
    let lengths = slices.flatMap(\.lengths)
    let recordLength = lengths.reduce(0) { $0 + Int($1) }
    let words = lists.words(longestBlock: longestBlock)
    let endings = lists.endings(longestBlock: longestBlock)
    isWhole = words.bytes.count + endings.bytes.count + recordLength <= longestWhole
    self.words = isWhole ? words.joined : words
    self.endings = isWhole ? endings.joined : endings
    recordRanges = isWhole ? [0..<lengths.count] : Self.ranges(lengths, longestBlock)
    var hash = ContentHash.of(words.bytes.span)
    for slice in slices { hash = ContentHash.joined(hash, slice.hash) }
    version = hash
  }

  /// Runs of entries whose lines are no longer than a piece, and no more than a letter can count.
  private static func ranges(_ lengths: [Int32], _ longest: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var length = 0
    for (i, next) in lengths.enumerated() {
      if i > start, length + Int(next) > longest || i - start == SearchFile.mostRecords {
        ranges.append(start..<i)
        start = i
        length = 0
      }
      length += Int(next)
    }
    if start < lengths.count { ranges.append(start..<lengths.count) }
    return ranges
  }
}
