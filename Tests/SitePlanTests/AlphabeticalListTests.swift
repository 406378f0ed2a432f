import InspectionModel
import Library
import SitePlan
import Testing

/// What is looked up by its name stands where a reader looks for it, with accents or without.
@Suite struct AlphabeticalListTests {
  @Test(arguments: [
    ("Lewisham", "lewisham"), ("Łódź", "lodz"), ("Éire", "eire"), ("E\u{301}ire", "eire"), ("Ŵyre", "wyre"),
    ("Ẁyre", "wyre"), ("Ærø", "aero"), ("Åland", "aland"), ("Straße", "straße"), ("Детский", "детский"), ("", ""),
  ])
  func sortsByLettersWithoutTheirAccents(_ name: String, _ key: String) {
    #expect(AlphabeticalKey.of(name) == key)
  }

  @Test func putsAuthoritiesInTheOrderOfTheirNames() throws {
    var site = SampleSite()
    for (id, name) in [("a", "Zeal"), ("b", "Éxeter"), ("c", "Exmoor"), ("d", "Łask"), ("e", "Lewes")] {
      site.add(authority: id, name)
    }
    let plan = try site.plan()
    #expect(
      plan.authoritiesByName.map { plan.library.authorities[$0].value.shortName } == [
        "Éxeter", "Exmoor", "Łask", "Lewes", "Zeal",
      ])
    #expect(plan.alphabet.letters.map(\.letter) == ["E", "L", "Z"])
  }
}
