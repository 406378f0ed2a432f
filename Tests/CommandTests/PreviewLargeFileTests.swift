import Foundation
import Synchronization
import TestSupport
import Testing

/// Files that are too large to be held in memory: films, archives of the published reports.
@Suite struct PreviewLargeFileTests {
  private static let size = 256 << 20
  private static let path = "/inspections/assets/large.bin"
  private static let file = "templates/assets/large.bin"

  /// A site with a file that takes no room on the disk, with a word at its end.
  private static func preview() async throws -> RunningPreview {
    let site = try ScratchFolder.ofBaseSite()
    try site.write(file, [])
    let handle = try FileHandle(forWritingTo: URL(filePath: site.path + "/" + file))
    try handle.seek(toOffset: UInt64(size - 5))
    try handle.write(contentsOf: Data("first".utf8))
    try handle.close()
    return try await RunningPreview(site)
  }

  private static func ask(_ method: String, _ preview: RunningPreview, _ headers: String = "") throws -> RawConnection {
    let connection = try RawConnection(port: preview.port)
    connection.send(
      "\(method) \(path) HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\(headers)Connection: close\r\n\r\n")
    return connection
  }

  /// How many bytes come in all, headers included, until the server closes.
  private static func length(_ connection: RawConnection) -> Int {
    var length = 0
    while true {
      let count = connection.receive().count
      if count == 0 { return length }
      length += count
    }
  }

  @Test func tellsTheirStatesApart() async throws {
    let preview = try await Self.preview()
    let end = ["Range": "bytes=-5"]
    let first = try await preview.get(Self.path, end)
    #expect(first.status == 206 && first.text == "first")
    #expect(first.headers["content-range"] == "bytes \(Self.size - 5)-\(Self.size - 1)/\(Self.size)")
    let tag = try #require(first.headers["etag"])
    #expect(try await preview.get(Self.path, ["If-None-Match": tag]).status == 304)
    #expect(try await preview.get(Self.path, end.merging(["If-Range": tag]) { $1 }).status == 206)
    let handle = try FileHandle(forWritingTo: URL(filePath: preview.site.path + "/" + Self.file))
    try handle.seek(toOffset: UInt64(Self.size - 5))
    try handle.write(contentsOf: Data("other".utf8))
    try handle.close()
    try await RunningPreview.wait("the new one is served") {
      try await preview.get(Self.path, end).text == "other"
    }
    #expect(try await preview.get(Self.path, end).headers["etag"] != tag)
    #expect(try await preview.get(Self.path, ["If-Match": tag]).status == 412)
    let head = try Self.ask("HEAD", preview).receive(until: "never")
    #expect(head.hasPrefix("HTTP/1.1 200 ") && head.lowercased().contains("\r\ncontent-length: \(Self.size)\r\n"))
    #expect(head.hasSuffix("\r\n\r\n"))
  }

  #if os(Linux)
    @Test func areNotHeldInMemory() async throws {
      let preview = try await Self.preview()
      let tag = try #require(try await preview.get(Self.path, ["Range": "bytes=0-0"]).headers["etag"])
      let before = try preview.peakMemory()
      #expect(try Self.length(Self.ask("GET", preview)) > Self.size)
      for start in stride(from: 0, to: Self.size, by: 8 << 20) {
        #expect(try await preview.get(Self.path, ["Range": "bytes=\(start)-\(start + 99)"]).bytes.count == 100)
      }
      for _ in 0..<5 {
        #expect(try await preview.get(Self.path, ["If-None-Match": tag]).status == 304)
        #expect(try Self.length(Self.ask("HEAD", preview)) < 1000)
      }
      // Read by the build as well, to see whether it has changed.
      try preview.site.write("content/pages/about.md", Array("---\ntitle: About\n---\nSaved meanwhile.\n".utf8))
      try await preview.waitFor("Saved meanwhile.", at: "/inspections/about/")
      #expect(try preview.peakMemory() < before + Self.size / 2)
    }
  #endif

  #if os(Linux)
    /// Connections that are served at once wait for one another, and what they are to send must wait in the file.
    @Test func areNotHeldInMemoryForSeveralAtOnce() async throws {
      let preview = try await Self.preview()
      _ = try await preview.get(Self.path, ["Range": "bytes=0-0"])
      let before = try preview.peakMemory()
      let connections = try (0..<6).map { _ in try Self.ask("GET", preview) }
      let lengths = Mutex<[Int]>([])
      DispatchQueue.concurrentPerform(iterations: connections.count) { index in
        let length = Self.length(connections[index])
        lengths.withLock { $0.append(length) }
      }
      #expect(lengths.withLock { $0.count == 6 && $0.allSatisfy { $0 > Self.size } })
      #expect(try preview.peakMemory() < before + Self.size / 4)
    }
  #endif

  /// Half of one state and half of the next would be neither: what has begun is of the state in which it began.
  @Test func areSentWholeThoughTheyChangeMeanwhile() async throws {
    let preview = try await Self.preview()
    let connection = try Self.ask("GET", preview)
    let begun = connection.receive().count
    #expect(begun > 0 && begun < Self.size)
    try preview.site.write(Self.file, Array("short now".utf8))
    // Who takes nothing for a while is cut off, so that it goes on at once.
    var last = connection.receive()
    var length = begun
    while case let next = connection.receive(), !next.isEmpty {
      length += last.count
      last = next
    }
    #expect(length + last.count > Self.size)
    #expect(last.suffix(5) == Array("first".utf8)[...])
    try await RunningPreview.wait("the new one is served") {
      try await preview.get(Self.path).text == "short now"
    }
  }
}
