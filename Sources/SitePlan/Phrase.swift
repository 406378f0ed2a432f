/// The small pieces that sentences are put together from.
package enum Phrase {
  /// “A, B or C”.
  package static func list(_ items: [String], _ conjunction: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let others = items.count == 2 ? items[0] : items.dropLast().joined(separator: ", ")
    return others + " " + conjunction + " " + last
  }

  /// “1 area”, “3 areas”.
  package static func counted(_ n: Int, _ noun: String) -> String { n == 1 ? "1 \(noun)" : "\(n) \(noun)s" }

  /// “one”, “two”; in digits past nine.
  static func number(_ n: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(n) ? words[n] : "\(n)"
  }

  package static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A grade's label inside a sentence: “requires improvement”.
  static func lowercased(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}
