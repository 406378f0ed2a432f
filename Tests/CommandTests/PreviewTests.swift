import Foundation
import TestSupport
import Testing

/// What `candour serve` shows, and how it is asked.
@Suite struct PreviewTests {
  /// Every file of a build, the pages with nothing added but one script.
  @Test func servesTheBytesOfTheBuild() async throws {
    let site = try ScratchFolder()
    for name in ["content", "templates"] {
      try FileManager.default.copyItem(
        atPath: CandourProgram.checkout + "/" + name, toPath: site.path + "/" + name)
    }
    let preview = try await RunningPreview(site)
    for (path, bytes) in try RealSite.files.get() where path != ".candour-files" {
      let address = path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
      let answer = try await preview.get("/" + address)
      #expect(answer.status == 200, "\(path)")
      #expect(answer.undecorated == bytes, "\(path)")
      #expect(answer.text.contains("/_candour/live.js") == path.hasSuffix(".html"), "\(path)")
      #expect(answer.headers["content-length"] == "\(answer.bytes.count)", "\(path)")
    }
    #expect(!FileManager.default.fileExists(atPath: site.path + "/public"))
  }

  @Test func servesTheSiteBelowTheSamePathAsItsPublishedAddress() async throws {
    let preview = try await RunningPreview(ScratchFolder.ofBaseSite())
    #expect(preview.root.hasSuffix(":\(preview.port)/inspections/"))
    let root = try await preview.get("/")
    #expect(root.status == 301 && root.headers["location"] == "/inspections/")
    #expect(try await preview.get("/inspections").headers["location"] == "/inspections/")
    let home = try await preview.get("/inspections/")
    #expect(home.status == 200 && home.headers["content-type"] == "text/html; charset=utf-8")
    let missing = try await preview.get("/elsewhere/")
    #expect(missing.status == 404 && missing.text.contains("href=\"/inspections/assets/site.css\""))
  }

  @Test func leadsToTheSlashAndKeepsTheQuery() async throws {
    let preview = try await RunningPreview(ScratchFolder.ofBaseSite())
    let answer = try await preview.get("/inspections/reports/oldham/2012-exam?a=b")
    #expect(answer.status == 301)
    #expect(answer.headers["location"] == "/inspections/reports/oldham/2012-exam/?a=b")
    #expect(try await preview.get("/inspections/reports/oldham/2012-exam/index.html").status == 200)
  }

  @Test func answersHeadWithTheSameHeadersAndNoBody() async throws {
    let preview = try await RunningPreview(ScratchFolder.ofBaseSite())
    let whole = try await preview.get("/inspections/data/reports.csv")
    let connection = try RawConnection(port: preview.port)
    connection.send(
      "HEAD /inspections/data/reports.csv HTTP/1.1\r\nHost: localhost:\(preview.port)\r\nConnection: close\r\n\r\n")
    let head = connection.receive(until: "never")
    #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n") && head.hasSuffix("\r\n\r\n"))
    #expect(head.lowercased().contains("content-length: \(whole.bytes.count)\r\n"))
    #expect(head.contains(try #require(whole.headers["etag"])))
  }

  @Test func sendsPartsOfFiles() async throws {
    let preview = try await RunningPreview(ScratchFolder.ofBaseSite())
    let path = "/inspections/assets/site.css"
    let whole = try await preview.get(path)
    let tag = try #require(whole.headers["etag"])
    let part = try await preview.get(path, ["Range": "bytes=10-19"])
    #expect(part.status == 206 && part.bytes == Array(whole.bytes[10..<20]))
    #expect(part.headers["content-range"] == "bytes 10-19/\(whole.bytes.count)")
    #expect(try await preview.get(path, ["Range": "bytes=-5"]).bytes == whole.bytes.suffix(5))
    let beyond = try await preview.get(path, ["Range": "bytes=\(whole.bytes.count)-"])
    #expect(beyond.status == 416 && beyond.headers["content-range"] == "bytes */\(whole.bytes.count)")
    #expect(try await preview.get(path, ["Range": "bytes=0-1,5-6"]).status == 200)
    #expect(try await preview.get(path, ["Range": "bytes=0-1", "If-Range": tag]).status == 206)
    #expect(try await preview.get(path, ["Range": "bytes=0-1", "If-Range": "\"other\""]).status == 200)
  }

