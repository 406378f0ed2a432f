import TestSupport
import Testing

@testable import Preview

@Suite struct ByteRangeTests {
  @Test(arguments: [
    ("bytes=0-0", 0..<1), ("bytes=0-", 0..<10), ("bytes=3-5", 3..<6), ("bytes=9-99", 9..<10), ("bytes=-1", 9..<10),
    ("bytes=-99", 0..<10), ("Bytes= 2 - 4 ", 2..<5), ("bytes=0-99999999999999999999999", 0..<10),
  ])
  func readsAPart(_ header: String, _ range: Range<Int>) {
    #expect(ByteRange(header, size: 10) == .part(range))
  }

  @Test(arguments: ["bytes=10-", "bytes=10-20", "bytes=-0", "bytes=99999999999999999999999-"])
  func saysThatNothingOfItIsThere(_ header: String) {
    #expect(ByteRange(header, size: 10) == .unsatisfiable)
  }

  @Test(arguments: [
    "", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=5-3", "bytes=0-1,3-4", "items=0-1", "bytes=0--1",
    "bytes=+1-2",
    "bytes=1", "bytes=1-2-3",
  ])
  func ignoresWhatIsNoSingleRange(_ header: String) {
    #expect(ByteRange(header, size: 10) == .whole)
  }

  @Test func findsNothingInAnEmptyFile() {
    #expect(ByteRange("bytes=0-0", size: 0) == .unsatisfiable)
    #expect(ByteRange("bytes=-1", size: 0) == .unsatisfiable)
    #expect(ByteRange(nil, size: 0) == .whole)
  }

  /// Whatever is asked for, a part lies within the file and is not empty.
  @Test func neverLeavesTheFile() {
    var random = SeededGenerator(seed: 3)
    let pieces = ["bytes=", "-", "0", "7", "1000", "99999999999999999999", ",", " ", "b"]
    for _ in 0..<Soak.cases(3000) {
      let size = Int.random(in: 0...1000, using: &random)
      let header = (0..<Int.random(in: 1...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      guard case .part(let range) = ByteRange("bytes=" + header.joined(), size: size) else { continue }
      #expect(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= size, "\(header)")
    }
  }
}
