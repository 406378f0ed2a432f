import Testing

@testable import SitePages

/// That pages say no more than is known, and say what is not known.
@Suite struct PageHonestyTests {
  private let report = Result { try PageSample().html("/reports/lewisham/2012-slac/") }

  @Test func givesAReasonForEveryMissingGrade() throws {
    #expect(try report.get().contains("<span class=\"badge ungraded\">Not known</span>"))
    let visit = try PageSample().html("/reports/lewisham/2018-visit/")
    #expect(visit.contains("None: a visit carries findings and no grades"))
    #expect(visit.contains("<dt>Inspected</dt><dd>date not known</dd>"))
    #expect(visit.contains("<dt>Published</dt><dd>not known"))
  }

  @Test func callsNoInspectionTheLatestWhereOneHasNoDate() throws {
    let dated = try report.get()
    #expect(dated.contains("<p>When another inspection took place is not known, so none is called the first or"))
    let undated = try PageSample().html("/reports/lewisham/2018-visit/")
    #expect(undated.contains("<p>When this inspection took place is not known, so none is named as the one before"))
    for html in [dated, undated] {
      #expect(!html.contains("<p>This is the "))
      #expect(!html.contains("rel=\"prev\"") && !html.contains("rel=\"next\""))
    }
  }

  /// Another authority's may be earlier, or later.
  @Test func saysWhoseInspectionIsTheFirstAndTheLatest() throws {
    let html = try PageSample().html("/reports/camden/2023-ilacs/")
    #expect(html.contains("<p>This is the first inspection of Camden on this site.</p>"))
    #expect(html.contains("<p>This is the latest inspection of Camden on this site.</p>"))
  }

