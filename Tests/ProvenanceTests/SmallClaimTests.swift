import InspectionModel
import Provenance
import Testing

/// Grades behind “judged that”, by how much a figure rose beside its sum, and words in quotation marks of which it has one.
@Suite struct SmallClaimTests {
  private static let text = """
    Report on Northwick

    1. The last inspection, in 2013, rated safeguarding outstanding, with fostering being good. Visits are made in time.

    2. In July inspectors judged that services ‘required improvement’ across all four headings, as the council had said.

    3. The garden is large.

    4. Meals are hot and praised by those who eat them.

    5. The number of files rose from 166 to 229, of which 31 were read.
    """

  private func problems(_ sentence: String) throws -> [String] {
    try CitingSentence.problems(sentence, in: Self.text, names: ["Northwick"])
  }

  @Test(arguments: [
    "In 2013 safeguarding was outstanding and fostering was good [¶1].", "In 2013 safeguarding was outstanding [¶1].",
    "Inspectors judged that services required improvement [¶2].",
    "Services required improvement under “all four headings” [¶2].", "The council has a “hot topic” [¶4].",
    "The number rose by 63, to 229 [¶5, derived: 229 − 166].",
    "There were 63 more files than before [¶5, derived: 229 − 166].",
    "Of 229 files, 63 more than before, 31 were read [¶5, derived: 229 − 166].",
  ])
  func letsThrough(_ sentence: String) throws {
    let problems = try problems(sentence)
    #expect(problems == [])
  }

  @Test(arguments: [
    "Inspectors judged that services were inadequate [¶2].",
    "Services required improvement under “both headings” [¶2].",
    "The number rose by 31, to 229 [¶5, derived: 229 − 166].",
    "There were 31 more files than before [¶5, derived: 229 − 166].",
  ])
  func catches(_ sentence: String) throws { #expect(try problems(sentence).count == 1) }
}
