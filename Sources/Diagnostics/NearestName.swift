/// Finds what somebody meant who wrote a name that does not exist.
package enum NearestName {
  /// The known name with the fewest slips from `name` (a letter too many, too few, another, or two
  /// swapped, capitals not counted), or nil where the nearest is more than a third of the name away.
  ///
  /// Linear in the number of names times the square of their length; called only when a name is wrong.
  package static func to(_ name: String, among known: some Sequence<String>) -> String? {
    let wanted = scalars(of: name)
    let limit = max(1, (wanted.count + 1) / 3)
    var best: (name: String, distance: Int)?
    for candidate in known where candidate != name {
      // Most names are of another length, and need no closer look.
      if abs(candidate.unicodeScalars.prefix(longest).count - wanted.count) > limit { continue }
      let distance = slips(wanted, scalars(of: candidate), noMoreThan: best?.distance ?? limit)
      if distance > limit { continue }
      if let best, (best.distance, best.name) <= (distance, candidate) { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// Names are compared by so many of their first letters.
  private static let longest = 64

  private static func scalars(of name: String) -> [Unicode.Scalar] {
    // A capital can become two letters when it is made small, so it is cut once more.
    let start = String(String.UnicodeScalarView(name.unicodeScalars.prefix(longest)))
    return Array(start.lowercased().unicodeScalars.prefix(longest))
  }

  /// The optimal string alignment distance; something above `most` as soon as it is certain to be more, which
  /// with most names is after a few letters.
  private static func slips(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], noMoreThan most: Int) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = beforeLast
    for i in 0..<a.count {
      row[0] = i + 1
      var least = row[0]
      for j in 0..<b.count {
        var value = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { value = min(value, beforeLast[j - 1] + 1) }
        row[j + 1] = value
        least = min(least, value)
      }
      // A swap reaches two rows back, so both must be past the limit.
      if least > most, last.allSatisfy({ $0 > most }) { return most + 1 }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count]
  }

  /// “; did you mean “x”?”, or an empty string.
  package static func question(_ name: String, among known: some Sequence<String>) -> (
    text: String, hint: String?
  ) {
    guard let nearest = to(name, among: known) else { return ("", nil) }
    return ("; did you mean “\(nearest)”?", nearest)
  }
}
