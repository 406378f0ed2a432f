import Provenance

/// How much a text says that the inspectorate asked for: “The report makes five recommendations”.
struct SaidCount {
  let count: Int
  /// The sentence.
  let range: Range<Int>

  /// The first that a text says; nil where it says none.
  init?(_ text: ImportedText) {
    for block in text.text.blocks where block.kind == .paragraph || block.kind == .heading {
      for sentence in text.sentences(block.range) where sentence.count <= 300 {
        guard let count = Self.count(text.words(sentence).lowercased()) else { continue }
        self.count = count
        range = sentence
        return
      }
    }
    return nil
  }

  /// What a person must look at, where another number of requests was found.
  func doubt(of found: Int) -> String? {
    guard found != count else { return nil }
    return
      "the text speaks of \(count) things that are asked for, and \(found == 0 ? "none" : "\(found)") were found; look which are missing"
  }

  private static func count(_ sentence: String) -> Int? {
    let words = sentence.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard !words.contains(where: others.contains), words.contains(where: askers.contains) else { return nil }
    for (index, word) in words.enumerated() {
      guard let number = Int(word) ?? numbers.firstIndex(of: word).map({ $0 + 2 }), (2...40).contains(number),
        words[..<index].suffix(3).contains(where: verbs.contains)
      else { continue }
      let behind = words[(index + 1)...].prefix(4)
      let isAreas =
        behind.contains("areas")
        && words[(index + 1)...].prefix(6).contains { $0 == "improvement" || $0 == "development" }
      if behind.prefix(3).contains("recommendations") || isAreas { return number }
    }
    return nil
  }

  private static let numbers = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
  ]
  private static let verbs: Set = [
    "makes", "made", "make", "contains", "contained", "includes", "included", "identified", "identifies", "lists",
    "listed", "gave", "gives", "sets", "set", "with",
  ]
  private static let askers: Set = ["ofsted", "inspectors", "inspection", "report", "letter", "inspectorate"]
  /// Of another inspection, of a part of the list, or of the Board.
  private static let others: Set = [
    "previous", "previously", "last", "earlier", "lscb", "board", "further", "other", "remaining", "these", "committee",
    "panel", "members", "completed", "which", "audit", "review",
  ]
}
