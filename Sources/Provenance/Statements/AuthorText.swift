/// A stretch of a writer's prose without its markup: each byte with where it stands in the file, and between the bytes
/// the citations and badges.
package struct AuthorText: Sendable {
  package struct Cite: Sendable {
    /// Before which byte of the prose it stands.
    package let position: Int
    package let places: CitedPlaces
    /// In the file.
    package let source: Range<Int>
  }

  package struct Badge: Sendable {
    /// In the prose.
    package let range: Range<Int>
    /// `good`
    package let grade: String
    /// The grade in the file.
    package let source: Range<Int>
  }

  package private(set) var bytes: [UInt8] = []
  /// The runs of bytes that stand side by side in the file, too: each by its first byte, here and there.
  private var runs: [(start: Int, offset: Int)] = []
  package private(set) var cites: [Cite] = []
  package private(set) var badges: [Badge] = []

  package init() {}

  /// A text that stands in the file byte for byte, as most values of front matter do.
  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
    runs = [(0, bytes.startIndex)]
  }

  package var isEmpty: Bool { bytes.isEmpty }
  package var count: Int { bytes.count }

  package mutating func append(_ byte: UInt8, at offset: Int) {
    let goesOn = runs.last.map { offset - $0.offset == bytes.count - $0.start } ?? false
    if !goesOn { runs.append((bytes.count, offset)) }
    bytes.append(byte)
  }

  /// Some bytes that stand side by side in the file, too.
  package mutating func append(_ more: Slice<UnsafeBufferPointer<UInt8>>, at offset: Int) {
    let goesOn = runs.last.map { offset - $0.offset == bytes.count - $0.start } ?? false
    if !goesOn { runs.append((bytes.count, offset)) }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: more))
  }

  package mutating func cite(_ places: CitedPlaces, at source: Range<Int>) {
    cites.append(Cite(position: bytes.count, places: places, source: source))
  }

  package mutating func badge(_ range: Range<Int>, _ grade: String, at source: Range<Int>) {
    badges.append(Badge(range: range, grade: grade, source: source))
  }

  /// Where a range of the prose stands in the file.
  package func source(of range: Range<Int>) -> Range<Int> {
    guard !bytes.isEmpty else { return 0..<0 }
    let lower = offset(of: min(range.lowerBound, bytes.count - 1))
    guard range.upperBound > range.lowerBound else { return lower..<lower }
    let last = offset(of: min(range.upperBound, bytes.count) - 1)
    return lower..<max(lower, last + 1)
  }

  /// Where a byte of the prose stands in the file.
  private func offset(of index: Int) -> Int {
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].start <= index { low = middle } else { high = middle }
    }
    return runs[low].offset + index - runs[low].start
  }

  package func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The sentences, each with its citations, those behind its full stop too.
  package var sentences: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!"), isEnd(i) {
        var end = i + 1
        while end < bytes.count, !bytes[end].isSpace { end += 1 }
        result.append(start..<end)
        start = end
        i = end
      } else {
        i += 1
      }
    }
    if bytes[start...].contains(where: { !$0.isSpace }) { result.append(start..<bytes.count) }
    return result
  }

  /// Whether a full stop, a question mark or an exclamation mark ends a sentence: nothing but closing marks behind it, then a space and no
  /// small letter; and no abbreviation before it.
  private func isEnd(_ index: Int) -> Bool {
    let byte = bytes[index]
    var next = index + 1
    while next < bytes.count,
      bytes[next] == UInt8(ascii: ")") || bytes[next] == UInt8(ascii: "\"") || bytes[next] >= 0x80
    { next += 1 }
    guard next < bytes.count else { return true }
    guard bytes[next].isSpace else { return false }
    while next < bytes.count, bytes[next].isSpace { next += 1 }
    guard next < bytes.count else { return true }
    if bytes[next].isLower { return false }
    if byte != UInt8(ascii: ".") { return true }
    var word = index
    while word > 0, bytes[word - 1].isLetter || bytes[word - 1] == UInt8(ascii: ".") { word -= 1 }
    let before = bytes[word..<index].map(\.lower)
    if before.count == 1, bytes[word].isUpper { return false }
    return !["e.g", "i.e", "no", "st", "dr", "mr", "mrs", "ms", "cf", "approx"].contains {
      before.elementsEqual($0.utf8)
    }
  }
}
