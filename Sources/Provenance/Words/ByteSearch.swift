import Foundation

extension [UInt8] {
  /// Where a byte stands next from an offset on; nil where it stands no more. By `memchr`, because most texts have few
  /// of those that are looked for, and all of their bytes are gone through.
  func first(_ byte: UInt8, from start: Int) -> Int? {
    guard start < count else { return nil }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), bytes.count - start) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Whether some bytes stand here side by side.
  func holds(_ word: [UInt8]) -> Bool { first(word, from: 0) != nil }

  /// Where some bytes stand next side by side from an offset on; nil where they stand so no more.
  func first(_ word: [UInt8], from start: Int) -> Int? {
    guard let initial = word.first else { return start }
    var start = start
    while let place = first(initial, from: start), place + word.count <= count {
      if self[place..<place + word.count].elementsEqual(word) { return place }
      start = place + 1
    }
    return nil
  }

  /// Where some bytes stand side by side, in order.
  func places(of word: [UInt8]) -> [Int] {
    var places: [Int] = []
    var start = 0
    while let place = first(word, from: start) {
      places.append(place)
      start = place + 1
    }
    return places
  }

  /// Where a byte stands next twice in a row from an offset on; nil where it stands so no more. Eight bytes are looked
  /// at a time.
  func firstPair(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      let each: UInt64 = 0x0101_0101_0101_0101
      var i = start
      while i + 8 <= bytes.count {
        let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
        let others = eight ^ (UInt64(byte) * each)
        // The highest bit of each byte that is the one looked for.
        let found = ~(((others & (0x7F * each)) + 0x7F * each) | others) & (0x80 * each)
        let pairs = found & (found >> 8)
        if pairs != 0 { return i + pairs.trailingZeroBitCount / 8 }
        // The last may be the first of a pair.
        i += 7
      }
      while i + 1 < bytes.count {
        if bytes[i] == byte, bytes[i + 1] == byte { return i }
        i += 1
      }
      return nil
    }
  }
}

/// Goes through a text from one place of what is looked for to the next.
struct ByteCursor {
  private let isPair: Bool
  private let byte: UInt8
  private let bytes: [UInt8]
  private var place = -1

  /// - Parameter isPair: whether the byte is looked for twice in a row.
  init(_ byte: UInt8, isPair: Bool = false, in bytes: [UInt8]) {
    self.byte = byte
    self.isPair = isPair
    self.bytes = bytes
  }

  /// The first place from an offset on, which only grows; the end of the text where there is none.
  mutating func first(from offset: Int) -> Int {
    if place < offset {
      place = (isPair ? bytes.firstPair(of: byte, from: offset) : bytes.first(byte, from: offset)) ?? bytes.count
    }
    return place
  }
}
