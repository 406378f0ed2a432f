import Testing

/// Sentences whose figures, grades and names stand in what they cite, and whose other words make another thing of them.
@Suite struct WordingTests {
  private static let text = """
    Staying safe          Grade 2 (good)

    1. There are five assessment teams and seven teams for family support. The duty team works from 5pm to 9am. Robbery
    has reduced significantly, and more than 900 young people took part. Attendance has risen.

    2. Staff benefit from an outstanding workforce strategy. The school was judged to be outstanding for safeguarding.
    Morale among staff is high. Persistent absence has reduced, but is still above the national figure.

    3. The panel meets monthly and plans are reviewed every six weeks. Notices go to Northwick hospital.

    4. The council should:

    Within three months:

    - make plans for children in need measurable
    - audit pathway plans for care leavers

    Within six months:

    - let the views of parents inform the service

    5. Decisions within a day rose to 92% in the last quarter, above the target of 90%, and visits fell from 79% to 69%.
    The posts were split 50:50. Inspectors came on 16 and 17 November 2010. £800,000 was found, and £600,000 was not.

    6. Family Action helps young carers. It did:
    - games for 21 of them
    - outings to Westwick

    Record of main findings:

    Being healthy    Outstanding
    Staying safe     Good
    """

  private func problems(_ sentence: String) throws -> [String] {
    try CitingSentence.problems(sentence, in: Self.text)
  }

  @Test(arguments: [
    "There are seven teams for family support and five for assessment [¶1].",
    "The duty team can be reached from 17:00 to 09:00 [¶1].", "There was less robbery [¶1].",
    "Robbery fell while attendance rose [¶1].", "At least 900 young people took part [¶1].",
    "In excess of 900 young people took part [¶1].", "The workforce strategy was outstanding [¶2].",
    "The school had been found outstanding for safeguarding [¶2].", "Morale was not low among staff [¶2].",
    "Persistent absence fell and stayed higher than in the country [¶2].", "The panel comes together every month [¶3].",
    "Plans are looked at every six weeks [¶3].", "Pathway plans were to be audited within three months [¶4].",
    "The views of parents were to inform the service within six months [¶4].",
    "There were limits of three months and of six for plans and views [¶4].",
    "Decisions within a day rose to 92 per cent, above the target of 90 [¶5].",
    "Visits went down from 79 to 69 per cent [¶5].", "Visits came to 69 per cent, against 79 before [¶5].",
    "Half of the posts were for each [¶5].", "In November 2010 the inspectors came on the 16th and the 17th [¶5].",
    "£1.4m was at stake [¶5, derived: £800,000 + £600,000].",
    "Two points are plans and audits [¶4(1), ¶4(2)].", "Family Action had games for 21 young carers [¶6(1)].",
    "Being healthy was graded outstanding and staying safe good [record].",
    "The grade for staying safe was 2 [¶1].",
  ])
  func letsThrough(_ sentence: String) throws { #expect(try problems(sentence) == []) }

  @Test(arguments: [
    "There are seven assessment teams and five teams for family support [¶1].",
    "The duty team can be reached from 18:00 to 09:00 [¶1].", "Robbery has risen significantly [¶1].",
    "No more than 900 young people took part [¶1].", "At most 900 young people took part [¶1].",
    "The workforce strategy was adequate [¶2].", "The school had been found inadequate for safeguarding [¶2].",
    "Morale among staff was low [¶2].", "The panel meets every year [¶3].", "The panel meets daily [¶3].",
    "The panel sends notices to Westwick hospital [¶3].",
    "Pathway plans were to be audited within six months [¶4].",
    "The views of parents were to inform the service within three months [¶4].",
    "Decisions within a day rose to 92 per cent, above the target of 80 [¶5].",
    "A third of the posts were for each [¶5].", "In November 2010 the inspectors came on the 16th and the 18th [¶5].",
    "£1.4bn was at stake [¶5, derived: £800,000 + £600,000].",
    "Three points are plans and audits [¶4(1), ¶4(2)].",
    "Being healthy was graded good and staying safe outstanding [record].",
    "The grade for staying safe was 3 [¶1].",
  ])
  func catches(_ sentence: String) throws { #expect(try !problems(sentence).isEmpty) }
}
