import Testing

/// Sentences that say the opposite of what they cite, with every figure and name of it.
@Suite struct SenseTests {
  private static let text = """
    Report on Northwick

    1. Supervision is regular and thorough. Case records do not always show critical reflection by managers. Partnership
    working is strong and well established.

    2. Most young people feel safe in their placements. All schools have a trained governor for safeguarding. Few carers
    had training.

    3. Assessments are completed within 35 days by social workers. School nurses do not use the local screening tool.

    4. Care leavers have suitable homes, and no young person was placed in a hostel. The panel was told before each
    decision about contact.

    5. Social workers visit newly placed children swiftly. Permanent exclusions from primary schools have fallen.

    6. The staff of Northwick Carers run the service, which Family Aid pays for.

    7. Family Aid runs the holiday scheme.
    """

  private func problems(_ sentence: String) throws -> [String] {
    try CitingSentence.problems(sentence, in: Self.text, place: "Northwick")
  }

  @Test(arguments: [
    "Supervision was regular and thorough [¶1].", "Records of cases did not always show critical reflection [¶1].",
    "Critical reflection was missing from some case records of managers [¶1].", "Partnerships were strong [¶1].",
    "Partnership working was not weak [¶1].", "Most young people felt safe where they were placed [¶2].",
    "Not all carers had training [¶2].", "Every school had a governor for safeguarding [¶2].",
    "Assessments take social workers no longer than five weeks [¶3].",
    "The local screening tool is not used by school nurses [¶3].",
    "School nurses used no local screening tool [¶3].",
    "No young person was placed in a hostel [¶4].", "The panel hears of each decision beforehand [¶4].",
    "Newly placed children are visited swiftly by social workers [¶5].",
    "Fewer children are permanently excluded from primary schools [¶5].", "Northwick Carers run the service [¶6].",
  ])
  func letsThrough(_ sentence: String) throws { #expect(try problems(sentence) == []) }

  @Test(arguments: [
    // A denial too many, and one too few.
    "Supervision was not regular and thorough [¶1].", "Case records always show critical reflection by managers [¶1].",
    "School nurses use the local screening tool [¶3].",
    // Opposites.
    "Partnership working was weak and well established [¶1].",
    "The panel was told after each decision about contact [¶4].",
    "Social workers visited newly placed children slowly [¶5].",
    // How many.
    "Few young people felt safe in their placements [¶2].",

    "Most carers had training [¶2].",
    // How long.
    "Assessments by social workers are completed every 35 years [¶3].",
    // Who.
    "Family Aid runs the service [¶6(1), ¶5].",
  ])
  func catches(_ sentence: String) throws { #expect(try !problems(sentence).isEmpty) }
}
