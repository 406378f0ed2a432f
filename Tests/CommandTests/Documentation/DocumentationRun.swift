import Foundation

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
  /// Files that no command has seen yet.
  private var written: [DocumentationPage.Step] = []
  private(set) var failures: [Failure] = []

  /// Does a page from top to bottom. What is wrong is told, and the next step is done all the same.
  static func failures(of page: DocumentationPage) throws -> [Failure] {
    var run = DocumentationRun(folder: try ScratchFolder())
    for step in page.steps { try run.perform(step) }
    for step in run.written { run.fail(step, "this file is written, and no command comes after it") }
    return run.failures
  }

  private init(folder: ScratchFolder) {
    self.folder = folder
    place = folder.path + "/work"
  }

  private mutating func perform(_ step: DocumentationPage.Step) throws {
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    switch step.action {
    case .run(let script, let exitCode, let needed):
      wasLeftOut = try needed.map { try run("command -v \($0)") != 0 } ?? false
      if wasLeftOut { return }
      let status = try run(script)
      if status != exitCode { fail(step, "it ended with \(status), not \(exitCode)\n\(script)\(printed)") }
    case .write(let path, let text):
      try write(text, to: path)
      written.append(step)
    case .check(let part, let wrong):
      wasLeftOut = false
      try check(part, wrong, step)
    case .compare(let output):
      if !wasLeftOut, !ExpectedOutput(output).matches(printed) { fail(step, "what was printed is\n\(printed)") }
    case .skip: break
    case .fail(let reason): fail(step, reason)
    }
  }

  private mutating func fail(_ step: DocumentationPage.Step, _ message: String) {
    failures.append(Failure(line: step.line, message: message))
  }

  private func write(_ text: String, to path: String) throws {
    let url = URL(filePath: place).appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
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

  /// That of a person who has Candour and git; `REPOSITORY` is this one, for setups.
  private static func environment(home: String) -> [String: String] {
    let program = URL(filePath: CandourProgram.path).deletingLastPathComponent().path()
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return [
      "PATH": program + ":" + path, "HOME": home, "REPOSITORY": CandourProgram.checkout,
      "GIT_AUTHOR_NAME": "A reader", "GIT_AUTHOR_EMAIL": "reader@example.org",
      "GIT_COMMITTER_NAME": "A reader", "GIT_COMMITTER_EMAIL": "reader@example.org",
    ]
  }

  // MARK: - Parts

  private mutating func check(_ part: FilePart, _ wrong: Set<String>, _ step: DocumentationPage.Step) throws {
    let path = place + "/" + part.path
    guard let whole = try? String(contentsOfFile: path, encoding: .utf8) else {
      return fail(step, "there is no file \(part.path) yet of which this is a part")
    }
    try write(part.put(into: whole), to: part.path)
    // Where the page has published texts, what it says is held against them.
    let status = try run("if [ -d texts ]; then candour check --sources texts; else candour check; fi")
    try write(whole, to: part.path)
    let reported = Set(printed.split(separator: "\n").compactMap { Self.rule(of: $0) })
    // A check that could not be made reports nothing.
    if reported != wrong || status > 1 {
      let claim = wrong.isEmpty ? "this is right" : "this breaks \(wrong.sorted().joined(separator: ", ")) alone"
      fail(step, "the page says that \(claim); what was printed is\n\(printed)")
    }
  }

  /// The name in brackets at the end of `FILE:LINE:COLUMN: error: … [rule]`.
  private static func rule(of line: Substring) -> String? {
    guard line.contains(": error: ") || line.contains(": warning: "), line.hasSuffix("]"),
      let open = line.lastIndex(of: "[")
    else { return nil }
    return String(line[line.index(after: open)...].dropLast())
  }
}
