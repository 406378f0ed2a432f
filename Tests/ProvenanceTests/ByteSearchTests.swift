import Testing

@testable import Provenance

struct ByteSearchTests {
  @Test func findsAByteFromAnOffsetOn() {
    let bytes = Array("a|bc|".utf8)
    #expect(bytes.first(UInt8(ascii: "|"), from: 0) == 1)
    #expect(bytes.first(UInt8(ascii: "|"), from: 2) == 4)
    #expect(bytes.first(UInt8(ascii: "|"), from: 5) == nil)
    #expect([UInt8]().first(0, from: 0) == nil)
  }

  /// Eight bytes are looked at a time, so that a pair may lie on any side of their end.
  @Test(arguments: 0..<40)
  func findsAPairWhereverItStands(place: Int) {
    var bytes = Array(String(repeating: "a b c ", count: 7).utf8)
    bytes.insert(contentsOf: Array("  ".utf8), at: place)
    let first = bytes.indices.dropLast().first { bytes[$0] == 0x20 && bytes[$0 + 1] == 0x20 }
    #expect(bytes.firstPair(of: 0x20, from: 0) == first)
    #expect(bytes.firstPair(of: UInt8(ascii: "a"), from: 0) == nil)
  }

  @Test func goesFromOnePlaceToTheNext() {
    let bytes = Array("x--x-".utf8)
    var cursor = ByteCursor(UInt8(ascii: "-"), in: bytes)
    #expect(cursor.first(from: 0) == 1)
    #expect(cursor.first(from: 1) == 1)
    #expect(cursor.first(from: 3) == 4)
    #expect(cursor.first(from: 5) == 5)
  }
}
