import Diagnostics
import Testing

@testable import Checks

@Suite struct EmailAddressTests {
  @Test(arguments: [
    "Write to ⟦jane.doe@example.com⟧.", "<⟦jane@lewisham.gov.uk⟧>", "[Jane](mailto:⟦jane.doe@example.com⟧)",
    "⟦j_doe+news@mail.example.co.uk⟧, or nobody", "email: ⟦jane@example.com⟧", "a,b,⟦jane@example.com⟧,c",
    "*⟦jane@example.com⟧*",
    "⟦zoë@example.com⟧", "⟦jane.doe.info@example.org⟧", "⟦info.jane@example.org⟧", "⟦jane.doe&#64;example.org⟧",
    "⟦JANE.DOE@EXAMPLE.COM⟧",
  ])
  func findsAddressesOfPersons(_ text: String) { expectMatches(EmailAddressCheck(), text) }

  @Test(arguments: [
    "Write to info@example.org.", "press.office@lewisham.gov.uk", "childrens-services@example.org", "MASH@example.org",
    "@inspector on a social network", "12 @ 15", "a@b", "jane@localhost", "@", "x@.org", "x@example.", "x@-",
    "foi2024@example.org", "social.care@example.org", "dpo@example.org", "newsdesk@example.org",
    "equalities@example.org",
  ])
  func letsPassOfficesAndWhatIsNoAddress(_ text: String) { expectMatches(EmailAddressCheck(), text) }

  @Test func letsPassWhatTheSiteGivesItself() async throws {
    let settings = try #require(BaseSite.text("site.yaml"))
      .replacing("email: inspections@example.org", with: "email: jane@example.org")
      .replacing("contact: inspections@example.org", with: "contact: Write to joe@example.org")
    let page = "---\ntitle: About\n---\nWrite to Jane@example.org or joe@example.org, not to ⟦jim@example.org⟧.\n"
    try await MarkedSite(["site.yaml": settings, "pages/about.md": page]).expect(.emailAddress, .errors)
  }
}
