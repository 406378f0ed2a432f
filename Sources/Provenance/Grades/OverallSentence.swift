/// The sentence of the first pages that gives the grade of the whole: “Children’s services in Northwick are good”. What
/// is said of the past is none.
package struct OverallSentence: Sendable {
  /// `good`
  package let grade: String
  /// The block in which it stands, by its index.
  package let block: Int

  /// - Parameter isInScale: whether the framework has a grade.
  package init?(_ text: PublishedText, _ isInScale: (String) -> Bool) {
    for (index, block) in text.blocks.prefix(60).enumerated() {
      guard block.kind == .heading || block.kind == .paragraph, block.range.count <= 800 else { continue }
      var isSubject = false
      for sentence in PublishedSentences.ranges(in: text.bytes, block.range) {
        let letters = text.bytes[sentence].smallLetters
        // “They now require improvement”, behind a sentence about them.
        isSubject = Self.subjects.contains(where: letters.holds) || isSubject && letters.starts(with: "they".utf8)
        guard isSubject else { continue }
        let grade = GradeWords.grades(text.bytes, sentence).first {
          isInScale($0.id) && Self.stands($0.range, in: sentence, text.bytes)
            && !Self.isPast(text.bytes, sentence.lowerBound..<$0.range.lowerBound)
        }
        if let grade {
          (self.grade, self.block) = (grade.id, index)
          return
        }
      }
    }
    return nil
  }

  private static let subjects = [
    "childrensservices", "childrenssocialcare", "theoveralljudgement", "overalleffectivenessis",
  ].map { Array($0.utf8) }

  private static func words(_ bytes: [UInt8], _ range: Range<Int>) -> [String] {
    bytes[range].split { !$0.isLetter && !$0.isDigit }.map { String(decoding: $0.map(\.lower), as: UTF8.self) }
  }

  /// Whether the words before a grade tell of an earlier inspection, or of what is no longer so.
  private static func isPast(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let words = words(bytes, range)
    if words.contains(where: { ["was", "were", "had", "previously", "previous", "formerly", "been"].contains($0) }) {
      return true
    }
    let all = words.joined(separator: " ")
    return ["no longer", "last inspection", "not yet", "earlier inspection"].contains(where: all.contains)
  }

  /// Whether a grade is what a sentence says of its subject: it ends it, or stands right behind “are”.
  private static func stands(_ grade: Range<Int>, in sentence: Range<Int>, _ bytes: [UInt8]) -> Bool {
    if !bytes[grade.upperBound..<sentence.upperBound].contains(where: \.isLetter) { return true }
    let last = words(bytes, sentence.lowerBound..<grade.lowerBound).last ?? ""
    return ["are", "is", "remain", "judged"].contains(last)
      || bytes[grade].smallLetters.starts(with: "requireimp".utf8)
  }
}
