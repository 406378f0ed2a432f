import Provenance
import Testing

/// What a sentence gives a grade to, against what the text grades.
@Suite struct GradedAreaTests {
  private static let text = """
    Report on Northwick

    Safeguarding services

    Overall effectiveness

    Grade 1 (outstanding)

    1. The overall effectiveness of the council and its partners is outstanding. Partners meet.

    Staying safe

    Grade 1 (outstanding)

    2. Arrangements by which children are protected are outstanding, as they were before.

    Services for looked after children

    Overall effectiveness

    Grade 2 (good)

    3. Overall effectiveness of services for looked after children is good. Staff stay.

    4. Inspectors judged that the services ‘required improvement’ to be good. Earlier, safeguarding was rated
    ‘Outstanding’, with looked after children being ‘Good’.

    5. Roads are wide. Gardens are green.

    Leadership

    Grade 3 (adequate)

    6. Leadership and management are adequate.
    """

  private func problems(_ sentence: String) throws -> [String] {
    try CitingSentence.problems(sentence, in: Self.text)
  }

  @Test(arguments: [
    "The overall grade for safeguarding was outstanding [¶1].", "Looked after children were served well: good [¶3].",
    "Services for looked after children were good overall [¶3].",
    "Children were kept safe to an outstanding standard [¶2].",
    "Earlier, safeguarding was outstanding and looked after children’s services were good [¶4].",
  ])
  func letsThrough(_ sentence: String) throws { #expect(try problems(sentence) == []) }

  @Test func takesAPlainWordBesideItsHeadingForAGrade() throws {
    func problems(_ sentence: String) throws -> Int {
      try CitingSentence.problems(sentence, in: SampleTexts.report).count
    }
    #expect(try problems("The effectiveness was of a good standard [¶5].") == 0)
    #expect(try problems("The effectiveness was of an adequate standard [¶5].") == 1)
  }

  @Test func readsItsHeadings() {
    #expect(SampleTexts.text(Self.text).gradedHeadings.map(\.paragraph) == ["1", "2", "3", "6"])
  }

  /// The grade of a heading is not that of the paragraph before it.
  @Test func takesNoGradeOfTheHeadingBelow() throws {
    #expect(try problems("Leadership was judged adequate [¶6].") == [])
    #expect(try problems("Leadership was judged adequate [¶5].").count == 1)
  }

  @Test(arguments: [
    "Services for looked after children were graded outstanding [¶1].",
    "Earlier, safeguarding was good and looked after children’s services were outstanding [¶4].",
  ])
  func catches(_ sentence: String) throws { #expect(try !problems(sentence).isEmpty) }
}
