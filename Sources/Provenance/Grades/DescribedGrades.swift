import InspectionModel

/// The grades that a passage's sentences give to what a writer speaks of, in whatever words: “the transition between
/// schools is adequate” where the passage has “support for transition through stages of education, between schools … is
/// outstanding”.
struct DescribedGrades {
  private let lookup: TextLookup

  init(_ lookup: TextLookup) { self.lookup = lookup }

  /// Those of the sentence that has most of the subject's words before its grade; none where it has less than half of
  /// them, or where another sentence has some of them with the writer's grade.
  func grades(of subject: StemSet, besides own: String, _ ranges: [Range<Int>]) -> [String] {
    let bytes = lookup.text.bytes
    let whole = weight(of: subject)
    guard whole > 0 else { return [] }
    var best: (weight: Double, grades: [String]) = (0, [])
    let isNowhere = !ranges.contains { GradeWords.grades(bytes, $0).contains { $0.id == own } }
    for range in ranges {
      for grade in GradeWords.grades(bytes, range) {
        let sentence = PublishedSentences.range(around: grade.range, in: bytes, range)
        let words = LabelWords(bytes[sentence]).different
        let shared = weight(of: StemSet(subject.filter(words.contains)))
        if grade.id == own, shared > Self.some { return [] }
        guard GradeClaim.use(of: grade.range, in: bytes, sentence) == .description else { continue }
        // Of what goes on to speak of “those” or “they” the sentence before says what they are.
        let start = isNowhere ? previous(sentence, in: range).lowerBound : sentence.lowerBound
        let before = LabelWords(bytes[start..<grade.range.lowerBound]).different
        let told = weight(of: StemSet(subject.filter(before.contains)))
        if told > best.weight { best = (told, [grade.id]) }
      }
    }
    return best.weight >= Self.enough && 2 * best.weight >= whole ? best.grades : []
  }

  private func previous(_ sentence: Range<Int>, in range: Range<Int>) -> Range<Int> {
    guard sentence.lowerBound > range.lowerBound else { return sentence }
    let end = sentence.lowerBound - 1
    return PublishedSentences.range(around: end..<end, in: lookup.text.bytes, range)
  }

  private static let some = 0.25
  private static let enough = 0.4

  private func weight(of words: StemSet) -> Double { words.reduce(0) { $0 + lookup.words.weight(of: $1) } }
}