  @Test func marksGradesThatOthersReportInTheTimelineToo() throws {
    var sample = PageSample()
    sample.addsUndatedReport = true
    let html = try sample.html("/authorities/camden/")
    #expect(
      html.contains(
        "<li>Secondary, as others report them: the grades under SLAC in the report published in March 2016 and under "
          + "ILACS-2023 in December 2023.</li>"))
    #expect(html.contains("published March 2016</a><span class=\"soft\">Secondary</span></th>"))
    #expect(try PageSample().html("/authorities/lewisham/").contains("February 2012</a></th>"))
    #expect(try sample.html("/compare/camden/lewisham/").contains("SLAC, published March 2016</a>. Secondary</span>"))
    #expect(try sample.html("/badges/").contains("Inspected by Ofsted, December 2023. As reported by Ofsted.\""))
  }

  /// Below the latest grade a request without a date would pass for one of the latest inspection.
  @Test func namesTheInspectionThatRequestsAreOf() throws {
    let html = try PageSample().html("/authorities/lewisham/")
    #expect(
      html.contains(
        "<h3>Requests without a published completion</h3>\n<p class=\"soft\">Of <a "
          + "href=\"../../reports/lewisham/2012-slac/\">Inspection, &quot;full&quot;, February 2012</a>. Inspected 6 to 17 "
          + "February 2012 by Ofsted under SLAC. Published 23 March 2012.</p>"))
  }

  /// A site's themes are its own; whose grade stands under one is the inspectorate's.
  @Test func namesTheAreaThatAThemesGradeIsOf() throws {
    let words = "Under SLAC the area is “Safeguarding services: Overall”"
    #expect(try PageSample().html("/authorities/lewisham/").contains(words + ".</li>"))
    #expect(
      try PageSample().html("/compare/camden/lewisham/").contains(
        "<li>The whole: \(words); under ILACS-2023 “OVERALL”.</li>"))
  }

  @Test func saysWhichDateIsNotKnown() throws {
    var sample = PageSample()
    sample.addsUndatedReport = true
    let framework = try sample.html("/frameworks/slac/")
    #expect(framework.contains(": date of inspection not known, published 29 March 2016, 10 years"))
    let inspections = try PageSample().html("/authorities/lewisham/")
    #expect(inspections.contains("ILACS-2018</a>, publication date not known"))
  }

  @Test func namesSourcesAsTheirLicencesAsk() throws {
    #expect(try report.get().contains("Crown copyright: non-commercial</p>\n<p class=\"soft\">© Crown, Ofsted</p>"))
  }

  @Test func standsDateAgeAndFrameworkBesideTheGrades() throws {
    let html = try report.get()
    #expect(
      html.contains("6 to 17 February 2012<span class=\"soft\">14 years 9 months old on 20 November 2026"))
    #expect(html.contains("<dt>Published</dt><dd>23 March 2012"))
    #expect(html.contains("<dt>Framework</dt><dd><a href=\"../../../frameworks/slac/\">SLAC</a>"))
  }

  /// An old grade without its age would pass for today's.
  @Test func givesAgeOfPublicationWhereDateOfInspectionIsNotKnown() throws {
    var sample = PageSample()
    sample.addsUndatedReport = true
    let age = "<span class=\"soft\">10 years 7 months before 20 November 2026</span>"
    #expect(try sample.html("/reports/camden/2016-undated/").contains("29 March 2016" + age))
    #expect(
      try sample.html("/authorities/camden/").contains("<span class=\"soft\">published 10 years 7 months ago</span>"))
    #expect(try sample.html("/frameworks/slac/").contains("published 29 March 2016, 10 years 7 months before"))
    #expect(try !report.get().contains(" before 20 November 2026"))
  }

  @Test func citesNothingForGradeThatIsNotKnown() throws {
    let html = try PageSample().html("/reports/lewisham/2012-slac/")
    #expect(html.contains("<span class=\"badge ungraded\">Not known</span></td>"))
  }

  @Test func saysThatDatesAreNotKnownOfTheInspection() throws {
    let html = try PageSample().html("/reports/lewisham/2018-visit/")
    #expect(html.contains("Inspected by Ofsted under ILACS-2018, on dates that are not known here."))
  }

  /// What a share is of stands in its own row: the row above it is one state of several.
  @Test func namesWhatIsPastDueAsShareOfAll() throws {
    var sample = PageSample()
    sample.addsUndatedReport = true
    let html = try sample.html("/authorities/camden/recommendations/")
    #expect(html.contains("Of 1 recommendation, past the due date with no completion published"))
  }

  @Test func marksWhatOthersReport() throws {
    let html = try PageSample().html("/reports/camden/2023-ilacs/")
    #expect(html.contains("Secondary: as reported by Ofsted."))
    #expect(try !report.get().contains("The inspectorate’s own report was not used"))
  }

  @Test func namesThePlaceOfEveryJudgementAndRecommendation() throws {
    let html = try report.get()
    #expect(html.contains("id=\"judgement-safeguarding-overall\""))
    #expect(html.contains("id=\"recommendation-plans\""))
    #expect(html.contains("aria-label=\"paragraph 22 of the report\">¶22</a>"))
    #expect(html.contains("aria-label=\"item 7 of paragraph 4.2.2 of the paper of 1 March 2016\""))
  }

  @Test func neverSaysThatNothingWasDone() throws {
    for address in ["/recommendations/", "/authorities/lewisham/recommendations/"] {
      let html = try PageSample().html(address)
      #expect(html.contains("It does not say that nothing was done."))
      #expect(!html.contains("Overdue"))
    }
  }

  @Test func givesRecommendationsOfDifferentReportsDifferentIds() throws {
    let html = try PageSample().html("/authorities/lewisham/recommendations/")
    #expect(html.contains("id=\"recommendation-2012-slac:plans\""))
    #expect(html.contains("href=\"../../../reports/lewisham/2012-slac/#recommendation-plans\""))
  }

  @Test func showsFrameworksThatCanNotBeComparedOnlyUnderASentenceThatSaysSo() throws {
    let html = try PageSample().html("/compare/camden/lewisham/")
    #expect(!html.contains("grade higher"))
    #expect(html.contains("can’t be ranked"))
  }

  @Test func explainsEachMarkerInWords() throws {
    let html = try PageSample().html("/indicators/lewisham/figures/")
    #expect(html.contains("[c] suppressed so that no child can be identified"))
  }

  @Test func escapesWhatAuthorsWrite() throws {
    let html = try PageSample().html("/data/")
    #expect(html.contains("Inspections &amp; &lt;more&gt;"))
    #expect(!html.contains("<more>"))
    #expect(try report.get().contains("Report &lt;/script&gt; &amp; &quot;more&quot;"))
  }
}
