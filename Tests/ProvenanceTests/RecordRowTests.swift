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
}
