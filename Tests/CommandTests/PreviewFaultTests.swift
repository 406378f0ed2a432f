import Foundation
import TestSupport
import Testing

/// What `candour serve` makes of a machine that fails it: it goes on, says so where that matters, and in the end shows
/// what the files hold.
@Suite struct PreviewFaultTests {
  private static let about = "content/pages/about.md"

  private static func page(_ words: String) -> [UInt8] { Array("---\ntitle: About\n---\n\(words)\n".utf8) }

  private static func count(_ words: String, in text: String) -> Int { text.components(separatedBy: words).count - 1 }

  // MARK: Watching

  #if os(Linux)
    /// More changes than the system remembers, the one that counts after the last that it does.
    @Test(.enabled("the system's queue of changes is of a usual size") { QueueOfChanges.isFilledQuickly })
    func noticesThatTheSystemLostCountOfChanges() async throws {
      let site = try ScratchFolder.ofBaseSite()
      let preview = try await RunningPreview(site)
      kill(preview.identifier, SIGSTOP)
      try await RunningPreview.wait("it is stopped") { try preview.isStopped() }
      // Changes one after the other to one file would be one: these are of two, which are no part of the site.
      // Some more than there is room for, should a few have been taken out before.
      for number in 0..<2 * QueueOfChanges.length {
        let file = try #require(fopen(site.path + "/content/pages/_\(number % 2)", "w"))
        fclose(file)
      }
      try site.write(Self.about, Self.page("Written when nobody counted."))
      kill(preview.identifier, SIGCONT)
      try await preview.waitFor("Written when nobody counted.", at: "/inspections/about/")
      try await RunningPreview.wait("it is said") { preview.errors.contains("the system lost count") }
      try site.write(Self.about, Self.page("Counted again."))
      try await preview.waitFor("Counted again.", at: "/inspections/about/")
    }

    /// The table is full from the start, or from some folder on; or no program may have one more.
    @Test(
      .enabled("this machine has name spaces") { Namespaces.areThere },
      arguments: [
        ("max_inotify_watches", 3, "its table of watches is full; see fs.inotify.max_user_watches"),
        ("max_inotify_watches", 40, "its table of watches is full; see fs.inotify.max_user_watches"),
        ("max_inotify_instances", 0, "too many programs watch files; see fs.inotify.max_user_instances"),
      ])
    func looksAtTheFilesWhereTheSystemCanNotTell(_ limit: String, _ count: Int, _ reason: String) async throws {
      let site = try ScratchFolder.ofBaseSite()
      let preview = try await RunningPreview(
        site, launcher: Namespaces.shell("echo \(count) >/proc/sys/user/\(limit)", as: "-r"))
      for number in 0..<50 {
        try FileManager.default.createDirectory(
          atPath: site.path + "/templates/assets/folder-\(number)", withIntermediateDirectories: true)
      }
      let line = "candour: the system can't tell of changes (\(reason)); "
      try await RunningPreview.wait("it is said") { preview.errors.contains(line) }
      for number in 0..<3 {
        try site.write(Self.about, Self.page("Seen all the same, \(number)."))
        try await preview.waitFor("Seen all the same, \(number).", at: "/inspections/about/")
        try site.write("templates/assets/folder-49/\(number).txt", Array("\(number)".utf8))
        try await RunningPreview.wait("the new file is there") {
          try await preview.get("/inspections/assets/folder-49/\(number).txt").status == 200
        }
      }
      #expect(Self.count(line, in: preview.errors) == 1)
    }
  #endif

  /// Saved faster than can be built: some of it is shown meanwhile, and the last of it in the end.
  @Test func keepsUpWithThousandsOfQuickEdits() async throws {
    let site = try ScratchFolder.ofBaseSite()
    let preview = try await RunningPreview(site)
    var isShownMeanwhile = false
    var number = 0
    while number < Soak.cases(2000) || !isShownMeanwhile {
      number += 1
      try #require(number < 1_000_000, "nothing is shown while edits go on")
      try site.write(Self.about, Self.page("Edit \(number)."))
      if number % 100 == 0, !isShownMeanwhile {
        isShownMeanwhile = try await preview.get("/inspections/about/").text.contains("Edit ")
      }
    }
    try await preview.waitFor("Edit \(number).", at: "/inspections/about/")
    #expect(try await preview.state(of: "/inspections/about/")["errors"] as? Int == 0)
  }

