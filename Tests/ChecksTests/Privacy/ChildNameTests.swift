import Testing

@testable import Checks

@Suite struct ChildNameTests {
  @Test(arguments: [
    "⟦Jamie (aged 7⟧) was placed", "⟦Jamie Smith, aged 12⟧, moved", "⟦Jamie Smith, 12⟧, was placed",
    "Then ⟦Jamie, 7⟧, told inspectors",
    "the 12-year-old ⟦Jamie⟧ moved", "a boy called ⟦Jamie⟧ moved", "her daughter named ⟦Olivia May Smith⟧ moved",
    "⟦Zoë (age 9⟧)",
    "⟦Jamie, who is 7⟧, lives", "⟦Jamie is 7 years old⟧, so", "⟦Olivia, aged seven⟧, was",
    "seven year old ⟦Olivia⟧ was", "**⟦Jamie** (aged 7⟧)",
    "⟦Jamie (12 years old⟧) said", "⟦O'Neill (aged 7⟧)", "⟦Jamie\n(aged 7⟧) was", "⟦Jamie, a 7-year-old⟧, was",
    "a care leaver, ⟦Sam (aged 19⟧)",
  ])
  func findsNamesByTheAgeBesideThem(_ text: String) {
    expectMatches(
      ChildNameCheck(),
      text.replacing("a 7-year-old⟧", with: "a 7⟧-year-old").replacing("7 years old⟧", with: "7⟧ years old").replacing(
        "12 years old⟧", with: "12⟧ years old"))
  }

  @Test(arguments: [
    "⟦Jordan, aged 6 months⟧, was", "⟦Jordan (6 months⟧)", "⟦Peter Connelly (17 months⟧)",
    "⟦Jordan, a six⟧-month-old baby", "⟦Ayo (aged six weeks⟧)", "6-month-old ⟦Jordan⟧ was",
  ])
  func findsBabies(_ text: String) { expectMatches(ChildNameCheck(), text) }

  @Test(arguments: [
    "⟦Łukasz (aged 7⟧)", "⟦Éloise, aged 7⟧, was", "⟦Şule Çelik (aged 7⟧)", "⟦Ольга (aged 7⟧)", "⟦J.S. (aged 7⟧)",
    "⟦J. S., aged 7⟧,", "“⟦Jordan” (aged 7⟧)", "\"⟦Jordan\" (aged 7⟧)", "“⟦Jordan,” aged 7⟧, was", "⟦JORDAN (AGED 7⟧)",
    "⟦April (aged 7⟧)", "⟦May, aged 7⟧, was", "a girl called ⟦June⟧ said", "⟦Jordan – aged 7⟧ –", "⟦Jamie — aged 7⟧ —",
    "⟦Jamie—aged 7⟧—", "⟦Jamie, then 7⟧, was", "⟦Jamie (now aged 7⟧)", "⟦Jamie, aged just 7⟧, was",
    "⟦Jordan Smith (12⟧) was moved.", "⟦Jordan (12⟧)", "it was —⟦Jamie (aged 7⟧)",
  ])
  func findsNamesOfEveryForm(_ text: String) { expectMatches(ChildNameCheck(), text) }

  @Test(arguments: [
    "a boy aged 7 called ⟦Jordan⟧", "a girl, aged seven, named ⟦Kemi⟧, said", "a boy of 7 called ⟦Jordan⟧ was",
    "the 7-year-old boy ⟦Jordan⟧ moved", "Aged 12, ⟦Jordan⟧ was", "Aged 12, ⟦Kemi⟧ said", "At the age of 12, ⟦Jordan⟧",
    "At the age of twelve, ⟦Kemi⟧ moved", "a boy called “⟦Jordan⟧”",
  ])
  func findsNamesBehindTheAge(_ text: String) { expectMatches(ChildNameCheck(), text) }

  @Test(arguments: [
    "12\u{2011}year\u{2011}old ⟦Jordan⟧", "⟦Jordan (aged\u{00A0}7⟧)", "⟦Jordan&nbsp;(aged&#32;7⟧)",
    "⟦Jordan (aged **7⟧**)", "[⟦Jordan](https://example.org/jordan) (aged 7⟧)", "⟦Jor\u{00AD}dan (aged 7⟧)",
    "⟦Jordan[^1] (aged 7⟧)",
  ])
  func findsNamesAsThePageShowsThem(_ text: String) { expectMatches(ChildNameCheck(), text) }

  @Test(arguments: [
    "Ms Smith HMI", "Lewisham (2019)", "Year 7", "Signs of Safety (12)", "Ofsted, aged", "Lewisham (6 months)",
    "Family Hubs (18 months)", "Baby P (aged 17 months)", "Lewisham, 6 months later, was", "In May, aged 12, one moved",
    "In May (12 children)", "on 3 May, aged 7,", "SEND (aged 7 to 11)", "UASC (16)", "At the age of 16, Lewisham has",
    "At the age of 16, Children move", "Aged 12, Lewisham children", "By the age of 18, Care leavers",
    "¶12, Jordan was",
    "In 2012, Jordan Smith HMI was", "Jordan (2012)", "Jordan (¶7)", "Jordan (7%)", "Jordan (7 to 11)",
    "Lewisham – 12 – was", "Child “A” (aged 7)", "Sure Start – a two year programme", "Jordan, then a manager,",
    "the 2-year-old offer", "January (12)", "Jamie – 7–11", "Croydon, then 7, fell",
    "A child from Catford (aged 7) was",
    "A child in London, aged 7, was",
  ])
  func letsPassWhatOnlyLooksLikeOne(_ text: String) { expectMatches(ChildNameCheck(), text) }

  @Test(arguments: [
    "Child A (aged 7) was placed", "Young Person B, 12, was", "Children (aged 7) were", "Boys, 12, were",
    "Lewisham, 12, and Croydon, 14, fell",
    "Councillor Jane Smith, 62, was", "Chris Sands HMI led it.", "Ages 5 to 16", "Jamie Smith (aged 7 to 11)",
    "Pupils (aged 16 and over)",
    "In March, 12, of", "The 12-year-old Lewisham girl", "Young carers aged 16 to 18",
    "a programme called Signs of Safety",
    "the board named Director", "Year 7 (aged 12)", "Aged 16 to 18", "Services for Children Looked After, 495, were",
    "A. Example",
    "Grade 2 (Good)", "Lewisham is 12 miles away", "Lewisham was one of two", "Aged", "Director, 3 months later,",
    "Ofsted, 2012, said",
    "Sure Start, a two year programme", "The Centre is 10 years old", "Downham Centre is 10 years old",
    "Lewisham Council, 12, was", "Signs of Safety Framework, 3, is",
  ])
  func letsPassGroupsRolesAndPlaces(_ text: String) { expectMatches(ChildNameCheck(), text) }
}
