/// For each word of a slice the entries that it leads to, as steps from one to the next, seven bits a byte: one or two
/// bytes for each, where a number takes four.
struct PackedLists: Sendable {
  private var bytes: [UInt8] = []
  /// Where each list starts, and after the last one the count of all bytes.
  private var starts: [UInt32] = [0]

  init() {}

  /// - Parameters:
  ///   - finds: entry after entry, the number of a word times four, and the weight.
  ///   - ends: where the finds of each entry end.
  ///   - first: the number of the first entry.
  ///   - listCount: how many words there are.
  init(_ finds: [UInt32], ends: [Int], from first: Int, listCount: Int) {
    var next = [Int](repeating: 0, count: listCount + 1)
    for find in finds { next[Int(find >> 2) + 1] += 1 }
    for i in next.indices.dropFirst() { next[i] += next[i - 1] }
    let firsts = next
    var byWord = [UInt32](repeating: 0, count: finds.count)
    var start = 0
    for (offset, end) in ends.enumerated() {
      for find in finds[start..<end] {
        let word = Int(find >> 2)
        byWord[next[word]] = UInt32(first + offset) << 2 | find & 3
        next[word] += 1
      }
      start = end
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(finds.count * 2)
    starts.reserveCapacity(listCount + 1)
    for word in 0..<listCount {
      var before: UInt32 = 0
      for find in byWord[firsts[word]..<firsts[word + 1]] {
        var value = ((find >> 2) - before) << 2 | find & 3
        before = find >> 2
        while value >= 0x80 {
          bytes.append(UInt8(value & 0x7F) | 0x80)
          value >>= 7
        }
        bytes.append(UInt8(value))
      }
      starts.append(UInt32(bytes.count))
    }
    self.bytes = bytes.withUnsafeBufferPointer { Array($0) }
  }

  /// Appends a list as it was given: the number of the entry times four, and the weight.
  func append(_ list: Int, to found: inout [UInt32]) {
    var entry: UInt32 = 0
    var value: UInt32 = 0
    var shift: UInt32 = 0
    for byte in bytes[Int(starts[list])..<Int(starts[list + 1])] {
      value |= UInt32(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 else { continue }
      entry += value >> 2
      found.append(entry << 2 | value & 3)
      value = 0
      shift = 0
    }
  }
}
