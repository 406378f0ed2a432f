/// Does the same work on the slices of a list, several at once, and gives what each made in the order of the
/// slices, whatever the order in which they ended.
package struct SliceWorkers: Sendable {
  /// How many slices are worked on at once.
  private let jobs: Int

  package init(jobs: Int) { self.jobs = max(1, jobs) }

  /// - Parameters:
  ///   - goesOn: asked of each result as it comes; where it says no, no further slice is begun.
  ///   - work: done in a task of its own; what it needs besides its slice (a renderer, buffers) it makes itself.
  /// - Returns: the results of the slices that were begun, in order.
  package func map<Result: Sendable>(
    _ slices: [Range<Int>],
    while goesOn: (Result) -> Bool = { _ in true },
    _ work: @escaping @Sendable (Range<Int>) -> Result
  ) async -> [Result] {
    let meter = WorkMeter.current
    meter?.begin(slices.count)
    var results: [Result?] = Array(repeating: nil, count: slices.count)
    await withTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      var isStopped = false
      func start(_ group: inout TaskGroup<(Int, Result)>) {
        guard next < slices.count, !isStopped else { return }
        let index = next
        next += 1
        group.addTask { (index, work(slices[index])) }
      }
      for _ in 0..<jobs { start(&group) }
      for await (index, result) in group {
        meter?.advance()
        isStopped = isStopped || !goesOn(result)
        results[index] = result
        start(&group)
      }
    }
    return results.compactMap { $0 }
  }
}
