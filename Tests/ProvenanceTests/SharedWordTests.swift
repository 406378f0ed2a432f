import InspectionModel
import Provenance
import Testing

/// Figures whose words stand elsewhere in their sentence, so that the words right beside them tell nothing.
@Suite struct SharedWordTests {
  private static let text = """
    Report on Northwick

    1. Eleven of the 34 case files had no chronology, and plans were clear. Of 52 of 190 care leavers nothing is known, and
    12 had no personal adviser. Enquiries numbered 1,104; in 97 enquiries there was no strategy discussion.

    2. Of the assessments that were read, six were good, ten adequate and fourteen inadequate.

    3. At 31 October 2014, 266 children were on a plan. This is an increase from 214 at 31 March 2014.

    4. Some 131 children went missing from home and 66 from care, in 377 episodes.

    5. In the 15 months to September 2014 the team worked with 120 young people on the edge of care, and 101 of these (84%)
    remained at home.

    6. Ten unregistered placements were used for six children, the shortest for three days and the longest for 104.

    7. The first health assessment was completed on time for 36% of children in 2018–19, and for 61% between April and
    August 2019. Annual health assessments (94%) are mostly in time.

    8. Of the social workers who replied, 91% are proud of their work, 85% have regular supervision and 67% say that their
    workload is manageable.

    9. By 31 December 2019 all 42 team managers will have completed the course. Thirteen had done so by the end of August 2019.

    10. Each child has three reviews. The council pays money into an account for each child; 280 have been opened.

    11. In 2009–10 there were 860 common assessments, three times as many as in 2007–08, and schools began 505 of them.

    12. The rate of enquiries has fallen over the last 9 months (133) and is now below the London average. In 2018/19 the rate
    was 129 in Eastwick.

    13. There are 9 recommendations:
    - 3 recommendations relate to early help
    - 2 recommendations relate to social work

    14. Visits are made within 48 hours, and a letter follows within a fortnight. The longest delay was 39
        days.

    15. The front door handled 7,316 contacts between April and December 2021, compared with 6,029 in the same nine months of
    2020.

    16. Agency staff are 7% of the workforce, when it is 16.9% in England. Of children 47% had had a check and 53% had seen a
    dentist, against 81% and 79% in England. Plans were late for 19 of 44 children.

    17. A place cost £2,900 a week in 2014 and £3,400 in 2016. The number of children rose from 171 in 2014 to 233 in 2016.
    The budget of £5.1 million was spent but for £420,000. In all 34 people were trained, of whom 29 stayed. One of the 12
    files of ten was closed.
    """

  private func problems(_ sentence: String) throws -> [String] {
    try CitingSentence.problems(sentence, in: Self.text, names: ["Northwick", "Eastwick", "London"])
  }

  @Test(arguments: [
    "Eleven files had no chronology [¶1].", "In all, 52 care leavers were unknown and 12 had no adviser [¶1].",
    "In 97 of 1,104 enquiries there was no discussion of strategy [¶1].",
    "Fourteen of the assessments were inadequate, 10 adequate and 6 good [¶2].",
    "The number had gone up from 214 to 266 since March [¶3].", "They went missing 377 times [¶4].",
    "The team kept 101 of 120 young people at home [¶5].", "One placement lasted for 104 days [¶6].",
    "From April to August 2019, 61% of first health assessments were in time, up from 36% in the year before [¶7].",
    "Two in three of the social workers who replied (67%) found their workload manageable [¶8].",
    "Thirteen of 42 managers had finished the course by the end of August 2019 [¶9].",
    "There were 280 such accounts [¶10].", "Schools started 505 of the 860 common assessments of 2009–10 [¶11].",
    "The rate of 133 was below the London average [¶12].", "Three of the nine were about early help [¶13].",
    "Visits were made within two days [¶14].", "A letter came within two weeks [¶14].",
    "The longest delay was 39 days [¶14].", "In nine months of 2021 there were 7,316 contacts, after 6,029 [¶15].",
    "Agency staff made up 7% of workers, against 16.9% in England [¶16].",
    "Fewer than half, 47%, had had a check, against 81% in England [¶16].",
    "The number rose by 62, to 233 in 2016 from 171 in 2014 [¶17, derived: 233 − 171].",
    "Of the 34 people who were trained by then, 29 stayed [¶17].",
    "Of £5.1 million, £420,000 was left [¶17].",
  ])
  func letsThrough(_ sentence: String) throws {
    let problems = try problems(sentence)
    #expect(problems == [])
  }

  @Test(arguments: [
    "Of the assessments, 10 were good [¶2].", "On a plan were 214 children at 31 October 2014 [¶3].",
    "In all 104 children were in unregistered placements [¶6].", "Of them 85% found their workload manageable [¶8].",
    "Schools started 860 of the 505 common assessments [¶11].", "Visits were made within three days [¶14].",
    "Two in five of those who replied (91%) were proud [¶8].", "The longest delay was 48 days [¶14].",
    // Of another place.
    "Agency staff made up 16.9% of workers, against 7% in England [¶16].",
    // What no figures can be.
    "Of the 29 people who were trained, and nobody else, 34 stayed [¶17].",
    "£5.1 million of the £420,000 was left [¶17].",
    "Of the children 81% had had a check, fewer than the 47% in England [¶16].",
    "Fewer than half of children, 81%, had had a check [¶16].", "Nineteen of the 19 plans were late [¶16].",
    "The number came down to 233 in 2016, from 171 in 2014 [¶17].", "Plans were late for 19 of 42 [¶16].",
    // Beside a sum.
    "In 2014 a place cost £3,400, which was £500 more [¶17, derived: 3400 − 2900].",
  ])
  func catches(_ sentence: String) throws { #expect(try !problems(sentence).isEmpty) }
}
