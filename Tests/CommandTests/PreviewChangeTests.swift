import Foundation
import TestSupport
import Testing

/// How `candour serve` follows its files, whatever becomes of them.
@Suite struct PreviewChangeTests {
  private static let about = "content/pages/about.md"

  private static func page(_ words: String) -> [UInt8] { Array("---\ntitle: About\n---\n\(words)\n".utf8) }

  @Test(arguments: [[], ["--poll"]])
  func showsEverySavedChange(_ arguments: [String]) async throws {
    let site = try ScratchFolder.ofBaseSite()
    let preview = try await RunningPreview(site, arguments)
    let files = FileManager.default
    try site.write(Self.about, Self.page("Written over."))
    try await preview.waitFor("Written over.", at: "/inspections/about/")
    // As many editors save.
    try site.write("content/pages/.about.md.new", Self.page("Renamed over."))
    #expect(rename(site.path + "/content/pages/.about.md.new", site.path + "/" + Self.about) == 0)
    try await preview.waitFor("Renamed over.", at: "/inspections/about/")
    try site.write("content/reports/rochdale/2014-exam.md", try Self.report(of: site))
    try await preview.waitFor("Rochdale", at: "/inspections/reports/rochdale/2014-exam/")
    try files.moveItem(
      atPath: site.path + "/content/reports/rochdale/2014-exam.md",
      toPath: site.path + "/content/reports/rochdale/2014-moved.md")
    try await preview.waitFor("Rochdale", at: "/inspections/reports/rochdale/2014-moved/")
    try files.removeItem(atPath: site.path + "/content/reports/rochdale")
    try await RunningPreview.wait("its page goes") {
      try await preview.get("/inspections/reports/rochdale/2014-moved/").status == 404
    }
    try site.write("templates/assets/site.css", Array("body { color: teal }".utf8))
    try await preview.waitFor("teal", at: "/inspections/assets/site.css")
    #expect(preview.errors.contains("Changed: \(Self.about): "))
  }

  /// Another published address moves the whole site; who looked at the old one would find nothing there.
  @Test func tellsTheAddressAgainWhereItIsAnother() async throws {
    let site = try ScratchFolder.ofBaseSite()
    let preview = try await RunningPreview(site)
    let settings = try String(contentsOfFile: site.path + "/content/site.yaml", encoding: .utf8)
    #expect(settings.contains("/inspections"))
    try site.write("content/site.yaml", Array(settings.replacingOccurrences(of: "/inspections", with: "/reports").utf8))
    let address = "Preview: http://127.0.0.1:\(preview.port)/reports/ "
    try await RunningPreview.wait("it is told") { preview.errors.contains(address) }
    try site.write(Self.about, Self.page("Elsewhere."))
    try await preview.waitFor("Elsewhere.", at: "/reports/about/")
    #expect(preview.errors.components(separatedBy: "Preview: ").count == 3)
  }

  private static func report(of site: ScratchFolder) throws -> [UInt8] {
    let text = try String(contentsOfFile: site.path + "/content/reports/oldham/2012-exam.md", encoding: .utf8)
    let end = try #require(text.range(of: "recommendations:"))
    return Array(
      (text[..<end.lowerBound] + "---\nInspectors wrote.\n").replacingOccurrences(of: "oldham", with: "rochdale").utf8)
  }

  @Test func goesOnShowingTheLastGoodSiteWithEveryProblem() async throws {
    let site = try ScratchFolder.ofBaseSite()
    let preview = try await RunningPreview(site)
    let sound = try await preview.get("/inspections/about/").bytes
    let report = "content/reports/oldham/2012-exam.md"
    let text = try String(contentsOfFile: site.path + "/" + report, encoding: .utf8)
    try site.write(report, Array(text.replacingOccurrences(of: "grade: good", with: "grade: goood").utf8))
    try site.write(Self.about, Self.page("See [nothing](nothing.md)."))
    try await RunningPreview.wait("both problems are told") {
      try await preview.state(of: "/inspections/about/")["errors"] as? Int == 2
    }
    #expect(try await preview.get("/inspections/about/").bytes == sound)
    let state = try await preview.state(of: "/inspections/about/")
    let problems = try #require(state["problems"] as? [[String: Any]])
    #expect(problems.map { $0["place"] as? String } == ["\(Self.about):4:15", "\(report):17:28"])
    let message = try #require(problems[1]["message"] as? String)
    #expect(message.contains("did you mean “good”?") && message.contains("[unknown-grade]"))
    #expect((problems[1]["snippet"] as? String)?.contains("grade: goood") == true)
    #expect(preview.output.contains("\(report):17:28: error: "))
    #expect(preview.errors.contains("2 errors in 2 files; the last good site is shown"))
    let source = try await preview.get("/_candour/source/" + report)
    #expect(source.text.contains("grade: goood"))
    // Only what is mended goes.
    try site.write(report, Array(text.utf8))
    try site.write(Self.about, Self.page("All is well."))
    try await preview.waitFor("All is well.", at: "/inspections/about/")
    #expect(try await preview.state(of: "/inspections/about/")["errors"] as? Int == 0)
  }

