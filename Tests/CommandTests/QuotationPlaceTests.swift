import Foundation
import TestSupport
import Testing

/// Block quotations of a page with a source: each is held against it, or told, or listed as not checked.
@Suite struct QuotationPlaceTests {
  private static let text = """
    Inspection of children's services
    Inspection dates: 6–17 February 2012
    Published: 23 March 2012

    1. Leaders know the service well. Plans are made within six weeks.
    2. “Workers listened to me,” one young person told inspectors.

    """

  /// What `check` says of a report with a body: its counts of quotations, and what is not checked.
  private static func check(_ body: String, figures: String = "") throws -> (proved: String, unchecked: [String]) {
    let folder = try ScratchFolder.ofBaseSite()
    let report = """
      ---
      title: Inspection of children's services
      authority: oldham
      framework: fresh
      kind: visit
      inspected: 2012-02-06..2012-02-17
      published: 2012-03-23
      sources:
        - {id: report, kind: primary, title: Inspection of children's services, publisher: Example, text: oldham.txt}
      \(figures)---
      ## What was found
      \(body)

      """
    try folder.write("content/reports/oldham/2012-exam.md", report)
    try folder.write("texts/oldham.txt", text)
    let run = try CandourProgram.run(
      ["check", "--site", folder.path, "--sources", folder.path + "/texts", "--format", "json"])
    let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    let unchecked = try #require(document["unchecked"] as? [String])
    return (run.errors, unchecked.filter { $0.hasPrefix("content/reports/oldham/2012-exam.md") })
  }

  @Test(arguments: [
    "> Leaders know the service well.\n> — ¶1", "> Leaders know the service well. [¶1]",
    "> “Leaders know the service well”\n> [¶1].", "> Leaders know the service well\n>\n> and [¶1]",
    "> Workers listened to me [source:report ¶2]",
  ])
  func holdsWhatHasAPlace(_ quotation: String) throws {
    // “and” of the fourth is no word of the place, so that it is a problem and not counted.
    let isRight = !quotation.contains("and")
    let (proved, unchecked) = try Self.check(quotation)
    #expect(proved.contains(isRight ? " 1 quotation," : " 0 quotations,"), "\(proved)")
    #expect(!unchecked.contains { $0.contains("a quotation") }, "\(unchecked)")
  }

  @Test(arguments: [
    ("> Leaders know nothing of it.", "it names no place; write one as its last line, such as “> — ¶4”"),
    ("> “Leaders know nothing of it.”\n>\n> They do.", "it names no place; write one as its last line"),
    ("> Leaders know the service well [¶1]. They know nothing of it.", "no place stands behind these words"),
    ("> Leaders know nothing of it.\n> — a parent", "it names no place in a source"),
  ])
  func listsWhatHasNone(_ quotation: String, _ words: String) throws {
    let (_, unchecked) = try Self.check(quotation)
    #expect(unchecked.filter { $0.contains("a quotation: " + words) }.count == 1, "\(unchecked)")
  }

  /// A figure that can't be read hides no other.
  @Test func holdsTheFiguresBesideOneThatCannotBeRead() throws {
    let figures = """
      figures:
        - {label: Weeks, value: 1.204.5, unit: count, at: ¶1}
        - {label: Weeks for a plan, value: 6, unit: weeks, at: ¶1}

      """
    let (proved, unchecked) = try Self.check("Words.", figures: figures)
    #expect(proved.contains(" 1 figure,"), "\(proved)")
    #expect(unchecked.contains { $0.contains("a figure: it could not be read; mend that first") }, "\(unchecked)")
  }

  @Test func listsAReportThatCannotBeRead() throws {
    let folder = try ScratchFolder.ofBaseSite()
    try folder.write("content/reports/oldham/2012-exam.md", "---\ntitle: x\n---\nWords.\n")
    try folder.write("texts/oldham.txt", Self.text)
    let run = try CandourProgram.run(["check", "--site", folder.path, "--sources", folder.path + "/texts"])
    #expect(run.text.contains("the report: its front matter could not be read"), "\(run.text)")
  }

  /// The mistake is where the person is sent.
  @Test func listsAReportWhoseFrameworkCannotBeRead() throws {
    let folder = try ScratchFolder.ofBaseSite()
    try folder.write("content/frameworks/exam.yaml", "# Nothing yet\n")
    try folder.write("texts/oldham.txt", Self.text)
    let run = try CandourProgram.run(["check", "--site", folder.path, "--sources", folder.path + "/texts"])
    #expect(run.text.contains("the report: there is no framework to read it by"), "\(run.text)")
  }
}
