import Library
import TestSupport
import Testing

@testable import SitePlan

@Suite struct SharedListTests {
  /// Whatever is replaced, the copy says what an array would, and the list that it was copied from what it said.
  @Test(arguments: [0, 1, 127, 128, 129, 256, 1_000])
  func isAnArrayOfWhichCopiesDiffer(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let first = Array(0..<count)
    let list = SharedList(first)
    #expect(list.elementsEqual(first))
    #expect(list.count == count)
    guard count > 0 else { return }
    var model = first
    var copy = list
    for step in 0..<200 {
      let index = Int.random(in: 0..<count, using: &random)
      if Bool.random(using: &random) { copy = copy.replacing(index, with: -step) } else { copy[index] = -step }
      model[index] = -step
    }
    #expect(copy.elementsEqual(model))
    #expect(list.elementsEqual(first))
    let range = count / 3..<count / 2
    #expect(copy[range].elementsEqual(model[range]))
  }

  @Test func findsPlacesByHalves() {
    let odd = SharedList((0..<300).map { $0 * 2 + 1 })
    for wanted in -1...601 {
      #expect(odd.firstPlace { $0 >= wanted } == odd.firstIndex { $0 >= wanted } ?? odd.endIndex)
    }
  }
}
