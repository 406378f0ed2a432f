import Testing

@testable import Checks

@Suite struct ChildNameTests {
  @Test(arguments: [
    "«Jamie (aged 7») was placed", "«Jamie Smith, aged 12», moved", "«Jamie Smith, 12», was placed",
    "Then «Jamie, 7», told inspectors",
    "the 12-year-old «Jamie» moved", "a boy called «Jamie» moved", "her daughter named «Olivia May Smith» moved",
    "«Zoë (age 9»)",
    "«Jamie, who is 7», lives", "«Jamie is 7 years old», so", "«Olivia, aged seven», was",
    "seven year old «Olivia» was", "**«Jamie** (aged 7»)",
    "«Jamie (12 years old») said", "«O'Neill (aged 7»)", "«Jamie\n(aged 7») was", "«Jamie, a 7-year-old», was",
    "a care leaver, «Sam (aged 19»)",
  ])
  func findsNamesByTheAgeBesideThem(_ text: String) {
    expectMatches(
      ChildNameCheck(),
      text.replacing("a 7-year-old»", with: "a 7»-year-old").replacing("7 years old»", with: "7» years old").replacing(
        "12 years old»", with: "12» years old"))
  }

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
