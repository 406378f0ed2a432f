import Diagnostics
import Markdown
import TestSupport
import Testing

/// What others find in a document.
@Suite struct DocumentTests {
  @Test func findsCitationsAcrossLines() throws {
    let found = try document("a [¶12,\n¶15–17] b [¶4.2.2(3)][§Strengths(2)] *[record]*\n").citations
    #expect(found.map(\.raw) == ["¶12, ¶15–17", "¶4.2.2(3)", "§Strengths(2)", "record"])
  }

  @Test(arguments: [
    "`[¶1]`", "\\[¶1]", "[a [¶1]](b.md)", "[¶1](b.md)", "    [¶1]", "[¶1 *a*]", "[ ¶1]", "[12]", "[records]",
    "[table 3]",
    "![¶1](a.png)", "[x] ¶1", "[¶1", "```\n[¶1]\n```",
  ])
  func takesNothingElseForACitation(text: String) throws {
    #expect(try document(text).citations.map(\.raw) == [])
  }

  @Test func takesADefinedLabelForALink() throws {
    let found = try document("[¶12] and [¶13]\n\n[¶12]: a.md\n")
    #expect(found.citations.map(\.raw) == ["¶13"])
    #expect(found.links.map(\.destination) == ["a.md"])
  }

  @Test func findsLinksAndImages() throws {
    let found = try document("[a](b.md#c \"t\") ![d](e.png) <https://f.example> g@h.example [i](javascript:j)\n").links
    #expect(found.map(\.destination) == ["b.md#c", "e.png", "https://f.example", "mailto:g@h.example"])
    #expect(found.map(\.isImage) == [false, true, false, false])
  }

  @Test func findsQuotations() throws {
    let text = "> Children are *safe* … [sic]\n> and well.\n>\n> More.\n> — ¶12\n\n> a\n> — Ann Other\n\n> b\n> c — d\n"
    let found = try document(text).quotations
    #expect(found.map(\.text) == ["Children are safe … [sic] and well.\nMore.", "a"])
    #expect(found.map { $0.citation?.raw } == ["¶12", nil])
    #expect(found.map(\.attribution) == ["¶12", "Ann Other"])
  }

  @Test func findsCaptions() throws {
    let text = "Table: One *two*\n\n|a|\n|-|\n\nTable: three\n\ntext\n\n- Table: four\n  |b|\n  |-|\n"
    let found = try document(text)
    let captions = found.nodes.indices.filter { found.nodes[$0].kind == .tableCaption }
    #expect(captions.map(found.plainText(of:)) == ["One two", "four"])
  }

  @Test func opensWithItsFirstParagraph() throws {
    let text =
      "## Heading\n\n- item\n\nThe *first* [paragraph](a.md) [¶1], of `two` [¶2].\nOn [¶3] it goes.[^1]\n\nb\n\n[^1]: c\n"
    #expect(try document(text).opening == "The first paragraph, of two. On it goes.")
    #expect(try document("- a\n").opening == "")
  }

  @Test func givesPlainText() throws {
    let text = "## A\n\nb ![c](d.png)\n\n> e\n> — ¶1\n\n| f | g |\n|---|---|\n| h |\n\n```\ni\nj\n```\n"
    #expect(try document(text).plainText(of: 0) == "A\nb c\ne\nf\ng\nh\ni\nj")
  }

  @Test func keepsHeadings() throws {
    let found = try document("## One *two* [¶1]\n\ntext\n\nThree\n-----\n\n###### Four `x`\n").headings
    #expect(found.map(\.level) == [2, 2, 6])
    #expect(found.map(\.text) == ["One two", "Three", "Four x"])
    #expect(found.map(\.id) == ["one-two-1", "three", "four-x"])
  }

  /// By GitHub's rule: small letters, what is no letter, mark, digit, dash or underscore left out, numbers for repeats.
  @Test(arguments: [
    ("## Staying safe", ["staying-safe"]),
    ("## Staying safe\n\n## Staying safe\n\n## staying Safe", ["staying-safe", "staying-safe-1", "staying-safe-2"]),
    ("## What's new? (2012)", ["whats-new-2012"]),
    ("## Überprüfung der Fälle", ["überprüfung-der-fälle"]),
    ("## ÉCOLE", ["école"]),
    ("## a_b-c  d", ["a_b-c--d"]),
    ("## 4.1.5 *Health* & `care`", ["415-health--care"]),
    ("## [Link text](a.md)", ["link-text"]),
    ("## !!!\n\n## ???", ["section", "section-1"]),
    ("## a-1\n\n## a\n\n## a", ["a-1", "a", "a-2"]),
    ("## 日本語 テスト", ["日本語-テスト"]),
  ])
  func namesHeadingsAsGitHubDoes(text: String, ids: [String]) throws {
    #expect(try document(text).headings.map(\.id) == ids)
  }

  @Test func leavesTheIDsThatThePageHas() throws {
    var problems: [Diagnostic] = []
    let source = SourceText(path: "x.md", bytes: Array("## Main\n\n## Main\n\n## Other\n".utf8))
    let taken: Set = ["main", "main-1"]
    let found = MarkdownParser.parse(
      source, body: 0..<source.bytes.count, isTaken: { taken.contains($0) }, &problems)
    #expect(found?.headings.map(\.id) == ["main-2", "main-3", "other"])
  }

  @Test func countsPlacesFromTheTopOfTheFile() throws {
    let found = MarkedBody("⟦## One⟧\n\n[⟦¶1⟧]\n", top: "---\ntitle: x\n---\n")
    let document = try #require(found.parsed().document)
    let places = (document.headings.map(\.source) + document.citations.map(\.source)).map(found.marked.at)
    #expect(places == found.marked.ranges.map(found.marked.at))
  }
}
