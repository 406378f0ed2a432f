import Testing

@testable import Preview

@Suite struct ChangeGatheringTests {
  private let start = ContinuousClock.now

  @Test func waitsForNothingWhereNothingCame() { #expect(ChangeGathering().deadline == nil) }

  @Test func waitsForAMomentOfQuiet() {
    var gathering = ChangeGathering()
    gathering.add(.anything, at: start)
    #expect(gathering.deadline == start.advanced(by: ChangeGathering.quiet))
    let later = start.advanced(by: .milliseconds(20))
    gathering.add(.anything, at: later)
    #expect(gathering.deadline == later.advanced(by: ChangeGathering.quiet))
  }

  @Test func doesNotWaitForEver() {
    var gathering = ChangeGathering()
    for step in 0..<1000 { gathering.add(.anything, at: start.advanced(by: .milliseconds(step))) }
    #expect(gathering.deadline == start.advanced(by: ChangeGathering.longest))
  }
}
