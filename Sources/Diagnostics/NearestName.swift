/// Finds what somebody meant who wrote a name that does not exist.
package enum NearestName {
  /// The known name with the fewest slips from `name` (a letter too many, too few, another, or two
  /// swapped, capitals not counted), or nil where the nearest is more than a third of the name away.
  ///
  /// Linear in the number of names times the square of their length; called only when a name is wrong.
  package static func to(_ name: String, among known: some Sequence<String>) -> String? {
    let wanted = letters(of: name)
    let limit = max(1, (wanted.count + 1) / 3)
    var table = [Int](repeating: 0, count: (wanted.count + 1) * (longest + 1))
    var best: (name: String, distance: Int)?
    for candidate in known where candidate != name {
      // Most names are of another length, and need no closer look.
      if abs(candidate.unicodeScalars.prefix(longest).count - wanted.count) > limit { continue }
      let distance = slips(wanted, letters(of: candidate), &table)
      if distance > limit { continue }
      if let best, (best.distance, best.name) <= (distance, candidate) { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// Names are compared by so many of their first letters.
  private static let longest = 64

  private static func letters(of name: String) -> [UInt32] {
    name.unicodeScalars.prefix(longest).map { scalar in
      if scalar.isASCII { return ("A"..."Z").contains(scalar) ? scalar.value + 0x20 : scalar.value }
      return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    }
  }

  /// The optimal string alignment distance.
  ///
  /// - Parameter table: room for the distances of all beginnings of one from all of the other.
  private static func slips(_ a: [UInt32], _ b: [UInt32], _ table: inout [Int]) -> Int {
    let width = b.count + 1
    for j in 0...b.count { table[j] = j }
    for i in a.indices {
      let last = i * width
      let row = last + width
      table[row] = i + 1
      for j in b.indices {
        var value = min(
          table[last + j + 1] + 1, table[row + j] + 1, table[last + j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          value = min(value, table[last - width + j - 1] + 1)
        }
        table[row + j + 1] = value
      }
    }
    return table[a.count * width + b.count]
  }

  /// “; did you mean “x”?”, or an empty string.
  package static func question(_ name: String, among known: some Sequence<String>) -> (
    text: String, hint: String?
  ) {
    guard let nearest = to(name, among: known) else { return ("", nil) }
    return ("; did you mean “\(nearest)”?", nearest)
  }
}
