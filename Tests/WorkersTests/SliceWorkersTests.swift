import Synchronization
import TestSupport
import Testing

@testable import Workers

@Suite struct SliceWorkersTests {
  private func slices(_ count: Int) -> [Range<Int>] { (0..<count).map { $0 * 3..<$0 * 3 + 3 } }

  /// Whichever ends first.
  @Test(arguments: [1, 2, 3, 8], [0, 1, 2, 40])
  func givesWhatEachMadeInOrder(jobs: Int, count: Int) async {
    let found = await SliceWorkers(jobs: jobs).map(slices(count)) { slice in
      // The first slices take longest.
      (0..<(count - slice.lowerBound / 3) * 500).reduce(slice.lowerBound) { sum, _ in sum }
    }
    #expect(found == slices(count).map(\.lowerBound))
  }

  @Test func worksOnSoManyAtOnceAndNoMore() async {
    let active = Mutex((now: 0, most: 0))
    _ = await SliceWorkers(jobs: 2).map(slices(60)) { _ in
      active.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      var sum = 0
      for i in 0..<2_000 { sum &+= i }
      active.withLock { $0.now -= 1 }
      return sum
    }
    #expect((1...2).contains(active.withLock { $0.most }))
  }

  @Test func takesNoWorkersForOne() async {
    #expect(await SliceWorkers(jobs: 0).map(slices(3)) { $0.count } == [3, 3, 3])
  }

  /// What was begun before the result that ends it is given too, from the start without a gap.
  @Test(arguments: [1, 2, 4])
  func beginsNothingAfterAResultThatEndsIt(jobs: Int) async {
    func goesOn(_ result: Int) -> Bool { result != 30 }
    let found = await SliceWorkers(jobs: jobs).map(slices(100), while: goesOn) { $0.lowerBound }
    #expect(found == Array(slices(100).map(\.lowerBound).prefix(found.count)))
    #expect(found.contains(30))
    // Beside the one that ends it, as many may have been at work as there are workers, each of them once more.
    #expect(found.count <= 11 + 2 * jobs)
  }

  @Test func countsWhatIsDone() async {
    let meter = WorkMeter()
    await WorkMeter.$current.withValue(meter) {
      _ = await SliceWorkers(jobs: 2).map(slices(5)) { $0.count }
      _ = await SliceWorkers(jobs: 2).map(slices(2)) { $0.count }
    }
    #expect(meter.progress == (done: 7, total: 7))
    #expect(WorkMeter.current == nil)
  }
}
