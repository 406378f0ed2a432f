import InspectionModel

/// Two grades of a sentence, each said of what has the other in the text.
struct GradeExchange {
  private let lookup: TextLookup

  init(_ lookup: TextLookup) { self.lookup = lookup }

  /// A grade with what it is said of: the words of its clause behind the grade before.
  private struct Said {
    let grade: String
    let range: Range<Int>
    let subject: StemSet
  }

  /// The first of two grades that have changed places, with that which the text has for it.
  func first(
    in bytes: [UInt8], _ sentence: Range<Int>, _ ranges: [Range<Int>]
  ) -> (range: Range<Int>, printed: String)? {
    let own = said(bytes, sentence)
    guard own.count == 2, own[0].grade != own[1].grade else { return nil }
    let printed = ranges.flatMap { range in
      PublishedSentences.ranges(in: lookup.text.bytes, range).flatMap { said(lookup.text.bytes, $0) }
    }
    func ties(_ claim: Said, _ grade: String) -> Double {
      printed.filter { $0.grade == grade }.map { weight(of: claim.subject, in: $0.subject) }.max() ?? 0
    }
    let (here, there) = (ties(own[0], own[1].grade), ties(own[1], own[0].grade))
    let right = ties(own[0], own[0].grade) + ties(own[1], own[1].grade)
    guard here > 0, there > 0, here + there >= Self.enough, right <= Self.share * (here + there) else { return nil }
    return (own[0].range, own[1].grade)
  }

  private func said(_ bytes: [UInt8], _ sentence: Range<Int>) -> [Said] {
    var end = sentence.lowerBound
    return GradeWords.grades(bytes, sentence).map { grade in
      let clause = GradeClaim.clause(before: grade.range, in: bytes, sentence)
      let start = min(max(clause.lowerBound, end), clause.upperBound)
      end = grade.range.upperBound
      return Said(grade: grade.id, range: grade.range, subject: LabelWords(bytes[start..<clause.upperBound]).different)
    }
  }

  private func weight(of words: StemSet, in others: StemSet) -> Double {
    words.reduce(0) { $0 + (others.contains($1) ? lookup.words.weight(of: $1) : 0) }
  }

  private static let enough = 0.4
  private static let share = 0.25
}
