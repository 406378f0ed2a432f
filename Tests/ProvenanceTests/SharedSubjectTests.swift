import InspectionModel
import Provenance
import Testing

/// Two figures of one thing: what it was and is, its parts and the whole, what came and how many there are since. Their
/// words stand with one of them.
@Suite struct SharedSubjectTests {
  private static let text = """
    1. The council has recruited 14 personal advisers, which brings the team to 29. Personal advisers hold up to 41 cases; the average is 34 and the council’s own limit is 22.

    2. The cost of the programme was £1.85 million in 2015/16 and £1.32 million in 2016/17. The Department paid £700,000 of the total of £3.17 million.

    3. The re-offending rate is 37.5%. It was 39.8% at the inspection and the aim is 35% by March 2018.

    4. At 30 April 2015, 1,874 children had been found to be in need. This is a reduction from 2,019 at 31 March 2014.

    5. Neglect was the reason for 53% of plans and domestic abuse for 28%. Two workers saw 117 young people, who waited 16 days on average.

    6. The council had 402 fostering households in March 2022 and 359 in March 2024; 63 left and 20 were approved in those two years.

    7. Of the 31 files of disabled children that were reviewed, 12 had no assessment that was less than two years old and seven had no plan at all.

    8. The service was in touch with 77% of them in May 2024, down from 92% in 2020. The proportion is 21% in primary schools (the national average is 17%) and 19% in secondary schools (the national average is 15%).

    9. There were 38 children with plans at the inspection, compared with 52 in June 2018. The median time was 33 days. Of the 96 children, 18 were more than 100 miles from home.

    10. The county has 86,700 people aged 0–17. There are 69 young people aged 16 and 17 in care. Young people do not move to adult services early enough: only 22 of 60 who turned 17 had a plan.

    11. 43% of social workers have been qualified for fewer than two years. The post had been vacant for 16 months. Proceedings took 18 weeks in 2015 and nine in 2016, and 45 of the 96 ended in a placement.

    12. Seven children lived in homes without a licence, one of them for 38 weeks.

    13. Of the 118 children who went missing, 67 were offered an interview on their return and 41 had one. No more than 18 cases were held by any adviser, and ten by most.
    """

  @Test(arguments: [
    "The service has 29 personal advisers [¶1].", "An adviser had 34 cases on average, and some 41 [¶1].",
    "The programme cost £3.17 million [¶2].", "By March 2018 the rate of re-offending is to be 35% [¶3].",
    "A year before there had been 2,019 in need [¶4].",
    "Just over half of the plans were for neglect, and 28% for domestic abuse [¶5].",
    "In two years the council lost 63 fostering households and approved 20 [¶6].",
    "Of their 31 files, seven held no plan, and in 12 there was no assessment from the last two years [¶7].",
    "One of the seven had been there for 38 weeks [¶12].",
    "It was in contact with 77% of them, and in 2020 it had been 92% [¶8].",
    "Of primary pupils it was 21%, while the national average was 17% [¶8].",
    "A year before, 52 children had plans; now it was 38 [¶9].", "Half of the cases took 33 days or less [¶9].",
    "Of the children, 18 of them lived over 100 miles from home [¶9].", "The county had 86,700 people under 18 [¶10].",
    "In care were 69 people of 16 or more [¶10].",
    "Of 60 young people, 22 had a plan for the move to adult services [¶10].",
    "More than two social workers in five had qualified less than two years before [¶11].",
    "For 16 months there had been no one in the post [¶11].", "Proceedings took half as long as before [¶11].",
    "Of 118 children who went missing, 41 had an interview on their return [¶13].",
    "No adviser had more than 18 cases [¶13].", "They had ten cases and nobody had more than 18 [¶13].",
    "Almost half of the cases ended in a placement [¶11].",
  ])
  func letsThrough(_ sentence: String) throws {
    let found = try CitingSentence.problems(sentence, in: Self.text)
    #expect(found == [])
  }

  @Test(arguments: [
    "In 2016/17 the programme cost £1.85 million, and in 2015/16 it cost £1.32 million [¶2].",
    "In March 2022 the council had 63 fostering households [¶6].",
    "In 2020 it was in touch with 77% of them, and with 92% in May 2024 [¶8].",
    "Half of the 40 cases took 33 days [¶9].",
    "The county had 86,700 people under 17 [¶10].",
    "More than four social workers in five had qualified recently [¶11].",
    "Of 118 children who went missing, 41 were offered an interview [¶13].",
    "Two thirds of the cases ended in a placement [¶11].",
  ])
  func catches(_ sentence: String) throws { #expect(try !CitingSentence.problems(sentence, in: Self.text).isEmpty) }

  @Test(arguments: [
    ("Personal advisers", "29", Unit.count, "¶1"), ("Cost of the programme", "3170000", .pounds, "¶2"),
    ("Average wait for a worker", "16", .days, "¶5"),
  ])
  func letsThroughTheLabelOfAFigure(_ label: String, _ number: String, _ unit: Unit, _ place: String) throws {
    #expect(try problems(label, number, unit, place) == [])
  }

  @Test(arguments: [
    ("Children in need", "2019", Unit.count, "¶4")
  ])
  func catchesTheLabelOfAnother(_ label: String, _ number: String, _ unit: Unit, _ place: String) throws {
    #expect(try !problems(label, number, unit, place).isEmpty)
  }

  private func problems(_ label: String, _ number: String, _ unit: Unit, _ place: String) throws -> [String] {
    try CitingSentence.problems(ofLabel: label, number, unit, at: place, in: Self.text)
  }
}
