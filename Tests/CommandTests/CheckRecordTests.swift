import Foundation
import TestSupport
import Testing

/// `candour check --record`: what is proved of a file is kept while the file, and the text, stay as they are.
@Suite struct CheckRecordTests {
  /// A text made up for the purpose, in the form of a published report.
  private static let text = """
    Inspection of children's services
    Oldham
    Inspection dates: 6–17 February 2012
    Reporting inspector: A. Example
    Published: 23 March 2012

    Overall effectiveness
    Grade 2 (Good)
    1. The overall effectiveness of services is good. Plans are made within six weeks for 37 children.
    2. “Workers listened to me and did what they said,” one young person told inspectors.

    """

  private static let report = """
    ---
    title: Inspection of children's services
    authority: oldham
    framework: fresh
    kind: inspection
    inspected: 2012-02-06..2012-02-17
    published: 2012-03-23
    sources:
      - id: report
        kind: primary
        title: Inspection of children's services
        publisher: Example Inspectorate
        published: 2012-03-23
        text: oldham.txt
    judgements:
      - {area: overall, grade: good, at: ¶1}
    ---
    ## What was found
    Inspectors saw plans for 37 children [¶1].

    > Workers listened to me and did what they said
    > — ¶2

    """

  private static let path = "content/reports/oldham/2012-exam.md"
  private static let page = "public/reports/oldham/2012-exam/index.html"
  private static let sentence =
    "1 grade, 1 figure and 1 quotation checked against the published report on 1 January 2020"

