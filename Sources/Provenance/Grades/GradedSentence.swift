/// A line that says of a subject that it is of a grade: “The experiences and progress of care leavers are good”, “The
/// graded judgement for adoption performance is that it is good”.
package struct GradedSentence: Sendable {
  /// The bytes of the subject: `adoption performance`.
  package let label: Range<Int>
  /// `good`
  package let grade: String

  /// Nil where some words are no such line.
  package init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard range.count <= 260, let last = GradeWords.grades(bytes, range).last,
      !bytes[last.range.upperBound..<range.upperBound].contains(where: { $0.isLetter || $0.isDigit })
    else { return nil }
    var words = bytes[range.lowerBound..<last.range.lowerBound].split { $0.isSpace }[...]
    func isAny(_ word: ArraySlice<UInt8>, _ others: [String]) -> Bool {
      others.contains { word.lazy.map(\.lower).elementsEqual($0.utf8) }
    }
    guard last.id == "requires-improvement" || words.last.map({ isAny($0, ["is", "are"]) }) ?? false,
      !words.contains(where: { isAny($0, ["was", "were", "no", "not"]) })
    else { return nil }
    for ending in [["is", "that", "it", "is"], ["is", "that", "it"], ["are"], ["is"]]
    where words.suffix(ending.count).elementsEqual(ending, by: { isAny($0, [$1]) }) {
      words = words.dropLast(ending.count)
      break
    }
    if let start = words.firstIndex(where: { isAny($0, ["for", "about"]) }),
      words.prefix(3).contains(where: { isAny($0, ["judgement"]) })
    {
      words = words[(start + 1)...]
    }
    guard let first = words.first, let end = words.last else { return nil }
    label = first.startIndex..<end.endIndex
    grade = last.id
  }
}
