import Diagnostics
import Testing

@testable import Checks

@Suite struct NHSNumberTests {
  @Test(arguments: [
    "⟦943 476 5919⟧", "NHS no. ⟦9434765919⟧.", "⟦943-476-5919⟧", "a,⟦4010232137⟧,b", "⟦943\u{00A0}476\u{00A0}5919⟧",
    "⟦943–476–5919⟧", "⟦943/476/5919⟧",
    "NHS⟦9434765919⟧", "NHS no.⟦9434765919⟧", "⟦943&nbsp;476&nbsp;5919⟧",
  ])
  func findsThoseThatProveThemselves(_ text: String) { expectMatches(NHSNumberCheck(), text) }

  @Test(arguments: [
    "943 476 5918", "9434765918", "94347 65919", "943 4765919", "19434765919", "https://example.org/9434765919",
    "ISBN 9434765919",
    "1111111111", "943,476,5919", "x9434765919",
  ])
  func letsPassOthers(_ text: String) { expectMatches(NHSNumberCheck(), text) }

  @Test func reportsNoTelephoneNumberTwice() async throws {
    let site = MarkedSite(["pages/about.md": "---\ntitle: About\n---\n943 476 5919 and 01204 62012\n"])
    #expect(try await site.diagnostics(.errors).map(\.rule) == [.nhsNumber, .telephoneNumber])
  }
}
