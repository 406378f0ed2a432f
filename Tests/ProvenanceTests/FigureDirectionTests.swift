import InspectionModel
import Testing

/// By how much something is more or less, and which way.
@Suite struct FigureDirectionTests {
  private static let text = """
    1. In 2023 allowances for carers were raised by 12%. The council employs 14 fewer agency workers than at the time of the inspection.

    2. From April to September there were 10,420 contacts, 9% more than in the same months of 2018.

    3. There are 389 children in care, an increase of 41 in a year.

    4. The service spent £2.2 million more than its budget. Our rate is 17 points lower than that of England.

    5. Cases last 26 weeks on average, five weeks fewer than in 2021.
    """

  private func problems(_ sentence: String) throws -> [String] { try CitingSentence.problems(sentence, in: Self.text) }

  @Test(arguments: [
    "In 2023 allowances went up by 12% [¶1].", "Allowances rose 12% in 2023 [¶1].",
    "There were 14 fewer agency workers than when inspectors came [¶1].", "Agency workers were down by 14 [¶1].",
    "Contacts rose by 9% [¶2].", "There were 9% more contacts than a year before [¶2].",
    "There were 41 more than a year before [¶3].", "That is an increase of 41 [¶3].",
    "Spending was £2.2 million above the budget [¶4].", "England’s rate is 17 points higher than the council’s [¶4].",
    "Cases took five weeks less than in 2021 [¶5].", "Allowances did not rise by more than 12% [¶1].",
  ])
  func letsThrough(_ sentence: String) throws {
    let found = try problems(sentence)
    #expect(found == [])
  }

  @Test(arguments: [
    "In 2023 allowances went down by 12% [¶1].", "Allowances fell 12% in 2023 [¶1].",
    "There were 14 more agency workers than when inspectors came [¶1].", "Agency workers were up by 14 [¶1].",
    "Contacts fell by 9% [¶2].", "There was a fall of 9% in contacts [¶2].",
    "There were 41 fewer than a year before [¶3].", "That is a reduction of 41 [¶3].",
    "Spending was £2.2 million below the budget [¶4].", "Cases took five weeks more than in 2021 [¶5].",
  ])
  func catches(_ sentence: String) throws { #expect(try !problems(sentence).isEmpty) }

  @Test func quotesWhichWayItGoes() throws {
    let found = try problems("Allowances went down by 12% in 2023 [¶1].")
    #expect(
      found == ["¶1 of the report says “… 2023 allowances for carers were raised by 12%”, and this goes the other way"])
  }
}
