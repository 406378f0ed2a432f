/// A text as nothing but its letters and digits, so that white space, line ends, hyphens at them, dashes and quotation
/// marks make no difference; each letter with where it stands.
struct LetterStream {
  private(set) var letters: [UInt8] = []
  private(set) var offsets: [Int32] = []

  init(_ bytes: [UInt8], _ ranges: [Range<Int>]) {
    let count = ranges.reduce(0) { $0 + $1.count }
    letters.reserveCapacity(count)
    offsets.reserveCapacity(count)
    for range in ranges { append(bytes, range) }
  }

  init(_ bytes: [UInt8], _ range: Range<Int>) { self.init(bytes, [range]) }

  private mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = bytes[i]
      if byte < 0x80 {
        let isApostrophe =
          byte == UInt8(ascii: "'") && i > 0 && bytes[i - 1].isLetter && i + 1 < bytes.count && bytes[i + 1].isLetter
        if byte.isLetter || byte.isDigit || isApostrophe || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "&") {
          add(byte, i)
        } else if byte == UInt8(ascii: "."), i > 0, i + 1 < bytes.count, bytes[i - 1].isDigit, bytes[i + 1].isDigit {
          add(byte, i)
        }
        i += 1
        continue
      }
      var next = i + 1
      while next < range.upperBound, bytes[next] & 0xC0 == 0x80 { next += 1 }
      switch (byte, next - i) {
      case (0xE2, 3) where bytes[i + 1] == 0x80:
        // ’ between letters; other marks of this block are quotes, dashes and spaces.
        if bytes[i + 2] == 0x99, i > 0, bytes[i - 1].isLetter, next < bytes.count, bytes[next].isLetter {
          add(UInt8(ascii: "'"), i)
        }
      case (0xC2, 2) where bytes[i + 1] != 0xA3: break
      default: for k in i..<next { add(bytes[k], i) }
      }
      i = next
    }
  }

  private mutating func add(_ byte: UInt8, _ offset: Int) {
    letters.append(byte)
    offsets.append(Int32(offset))
  }

  /// Where a run of letters stands from an index on; nil where it does not.
  func first(_ run: ArraySlice<UInt8>, from start: Int = 0) -> Int? {
    guard let first = run.first, letters.count >= run.count, start >= 0 else { return nil }
    return letters.withUnsafeBufferPointer { letters -> Int? in
      run.withUnsafeBufferPointer { run -> Int? in
        var i = start
        let last = letters.count - run.count
        while i <= last {
          if letters[i] == first {
            var k = 1
            while k < run.count, letters[i + k] == run[k] { k += 1 }
            if k == run.count { return i }
          }
          i += 1
        }
        return nil
      }
    }
  }

  /// The longest beginning of a run that stands anywhere: how many of its letters, and where they end.
  func longestStart(of run: ArraySlice<UInt8>) -> (count: Int, end: Int) {
    var best = (count: 0, end: 0)
    let run = Array(run)
    guard let first = run.first else { return best }
    for i in letters.indices where letters[i] == first {
      var k = 1
      while k < run.count, i + k < letters.count, letters[i + k] == run[k] { k += 1 }
      if k > best.count { best = (k, i + k) }
    }
    return best
  }
}
