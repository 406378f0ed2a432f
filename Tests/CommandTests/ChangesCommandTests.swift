import Foundation
import TestSupport
import Testing

/// `candour changes`, against a folder and against a revision of git.
@Suite struct ChangesCommandTests {
  /// The small site of the tests, and the same with a few changes.
  private static func sites() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let run = try CandourProgram.run(["init", "old"], folder: folder.path)
    try #require(run.status == 0, "\(run.errors)")
    for (path, bytes) in try folder.files(below: "old") { try folder.write("new/" + path, bytes) }
    return folder
  }

  private static func change(_ folder: ScratchFolder) throws {
    let path = "new/content/reports/exampleton/2024-ilacs.md"
    let text = try String(contentsOfFile: folder.path + "/" + path, encoding: .utf8)
    let graded = text.replacing("care-leavers, grade: requires-improvement", with: "care-leavers, grade: good")
    let corrected = graded.replacing(
      "judgements:\n",
      with: "corrections:\n  - {on: 2025-01-02, what: The grade for care leavers was wrong.}\njudgements:\n")
    try folder.write(path, Array(corrected.utf8))
    let earlier = "new/content/reports/exampleton/2019-ilacs.md"
    let open = try String(contentsOfFile: folder.path + "/" + earlier, encoding: .utf8)
    try folder.write(
      "old/content/reports/exampleton/2019-ilacs.md",
      Array(open.replacing("status: completed", with: "status: in-progress").utf8))
    try folder.write(
      "new/content/pages/help.md", Array("---\ntitle: Help\n---\nAsk us <b & co_.\n".replacing("<b", with: "b").utf8))
    let about = try String(contentsOfFile: folder.path + "/new/content/pages/about.md", encoding: .utf8)
    try folder.write("new/content/pages/about.md", Array((about + "\nMore.\n").utf8))
    let report = """
      ---
      title: Focused visit
      authority: exampleton
      framework: ilacs-2023
      kind: visit
      inspected: 2025-05
      published: 2025-06
      sources:
        - {id: letter, kind: primary, title: Focused visit, publisher: Ofsted}
      ---
      The visit [§Findings(1)].

      """
    try folder.write("new/content/reports/exampleton/2025-05-visit.md", Array(report.utf8))
  }

  private static let expected = """
    ## New reports

    - Exampleton, Focused visit, May 2025

    ## Grades that differ

    - Exampleton, Inspection of Exampleton local authority children’s services, 4 to 15 March 2024, The experiences and progress of care leavers: “Requires improvement to be good” before, “Good” now

    ## Recommendations closed

    - Exampleton, Inspection of Exampleton local authority children’s services, 3 to 14 June 2019: See every child who needs protection as often as the plan says. (In progress before, Completed now)

    ## Corrections

    - Exampleton, Inspection of Exampleton local authority children’s services, 4 to 15 March 2024, 2 January 2025: The grade for care leavers was wrong.

    ## Pages with other words

    - About this site

    ## New pages

    - /help/
    - /reports/exampleton/2025-05-visit/

    """

  @Test func saysWhatDiffersFromAFolder() throws {
    let folder = try Self.sites()
    try Self.change(folder)
    let run = try CandourProgram.run(["changes", "--since", "old", "--site", "new"], folder: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text == Self.expected)
  }

  @Test func saysWhatDiffersFromARevision() throws {
    let folder = try Self.sites()
    try Self.change(folder)
    let script = """
      set -e
      export GIT_AUTHOR_NAME=x GIT_AUTHOR_EMAIL=x@example.org GIT_COMMITTER_NAME=x GIT_COMMITTER_EMAIL=x@example.org
      git init -q repo && mkdir repo/site && cp -R old/. repo/site && git -C repo add -A && git -C repo commit -qm old
      rm -rf repo/site && mkdir repo/site && cp -R new/. repo/site
      """
    let made = try CandourProgram.run(["-c", script], folder: folder.path, program: "/bin/sh")
    #expect(made.status == 0, "\(made.errors)")
    let run = try CandourProgram.run(["changes", "--since", "HEAD", "--site", "repo/site"], folder: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text == Self.expected)
    for revision in ["no-such", "--output=x", ""] {
      let wrong = try CandourProgram.run(["changes", "--since", revision, "--site", "repo/site"], folder: folder.path)
      #expect(wrong.status == 2, "\(revision)")
    }
  }

  @Test func saysThatNothingDiffers() throws {
    let folder = try Self.sites()
    let run = try CandourProgram.run(["changes", "--since", "old", "--site", "new"], folder: folder.path)
    #expect(run.text == "Nothing that readers of the site see has changed.\n")
  }

  /// Many reports have one title: without the authority and the dates nobody could tell which it is.
  @Test func saysWhichFactsOfAReportDiffer() throws {
    let folder = try Self.sites()
    let path = "new/content/reports/exampleton/2019-ilacs.md"
    var text = try String(contentsOfFile: folder.path + "/" + path, encoding: .utf8)
    for (old, new) in [
      ("\npublished: 2019-07-22", "\npublished: 2019-08"), ("2019-06-03..2019-06-14", "2019-06-03..2019-06-13"),
      ("within: 6 months", "within: 3 months"), ("for: [council]", "for: [council, police]"),
    ] {
      text = text.replacing(old, with: new)
    }
    try folder.write(path, Array(text.utf8))
    let run = try CandourProgram.run(["changes", "--since", "old", "--site", "new"], folder: folder.path)
    let report = "Exampleton, Inspection of Exampleton local authority children’s services, 3 to 13 June 2019"
    let asked = "of “See every child who needs protection as often as the plan says.”"
    #expect(
      run.text == """
        ## Dates and other facts that differ

        - \(report), inspected: 3 to 14 June 2019 before, 3 to 13 June 2019 now
        - \(report), published: 22 July 2019 before, August 2019 now
        - \(report), time limit \(asked): 6 months before, 3 months now
        - \(report), asked \(asked): the council before, the council, the police now

        """)
  }

  @Test func writesJSON() throws {
    let folder = try Self.sites()
    try Self.change(folder)
    let arguments = ["changes", "--since", "old", "--site", "new", "--format", "json"]
    let run = try CandourProgram.run(arguments, folder: folder.path)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    let changes = try #require(document["changes"] as? [[String: Any]])
    #expect(changes.count == 7)
    let grade = try #require(changes.first { $0["kind"] as? String == "grade" })
    #expect(grade["report"] as? String == "exampleton/2024-ilacs")
    #expect(grade["before"] as? String == "“Requires improvement to be good”")
    #expect(grade["after"] as? String == "“Good”")
  }

  @Test func writesAtomEntries() throws {
    let folder = try Self.sites()
    try Self.change(folder)
    let arguments = ["changes", "--since", "old", "--site", "new", "--format", "atom"]
    let run = try CandourProgram.run(arguments, folder: folder.path)
    #expect(try XMLDocumentCheck.isWellFormed(run.output))
    #expect(run.text.components(separatedBy: "<entry>").count == 8)
    #expect(run.text.contains("<link href=\"https://www.example.org/inspections/reports/exampleton/2025-05-visit/\"/>"))
    // The same change gives the same bytes.
    #expect(try CandourProgram.run(arguments, folder: folder.path).output == run.output)
  }

  @Test func stopsAtABrokenSite() throws {
    let folder = try Self.sites()
    try folder.write("new/content/pages/about.md", Array("---\ntitel: About\n---\n".utf8))
    let run = try CandourProgram.run(["changes", "--since", "old", "--site", "new"], folder: folder.path)
    #expect(run.status == 1)
    #expect(run.text.isEmpty)
    #expect(run.errors.contains("[unknown-key]"))
  }
}