  /// The time of a file is nothing to go by: an older one may be put in its place, or its time set back.
  @Test(arguments: [[], ["--poll"]])
  func seesAChangeThatKeepsSizeAndTime(_ arguments: [String]) async throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write(Self.about, Self.page("One."))
    let preview = try await RunningPreview(site, arguments)
    let files = FileManager.default
    let file = site.path + "/" + Self.about
    let time = try files.attributesOfItem(atPath: file)[.modificationDate] as? Date ?? .now
    for (words, date) in [
      ("Two.", time), ("Six.", time.addingTimeInterval(-1e8)), ("Ten.", time.addingTimeInterval(1e8)), ("One.", time),
    ] {
      try site.write(Self.about, Self.page(words))
      try files.setAttributes([.modificationDate: date], ofItemAtPath: file)
      try await preview.waitFor(words, at: "/inspections/about/")
    }
  }

  // MARK: Files

  /// In the place of a file is something that nobody can read as one.
  @Test(arguments: ["folder", "pipe", "link to itself", "link to nothing", "link to a device"])
  func outlivesWhatIsNoFile(_ kind: String) async throws {
    let site = try ScratchFolder.ofBaseSite()
    let preview = try await RunningPreview(site)
    let files = FileManager.default
    let file = site.path + "/" + Self.about
    let sound = try await preview.get("/inspections/about/").bytes
    try files.removeItem(atPath: file)
    switch kind {
    case "folder": try files.createDirectory(atPath: file, withIntermediateDirectories: false)
    case "pipe": #expect(mkfifo(file, 0o644) == 0)
    case "link to itself": try files.createSymbolicLink(atPath: file, withDestinationPath: "about.md")
    case "link to nothing": try files.createSymbolicLink(atPath: file, withDestinationPath: "nowhere.md")
    default: try files.createSymbolicLink(atPath: file, withDestinationPath: "/dev/zero")
    }
    try await RunningPreview.wait("it is told") { try await preview.state(of: "/")["errors"] as? Int ?? 0 > 0 }
    #expect(preview.output.contains(Self.about))
    #expect(try await preview.get("/inspections/about/").bytes == sound)
    try files.removeItem(atPath: file)
    try site.write(Self.about, Self.page("Read again."))
    try await preview.waitFor("Read again.", at: "/inspections/about/")
  }

  /// A file and a folder that its user may not read.
  @Test(
    .enabled("there is a user who may not read everything") { Nobody.canRunTheProgram },
    arguments: [about, "content/pages", "templates/assets/map.svg"])
  func outlivesWhatItMayNotRead(_ path: String) async throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("templates/assets/map.svg", Array("<svg/>".utf8))
    let preview = try await RunningPreview(site, launcher: Nobody.launcher)
    let sound = try await preview.get("/inspections/about/").bytes
    let whole = try #require(FileManager.default.attributesOfItem(atPath: site.path + "/" + path)[.posixPermissions])
    chmod(site.path + "/" + path, 0)
    try await RunningPreview.wait("it is told") {
      let problems = try await preview.state(of: "/")["problems"] as? [[String: Any]] ?? []
      return problems.contains {
        ($0["place"] as? String)?.hasPrefix(path) == true
          && ($0["message"] as? String)?.contains("Permission denied") == true
      }
    }
    #expect(try await preview.get("/inspections/about/").bytes == sound)
    #expect(try await preview.get("/inspections/assets/map.svg").text == "<svg/>")
    try FileManager.default.setAttributes([.posixPermissions: whole], ofItemAtPath: site.path + "/" + path)
    try await RunningPreview.wait("it is mended") { try await preview.state(of: "/")["errors"] as? Int == 0 }
    try site.write(Self.about, Self.page("Read again."))
    try await preview.waitFor("Read again.", at: "/inspections/about/")
  }

  /// Pages and their assets are of one moment: what becomes of style sheets and pictures while a page is broken is shown
  /// with the page as it is mended.
  @Test(arguments: ["written over", "renamed", "removed", "not to be read", "folder renamed"])
  func servesTheAssetsOfTheLastSoundSiteToo(_ change: String) async throws {
    let site = try ScratchFolder.ofBaseSite()
    let sheet = Array("body { color: teal }".utf8)
    let film = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let folder = site.path + "/templates/assets"
    try site.write("templates/assets/site.css", sheet)
    try site.write("templates/assets/film.bin", film)
    let preview = try await RunningPreview(site)
    func served(_ name: String) async throws -> [UInt8] {
      let answer = try await preview.get("/inspections/assets/" + name)
      return answer.status == 200 ? answer.bytes : Array("status \(answer.status)".utf8)
    }
    let styles = try await preview.state(of: "/inspections/about/")["styles"] as? String
    try site.write(Self.about, Array("---\ntitel: About\n---\n".utf8))
    try await RunningPreview.wait("it is told") { try await preview.state(of: "/")["errors"] as? Int ?? 0 > 0 }
    let files = FileManager.default
    for name in ["site.css", "film.bin"] {
      let file = folder + "/" + name
      switch change {
      case "written over": try site.write("templates/assets/" + name, Array("body { color: red }".utf8))
      case "renamed": try files.moveItem(atPath: file, toPath: folder + "/new-" + name)
      case "removed": try files.removeItem(atPath: file)
      case "not to be read":
        try files.removeItem(atPath: file)
        try #require(mkfifo(file, 0o600) == 0)
      default: if files.fileExists(atPath: folder) { try files.moveItem(atPath: folder, toPath: folder + "-away") }
      }
    }
    // Another problem is told, so that what was done to the assets has been looked at.
    try site.write("content/pages/other.md", Array("---\ntitel: Other\n---\n".utf8))
    try await RunningPreview.wait("both are told") { preview.output.contains("content/pages/other.md") }
    #expect(try await served("site.css") == sheet)
    #expect(try await served("film.bin") == film)
    #expect(try await preview.state(of: "/inspections/about/")["styles"] as? String == styles)
    if change == "not to be read" {
      for name in ["site.css", "film.bin"] {
        #expect(preview.output.contains("templates/assets/\(name):"))
        try files.removeItem(atPath: folder + "/" + name)
      }
    }
    try files.removeItem(atPath: site.path + "/content/pages/other.md")
    try site.write(Self.about, Self.page("Mended."))
    try await preview.waitFor("Mended.", at: "/inspections/about/")
    #expect(
      try await served("film.bin") == Array((change == "written over" ? "body { color: red }" : "status 404").utf8))
    // The program's own sheet stands in for one that the site has no longer.
    #expect(try await served("site.css") != sheet)
    #expect(try await served("site.css").count > 10)
    #expect(try await preview.state(of: "/inspections/about/")["styles"] as? String != styles)
    if change == "renamed" { #expect(try await served("new-film.bin") == film) }
  }

  #if os(Linux)
    /// The preview writes nothing, so that a disk without room is the writer's trouble alone.
    @Test(.enabled("this machine lets anybody mount file systems") { Namespaces.areThere })
    func servesFromAFullDisk() async throws {
      let source = try ScratchFolder.ofBaseSite()
      let disk = try ScratchFolder()
      let preview = try await RunningPreview(
        disk,
        launcher: Namespaces.shell(
          "mount -t tmpfs -o size=2m tmpfs '\(disk.path)'; cp -a '\(source.path)/.' '\(disk.path)'", as: "-rm"))
      // The disk as the program has it; for everybody else the folder is empty.
      let site = "/proc/\(preview.identifier)/root" + disk.path
      let sound = try await preview.get("/inspections/about/").bytes
      let before = try Self.files(below: site)
      let filler = try #require(fopen(site + "/_filler", "w"))
      setvbuf(filler, nil, _IONBF, 0)
      let block = [UInt8](repeating: 0, count: 4096)
      // Not without end, lest the disk be another one than the test believes.
      let room = (0..<1024).prefix { _ in fwrite(block, block.count, 1, filler) == 1 }
      #expect(room.count < 1024 && errno == ENOSPC)
      fclose(filler)
      // What an editor leaves that finds no room: an empty file.
      try #require(truncate(site + "/" + Self.about, 0) == 0)
      try await RunningPreview.wait("it is told") { try await preview.state(of: "/")["errors"] as? Int ?? 0 > 0 }
      #expect(try await preview.get("/inspections/about/").bytes == sound)
      #expect(try await preview.get("/inspections/search/").status == 200)
      #expect(unlink(site + "/_filler") == 0)
      try Data(before[Self.about] ?? []).write(to: URL(filePath: site + "/" + Self.about))
      try await RunningPreview.wait("it is mended") { try await preview.state(of: "/")["errors"] as? Int == 0 }
      #expect(try Self.files(below: site) == before)
    }

    /// Every file below a folder by its path there, and no link of the path resolved: the program's own root is one.
    private static func files(below folder: String) throws -> [String: [UInt8]] {
      var files: [String: [UInt8]] = [:]
      for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder), !isFolder.boolValue
        else { continue }
        files[name] = Array(try Data(contentsOf: URL(filePath: folder + "/" + name)))
      }
      return files
    }
  #endif

  /// Names that an address has to write otherwise, and those that no address can have.
  @Test func servesFilesOfOddNames() async throws {
    let site = try ScratchFolder.ofBaseSite()
    let preview = try await RunningPreview(site)
    let folder = site.path + "/templates/assets/"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let names = [
      "a b.txt", "per%20cent.txt", "100%.txt", "ü.txt", "q?x.txt", "h#x.txt", "amp&quo'te.txt", "plus+;.txt",
    ]
    for name in names { #expect(FileManager.default.createFile(atPath: folder + name, contents: Data(name.utf8))) }
    let unreserved = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "\0"..."~"))
    for name in names {
      let address = try #require(name.addingPercentEncoding(withAllowedCharacters: unreserved))
      try await preview.waitFor(name, at: "/inspections/assets/" + address)
    }
    #expect(try await preview.state(of: "/")["errors"] as? Int == 0)
    // What would move the cursor of a terminal, or begin a line of its own.
    let odd = site.path + "/content/pages/line\nbreak\u{1B}[31m.md"
    #expect(FileManager.default.createFile(atPath: odd, contents: Data("---\ntitle: Odd\n---\n".utf8)))
    try await RunningPreview.wait("it is told") { preview.errors.contains("content/pages/line␊break␛[31m.md: ") }
    #expect(!preview.errors.contains("\u{1B}") && !preview.output.contains("\u{1B}"))
  }

  // MARK: Templates

  /// What fails only when a page is rendered is told once, not each time that the page is asked for.
  @Test func tellsOnceOfATemplateThatFailsWhenItIsRendered() async throws {
    let site = try ScratchFolder.ofBaseSite()
    let preview = try await RunningPreview(site)
    let files = FileManager.default
    let template = site.path + "/templates/page.mustache"
    let endless = "{{#page}}{{> partials/endless}}{{/page}}"
    func failures() -> Int { Self.count("[template-too-deep]", in: preview.output) }
    for round in 1...2 {
      try site.write("templates/partials/endless.mustache", Array(endless.utf8))
      try site.write("templates/page.mustache", Array(endless.utf8))
      for _ in 0..<3 {
        try await RunningPreview.wait("the page is the problem") {
          _ = try await preview.state(of: "/inspections/about/")
          return try await preview.get("/inspections/about/").status == 500
        }
      }
      try await RunningPreview.wait("it is told") { failures() == round }
      // An edit elsewhere is no reason to tell it again.
      try site.write("content/pages/other.md", Array("---\ntitle: Other\n---\nRound \(round).\n".utf8))
      try await RunningPreview.wait("the edit is served") {
        try await preview.get("/inspections/other/").status == 500
      }
      #expect(try await preview.get("/inspections/about/").status == 500)
      try files.removeItem(atPath: template)
      try files.removeItem(atPath: site.path + "/templates/partials/endless.mustache")
      try files.removeItem(atPath: site.path + "/content/pages/other.md")
      try await preview.waitFor("site.css", at: "/inspections/about/")
      #expect(failures() == round)
    }
    #expect(preview.errors.contains("Asked for /inspections/about/: 1 error in 1 file; this page can’t be shown"))
  }

  // MARK: Terminal

  /// A terminal that has been stopped, or a program that takes nothing of what it is piped.
  @Test func isNotHeldUpByATerminalThatTakesNothing() async throws {
    let site = try ScratchFolder.ofBaseSite()
    let terminal = try ScratchFolder()
    let pipe = terminal.path + "/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    let reader = open(pipe, O_RDWR)
    defer { close(reader) }
    let preview = try await RunningPreview(site, output: pipe)
    let links = (0..<2000).map { "See [nothing](nothing-\($0).md).\n\n" }.joined()
    try site.write(Self.about, Self.page(links))
    try await RunningPreview.wait("it is told") { try await preview.state(of: "/")["errors"] as? Int == 2000 }
    for number in 0..<3 {
      try site.write(Self.about, Self.page("Mended, \(number)."))
      try await preview.waitFor("Mended, \(number).", at: "/inspections/about/")
    }
    #expect(try await preview.end(SIGTERM) == 0)
  }

  /// Whoever read what it prints has gone.
  @Test func outlivesTheReaderOfItsOutput() async throws {
    let site = try ScratchFolder.ofBaseSite()
    let terminal = try ScratchFolder()
    let pipe = terminal.path + "/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    let reader = open(pipe, O_RDWR)
    let preview = try await RunningPreview(site, output: pipe)
    close(reader)
    try site.write(Self.about, Self.page("See [nothing](nothing.md)."))
    try await RunningPreview.wait("it is told") { try await preview.state(of: "/")["errors"] as? Int == 1 }
    try site.write(Self.about, Self.page("Mended."))
    try await preview.waitFor("Mended.", at: "/inspections/about/")
    #expect(preview.isRunning)
  }
}

