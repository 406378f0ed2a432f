import Foundation
import TestSupport
import Testing

/// The documentation against the program: each page is followed from an empty folder, every file that it shows is
/// written, and what it says is printed is compared. `Documentation/DocumentationPage.swift` says how a page tells
/// what its blocks are.
@Suite struct DocumentationTests {
  /// A problem at a line of a page, so that an editor leads there.
  private static func record(_ page: String, _ line: Int, _ message: String) {
    Issue.record(
      "\(page):\(line): \(message)",
      sourceLocation: SourceLocation(
        fileID: page.contains("/") ? page : "./" + page, filePath: CandourProgram.checkout + "/" + page,
        line: line, column: 1))
  }

  @Test(arguments: DocumentationPage.all)
  func doesWhatAPageSays(_ name: String) throws {
    for failure in try DocumentationRun.failures(of: DocumentationPage(named: name)) {
      Self.record(name, failure.line, failure.message)
    }
  }

  /// Commands in running text, and in blocks that can't be run, name what there is.
  @Test(arguments: DocumentationPage.all + ["CHANGELOG.md"])
  func namesOnlyCommandsThatThereAre(_ name: String) throws {
    let page = try DocumentationPage(named: name)
    let commands = try CommandList.ofTheProgram.get()
    var lines: [(Int, Substring)] = []
    for step in page.steps {
      guard case .skip(let script) = step.action else { continue }
      lines += script.split(separator: "\n").filter { $0.hasPrefix("candour ") }.map { (step.line, $0) }
    }
    for (line, text) in page.text.prose {
      lines += text.matches(of: /`(candour [^`]+)`/).map { (line, $0.1) }
    }
    for (line, command) in lines {
      if let problem = commands.problem(of: command) { Self.record(name, line, "\(command): \(problem)") }
    }
  }

  /// The same for what belongs to this repository: targets of make, scripts and their options.
  @Test(arguments: DocumentationPage.all + ["CHANGELOG.md"])
  func namesOnlyScriptsThatThereAre(_ name: String) throws {
    let page = try DocumentationPage(named: name)
    for step in page.steps {
      guard case .skip(let script) = step.action else { continue }
      for problem in RepositoryCommand.problems(of: script) { Self.record(name, step.line, problem) }
    }
    for (line, text) in page.text.prose {
      for match in text.matches(of: /`((?:make|sh|python3?) [^`]+)`/) {
        for problem in RepositoryCommand.problems(of: match.1) { Self.record(name, line, problem) }
      }
    }
  }

  /// Folders and files of this repository are where the text says, and those of a room where its row says.
  @Test(arguments: DocumentationPage.all)
  func namesOnlyPlacesThatThereAre(_ name: String) throws {
    for (line, text) in try DocumentationPage(named: name).text.prose {
      let places = text.matches(of: /`((?:Sources|Tests|Benchmarks|Fuzzing|Plugins|scripts|starter)\/[\w.\/-]*)`/)
      let start = places.first.map { text.hasPrefix("| " + $0.0) ? String($0.1) + "/" : "" } ?? ""
      let files = start.isEmpty ? [] : text.matches(of: /`([\w\/]+\.swift)`/).map { start + $0.1 }
      for place in places.map({ String($0.1) }) + files {
        // A site of its own has the scripts of starter/.
        let isThere = ["", "/starter"].contains { folder in
          FileManager.default.fileExists(atPath: CandourProgram.checkout + folder + "/" + place)
        }
        if !isThere { Self.record(name, line, "there is no \(place)") }
      }
    }
  }

  /// Every relative link leads to a file, and to a heading of it.
  @Test(arguments: DocumentationPage.all + ["CHANGELOG.md"])
  func linksOnlyToWhatThereIs(_ name: String) throws {
    let folder = URL(filePath: CandourProgram.checkout + "/" + name).deletingLastPathComponent()
    for (line, text) in try DocumentationPage(named: name).text.prose {
      for match in text.matches(of: /\]\(([^)#\s]*)(?:#([^)\s]+))?\)/) where !match.1.contains(":") {
        // Examples of links between content files stand in code.
        if text[..<match.range.lowerBound].count(where: { $0 == "`" }) % 2 == 1 { continue }
        let target =
          match.1.isEmpty ? URL(filePath: CandourProgram.checkout + "/" + name) : folder.appending(path: match.1)
        guard FileManager.default.fileExists(atPath: target.path()) else {
          Self.record(name, line, "there is no \(match.1)")
          continue
        }
        guard let fragment = match.2 else { continue }
        let page = DocumentationText(try String(contentsOf: target, encoding: .utf8))
        if !page.headingIDs.contains(String(fragment)) { Self.record(name, line, "\(match.1) has no #\(fragment)") }
      }
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "needs python3"))
  func keepsWhatIsGenerated() throws {
    let folder = try ScratchFolder()
    let script = CandourProgram.checkout + "/scripts/make-manual.py"
    let run = try CandourProgram.run([script, CandourProgram.path, folder.path], program: "/usr/bin/python3")
    #expect(run.status == 0, "\(run.errors)")
    for name in ["candour.1", "commands.md", "template-fields.md"] {
      let own = try Data(contentsOf: URL(filePath: CandourProgram.checkout + "/docs/" + name))
      #expect(try folder.files()[name] == Array(own), "docs/\(name) is old: make manual")
    }
  }

  /// The draft that the tutorial's import makes has the facts of the summary that it shows.
  @Test func showsWhatAnImportGives() throws {
    let folder = try ScratchFolder()
    let blocks = try DocumentationPage(named: "docs/tutorial.md").text.blocks
    func text(_ name: String) throws -> String { try #require(blocks.first { $0.fileName == name }?.text) }
    #expect(try CandourProgram.run(["init", "site"], folder: folder.path).status == 0)
    try folder.write(
      "site/content/authorities/northwick.md", Array(try text("content/authorities/northwick.md").utf8))
    try folder.write("northwick-2024.txt", Array(try text("texts/northwick-2024.txt").utf8))
    let run = try CandourProgram.run(
      ["import", "northwick-2024.txt", "--authority", "northwick", "--site", "site", "--output", "-"],
      folder: folder.path)
    #expect(run.errors.isEmpty)
    let summary = try text("content/reports/northwick/2024-ilacs.md")
    for line in summary.split(separator: "\n") where line.hasPrefix("  - {area") || line.hasPrefix("inspected:") {
      #expect(run.text.contains(line), "\(line)")
    }
  }
}
