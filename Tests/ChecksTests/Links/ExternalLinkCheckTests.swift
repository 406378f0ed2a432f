import Content
import Diagnostics
import Foundation
import SitePlan
import TestSupport
import Testing

@testable import Checks

@Suite(.enabled(if: LinkServer.isAvailable, "needs python3")) struct ExternalLinkCheckTests {
  /// A busy machine may take seconds for an answer; only where none is to come is it waited for briefly.
  private static func settings(timeout: TimeInterval = 20) -> LinkClient.Settings {
    LinkClient.Settings(
      timeout: timeout, pauses: [.milliseconds(20), .milliseconds(40)], longestPause: .milliseconds(50))
  }

  @Test func tellsGoneFromBlockedAndFromUnclear() async throws {
    let server = try #require(try LinkServer())
    let client = LinkClient(Self.settings())
    let wanted: [String: LinkVerdict] = [
      "/ok": .reachable, "/moved": .reachable, "/no-head": .reachable, "/head-lies": .reachable,
      "/recovers": .reachable,
      "/missing": .gone("it answers 404"), "/removed": .gone("it answers 410"), "/moved-away": .gone("it answers 404"),
      "/forbidden": .blocked("it answers 403"), "/busy": .blocked("it answers 429"),
      "/linked-in": .blocked("it answers 999"),
      "/captcha": .blocked("it asks for a captcha"), "/broken": .unclear("it answers 500"),
    ]
    for (path, verdict) in wanted { #expect(await client.verdict(server.address + path) == verdict, "\(path)") }
    let hasty = LinkClient(Self.settings(timeout: 1))
    #expect(await hasty.verdict(server.address + "/hangs") == .unclear("it does not answer in time"))
    for path in ["/circle", "/drops"] {
      guard case .unclear = await client.verdict(server.address + path) else {
        Issue.record("\(path) is not unclear")
        continue
      }
    }
    #expect(await client.verdict("http://nothing.invalid/") == .gone("there is no such host"))
    guard case .unclear = await client.verdict("http://127.0.0.1:1/") else {
      Issue.record("a closed port is not unclear")
      return
    }
  }

  /// What can't be read is not passed over.
  @Test func tellsOfAFileThatHasGone() async throws {
    let folder = try ScratchFolder()
    let base = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/base")
    for (path, bytes) in try FileTree.files(below: base.path) { try folder.write(path, bytes) }
    let content = try await ContentLoader(site: folder.path, includesDrafts: false, jobs: 1).load()
    let library = try #require(content.library)
    try FileManager.default.removeItem(atPath: folder.path + "/content/pages/about.md")
    let found = ExternalLinks(of: library, site: folder.path, own: "https://example.org/inspections").diagnostics
    #expect(found.map(\.rule) == [.unreadableFile])
    #expect(found.map(\.location.file) == ["content/pages/about.md"])
  }

  @Test func asksWithHeadFirstAndThenWithGet() async throws {
    let server = try #require(try LinkServer())
    let client = LinkClient(Self.settings())
    _ = await client.verdict(server.address + "/ok")
    _ = await client.verdict(server.address + "/missing")
    #expect(try await server.log() == ["HEAD /ok 1", "HEAD /missing 1", "GET /missing 1"])
  }

  /// A site whose page links to paths of the server, checked; the folder stays for another check.
  private func check(
    _ paths: [String], _ server: LinkServer, in folder: String, timeout: TimeInterval = 20,
    now: Date = Date(timeIntervalSince1970: 1_800_000_000)
  ) async throws -> ExternalLinkCheck.Result {
    let files = FileManager.default
    try? files.removeItem(atPath: folder + "/content")
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let base = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    try files.copyItem(atPath: base.appending(path: "Fixtures/base/content").path, toPath: folder + "/content")
    for path in ["reports/oldham/2012-exam.md", "authorities/oldham.md", "site.yaml"] {
      // Nobody outside this machine is asked.
      let text = try String(contentsOfFile: folder + "/content/" + path, encoding: .utf8)
      let local = text.replacing("https://example.org/reports/oldham-2012", with: server.address + "/source")
        .replacing("https://example.org/oldham", with: server.address + "/council")
        .replacing("url: https://example.org,", with: "url: \(server.address)/publisher,")
        .replacing(/https:\/\/www\.(?:gov|nationalarchives\.gov)\.uk[^,}]*/, with: server.address + "/government")
      try local.write(toFile: folder + "/content/" + path, atomically: true, encoding: .utf8)
    }
    let links = paths.map { "[a](\(server.address)\($0))\n" }.joined(separator: "\n")
    try "---\ntitle: About\n---\n\(links)".write(
      toFile: folder + "/content/pages/about.md", atomically: true, encoding: .utf8)
    let content = try await ContentLoader(site: folder, includesDrafts: false, jobs: 1).load()
    var problems = content.diagnostics
    let plan = SitePlan(library: try #require(content.library), asOf: nil, &problems)
    let client = LinkClient(Self.settings(timeout: timeout))
    return await ExternalLinkCheck(plan, site: folder, severities: content.severities, client: client, now: now).check()
  }

  private func temporaryFolder() -> String {
    FileManager.default.temporaryDirectory.appending(path: "candour-links-\(UUID().uuidString)").path
  }

  @Test func reportsWhatIsGoneAtItsPlaceAndListsTheRestApart() async throws {
    let server = try #require(try LinkServer())
    let folder = temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let result = try await check(["/ok#part", "/missing", "/forbidden", "/broken"], server, in: folder)
    #expect(result.diagnostics.map(\.rule) == [.goneLink])
    #expect(result.diagnostics.map(\.severity) == [.warning])
    #expect(
      result.diagnostics.map { "\($0.location.file):\($0.location.start.line):\($0.location.start.column)" } == [
        "content/pages/about.md:6:5"
      ])
    #expect(result.unchecked.count == 2)
    #expect(result.unchecked.contains { $0.contains("/forbidden was not checked: the server turns programs away") })
    #expect(result.unchecked.contains { $0.contains("/broken was not checked: it answers 500") })
    let asked = Set(try await server.log().map { String($0.split(separator: " ")[1]) })
    #expect(asked.isSuperset(of: ["/ok", "/source", "/council", "/publisher", "/government"]))
  }

  @Test func asksForTheAddressesInTemplates() async throws {
    let server = try #require(try LinkServer())
    let folder = temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder + "/templates/partials", withIntermediateDirectories: true)
    let footer = "<a href=\"{{url}}\">a</a>\n<a class=\"b\" href=\"\(server.address)/removed\">b</a>\n"
    try footer.write(toFile: folder + "/templates/partials/footer.mustache", atomically: true, encoding: .utf8)
    let result = try await check([], server, in: folder)
    let places = result.diagnostics.map { "\($0.location.file):\($0.location.start.line):\($0.location.start.column)" }
    #expect(places == ["templates/partials/footer.mustache:2:20"])
  }

  @Test func asksAtMostTwoOfAHostAtOnce() async throws {
    let server = try #require(try LinkServer())
    let folder = temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try await check((1...8).map { "/slow\($0)" }, server, in: folder)
    let atOnce = try await server.log().compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
    #expect(atOnce.max() == 2)
  }

  @Test func asksNoMoreOfAHostThatDoesNotAnswer() async throws {
    let server = try #require(try LinkServer())
    let folder = temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let result = try await check((1...6).map { "/hangs?\($0)" }, server, in: folder, timeout: 1)
    let silent = result.unchecked.filter { $0.hasSuffix("was not asked, because its host does not answer") }
    let late = result.unchecked.filter { $0.hasSuffix("it does not answer in time") }
    #expect(late.count + silent.count == result.unchecked.count)
    #expect((2...3).contains(late.count))
    #expect(silent.count >= 3)
  }

  @Test func keepsWhatWasAnsweredBeforeItIsStopped() async throws {
    let folder = temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let now = Date(timeIntervalSince1970: 1_800_000_000)
    let recorder = LinkRecorder(LinkMemory(site: folder, now: now))
    await recorder.record(.reachable, "https://example.org/a")
    await recorder.record(.noHost, "https://example.org/b")
    for _ in 0..<100 where LinkMemory(site: folder, now: now).verdict("https://example.org/a") == nil {
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(LinkMemory(site: folder, now: now).verdict("https://example.org/a") == .reachable)
    #expect(LinkMemory(site: folder, now: now).verdict("https://example.org/b") == nil)
  }

  @Test func asksNobodyTwiceOnOneDay() async throws {
    let server = try #require(try LinkServer())
    let folder = temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let start = Date(timeIntervalSince1970: 1_800_000_000)
    let first = try await check(["/missing", "/broken"], server, in: folder, now: start)
    let before = try await server.log()
    let second = try await check(["/missing", "/broken"], server, in: folder, now: start + 3600)
    let after = try await server.log().dropFirst(before.count)
    #expect(first.diagnostics == second.diagnostics)
    // What said nothing is asked again.
    #expect(Set(after.map { $0.split(separator: " ")[1] }) == ["/broken"])
    let asked = try await server.log().count
    _ = try await check(["/missing"], server, in: folder, now: start + 25 * 3600)
    #expect(try await server.log().dropFirst(asked).contains { $0.hasPrefix("HEAD /missing") })
  }

  @Test func beginsAMemoryThatCanNotBeReadAnew() async throws {
    let folder = temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder + "/.candour", withIntermediateDirectories: true)
    try "no json".write(toFile: folder + "/.candour/links.json", atomically: true, encoding: .utf8)
    var memory = LinkMemory(site: folder, now: Date(timeIntervalSince1970: 1_800_000_000))
    #expect(memory.verdict("https://example.org") == nil)
    memory.remember(.reachable, "https://example.org")
    memory.remember(.unclear("x"), "https://example.org/2")
    memory.save()
    let again = LinkMemory(site: folder, now: Date(timeIntervalSince1970: 1_800_003_600))
    #expect(again.verdict("https://example.org") == .reachable)
    #expect(again.verdict("https://example.org/2") == nil)
  }
}
