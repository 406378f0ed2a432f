import InspectionModel
import Provenance
import Testing

/// Figures, dates, spans and parts of a list that stand in what is cited, and there belong to another.
@Suite struct TimeRivalTests {
  private static let text = """
    Report on Northwick

    1. Through 2019, 898 enquiries were started. The number of children fell steadily from 371 in 2006–07 to 247 at the
    end of March 2011. This contrasts with the country, where it has risen by 8% since 2007.

    2. In July 2019 the borough was inspected for three weeks. Inspectors judged as the council had in its own
    assessments of January and June 2019. The report was published in August 2019.

    3. All rates were like Northwick's of 2019/20 in 2018/19: Eastwick 129, Westwick 137.

    4. Some 46% of these are under 5 years of age, 59% are age 5 to 11 and 32% are 12 years or older. Of care leavers, 60
    were aged 16 to 18 and 40 aged 18 to 24.

    5. Reviews were held in the spring of 2018. In September 2018 a director came. Four sessions are planned; the first
    of these was held in February.

    6. The target for yearly checks, 95%, has been exceeded in each of the last four quarters. Boys of three or six
    months were seen.

    7. Through 2019/20, 47 proceedings (relating to 65 children) have been commenced. The number is lower than before.

    8. Northwick has some 38,600 children aged 0–19, representing 21% of the population of the area. In January 71% of
    the school population belonged to a group other than White British.

    9. The team was made up of 7 inspectors and 1 quality manager.

    10. Borough gardens are green. Roads are wide.

    11. Proceedings are rare. Trees are tall.

    12. Gaps have not closed over the past four years, and five or more subjects count.

    13. This paper tells of work between June 2019 and January 2020, after the inspection of July 2019.
    """

  private func problems(_ sentence: String) throws -> [String] {
    try CitingSentence.problems(sentence, in: Self.text, names: ["Northwick"])
  }

  @Test(arguments: [
    "In 2019 the service started 898 enquiries [¶1].", "In 2018/19 Eastwick had 129 [¶3].",
    "There were 247 in March 2011, down from 371 in 2006–07 [¶1].",
    "The council’s own assessments of January and June 2019 had said so [¶2].",
    "The inspection in July 2019 took three weeks [¶2].",
    "Of the plans, 59% were for those aged 5 to 11 [¶4].", "In all 100 were aged 16 to 24 [¶4, derived: 60 + 40].",
    "Care leavers aged 16 to 24 were counted [¶4].",
    "Reviews in spring 2018 had shown it [¶5].", "In autumn 2018 a director came [¶5].",
    "The first of four sessions was in February [¶5].",
    "The target for checks was beaten in each of the last four quarters [¶6].",
    "The gaps had not closed in four years [¶12].", "Boys of three months were seen [¶6].",
    "There were 47 proceedings about 65 children [¶7].", "Some 65 children were in proceedings [¶7].",
    "Up to the age of 19 there were 38,600, which is 21% of all who lived there [¶8].",
    "Of pupils, 71% were from a group other than White British [¶8].",
    "The team had seven inspectors and one quality manager [¶9].",
    "The paper tells of work from June 2019 to January 2020 [¶13].",
    "Work since the inspection of July 2019, up to January 2020, is told of [¶13].",
  ])
  func letsThrough(_ sentence: String) throws { #expect(try problems(sentence) == []) }

  @Test(arguments: [
    // Another time stands beside the figure.
    "In 2021 the service started 898 enquiries [¶1].",
    "There were 247 in March 2011, down from 371 in 2007–08 [¶1].",
    // The words are those of another date.
    "The council’s own assessments of January and July 2019 had said so [¶2].",
    "Of the plans, 59% were for those aged 5 to 12 [¶4].", "Reviews in summer 2018 had shown it [¶5].",
    "The second of four sessions was in February [¶5].",
    // Another measure, of time that passes.
    "The target for checks was beaten in each of the last four years [¶6].",
    "The gaps had not closed over five years [¶12].",
    // What is counted stands beside another figure.
    "There were 65 proceedings in the year [¶7].",
    // A span of months that starts otherwise.
    "The paper tells of work from July 2019 to January 2020 [¶13].",
    // The other figures of the sentence stand with another.
    "There were 38,600 up to the age of 19, which is 71% of everyone who lived there [¶8].",
  ])
  func catches(_ sentence: String) throws { #expect(try !problems(sentence).isEmpty) }
}
