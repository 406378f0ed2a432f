/// The words of a title, or of the pages on which it may stand, without regard to capitals and with numbers in digits:
/// “Three” is “3”.
struct TitleWords: Sendable {
  private let bytes: [UInt8]
  private let ranges: [Range<Int>]
  /// Each as a number, so that a page is compared without a string for each word.
  private let hashes: [WordHash]

  init(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    var ranges: [Range<Int>] = []
    var hashes: [WordHash] = []
    ranges.reserveCapacity(bytes.count / 5)
    hashes.reserveCapacity(bytes.count / 5)
    bytes.withUnsafeBufferPointer { bytes in
      let scan = WordScan(bytes)
      scan.forEachWord(in: bytes.indices) { word in
        ranges.append(word)
        if case .unit(let n)? = FigureWord.meaning(of: bytes, word, startingWith: scan.eight(at: word.lowerBound)) {
          hashes.append(WordHash(String(n)))
        } else {
          hashes.append(WordHash(bytes[word]))
        }
      }
    }
    self.bytes = bytes
    self.ranges = ranges
    self.hashes = hashes
  }

  private static func number(_ word: WordHash) -> Int? {
    if case .unit(let n)? = FigureWord.meaning(of: word) { return n }
    return nil
  }

  var count: Int { ranges.count }

  /// Whether these words stand here side by side.
  func holds(_ words: TitleWords) -> Bool {
    guard words.count > 0, count >= words.count else { return false }
    return (0...count - words.count).contains { start in words.hashes.indices.allSatisfy { isSame(words, $0, start) } }
  }

  /// Where most of some words stand, each in its place: how many of them do, and what stands there.
  func nearest(to words: TitleWords) -> (matched: Int, text: String)? {
    guard count >= words.count else { return nil }
    var best: (matched: Int, start: Int) = (0, 0)
    for start in 0...count - words.count {
      let matched = words.hashes.indices.count { isSame(words, $0, start) }
      if matched > best.matched { best = (matched, start) }
    }
    return (best.matched, (best.start..<best.start + words.count).map(text).joined(separator: " "))
  }

  private func isSame(_ words: TitleWords, _ index: Int, _ start: Int) -> Bool {
    hashes[start + index] == words.hashes[index]
  }

  private func text(_ index: Int) -> String {
    if let number = Self.number(WordHash(bytes[ranges[index]])) { return String(number) }
    return String(decoding: bytes[ranges[index]].map(\.lower), as: UTF8.self)
  }
}
