import Foundation
import TestSupport
import Testing

/// What a hostile page, or anything else that can reach the port, gets out of `candour serve`: nothing.
@Suite struct PreviewSafetyTests {
  private static func preview(_ prepare: (ScratchFolder) throws -> Void = { _ in }) async throws -> RunningPreview {
    let site = try ScratchFolder.ofBaseSite()
    try prepare(site)
    return try await RunningPreview(site)
  }

  private static func status(host: String, _ preview: RunningPreview, path: String = "/inspections/") throws -> Int? {
    try RawConnection.status(
      Array("GET \(path) HTTP/1.1\r\n\(host)Connection: close\r\n\r\n".utf8), port: preview.port)
  }

  /// A name that leads here does not make a page elsewhere one from here.
  @Test func answersOnlyToItsOwnName() async throws {
    let preview = try await Self.preview()
    let port = preview.port
    for name in ["localhost:\(port)", "127.0.0.1:\(port)", "LocalHost:\(port)"] {
      #expect(try Self.status(host: "Host: \(name)\r\n", preview) == 200, "\(name)")
    }
    for name in [
      "evil.example", "evil.example:\(port)", "127.0.0.1", "localhost:1", "127.0.0.1.evil.example:\(port)",
      "localhost@evil.example:\(port)", "10.0.0.1:\(port)", "", " ",
    ] {
      let status = try Self.status(host: "Host: \(name)\r\n", preview)
      #expect(status == 421 || status == 400, "\(name): \(String(describing: status))")
      for path in ["/_candour/state?page=/", "/_candour/events", "/_candour/live.js", "/inspections/assets/site.css"] {
        let status = try Self.status(host: "Host: \(name)\r\n", preview, path: path)
        #expect(status == 421 || status == 400, "\(name) \(path)")
      }
    }
    let twice = "Host: localhost:\(port)\r\nHost: evil.example\r\n"
    #expect([400, 421].contains(try Self.status(host: twice, preview)))
    #expect([400, 421].contains(try Self.status(host: "", preview)))
    #expect(
      [400, 421].contains(try RawConnection.status(Array("GET /inspections/ HTTP/1.0\r\n\r\n".utf8), port: port)))
    let absolute = "GET http://127.0.0.1:\(port)/inspections/ HTTP/1.1\r\nHost: evil.example\r\n\r\n"
    #expect(try RawConnection.status(Array(absolute.utf8), port: port) == 421)
  }

  @Test func keepsItsOwnAddressesForItsOwnPages() async throws {
    let preview = try await Self.preview()
    for site in ["cross-site", "same-site"] {
      #expect(try await preview.get("/_candour/state?page=/", ["Sec-Fetch-Site": site]).status == 403)
      #expect(try await preview.get("/_candour/events", ["Sec-Fetch-Site": site]).status == 403)
    }
    #expect(try await preview.get("/_candour/state?page=/", ["Sec-Fetch-Site": "same-origin"]).status == 200)
    let page = try await preview.get("/inspections/", ["Sec-Fetch-Site": "cross-site"])
    #expect(page.status == 200 && page.headers["cross-origin-resource-policy"] == "same-origin")
    #expect(page.headers["access-control-allow-origin"] == nil)
    #expect(page.headers["x-content-type-options"] == "nosniff")
  }

  @Test func leadsOutOfTheSiteByNoPath() async throws {
    let preview = try await Self.preview { site in
      try site.write("secret.txt", Array("the secret".utf8))
      try site.write("templates/assets/.hidden.txt", Array("the secret".utf8))
      try site.write("templates/assets/shown.txt", Array("for all".utf8))
      try site.write("content/.drafts/secret.md", Array("the secret".utf8))
      try FileManager.default.createSymbolicLink(
        atPath: site.path + "/templates/assets/leak.txt", withDestinationPath: "/etc/passwd")
      try FileManager.default.createSymbolicLink(
        atPath: site.path + "/templates/assets/folder", withDestinationPath: "/etc")
      try FileManager.default.createSymbolicLink(
        atPath: site.path + "/templates/assets/inside.txt",
        withDestinationPath: site.path + "/templates/assets/shown.txt")
    }
    // A link to a folder is no folder of a site: this one keeps the first site from being sound.
    #expect(try RawConnection.status("GET /inspections/assets/folder/passwd HTTP/1.1", port: preview.port) == 503)
    try FileManager.default.removeItem(atPath: preview.site.path + "/templates/assets/folder")
    try await preview.waitFor("for all", at: "/inspections/assets/shown.txt")
    #expect(try await preview.get("/inspections/assets/inside.txt").text == "for all")
    let paths = [
      "/../secret.txt", "/inspections/../secret.txt", "/inspections/assets/../../secret.txt", "/..%2fsecret.txt",
      "/inspections/%2e%2e/secret.txt", "/inspections/%2e%2e%2fsecret.txt",
      "/inspections/assets/%2e%2e/%2e%2e/secret.txt",
      "/inspections/assets/..%5c..%5csecret.txt", "/inspections/assets\\..\\..\\secret.txt",
      "/inspections/%c0%ae%c0%ae/",
      "/inspections/%252e%252e/secret.txt", "/inspections/assets/.hidden.txt", "/inspections/assets/%2ehidden.txt",
      "/inspections/assets/leak.txt", "/inspections/assets/leak.txt/", "/etc/passwd", "//etc/passwd", "/inspections//",
      "/inspections/assets/shown.txt%00.html", "/inspections/assets/shown.txt%0d%0aSet-Cookie:x=y", "/.git/config",
      "/inspections/.candour-files", "/content/site.yaml", "/inspections/content/site.yaml", "/templates/page.mustache",
      "/_candour/source/secret.txt", "/_candour/source/../secret.txt", "/_candour/source/content/../secret.txt",
      "/_candour/source//etc/passwd", "/_candour/source/content/.drafts/secret.md", "/_candour/", "/_candour",
      "/_candour/source/templates/assets/leak.txt", "/inspections/" + String(repeating: "a/", count: 1500),
      "/inspections/" + String(repeating: "%41", count: 1000), "/inspections/assets/shown.txt/..",
    ]
    for path in paths {
      let connection = try RawConnection(port: preview.port)
      connection.send("GET \(path) HTTP/1.1\r\nHost: localhost:\(preview.port)\r\nConnection: close\r\n\r\n")
      let answer = connection.receive(until: "never")
      let status = answer.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
      #expect([400, 404].contains(status), "\(path.prefix(80)): \(status)")
      #expect(!answer.contains("the secret") && !answer.contains("root:"), "\(path.prefix(80))")
      #expect(!answer.contains("\r\nSet-Cookie"), "\(path.prefix(80))")
    }
    #expect(preview.isRunning)
  }

  @Test func limitsWhatARequestMayBe() async throws {
    let preview = try await Self.preview()
    let port = preview.port
    let long = String(repeating: "a", count: 5000)
    #expect(try RawConnection.status("GET /\(long) HTTP/1.1", port: port) == 414)
    let veryLong = String(repeating: "a", count: 2_000_000)
    #expect([nil, 400, 414, 431].contains(try RawConnection.status("GET /\(veryLong) HTTP/1.1", port: port)))
    for headers in [
      "X: \(veryLong)\r\n", String(repeating: "X: \(long)\r\n", count: 100), String(repeating: "X: y\r\n", count: 5000),
    ] {
      #expect([nil, 400, 431].contains(try RawConnection.status("GET / HTTP/1.1", port: port, headers: headers)))
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND"] {
      let headers = "Content-Length: 0\r\n"
      #expect(
        try RawConnection.status("\(method) /inspections/ HTTP/1.1", port: port, headers: headers) == 405, "\(method)")
    }
    #expect(try RawConnection.status("GET /inspections/ HTTP/1.1", port: port) == 200)
  }

  /// Requests that a specification allows, or that somebody else's server answers otherwise. `HOST` stands for the
  /// header with the right name.
  @Test(arguments: [
    ("GET http://localhost:PORT/inspections/ HTTP/1.1\r\nHOST\r\n", 200),
    ("GET /inspections/ HTTP/1.0\r\nHOST\r\n", 200), ("GET /inspections/ HTTP/1.0\r\n\r\n", 421),
    ("GET /inspections/ HTTP/1.1\r\nHOSTHOST\r\n", 421), ("GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", 400),
    ("CONNECT localhost:PORT HTTP/1.1\r\nHOST\r\n", 400), ("OPTIONS * HTTP/1.1\r\nHOST\r\n", 400),
    ("OPTIONS /inspections/ HTTP/1.1\r\nHOST\r\n", 405),
    ("GET /inspections/ HTTP/1.1\r\nHOSTTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", 413),
    ("GET /inspections/ HTTP/1.1\r\nHOSTContent-Length: 5\r\n\r\nhello", 413),
    ("GET /inspections/ HTTP/1.1\r\nHOSTContent-Length: 0\r\n\r\n", 200),
    ("GET /inspections/ HTTP/1.1\r\nHOSTExpect: 100-continue\r\n\r\n", 200),
    ("GET /inspections/ HTTP/1.1\r\nHOSTConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n", 200),
    ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400), ("GET /inspections/\r\n\r\n", 400), ("GET  HTTP/1.1\r\nHOST\r\n", 400),
    ("GET /inspections/#a HTTP/1.1\r\nHOST\r\n", 400), ("GET inspections/ HTTP/1.1\r\nHOST\r\n", 400),
    ("GET /inspections/%zz HTTP/1.1\r\nHOST\r\n", 400), ("GET /inspections/?%zz HTTP/1.1\r\nHOST\r\n", 200),
    ("GET /inspections/%2561bout/ HTTP/1.1\r\nHOST\r\n", 404), ("GET /inspections/%61bout/ HTTP/1.1\r\nHOST\r\n", 200),
  ])
  func answersOddRequests(_ request: String, _ status: Int) async throws {
    let preview = try await Self.preview()
    let text = request.replacingOccurrences(of: "HOST", with: "Host: localhost:PORT\r\n")
      .replacingOccurrences(of: "PORT", with: "\(preview.port)")
    #expect(try RawConnection.status(Array(text.utf8), port: preview.port) == status)
    #expect(try RawConnection.status("GET /inspections/ HTTP/1.1", port: preview.port) == 200)
  }

  /// A client that reads to the end, as those of HTTP/1.0 do, waits for no limit to run out.
  @Test(arguments: [
    "HTTP/1.0\r\n", "HTTP/1.0\r\nConnection: Keep-Alive\r\n", "HTTP/1.1\r\nConnection: close\r\n",
    "HTTP/1.1\r\nConnection: Close\r\n", "HTTP/1.1\r\nconnection: keep-alive, close\r\n",
  ])
  func closesBehindTheAnswerForWhoWaitsForThat(_ rest: String) async throws {
    let preview = try await Self.preview()
    let connection = try RawConnection(port: preview.port)
    let start = ContinuousClock.now
    connection.send("GET /inspections/about/ \(rest)Host: localhost:\(preview.port)\r\n\r\n")
    let answer = connection.receive(until: "never")
    #expect(answer.hasPrefix("HTTP/1.1 200 ") && answer.hasSuffix("</html>\n"))
    // Who says nothing more is cut off after 20 seconds.
    #expect(.now - start < .seconds(15))
  }

  /// Many requests before the first answer, and a client that has said all that it will ever say.
  @Test func answersWhatIsSentAllAtOnceInOrder() async throws {
    let preview = try await Self.preview()
    let host = "Host: localhost:\(preview.port)\r\n"
    let pages = (0..<50).map { ["about", "glossary", "missing-\($0)"][$0 % 3] }
    let connection = try RawConnection(port: preview.port)
    connection.send(pages.map { "HEAD /inspections/\($0)/ HTTP/1.1\r\n\(host)\r\n" }.joined())
    connection.finishSending()
    let answers = connection.receive(until: "never").components(separatedBy: "HTTP/1.1 ").dropFirst()
    #expect(answers.map { String($0.prefix(3)) } == pages.map { $0.hasPrefix("missing") ? "404" : "200" })
  }

  @Test func outlivesConnectionsThatAreBrokenOff() async throws {
    let preview = try await Self.preview()
    var random = SeededGenerator(seed: 5)
    let request = Array("GET /inspections/about/ HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n".utf8)
    for _ in 0..<Soak.cases(1000) {
      let connection = try RawConnection(port: preview.port)
      connection.send(Array(request.prefix(Int.random(in: 0...request.count, using: &random))))
      if Bool.random(using: &random) { connection.resetWhenClosed() }
    }
    #expect(try RawConnection.status("GET /inspections/ HTTP/1.1", port: preview.port) == 200)
    #expect(preview.isRunning)
  }

  @Test func outlivesWhatIsNoRequest() async throws {
    let preview = try await Self.preview()
    var requests: [[UInt8]] = [
      [], [0], Array(repeating: 0xFF, count: 1000), Array("\r\n\r\n\r\n".utf8), Array("GET\r\n\r\n".utf8),
      Array("GET / HTTP/9.9\r\n\r\n".utf8), Array("GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n".utf8),
      Array("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n".utf8),
      Array("POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n".utf8),
      Array("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n".utf8),
      Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8), [0x16, 0x03, 0x01, 0x02, 0x00, 0x01],
      Array("CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n".utf8),
      Array("BR\u{E9}W / HTTP/1.1\r\n\r\n".utf8), Array("GET /\u{0} HTTP/1.1\r\n\r\n".utf8),
    ]
    var random = SeededGenerator(seed: 11)
    let whole = Array("GET /inspections/ HTTP/1.1\r\nHost: localhost:\(preview.port)\r\nRange: bytes=0-1\r\n\r\n".utf8)
    for _ in 0..<Soak.cases(100) {
      var request = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        request[Int.random(in: request.indices, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
      }
      requests.append(Array(request.prefix(Int.random(in: 0...request.count, using: &random))))
    }
    for request in requests {
      let connection = try RawConnection(port: preview.port)
      connection.send(request)
    }
    #expect(try RawConnection.status("GET /inspections/ HTTP/1.1", port: preview.port) == 200)
    #expect(preview.isRunning)
  }

  /// Those who send a request letter by letter, or take nothing of what they ask for, hold up nobody else.
  @Test func isHeldUpByNoSlowClient() async throws {
    let preview = try await Self.preview { site in
      try site.write("templates/assets/large.bin", Array(repeating: 7, count: 8 << 20))
    }
    let slow = try (0..<100).map { number in
      let connection = try RawConnection(port: preview.port)
      if number % 2 == 0 {
        connection.send("GET /inspections/ HTTP/1.1\r\nHost: loc")
      } else {
        connection.send(
          "GET /inspections/assets/large.bin HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n")
      }
      return connection
    }
    for _ in 0..<20 { #expect(try RawConnection.status("GET /inspections/ HTTP/1.1", port: preview.port) == 200) }
    try preview.site.write("content/pages/about.md", Array("---\ntitle: About\n---\nSaved meanwhile.\n".utf8))
    try await preview.waitFor("Saved meanwhile.", at: "/inspections/about/")
    #expect(try await preview.end(SIGTERM) == 0)
    withExtendedLifetime(slow) {}
  }

  #if os(Linux)
    /// Whoever does not come to an end with asking, or with taking what was asked for, is cut off; whoever waits for
    /// changes is not, and nobody waits for them.
    @Test func cutsOffWhoIsSlow() async throws {
      let preview = try await Self.preview { site in
        try site.write("templates/assets/large.bin", Array(repeating: 7, count: 32 << 20))
      }
      let host = "Host: localhost:\(preview.port)\r\n"
      let before = try preview.socketCount()
      func connection(_ request: String) throws -> RawConnection {
        let connection = try RawConnection(port: preview.port)
        connection.send(request)
        return connection
      }
      let events = try connection("GET /_candour/events HTTP/1.1\r\n\(host)\r\n")
      _ = events.receive(until: "event: state")
      let silent = try [
        connection(""), connection("GET /inspections/ HTTP/1.1\r\nHost: loc"),
        connection("GET /inspections/ HTTP/1.1\r\n\(host)\r\n"),
        connection("GET /inspections/assets/large.bin HTTP/1.1\r\n\(host)\r\n"),
      ]
      // A letter now and then: of a header that never ends, and of the content of a request that needs none.
      let dripping = try [
        connection("GET /inspections/ HTTP/1.1\r\n\(host)X: "),
        connection("GET /inspections/ HTTP/1.1\r\n\(host)Content-Length: 1000000\r\n\r\n"),
        connection("POST /inspections/ HTTP/1.1\r\n\(host)Content-Length: 1000000\r\n\r\n"),
        connection("GET /_candour/events HTTP/1.1\r\n\(host)Content-Length: 1000000\r\n\r\n"),
      ]
      try await RunningPreview.wait("those who are slow are cut off") {
        for connection in dripping { connection.send("x") }
        #expect(try RawConnection.status("GET /inspections/about/ HTTP/1.1", port: preview.port) == 200)
        return try preview.socketCount() <= before + 1
      }
      try preview.site.write("content/pages/about.md", Array("---\ntitle: About\n---\nSaved meanwhile.\n".utf8))
      #expect(events.receive(until: "event: state").contains("event: state"))
      withExtendedLifetime(silent) {}
    }

    @Test func givesBackEveryDescriptor() async throws {
      let preview = try await Self.preview()
      func count() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/\(preview.identifier)/fd").count
      }
      _ = try await preview.get("/inspections/")
      let before = try count()
      do {
        let connections = try (0..<200).map { number in
          let connection = try RawConnection(port: preview.port)
          let path = number < 50 ? "/_candour/events" : "/inspections/"
          connection.send("GET \(path) HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n")
          return connection
        }
        for connection in connections { #expect(!connection.receive().isEmpty) }
        #expect(try count() >= 200)
      }
      try await RunningPreview.wait("all descriptors are given back") { try count() <= before + 1 }
    }
  #endif
}
