import Foundation
import TestSupport

/// A reader who starts in an empty folder, with `candour` on the path, and does what a page says.
struct DocumentationRun {
  struct Failure {
    let line: Int
    let message: String
  }

  private let folder: ScratchFolder
  /// Where the reader is: `cd` holds from one block to the next.
  private var place: String
  /// What the last step printed, problems and all, as it stands in a terminal.
  private var printed = ""
  /// Whether the machine lacks the program that the last step needs, so that nothing was printed.
  private var wasLeftOut = false
  /// What tells of a part. Where the page has published texts, what it says is held against them.
  private var checking = "if [ -d texts ]; then candour check --sources texts; else candour check; fi"
  /// Files that no command has seen yet.
  private var written: [DocumentationPage.Step] = []
  private(set) var failures: [Failure] = []

  /// Does a page from top to bottom. What is wrong is told, and the next step is done all the same.
  static func failures(of page: DocumentationPage) throws -> [Failure] {
    var run = try DocumentationRun(folder: try ScratchFolder())
    for step in page.steps { try run.perform(step) }
    for step in run.written { run.fail(step, "this file is written, and no command comes after it") }
    return run.failures
  }

  private init(folder: ScratchFolder) throws {
    self.folder = folder
    place = folder.path + "/work"
    // No test opens a window: the browser of this reader notes what it was to show.
    for name in ["open", "xdg-open"] {
      try install(name, "#!/bin/sh\nprintf %s \"$1\" >\"$HOME/opened\"\n")
    }
  }

  /// A program of the reader's own, which comes before the machine's.
  private func install(_ name: String, _ script: String) throws {
    try folder.writeProgram("bin/" + name, script)
  }

  private mutating func perform(_ step: DocumentationPage.Step) throws {
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    switch step.action {
    case .run(let script, let exitCode, let needed, let wrong):
      wasLeftOut = try needed.map { try run("command -v \($0)") != 0 } ?? false
      if wasLeftOut { return }
      let status = try run(script)
      if status != exitCode { fail(step, "it ended with \(status), not \(exitCode)\n\(script)\(printed)") }
      if let wrong { compareReported(with: wrong, step) }
    case .serve(let lines, let edited):
      for line in lines { try serve(line, edited, step) }
    case .printPDF(let path, let text):
      // A scan is a picture.
      let isScan = text == "a scan"
      guard let page = isScan ? "" : try? String(contentsOfFile: place + "/" + text, encoding: .utf8) else {
        return fail(step, "there is no text \(text) to print")
      }
      try folder.write("printed.pdf", SamplePDF.bytes([page], drawsText: !isScan))
      if try run("mv '\(folder.path)/printed.pdf' '\(path)'") != 0 { fail(step, printed) }
    case .write(let path, let text):
      try write(Array(text.utf8), to: path)
      written.append(step)
    case .check(let example, let wrong):
      wasLeftOut = false
      try check(example, wrong, step)
    case .checkWith(let command): checking = command
    case .compare(let output):
      if !wasLeftOut, !ExpectedOutput(output).matches(printed) { fail(step, "what was printed is\n\(printed)") }
    case .skip: break
    case .fail(let reason): fail(step, reason)
    }
  }

  private mutating func fail(_ step: DocumentationPage.Step, _ message: String) {
    failures.append(Failure(line: step.line, message: message))
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(filePath: place).appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Runs some lines of shell, the first that fails being the last.
  private mutating func run(_ script: String) throws -> Int32 {
    written = []
    let noted = folder.path + "/place"
    let start = "exec 2>&1\nset -e\ntrap 'pwd >\"\(noted)\"' EXIT\n"
    let run = try CandourProgram.run(
      ["-c", start + script], folder: place, program: "/bin/sh", environment: Self.environment(home: folder.path))
    printed = run.text
    if let now = try? String(contentsOfFile: noted, encoding: .utf8) { place = String(now.dropLast()) }
    return run.status
  }

  private mutating func serve(_ line: String, _ edited: String?, _ step: DocumentationPage.Step) throws {
    written = []
    wasLeftOut = false
    let visit = try PreviewVisit(
      line: line, edited: edited, place: place, home: folder.path, environment: Self.environment(home: folder.path))
    printed = visit.printed
    if let problem = visit.problem { fail(step, "\(line): \(problem); what was printed is\n\(printed)") }
  }

  /// That of a person who has Candour and git, and in `~/bin` what a setup puts there to stand for another program;
  /// `REPOSITORY` is this one, for setups.
  private static func environment(home: String) -> [String: String] {
    let program = URL(filePath: CandourProgram.path).deletingLastPathComponent().path()
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return [
      "PATH": home + "/bin:" + program + ":" + path, "HOME": home, "REPOSITORY": CandourProgram.checkout,
      "GIT_AUTHOR_NAME": "A reader", "GIT_AUTHOR_EMAIL": "reader@example.org",
      "GIT_COMMITTER_NAME": "A reader", "GIT_COMMITTER_EMAIL": "reader@example.org",
    ]
  }

  // MARK: - Parts

  private mutating func check(_ example: SiteExample, _ wrong: Set<String>, _ step: DocumentationPage.Step) throws {
    let read = { [place] (path: String) in (try? Data(contentsOf: URL(filePath: place + "/" + path))).map(Array.init) }
    guard let edits = example.edits(read) else {
      return fail(step, "there is no file yet of which this is a part")
    }
    let before = edits.map { ($0.key, read($0.key).map(SiteExample.Edit.write) ?? .remove) }
    for (path, edit) in edits { try perform(edit, at: path) }
    let status = try run(checking)
    for (path, edit) in before { try perform(edit, at: path) }
    compareReported(with: wrong, step)
    // A check that could not be made reports nothing.
    if status > 1 { fail(step, "it could not be checked: \(printed)") }
  }

  private func perform(_ edit: SiteExample.Edit, at path: String) throws {
    let url = URL(filePath: place + "/" + path)
    try? FileManager.default.removeItem(at: url)
    switch edit {
    case .write(let bytes): try write(bytes, to: path)
    case .link(let target):
      try FileManager.default.createSymbolicLink(atPath: url.path(percentEncoded: false), withDestinationPath: target)
    case .remove: break
    }
  }

  private mutating func compareReported(with wrong: Set<String>, _ step: DocumentationPage.Step) {
    let reported = Set(printed.split(separator: "\n").compactMap { Self.rule(of: $0) })
    if reported == wrong { return }
    let claim = wrong.isEmpty ? "this is right" : "this breaks \(wrong.sorted().joined(separator: ", ")) alone"
    fail(step, "the page says that \(claim); what was printed is\n\(printed)")
  }

  /// The name in brackets at the end of `FILE:LINE:COLUMN: error: … [rule]`.
  private static func rule(of line: Substring) -> String? {
    guard line.contains(": error: ") || line.contains(": warning: "), line.hasSuffix("]"),
      let open = line.lastIndex(of: "[")
    else { return nil }
    return String(line[line.index(after: open)...].dropLast())
  }
}