extension PreviewFaultTests {
  /// Wherever it is in its work, it ends at once and in order.
  @Test(arguments: Seeds.some(6))
  func endsInTheMidstOfABuild(_ seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let preview = try await RunningPreview(ScratchFolder.ofBaseSite())
    for number in 0..<3 {
      try preview.site.write(Self.about, Self.page("Edit \(number)."))
      usleep(UInt32.random(in: 0...60_000, using: &random))
    }
    #expect(try await preview.end(seed % 2 == 0 ? SIGTERM : SIGINT) == 0)
  }

  @Test func servesOneSiteTwice() async throws {
    let site = try ScratchFolder.ofBaseSite()
    let previews = try await [RunningPreview(site), RunningPreview(site, ["--no-drafts"])]
    try site.write(Self.about, Self.page("For both."))
    for preview in previews { try await preview.waitFor("For both.", at: "/inspections/about/") }
  }

  /// Started without standard streams: what would be printed goes nowhere, and into no connection.
  @Test(arguments: [">&-", "2>&-", "<&- >&- 2>&-"])
  func goesOnWithoutStandardStreams(_ closed: String) async throws {
    let site = try ScratchFolder.ofBaseSite()
    let tools = try ScratchFolder()
    let number = tools.path + "/number"
    try tools.writeProgram("xdg-open", "#!/bin/sh\nprintf %s \"$1\" > \"\(number)\"\n")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "exec \"$0\" serve --site \"$1\" --port 0 --open \(closed)", CandourProgram.path, site.path,
    ]
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    process.environment = ["PATH": tools.path + ":" + path]
    try process.run()
    defer { kill(process.processIdentifier, SIGKILL) }
    var port: Int?
    try await RunningPreview.wait("it tells its address") {
      port = (try? String(contentsOfFile: number, encoding: .utf8)).flatMap { URL(string: $0)?.port }
      return port != nil
    }
    let connection = try RawConnection(port: #require(port))
    connection.send("GET /_candour/events HTTP/1.1\r\nHost: localhost:\(port ?? 0)\r\n\r\n")
    var received = connection.receive(until: "event: state")
    try site.write(Self.about, Self.page("See [nothing](nothing.md)."))
    received += connection.receive(until: "event: state")
    try site.write(Self.about, Self.page("Mended."))
    received += connection.receive(until: "event: state")
    #expect(received.hasPrefix("HTTP/1.1 200 OK\r\n") && !received.contains("nothing") && !received.contains("Changed"))
    #expect(process.isRunning)
  }
}

#if os(Linux)
  /// How many changes the system remembers for a program that does not ask.
  private enum QueueOfChanges {
    static let length: Int = {
      let text = try? String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
      return text.flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) } ?? .max
    }()

    static var isFilledQuickly: Bool { length <= 1 << 20 }
  }
#endif

/// A user who may not read everything.
private enum Nobody {
  private static let program = "/usr/bin/setpriv"

  /// Starts a program as that user; empty where this user is one.
  static let launcher = geteuid() == 0 ? [program, "--reuid=65534", "--regid=65534", "--clear-groups"] : []

  static let canRunTheProgram: Bool = {
    guard let starter = launcher.first else { return true }
    guard FileManager.default.isExecutableFile(atPath: starter) else { return false }
    let arguments = launcher.dropFirst() + ["test", "-x", CandourProgram.path]
    return (try? CandourProgram.run(Array(arguments), program: starter).status) == 0
  }()
}
