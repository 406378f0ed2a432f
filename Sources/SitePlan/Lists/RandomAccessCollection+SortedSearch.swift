extension RandomAccessCollection where Index == Int {
  /// The first place whose element is not before what is looked for, or the end, by binary search.
  ///
  /// - Parameter isReached: true of all from some place on.
  func firstPlace(where isReached: (Element) -> Bool) -> Int {
    var (lower, upper) = (startIndex, endIndex)
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if isReached(self[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
