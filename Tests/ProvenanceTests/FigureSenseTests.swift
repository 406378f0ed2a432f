import Testing

/// Figures that stand in the place, and that one sentence can't have as it has them.
@Suite struct FigureSenseTests {
  private static let text = """
    Report on Northwick

    1. In 2018/19 there were 93 court applications (152 children), and 443 referrals for every 10,000 children. The rate
    rose from 443 to 534, above the 502 of England. The strategy runs from 2008 to 2020.

    2. Two in five residents (41%) and three quarters of pupils (75.5%) belong to minorities. Of the 274,900 people 64,500
    are under 19. Its 89 schools have 37,812 pupils.

    3. The trust was founded in 2004. An independent chair has led the safeguarding board since 2010. There were 137
    children with plans: 84 boys and 52 girls.

    4. Offending increased from 8% to 12%. Checks more than trebled from 131 to 495.

    5. Priorities for 2019/21 were set. The managers audited 126 cases in July 2019.

    6. By then 68 authorities had a published report, and 16 of them were good.
    """

  private func problems(_ sentence: String) throws -> [String] {
    try CitingSentence.problems(sentence, in: Self.text, own: ["2019-08"])
  }

  @Test(arguments: [
    "In 2018/19 there were 93 applications for 152 children [¶1].", "In 2018–19 the rate was 443 per 10,000 [¶1].",
    "At 534 the rate was above England’s 502 [¶1].", "The rate was 534, well above the 502 of England [¶1].",
    "The strategy runs from 2008 to 2020 [¶1].",
    "Two in five residents (41%) belong to minorities [¶2].",
    "There are 37,812 pupils in 89 schools, and 64,500 people under 19 [¶2].",
    "The trust dates from 2004, and the board has had an independent chair since 2010 [¶3].",
    "Among the 137 children were 84 boys [¶3].", "Of 137 children with plans 52 were girls [¶3].",
    "Offending rose from 8% to 12% [¶4].", "From 131, checks went up to 495 [¶4].",
    "By then 68 reports had been published, and fewer than a quarter, 16, were good [¶6].",
    "The priorities were for 2019/21 [¶5].", "In July 2019 managers audited 126 cases [¶5].",
  ])
  func letsThrough(_ sentence: String) throws { #expect(try problems(sentence) == []) }

  @Test(arguments: [
    "In 2018/18 there were 93 applications [¶1].", "In 2020/19 there were 93 applications [¶1].",
    "There were 152 applications for 93 children [¶1].", "Referrals per 534 children came to 443 [¶1].",
    "The rate was 502, well above the 534 of England [¶1].", "The strategy runs from 2020 to 2008 [¶1].",
    "Two in five residents (75.5%) belong to minorities [¶2].",
    "Of 274,900 people 64,500 of them under 89 [¶2].", "There are 89 pupils in 37,812 schools [¶2].",
    "The trust was founded in 2010, and an independent chair has led the safeguarding board since 2004 [¶3].",
    "Among the 84 children were 137 boys [¶3].", "There were plans for 84 children: 137 boys and 52 girls [¶3].",
    "Offending fell from 12% to 8% [¶4].", "Checks more than trebled, from 495 to 131 [¶4].",
    "From 495, checks went up to 131 [¶4].", "In August 2019 managers audited 126 cases [¶5].",
  ])
  func catches(_ sentence: String) throws { #expect(try !problems(sentence).isEmpty) }

  @Test(arguments: [
    "The council made 93 applications (152 children).",
    "In 2018 it made 93 applications (152 children) for care orders.",
    "It made 93 applications (relating to 152 children) that year.",
    "The council made 93 court applications (152 children), and referrals grew.",
    "The council made 93 applications for 152 children.", "152 children were the subject of 93 applications.",
  ])
  func tellsWhatEachOfTwoFiguresCounts(_ text: String) throws {
    let text = "1. \(text)\n\n2. None.\n\n3. None."
    #expect(try CitingSentence.problems("There were 93 applications for 152 children [¶1].", in: text) == [])
    #expect(try !CitingSentence.problems("There were 152 applications for 93 children [¶1].", in: text).isEmpty)
  }

  /// Words are read in windows of bytes, and what these cut in two is no word: “breakdown” is no “down”.
  @Test func readsNoPartOfAWord() throws {
    let text = "1. Arrangements improved from 69% to 83% of them.\n\n2. None.\n\n3. None."
    let sentence = "In breakdown accommodation arrangements unfortunately improved from 69% to 83% of them [¶1]."
    #expect(try CitingSentence.problems(sentence, in: text) == [])
  }

  @Test(arguments: ["The school has 20 pupils", "There were 20 pupils in the service", "Some 20 pupils were there"])
  func countsNothingByALengthOfTime(_ sentence: String) throws {
    let text = "1. The service will grow over the next 20 years.\n\n2. None.\n\n3. None."
    #expect(try !CitingSentence.problems("\(sentence) [¶1].", in: text).isEmpty)
  }
}
