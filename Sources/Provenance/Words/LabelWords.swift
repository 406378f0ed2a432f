/// The words of a label or a sentence that tell it from others, each by its first letters, so that endings and small
/// words make no difference.
package struct LabelWords: Sendable {
  let stems: [Stem]

  package init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  package init(_ bytes: ArraySlice<UInt8>) {
    var stems: [Stem] = []
    stems.reserveCapacity(bytes.count / 7)
    bytes.withUnsafeBufferPointer { bytes in
      Self.forEachStem(bytes, 0..<bytes.count) { stems.append($0) }
    }
    self.stems = stems
  }

  /// Each word's first letters, but for the small words.
  @inline(__always)
  static func forEachStem(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (Stem) -> Void) {
    let small = Self.small
    let scan = WordScan(bytes)
    scan.forEachWord(in: range) { word in
      let stem = Stem(scan.eight(at: word.lowerBound), count: word.count)
      if word.count > Stem.length || small[stem] == nil { body(stem) }
    }
  }

  package init(_ text: String) { self.init(Array(text.utf8)) }

  /// Each of them once.
  var different: StemSet { StemSet(stems) }

  /// How many of the words of the shorter are in the other: 0…1.
  package func likeness(_ other: LabelWords) -> Double {
    let fewer = min(stems.count, other.stems.count)
    return fewer == 0 ? 0 : Double(different.shared(with: other.different)) / Double(fewer)
  }

  /// Of two sentences: the words that both have, against the size of both.
  package func overlap(_ other: LabelWords) -> Double {
    different.overlap(other.different)
  }

  /// Whether a label is a name, and does not only share words with it: it has few words that the name has not, common
  /// ones aside, and no more of the name's words are missing than are there.
  package func isName(_ name: LabelWords, common: LabelWords) -> Bool {
    let (own, full, common) = (different, name.different, common.different)
    let shared = own.shared(with: full)
    let others = own.filter { !full.contains($0) && !common.contains($0) }
    return others.count * 3 <= shared && full.count - shared <= shared
  }

  /// None has more letters than a stem.
  private static let small: WordTable<Stem, Bool> = {
    var words = WordTable<Stem, Bool>(minimumCapacity: 128)
    let small =
      "the of and for who to in a an is are be by on with from that which their its it as at or not no has have been was were this these those all any more than into so they them there s"
    for word in small.split(separator: " ") { words.set(Stem(word.utf8), to: true) }
    return words
  }()
}

/// Matches two lists of labels, each in its order.
package enum LabelAlignment {
  /// For each of the first, the index of the second that it is; nil where there is none.
  ///
  /// A label that comes back, such as “Overall effectiveness”, belongs to the one that its neighbours leave room for:
  /// order decides, and not the headings that a record prints, which may be wrong. Where order matches too few (an
  /// overall grade may come first or last), what is left is matched by likeness alone.
  ///
  /// - Parameter mayBe: whether one of the first may be one of the second at all, by their indices.
  package static func match(
    _ first: [LabelWords], _ second: [LabelWords], mayBe: (Int, Int) -> Bool = { _, _ in true }
  ) -> [Int?] {
    let n = first.count
    let m = second.count
    guard n > 0, m > 0 else { return Array(repeating: nil, count: n) }
    var like = [[Double]](repeating: Array(repeating: 0, count: m), count: n)
    let (own, others) = (first.map(\.different), second.map(\.different))
    for i in 0..<n {
      for j in 0..<m {
        let fewer = min(first[i].stems.count, second[j].stems.count)
        let likeness = fewer == 0 ? 0 : Double(own[i].shared(with: others[j])) / Double(fewer)
        if likeness >= 0.5, mayBe(i, j) { like[i][j] = likeness + 0.5 * own[i].overlap(others[j]) }
      }
    }
    var best = [[Double]](repeating: Array(repeating: 0, count: m + 1), count: n + 1)
    for i in stride(from: n - 1, through: 0, by: -1) {
      for j in stride(from: m - 1, through: 0, by: -1) {
        let taken = like[i][j] > 0 ? like[i][j] + best[i + 1][j + 1] : 0
        best[i][j] = max(taken, best[i + 1][j], best[i][j + 1])
      }
    }
    var result = [Int?](repeating: nil, count: n)
    var i = 0
    var j = 0
    while i < n, j < m {
      if like[i][j] > 0, best[i][j] == like[i][j] + best[i + 1][j + 1] {
        result[i] = j
        i += 1
        j += 1
      } else if best[i][j] == best[i + 1][j] {
        i += 1
      } else {
        j += 1
      }
    }
    var free = Set(0..<m).subtracting(result.compactMap { $0 })
    for i in 0..<n where result[i] == nil {
      guard let j = free.max(by: { (like[i][$0], -$0) < (like[i][$1], -$1) }), like[i][j] > 0 else { continue }
      result[i] = j
      free.remove(j)
    }
    return result
  }
}
