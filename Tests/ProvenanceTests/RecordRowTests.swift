import Provenance
import Testing

/// Grades that cite the record, each of the row that the sentence names.
@Suite struct RecordRowTests {
  private static let text = """
    Inspection of Northwick children’s services

    Judgement                                                        Grade

    The impact of leaders on social work practice with children      Good
    and families

    The experiences and progress of children who need help and       Good
    protection

    The experiences and progress of children in care                 Outstanding

    The experiences and progress of care leavers                     Inadequate

    Overall effectiveness                                            Requires improvement to be good

    The experiences and progress of children in care: outstanding

    1. Children in care do well.
    """

  private func problems(_ sentence: String) throws -> [String] {
    try CitingSentence.problems(sentence, in: Self.text)
  }

  @Test(arguments: [
    "Care leavers were judged inadequate [record].", "Overall, the service was judged to require improvement [record].",
    "Services for children in care were judged outstanding [record].",
    "Help and protection was judged good [record].", "Most of it was judged good [record].",
  ])
  func letsThroughTheGradeOfTheRow(_ sentence: String) throws {
    let found = try problems(sentence)
    #expect(found == [])
  }

  @Test(arguments: [
    "Care leavers were judged good [record].", "Overall, the service was judged good [record].",
    "Services for children in care were judged inadequate [record].",
    "Help and protection was judged outstanding [record].",
  ])
  func tellsTheGradeOfAnotherRow(_ sentence: String) throws { #expect(try !problems(sentence).isEmpty) }

  /// A row whose label and whose grade both go on below.
  @Test func readsALabelBesideAGradeOnTwoLines() throws {
    let text = """
      Inspection of Northwick children’s services

      Judgement                                                 Grade

      The impact of leaders on social work practice with        Good
      children and families

      The experiences and progress of children who need         Requires improvement
      help and protection                                       to be good

      The experiences and progress of children in care and      Good
      care leavers

      Overall effectiveness                                     Good


      Services for children have improved.
      """
    let published = SampleTexts.text(text)
    #expect(
      published.record.map(published.label(of:)).dropFirst().first
        == "The experiences and progress of children who need help and protection")
    #expect(
      try CitingSentence.problems("Help and protection was graded requires improvement [record].", in: text) == [])
    #expect(try !CitingSentence.problems("Help and protection was graded good [record].", in: text).isEmpty)
  }
}
