/// The words of all slices put together, each with the entries that it leads to.
struct SearchLists {
  private var vocabulary = SearchVocabulary()
  /// Of each word, where its finds start; after the last one the count of all finds.
  private var starts: [Int] = [0]
  /// By word, in the order of the entries: the number of the entry times four, and the weight.
  private var finds: [UInt32] = []
  /// The words in the order of their bytes.
  private var order: [Int] = []

  init(_ slices: [SearchSlice]) {
    let numbers = slices.map { vocabulary.numbers(of: $0.vocabulary) }
    var next = [Int](repeating: 0, count: vocabulary.count + 1)
    for (slice, numbers) in zip(slices, numbers) {
      for find in slice.finds { next[Int(numbers[Int(find >> 2)]) + 1] += 1 }
    }
    for i in next.indices.dropFirst() { next[i] += next[i - 1] }
    starts = next
    finds = Array(repeating: 0, count: next[vocabulary.count])
    for (slice, numbers) in zip(slices, numbers) {
      var i = 0
      for (offset, count) in slice.counts.enumerated() {
        let entry = UInt32(slice.first + offset) << 2
        for find in slice.finds[i..<i + Int(count)] {
          let word = Int(numbers[Int(find >> 2)])
          finds[next[word]] = entry | find & 3
          next[word] += 1
        }
        i += Int(count)
      }
    }
    order = (0..<vocabulary.count).sorted { vocabulary[$0].lexicographicallyPrecedes(vocabulary[$1]) }
  }

  /// A line for each word: the word, a space, and what it leads to.
  func words(longestBlock: Int) -> SearchBlocks {
    var blocks = SearchBlocks(longest: longestBlock)
    for word in order {
      let found = finds[starts[word]..<starts[word + 1]]
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

  /// A line for each word of four letters and more, read backwards.
  func endings(longestBlock: Int) -> SearchBlocks {
    var blocks = SearchBlocks(longest: longestBlock)
    let reversed = order.compactMap { word -> [UInt8]? in
      let letters = String(decoding: vocabulary[word], as: UTF8.self).unicodeScalars
      guard letters.count >= 4 else { return nil }
      return Array(String(String.UnicodeScalarView(letters.reversed())).utf8)
    }
    for word in reversed.sorted(by: { $0.lexicographicallyPrecedes($1) }) { blocks.append(word) { _ in } }
    return blocks
  }

  /// The finds of most weight, of equals the first, in the order of the entries.
  private static func best(_ found: ArraySlice<UInt32>) -> [UInt32] {
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
  private static func write(_ found: some Sequence<UInt32>, into line: inout [UInt8]) {
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
