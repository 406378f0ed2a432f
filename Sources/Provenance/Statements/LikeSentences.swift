/// The published sentences of a citation that have most of a writer's words: those that speak of the same.
struct LikeSentences {
  /// Several where they have as many.
  let ranges: [Range<Int>]
  /// How many of the writer's words each of them has.
  let shared: Int

  /// - Parameter least: how many words they must have at least.
  init(_ words: StemSet, least: Int, _ cited: CitedPassages, _ bytes: [UInt8]) {
    var best: (shared: Int, ranges: [Range<Int>]) = (least, [])
    for sentence in cited.sentences(of: bytes) {
      let shared = words.shared(with: sentence.words)
      if shared > best.shared {
        best = (shared, [sentence.range])
      } else if shared == best.shared {
        best.ranges.append(sentence.range)
      }
    }
    (ranges, shared) = (best.ranges, best.shared)
  }
}