  @Test func sendsNothingThatTheClientHas() async throws {
    let preview = try await RunningPreview(ScratchFolder.ofBaseSite())
    for path in ["/inspections/", "/inspections/assets/site.css", "/_candour/live.js"] {
      let tag = try #require(try await preview.get(path).headers["etag"])
      let again = try await preview.get(path, ["If-None-Match": "\"x\", \(tag)"])
      #expect(again.status == 304 && again.bytes.isEmpty && again.headers["etag"] == tag, "\(path)")
      #expect(try await preview.get(path, ["If-None-Match": "\"x\""]).status == 200, "\(path)")
      #expect(try await preview.get(path, ["If-Match": "\"x\""]).status == 412, "\(path)")
    }
    #expect(try await preview.get("/inspections/").headers["cache-control"] == "no-store")
  }

  /// Two saves within a second, of the same size, are two contents.
  @Test func tellsEditsWithinASecondApart() async throws {
    let site = try ScratchFolder.ofBaseSite()
    let preview = try await RunningPreview(site)
    let path = "/inspections/about/"
    var tags: Set<String> = []
    for word in ["aaaa", "bbbb", "cccc", "dddd"] {
      try site.write("content/pages/about.md", Array("---\ntitle: About\n---\nSee \(word).\n".utf8))
      try await preview.waitFor("See \(word).", at: path)
      tags.insert(try #require(try await preview.get(path).headers["etag"]))
    }
    #expect(tags.count == 4)
  }

  @Test func showsDraftsWithAMarkUnlessToldNotTo() async throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("content/pages/plan.md", Array("---\ntitle: A plan\ndraft: true\n---\nNot yet.\n".utf8))
    let preview = try await RunningPreview(site)
    let draft = try await preview.get("/inspections/plan/")
    #expect(draft.status == 200 && draft.text.contains("data-draft=\"true\"") && draft.text.contains("Draft."))
    #expect(!(try await preview.get("/inspections/about/")).text.contains("data-draft"))
    let other = try await RunningPreview(site, ["--no-drafts"])
    #expect(try await other.get("/inspections/plan/").status == 404)
    #expect(try await other.get("/_candour/source/content/pages/plan.md").status == 404)
  }

  @Test func namesTheSourceOfEachPageAndShowsIt() async throws {
    let preview = try await RunningPreview(ScratchFolder.ofBaseSite())
    let report = try await preview.get("/inspections/reports/oldham/2012-exam/").text
    #expect(report.contains("data-source=\"content/reports/oldham/2012-exam.md:32\""))
    let source = try await preview.get("/_candour/source/content/reports/oldham/2012-exam.md")
    #expect(source.status == 200)
    #expect(source.text.contains("<li id=\"L32\"><code>Inspectors saw [CAF](term:caf) plans"))
  }

  @Test func opensTheBrowserWhereItIsAskedTo() async throws {
    let tools = try ScratchFolder()
    let opened = tools.path + "/opened"
    for name in ["xdg-open", "open"] {
      try tools.writeProgram(name, "#!/bin/sh\nprintf %s \"$1\" > \"\(opened)\"\n")
    }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let preview = try await RunningPreview(
      ScratchFolder.ofBaseSite(), ["--open"], environment: ["PATH": tools.path + ":" + path])
    try await RunningPreview.wait("the browser is started; it printed: \(preview.errors)") {
      (try? String(contentsOfFile: opened, encoding: .utf8)) == preview.root
    }
  }

