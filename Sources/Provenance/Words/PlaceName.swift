/// Tells a place's name from that of another that has it within: “North Somerset” and “Somerset”, “Northwick and Coast”.
package enum PlaceName {
  /// The words of a name in small letters; “&” is “and”.
  package static func words(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && $0 != "&" }
      .flatMap { $0 == "&" ? ["and"] : $0.split(separator: "&").map(String.init) }
  }

  /// Whether a name that is so many of some words, in small letters, is only a part of another place's.
  ///
  /// - Parameter name: the indices of the words of the name.
  package static func isPart(_ name: Range<Int>, of words: [String]) -> Bool {
    if name.lowerBound > 0, before.contains(words[name.lowerBound - 1]) { return true }
    guard name.upperBound < words.count else { return false }
    return behind.contains(words[name.upperBound])
  }

  private static let directions: Set = [
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "northern", "southern",
    "eastern", "western", "mid", "central",
  ]
  private static let before = directions.union(["upper", "lower", "greater", "inner", "outer", "and"])
  private static let behind = directions.union(["and", "nhs", "ccg", "trust", "hospital", "hospitals", "police"])
}
