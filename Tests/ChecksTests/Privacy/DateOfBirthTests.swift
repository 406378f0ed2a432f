import Testing

@testable import Checks

@Suite struct DateOfBirthTests {
  @Test(arguments: [
    "She was ⟦born on 3 May 2009⟧.", "⟦DOB 03/05/2009⟧", "(⟦d.o.b. 3.5.09⟧)", "⟦date of birth: 2009-05-03⟧",
    "⟦born 3rd of May 2009⟧",
    "⟦Born May 3, 2009⟧, she", "⟦DOB: 03-05-2009⟧", "Her ⟦birthday is 3 May⟧.", "⟦born on the 3rd May, 2009⟧",
    "date_of_⟦birth: 2009-05-03⟧",
    "⟦Born\non 3 May 2009⟧ in Lewisham", "Jamie (⟦b. 3 May 2009⟧)", "⟦DoB 03 05 2009⟧",
    "⟦born on 3\u{00A0}May 2009⟧", "⟦born on 3&nbsp;May 2009⟧", "⟦3 May 2009 was her date of birth⟧.",
  ])
  func findsDaysOfBirth(_ text: String) { expectMatches(DateOfBirthCheck(), text) }

  @Test(arguments: [
    "children born in 2009", "born between 1 September 2007 and 31 August 2008", "born after 31 August 2008",
    "newborn on 3 May 2009",
    "inspected: 2012-02-06..2012-02-17", "on 3 May 2009",
    "The birth rate fell. On 3 May 2009 it rose after a debate of many hours.",
    "Most were born at term. \n\nOn 3 May", "stubborn 3 May 2009",
    "The plan was born of the inspection of 3 May 2009.", "The plan was born out of that of 3 May 2009.",
    "On 3 May 2009 was the visit.", "born",
  ])
  func letsPassOtherDatesAndGroups(_ text: String) { expectMatches(DateOfBirthCheck(), text) }
}