  /// A browser that was started by the preview lives on without it: the port is free, and it can be ended itself.
  @Test func leavesTheBrowserNothingOfItsOwn() async throws {
    let tools = try ScratchFolder()
    let started = tools.path + "/started"
    for name in ["xdg-open", "open"] {
      try tools.writeProgram(name, "#!/bin/sh\necho $$ > \"\(started)\"\nexec sleep 600\n")
    }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let preview = try await RunningPreview(
      ScratchFolder.ofBaseSite(), ["--open"], environment: ["PATH": tools.path + ":" + path])
    var browser: Int32?
    try await RunningPreview.wait("the browser is started; it printed: \(preview.errors)") {
      let text = (try? String(contentsOfFile: started, encoding: .utf8)) ?? ""
      browser = Int32(text.trimmingCharacters(in: .whitespacesAndNewlines))
      return browser != nil
    }
    let identifier = try #require(browser)
    defer { kill(identifier, SIGKILL) }
    // It is not of the group that gets the Control-C of the terminal.
    #expect(getpgid(identifier) == identifier)
    #expect(try await preview.end(SIGTERM) == 0)
    #expect(kill(identifier, 0) == 0)
    let next = try CandourProgramStart.onPort(preview.port, site: preview.site)
    #expect(try await next.end(SIGTERM) == 0)
    kill(identifier, SIGTERM)
    try await RunningPreview.wait("the browser can be ended") { kill(identifier, 0) != 0 }
  }

  @Test func warnsWhereDraftsCanBeSeenFromElsewhere() async throws {
    let here = try await RunningPreview(ScratchFolder.ofBaseSite())
    #expect(!here.errors.contains("warning"))
    let everywhere = try await RunningPreview(ScratchFolder.ofBaseSite(), ["--host", "0.0.0.0"])
    #expect(everywhere.root.hasPrefix("http://127.0.0.1:"))
    for line in everywhere.errors.split(separator: "\n") where line.contains("http://") && !line.contains("127.0.0.1") {
      #expect(line.contains("warning: the site and its drafts are visible to everybody on this network"))
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func endsAtOnceWithEventsOpenAndLeavesThePortFree(_ signal: Int32) async throws {
    let preview = try await RunningPreview(ScratchFolder.ofBaseSite())
    let events = try RawConnection(port: preview.port)
    events.send("GET /_candour/events HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n")
    #expect(events.receive(until: "event: state").contains("text/event-stream"))
    let silent = try RawConnection(port: preview.port)
    silent.send("GET / HT")
    #expect(try await preview.end(signal) == 0)
    let next = try CandourProgramStart.onPort(preview.port, site: preview.site)
    #expect(try await next.end(SIGTERM) == 0)
  }

  @Test func saysInOneLineThatThePortIsTaken() async throws {
    let preview = try await RunningPreview(ScratchFolder.ofBaseSite())
    let run = try CandourProgram.run(["serve", "--site", preview.site.path, "--port", "\(preview.port)"])
    #expect(run.status == 3)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.errors.hasPrefix("candour: cannot listen on 127.0.0.1:\(preview.port): the port is taken; --port "))
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [["--port", "65536"], ["--port", "-1"], ["--port", "http"], ["--host", ""], ["--what"]])
  func refusesWrongUsage(_ arguments: [String]) throws {
    #expect(try CandourProgram.run(["serve"] + arguments).status == 2)
  }

  @Test func saysInOneLineThatItCanNotListen() throws {
    let site = try ScratchFolder.ofBaseSite()
    let run = try CandourProgram.run(["serve", "--site", site.path, "--host", "192.0.2.1", "--port", "0"])
    #expect(run.status == 3)
    #expect(run.errors.hasPrefix("candour: cannot listen on 192.0.2.1:0: "))
    #expect(run.errors.split(separator: "\n").count == 1)
  }
}

/// A preview on a port that must be free.
final class CandourProgramStart: Sendable {
  private let process: Process

  private init(_ process: Process) { self.process = process }

  static func onPort(_ port: Int, site: ScratchFolder) throws -> CandourProgramStart {
    let process = Process()
    process.executableURL = URL(filePath: CandourProgram.path)
    process.arguments = ["serve", "--site", site.path, "--port", "\(port)"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let start = CandourProgramStart(process)
    for _ in 0..<3000 {
      if (try? RawConnection.status("GET / HTTP/1.1", port: port)) != nil { return start }
      try #require(process.isRunning, "the port is not free: exit code \(process.terminationStatus)")
      usleep(20_000)
    }
    try #require(Bool(false), "it does not answer")
    return start
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  func end(_ signal: Int32) async throws -> Int32 {
    kill(process.processIdentifier, signal)
    let running = process
    try await RunningPreview.wait("it ends") { !running.isRunning }
    return process.terminationStatus
  }
}
