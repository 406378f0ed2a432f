import InspectionModel
import Provenance

/// Tells whether a number is that of the area and its services as a whole when they were inspected: not that of the
/// country, of another year or of some of the children, and no bound or hope.
struct FigureScope {
  let text: ImportedText
  /// Of the inspection, else of the publication; nil where neither is known.
  let year: Int?

  func isOfArea(_ mention: FigureMention, in range: Range<Int>) -> Bool {
    let sentence = text.sentences(range).first { $0.contains(mention.range.lowerBound) } ?? range
    let before = text.words(sentence.lowerBound..<mention.range.lowerBound).lowercased()
    let words = before.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if words.contains(where: Self.others.contains) || isOfOtherYear(sentence.lowerBound..<mention.range.lowerBound) {
      return false
    }
    // “between 380 and 402”, “2 40”: the number is only a part of what is said.
    if let last = words.last, Self.bounds.contains(last) || last.allSatisfy(\.isNumber) && before.hasSuffix(last) {
      return false
    }
    if words.suffix(3).contains("between")
      || words.suffix(2).first.map({ ["more", "less", "fewer"].contains($0) }) == true
    {
      return false
    }
    let behind = text.words(mention.range.upperBound..<sentence.upperBound).lowercased()
    return !Self.parts.contains(where: behind.contains)
  }

  private static let others: Set<String> = [
    "nationally", "national", "england", "expects", "expected", "expect", "forecast", "planned", "cases", "files",
    "sample", "sampled", "average", "previously", "previous", "increased", "decreased", "rose", "fell",
  ]
  private static let bounds: Set<String> = ["than", "over", "under", "nearly", "almost", "to", "from", "least", "most"]
  /// Behind a number: it counts some of those that it names.
  private static let parts = [" are in custody", " were in custody", " out of ", " by 20"]

  /// Whether the last date before a number is of a year long before the inspection.
  private func isOfOtherYear(_ before: Range<Int>) -> Bool {
    guard let date = DateReading(text).dates(before).last, let year else { return false }
    // Figures of the last 31 March are the latest that there are.
    return date.precision == .year ? date.year != year : date.year < year - 1 || date.year > year
  }
}
