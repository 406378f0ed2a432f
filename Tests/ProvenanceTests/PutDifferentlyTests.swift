import Provenance
import Testing

/// Sentences that are right and say in other words, or the other way round, what the text says.
@Suite struct PutDifferentlyTests {
  private static let text = """
    27. Safeguarding arrangements for looked after children are good. All four residential homes run by the council were judged good or better at their last inspection, and one is outstanding.

    30. Outcomes for economic well-being are adequate. Of the 48 care leavers aged 19, 29 are in education, employment or training. Nine young people are at university. Suitable accommodation is provided for 90% of care leavers.

    31. Pathway plans are weak. Of the 20 plans that inspectors read, 13 had no dates by which things should be done. Most care leavers live in suitable accommodation (87%), and 24 remain with their former foster carers.

    32. In the autumn term of 2023, 62 of 415 pupils with transport had no driver for a week or longer. In the spring term of 2024 that was so for 27 pupils.

    33. Attendance is 91%, and was two percentage points higher before the pandemic, in 2019.

    34. In five out of 16 families where English was not the first language, social workers relied on relatives.

    35. The director took up post in July 2021, after three interim directors in two years. The council has agreed a further £4.8 million for children’s services over three years, of which £1.9 million will be spent in 2022–23.

    36. Of those who left, 14% had a job, 19% a place at college and 22% neither.
    """

  private func problems(_ sentence: String) throws -> [String] {
    try CitingSentence.problems(sentence, in: Self.text, own: ["2021-07-14"])
  }

  @Test(arguments: [
    "One of the four homes was outstanding [¶27].",
    "Nine care leavers were at university [¶30].",
    "Of care leavers, 87% lived in suitable homes, and 24 had stayed with their foster carers [¶31].",
    "From autumn to spring, the pupils without a driver fell from 62 to 27 [¶32].",
    "Attendance had been higher than the 91% of 2021 [¶33].",
    "In five of 16 families with another first language, social workers had relied on relatives to interpret [¶34].",
    "The council had agreed another £4.8 million over three years [¶35].",
  ])
  func letsThrough(_ sentence: String) throws {
    let found = try problems(sentence)
    #expect(found == [])
  }

  @Test(arguments: [
    "One of the four homes was inadequate [¶27].",
    "Nine care leavers aged 19 were in education, employment or training [¶30].",
    "Of care leavers, 87% lived in suitable homes, and 13 had stayed with their foster carers [¶31].",
    "From autumn to spring, the pupils without a driver fell from 62 to 26 [¶32].",
    "Attendance had been higher than the 91% of 2020 [¶33].",
  ])
  func catches(_ sentence: String) throws { #expect(try !problems(sentence).isEmpty) }

  @Test func quotesWhatIsDenied() throws {
    let found = try problems(
      "In five of 16 families where English was the first language, social workers relied on relatives [¶34].")
    #expect(
      found == [
        """
        ¶34 of the report says “… out of 16 families where English was not the first language, social workers relied on \
        …”, and this says it without “not”
        """
      ])
  }

  @Test func namesAllThatMayHaveBeenMeant() throws {
    #expect(
      try problems("Of those who left, 12% had a job [¶36].") == [
        "¶36 of the report has no 12%; it has 14%, 19% and 22%"
      ])
  }

  @Test func namesALongHeadingByItsFirstWords() throws {
    let heading = "The impact of leaders on social work practice with children and families"
    let text = """
      \(heading): good

      The council has agreed a further £4.8 million.
      """
    #expect(
      try CitingSentence.problems("The council agreed £4.9 million [§\(heading): good(1)].", in: text) == [
        "§The impact of leaders on social work practice …(1) of the report says £4.8 million, not £4.9 million"
      ])
  }
}

/// The grade of all services, in a paragraph that names others besides.
@Suite struct GradeOfWholeTests {
  private static let text = """
    1. Children’s services in Northwick require improvement to be good. Services for children looked after are good, as they were in 2012.
    """

  private func problems(_ sentence: String) throws -> [String] {
    try CitingSentence.problems(sentence, in: Self.text, own: ["2016-05-05"], place: "Northwick")
  }

  @Test(arguments: [
    "Overall, services were graded requires improvement [¶1].",
    "Services for looked after children were graded good [¶1].",
    "In 2012 services had been graded good [¶1].",
  ])
  func letsThrough(_ sentence: String) throws {
    let found = try problems(sentence)
    #expect(found == [])
  }

  @Test(arguments: [
    "Overall, services were graded good [¶1].", "Children’s services in Northwick were graded good in 2016 [¶1].",
  ])
  func catches(_ sentence: String) throws {
    let found = try problems(sentence)
    #expect(found == ["¶1 of the report says requires improvement, not good"])
  }
}
