import Testing

@testable import Provenance

/// Headings of a body that have their grades beside them, right below other paragraphs and on several lines.
struct GradeBesideTests {
  private static func headings(_ heading: String) -> [String] {
    let text = """
      Inspection findings

      6.     Children feel safe. Staff are busy, and what they do is
             seen by those who lead them.
      \(heading)
      7.     Plans are reviewed on time. Some are not.

      8.     Managers know the service well.
      """
    return PublishedText(Array(text.utf8)).gradedHeadings.map { heading in
      let bytes = Array(text.utf8)
      let words = ([heading.label] + (heading.rest.map { [$0] } ?? [])).map {
        String(decoding: bytes[$0], as: UTF8.self)
      }
      let label = words.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return "\(label)|\(heading.grade)|\(heading.paragraph ?? "-")"
    }
  }

  @Test(arguments: [
    (
      "Ambition and prioritisation                              Grade 1 (outstanding)",
      "Ambition and prioritisation|outstanding|7"
    ),
    (
      "Leadership, management and governance                   Requires improvement",
      "Leadership, management and governance|requires-improvement|7"
    ),
    (
      """
      The contribution of health agencies to keeping children and young     Grade 1
      people safe                                                           (outstanding)
      """, "The contribution of health agencies to keeping children and young people safe|outstanding|7"
    ),
    // The label leaves a single space before its grade.
    (
      """
      The contribution of health agencies to keeping children and young people Grade 2
      safe                                                                     (good)
      """, "The contribution of health agencies to keeping children and young people safe|good|7"
    ),
    (
      """
      The experiences and progress of children looked Good
      after and achieving permanence
      """, "The experiences and progress of children looked after and achieving permanence|good|7"
    ),
    (
      """
      The experiences and progress of children looked after and achieving permanence
                                                                 Requires improvement
      """, "The experiences and progress of children looked after and achieving permanence|requires-improvement|7"
    ),
    ("The graded judgement for adoption performance is that it is good", "adoption performance|good|7"),
  ])
  func readsAHeadingRightBelowAParagraph(_ heading: String, _ expected: String) {
    #expect(Self.headings(heading) == [expected])
  }

  @Test(arguments: [
    ("\nThe experiences and progress of care leavers Good\n", "The experiences and progress of care leavers|good|7"),
    (
      "\nThe experiences and progress of children looked after and\npermanence\nGood\n",
      "The experiences and progress of children looked after and permanence|good|7"
    ),
    (
      """

       Key judgement                                                Judgement
                                                                    grade
       The experiences and progress of children who need help and   Requires
       protection                                                   improvement

       Summary

       Too many wait.

      """, "The experiences and progress of children who need help and protection|requires-improvement|7"
    ),
  ])
  func readsAHeadingThatStandsApart(_ heading: String, _ expected: String) {
    #expect(Self.headings(heading) == [expected])
  }

  /// Sentences and what is no grade.
  @Test(arguments: [
    "Services are Good", "The response of the police was found to be          good practice",
    "Children’s plans       are good\nand reviewed",
  ])
  func readsNoSentence(_ line: String) {
    #expect(Self.headings(line).isEmpty)
  }

  /// The last row of a table, right above a paragraph of the paper that has it.
  @Test func leavesTheRowsOfATable() {
    let text = """
      2.1 The grades are below.

      Judgement                                                         Grade
      The impact of leaders on social work practice                     Good
      The experiences and progress of children in care and care         Good
      leavers
      Overall effectiveness                                             Requires improvement to
                                                                        be good
      2.2 The report says more.

      2.3 Members may ask.
      """
    let published = PublishedText(Array(text.utf8))
    #expect(published.record.map(\.grade) == ["good", "good", "requires-improvement"])
    #expect(!published.headings.contains { $0.title.hasPrefix("Overall") })
  }
}
