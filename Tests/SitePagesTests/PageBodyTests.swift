import Diagnostics
import Testing

@testable import SitePages

/// What a body becomes on its page.
@Suite struct PageBodyTests {
  @Test(arguments: [
    ("[visit](2018-visit.md)", "../../../reports/lewisham/2018-visit/"),
    (
      "[visit](../lewisham/2018-visit.md#what-was-found)",
      "../../../reports/lewisham/2018-visit/#what-was-found"
    ),
    ("[framework](../../frameworks/slac.yaml)", "../../../frameworks/slac/"),
    ("[here](#staying-safe)", "#staying-safe"),
    ("[here](2012-slac.md#staying-safe)", "#staying-safe"),
    ("[out](https://example.com/?a=1&b=2)", "https://example.com/?a=1&amp;b=2"),
    ("[write](mailto:a@example.com)", "mailto:a@example.com"),
    ("[term](term:caf)", "../../../glossary/#caf"),
  ])
  func leadsLinksToAddresses(_ markdown: String, _ address: String) throws {
    #expect(try PageSample.body(markdown).contains("href=\"\(address)\""))
  }

  @Test func saysThatALinkLeadsToAPDF() throws {
    let body = try PageSample.body("[The report](https://example.com/report.PDF)")
    #expect(body.contains(">The report (PDF)</a>"))
  }

  @Test func makesABadgeOfAGrade() throws {
    let body = try PageSample.body("It was [Good](grade:good).")
    #expect(body == "<p>It was <span class=\"badge good bars-3\">Good</span>.</p>")
  }

  @Test(arguments: [
    ("[¶12]", "paragraph 12 of the report", ">¶12</a>"),
    ("[¶4.2.2(3)]", "item 3 of paragraph 4.2.2 of the report", ">¶4.2.2(3)</a>"),
    ("[¶12, ¶15–17]", "paragraphs 15 to 17 of the report", ">¶15–17</a>"),
    ("[§Strengths(2)]", "item 2 under “Strengths” of the report", ">§Strengths(2)</a>"),
    ("[record]", "the record of main findings of the report", ">record of main findings</a>"),
    (
      "[paper:lewisham/update ¶3]", "paragraph 3 of the paper of 1 March 2016",
      ">paper of 1 March 2016, ¶3</a>"
    ),
    (
      "[report:camden/2023-ilacs ¶3]", "paragraph 3 of the Camden report of February 2024",
      ">Camden report of February 2024, ¶3</a>"
    ),
  ])
  func citesForTheEarAndForTheEye(_ markdown: String, _ words: String, _ text: String) throws {
    let body = try PageSample.body("So it was \(markdown).")
    #expect(body.contains("aria-label=\"\(words)\""))
    #expect(body.contains(text))
  }

  @Test func leadsCitationsToTheSourceOrToWhereItIsListed() throws {
    let body = try PageSample.body("One [¶12], two [source:press ¶3], three [source:press].")
    #expect(body.contains("href=\"https://example.com/report?a=1&amp;b=2\" id=\"p:12\" aria-label=\"paragraph 12 of"))
    #expect(body.contains("href=\"#source-press\" id=\"p:press:3\" aria-label=\"paragraph 3 of “"))
    #expect(body.contains("[<a href=\"#source-press\">Ofsted</a>]"))
  }

  @Test func givesEachCitationAnAddress() throws {
    let body = try PageSample.body("One [¶12], two [¶130], and again [¶12].")
    #expect(body.matches(of: /id="p:12"/).count == 1)
    #expect(body.matches(of: /id="p:130"/).count == 1)
    #expect(body.matches(of: /id="p:12~2"/).count == 1)
  }

  @Test func givesThePlacesWithinOneBracketTheirAddresses() throws {
    let body = try PageSample.body(
      "A [¶4.1.6, table after ¶8.2], b [¶15–17, ¶4.2.2(3)], c [record], d [§Good work (2)], e [¶8, derived: 3 − 1].\n\n"
        + "Again [¶4.1.6], and another document’s [source:press ¶9].")
    let ids = body.matches(of: /id="(p:[^"]*)"/).map { String($0.1) }
    #expect(
      ids == [
        "p:4.1.6", "p:8.2-table", "p:15-17", "p:4.2.2-item-3", "p:record", "p:good-work-item-2", "p:8",
        "p:4.1.6~2", "p:press:9",
      ])
  }

  @Test func marksOnlyTheFirstUseOfAnAbbreviation() throws {
    let body = try PageSample.body("A CAF, another CAF.\n\nAnd a CAF.")
    #expect(body.ranges(of: "class=\"term\"").count == 1)
    #expect(
      body.hasPrefix("<p>A <a class=\"term\" href=\"../../../glossary/#caf\">CAF</a>, another CAF.</p>"))
  }

  @Test(arguments: ["## The CAF", "[the CAF](#x)", "`CAF`", "CAFE", "McCAF", "a CAFx", "xCAF"])
  func leavesOtherWordsAlone(_ markdown: String) throws {
    #expect(try !PageSample.body(markdown).contains("class=\"term\""))
  }

  @Test func marksThePluralAndTheLongestAbbreviation() throws {
    let body = try PageSample.body("CAFCASS wrote “CAFs”.")
    #expect(body.contains("glossary/#cafcass\">CAFCASS</a> wrote"))
    #expect(body.contains("glossary/#caf\">CAF</a>s"))
  }

  @Test func doesNotMarkWhatTheAuthorLinked() throws {
    let body = try PageSample.body("The [CAF](term:caf) is a CAF.")
    #expect(body.ranges(of: "class=\"term\"").count == 1)
  }

  @Test func escapesEverythingOfTheAuthors() throws {
    let body = try PageSample.body("Fish & \\<b\\> \"chips\" [a](https://example.com/%22%3E)")
    #expect(body.contains("Fish &amp; &lt;b&gt; &quot;chips&quot;"))
  }

  @Test func loadsNoPictureFromAnotherHost() throws {
    let body = try PageSample.body("![A map](https://example.com/map.png)")
    #expect(body == "<p>A map</p>")
  }

  @Test func saysSoWhereAFileChangedDuringTheBuild() throws {
    let sample = PageSample(reportBody: "As it was checked.")
    var renderer = try sample.renderer(reading: { SourceText(path: $0, bytes: Array("As it is now.".utf8)) })
    let page = try sample.page("/reports/lewisham/2012-slac/")
    var bytes: [UInt8] = []
    let problem = #expect(throws: RenderProblem.self) { try renderer.render(page, into: &bytes) }
    #expect(problem?.diagnostic.location.file == PageSample.reportPath)
    #expect(bytes.isEmpty)
  }
}
