import TestSupport
import Testing

@testable import Preview

@Suite struct RequestPathTests {
  @Test(arguments: [
    ("/", "/"), ("/reports/lewisham/2012-slac/", "/reports/lewisham/2012-slac/"), ("/a%20b", "/a b"),
    ("/caf%C3%A9/", "/café/"), ("/%41", "/A"), ("/a?b=../..", "/a"), ("/a..b/c.", "/a..b/c."),
  ])
  func reads(_ target: String, _ path: String) throws {
    #expect(try RequestPath(target).path == path)
  }

  @Test(arguments: [
    "", "reports/", "http://127.0.0.1/", "*", "//..", "/%", "/%4", "/%zz", "/%00", "/a%00.html", "/a%0d%0aX: y", "/%ff",
    "/%c0%ae%c0%ae/", "/a%2fb", "/a%2Fb", "/..%2f..%2fetc/passwd", "/a#b", "/a\u{7F}",
  ])
  func refusesWhatIsNoPath(_ target: String) {
    #expect(throws: (any Error).self) { try RequestPath(target) }
  }

  @Test(arguments: [
    "/..", "/../", "/../etc/passwd", "/a/../b", "/%2e%2e/etc/passwd", "/%2E%2e/", "/.%2e/", "/.git/config", "/a/.env",
    "/.", "/a//b", "//evil.example/", "/...", "/a\\b", "/..\\..\\x", "/%5c..%5c", "/.candour-files",
  ])
  func saysThatNoSiteHasSuchAPath(_ target: String) {
    #expect(throws: RequestPath.Problem.impossible) { try RequestPath(target) }
  }

  @Test func refusesWhatIsTooLong() {
    let longest = "/" + String(repeating: "a", count: RequestPath.longest - 1)
    #expect(throws: Never.self) { try RequestPath(longest) }
    #expect(throws: RequestPath.Problem.tooLong) { try RequestPath(longest + "a") }
  }

  @Test func readsAValueOfTheQuery() throws {
    let path = try RequestPath("/_candour/state?x=1&page=%2Freports%2Fa%20b%2F&page=2")
    #expect(path.value("page") == "/reports/a b/")
    #expect(path.value("x") == "1")
    #expect(path.value("y") == nil)
    #expect(try RequestPath("/a?page=%zz").value("page") == nil)
  }

  /// Whatever is sent, what comes of it has no part that leads upwards or is hidden, and no control character.
  @Test func letsNothingThroughThatLeadsUpwards() {
    let pieces = [
      "/", ".", "..", "%2e", "%2E", "%2f", "%5c", "\\", "%00", "a", "é", "%c3%a9", "%25", "%252e", "?", "#", ":", " ",
      "%",
      "~", ";", "index.html", "%e2%80%ae", "//", "%0a",
    ]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<Soak.cases(4000) {
      let target =
        "/"
        + (0..<Int.random(in: 0...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      guard let path = try? RequestPath(target).path else { continue }
      let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
      #expect(path.hasPrefix("/") && !parts.contains { $0.hasPrefix(".") }, "\(target)")
      #expect(!path.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }, "\(target)")
    }
  }
}
