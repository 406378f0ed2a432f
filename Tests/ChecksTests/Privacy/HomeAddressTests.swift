import Testing

@testable import Checks

@Suite struct HomeAddressTests {
  @Test(arguments: [
    "at ⟦12 Acacia Avenue, London SE6 4RU⟧.", "⟦Flat 2, 14a High Street, SE13 6LG⟧",
    "⟦221B Baker Street, London NW1 6XE⟧",
    "⟦12 Acacia Avenue,\nLewisham, SE136LG⟧ was", "lives at ⟦27, SE6 4RU⟧", "⟦3 The Old Mill on the Green, M1 1AE⟧",
    "note: ⟦1 Catford Road, London SE6 4RU⟧", "⟦12-14 Acacia Avenue SE6 4RU⟧", "⟦12–14 Acacia Avenue SE6 4RU⟧",
    "⟦12/3 Acacia Avenue, EH1 1AA⟧", "Number ⟦12, Acacia Avenue (SE6 4RU⟧)", "⟦12 Acacia Avenue, London **SE6 4RU⟧**",
    "⟦12 Acacia Avenue\\\nLondon SE6 4RU⟧", "⟦12\u{00A0}Acacia Avenue, SE6\u{00A0}4RU⟧",
  ])
  func findsHousesWithTheirPostcode(_ text: String) {
    // The flat is part of the same address; the words begin at the number of the house.
    expectMatches(HomeAddressCheck(), text.replacing("⟦Flat 2, 14a", with: "Flat 2, ⟦14a"))
  }

  @Test(arguments: [
    "The office is in SE6 4RU.", "Laurence House, Catford Road, London SE6 4RU", "In 2012 inspectors came to SE6 4RU.",
    "On 6 February, Lewisham SE6 4RU", "15 children lived in SE6 4RU", "12 Acacia Avenue", "12 Acacia Avenue, se",
    "Table 4 and Section 3AB",
    "E09000023", "2019/20-Q3", "¶12 was in SW1A 1AA", "In 2012–14 Lewisham SE6 4RU", "A 12% rise in SE6 4RU",
  ])
  func letsPassPostcodesWithoutAHouse(_ text: String) { expectMatches(HomeAddressCheck(), text) }
}
