import Provenance
import Testing

/// What can’t be right, whatever the text says.
@Suite struct ContradictionTests {
  private static let text = """
    1. Of 34 people trained in the year to March 2021, 29 stayed. The budget was £5.2 million, of which £4.9 million was spent.

    2. The share of plans on time rose from 35% to 72%. It had been 24% in 2012. Waiting lists fell from 140 families to 69.
    """

  @Test(arguments: [
    "Of 34 people trained in the year to March 2021, 29 stayed [¶1].",
    "The council spent £4.9 million of the £5.2 million [¶1].", "Of £5.2 million, £4.9 million was spent [¶1].",
    "The budget was £5.2 million, of which £4.9 million was spent [¶1].",
    "The share of plans on time doubled from 35% to 72% [¶2].", "It more than doubled from 35% to 72% [¶2].",
    "Waiting lists halved from 140 families to 69 [¶2].",
  ])
  func passesWhatMayBe(_ sentence: String) throws {
    #expect(try CitingSentence.problems(sentence, in: Self.text) == [])
  }

  @Test(arguments: [
    "The share of plans on time trebled from 35% to 72% [¶2].", "Waiting lists halved from 140 families to 99 [¶2].",
  ])
  func tellsWhatCannotBe(_ sentence: String) throws {
    #expect(try !CitingSentence.problems(sentence, in: Self.text).isEmpty)
  }
}
