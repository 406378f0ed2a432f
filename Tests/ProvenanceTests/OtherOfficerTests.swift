import InspectionModel
import Provenance
import Testing

/// Right sentences as officers of other councils would write them, and the same with one thing wrong.
struct OtherOfficerTests {
  private static let text = """
    6. There were 586 children with a plan. Of these, 44% had plans for neglect, 31% for emotional abuse, 17% for physical abuse and 8% for sexual abuse.

    7. A stable team of 12 social workers knows the 156 children well, and has caseloads of 14.

    8. The team supports 58 young people between the ages of 11 and 17. Inspectors met a boy of 12 who had known seven social workers.

    16. On average children waited 463 days from entering care to moving in with adopters, compared with 512 days in 2022–23. Some had lived in other homes in the 12 months before, for between nine and 140 days.

    19. Attendance is 91%, and 24% achieved grade 4 or above in English and mathematics in 2025, compared with 19% in 2024.

    20. In a survey of 158 children in care, 139 said that they trust their social worker.

    22. The council is in touch with 251 of 254 care leavers aged 18 to 21.

    24. The council has added £2.8 million to the budget for children’s services in 2015–16, bringing it to £38.5 million.

    31. Children in need are 827, of whom 212 have a plan; 590 were in the process of being assessed.

    33. Awareness of how to refer is good in schools, but low in the voluntary sector.

    34. The average caseload of advisers is 29. It ranges from 8 to 34.

    36. Allowances cost £250,000 a year, and transport £500,000.

    35. There were 24 actions under five headings, one for each of the areas for improvement.
    """

  private func problems(_ sentence: String) throws -> [String] {
    try CitingSentence.problems(sentence, in: Self.text)
  }

  @Test(arguments: [
    "Neglect was the commonest reason for a plan, at 44%, and sexual abuse the rarest, at 8% [¶6].",
    "Disabled children were helped by 12 social workers, who knew all 156 of them [¶7].",
    "The team supported 58 young people aged 11 to 17 [¶8].", "A boy aged 12 had known seven social workers [¶8].",
    "Stays in other homes lasted from nine to 140 days [¶16].",
    "In 2025, 24% achieved grade 4 or better in English and mathematics, and in 2024 it was 19% [¶19].",
    "In a survey 139 children out of 158 said that they trust their social worker [¶20].",
    "Children in need numbered 827, those being assessed 590 and those with a plan 212 [¶31].",
    "The voluntary sector is not aware enough of how to refer [¶33].",
    "Advisers have between 8 and 34 young people, and 29 on average [¶34].",
    "Five areas for improvement were named [¶35].",
    "Allowances cost a quarter of a million pounds a year, and transport half a million pounds [¶36].",
  ])
  func letsThrough(_ sentence: String) throws {
    let found = try problems(sentence)
    #expect(found == [])
  }

  @Test(arguments: [
    "Neglect was the commonest reason for a plan, at 8%, and sexual abuse the rarest, at 44% [¶6].",
    "The team supported 17 young people aged 11 to 58 [¶8].",
    "Short breaks cost a quarter of a million pounds a year [¶24].",
    "In a survey 158 children out of 139 said that they trust their social worker [¶20].",
    "Advisers have between 29 and 34 young people, and 8 on average [¶34].",
  ])
  func catches(_ sentence: String) throws { #expect(try !problems(sentence).isEmpty) }

  /// Values with their labels.
  @Test(arguments: [
    ("Care leavers aged 18 to 21 in touch with the council", "251", "¶22", Unit.count),
    ("Budget for children’s services", "38500000", "¶24", .pounds),
  ])
  func letsValuesThrough(_ label: String, _ value: String, _ place: String, _ unit: Unit) throws {
    let found = try CitingSentence.problems(ofLabel: label, value, unit, at: place, in: Self.text)
    #expect(found == [])
  }

  /// What the figures of a sentence refute, whatever its place says.
  @Test(arguments: [
    ("Of [109] decisions in an audit of March 2024, [120] were right.", "of 109"),
    ("The share was [60]%, well above the target of [90]%.", "more than 90%"),
    ("It was [15]%, now above London’s [18]%.", "more than 18%"),
    ("Abuse, at [33]%, was more frequent than neglect, at [38]%.", "more than 38%"),
    ("There were more boys ([52]) than girls ([84]).", "more than 84"),
    ("The wait of [121] days to be matched was below the threshold of [96].", "less than 96"),
    ("The budget has grown by £[46.9] million to £[3.7] million.", "comes to £3.7 million"),
    ("The time was shortened from [27] to [28] weeks.", "shortened"),
    ("Staff had between [19] and [34] children, and [8] on average.", "no average"),
  ])
  func tellsWhatAFigureRefutes(_ sentence: String, _ words: String) throws {
    let plain = sentence.filter { $0 != "[" && $0 != "]" }
    let found = try CitingSentence.problems(plain.dropLast() + " [¶1].", in: "1. " + plain + "\n")
    #expect(found.contains { $0.contains(words) }, "\(found)")
  }

  @Test(arguments: [
    ("“Good” was the grade for leaders [¶1].", 0), ("“Inadequate” was the grade for leaders [¶1].", 1),
    ("The top grade, good, went to leaders [¶1].", 0), ("The top grade, outstanding, went to leaders [¶1].", 1),
    ("Leaders got a good [¶1].", 0), ("Leaders got an outstanding [¶1].", 1),
    ("For leaders the grade was good [¶1].", 0), ("For leaders, the grade was adequate [¶1].", 1),
  ])
  func readsGradesInOtherShapes(_ sentence: String, _ count: Int) throws {
    let text = "The leaders: Good\n\n1. Leaders know their services well and were graded good.\n"
    let found = try CitingSentence.problems(sentence, in: text)
    #expect((found.count == 0) == (count == 0), "\(found)")
  }
}