  private static func site() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for (path, bytes) in try FileTree.files(below: BrokenSiteTests.fixtures + "/base") {
      try folder.write(path, bytes)
    }
    let framework = """
      name: A framework for one record
      short_name: FRESH
      inspectorate: Example Inspectorate
      from: 2010-01
      scale:
        - {grade: good, label: Good, number: 2}
      areas:
        - {id: overall, label: Overall effectiveness}
      headline: [overall]

      """
    try folder.write("content/frameworks/fresh.yaml", Array(framework.utf8))
    try folder.write(path, Array(report.utf8))
    try folder.write("texts/oldham.txt", Array(text.utf8))
    return folder
  }

  private static func check(_ site: ScratchFolder, _ arguments: String...) throws -> CandourProgram.Run {
    try CandourProgram.run(
      ["check", "--site", site.path, "--sources", site.path + "/texts", "--as-of", "2020-01-01"] + arguments)
  }

  private static func builtPage(_ site: ScratchFolder) throws -> String {
    let run = try CandourProgram.run(["build", "--site", site.path])
    try #require(run.status == 0, "\(run.text)")
    return String(decoding: try #require(try site.files()[page]), as: UTF8.self)
  }

  @Test func isShownWhileTheFileStaysAsItIs() throws {
    let site = try Self.site()
    #expect(try !Self.builtPage(site).contains("checked against"))

    let run = try Self.check(site, "--record")

    #expect(run.status == 0, "\(run.text)")
    #expect(try Self.builtPage(site).contains(Self.sentence))
    try site.write(Self.path, Array(Self.report.replacing("saw plans", with: "read plans").utf8))
    #expect(try !Self.builtPage(site).contains("checked against"))
  }

  @Test func isTheSameOnAnotherDayWhereNothingChanged() throws {
    let site = try Self.site()
    _ = try Self.check(site, "--record")
    let before = try site.files()["content/checked.yaml"]
    #expect(before != nil)
    let later = ["check", "--site", site.path, "--sources", site.path + "/texts", "--as-of", "2020-02-02", "--record"]
    #expect(try CandourProgram.run(later).status == 0)
    #expect(try site.files()["content/checked.yaml"] == before)
  }

  @Test func leavesOutAFileWithAProblem() throws {
    let site = try Self.site()
    try site.write(Self.path, Array(Self.report.replacing("37 children [", with: "73 children [").utf8))
    let run = try Self.check(site, "--record")
    #expect(run.status == 1)
    #expect(run.text.contains("[figure-not-in-source]"))
    #expect(try !Self.builtPage(site).contains("checked against"))
  }

  @Test func warnsOfATextThatHasChanged() throws {
    let site = try Self.site()
    _ = try Self.check(site, "--record")
    try site.write("texts/oldham.txt", Array((Self.text + "3. More was said.\n").utf8))
    let run = try Self.check(site)
    #expect(run.status == 0)
    #expect(
      run.text.contains(
        "\(Self.path):1:1: warning: the text “oldham.txt” has changed since 1 January 2020, when this file was checked "
          + "against it; read what changed, and check again with --record [source-changed]"))
  }

  /// Both figures stand in the paragraph: no text tells that one has come for the other.
  @Test func warnsOfAFigureThatIsAnotherThanWasRecorded() throws {
    let site = try Self.site()
    let text = Self.text.replacing("for 37 children", with: "for 37 children, and reviews for 52 children")
    try site.write("texts/oldham.txt", Array(text.utf8))
    _ = try Self.check(site, "--record")
    let facts = String(decoding: try #require(try site.files()["content/checked-facts.txt"]), as: UTF8.self)
    #expect(facts.contains("\n\(Self.path)\n"))
    #expect(facts.contains(" 37 | ¶1\n"))
    try site.write(Self.path, Array(Self.report.replacing("37 children", with: "52 children").utf8))

    let problem =
      "changed since this file was recorded as checked on 1 January 2020, in the same words: “52” for “37”"
    // Without the texts, too.
    let run = try CandourProgram.run(["check", "--site", site.path])
    #expect(run.text.contains("\(Self.path):19:26: warning: \(problem); put it back, or, if it is right now, "))
    #expect(run.text.contains("[changed-since-checked]"))
    let strict = try Self.check(site, "--strict")
    #expect(strict.status == 1)
    // A build publishes it, and does not say that the page was checked.
    #expect(try !Self.builtPage(site).contains("checked against"))

    let recorded = try Self.check(site, "--strict", "--record")
    #expect(recorded.status == 0, "\(recorded.text)")
    #expect(recorded.errors.contains("taken as right:\n  \(Self.path):19:26: \(problem)\n"))
    #expect(try Self.check(site, "--strict").status == 0)
  }

  @Test func keepsWhatItKnewOfAFileWithAProblem() throws {
    let site = try Self.site()
    _ = try Self.check(site, "--record")
    let before = try #require(try site.files()["content/checked-facts.txt"])
    try site.write(Self.path, Array(Self.report.replacing("37 children", with: "73 children").utf8))
    let run = try Self.check(site, "--record")
    // What the text tells is told once.
    #expect(run.text.contains("[figure-not-in-source]") && !run.text.contains("[changed-since-checked]"))
    #expect(try site.files()["content/checked-facts.txt"] == before)
  }

  @Test func isNotWrittenUnlessAskedFor() throws {
    let site = try Self.site()
    let before = try site.files()
    #expect(try Self.check(site).status == 0)
    #expect(try site.files() == before)
  }

  @Test func needsTexts() throws {
    let site = try Self.site()
    let run = try CandourProgram.run(["check", "--site", site.path, "--record"])
    #expect(run.status == 2)
    #expect(run.errors.contains("--record needs --sources"))
    let missing = try CandourProgram.run(["check", "--site", site.path, "--sources", site.path + "/nowhere"])
    #expect(missing.status == 2)
    #expect(missing.errors.contains("nowhere"))
  }

  @Test func saysThatNothingWasHeldAgainstTexts() throws {
    let site = try Self.site()
    let run = try CandourProgram.run(["check", "--site", site.path])
    #expect(run.status == 0)
    #expect(
      run.text == "not checked: no published texts were given (--sources), so nothing was held against them\n")
  }
}
