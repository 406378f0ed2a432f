import SitePlan
import Testing

@testable import SitePages

@Suite struct PageBadgesTests {
  @Test func offersTheLinesOfTheLatestGrades() throws {
    let html = try PageSample().html("/badges/")
    #expect(html.contains("<h3 id=\"badges:camden\">"))
    // The lines name the authority, the grade and the date, link the report, and say how large the picture is.
    #expect(
      html.contains(
        "&lt;a href=&quot;https://example.org/inspections/reports/camden/2023-ilacs/&quot;&gt;&lt;img src=&quot;"
          + "https://example.org/inspections/badges/ilacs-2023/overall/inadequate-"))
    #expect(
      html.contains(/alt=&quot;Camden: OVERALL: Inadequate\. Inspected by Ofsted, [^&]+\.&quot; width=&quot;\d+&quot;/))
    #expect(html.contains(/<img src="[^"]+" alt="[^"]+" width="\d+" height="\d+">/))
  }

  @Test func areLinkedFromTheAuthorityAndItsReportsAlone() throws {
    for address in ["/authorities/camden/", "/reports/camden/2023-ilacs/"] {
      let html = try PageSample().html(address)
      #expect(html.contains("badges/#badges:camden\">Camden: badges of the latest grades for other sites</a>"))
      #expect(!html.contains("<pre>"))
    }
  }
}