  @Test func listsTheProblemsWhereNothingWasEverSound() async throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write(Self.about, Array("---\ntitel: About\n---\n".utf8))
    let preview = try await RunningPreview(site)
    let page = try await preview.get("/anywhere/")
    #expect(page.status == 503 && page.text.contains("\(Self.about):2:1"))
    #expect(page.text.contains("/_candour/live.js") && page.text.contains("data-problems=\"true\""))
    try site.write(Self.about, Self.page("Sound now."))
    try await preview.waitFor("Sound now.", at: "/inspections/about/")
  }

  @Test func tellsWhichPagesAChangeReaches() async throws {
    let site = try ScratchFolder.ofBaseSite()
    // Other pages show the title, so that it must stay.
    try site.write(Self.about, Self.page("One."))
    let preview = try await RunningPreview(site)
    func digests(_ page: String) async throws -> [String] {
      let state = try await preview.state(of: page)
      return try [#require(state["page"] as? String), #require(state["styles"] as? String)]
    }
    let about = try await digests("/inspections/about/")
    let glossary = try await digests("/inspections/glossary/")
    try site.write(Self.about, Self.page("Another."))
    try await preview.waitFor("Another.", at: "/inspections/about/")
    #expect(try await digests("/inspections/about/")[0] != about[0])
    #expect(try await digests("/inspections/glossary/") == glossary)
    try site.write("templates/assets/site.css", Array("body { color: teal }".utf8))
    try await RunningPreview.wait("the styles are others") {
      try await digests("/inspections/glossary/")[1] != glossary[1]
    }
    #expect(try await digests("/inspections/glossary/")[0] == glossary[0])
  }

  @Test func toldOfAStateTheNewPageIsThere() async throws {
    let site = try ScratchFolder.ofBaseSite()
    let preview = try await RunningPreview(site)
    let events = try RawConnection(port: preview.port)
    events.send("GET /_candour/events HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n")
    _ = events.receive(until: "event: state")
    for number in 0..<10 {
      try site.write(Self.about, Self.page("Edit \(number)."))
      _ = events.receive(until: "event: state")
      #expect(try await preview.get("/inspections/about/").text.contains("Edit \(number)."))
    }
  }

  // MARK: Faults

  @Test(arguments: [[], ["--poll"]])
  func outlivesTheFolderThatIsDeletedAndComesBack(_ arguments: [String]) async throws {
    let site = try ScratchFolder.ofBaseSite()
    let preview = try await RunningPreview(site, arguments)
    let sound = try await preview.get("/inspections/about/").bytes
    try FileManager.default.moveItem(atPath: site.path + "/content", toPath: site.path + "/away")
    try await RunningPreview.wait("it is missed") {
      try await preview.state(of: "/inspections/about/")["errors"] as? Int ?? 0 > 0
    }
    #expect(try await preview.get("/inspections/about/").bytes == sound)
    try FileManager.default.moveItem(atPath: site.path + "/away", toPath: site.path + "/content")
    try await RunningPreview.wait("it is back") {
      try await preview.state(of: "/inspections/about/")["errors"] as? Int == 0
    }
    try site.write(Self.about, Self.page("Back and followed."))
    try await preview.waitFor("Back and followed.", at: "/inspections/about/")
  }

  @Test func outlivesTheWholeSiteBeingMovedAway() async throws {
    let site = try ScratchFolder.ofBaseSite()
    let preview = try await RunningPreview(site)
    let away = site.path.dropLast(site.path.hasSuffix("/") ? 1 : 0) + "-away"
    try FileManager.default.moveItem(atPath: site.path, toPath: String(away))
    try await RunningPreview.wait("it is missed") {
      try await preview.state(of: "/inspections/")["errors"] as? Int ?? 0 > 0
    }
    try FileManager.default.moveItem(atPath: String(away), toPath: site.path)
    try await RunningPreview.wait("it is back") { try await preview.state(of: "/inspections/")["errors"] as? Int == 0 }
    try site.write(Self.about, Self.page("Back and followed."))
    try await preview.waitFor("Back and followed.", at: "/inspections/about/")
  }

  #if os(Linux)
    /// Nothing is written but what is printed, and the preview goes on where that finds no room.
    @Test func outlivesAFullDisk() async throws {
      let site = try ScratchFolder.ofBaseSite()
      let preview = try await RunningPreview(site, output: "/dev/full")
      // What an editor leaves where there was no room: an empty file.
      try site.write(Self.about, [])
      try await RunningPreview.wait("it is told") { try await preview.state(of: "/")["errors"] as? Int ?? 0 > 0 }
      try site.write(Self.about, Self.page("Room again."))
      try await preview.waitFor("Room again.", at: "/inspections/about/")
      #expect(preview.isRunning)
    }
  #endif

  /// Everything goes and comes within a moment, as when a branch is switched and switched back.
  @Test func followsAnotherBranch() async throws {
    let site = try ScratchFolder.ofBaseSite()
    let preview = try await RunningPreview(site)
    let first = try FileTree.files(below: site.path)
    var second = first.filter { !$0.key.contains("/indicators/") && !$0.key.contains("/glossary") }
    for number in 0..<60 {
      second["content/pages/page-\(number).md"] = Array("---\ntitle: Page \(number)\n---\nOne of many.\n".utf8)
    }
    second[Self.about] = Self.page("The second branch.")
    for (path, bytes) in second where path.hasSuffix("2012-exam.md") {
      let text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "[CAF](term:caf)", with: "CAF")
      second[path] = Array(text.utf8)
    }
    for (branch, words) in [
      (second, "The second branch."), (first, "This site is an example."), (second, "The second branch."),
    ] {
      for (path, bytes) in first.merging(second, uniquingKeysWith: { a, _ in a }) {
        if branch[path] == nil { try? FileManager.default.removeItem(atPath: site.path + "/" + path) }
        if let wanted = branch[path],
          wanted != bytes || !FileManager.default.fileExists(atPath: site.path + "/" + path)
            || path == Self.about || path.hasSuffix("2012-exam.md")
        {
          try site.write(path, wanted)
        }
      }
      let output = try ScratchFolder()
      let run = try CandourProgram.run(["build", "--site", site.path, "--output", output.path + "/public"])
      try #require(run.status == 0, "\(run.text)")
      try await preview.waitFor(words, at: "/inspections/about/")
      try await RunningPreview.wait("the files of the branch are followed to the last") {
        let page = try await preview.get("/inspections/page-59/").status
        let term = try await preview.get("/inspections/glossary/").status
        let state = try await preview.state(of: "/")["errors"] as? Int
        return state == 0 && page == (branch == second ? 200 : 404) && term == (branch == second ? 404 : 200)
      }
    }
  }

  @Test func followsATemplateThatIsBrokenAndMended() async throws {
    let site = try ScratchFolder.ofBaseSite()
    let original = try String(contentsOfFile: CandourProgram.checkout + "/templates/page.mustache", encoding: .utf8)
    let preview = try await RunningPreview(site)
    try site.write("templates/page.mustache", Array((original + "{{#page.title}}").utf8))
    try await RunningPreview.wait("it is told") {
      let problems = try await preview.state(of: "/")["problems"] as? [[String: Any]] ?? []
      return problems.contains { ($0["place"] as? String)?.hasPrefix("templates/page.mustache:") == true }
    }
    #expect(try await preview.get("/inspections/about/").status == 200)
    try site.write("templates/page.mustache", Array((original + "<!-- mended -->").utf8))
    try await preview.waitFor("<!-- mended -->", at: "/inspections/about/")
    try FileManager.default.removeItem(atPath: site.path + "/templates/page.mustache")
    try await preview.waitFor("<!-- mended -->", at: "/inspections/about/", isThere: false)
  }

  /// A template that only fails when it is rendered takes down its own pages, with the problem on them.
  @Test func showsTheProblemInPlaceOfAPageThatCanNotBeRendered() async throws {
    let site = try ScratchFolder.ofBaseSite()
    let preview = try await RunningPreview(site)
    try site.write("templates/partials/endless.mustache", Array("x{{#page}}{{> partials/endless}}{{/page}}".utf8))
    try site.write("templates/page.mustache", Array("{{#page}}{{> partials/endless}}{{/page}}".utf8))
    try await RunningPreview.wait("the page is the problem") {
      let page = try await preview.get("/inspections/about/")
      return page.status == 500 && page.text.contains("[template-too-deep]")
    }
    #expect(try await preview.get("/inspections/").status == 200)
    try FileManager.default.removeItem(atPath: site.path + "/templates/page.mustache")
    try FileManager.default.removeItem(atPath: site.path + "/templates/partials/endless.mustache")
    try await preview.waitFor("site.css", at: "/inspections/about/")
  }
}
