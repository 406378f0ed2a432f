/// Tells prose that takes something out of what it says: “well attended, except by health”, “all but two of them boys”.
enum ExceptionWords {
  /// Whether some prose does.
  static func stand(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var isFound = false
      var previous = WordHash()
      WordScan(bytes).forEachWord(in: range) { place in
        let word = WordHash(bytes[place])
        if excepting[word] != nil || word == but && wholes[previous] != nil || word == from && previous == apart {
          isFound = true
        }
        previous = word
      }
      return isFound
    }
  }

  private static let excepting = WordTable(words: "except excepting excluding exception exceptions save")
  private static let wholes = WordTable(words: "all none every everyone everything nobody nothing any")
  private static let but = WordHash("but")
  private static let from = WordHash("from")
  private static let apart = WordHash("apart")
}
