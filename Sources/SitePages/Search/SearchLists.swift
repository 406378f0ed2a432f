/// The words of all slices put together, each with the entries that it leads to.
struct SearchLists {
  /// A word in one of the slices.
  private struct Place {
    let slice: UInt32
    /// Its number there.
    let word: UInt32
  }

  private let slices: [SearchSlice]
  private var vocabulary = SearchVocabulary()
  /// By word, in the order of the slices: those that have it.
  private var places: [Place] = []
  /// Of each word, where its places start; after the last one the count of all places.
  private var starts: [Int] = [0]
  /// The words in the order of their bytes.
  private var order: [Int] = []

  init(_ slices: [SearchSlice]) {
    self.slices = slices
    let numbers = slices.map { vocabulary.numbers(of: $0.vocabulary) }
    var next = [Int](repeating: 0, count: vocabulary.count + 1)
    for number in numbers.joined() { next[Int(number) + 1] += 1 }
    for i in next.indices.dropFirst() { next[i] += next[i - 1] }
    starts = next
    places = Array(repeating: Place(slice: 0, word: 0), count: next[vocabulary.count])
    for (slice, numbers) in numbers.enumerated() {
      for (word, number) in numbers.enumerated() {
        places[next[Int(number)]] = Place(slice: UInt32(slice), word: UInt32(word))
        next[Int(number)] += 1
      }
    }
    order = (0..<vocabulary.count).sorted { vocabulary[$0].lexicographicallyPrecedes(vocabulary[$1]) }
  }

  /// A line for each word: the word, a space, and what it leads to.
  func words(longestBlock: Int) -> SearchBlocks {
    var blocks = SearchBlocks(longest: longestBlock)
    // In the order of the entries: the number of the entry times four, and the weight.
    var found: [UInt32] = []
    for word in order {
      found.removeAll(keepingCapacity: true)
      for place in places[starts[word]..<starts[word + 1]] {
        slices[Int(place.slice)].appendFinds(ofWord: Int(place.word), to: &found)
      }
      blocks.append(vocabulary[word]) { line in
        line.append(0x20)
        if found.count > SearchIndex.mostFinds {
          line.append(UInt8(ascii: "*"))
          Self.write(Self.best(found), into: &line)
        } else {
          Self.write(found, into: &line)
        }
      }
    }
    return blocks
  }

  /// A line for each word of four letters and more, read backwards. A word with a digit is never taken for another,
  /// and so has none.
  func endings(longestBlock: Int) -> SearchBlocks {
    var blocks = SearchBlocks(longest: longestBlock)
    let reversed = order.compactMap { word -> [UInt8]? in
      if vocabulary[word].contains(where: { (0x30...0x39).contains($0) }) { return nil }
      let letters = String(decoding: vocabulary[word], as: UTF8.self).unicodeScalars
      guard letters.count >= 4 else { return nil }
      return Array(String(String.UnicodeScalarView(letters.reversed())).utf8)
    }
    for word in reversed.sorted(by: { $0.lexicographicallyPrecedes($1) }) { blocks.append(word) { _ in } }
    return blocks
  }

  /// The finds of most weight, of equals the first, in the order of the entries.
  private static func best(_ found: [UInt32]) -> [UInt32] {
    var byWeight: [Int] = [0, 0, 0, 0]
    for find in found { byWeight[Int(find & 3)] += 1 }
    var room = SearchIndex.mostFinds
    var taken: [Int] = [0, 0, 0, 0]
    for weight in byWeight.indices.reversed() {
      taken[weight] = min(byWeight[weight], room)
      room -= taken[weight]
    }
    return found.filter { find in
      taken[Int(find & 3)] -= 1
      return taken[Int(find & 3)] >= 0
    }
  }

  /// Writes entries as the steps from one to the next with the weight, in digits to the base 32 from the lowest:
  /// the last of a number is one of the 32 characters from `?`, the others of the 32 from `_`.
  private static func write(_ found: [UInt32], into line: inout [UInt8]) {
    var before: UInt32 = 0
    for find in found {
      var value = ((find >> 2) - before) << 2 | find & 3
      before = find >> 2
      while value >= 32 {
        line.append(UInt8(63 + 32 + value % 32))
        value /= 32
      }
      line.append(UInt8(63 + value))
    }
  }
}
