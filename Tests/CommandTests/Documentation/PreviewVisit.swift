import Foundation

/// `candour serve` as a page shows it, done by a reader: started, looked at with curl, and ended with Control-C.
struct PreviewVisit {
  /// What stands in the terminal at the end.
  private(set) var printed = ""
  /// What was not as it should be; nil where all was.
  private(set) var problem: String?

  private let process = Process()
  private let output: String
  /// As the program printed it: `http://127.0.0.1:PORT/`, with the site's own path.
  private var address = ""

  /// - Parameters:
  ///   - line: as it stands on the page, and may end in a comment. Where it names no port, a free one is taken, because
  ///     8080 may be in use; what was printed has 8080 all the same.
  ///   - edited: a file that is changed and saved while the preview runs, and put back afterwards.
  ///   - home: where the stand-in for a browser notes the address that it is given.
  init(line: String, edited: String?, place: String, home: String, environment: [String: String]) throws {
    var command = line.components(separatedBy: " #")[0].trimmingCharacters(in: .whitespaces)
    let isFreePort = !command.contains("--port")
    if isFreePort { command += " --port 0" }
    output = home + "/preview"
    let opened = home + "/opened"
    try? FileManager.default.removeItem(atPath: opened)
    try Data().write(to: URL(filePath: output))

    process.executableURL = URL(filePath: "/bin/sh")
    // The shell becomes the program, so that the signal is for it and nothing can be left behind.
    process.arguments = ["-c", "exec 2>&1; exec \(command)"]
    process.environment = environment
    process.currentDirectoryURL = URL(filePath: place)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    try process.run()
    defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    problem = try look(environment)
    if problem == nil, let edited { problem = try edit(place + "/" + edited, named: edited) }
    if problem == nil, command.contains("--open"), !wait({ text(opened) == address }) {
      problem = "no browser was given \(address)"
    }
    if problem == nil { problem = end() }
    printed = text(output)
    if isFreePort, let port = URL(string: address)?.port {
      printed = printed.replacing("127.0.0.1:\(port)", with: "127.0.0.1:8080")
    }
  }

  /// Waits for the address and asks for it.
  private mutating func look(_ environment: [String: String]) throws -> String? {
    var address: Substring?
    let isUp = wait {
      address = text(output).firstMatch(of: /Preview: (http\S+) \(/)?.1
      return address != nil || !process.isRunning
    }
    guard isUp, let address else { return "it printed no address" }
    self.address = String(address)
    let arguments = ["-c", "curl --silent --max-time 60 --output /dev/null --write-out '%{http_code}' '\(address)'"]
    let asked = try CandourProgram.run(arguments, program: "/bin/sh", environment: environment)
    return asked.text == "200" ? nil : "curl \(address) gave \(asked.text)"
  }

  private func edit(_ path: String, named name: String) throws -> String? {
    let file = URL(filePath: path)
    let before = try Data(contentsOf: file)
    defer { try? before.write(to: file) }
    try (before + Data("\nOne more sentence.\n".utf8)).write(to: file)
    return wait { text(output).contains("Changed: \(name)") } ? nil : "it did not tell that \(name) was saved"
  }

  private func end() -> String? {
    kill(process.processIdentifier, SIGINT)
    guard wait({ !process.isRunning }) else { return "Control-C did not end it" }
    let isSound = process.terminationReason == .exit && process.terminationStatus == 0
    return isSound ? nil : "Control-C ended it with \(process.terminationStatus), not 0"
  }

  private func text(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }

  /// Looks every few milliseconds, and gives up after half a minute, which is long enough for a busy machine.
  private func wait(_ isDone: () -> Bool) -> Bool {
    for _ in 0..<1500 {
      if isDone() { return true }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return false
  }
}
