import InspectionModel
import Provenance

/// Reads when an inspection was from the words that a paper calls it by, where no sentence tells of it: “the Ofsted
/// inspection of July 2019”, “since the inspection of local authority children’s services in March 2023”.
struct NamedInspection {
  /// Nil where none is called so, or several of other dates are.
  let taken: Taken<InspectionDates>?

  /// - Parameter sentences: those that are about no inspection before or to come.
  init(_ text: ImportedText, _ sentences: [Range<Int>]) {
    let found = sentences.compactMap { Self.named(text, $0) }
    let isOne = found.allSatisfy { $0.value == found[0].value }
    taken = isOne ? found.first : nil
  }

  private static func named(_ text: ImportedText, _ sentence: Range<Int>) -> Taken<InspectionDates>? {
    let letters = text.letters(sentence)
    guard ["ofsted", "ilacs", "localauthoritychildrensservices"].contains(where: letters.contains) else { return nil }
    let bytes = text.text.bytes
    let word = Array("inspection of ".utf8)
    let others = Array("inspection in ".utf8)
    let start = sentence.first { start in
      [word, others].contains { word in
        // The line may end between the words.
        bytes[start..<sentence.upperBound].prefix(word.count).elementsEqual(word) {
          $0 | 0x20 == $1 || $0 <= 0x20 && $1 == 0x20
        }
      }
    }
    guard let start, let day = FigureFinder.figures(in: bytes, start..<sentence.upperBound).first,
      day.value.kind == .date, day.value.month > 0, day.value.year > 0
    else { return nil }
    // No more than what was inspected stands between the two.
    let between = text.words(start..<day.range.lowerBound).lowercased().split { !$0.isLetter }
    let links: Set<Substring> = ["inspection", "of", "in", "on", "ilacs", "the", "s", "our", "council", "and"]
    let services: Set<Substring> = ["local", "authority", "children", "childrens", "services", "social", "care"]
    guard between.allSatisfy({ links.contains($0) || services.contains($0) }), between.last.map(links.contains) ?? false
    else { return nil }
    guard let date = DateReading(text).dates(day.range).first, date.precision != .year else { return nil }
    return Taken(value: .on(date), range: sentence)
  }
}
